namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>The type of a value, with the limits that are checked when it is read.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="TypeName">The emitted type's name, for <see cref="ValueKind.Enum"/> and <see cref="ValueKind.Object"/>; null otherwise.</param>
/// <param name="JsonClass">The class that holds the strings of an enumeration; null otherwise.</param>
/// <param name="Item">The items, for <see cref="ValueKind.Array"/>; null otherwise.</param>
/// <param name="MinLength">The least length of a string, in code points.</param>
/// <param name="MaxLength">The greatest length of a string, in code points.</param>
/// <param name="MinItems">The least number of items.</param>
/// <param name="MaxItems">The greatest number of items.</param>
internal sealed record ValueSpec(
    ValueKind Kind,
    string? TypeName = null,
    string? JsonClass = null,
    ValueSpec? Item = null,
    int? MinLength = null,
    int? MaxLength = null,
    int? MinItems = null,
    int? MaxItems = null);
