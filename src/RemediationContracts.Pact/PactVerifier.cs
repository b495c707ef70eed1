using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Runtime.InteropServices;
using RemediationContracts.Pact.Native;
using RemediationContracts.Pact.Verifying;

namespace RemediationContracts.Pact;

/// <summary>Sends the requests of a pact to a running provider, and compares its answers with the pact's.</summary>
/// <param name="provider">The provider's name; pacts of other providers are refused.</param>
public sealed class PactVerifier(string provider)
{
    private readonly string _provider = Guard.Text(provider, nameof(provider));
    private readonly List<string> _files = [];
    private readonly List<(string Name, string Value)> _headers = [];
    private Uri? _endpoint;
    private HttpMessageHandler? _handler;
    private Uri? _stateUrl;
    private TimeSpan _timeout = TimeSpan.FromSeconds(5);
    private string _descriptionFilter = string.Empty;
    private string _stateFilter = string.Empty;

    /// <summary>Names the provider's address. The paths of the pact are appended to its path.</summary>
    /// <param name="endpoint">An absolute address with http or https.</param>
    public PactVerifier WithHttpEndpoint(Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        _endpoint = endpoint.IsAbsoluteUri && endpoint.Scheme is "http" or "https"
            ? endpoint
            : throw new ArgumentException($"'{endpoint}' is no absolute http or https address.", nameof(endpoint));
        return this;
    }

    /// <summary>Names a handler in memory that stands for the provider, such as one of a stub or of a test server, in place of an address.</summary>
    /// <param name="handler">The handler; it is not disposed of, and gets one request at a time.</param>
    public PactVerifier WithHttpHandler(HttpMessageHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _handler = handler;
        return this;
    }

    /// <summary>Names a pact's file; several are verified one after another.</summary>
    /// <param name="file">The path.</param>
    /// <exception cref="FileNotFoundException">The file is not there.</exception>
    /// <exception cref="InvalidDataException">The file is no pact with this provider, has more than 64 MiB or a member that stands twice, or asks for a plug-in.</exception>
    public PactVerifier WithFileSource(string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        PactFileCheck.EnsureReadable(file, _provider);
        _files.Add(Path.GetFullPath(file));
        return this;
    }

    /// <summary>Names the address that puts the provider into a state, before an interaction that asks for one.</summary>
    /// <param name="url">The address; it gets a POST with the state in a JSON body. A relative one is one of the provider.</param>
    public PactVerifier WithProviderStateUrl(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        _stateUrl = url;
        return this;
    }

    /// <summary>Sets a header in each request, in place of the pact's; this is where a real token belongs.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public PactVerifier WithCustomHeader(string name, string value)
    {
        _headers.Add((Guard.Text(name, nameof(name)), Guard.Text(value, nameof(value))));
        return this;
    }

    /// <summary>Takes only some of the interactions.</summary>
    /// <param name="description">A regular expression for the description; null takes all.</param>
    /// <param name="state">A regular expression for the state; null takes all.</param>
    public PactVerifier WithFilter(string? description = null, string? state = null)
    {
        _descriptionFilter = description ?? string.Empty;
        _stateFilter = state ?? string.Empty;
        return this;
    }

    /// <summary>Bounds the wait for an answer. Default: 5 seconds.</summary>
    /// <param name="timeout">The bound, more than nothing.</param>
    public PactVerifier WithRequestTimeout(TimeSpan timeout)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero);
        _timeout = timeout;
        return this;
    }

    /// <summary>Verifies, and throws unless every interaction is as the pact says.</summary>
    /// <exception cref="PactVerificationException">The provider departs from the pact; the result is within.</exception>
    /// <exception cref="PactCoreUnavailableException">The Pact core is not there.</exception>
    public PactVerificationResult Verify()
    {
        PactVerificationResult result = Execute();
        return result.Passed ? result : throw new PactVerificationException(result);
    }

    /// <summary>Verifies, and gives the result whatever it is. Blocks until the last answer has come.</summary>
    /// <exception cref="InvalidOperationException">Address or file is not named yet.</exception>
    /// <exception cref="PactCoreUnavailableException">The Pact core is not there.</exception>
    public PactVerificationResult Execute()
    {
        if (_endpoint is null == _handler is null)
        {
            throw new InvalidOperationException("The provider's address or its handler must be named, one of them; call WithHttpEndpoint or WithHttpHandler.");
        }

        if (_files.Count == 0)
        {
            throw new InvalidOperationException("No pact is named; call WithFileSource.");
        }

        PactLibrary.EnsureLoaded();
        using VerifierHandle verifier = PactCore.NewVerifier("RemediationContracts.Pact", typeof(PactVerifier).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");
        if (verifier.IsInvalid)
        {
            throw new InvalidOperationException("The Pact core could not make a verifier.");
        }

        using HandlerHost? host = _handler is null ? null : HandlerHost.Start(_handler);
        Configure(verifier, host?.Address ?? _endpoint!);
        int code;
        using (new QuietOutput())
        {
            code = PactCore.Execute(verifier);
        }

        return VerificationReader.Read(
            code,
            NativeText.Take(PactCore.VerifierJson(verifier)),
            NativeText.Take(PactCore.VerifierOutput(verifier, 1)),
            NativeText.Take(PactCore.VerifierLogs(verifier)),
            () => [.. _files.SelectMany(PactFileCheck.Refusals)]);
    }

    private void Configure(VerifierHandle verifier, Uri endpoint)
    {
        string host = endpoint.HostNameType == UriHostNameType.IPv6 ? endpoint.Host : endpoint.IdnHost;
        string path = endpoint.AbsolutePath.TrimEnd('/');
        PactCore.SetProvider(verifier, _provider, endpoint.Scheme, host, (ushort)endpoint.Port, path.Length == 0 ? "/" : path);
        PactCore.SetFilter(verifier, _descriptionFilter, _stateFilter, 0);
        PactCore.SetFollowRedirects(verifier, 0);
        _ = PactCore.SetColouredOutput(verifier, 0);
        _ = PactCore.SetNoPactsIsError(verifier, 1);
        long milliseconds = Math.Min((long)_timeout.TotalMilliseconds, uint.MaxValue);
        _ = PactCore.SetVerificationOptions(verifier, 0, new CULong((uint)milliseconds));
        if (_stateUrl is not null)
        {
            PactCore.SetProviderState(verifier, new Uri(endpoint, _stateUrl).AbsoluteUri, 0, 1);
        }

        foreach ((string name, string value) in _headers)
        {
            PactCore.AddCustomHeader(verifier, name, value);
        }

        _files.ForEach(file => PactCore.AddFileSource(verifier, file));
    }
}
