namespace RemediationContracts.SourceGenerator.Tests.Fuzz;

/// <summary>What came of a contract.</summary>
/// <param name="Fault">What is wrong, of which the first line says the kind; null where nothing is.</param>
/// <param name="IsEmitted">Whether code was emitted for it.</param>
internal sealed record FuzzVerdict(string? Fault, bool IsEmitted)
{
    /// <summary>The kind of fault; a contract that was made smaller must have the same.</summary>
    public string? Kind => Fault?.Split('\n')[0];
}
