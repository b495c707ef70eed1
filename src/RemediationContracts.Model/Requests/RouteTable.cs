#if NET
using System;
using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Model.Requests;

/// <summary>Finds the operations that a request's path leads to. A path without variables comes before one that has them (OpenAPI: Paths Object).</summary>
internal sealed class RouteTable
{
    private readonly Route[] _routes;
    private readonly Dictionary<ApiOperation, Route> _byOperation;
    private readonly string[] _prefixes;

    /// <summary>Makes the table of a contract.</summary>
    public RouteTable(ApiContract contract)
    {
        _routes = [.. contract.Operations.Select(operation => new Route(contract, operation)).OrderBy(static route => route.Order, StringComparer.Ordinal)];
        _byOperation = _routes.ToDictionary(static route => route.Operation);
        _prefixes = [.. _routes.SelectMany(static route => route.Prefixes).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The way to an operation of the contract.</summary>
    public Route Of(ApiOperation operation) => _byOperation[operation];

    /// <summary>The operations at a path, of every method, the most exact first.</summary>
    /// <param name="path">The path, percent-encoded as it was sent.</param>
    public IReadOnlyList<RouteMatch> At(string path)
    {
        Dictionary<string, string[]> segments = _prefixes
            .Where(prefix => path.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(static prefix => prefix, prefix => path[prefix.Length..].Split('/'), StringComparer.Ordinal);
        return
        [
            .. _routes.Select(route => (route.Operation, Variables: route.Match(segments)))
                .Where(static found => found.Variables is not null)
                .Select(static found => new RouteMatch(found.Operation, found.Variables!)),
        ];
    }
}
#endif
