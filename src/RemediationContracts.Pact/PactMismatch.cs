namespace RemediationContracts.Pact;

/// <summary>One difference between what a pact says and what came.</summary>
/// <param name="Kind">What differs, in the core's words: <c>StatusMismatch</c>, <c>HeaderMismatch</c>, <c>BodyMismatch</c> and so on.</param>
/// <param name="Location">Where: the path in the body (<c>$.action</c>), the header's or the parameter's name; null where the kind says it all.</param>
/// <param name="Message">The difference as a sentence, in the core's words. A credential is left out.</param>
/// <param name="Expected">What the pact says, or null.</param>
/// <param name="Actual">What came, or null. A credential is left out.</param>
public sealed record PactMismatch(string Kind, string? Location, string Message, string? Expected, string? Actual)
{
    /// <inheritdoc/>
    public override string ToString() => Location is null ? Message : $"{Location}: {Message}";
}
