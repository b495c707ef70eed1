namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>A member of an emitted enumeration.</summary>
/// <param name="JsonValue">The string in JSON.</param>
/// <param name="Name">The name in C#, without a leading <c>@</c>.</param>
/// <param name="Description">What it means; null where the contract does not say.</param>
/// <param name="IsSentinel">Whether it stands for values still to come, and so is never sent.</param>
internal sealed record EnumMemberSpec(string JsonValue, string Name, string? Description, bool IsSentinel);
