namespace RemediationContracts.Model;

/// <summary>A member of an enumeration.</summary>
/// <param name="Value">The string in JSON; compared with case.</param>
/// <param name="Description">What it means (<c>x-ms-enum</c>), or null.</param>
/// <param name="Pointer">The JSON Pointer of the value in the contract.</param>
/// <param name="Offset">The offset of the value in the contract.</param>
public sealed record ApiEnumMember(string Value, string? Description, string Pointer, int Offset);
