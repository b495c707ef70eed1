namespace RemediationContracts.Runtime;

/// <summary>To be filled.</summary>
public ref struct PayloadReader
{
}
