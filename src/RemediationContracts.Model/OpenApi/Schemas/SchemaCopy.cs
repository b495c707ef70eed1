using System.Linq;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>Gives one schema what another says.</summary>
internal static class SchemaCopy
{
    /// <summary>All that decides, but for null.</summary>
    public static void Content(ApiSchema from, ApiSchema to)
    {
        to.Type = from.Type;
        to.Format = from.Format;
        to.Enum = from.Enum;
        to.AllowedValues = from.AllowedValues;
        to.IsConst = from.IsConst;
        to.MinLength = from.MinLength;
        to.MaxLength = from.MaxLength;
        to.Pattern = from.Pattern;
        to.Minimum = from.Minimum;
        to.Maximum = from.Maximum;
        to.ExclusiveMinimum = from.ExclusiveMinimum;
        to.ExclusiveMaximum = from.ExclusiveMaximum;
        to.MultipleOf = from.MultipleOf;
        to.Items = from.Items;
        to.MinItems = from.MinItems;
        to.MaxItems = from.MaxItems;
        to.UniqueItems = from.UniqueItems;
        to.Properties = from.Properties;
        to.AllowsUndeclaredMembers = from.AllowsUndeclaredMembers;
        to.AdditionalProperties = from.AdditionalProperties;
        to.RequiredUndeclared = from.RequiredUndeclared;
        to.MinProperties = from.MinProperties;
        to.MaxProperties = from.MaxProperties;
        to.Union = from.Union;
        to.Not = from.Not;
        to.NullFits = from.NullFits;
    }

    /// <summary>The remarks that a schema does not make itself, from the parts that stand within it; and what holds of every part.</summary>
    public static void Remarks(SchemaDraft draft, ApiSchema result)
    {
        ApiSchema schema = draft.Schema;
        ApiSchema[] inline = [.. draft.AllOf.Where(draft.InlineParts.Contains).Reverse()];
        foreach (ApiSchema part in draft.Sources.Count > 0 ? draft.Sources.Reverse() : inline)
        {
            schema.Title ??= part.Title;
            schema.Description ??= part.Description;
            schema.Default ??= part.Default;
            schema.CSharpName ??= part.CSharpName;
            schema.Deprecated |= part.Deprecated;
        }

        schema.ReadOnly |= result.ReadOnly || draft.AllOf.Concat(draft.Sources).Any(part => part.ReadOnly);
        schema.WriteOnly |= result.WriteOnly || draft.AllOf.Concat(draft.Sources).Any(part => part.WriteOnly);
    }
}
