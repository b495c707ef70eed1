using System;
using System.Linq;
using System.Text.Json.Nodes;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Pact.Matching;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace RemediationContracts.Pact.Contracts;

/// <summary>Puts the rules of a schema into a value that fits it, as matchers.</summary>
internal sealed class SchemaMatchers
{
    private readonly bool _isRequest;
    private readonly string? _fixedPointer;

    private SchemaMatchers(bool isRequest, string? fixedPointer)
    {
        _isRequest = isRequest;
        _fixedPointer = fixedPointer;
    }

    /// <summary>For a request, in which the value at one place must be just that one; null for no such place.</summary>
    internal static SchemaMatchers ForRequest(string? fixedPointer) => new(true, fixedPointer);

    /// <summary>For a response.</summary>
    internal static SchemaMatchers ForResponse() => new(false, null);

    internal JsonNode? Apply(ApiSchema schema, JsonNode? value) => Apply(schema, value, JsonPointer.Root);

    /// <summary>An expression that takes the enumeration's values, the sentinel left out, and nothing else.</summary>
    internal static string Expression(ApiEnum values) =>
        $"^({string.Join('|', values.Members.Where(member => member != values.Sentinel).Select(member => RustRegex.Escape(member.Value)))})$";

    private JsonNode? Apply(ApiSchema schema, JsonNode? value, string pointer) => value switch
    {
        null => null,
        JsonObject json => Object(schema, json, pointer),
        JsonArray array => Array(schema, array, pointer),
        _ when schema.Enum is { } values => Enum(values, value, pointer),
        _ => Match.Type(value.DeepClone()),
    };

    private JsonObject Object(ApiSchema schema, JsonObject json, string pointer)
    {
        var matched = new JsonObject();
        foreach ((string name, JsonNode? value) in json)
        {
            ApiProperty? property = schema.Properties.FirstOrDefault(property => property.Name == name);
            matched[name] = property is not null ? Apply(property.Schema, value, JsonPointer.Append(pointer, name)) : Undeclared(value);
        }

        return matched;
    }

    private Matcher Array(ApiSchema schema, JsonArray array, string pointer)
    {
        var items = new JsonArray();
        for (int i = 0; i < array.Count; i++)
        {
            // The first item's matchers hold for all; the others are examples.
            items.Add(i == 0 && schema.Items is not null
                ? Apply(schema.Items, array[i], JsonPointer.Append(pointer, i))
                : array[i]?.DeepClone());
        }

        return Match.EachLike(items, Math.Min(schema.MinItems ?? 1, Math.Max(array.Count, 1)));
    }

    private Matcher Enum(ApiEnum values, JsonNode value, string pointer)
    {
        // A service may answer with a value of tomorrow; a consumer may not send one.
        if (!_isRequest && values.Sentinel is not null)
        {
            return Match.Type(value.DeepClone());
        }

        Matcher anyOf = Match.Regex(value.ToString(), Expression(values));
        return pointer == _fixedPointer ? Match.All(anyOf, Match.Equality(value.DeepClone())) : anyOf;
    }

    private static JsonNode? Undeclared(JsonNode? value)
    {
        if (value is null)
        {
            return null;
        }

        return Match.Type(value.DeepClone());
    }
}
