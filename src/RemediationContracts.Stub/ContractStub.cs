using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using RemediationContracts.Model;
using RemediationContracts.Model.Requests;
using RemediationContracts.Stub.Hosting;
using WireMock;
using WireMock.Matchers;
using WireMock.Matchers.Request;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;
using WireMock.Types;
using WireMock.Util;

namespace RemediationContracts.Stub;

/// <summary>
/// Serves a contract on WireMock.Net, on a port of this machine alone. Each operation is a mapping with the operation's id as its
/// title; a mapping of one's own, added to <see cref="Server"/>, comes before them.
/// </summary>
public sealed class ContractStub : IDisposable
{
    // Lower numbers come first, and a mapping without a priority has 0.
    private const int OperationPriority = 1000;
    private const int FallbackPriority = 2000;

    private readonly StubResponder _responder;

    private ContractStub(StubResponder responder, WireMockServer server)
    {
        _responder = responder;
        Server = server;
        BaseUri = new Uri(server.Urls[0] + "/");
    }

    /// <summary>The address of the stub. It stands for the contract's server; the server's own path may follow, and need not.</summary>
    public Uri BaseUri { get; }

    /// <summary>The WireMock.Net server, for mappings of one's own and its log.</summary>
    public WireMockServer Server { get; }

    /// <summary>What the stub received, less what mappings of one's own answered.</summary>
    public StubJournal Journal => _responder.Journal;

    /// <summary>Serves a contract.</summary>
    /// <param name="contractPath">The contract's file; a relative path is looked for in the current folder, and then beside the program.</param>
    /// <param name="options">How the stub answers; null is the default.</param>
    /// <param name="port">The port; 0 is a free one.</param>
    /// <exception cref="StubContractException">The file is no contract, or every operation in it has an error.</exception>
    /// <exception cref="IOException">The file cannot be read, or the port is taken.</exception>
    public static ContractStub Start(string contractPath, StubOptions? options = null, int port = 0) => Start(StubContract.Load(contractPath), options, port);

    /// <summary>Serves a contract.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="options">How the stub answers; null is the default.</param>
    /// <param name="port">The port; 0 is a free one.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static ContractStub Start(ApiContract contract, StubOptions? options = null, int port = 0)
    {
        StubResponder responder = new(contract, options);
        WireMockServer server = Listen(options ?? new StubOptions(), port);
        foreach (ApiOperation operation in contract.Operations.Where(operation => operation.IsUsable))
        {
            Map(server, responder, operation.Id, OperationPriority, AtPathOf(Request.Create().UsingMethod(operation.Method), operation, responder.Routes));
        }

        Map(server, responder, "no operation of the contract", FallbackPriority, Request.Create().UsingAnyMethod());
        return new ContractStub(responder, server);
    }

    /// <summary>The provider states that a stub of a contract knows by itself: one for each status with which an operation declares to refuse.</summary>
    /// <param name="contract">The contract.</param>
    public static IReadOnlyCollection<string> StatesOf(ApiContract contract) =>
        [.. (contract ?? throw new ArgumentNullException(nameof(contract))).Operations.Where(operation => operation.IsUsable).SelectMany(RefusalStates.Of).Select(refusal => refusal.State).Distinct()];

    /// <summary>Stops the server; the journal stays readable.</summary>
    public void Dispose()
    {
        Server.Stop();
        Server.Dispose();
    }

    private static WireMockServer Listen(StubOptions options, int port)
    {
        try
        {
            TellTakenPort(port);
            return WireMockServer.Start(new WireMockServerSettings
            {
                Urls = [$"http://127.0.0.1:{port}"],
                MaxRequestLogCount = options.MaxExchanges,

                // The contract is checked on the bytes as they came; what WireMock.Net would make of them is never used.
                DisableJsonBodyParsing = true,
                DisableRequestBodyDecompressing = true,
                DisableDeserializeFormUrlEncoded = true,
                AllowBodyForAllHttpMethods = true,
                PreWireMockMiddlewareInit = static application => ((IApplicationBuilder)application).Use(BrokenRequests.AnswerAsync).Use(ReceivedTarget.KeepAsync),
            });
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            throw new IOException($"The stub cannot listen on port {port}: {fault.GetBaseException().Message}", fault);
        }
    }

    /// <summary>WireMock.Net would wait for ten seconds before it says that a port is taken.</summary>
    private static void TellTakenPort(int port)
    {
        if (port != 0)
        {
            using TcpListener listener = new(IPAddress.Loopback, port);
            listener.Start();
        }
    }

    private static IRequestMatcher AtPathOf(IRequestBuilder request, ApiOperation operation, RouteTable routes) => routes.Of(operation).HasVariables
        ? request.WithPath(path => ReceivedTarget.OperationOf(operation.Method, path, routes) == operation)
        : request.WithPath([.. routes.Of(operation).Prefixes.Select(prefix => new ExactMatcher(prefix + operation.Path))]);

    private static void Map(WireMockServer server, StubResponder responder, string title, int priority, IRequestMatcher request) =>
        server.Given(request).WithTitle(title).AtPriority(priority).RespondWith(Response.Create().WithCallback(message => Answer(responder.Respond(RequestOfWireMock.Read(message)))));

    private static ResponseMessage Answer(StubResponse response)
    {
        ResponseMessage message = new()
        {
            StatusCode = response.Status,
            Headers = response.Headers.GroupBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(header => header.Key, header => new WireMockList<string>([.. header.Select(value => value.Value)])),
        };
        if (!response.Body.IsEmpty)
        {
            message.BodyData = new BodyData { DetectedBodyType = BodyType.Bytes, BodyAsBytes = response.Body.ToArray() };
        }

        return message;
    }
}
