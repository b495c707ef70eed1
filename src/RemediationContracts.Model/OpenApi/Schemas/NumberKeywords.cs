using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>Reads the keywords of numbers.</summary>
internal static class NumberKeywords
{
    /// <summary>A factor with more digits, or further from one, is hardly meant; payloads are divided by it.</summary>
    private const int MostDigits = 100;

    public static void Read(ReadContext context, ObjectCursor cursor, ApiSchema schema)
    {
        (schema.Minimum, schema.ExclusiveMinimum) = Bound(context, cursor, "minimum", "exclusiveMinimum", sign: 1);
        (schema.Maximum, schema.ExclusiveMaximum) = Bound(context, cursor, "maximum", "exclusiveMaximum", sign: -1);
        if (AreContradictory(schema))
        {
            string keyword = cursor.Find("minimum") is null ? "exclusiveMinimum" : "minimum";
            context.Report(ContractRules.ContradictoryLimits, "The lower limit leaves no room below the upper one, so that no value fits.", cursor.Find(keyword)!, cursor.PointerOf(keyword));
        }

        if (Number(context, cursor, "multipleOf") is string factor)
        {
            NumberText value = NumberText.Parse(factor);
            if (value.IsZero || value.IsNegative || factor.Length > MostDigits || !value.TryToDecimal(out _))
            {
                context.Report(ContractRules.WrongValue, "'multipleOf' takes a number above 0, of at most 28 digits.", cursor.Find("multipleOf")!, cursor.PointerOf("multipleOf"));
            }
            else
            {
                schema.MultipleOf = factor;
            }
        }
    }

    /// <summary>Whether the limits of a schema leave no number.</summary>
    public static bool AreContradictory(ApiSchema schema)
    {
        if (schema.Minimum is null || schema.Maximum is null)
        {
            return false;
        }

        int order = NumberText.Parse(schema.Minimum).CompareTo(NumberText.Parse(schema.Maximum));
        return order > 0 || (order == 0 && (schema.ExclusiveMinimum || schema.ExclusiveMaximum));
    }

    /// <summary>The stricter of two bounds; <paramref name="sign"/> is 1 for lower ones and -1 for upper ones.</summary>
    public static (string? Limit, bool IsExclusive) Stricter((string? Limit, bool IsExclusive) one, (string? Limit, bool IsExclusive) other, int sign)
    {
        if (one.Limit is null || other.Limit is null)
        {
            (string? Limit, bool IsExclusive) given = one.Limit is null ? other : one;
            return (given.Limit, given.IsExclusive && given.Limit is not null);
        }

        int order = NumberText.Parse(one.Limit).CompareTo(NumberText.Parse(other.Limit)) * sign;
        return order > 0 || (order == 0 && one.IsExclusive) ? one : other;
    }

    private static (string? Limit, bool IsExclusive) Bound(ReadContext context, ObjectCursor cursor, string keyword, string exclusiveKeyword, int sign)
    {
        string? limit = Number(context, cursor, keyword);
        if (cursor.Find(exclusiveKeyword) is { } node && node.Kind is JsonNodeKind.Number or JsonNodeKind.True or JsonNodeKind.False
            && node.Kind == JsonNodeKind.Number != context.IsVersion31)
        {
            context.Report(
                ContractRules.WrongValue,
                context.IsVersion31
                    ? $"'{exclusiveKeyword}' is a number since OpenAPI 3.1: write the limit itself there, and leave out '{keyword}'."
                    : $"'{exclusiveKeyword}' is true or false in OpenAPI 3.0, and says of '{keyword}' whether the limit itself is refused.",
                node,
                cursor.PointerOf(exclusiveKeyword));
            return (limit, false);
        }

        return context.IsVersion31
            ? Stricter((limit, false), (Number(context, cursor, exclusiveKeyword), true), sign)
            : (limit, cursor.Flag(exclusiveKeyword) && limit is not null);
    }

    private static string? Number(ReadContext context, ObjectCursor cursor, string keyword)
    {
        if (cursor.Find(keyword) is not JsonNode node)
        {
            return null;
        }

        if (node.Kind == JsonNodeKind.Number)
        {
            return node.Text;
        }

        context.Report(ContractRules.WrongValue, $"'{keyword}' takes a number, found {JsonKindNames.Of(node.Kind)}.", node, cursor.PointerOf(keyword));
        return null;
    }
}
