#if NET
using System;
using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Model.Requests;

/// <summary>What may stand before the path of an operation.</summary>
internal static class ServerPaths
{
    /// <summary>Nothing, and the path of each server that is declared for it or for the contract; the longest first. A client's base address stands for any of them.</summary>
    public static IReadOnlyList<string> Of(ApiContract contract, ApiOperation operation) =>
    [
        .. operation.Servers.Concat(contract.Servers).Select(server => ServerPath(server.Url)).Append(string.Empty).Distinct(StringComparer.Ordinal).OrderByDescending(path => path.Length),
    ];

    private static string ServerPath(string url)
    {
        // A url such as /v1 is relative to where the contract was found.
        string path = !url.StartsWith('/') && Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address.AbsolutePath : url.Split('?', '#')[0];
        return path.StartsWith('/') ? path.TrimEnd('/') : string.Empty;
    }
}
#endif
