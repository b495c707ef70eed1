using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.Validation;
using RemediationContracts.Pact.Matching;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace RemediationContracts.Pact.Contracts;

/// <summary>
/// Puts the rules of a schema into a value that fits it, as matchers. Where Pact has no matcher for a rule (limits, alternatives), the
/// value is matched by its type: a pact never asks for more than the contract.
/// </summary>
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

    internal JsonNode? Apply(ApiSchema schema, JsonNode? value) => Apply(schema.Definition, value, JsonPointer.Root);

    /// <summary>The expression that holds for each text of a schema, as far as Pact's engine can say it; null where there is none.</summary>
    internal static string? Expression(ApiSchema schema)
    {
        if (schema.Enum is { } values)
        {
            string one = $"({string.Join('|', values.Members.Where(member => member != values.Sentinel).Select(member => RustRegex.Escape(member.Value)))})";
            return values.IsFlags ? $"^{one}(,{one})*$" : $"^{one}$";
        }

        return schema.AllowedValues is { } allowed ? $"^({string.Join('|', allowed.Select(value => RustRegex.Escape(value.Text!)))})$"
            : schema.Pattern is { } pattern && RustRegex.Takes(pattern) ? pattern
            : FormatExpressions.Of(schema.Format);
    }

    private JsonNode? Apply(ApiSchema schema, JsonNode? value, string pointer)
    {
        if (value is null || schema.Union is not null || schema.Type == ApiSchemaType.Any)
        {
            return ByType(value);
        }

        return value switch
        {
            JsonObject json => Object(Named(schema, json), json, pointer),
            JsonArray array => Array(schema, array, pointer),
            _ => Scalar(schema, value, pointer),
        };
    }

    /// <summary>The descendant that an object's discriminator names, or the schema itself.</summary>
    private static ApiSchema Named(ApiSchema schema, JsonObject json) =>
        schema.Discriminator is { } discriminator && json[discriminator.PropertyName] is JsonValue name && name.GetValueKind() == JsonValueKind.String
            ? discriminator.Find(name.GetValue<string>())?.Definition ?? schema
            : schema;

    private JsonNode Object(ApiSchema schema, JsonObject json, string pointer)
    {
        if (json.Count == 0 && schema.Properties.Count == 0 && !_isRequest)
        {
            // A map may have entries, of which the sample has none.
            return Match.Type(json.DeepClone());
        }

        var matched = new JsonObject();
        foreach ((string name, JsonNode? value) in json)
        {
            ApiSchema? member = schema.Properties.FirstOrDefault(property => property.Name == name)?.Schema ?? schema.AdditionalProperties;
            matched[name] = member is null ? ByType(value) : Apply(member.Definition, value, JsonPointer.Append(pointer, name));
        }

        return matched;
    }

    private Matcher Array(ApiSchema schema, JsonArray array, string pointer)
    {
        if (array.Count == 0)
        {
            return Match.Type(array.DeepClone());
        }

        var items = new JsonArray();
        for (int i = 0; i < array.Count; i++)
        {
            // The first item's matchers hold for all; the others are examples.
            items.Add(i == 0 && schema.Items is not null
                ? Apply(schema.Items.Definition, array[i], JsonPointer.Append(pointer, i))
                : array[i]?.DeepClone());
        }

        // A consumer may not send more than is allowed; of an answer it need not mind.
        int least = Math.Min(schema.MinItems ?? 1, array.Count);
        return Match.EachLike(items, least, _isRequest && schema.MaxItems >= least ? schema.MaxItems : null);
    }

    private Matcher Scalar(ApiSchema schema, JsonNode value, string pointer)
    {
        Matcher rule = ScalarRule(schema, value);
        return pointer == _fixedPointer ? Match.All(rule, Match.Equality(value.DeepClone())) : rule;
    }

    private Matcher ScalarRule(ApiSchema schema, JsonNode value)
    {
        if (schema.IsConst)
        {
            return Match.Equality(value.DeepClone());
        }

        if (value.GetValueKind() == JsonValueKind.Number)
        {
            return Number(schema, value);
        }

        // A service may answer with a value of tomorrow; a consumer may not send one.
        bool mayGrow = !_isRequest && schema.Enum?.Sentinel is not null;
        return !mayGrow && value.GetValueKind() == JsonValueKind.String && Fits(schema, value) && Expression(schema) is { } expression
            ? Match.Regex(value.GetValue<string>(), expression)
            : Match.Type(value.DeepClone());
    }

    /// <summary>Pact's integer has no point at all; one that is written with a point is matched as a number.</summary>
    private static Matcher Number(ApiSchema schema, JsonNode value) =>
        schema.Type == ApiSchemaType.Integer && long.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole)
            ? Match.Integer(whole)
            : Match.Number(value.DeepClone());

    private static bool Fits(ApiSchema schema, JsonNode value) =>
        PayloadValidator.Validate(schema, Encoding.UTF8.GetBytes(value.ToJsonString())).IsValid;

    private static JsonNode? ByType(JsonNode? value)
    {
        if (value is null)
        {
            return null;
        }

        return Match.Type(value.DeepClone());
    }
}
