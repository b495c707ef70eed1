using System.Collections.Generic;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>The formats that are known.</summary>
internal static class Formats
{
    /// <summary>Those of strings that decide.</summary>
    private static readonly HashSet<string> OfText = ["date-time", "date", "time", "duration", "uuid", "byte", "base64url"];

    /// <summary>Those of whole numbers, with the type that each stands for.</summary>
    private static readonly HashSet<string> OfIntegers = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"];

    private static readonly HashSet<string> OfNumbers = ["float", "double", "decimal"];

    /// <summary>The others of OpenAPI's format registry and of JSON Schema, which are remarks.</summary>
    private static readonly HashSet<string> Remarks =
    [
        "binary", "char", "commonmark", "decimal128", "double-int", "email", "hostname", "html", "http-date", "idn-email", "idn-hostname", "ipv4", "ipv6",
        "iri", "iri-reference", "json-pointer", "media-range", "password", "regex", "relative-json-pointer", "sf-binary", "sf-boolean", "sf-decimal",
        "sf-integer", "sf-string", "sf-token", "unixtime", "uri", "uri-reference", "uri-template",
    ];

    /// <summary>Whether a format of strings is enforced.</summary>
    public static bool IsEnforcedForText(string format) => OfText.Contains(format);

    /// <summary>Whether a format is of whole numbers.</summary>
    public static bool IsOfIntegers(string format) => OfIntegers.Contains(format);

    /// <summary>The type of numbers that a format makes of one; null where it is no format of that type.</summary>
    public static ApiSchemaType? NumberType(string format, ApiSchemaType type) =>
        OfIntegers.Contains(format) ? ApiSchemaType.Integer
        : OfNumbers.Contains(format) && type == ApiSchemaType.Number ? ApiSchemaType.Number
        : null;

    /// <summary>Whether anybody knows the format.</summary>
    public static bool IsKnown(string format) => OfText.Contains(format) || OfIntegers.Contains(format) || OfNumbers.Contains(format) || Remarks.Contains(format);
}
