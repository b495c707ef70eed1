using System.Linq;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>Tells where one schema says all that another does, so that the other adds nothing. It may say no where it could say yes.</summary>
internal static class SchemaImplication
{
    private const int MostLevels = 3;

    /// <summary>Whether all that fits <paramref name="strong"/>, null aside, fits <paramref name="weak"/>; both are of one type, or of numbers.</summary>
    public static bool Implies(ApiSchema strong, ApiSchema weak) => Implies(strong, weak, MostLevels);

    private static bool Implies(ApiSchema strong, ApiSchema weak, int levels)
    {
        if (ReferenceEquals(strong, weak))
        {
            return true;
        }

        if (levels == 0 || weak.Union is not null || strong.Union is not null || weak.Alias is not null || strong.Alias is not null
            || (weak.Not is not null && !ReferenceEquals(weak.Not, strong.Not)))
        {
            return false;
        }

        return weak.Type switch
        {
            ApiSchemaType.Null => strong.Type == ApiSchemaType.Null,
            ApiSchemaType.Boolean => strong.Type == ApiSchemaType.Boolean && HasSameValues(strong, weak),
            ApiSchemaType.String => strong.Type == ApiSchemaType.String && ImpliesText(strong, weak),
            ApiSchemaType.Number or ApiSchemaType.Integer => ImpliesNumber(strong, weak),
            ApiSchemaType.Array => strong.Type == ApiSchemaType.Array && ImpliesArray(strong, weak, levels),
            ApiSchemaType.Object => strong.Type == ApiSchemaType.Object && ImpliesObject(strong, weak, levels),
            _ => false,
        };
    }

    /// <summary>As <see cref="Implies(ApiSchema, ApiSchema)"/> for the schemas of members and items, null included, where both are read as they will stay.</summary>
    private static bool ImpliesInner(ApiSchema strong, ApiSchema weak, int levels) =>
        ReferenceEquals(strong, weak)
        || (IsScalar(strong) && IsScalar(weak) && (!strong.AllowsNull || weak.AllowsNull) && Implies(strong, weak, levels - 1));

    private static bool IsScalar(ApiSchema schema) => schema.Type is not (ApiSchemaType.Any or ApiSchemaType.Object or ApiSchemaType.Array);

    private static bool HasSameValues(ApiSchema strong, ApiSchema weak) =>
        (weak.Enum is null || ReferenceEquals(weak.Enum, strong.Enum)
            || (strong.Enum is ApiEnum values && !weak.Enum.IsFlags && !values.IsFlags && weak.Enum.Sentinel is null == values.Sentinel is null && values.Members.All(member => weak.Enum.Has(member.Value)))
            || (strong.AllowedValues?.All(value => value.Text is string text && weak.Enum.Has(text)) ?? false))
        && (weak.AllowedValues is null || ReferenceEquals(weak.AllowedValues, strong.AllowedValues)
            || (strong.AllowedValues?.All(value => ValueMerger.Has(weak.AllowedValues, value)) ?? false));

    private static bool ImpliesText(ApiSchema strong, ApiSchema weak) =>
        HasSameValues(strong, weak)
        && (weak.Format is null || weak.Format == strong.Format)
        && (weak.Pattern is null || weak.Pattern == strong.Pattern)
        && (weak.MinLength is null || strong.MinLength >= weak.MinLength)
        && (weak.MaxLength is null || strong.MaxLength <= weak.MaxLength);

    private static bool ImpliesNumber(ApiSchema strong, ApiSchema weak)
    {
        bool isOfType = strong.Type == ApiSchemaType.Integer || (weak.Type == ApiSchemaType.Number && strong.Type == ApiSchemaType.Number);
        (string?, bool) least = (strong.Minimum, strong.ExclusiveMinimum);
        (string?, bool) most = (strong.Maximum, strong.ExclusiveMaximum);
        return isOfType && HasSameValues(strong, weak)
            && (weak.Format is null || weak.Format == strong.Format)
            && (weak.Minimum is null || NumberKeywords.Stricter((weak.Minimum, weak.ExclusiveMinimum), least, 1) == least)
            && (weak.Maximum is null || NumberKeywords.Stricter((weak.Maximum, weak.ExclusiveMaximum), most, -1) == most)
            && (weak.MultipleOf is null || (strong.MultipleOf is string factor && NumberText.Parse(factor).IsMultipleOf(NumberText.Parse(weak.MultipleOf))));
    }

    private static bool ImpliesArray(ApiSchema strong, ApiSchema weak, int levels) =>
        (weak.Items is null || (strong.Items is ApiSchema items && ImpliesInner(items, weak.Items, levels)))
        && (weak.MinItems is null || strong.MinItems >= weak.MinItems)
        && (weak.MaxItems is null || strong.MaxItems <= weak.MaxItems)
        && (!weak.UniqueItems || strong.UniqueItems);

    private static bool ImpliesObject(ApiSchema strong, ApiSchema weak, int levels)
    {
        if (!weak.AllowsUndeclaredMembers || weak.AdditionalProperties is not null
            || (weak.MinProperties is not null && !(strong.MinProperties >= weak.MinProperties))
            || (weak.MaxProperties is not null && !(strong.MaxProperties <= weak.MaxProperties))
            || weak.Properties.Count > strong.Properties.Count)
        {
            return false;
        }

        return weak.Properties.All(property => strong.Find(property.Name) is ApiProperty same
                && (same.Required || !property.Required) && ImpliesInner(same.Schema, property.Schema, levels))
            && weak.RequiredUndeclared.All(name => strong.RequiredUndeclared.Contains(name) || strong.Find(name) is { Required: true });
    }
}
