using System;
using System.Collections.Generic;
using System.Globalization;

namespace RemediationContracts.Pact.Native;

/// <summary>A running mock server of the core; stopped when disposed of.</summary>
internal sealed class MockServer(int port) : IDisposable
{
    internal const string Address = "127.0.0.1";

    private bool _disposed;

    internal Uri Uri { get; } = new(string.Create(CultureInfo.InvariantCulture, $"http://{Address}:{port}/"));

    /// <summary>Whether each declared request came, and no other.</summary>
    internal bool Matched => PactCore.MockServerMatched(port);

    internal IReadOnlyList<PactRequestMismatch> Mismatches => MismatchReader.ReadRequests(NativeText.Borrow(PactCore.MockServerMismatches(port)));

    internal string Logs => NativeText.Borrow(PactCore.MockServerLogs(port));

    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            _ = PactCore.CleanUpMockServer(port);
        }
    }
}
