namespace RemediationContracts.Model.Json;

/// <summary>What a <see cref="JsonNode"/> is.</summary>
public enum JsonNodeKind
{
    /// <summary>A value was expected here and the text ended, or went wrong, before one began.</summary>
    Missing,

    /// <summary>An object.</summary>
    Object,

    /// <summary>An array.</summary>
    Array,

    /// <summary>A string.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary>The literal <c>true</c>.</summary>
    True,

    /// <summary>The literal <c>false</c>.</summary>
    False,

    /// <summary>The literal <c>null</c>.</summary>
    Null,
}
