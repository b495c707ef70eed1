using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace RemediationContracts.Verification.Tests.SchemaSuite;

/// <summary>
/// Writes a schema of the suite as a contract: it is the component <c>root</c>, which a request has as its body. What OpenAPI spells in another
/// way is spelt so: references into the document, the schemas that stand aside, and limits that are themselves refused.
/// </summary>
/// <param name="version">The version of OpenAPI.</param>
internal sealed class SuiteContract(string version)
{
    private const string Root = "#/components/schemas/root";

    private readonly bool _is30 = version.StartsWith("3.0", StringComparison.Ordinal);

    private readonly JsonObject _components = [];

    /// <summary>The contract of a schema, as JSON.</summary>
    public static string Of(JsonNode schema, string version) => new SuiteContract(version).Document(schema).ToJsonString();

    private JsonObject Document(JsonNode schema)
    {
        _components["root"] = Schema(schema, isRoot: true);
        JsonObject body = new() { ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = Root } } } };
        JsonObject operation = new()
        {
            ["operationId"] = "judge",
            ["requestBody"] = body,
            ["responses"] = new JsonObject { ["204"] = new JsonObject { ["description"] = "Judged." } },
        };
        return new JsonObject
        {
            ["openapi"] = version,
            ["info"] = new JsonObject { ["title"] = "A case of the suite", ["version"] = "1" },
            ["paths"] = new JsonObject { ["/judge"] = new JsonObject { ["post"] = operation } },
            ["components"] = new JsonObject { ["schemas"] = _components },
        };
    }

    private JsonNode? Schema(JsonNode? node, bool isRoot = false)
    {
        if (node is not JsonObject schema)
        {
            return node?.DeepClone();
        }

        JsonObject written = [];
        foreach ((string keyword, JsonNode? value) in schema)
        {
            switch (keyword)
            {
                case "$schema":
                    break;
                case "$ref" when value is JsonValue && value.GetValueKind() == System.Text.Json.JsonValueKind.String:
                    written[keyword] = Reference(value.GetValue<string>());
                    break;
                case "definitions" or "$defs" when _is30 && isRoot && value is JsonObject definitions:
                    foreach ((string name, JsonNode? definition) in definitions)
                    {
                        _components[name] = Schema(definition);
                    }

                    break;
                case "definitions" or "$defs" when value is JsonObject definitions:
                    written[_is30 ? keyword : "$defs"] = Map(definitions);
                    break;
                case "properties" or "patternProperties" or "dependentSchemas" when value is JsonObject map:
                    written[keyword] = Map(map);
                    break;
                case "exclusiveMinimum" or "exclusiveMaximum" when !_is30 && value is JsonValue && value.GetValueKind() == System.Text.Json.JsonValueKind.True:
                    string limit = keyword == "exclusiveMinimum" ? "minimum" : "maximum";
                    written[keyword] = schema[limit]!.DeepClone();
                    break;
                case "allOf" or "anyOf" or "oneOf" when value is JsonArray branches:
                    written[keyword] = new JsonArray([.. branches.Select(branch => Schema(branch))]);
                    break;
                case "enum" or "const" or "default" or "examples":
                    written[keyword] = value?.DeepClone();
                    break;
                default:
                    written[keyword] = Schema(value);
                    break;
            }
        }

        if (!_is30 && schema["exclusiveMinimum"]?.GetValueKind() == System.Text.Json.JsonValueKind.True)
        {
            written.Remove("minimum");
        }

        if (!_is30 && schema["exclusiveMaximum"]?.GetValueKind() == System.Text.Json.JsonValueKind.True)
        {
            written.Remove("maximum");
        }

        return written;
    }

    private JsonObject Map(JsonObject schemas) =>
        new(schemas.Select(entry => new KeyValuePair<string, JsonNode?>(entry.Key, Schema(entry.Value))));

    private string Reference(string reference)
    {
        if (!reference.StartsWith('#') || (reference.Length > 1 && reference[1] != '/'))
        {
            return reference;
        }

        string[] steps = reference.Split('/');
        return steps is ["#", "definitions" or "$defs", _, ..]
            ? _is30 ? "#/components/schemas/" + string.Join('/', steps.Skip(2)) : $"{Root}/$defs/{string.Join('/', steps.Skip(2))}"
            : Root + reference[1..];
    }
}
