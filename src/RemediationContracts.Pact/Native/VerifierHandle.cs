using Microsoft.Win32.SafeHandles;

namespace RemediationContracts.Pact.Native;

/// <summary>A verifier of the core; released with its handle.</summary>
internal sealed class VerifierHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public VerifierHandle()
        : base(ownsHandle: true)
    {
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        PactCore.ShutDownVerifier(handle);
        return true;
    }
}
