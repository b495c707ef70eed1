using System.Collections.Generic;
using RemediationContracts.SourceGenerator.Naming;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>What a client's interface and class say alike of a method.</summary>
internal static class ClientMethod
{
    /// <summary>The method's return type, name and parameters.</summary>
    public static string Signature(OperationSpec operation)
    {
        var parameters = new List<string>();
        if (operation.RequestType is { } request)
        {
            parameters.Add(operation.RequestRequired ? $"{request} request" : $"{request}? request = null");
        }

        parameters.Add("global::System.Threading.CancellationToken cancellationToken = default");
        return $"global::System.Threading.Tasks.Task<{TypeNames.Result(operation.Name)}> {operation.Name}Async({string.Join(", ", parameters)})";
    }

    /// <summary>Marks the method of an operation that the contract calls deprecated.</summary>
    public static void Deprecation(SourceWriter writer, OperationSpec operation)
    {
        if (operation.Deprecated)
        {
            writer.Line("[global::System.Obsolete(\"The contract calls this operation deprecated.\")]");
        }
    }
}
