using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;

namespace RemediationContracts.Stub.Routing;

/// <summary>Finds the operations that a request's path leads to. A path without variables comes before one that has them (OpenAPI: Paths Object).</summary>
internal sealed class RouteTable
{
    private readonly Route[] _routes;

    /// <summary>Makes the table of a contract.</summary>
    public RouteTable(ApiContract contract)
    {
        _routes = [.. contract.Operations.Select(operation => new Route(contract, operation)).OrderBy(static route => route.Order, StringComparer.Ordinal)];
    }

    /// <summary>What may stand before the path of an operation: nothing, and the path of each server that is declared for it or for the contract.</summary>
    public IReadOnlyList<string> Prefixes(ApiOperation operation) => Array.Find(_routes, route => route.Operation == operation)!.Prefixes;

    /// <summary>Whether the path of an operation has variables.</summary>
    public bool HasVariables(ApiOperation operation) => Array.Exists(_routes, route => route.Operation == operation && route.HasVariables);

    /// <summary>The operations at a path, of every method, the most exact first.</summary>
    /// <param name="path">The path, percent-encoded as it was sent.</param>
    public IReadOnlyList<RouteMatch> At(string path)
    {
        // The operations of a contract share few prefixes.
        Dictionary<string, string[]?> split = new(StringComparer.Ordinal);
        string[]? SegmentsAfter(string prefix)
        {
            if (!split.TryGetValue(prefix, out string[]? segments))
            {
                segments = path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..].Split('/') : null;
                split.Add(prefix, segments);
            }

            return segments;
        }

        return
        [
            .. _routes.Select(route => (route.Operation, Variables: route.Match(SegmentsAfter)))
                .Where(static found => found.Variables is not null)
                .Select(static found => new RouteMatch(found.Operation, found.Variables!)),
        ];
    }
}
