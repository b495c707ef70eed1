namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>A member of an emitted enumeration.</summary>
/// <param name="JsonValue">The string in JSON.</param>
/// <param name="Name">The name in C#, without a leading <c>@</c>.</param>
/// <param name="Description">What it means; null where the contract does not say.</param>
/// <param name="IsSentinel">Whether it stands for values still to come, and so is never sent.</param>
/// <param name="IsLater">Whether it came after the sentinel, so that a service sends it to those alone who ask for such members.</param>
internal sealed record EnumMemberSpec(string JsonValue, string Name, string? Description, bool IsSentinel, bool IsLater);
