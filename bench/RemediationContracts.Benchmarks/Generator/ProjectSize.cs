namespace RemediationContracts.Benchmarks.Generator;

/// <summary>How large a project is.</summary>
/// <param name="Contracts">How many contracts it has.</param>
/// <param name="Operations">How many operations each of them has.</param>
public sealed record ProjectSize(int Contracts, int Operations)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Contracts} x {Operations}";
}
