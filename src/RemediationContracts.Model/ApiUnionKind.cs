namespace RemediationContracts.Model;

/// <summary>How many alternatives a value must fit.</summary>
public enum ApiUnionKind
{
    /// <summary>Exactly one (<c>oneOf</c>).</summary>
    OneOf,

    /// <summary>One or more (<c>anyOf</c>, and several types).</summary>
    AnyOf,
}
