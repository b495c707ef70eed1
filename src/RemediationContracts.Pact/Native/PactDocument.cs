using System;
using System.IO;

namespace RemediationContracts.Pact.Native;

/// <summary>A pact in the core's hands; released when disposed of.</summary>
internal sealed class PactDocument : IDisposable
{
    private readonly ushort _handle;
    private bool _disposed;

    private PactDocument(ushort handle) => _handle = handle;

    internal static PactDocument Create(string consumer, string provider, PactSpecification specification)
    {
        PactLibrary.EnsureLoaded();
        var document = new PactDocument(PactCore.NewPact(consumer, provider));
        Require(PactCore.WithSpecification(document._handle, specification), "set the specification's version");
        string version = typeof(PactDocument).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
        document.SetMetadata("remediationContracts", "version", version);
        return document;
    }

    internal void SetMetadata(string section, string name, string value) => Require(PactCore.WithMetadata(_handle, section, name, value), "set the metadata");

    internal uint NewInteraction(string description) => PactCore.NewInteraction(_handle, description);

    internal MockServer StartMockServer()
    {
        int port = PactCore.CreateMockServer(_handle, MockServer.Address, 0, "http", null);
        return port > 0
            ? new MockServer(port)
            : throw new InvalidOperationException($"The Pact core could not start a mock server on {MockServer.Address} (code {port}).");
    }

    /// <summary>Writes the pact's file, or adds to the one that is there.</summary>
    internal void Write(string directory, bool overwrite = false)
    {
        int code = PactCore.WriteFile(_handle, Path.GetFullPath(directory), overwrite);
        if (code != 0)
        {
            throw new IOException($"The Pact core could not write the pact into '{Path.GetFullPath(directory)}' (code {code}); a file that is there already may be no pact.");
        }
    }

    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            _ = PactCore.FreePact(_handle);
        }
    }

    internal static void Require(bool accepted, string what)
    {
        if (!accepted)
        {
            throw new InvalidOperationException($"The Pact core would not {what}.");
        }
    }
}
