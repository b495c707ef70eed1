namespace RemediationContracts.Pact;

/// <summary>One difference between what a pact says and what came.</summary>
/// <param name="Kind">What differs, in the core's words: <c>StatusMismatch</c>, <c>HeaderMismatch</c>, <c>BodyMismatch</c> and so on.</param>
/// <param name="Location">Where: the JSON Pointer in the body, empty for the whole of it, or the header's or the parameter's name; null where the kind says it all.</param>
/// <param name="Message">What differs, where, what is expected and what came, as one sentence; long values are cut. A credential is left out.</param>
/// <param name="Expected">What the pact says, or null.</param>
/// <param name="Actual">What came, or null. A credential is left out.</param>
public sealed record PactMismatch(string Kind, string? Location, string Message, string? Expected, string? Actual)
{
    /// <inheritdoc/>
    public override string ToString() => Message;
}
