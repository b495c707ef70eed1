namespace RemediationContracts.Runtime;

/// <summary>One level of the way to a value of an instance.</summary>
/// <param name="Name">The member's name; null for an item.</param>
/// <param name="Index">The item's index.</param>
internal readonly record struct InstanceStep(string? Name, int Index);
