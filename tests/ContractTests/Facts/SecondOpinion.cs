using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;

namespace ContractTests.Facts;

/// <summary>NJsonSchema's verdict on payloads of the request, from the contract's raw JSON.</summary>
internal static class SecondOpinion
{
    private static readonly Lazy<JsonSchema> Schema = new(() =>
    {
        // NJsonSchema looks for referred schemas under definitions, which is where JSON Schema of that age kept them.
        JsonObject schema = Contract.RequestSchema.DeepClone().AsObject();
        schema["definitions"] = Contract.Schemas.DeepClone();
        string json = schema.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
        return JsonSchema.FromJsonAsync(json).GetAwaiter().GetResult();
    });

    /// <summary>The pointer and the rule of each violation, in no order that counts.</summary>
    public static IReadOnlyList<(string Pointer, string Rule)> Judge(JsonNode payload) =>
        [.. Schema.Value.Validate(payload.ToJsonString()).Select(error => (error.Path!.TrimStart('#'), Rule(error.Kind))).Order()];

    private static string Rule(ValidationErrorKind kind) => kind switch
    {
        ValidationErrorKind.PropertyRequired => "required",
        ValidationErrorKind.NoAdditionalPropertiesAllowed => "additionalProperties",
        ValidationErrorKind.NotInEnumeration => "enum",
        ValidationErrorKind.BooleanExpected or ValidationErrorKind.StringExpected or ValidationErrorKind.ArrayExpected or ValidationErrorKind.ObjectExpected => "type",
        _ => kind.ToString(),
    };
}
