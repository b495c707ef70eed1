using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Finds the schemas that reach one of some kind.</summary>
internal static class SchemasLeadingTo
{
    /// <summary>The schemas that reach one of a kind, or are one.</summary>
    /// <param name="isSought">Whether a schema is of the kind.</param>
    /// <param name="schemas">Where to begin.</param>
    public static HashSet<ApiSchema> Those(Func<ApiSchema, bool> isSought, IEnumerable<ApiSchema> schemas)
    {
        // From each find backwards, so that the work is linear.
        IReadOnlyCollection<ApiSchema> reached = ReachedSchemas.Of(schemas);
        HashSet<ApiSchema> found = [];
        Stack<ApiSchema> open = new(reached.Where(isSought));
        if (open.Count == 0)
        {
            return found;
        }

        ILookup<ApiSchema, ApiSchema> leadingTo = reached
            .SelectMany(static from => ReachedSchemas.Next(from), static (from, to) => (from, to))
            .ToLookup(static edge => edge.to, static edge => edge.from);
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
}
