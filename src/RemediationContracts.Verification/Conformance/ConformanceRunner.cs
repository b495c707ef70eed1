using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RemediationContracts.Model;
using RemediationContracts.Verification.Conformance.Exchanges;

namespace RemediationContracts.Verification.Conformance;

/// <summary>
/// Verifies what runs at an address by a contract: it sends what the contract accepts and what it refuses, and looks at every answer.
/// Nothing but the address is contacted: not the servers of the contract, and with <see cref="CreateClient"/> no redirect and no proxy.
/// </summary>
public sealed class ConformanceRunner
{
    private readonly ApiContract _contract;
    private readonly HttpClient _client;
    private readonly ConformanceOptions _options;
    private readonly CaseChoice _choice;

    /// <summary>Prepares a run.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="client">The way to the provider; its <see cref="HttpClient.BaseAddress"/> stands for the contract's server as a whole.</param>
    /// <param name="options">What is sent, and the bounds; null is the default.</param>
    /// <exception cref="ArgumentException">The client has no base address.</exception>
    /// <exception cref="ConformanceException">An option names an operation, phase or check that is not there.</exception>
    public ConformanceRunner(ApiContract contract, HttpClient client, ConformanceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(client);
        if (client.BaseAddress is not { IsAbsoluteUri: true })
        {
            throw new ArgumentException("The client has no BaseAddress, which says where the provider is.", nameof(client));
        }

        _contract = contract;
        _client = client;
        _options = options ?? new ConformanceOptions();
        _choice = new CaseChoice(contract, _options);
    }

    /// <summary>The operations that a run verifies.</summary>
    public IReadOnlyList<ApiOperation> Operations => _choice.Operations;

    /// <summary>A client that goes to one address and nowhere else: it follows no redirect, asks no proxy, and keeps no cookie.</summary>
    /// <param name="baseAddress">The provider's address.</param>
    /// <exception cref="ArgumentException">The address is not one of HTTP.</exception>
    public static HttpClient CreateClient(Uri baseAddress)
    {
        ArgumentNullException.ThrowIfNull(baseAddress);
        if (!baseAddress.IsAbsoluteUri || (baseAddress.Scheme != Uri.UriSchemeHttp && baseAddress.Scheme != Uri.UriSchemeHttps))
        {
            throw new ArgumentException($"'{baseAddress}' is no absolute address of HTTP.", nameof(baseAddress));
        }

        SocketsHttpHandler handler = new() { AllowAutoRedirect = false, UseProxy = false, UseCookies = false };
        return new HttpClient(handler, disposeHandler: true) { BaseAddress = baseAddress, Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Runs.</summary>
    /// <param name="progress">Told before each operation of each phase; null is nobody.</param>
    /// <param name="cancellationToken">Ends the run; what it found is lost.</param>
    /// <exception cref="ConformanceException">Nobody answers at the address.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public async Task<ConformanceResult> RunAsync(IProgress<ConformanceProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        RequestSender sender = new(_client, _client.BaseAddress!, _options);
        ConformanceRun run = new(_contract, _choice, _options, sender, progress);
        return await run.RunAsync(cancellationToken).ConfigureAwait(false);
    }
}
