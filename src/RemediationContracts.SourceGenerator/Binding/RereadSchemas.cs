using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Finds the schemas that reach a rule which only a reader judges: their instances are written and read to be found valid.</summary>
internal static class RereadSchemas
{
    /// <summary>The schemas that reach such a rule.</summary>
    /// <param name="schemas">Where to begin.</param>
    public static HashSet<ApiSchema> Among(IEnumerable<ApiSchema> schemas)
    {
        // From each rule backwards, so that the work is linear.
        IReadOnlyCollection<ApiSchema> reached = ReachedSchemas.Of(schemas);
        ILookup<ApiSchema, ApiSchema> leadingTo = reached
            .SelectMany(static from => ReachedSchemas.Next(from), static (from, to) => (from, to))
            .ToLookup(static edge => edge.to, static edge => edge.from);
        HashSet<ApiSchema> found = [];
        Stack<ApiSchema> open = new(reached.Where(IsJudgedByReaderAlone));
        while (open.Count > 0)
        {
            ApiSchema schema = open.Pop();
            if (found.Add(schema))
            {
                foreach (ApiSchema next in leadingTo[schema])
                {
                    open.Push(next);
                }
            }
        }

        return found;
    }

    /// <summary>Whether a schema has such a rule itself.</summary>
    public static bool IsJudgedByReaderAlone(ApiSchema schema) =>
        schema is { Union.Discriminator: null, Union: not null } or { Not: not null } or { UniqueItems: true }
        || schema.MinProperties is not null
        || schema.MaxProperties is not null
        || (schema.Type == ApiSchemaType.String && SchemaShape.KindOf(schema) != ValueKind.String && RulesBinder.Of(schema, SchemaShape.KindOf(schema)) is not null);
}
