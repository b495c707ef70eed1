using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Model.OpenApi;

/// <summary>Takes out the operations that reach a schema with a fault.</summary>
internal static class Usability
{
    /// <summary>Marks all operations at once: faults go back along the ways that lead to them, each way once.</summary>
    public static void Mark(IReadOnlyList<ApiOperation> operations, bool isSound)
    {
        Dictionary<ApiSchema, List<ApiSchema>> waysTo = [];
        Stack<ApiSchema> open = new();
        HashSet<ApiSchema> faulty = [];
        foreach (ApiSchema schema in ReachedSchemas.Of(operations.SelectMany(ReachedSchemas.RootsOf)))
        {
            if (schema.HasErrors && faulty.Add(schema))
            {
                open.Push(schema);
            }

            foreach (ApiSchema next in ReachedSchemas.Next(schema))
            {
                if (!waysTo.TryGetValue(next, out List<ApiSchema>? from))
                {
                    waysTo.Add(next, from = []);
                }

                from.Add(schema);
            }
        }

        while (open.Count > 0)
        {
            foreach (ApiSchema schema in waysTo.TryGetValue(open.Pop(), out List<ApiSchema>? from) ? from : [])
            {
                if (faulty.Add(schema))
                {
                    open.Push(schema);
                }
            }
        }

        foreach (ApiOperation operation in operations)
        {
            operation.IsUsable &= isSound && !ReachedSchemas.RootsOf(operation).Any(faulty.Contains);
        }
    }
}
