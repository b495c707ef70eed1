using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.Lint;

/// <summary>Finds schemas that no value fits, where that is certain: by limits that leave nothing together, or since a value would hold another of its kind without end.</summary>
internal sealed class EmptySchemaRule : ILintRule
{
    public void Check(LintContext context)
    {
        foreach (ApiSchema schema in context.Schemas)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (EmptyLimits.Find(schema) is (string keyword, string message))
            {
                Tell(context, schema, keyword, message);
            }
        }

        HashSet<ApiSchema> endless = Endless(context.Schemas);
        foreach (ApiSchema schema in context.Schemas.Where(schema => endless.Contains(schema) && HoldsItself(schema, endless)))
        {
            Tell(context, schema, "required", "Each value requires another of its own kind within it, without end, so that no value fits. Make a member on the way optional, or let it be null.");
        }
    }

    private static void Tell(LintContext context, ApiSchema schema, string keyword, string message)
    {
        if (JsonPointer.Find(context.Document, schema.Pointer)?.Find(keyword) is JsonNode node)
        {
            context.Report(LintRules.EmptySchema, message, node, JsonPointer.Append(schema.Pointer, keyword));
        }
        else
        {
            context.Report(LintRules.EmptySchema, message, schema.Offset, 1, schema.Pointer);
        }
    }

    /// <summary>The schemas of which no value comes to an end; the limits of scalars do not count here.</summary>
    private static HashSet<ApiSchema> Endless(IReadOnlyList<ApiSchema> schemas)
    {
        HashSet<ApiSchema> endless = [.. schemas];
        while (endless.RemoveWhere(schema => Ends(schema, endless)) > 0)
        {
            // A schema that ends lets those end that require it.
        }

        return endless;
    }

    private static bool Ends(ApiSchema schema, HashSet<ApiSchema> endless) =>
        schema.AllowsNull
        || (schema.Union is ApiUnion union ? union.Branches.Any(branch => !endless.Contains(branch)) : !Needs(schema).Any(endless.Contains));

    /// <summary>The schemas of which each value of one, other than a union, holds a value.</summary>
    private static IEnumerable<ApiSchema> Needs(ApiSchema schema)
    {
        if (schema.Alias is ApiSchema alias)
        {
            return [alias];
        }

        return schema switch
        {
            // A member that one direction leaves out lets a value end there.
            { Type: ApiSchemaType.Object } => schema.Properties.Where(EmptyLimits.IsAlwaysRequired).Select(property => property.Schema),
            { Type: ApiSchemaType.Array, MinItems: > 0, Items: ApiSchema items } => [items],
            _ => [],
        };
    }

    private static bool HoldsItself(ApiSchema schema, HashSet<ApiSchema> endless)
    {
        HashSet<ApiSchema> seen = [];
        Stack<ApiSchema> open = new([schema]);
        while (open.Count > 0)
        {
            ApiSchema at = open.Pop();
            foreach (ApiSchema next in (at.Union is ApiUnion union ? union.Branches : Needs(at)).Where(endless.Contains))
            {
                if (ReferenceEquals(next, schema))
                {
                    return schema.Type == ApiSchemaType.Object;
                }

                if (seen.Add(next))
                {
                    open.Push(next);
                }
            }
        }

        return false;
    }
}
