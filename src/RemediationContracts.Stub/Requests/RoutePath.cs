using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;

namespace RemediationContracts.Stub.Requests;

/// <summary>Compares the paths of requests with those of a contract.</summary>
internal static class RoutePath
{
    /// <summary>What may stand before a contract's path: nothing, and the path of each declared server.</summary>
    public static IReadOnlyList<string> Prefixes(ApiContract contract) =>
    [
        .. contract.Servers.Select(server => ServerPath(server.Url)).Append(string.Empty).Distinct(StringComparer.Ordinal).OrderByDescending(path => path.Length),
    ];

    /// <summary>Whether a request's path is one of a contract; each segment is compared after its percent-encoding is resolved.</summary>
    public static bool Matches(string template, string path, IReadOnlyList<string> prefixes) =>
        prefixes.Any(prefix => path.StartsWith(prefix, StringComparison.Ordinal) && Matches(template, path[prefix.Length..]));

    private static bool Matches(string template, string path)
    {
        string[] wanted = template.Split('/');
        string[] actual = path.Split('/');
        return wanted.Length == actual.Length
            && wanted.Zip(actual, static (want, segment) => IsVariable(want) ? segment.Length > 0 : want == Uri.UnescapeDataString(segment)).All(static fits => fits);
    }

    private static bool IsVariable(string segment) => segment.Contains('{', StringComparison.Ordinal);

    private static string ServerPath(string url)
    {
        // A url such as /v1 is relative to where the contract was found.
        string path = !url.StartsWith('/') && Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address.AbsolutePath : url.Split('?', '#')[0];
        return path.StartsWith('/') ? path.TrimEnd('/') : string.Empty;
    }
}
