namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>What a value is in C#.</summary>
internal enum ValueKind
{
    /// <summary><see cref="string"/>.</summary>
    String,

    /// <summary><see cref="bool"/>.</summary>
    Boolean,

    /// <summary><see cref="sbyte"/>.</summary>
    Int8,

    /// <summary><see cref="byte"/>.</summary>
    UInt8,

    /// <summary><see cref="short"/>.</summary>
    Int16,

    /// <summary><see cref="ushort"/>.</summary>
    UInt16,

    /// <summary><see cref="int"/>.</summary>
    Int32,

    /// <summary><see cref="uint"/>.</summary>
    UInt32,

    /// <summary><see cref="long"/>, and an integer without a format.</summary>
    Int64,

    /// <summary><see cref="ulong"/>.</summary>
    UInt64,

    /// <summary><see cref="float"/>.</summary>
    Single,

    /// <summary><see cref="double"/>.</summary>
    Double,

    /// <summary><see cref="decimal"/>, and a number without a format.</summary>
    Decimal,

    /// <summary><see cref="System.DateTimeOffset"/> (format <c>date-time</c>).</summary>
    DateTime,

    /// <summary><c>DateOnly</c> (format <c>date</c>).</summary>
    Date,

    /// <summary><c>TimeValue</c> (format <c>time</c>).</summary>
    Time,

    /// <summary><c>Duration</c> (format <c>duration</c>).</summary>
    Duration,

    /// <summary><see cref="System.Guid"/> (format <c>uuid</c>).</summary>
    Uuid,

    /// <summary><c>ByteString</c> (format <c>byte</c>).</summary>
    Base64,

    /// <summary><c>ByteString</c> (format <c>base64url</c>).</summary>
    Base64Url,

    /// <summary><c>RawJson</c>: any JSON, null included.</summary>
    Any,

    /// <summary><c>RawJson</c> that is null.</summary>
    Null,

    /// <summary>An emitted enumeration.</summary>
    Enum,

    /// <summary>An emitted record of an object.</summary>
    Object,

    /// <summary>An emitted union.</summary>
    Union,

    /// <summary>A read-only list.</summary>
    Array,

    /// <summary>A read-only dictionary of strings.</summary>
    Map,
}
