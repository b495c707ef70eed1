using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Model;

/// <summary>Finds schemas under <c>components/schemas</c> by the names that people give them.</summary>
public static class SchemaLookup
{
    /// <summary>The schemas that a name fits: by its whole name, or else by the name's last segment.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="name">The name; compared with case.</param>
    /// <returns>Several where the name says too little; none where it fits nothing.</returns>
    public static IReadOnlyList<ApiSchema> Find(ApiContract contract, string name)
    {
        ApiSchema[] exact = [.. contract.Schemas.Where(schema => schema.ComponentName == name)];
        return exact.Length > 0 ? exact : [.. contract.Schemas.Where(schema => LastSegment(schema.ComponentName) == name)];
    }

    private static string? LastSegment(string? name) => name?.Substring(name.LastIndexOf('.') + 1);
}
