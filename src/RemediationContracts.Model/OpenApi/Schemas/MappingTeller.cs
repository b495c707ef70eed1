using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>Tells where the names of schemas and the values that they list are not the same.</summary>
internal static class MappingTeller
{
    /// <summary>Tells of each schema that is mapped by values of which it allows none.</summary>
    public static void TellMisfits(ReadContext context, SchemaDraft draft, IReadOnlyCollection<ApiDiscriminatorValue> mapping, string property, ListedNames listed)
    {
        HashSet<ApiSchema> told = [];
        foreach (MappedSchema entry in draft.Mapped)
        {
            if (told.Add(entry.Schema)
                && listed.Of(entry.Schema, property) is IReadOnlyList<string> own
                && mapping.Any(value => value.Schema == entry.Schema && value.Value == entry.Value)
                && !mapping.Any(value => value.Schema == entry.Schema && own.Contains(value.Value)))
            {
                context.Report(
                    ContractRules.RefusedName,
                    $"'{entry.Value}' is mapped to '{ApiUnion.LabelOf(entry.Schema)}', which allows {(own.Count == 0 ? "no text" : "only " + QuotedNames.Of(own))} as '{property}', so that nothing fits it.",
                    entry.Node,
                    entry.Pointer);
            }
        }
    }

    /// <summary>Tells which schemas are named by the values that they list.</summary>
    public static void TellNamedByValues(ReadContext context, ObjectCursor discriminator, string property, IReadOnlyCollection<string> names)
    {
        if (names.Count > 0)
        {
            string subject = names.Count == 1 ? "does not allow its own name" : "do not allow their own names";
            string named = names.Count == 1 ? "the values that it lists name it" : "the values that they list name them";
            context.Report(
                ContractRules.NamedByValues,
                $"{QuotedNames.Of(names)} {subject} as '{property}'; {named}.",
                discriminator.Node.Offset,
                1,
                discriminator.Pointer);
        }
    }

    /// <summary>Tells which descendants no value names.</summary>
    public static void TellUnnamed(ReadContext context, ObjectCursor discriminator, string property, string root, IReadOnlyCollection<string> names)
    {
        if (names.Count > 0)
        {
            string subject = names.Count == 1 ? "does not allow its own name" : "do not allow their own names";
            string lists = names.Count == 1 ? "lists no value of its own; what is meant for it" : "list no values of their own; what is meant for them";
            context.Report(
                ContractRules.RefusedName,
                $"{QuotedNames.Of(names)} {subject} as '{property}', and {lists} is judged as '{root}'. Map a value to each.",
                discriminator.Node.Offset,
                1,
                discriminator.Pointer);
        }
    }
}
