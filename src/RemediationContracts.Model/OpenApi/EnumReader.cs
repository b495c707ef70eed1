using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Conventions.Graph;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi;

/// <summary>Reads <c>enum</c>, with the descriptions that <c>x-ms-enum</c> gives.</summary>
internal static class EnumReader
{
    public static ApiEnum? Read(ReadContext context, ObjectCursor cursor, ApiSchemaType type, bool nullable)
    {
        Dictionary<string, string?> descriptions = ReadDescriptions(context, cursor, out List<(string Value, JsonNode Node, string Pointer)> described);
        List<ApiEnumMember> members = [];
        HashSet<string> values = new(System.StringComparer.Ordinal);
        foreach ((JsonNode item, string pointer) in cursor.Items("enum"))
        {
            if (item.Kind == JsonNodeKind.Null && nullable)
            {
                continue;
            }

            if (item.Kind != JsonNodeKind.String || type != ApiSchemaType.String)
            {
                context.Report(ContractRules.EnumValueNotString, $"An enumeration is of strings, and its schema of type string; found {JsonKindNames.Of(item.Kind)}.", item, pointer);
            }
            else if (!values.Add(item.Text!))
            {
                context.Report(ContractRules.EnumValueTwice, $"'{item.Text}' stands twice in the enumeration.", item, pointer);
            }
            else
            {
                descriptions.TryGetValue(item.Text!, out string? description);
                members.Add(new ApiEnumMember(item.Text!, description, pointer, item.Offset));
            }
        }

        if (members.Count == 0)
        {
            context.Report(ContractRules.WrongValue, "'enum' takes at least one value.", cursor.Find("enum")!, cursor.PointerOf("enum"));
            return null;
        }

        foreach ((string value, JsonNode node, string pointer) in described.Where(entry => !values.Contains(entry.Value)))
        {
            context.Report(ContractRules.DescribedNoMember, $"'{value}' is described and is no member of the enumeration.{context.Suggest(value, values)}", node, pointer);
        }

        return new ApiEnum { Members = members, Sentinel = members.FirstOrDefault(member => member.Value == EvolvableEnum.Sentinel) };
    }

    private static Dictionary<string, string?> ReadDescriptions(ReadContext context, ObjectCursor schema, out List<(string Value, JsonNode Node, string Pointer)> described)
    {
        Dictionary<string, string?> descriptions = new(System.StringComparer.Ordinal);
        described = [];
        if (schema.Find("x-ms-enum") is not JsonNode extension
            || ObjectCursor.Open(context, extension, schema.PointerOf("x-ms-enum"), KeywordTables.EnumDescription) is not ObjectCursor cursor)
        {
            return descriptions;
        }

        foreach ((JsonNode item, string pointer) in cursor.Items("values"))
        {
            if (ObjectCursor.Open(context, item, pointer, KeywordTables.EnumValueDescription) is ObjectCursor entry && entry.Text("value") is string value)
            {
                descriptions[value] = entry.Text("description");
                described.Add((value, entry.Find("value")!, entry.PointerOf("value")));
            }
        }

        return descriptions;
    }
}
