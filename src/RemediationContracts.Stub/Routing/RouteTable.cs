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
        Prefixes = ServerPaths.Of(contract);
        _routes = [.. contract.Operations.Select(static operation => new Route(operation)).OrderBy(static route => route.Order, StringComparer.Ordinal)];
    }

    /// <summary>What may stand before the contract's paths: nothing, and the path of each declared server.</summary>
    public IReadOnlyList<string> Prefixes { get; }

    /// <summary>Whether the path of an operation has variables.</summary>
    public bool HasVariables(ApiOperation operation) => Array.Exists(_routes, route => route.Operation == operation && route.HasVariables);

    /// <summary>The operations at a path, of every method, the most exact first.</summary>
    /// <param name="path">The path, percent-encoded as it was sent.</param>
    public IReadOnlyList<RouteMatch> At(string path)
    {
        string[][] paths =
        [
            .. Prefixes.Where(prefix => path.StartsWith(prefix, StringComparison.Ordinal)).Select(prefix => path[prefix.Length..].Split('/')),
        ];
        return
        [
            .. _routes.Select(route => (route.Operation, Variables: paths.Select(route.Match).FirstOrDefault(static variables => variables is not null)))
                .Where(static found => found.Variables is not null)
                .Select(static found => new RouteMatch(found.Operation, found.Variables!)),
        ];
    }
}
