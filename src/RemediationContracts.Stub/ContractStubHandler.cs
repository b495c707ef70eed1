using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RemediationContracts.Model;

namespace RemediationContracts.Stub;

/// <summary>Serves a contract in memory: an <see cref="HttpClient"/> with this handler reaches the stub at any address, and nothing else.</summary>
public sealed class ContractStubHandler : HttpMessageHandler
{
    private readonly StubResponder _responder;

    /// <summary>Serves a contract.</summary>
    /// <param name="contractPath">The contract's file; a relative path is looked for in the current folder, and then beside the program.</param>
    /// <param name="options">How the stub answers; null is the default.</param>
    /// <exception cref="StubContractException">The file is no contract, or every operation in it has an error.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public ContractStubHandler(string contractPath, StubOptions? options = null)
        : this(StubContract.Load(contractPath), options)
    {
    }

    /// <summary>Serves a contract.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="options">How the stub answers; null is the default.</param>
    public ContractStubHandler(ApiContract contract, StubOptions? options = null) => _responder = new StubResponder(contract, options);

    /// <summary>What the stub received.</summary>
    public StubJournal Journal => _responder.Journal;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        byte[] body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return Answer(request, Read(request, body));
    }

    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        using MemoryStream body = new();
        request.Content?.CopyTo(body, null, cancellationToken);
        return Answer(request, Read(request, body.ToArray()));
    }

    private static StubRequest Read(HttpRequestMessage request, byte[] body)
    {
        Uri address = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        return new StubRequest
        {
            Method = request.Method.Method,
            Path = address.AbsolutePath,
            Query = address.Query.TrimStart('?'),
            Headers =
            [
                .. request.Headers.NonValidated.Concat(request.Content is null ? [] : request.Content.Headers.NonValidated)
                    .SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value))),
            ],
            Body = body,
        };
    }

    private HttpResponseMessage Answer(HttpRequestMessage request, StubRequest received)
    {
        StubResponse response = _responder.Respond(received);
        HttpResponseMessage message = new((HttpStatusCode)response.Status)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(response.Body.ToArray()),
        };
        foreach ((string name, string value) in response.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }
}
