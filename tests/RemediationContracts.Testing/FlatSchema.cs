using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace RemediationContracts.Testing;

/// <summary>
/// Reads one level of a raw schema plainly: references followed, <c>allOf</c> put together, every way to allow null as <c>nullable</c>.
/// It is written apart from the contract's reader, knows only what it must, and throws at anything else.
/// </summary>
internal static class FlatSchema
{
    private static readonly HashSet<string> Remarks = ["title", "description", "summary", "deprecated", "example", "examples", "default", "x-ms-enum", "x-csharp-name"];

    private static readonly HashSet<string> Known =
    [
        "type", "format", "enum", "const", "nullable", "properties", "required", "additionalProperties", "items", "minLength", "maxLength", "pattern",
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems", "minProperties",
        "maxProperties", "allOf", "oneOf", "anyOf", "not", "discriminator", "readOnly", "writeOnly",
    ];

    public static JsonObject Of(ContractDocument contract, JsonNode schema)
    {
        JsonObject flat = [];
        foreach ((string keyword, JsonNode? value) in Targets(contract, schema).SelectMany(target => target))
        {
            if (Remarks.Contains(keyword))
            {
                continue;
            }

            if (keyword == "nullable")
            {
                flat["nullable"] = flat.Nullable() || value!.GetValue<bool>();
            }
            else if (keyword == "$ref" || flat.ContainsKey(keyword) || !Known.Contains(keyword))
            {
                _ = keyword is "$ref" or "readOnly" or "writeOnly" ? true : throw Unknown(keyword);
            }
            else
            {
                flat[keyword] = value?.DeepClone();
            }
        }

        Compose(contract, flat);
        TakeNull(contract, flat);
        ListValues(flat);
        return flat;
    }

    /// <summary>A schema and what it refers to, the nearest first.</summary>
    private static IEnumerable<JsonObject> Targets(ContractDocument contract, JsonNode schema)
    {
        JsonObject at = schema.AsObject();
        yield return at;
        while (at.ContainsKey("$ref"))
        {
            at = contract.Follow(at);
            yield return at;
        }
    }

    /// <summary>Puts the parts of <c>allOf</c> together: members are added, and no other keyword may stand in two parts.</summary>
    private static void Compose(ContractDocument contract, JsonObject flat)
    {
        if (flat["allOf"] is not JsonArray parts)
        {
            return;
        }

        flat.Remove("allOf");
        foreach (JsonObject part in parts.Select(part => Of(contract, part!)))
        {
            // A base's discriminator tells its descendants apart, and this is one of them; a single part stands for the base itself.
            if (parts.Count > 1)
            {
                part.Remove("discriminator");
            }

            foreach ((string keyword, JsonNode? value) in part.ToArray())
            {
                switch (keyword)
                {
                    case "properties" when flat["properties"] is JsonObject properties:
                        foreach ((string name, JsonNode? property) in value!.AsObject())
                        {
                            if (!JsonNode.DeepEquals(properties[name], property))
                            {
                                properties.Add(name, property?.DeepClone());
                            }
                        }

                        break;
                    case "required" when flat["required"] is JsonArray required:
                        foreach (JsonNode? name in value!.AsArray())
                        {
                            if (!flat.Required().Contains(name!.GetValue<string>()))
                            {
                                required.Add((JsonNode)name.DeepClone());
                            }
                        }

                        break;
                    case "type" when flat.TypeOf() == value!.GetValue<string>():
                        break;
                    default:
                        flat.Add(keyword, value?.DeepClone());
                        break;
                }
            }
        }
    }

    private static void TakeNull(ContractDocument contract, JsonObject flat)
    {
        if (flat["type"] is JsonArray types)
        {
            string[] names = [.. types.Select(type => type!.GetValue<string>())];
            flat["nullable"] = names.Contains("null");
            flat["type"] = names.Where(name => name != "null").ToArray() is [string one] ? one : throw new NotSupportedException("Tests draw one type beside null.");
        }

        if (flat.Choice() is not var (keyword, branches))
        {
            return;
        }

        JsonNode[] values = [.. branches.Where(branch => !IsNull(branch.AsObject()))];
        if (values.Length == branches.Count)
        {
            return;
        }

        flat["nullable"] = true;
        flat[keyword] = new JsonArray([.. values.Select(branch => branch.DeepClone())]);
        if (values.Length == 1)
        {
            flat.Remove(keyword);
            foreach ((string name, JsonNode? value) in Of(contract, values[0]))
            {
                flat[name] = name == "nullable" ? true : value?.DeepClone();
            }
        }
    }

    /// <summary>Alternatives that are constants, with remarks, are a list of values.</summary>
    private static void ListValues(JsonObject flat)
    {
        if (flat.Choice() is var (keyword, branches) && branches.All(static branch => branch["const"] is not null && branch.AsObject().All(static member => member.Key == "const" || Remarks.Contains(member.Key))))
        {
            flat.Remove(keyword);
            flat["enum"] = new JsonArray([.. branches.Select(static branch => branch["const"]!.DeepClone())]);
            flat["type"] ??= "string";
        }
    }

    /// <summary>Whether an alternative stands for null alone: by its type, or as Graph writes it.</summary>
    private static bool IsNull(JsonObject branch) => branch.ToJsonString() is
        """{"type":"null"}""" or """{"type":"object","nullable":true}""" or """{"enum":[null],"nullable":true}""" or """{"nullable":true,"enum":[null]}""";

    private static NotSupportedException Unknown(string keyword) => new($"Tests do not draw values of a schema with '{keyword}' here.");
}
