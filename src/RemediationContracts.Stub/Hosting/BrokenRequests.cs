using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace RemediationContracts.Stub.Hosting;

/// <summary>Answers requests that the web server cannot read to their end. WireMock.Net would answer with 500 and the trace of its stack.</summary>
internal static class BrokenRequests
{
    public static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Host.HasValue)
        {
            // HTTP/1.0 has no such header, and WireMock.Net makes an address of it.
            context.Request.Host = new HostString("127.0.0.1", context.Connection.LocalPort);
        }

        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (Exception fault) when (!context.Response.HasStarted && fault is not OutOfMemoryException)
        {
            // A body that is cut off, too long, or wrongly chunked is the caller's doing, and the web server knows its status.
            context.Response.Clear();
            context.Response.StatusCode = fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        }
    }
}
