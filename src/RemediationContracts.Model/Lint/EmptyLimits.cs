using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.Patterns;
using RemediationContracts.Model.Validation;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.Lint;

/// <summary>Limits of one schema that leave no value together, each being right by itself.</summary>
internal static class EmptyLimits
{
    /// <summary>Bounds of at most this size, and steps of at least <see cref="LeastStep"/>, are computed with exactly; of others nothing is said.</summary>
    private const decimal MostBound = 1_000_000_000_000m;

    private const decimal LeastStep = 0.000_000_001m;

    /// <summary>The keyword to tell and what to say of it; null where some value may fit.</summary>
    public static (string Keyword, string Message)? Find(ApiSchema schema) => schema.Type switch
    {
        ApiSchemaType.Number or ApiSchemaType.Integer => OfNumbers(schema),
        ApiSchemaType.String => OfTexts(schema),
        ApiSchemaType.Array => OfItems(schema),
        ApiSchemaType.Object => OfMembers(schema),
        _ => null,
    };

    /// <summary>Whether a value has a property in either direction.</summary>
    public static bool IsAlwaysRequired(ApiProperty property) =>
        property.IsRequiredIn(PayloadDirection.Request) && property.IsRequiredIn(PayloadDirection.Response);

    private static (string Keyword, string Message)? OfNumbers(ApiSchema schema)
    {
        if (schema.AllowedValues is { Count: > 0 } values)
        {
            return values.Any(value => PayloadValidator.Validate(schema, value).IsValid)
                ? null
                : (schema.IsConst ? "const" : "enum", "No value that is listed lies within the limits beside it, so that no value fits. Correct the values, or the limits.");
        }

        bool isInteger = SchemaRules.TypeOf(schema) == ApiSchemaType.Integer;
        decimal? step = schema.MultipleOf is string factor ? Exact(factor) : isInteger ? 1m : null;
        if (step is not >= LeastStep || Bound(schema.Minimum) is not decimal least || Bound(schema.Maximum) is not decimal most || HasMultiple(schema, least, most, step.Value))
        {
            return null;
        }

        return schema.MultipleOf is null
            ? ("minimum", "No whole number lies within the limits, so that no value fits. Widen them.")
            : ("multipleOf", $"No multiple of {schema.MultipleOf} lies within the limits, so that no value fits. Widen them.");
    }

    private static bool HasMultiple(ApiSchema schema, decimal least, decimal most, decimal step)
    {
        // The division may be rounded, so that a multiple on either side is tried as well; the products are exact.
        decimal first = decimal.Floor(least / step) - 1;
        return Enumerable.Range(0, 5).Select(i => (first + i) * step).Any(number =>
            (schema.ExclusiveMinimum ? number > least : number >= least) && (schema.ExclusiveMaximum ? number < most : number <= most));
    }

    private static (string Keyword, string Message)? OfTexts(ApiSchema schema)
    {
        if (schema.Enum is not null || schema.Pattern is not { } pattern || !EcmaPattern.TryTranslate(pattern, out _, out _))
        {
            return null;
        }

        if (PatternReach.Of(pattern, out bool isUnicode) is not { } reach)
        {
            return ("pattern", "No text matches the expression, so that no value fits. An anchor stands where the text cannot begin or end, or a class is empty.");
        }

        // A character of the expression may be half of a code point, which is what lengths are counted in.
        int least = isUnicode ? reach.Least : (reach.Least + 1) / 2;
        return least > schema.MaxLength ? ("pattern", $"What matches the expression has {least} characters or more, and 'maxLength' allows {schema.MaxLength}, so that no value fits. Widen one of them.")
            : reach is { IsAtStart: true, IsAtEnd: true, Most: int most } && most < schema.MinLength ? ("pattern", $"What matches the expression has {most} characters or fewer, and 'minLength' asks for {schema.MinLength}, so that no value fits. Widen one of them.")
            : null;
    }

    private static (string Keyword, string Message)? OfItems(ApiSchema schema)
    {
        if (!schema.UniqueItems || schema.MinItems is not int least || schema.Items is not ApiSchema items || Values(items) is not int count || least <= count)
        {
            return null;
        }

        return ("minItems", $"The items must differ, and there are {count} different ones, so that {least} are never there. Lower 'minItems', or drop 'uniqueItems'.");
    }

    /// <summary>How many different values a schema has at most; null where that is not known.</summary>
    private static int? Values(ApiSchema items)
    {
        int? count = items.Definition switch
        {
            { Union: not null } => null,

            // An enumeration that may grow has more values in a response than it lists.
            { Enum: { Sentinel: null } values } => values.Members.Count,
            { AllowedValues: IReadOnlyList<JsonNode> allowed } => allowed.Count,
            { Type: ApiSchemaType.Boolean } => 2,
            _ => null,
        };
        return count + (items.AllowsNull ? 1 : 0);
    }

    private static (string Keyword, string Message)? OfMembers(ApiSchema schema)
    {
        int required = schema.Properties.Count(IsAlwaysRequired) + schema.RequiredUndeclared.Count;
        if (required > schema.MaxProperties)
        {
            return ("maxProperties", $"{required} members are required and {schema.MaxProperties} allowed, so that no value fits. Raise 'maxProperties', or require fewer.");
        }

        return !schema.AllowsUndeclaredMembers && schema.Discriminator is null && schema.MinProperties > schema.Properties.Count
            ? ("minProperties", $"{schema.MinProperties} members are asked for and {schema.Properties.Count} are there to have, so that no value fits. Lower 'minProperties', or declare more.")
            : null;
    }

    private static decimal? Bound(string? text) => text is not null && Exact(text) is decimal bound && Math.Abs(bound) <= MostBound ? bound : null;

    private static decimal? Exact(string text) => NumberText.Parse(text).TryToDecimal(out decimal value) ? value : null;
}
