using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace RemediationContracts.Pact.Tests;

/// <summary>A provider of a few lines, to be verified.</summary>
internal sealed class TestProvider : IAsyncDisposable
{
    private readonly Func<string, Answer> _answer;
    private readonly WebApplication _application;

    private TestProvider(Func<string, Answer> answer)
    {
        _answer = answer;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.Run(ServeAsync);
    }

    internal Uri Uri => new(_application.Urls.Single() + "/");

    /// <summary>The paths that were asked for, in order.</summary>
    internal ConcurrentQueue<string> Paths { get; } = new();

    /// <summary>The values of the header Authorization, in order.</summary>
    internal ConcurrentQueue<string> Authorizations { get; } = new();

    /// <summary>Starts a provider on a free port.</summary>
    /// <param name="answer">Makes the answer out of the request's body.</param>
    internal static async Task<TestProvider> StartAsync(Func<string, Answer> answer)
    {
        var provider = new TestProvider(answer);
        await provider._application.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        Paths.Enqueue(context.Request.Path);
        Authorizations.Enqueue(context.Request.Headers.Authorization.ToString());
        using var reader = new StreamReader(context.Request.Body);
        Answer answer = _answer(await reader.ReadToEndAsync());
        context.Response.StatusCode = answer.Status;
        foreach ((string name, string value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (answer.Body.Length > 0)
        {
            await context.Response.WriteAsync(answer.Body);
        }
    }

    /// <summary>An answer, without a body unless it is given one.</summary>
    internal sealed record Answer(int Status, params (string Name, string Value)[] Headers)
    {
        public string Body { get; init; } = string.Empty;
    }
}
