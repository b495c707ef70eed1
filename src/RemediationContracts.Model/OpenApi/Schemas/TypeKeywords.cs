using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>Reads <c>type</c>, and says which type is meant where it is absent.</summary>
internal static class TypeKeywords
{
    /// <summary>The keywords that speak of values of one type alone. All others speak of any.</summary>
    private static readonly (ApiSchemaType Type, string[] Keywords)[] Families =
    [
        (ApiSchemaType.Object, ["properties", "required", "additionalProperties", "minProperties", "maxProperties", "unevaluatedProperties"]),
        (ApiSchemaType.Array, ["items", "minItems", "maxItems", "uniqueItems"]),
        (ApiSchemaType.String, ["minLength", "maxLength", "pattern", "contentEncoding"]),
        (ApiSchemaType.Number, ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
    ];

    /// <summary>The types that are given, each once, without null; empty where none is. Null where what is given is no type (which is told).</summary>
    public static List<ApiSchemaType>? Read(ReadContext context, ObjectCursor cursor, out bool allowsNull)
    {
        allowsNull = false;
        if (cursor.Find("type") is not JsonNode node)
        {
            return [];
        }

        List<(JsonNode Node, string Pointer)> given = [];
        if (node.Kind == JsonNodeKind.Array && context.IsVersion31)
        {
            given.AddRange(cursor.Items("type"));
            if (given.Count == 0)
            {
                context.Report(ContractRules.WrongValue, "'type' takes at least one type.", node, cursor.PointerOf("type"));
                return null;
            }
        }
        else
        {
            given.Add((node, cursor.PointerOf("type")));
        }

        List<ApiSchemaType> types = [];
        foreach ((JsonNode item, string pointer) in given)
        {
            if (TypeOf(context, item, pointer) is not ApiSchemaType type)
            {
                return null;
            }

            if (type == ApiSchemaType.Null && given.Count > 1)
            {
                allowsNull = true;
            }
            else if (!types.Contains(type))
            {
                types.Add(type);
            }
        }

        if (types.Contains(ApiSchemaType.Number))
        {
            types.Remove(ApiSchemaType.Integer);
        }

        return types;
    }

    /// <summary>The types that keywords speak of, where <c>type</c> is absent; empty where they speak of none.</summary>
    public static List<ApiSchemaType> Infer(ObjectCursor cursor)
    {
        List<ApiSchemaType> types = [.. Families.Where(family => family.Keywords.Any(keyword => cursor.Find(keyword) is not null)).Select(family => family.Type)];
        if (types.Count == 0 && cursor.Find("format") is { Kind: JsonNodeKind.String } format)
        {
            if (Formats.NumberType(format.Text!, ApiSchemaType.Number) is ApiSchemaType number)
            {
                return [number];
            }

            return Formats.IsEnforcedForText(format.Text!) ? [ApiSchemaType.String] : [];
        }

        return types;
    }

    /// <summary>Tells the keywords that say nothing of a value of these types.</summary>
    public static void TellIdle(ReadContext context, ObjectCursor cursor, IReadOnlyCollection<ApiSchemaType> types)
    {
        foreach ((ApiSchemaType type, string[] keywords) in Families)
        {
            if (types.Contains(type) || (type == ApiSchemaType.Number && types.Contains(ApiSchemaType.Integer)))
            {
                continue;
            }

            foreach (string keyword in keywords.Where(keyword => keyword != "unevaluatedProperties"))
            {
                if (cursor.Find(keyword) is not null)
                {
                    JsonMember member = cursor.Node.Members.First(candidate => candidate.Name == keyword);
                    context.Report(ContractRules.IdleKeyword, $"'{keyword}' says nothing of a value of this type, and is passed over.", member, cursor.PointerOf(keyword));
                }
            }
        }
    }

    private static ApiSchemaType? TypeOf(ReadContext context, JsonNode node, string pointer)
    {
        if (node.Kind != JsonNodeKind.String)
        {
            string expected = context.IsVersion31 ? "a type or an array of types" : "a string";
            context.Report(ContractRules.WrongValue, $"'type' takes {expected}, found {JsonKindNames.Of(node.Kind)}.", node, pointer);
            return null;
        }

        switch (node.Text)
        {
            case "object":
                return ApiSchemaType.Object;
            case "array":
                return ApiSchemaType.Array;
            case "string":
                return ApiSchemaType.String;
            case "boolean":
                return ApiSchemaType.Boolean;
            case "integer":
                return ApiSchemaType.Integer;
            case "number":
                return ApiSchemaType.Number;
            case "null" when context.IsVersion31:
                return ApiSchemaType.Null;
            default:
                string known = context.IsVersion31 ? "object, array, string, integer, number, boolean or null" : "object, array, string, integer, number or boolean";
                context.Report(ContractRules.WrongValue, $"There is no type '{node.Text}'. Use {known}.", node, pointer);
                return null;
        }
    }
}
