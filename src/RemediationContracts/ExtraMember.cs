using System;

namespace RemediationContracts;

/// <summary>A member that the contract does not declare and allows.</summary>
/// <param name="Name">The decoded name.</param>
/// <param name="Json">The value as raw UTF-8 JSON, as it stood in the payload.</param>
public readonly record struct ExtraMember(string Name, ReadOnlyMemory<byte> Json);
