using System;
using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Model;

/// <summary>Walks the schemas that something reaches, each once, cycles included.</summary>
public static class ReachedSchemas
{
    /// <summary>The schemas that an operation reaches: parameters, request, responses.</summary>
    /// <param name="operation">The operation.</param>
    public static IReadOnlyCollection<ApiSchema> Of(ApiOperation operation) => Of(RootsOf(operation));

    /// <summary>The schemas that an operation itself names.</summary>
    internal static IEnumerable<ApiSchema> RootsOf(ApiOperation operation) =>
        operation.Parameters.Select(parameter => parameter.Schema)
            .Concat(operation.RequestBody?.Content.Select(content => content.Schema) ?? [])
            .Concat(operation.Responses.SelectMany(response =>
                response.Headers.Select(header => header.Schema).Concat(response.Content.Select(content => content.Schema))));

    /// <summary>The schemas that some schemas reach, themselves included, in the order in which they are met.</summary>
    /// <param name="roots">The schemas to begin with.</param>
    public static IReadOnlyCollection<ApiSchema> Of(IEnumerable<ApiSchema> roots)
    {
        List<ApiSchema> reached = [];
        HashSet<ApiSchema> seen = [];
        Stack<ApiSchema> open = new(roots.Reverse());
        while (open.Count > 0)
        {
            ApiSchema schema = open.Pop();
            if (!seen.Add(schema))
            {
                continue;
            }

            reached.Add(schema);
            foreach (ApiSchema next in Next(schema).Reverse())
            {
                open.Push(next);
            }
        }

        return reached;
    }

    /// <summary>The schemas that a schema itself leads to: what it stands for, its members, items, alternatives and descendants.</summary>
    /// <param name="schema">The schema.</param>
    public static IEnumerable<ApiSchema> Next(ApiSchema schema)
    {
        _ = schema ?? throw new ArgumentNullException(nameof(schema));
        IEnumerable<ApiSchema> next = schema.Properties.Select(property => property.Schema);
        if (schema.Union is ApiUnion union)
        {
            next = next.Concat(union.Branches).Concat(Named(union.Discriminator));
        }

        return next
            .Concat(new[] { schema.Alias, schema.Base, schema.Items, schema.AdditionalProperties, schema.Not }.OfType<ApiSchema>())
            .Concat(Named(schema.Discriminator));
    }

    private static IEnumerable<ApiSchema> Named(ApiDiscriminator? discriminator) =>
        discriminator is null ? [] : discriminator.Mapping.Select(entry => entry.Schema);
}
