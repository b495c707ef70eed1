namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>The type of a value, with what is checked of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="TypeName">The emitted type's name, for an enumeration, an object and a union; null otherwise.</param>
/// <param name="JsonClass">The class that holds the strings of an enumeration; null otherwise.</param>
/// <param name="Item">The items of an array, or the values of a map; null otherwise.</param>
/// <param name="Nullable">Whether null is allowed. Any JSON holds its null itself.</param>
/// <param name="IsOpen">Whether an enumeration holds values that are still to come.</param>
/// <param name="MinLength">The least length of a string, in code points.</param>
/// <param name="MaxLength">The greatest length of a string, in code points.</param>
/// <param name="MinItems">The least number of items.</param>
/// <param name="MaxItems">The greatest number of items.</param>
/// <param name="UniqueItems">Whether no two items may be equal.</param>
/// <param name="Rules">What else is checked of a scalar; null where there is nothing.</param>
/// <param name="Members">What is checked of a map's members; null where there is nothing.</param>
/// <param name="Constant">The one value that is allowed, as C# writes it, or its member's name in an enumeration; null where there are more, or where it is no literal.</param>
/// <param name="Not">What the value must not be; null where there is nothing.</param>
/// <param name="IsSecret">Whether the value is not to be printed: a password, or what is only sent.</param>
internal sealed record ValueSpec(
    ValueKind Kind,
    string? TypeName = null,
    string? JsonClass = null,
    ValueSpec? Item = null,
    bool Nullable = false,
    bool IsOpen = false,
    int? MinLength = null,
    int? MaxLength = null,
    int? MinItems = null,
    int? MaxItems = null,
    bool UniqueItems = false,
    RulesSpec? Rules = null,
    MemberRulesSpec? Members = null,
    string? Constant = null,
    ValueSpec? Not = null,
    bool IsSecret = false);
