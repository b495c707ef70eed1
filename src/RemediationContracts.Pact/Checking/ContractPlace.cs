namespace RemediationContracts.Pact.Checking;

/// <summary>A place in a contract.</summary>
/// <param name="Pointer">The JSON Pointer.</param>
/// <param name="Offset">The offset in bytes, in <see cref="Model.ApiContract.Source"/>.</param>
public sealed record ContractPlace(string Pointer, int Offset);
