namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>A file of generated code.</summary>
/// <param name="Name">The simple name of the type in it; unique within a contract, without regard to case.</param>
/// <param name="Text">The whole text.</param>
internal sealed record EmittedFile(string Name, string Text);
