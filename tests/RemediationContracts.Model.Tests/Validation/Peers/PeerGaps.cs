using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using NJsonSchema;
using NJsonSchema.Validation;
using RemediationContracts.Model.Validation;

namespace RemediationContracts.Model.Tests.Validation.Peers;

/// <summary>Every case in which NJsonSchema is known to say something else than we do.</summary>
internal static class PeerGaps
{
    private const string V30 = "3.0.4";
    private const string V31 = "3.1.0";

    public static IReadOnlyList<PeerGap> All { get; } =
    [
        new("duplicate members", "RFC 8259 leaves open which one counts, so that two readers may act on different values; Newtonsoft.Json takes the last.", V30,
            """{ "it": { "type": "object", "properties": { "a": { "type": "integer" } } } }""", """{ "a": 1, "a": 1 }""")
        {
            SeesTooLittle = miss => miss.Rule == "json-duplicate" || (miss.IsOf("json-duplicate") && HasDuplicates(miss.Value)),
        },
        new("whole numbers with a fraction of zero", "JSON Schema since draft 6 counts 1.0 and 1e2 as integers; Newtonsoft.Json goes by the spelling.", V31,
            """{ "it": { "type": "integer" } }""", "1.0")
        {
            SeesTooMuch = (fault, value) => Is(fault, ValidationErrorKind.IntegerExpected) && value.Any(c => c is '.' or 'e' or 'E') && Number(value) is decimal number && decimal.Truncate(number) == number,
        },
        new("integers out of the range of their type", "A number that its C# type cannot hold would be another one after reading (decision 15); NJsonSchema does not look at the formats of integers.", V30,
            """{ "it": { "type": "integer", "format": "uint8" } }""", "256")
        {
            SeesTooLittle = miss => miss.IsOf("range") && HasNumber(miss.Value, number => number is null || decimal.Truncate(number.Value) == number),
        },
        new("numbers with more digits than their type", "As before: a decimal holds 28 digits, a double's exponent ends at 308.", V30,
            """{ "it": { "type": "number" } }""", "0.12345678901234567890123456789")
        {
            SeesTooLittle = miss => miss.IsOf("range") && HasNumber(miss.Value, number => number is null || decimal.Truncate(number.Value) != number),
        },
        new("integers beyond long among listed numbers", "It converts each number by IConvertible, which BigInteger is not, and throws.", V30,
            """{ "it": { "type": "object", "properties": { "big": { "type": "number" } } } }""", """{ "big": 18446744073709551615 }""")
        {
            SeesTooMuch = (fault, value) => fault.Kind == nameof(InvalidCastException) && HasNumber(value, number => number is null or > long.MaxValue or < long.MinValue),
        },
        new("texts with surrogates are too long", "JSON Schema counts the characters of RFC 8259, that is code points; .NET counts UTF-16 code units.", V30,
            """{ "it": { "type": "string", "maxLength": 1 } }""", "\"\\ud83d\\ude00\"")
        {
            SeesTooMuch = (fault, value) => Is(fault, ValidationErrorKind.StringTooLong) && HasSurrogates(value),
        },
        new("texts with surrogates are long enough", "As before.", V30,
            """{ "it": { "type": "string", "minLength": 2 } }""", "\"\\ud83d\\ude00\"")
        {
            SeesTooLittle = miss => miss.IsOf("minLength") && HasSurrogates(miss.Value),
        },
        new("items that read alike", "JSON Schema: a number and a text are never equal; NJsonSchema compares what the items look like.", V30,
            """{ "it": { "type": "array", "uniqueItems": true, "items": {} } }""", """[ "1", 1 ]""")
        {
            SeesTooMuch = (fault, value) => Is(fault, ValidationErrorKind.ItemsNotUnique) && Values(value).Skip(1).Select(item => item.ValueKind).Distinct().Count() > 1,
        },
        new("relative URIs", "RFC 3986 has relative references, and services send them; Uri takes both, so the format is no rule of ours.", V30,
            """{ "it": { "type": "string", "format": "uri" } }""", "\"items/7\"")
        {
            SeesTooMuch = (fault, _) => Is(fault, ValidationErrorKind.UriExpected),
        },
        new("times with an offset", "RFC 3339 has full-time with an offset, as JSON Schema asks; NJsonSchema takes 'Z' in capitals or none, and few digits.", V30,
            """{ "it": { "type": "string", "format": "time" } }""", "\"12:00:00z\"")
        {
            SeesTooMuch = (fault, _) => Is(fault, ValidationErrorKind.TimeExpected),
        },
        Format("time", "12:00:00."),
        Format("date-time", "2024-01-01T00:00:00"),
        Format("duration", "P1D1Y"),
        Format("uuid", "{73ca4154-58d8-43d0-a890-08dc18c52e6d}"),
        Format("byte", "AB=="),
        Format("base64url", "+/+/"),
        new("members of the other direction", "OpenAPI: a member that is readOnly may be required of the response only, one that is writeOnly of the request only.", V30,
            """{ "it": { "type": "object", "required": [ "id" ], "properties": { "id": { "type": "string", "readOnly": true } } } }""", "{}")
        {
            SeesTooMuch = (fault, _) => Is(fault, ValidationErrorKind.PropertyRequired)
                && fault.Schema.ActualProperties.TryGetValue(fault.Path[(fault.Path.LastIndexOfAny(['/', '.']) + 1)..], out JsonSchemaProperty? member) && (member.IsReadOnly || member.IsWriteOnly || member.ExtensionData?.ContainsKey("writeOnly") == true),
        },
        new("the sentinel of an evolvable enum", "Graph defines it: the value stands for what is not known yet, and is never sent.", V30,
            """{ "it": { "type": "string", "enum": [ "a", "unknownFutureValue" ] } }""", "\"unknownFutureValue\"")
        {
            SeesTooLittle = miss => miss.Rule == "sentinel",
        },
        new("values that an evolvable enum gains", "As before: in a response a value that is not known yet is legal.", V30,
            """{ "it": { "type": "string", "enum": [ "a", "unknownFutureValue" ] } }""", "\"b\"")
        {
            Direction = PayloadDirection.Response,
            SeesTooMuch = (fault, _) => Is(fault, ValidationErrorKind.NotInEnumeration) && fault.Schema.Enumeration.Contains("unknownFutureValue"),
        },
        new("descendants of a base with a discriminator", "OpenAPI: the discriminator names the schema that the value is judged by; for NJsonSchema it is an annotation.", V30,
            """
            {
              "it": { "type": "object", "properties": { "kind": { "type": "string" } }, "discriminator": { "propertyName": "kind", "mapping": { "b": "#/components/schemas/b" } } },
              "b": { "allOf": [ { "$ref": "#/components/schemas/it" }, { "type": "object", "properties": { "size": { "type": "integer" } } } ] }
            }
            """, """{ "kind": "b", "size": true }""")
        {
            SeesTooLittle = miss => miss.Rule == "discriminator" || miss.Way.Any(step => step.Any(schema => schema.DiscriminatorObject is not null && schema.OneOf.Count == 0)),
        },
        new("a discriminator of alternatives picks one", "OpenAPI: the value is judged by the alternative that is named; for NJsonSchema an open alternative fits it too.", V30,
            Union, """{ "way": "card", "digits": "1" }""")
        {
            SeesTooMuch = (fault, _) => Is(fault, ValidationErrorKind.NotOneOf) && fault.Schema.ActualSchema.DiscriminatorObject is not null && fault.Branches.Count(branch => branch.Count == 0) != 1,
        },
        new("a discriminator of alternatives judges", "As before: another alternative that fits does not save it.", V30,
            Union, """{ "way": "card" }""")
        {
            SeesTooLittle = miss => miss.Way.Any(step => step.Any(schema => schema.DiscriminatorObject is not null && schema.OneOf.Count > 0)),
        },
        new("const", "NJsonSchema has no keyword const, which JSON Schema has since draft 6 and OpenAPI since 3.1.", V31,
            """{ "it": { "type": "boolean", "const": true } }""", "false")
        {
            SeesTooLittle = miss => miss.IsOf("const"),
        },
        new("one of several constants", "As before: every alternative that is a constant fits every value, so that more than one fits.", V31,
            """{ "it": { "type": "string", "oneOf": [ { "const": "a" }, { "const": "b" } ] } }""", "\"a\"")
        {
            SeesTooMuch = (fault, _) => Is(fault, ValidationErrorKind.NotOneOf) && fault.Schema.ActualSchema.OneOf.Count(HasConst) > 1,
        },
        new("none of several constants", "As before: a value that is none of them fits each.", V31,
            """{ "it": { "type": "string", "anyOf": [ { "const": "a" }, { "const": "b" } ] } }""", "\"c\"")
        {
            SeesTooLittle = miss => miss.IsOf("enum") && miss.Schemas.Any(schema => schema.AnyOf.Any(HasConst)),
        },
        new("Graph's reference that may be null", "Graph writes the second alternative for null; by the letter it takes every object.", V30,
            """{ "it": { "anyOf": [ { "$ref": "#/components/schemas/a" }, { "type": "object", "nullable": true } ] }, "a": { "type": "object", "required": [ "b" ], "properties": { "b": { "type": "string" } } } }""",
            "{}")
        {
            SeesTooLittle = miss => miss.Way.Any(step => step.Any(schema => schema.AnyOf.Any(branch => branch.Type == JsonObjectType.Object && branch.Properties.Count == 0 && branch.IsNullable(SchemaType.OpenApi3)))),
        },
    ];

    private const string Union = """
        {
          "it": { "oneOf": [ { "$ref": "#/components/schemas/cash" }, { "$ref": "#/components/schemas/card" } ], "discriminator": { "propertyName": "way" } },
          "cash": { "type": "object", "required": [ "way" ], "properties": { "way": { "type": "string" } } },
          "card": { "type": "object", "required": [ "way", "digits" ], "properties": { "way": { "type": "string" }, "digits": { "type": "string" } } }
        }
        """;

    private static PeerGap Format(string format, string payload) =>
        new($"the format {format}", "What our type of the format cannot hold is refused; NJsonSchema does not know the format, or asks .NET's lenient parser.", V30,
            $$"""{ "it": { "type": "string", "format": "{{format}}" } }""", $"\"{payload}\"")
        {
            SeesTooLittle = miss => miss.Rule == "format" && miss.Schemas.Any(schema => schema.Format == format),
        };

    private static bool Is(PeerFault fault, ValidationErrorKind kind) => fault.Kind == kind.ToString();

    private static bool HasConst(JsonSchema schema) => schema.ExtensionData?.ContainsKey("const") == true;

    private static decimal? Number(string json) => decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    /// <summary>Whether a value is, or has in it, such a number; null stands for one that no decimal holds.</summary>
    private static bool HasNumber(string json, Func<decimal?, bool> fits) =>
        Values(json).Any(value => value.ValueKind == JsonValueKind.Number && fits(Number(value.GetRawText())));

    private static bool HasSurrogates(string json) => Values(json).Any(value => value.ValueKind == JsonValueKind.String && value.GetString()!.Any(char.IsSurrogate));

    private static bool HasDuplicates(string json) =>
        Values(json).Any(value => value.ValueKind == JsonValueKind.Object && value.EnumerateObject().GroupBy(member => member.Name).Any(group => group.Count() > 1));

    private static IEnumerable<JsonElement> Values(string json) => json.Length == 0 ? [] : Values(JsonDocument.Parse(json).RootElement);

    private static IEnumerable<JsonElement> Values(JsonElement value) => (value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Values(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Values),
        _ => [],
    }).Prepend(value);
}
