namespace RemediationContracts.Verification.Brownfield;

/// <summary>The ids of the rules by which a type is compared. They do not change.</summary>
public static class ClrRules
{
    /// <summary>The type lacks a property that the contract declares.</summary>
    public const string PropertyMissing = "clr-property-missing";

    /// <summary>The type has a property that the contract does not declare.</summary>
    public const string PropertyUnknown = "clr-property-unknown";

    /// <summary>The type is another one in JSON, an array, a map or an object included.</summary>
    public const string TypeDiffers = "clr-type-differs";

    /// <summary>The format is another one, or the type has none.</summary>
    public const string FormatDiffers = "clr-format-differs";

    /// <summary>A property is required on one side and optional on the other.</summary>
    public const string RequiredDiffers = "clr-required-differs";

    /// <summary>Null is allowed on one side only.</summary>
    public const string NullableDiffers = "clr-nullable-differs";

    /// <summary>The type's enumeration lacks a value.</summary>
    public const string EnumMissing = "clr-enum-missing";

    /// <summary>The type's enumeration has a value that the contract does not know.</summary>
    public const string EnumExtra = "clr-enum-extra";

    /// <summary>The type spells a value of an enumeration with another case.</summary>
    public const string EnumCase = "clr-enum-case";

    /// <summary>The contract has a limit that the type does not state.</summary>
    public const string LimitMissing = "clr-limit-missing";

    /// <summary>The contract has alternatives, descendants or a <c>not</c>, which are not compared.</summary>
    public const string NotCompared = "clr-not-compared";
}
