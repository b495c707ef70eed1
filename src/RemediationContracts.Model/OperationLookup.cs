using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Model;

/// <summary>Finds operations by the names that people give them.</summary>
public static class OperationLookup
{
    /// <summary>The operations that a name fits: by its id, or else by the last segment of its id or by method and path (<c>POST /path</c>).</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="name">The name; compared with case.</param>
    /// <returns>Several where the name says too little; none where it fits nothing.</returns>
    public static IReadOnlyList<ApiOperation> Find(ApiContract contract, string name)
    {
        ApiOperation[] byId = [.. contract.Operations.Where(operation => operation.Id == name)];
        return byId.Length > 0
            ? byId
            : [.. contract.Operations.Where(operation => operation.Method + " " + operation.Path == name || LastSegment(operation) == name)];
    }

    private static string? LastSegment(ApiOperation operation) =>
        operation.HasOperationId ? operation.Id.Substring(operation.Id.LastIndexOf('.') + 1) : null;
}
