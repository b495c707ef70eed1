#if NET
using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Model.Requests;

/// <summary>The way to an operation: its path as the contract writes it.</summary>
internal sealed class Route(ApiContract contract, ApiOperation operation)
{
    private readonly RouteSegment[] _segments = [.. operation.Path.Split('/').Select(static segment => new RouteSegment(segment))];

    /// <summary>The operation.</summary>
    public ApiOperation Operation { get; } = operation;

    /// <summary>What may stand before the path: nothing, and the path of each server that is declared for the operation or the contract.</summary>
    public IReadOnlyList<string> Prefixes { get; } = ServerPaths.Of(contract, operation);

    /// <summary>Whether the path has variables.</summary>
    public bool HasVariables => _segments.Any(static segment => segment.Rank > 0);

    /// <summary>How little each segment says, from the first on: of two paths that fit, the one that says more is meant.</summary>
    public string Order => string.Concat(_segments.Select(static segment => (char)('0' + segment.Rank)));

    /// <summary>What stands for the variables, as it was sent; null where the path is another.</summary>
    /// <param name="segments">What stands after each prefix that the request's path begins with, split at its slashes.</param>
    public IReadOnlyDictionary<string, string>? Match(IReadOnlyDictionary<string, string[]> segments) =>
        Prefixes.Where(segments.ContainsKey).Select(prefix => Match(segments[prefix])).FirstOrDefault(static variables => variables is not null);

    private Dictionary<string, string>? Match(string[] segments)
    {
        if (segments.Length != _segments.Length)
        {
            return null;
        }

        Dictionary<string, string> variables = [];
        return segments.Zip(_segments).All(pair => pair.Second.TryMatch(pair.First, variables)) ? variables : null;
    }
}
#endif
