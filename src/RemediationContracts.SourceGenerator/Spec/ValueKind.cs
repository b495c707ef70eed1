namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>What a value is in C#.</summary>
internal enum ValueKind
{
    /// <summary><see cref="string"/>.</summary>
    String,

    /// <summary><see cref="bool"/>.</summary>
    Boolean,

    /// <summary><see cref="System.DateTimeOffset"/> (format <c>date-time</c>).</summary>
    DateTime,

    /// <summary><see cref="System.Guid"/> (format <c>uuid</c>).</summary>
    Uuid,

    /// <summary>An emitted enumeration.</summary>
    Enum,

    /// <summary>An emitted record.</summary>
    Object,

    /// <summary>A read-only list.</summary>
    Array,
}
