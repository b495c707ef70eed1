using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using RemediationContracts.Model;
using RemediationContracts.Model.Requests;

namespace RemediationContracts.Stub.Hosting;

/// <summary>
/// The path and query of a request as they were sent. The web server decodes a path, and WireMock.Net encodes it again, by which
/// <c>%252F</c> and <c>%2F</c> become the same.
/// </summary>
internal static class ReceivedTarget
{
    private static readonly AsyncLocal<Received?> Current = new();

    /// <summary>The path; null outside of a request, and where the request's line names more than a path.</summary>
    public static string? Path => Current.Value?.Path;

    /// <summary>The query without its question mark; null as <see cref="Path"/>.</summary>
    public static string? Query => Current.Value?.Query;

    /// <summary>Keeps the target while a request is answered.</summary>
    public static Task KeepAsync(HttpContext context, RequestDelegate next)
    {
        string target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? string.Empty;
        string[] halves = target.Split('?', 2);
        Current.Value = target.StartsWith('/') ? new Received(context.Request.Method, halves[0], halves.Length == 1 ? string.Empty : halves[1]) : null;
        context.Request.QueryString = Named(context.Request.QueryString);
        return next(context);
    }

    /// <summary>The query without pairs of an empty name and value, at which WireMock.Net fails. The stub itself reads the one that was sent.</summary>
    private static QueryString Named(QueryString query)
    {
        string[] pairs = (query.Value ?? string.Empty).TrimStart('?').Split('&', ';');
        string[] named = [.. pairs.Where(static pair => pair.Length == 0 || pair.Any(static letter => letter != '='))];
        return named.Length == pairs.Length ? query : new QueryString("?" + string.Join('&', named));
    }

    /// <summary>The operation that the present request means. It is found once, since each mapping asks for it.</summary>
    /// <param name="method">The method of the mapping.</param>
    /// <param name="path">The path, for a request whose target is not kept.</param>
    /// <param name="routes">The ways to the operations.</param>
    public static ApiOperation? OperationOf(string method, string path, RouteTable routes)
    {
        if (Current.Value is not { } received || received.Method != method)
        {
            return Find(method, Path ?? path, routes);
        }

        if (!received.IsFound)
        {
            received.Operation = Find(method, received.Path, routes);
            received.IsFound = true;
        }

        return received.Operation;
    }

    private static ApiOperation? Find(string method, string path, RouteTable routes) =>
        routes.At(path).FirstOrDefault(match => match.Operation.Method.Equals(method, StringComparison.Ordinal))?.Operation;

    private sealed record Received(string Method, string Path, string Query)
    {
        public bool IsFound { get; set; }

        public ApiOperation? Operation { get; set; }
    }
}
