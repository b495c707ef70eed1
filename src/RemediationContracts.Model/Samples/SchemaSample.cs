#if NET
using System;
using System.Linq;
using System.Text.Json.Nodes;
using RemediationContracts.Model.Validation;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace RemediationContracts.Model.Samples;

/// <summary>Makes up the plainest value of a schema: its required members, one item, the first member of an enumeration, the first alternative. For hosts other than the compiler.</summary>
public static class SchemaSample
{
    /// <summary>A value that fits a schema in a request as in a response; null where JSON's null does.</summary>
    /// <param name="schema">The schema.</param>
    /// <exception cref="ArgumentException">
    /// None can be made: the schema requires itself without end, more than 64 levels or more than 1,000 items, nothing fits it, or it has
    /// a pattern or a combination of rules that is beyond what is tried.
    /// </exception>
    public static JsonNode? Of(ApiSchema schema) => new SampleMaker(null).Make(schema);

    /// <summary>A value that fits a schema one way: without what is read-only in a request, or write-only in a response.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="direction">Which way the value goes.</param>
    /// <exception cref="ArgumentException">None can be made, as above.</exception>
    public static JsonNode? Of(ApiSchema schema, PayloadDirection direction) => new SampleMaker(direction).Make(schema);

    /// <summary>A value that fits a schema, as it stands in a header or a path: a string without quotes, a list with commas between, anything else as JSON.</summary>
    /// <param name="schema">The schema.</param>
    /// <exception cref="ArgumentException">None can be made, as above.</exception>
    public static string Text(ApiSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        bool isAnything = schema.Definition is { Type: ApiSchemaType.Any, Union: null, Not: null };
        return isAnything ? "text" : Text(Of(schema));
    }

    private static string Text(JsonNode? value) => value switch
    {
        null => "null",
        JsonArray items => string.Join(',', items.Select(Text)),
        JsonObject => value.ToJsonString(),
        _ => value.ToString(),
    };
}
#endif
