using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>Reads <c>enum</c> and <c>const</c>, with what <c>x-ms-enum</c> and <c>x-ms-enum-flags</c> say of the members.</summary>
internal static class EnumKeywords
{
    /// <summary>The values; null where there are none, or none that can be read (which is told).</summary>
    /// <param name="context">What the readers share.</param>
    /// <param name="cursor">The schema.</param>
    /// <param name="types">The types that the schema gives; none where it gives none.</param>
    /// <param name="allowsNull">Whether the schema allows null.</param>
    public static EnumValues? Read(ReadContext context, ObjectCursor cursor, IReadOnlyCollection<ApiSchemaType> types, bool allowsNull)
    {
        allowsNull |= types.Count == 0 && context.IsVersion31;
        EnumValues? values = cursor.Find("enum") is null ? null : ReadEnum(context, cursor, types, allowsNull);
        if (cursor.Find("const") is not JsonNode constant)
        {
            return values;
        }

        EnumValues single = new() { IsConst = true };
        if (!Add(context, single, [], constant, cursor.PointerOf("const"), types, allowsNull || constant.Kind == JsonNodeKind.Null))
        {
            return null;
        }

        if (values is not null && !Has(values, constant))
        {
            context.Report(ContractRules.ContradictoryLimits, "'const' is no value of 'enum', so that no value fits.", constant, cursor.PointerOf("const"));
        }

        return single;
    }

    private static EnumValues? ReadEnum(ReadContext context, ObjectCursor cursor, IReadOnlyCollection<ApiSchemaType> types, bool allowsNull)
    {
        Dictionary<string, string?> descriptions = ReadDescriptions(context, cursor, out List<(string Value, JsonNode Node, string Pointer)> described);
        EnumValues values = new() { IsFlags = ReadFlags(context, cursor) };
        bool isRead = true;
        HashSet<string> texts = new(System.StringComparer.Ordinal);
        HashSet<NumberText> numbers = [];
        int count = 0;
        foreach ((JsonNode item, string pointer) in cursor.Items("enum"))
        {
            count++;
            bool isTwice = item.Kind switch
            {
                JsonNodeKind.String => !texts.Add(item.Text!),
                JsonNodeKind.Number => !numbers.Add(NumberText.Parse(item.Text!)),
                JsonNodeKind.True or JsonNodeKind.False => values.Booleans.Any(other => other.Kind == item.Kind),
                _ => false,
            };
            if (isTwice)
            {
                context.Report(ContractRules.EnumValueTwice, $"'{item.Text ?? (item.Kind == JsonNodeKind.True ? "true" : "false")}' stands twice in the enumeration.", item, pointer);
            }
            else if (item.Kind == JsonNodeKind.Null && !allowsNull && types.Count > 0)
            {
                context.Report(ContractRules.UnfitMember, "null does not fit 'type' beside it, and is left out of the enumeration.", item, pointer);
            }
            else
            {
                isRead &= Add(context, values, descriptions, item, pointer, types, allowsNull);
            }
        }

        if (count == 0)
        {
            context.Report(ContractRules.WrongValue, "'enum' takes at least one value.", cursor.Find("enum")!, cursor.PointerOf("enum"));
            return null;
        }

        foreach ((string value, JsonNode node, string pointer) in described.Where(entry => !texts.Contains(entry.Value)))
        {
            context.Report(ContractRules.DescribedNoMember, $"'{value}' is described and is no member of the enumeration.{context.Suggest(value, texts)}", node, pointer);
        }

        return isRead ? values : null;
    }

    private static bool Add(
        ReadContext context,
        EnumValues values,
        Dictionary<string, string?> descriptions,
        JsonNode item,
        string pointer,
        IReadOnlyCollection<ApiSchemaType> types,
        bool allowsNull)
    {
        // A member of no type that the schema gives is told; where it gives none, they must be of one.
        bool Is(ApiSchemaType type, bool isFirst) => types.Count == 0 ? isFirst : types.Contains(type);
        switch (item.Kind)
        {
            case JsonNodeKind.Null when allowsNull:
                values.HasNull = true;
                return true;
            case JsonNodeKind.String when Is(ApiSchemaType.String, values.Numbers.Count + values.Booleans.Count == 0):
                descriptions.TryGetValue(item.Text!, out string? description);
                values.Texts.Add((new ApiEnumMember(item.Text!, description, pointer, item.Offset), item));
                return true;
            case JsonNodeKind.Number when Is(ApiSchemaType.Number, values.Texts.Count + values.Booleans.Count == 0) || types.Contains(ApiSchemaType.Integer):
                values.Numbers.Add(item);
                return true;
            case JsonNodeKind.True or JsonNodeKind.False when Is(ApiSchemaType.Boolean, values.Texts.Count + values.Numbers.Count == 0):
                values.Booleans.Add(item);
                return true;
            default:
                context.Report(ContractRules.EnumValueNotScalar, $"The values of an enumeration are strings, numbers or Booleans of its schema's one type; found {JsonKindNames.Of(item.Kind)}.", item, pointer);
                return false;
        }
    }

    private static bool Has(EnumValues values, JsonNode node) => node.Kind switch
    {
        JsonNodeKind.Null => values.HasNull,
        JsonNodeKind.String => values.Texts.Any(text => text.Member.Value == node.Text),
        JsonNodeKind.Number => values.Numbers.Any(number => NumberText.Parse(number.Text!).Equals(NumberText.Parse(node.Text!))),
        _ => values.Booleans.Any(other => other.Kind == node.Kind),
    };

    private static bool ReadFlags(ReadContext context, ObjectCursor schema) =>
        schema.Find("x-ms-enum-flags") is JsonNode extension
        && ObjectCursor.Open(context, extension, schema.PointerOf("x-ms-enum-flags"), KeywordTables.EnumFlags) is ObjectCursor cursor
        && cursor.Flag("isFlags");

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
