using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RemediationContracts.Pact;
using RemediationContracts.Pact.Contracts;
using RemediationContracts.Stub;

namespace RemediationContracts.Cli.Recording;

/// <summary>
/// Plays recorded calls to the Pact core's mock server, with one interaction of the contract at a time: what the core takes for the call
/// of the interaction is written, and nothing else.
/// </summary>
internal static class RecordedCalls
{
    /// <summary>How many different calls are tried for an interaction.</summary>
    private const int MostTried = 200;

    private static readonly string[] OfTheWay = ["Host", "Connection", "Content-Length", "Transfer-Encoding", "Expect", "Keep-Alive"];

    /// <summary>Writes an interaction where one of the calls is its call.</summary>
    /// <returns>Whether it was written.</returns>
    public static async Task<bool> TryWriteAsync(PactBuilderV4 pact, ContractInteraction interaction, IReadOnlyList<StubExchange> exchanges, CancellationToken cancellationToken)
    {
        foreach (StubRequest call in exchanges
            .Where(exchange => exchange.Operation == interaction.Operation)
            .Select(static exchange => exchange.Request)
            .DistinctBy(static request => (request.Query, request.Path, Convert.ToHexString(request.Body.Span)))
            .Take(MostTried))
        {
            try
            {
                pact.UponReceiving(interaction);
                await pact.VerifyAsync(context => SendAsync(context.MockServerUri, interaction, call, cancellationToken)).ConfigureAwait(false);
                return true;
            }
            catch (PactFailureException)
            {
                // It is the call of another interaction.
            }
        }

        return false;
    }

    private static async Task SendAsync(Uri server, ContractInteraction interaction, StubRequest call, CancellationToken cancellationToken)
    {
        // The pact's paths are the contract's; the program may have called under the path of a declared server.
        string path = call.Path[Math.Max(0, call.Path.Length - Length(interaction.Operation.Path, call.Path))..];
        using HttpClient http = new();
        using HttpRequestMessage request = new(new HttpMethod(call.Method), Address(server, path, call.Query))
        {
            Content = call.Body.IsEmpty ? null : new ReadOnlyMemoryContent(call.Body),
        };
        foreach ((string name, string value) in call.Headers.Where(static header => !OfTheWay.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            // The journal keeps the scheme alone; the pact does not have the credentials either.
            string sent = name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) ? $"{value.Split(' ')[0]} not-kept" : value;
            if (!request.Headers.TryAddWithoutValidation(name, sent))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, sent);
            }
        }

        using HttpResponseMessage response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The mock server's address with a path, put together as text: as a relative address, a path such as <c>/http:</c> would lead elsewhere.</summary>
    private static Uri Address(Uri server, string path, string query) =>
        new($"{server.GetLeftPart(UriPartial.Authority)}/{path.TrimStart('/')}{(query.Length == 0 ? string.Empty : "?" + query)}");

    /// <summary>How much of the end of a path is the operation's own: as many segments as its template has.</summary>
    private static int Length(string template, string path)
    {
        int at = path.Length;
        for (int segments = template.Count(static letter => letter == '/'); segments > 0 && at > 0; segments--)
        {
            at = path.LastIndexOf('/', at - 1);
        }

        return at < 0 ? path.Length : path.Length - at;
    }
}
