using System.Linq;
using RemediationContracts.SourceGenerator.Naming;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits the interface of a contract's client, for those who put something else in its place.</summary>
internal static class ClientInterfaceEmitter
{
    /// <summary>The file of the interface.</summary>
    public static EmittedFile Emit(ContractSpec contract)
    {
        string name = TypeNames.ClientInterface(contract.Name);
        SourceWriter writer = GeneratedSource.Begin(contract);
        writer.Documentation("summary", $"Calls the operations of \"{contract.Title}\".");
        writer.Line(GeneratedSource.Attribute);
        writer.Open($"{contract.Accessibility} partial interface {name}");
        bool first = true;
        foreach (OperationSpec operation in contract.Operations)
        {
            if (!first)
            {
                writer.Line();
            }

            first = false;
            EmitMethod(writer, contract, operation);
        }

        writer.Close();
        return new EmittedFile(name, writer.ToString());
    }

    private static void EmitMethod(SourceWriter writer, ContractSpec contract, OperationSpec operation)
    {
        writer.Documentation("summary", operation.Summary ?? $"{operation.Method} {operation.Path}");
        writer.Documentation("remarks", operation.Description);
        ClientMethod.Documentation(writer, operation);
        writer.Line("/// <returns>What the service answered.</returns>");
        if (operation.RequestType is not null || operation.Parameters.Count > 0)
        {
            Exception(writer, "global::RemediationContracts.ContractViolationException", "The request breaks the contract, and nothing was sent.");
        }

        if (operation.Bodies.Count > 0)
        {
            Exception(writer, "global::RemediationContracts.ContractResponseException", "The service succeeded, and the body of its answer breaks the contract.");
        }

        Exception(writer, "global::RemediationContracts.ContractApiException", "The service refused, or answered with a status that the contract does not declare as a success." + ErrorBodies(operation));
        Exception(writer, "global::System.Net.Http.HttpRequestException", "The service could not be reached, or the connection broke.");
        Exception(writer, "global::System.OperationCanceledException", "The call was stopped, or took longer than the HttpClient allows.");
        if (operation.ServerUrl is null)
        {
            Exception(writer, "global::System.InvalidOperationException", "The HttpClient has no base address; the contract names no server.");
        }

        ClientMethod.Deprecation(writer, operation);
        writer.Line(ClientMethod.Signature(operation) + ";");
    }

    private static void Exception(SourceWriter writer, string type, string when) =>
        writer.Line($"/// <exception cref=\"{type}\">{when}</exception>");

    /// <summary>What a body is read as, where the contract says it.</summary>
    private static string ErrorBodies(OperationSpec operation) => operation.ErrorBodies.Count == 0
        ? string.Empty
        : " Its TryReadBody reads the body: " + string.Join(", ", operation.ErrorBodies.Select(static body =>
            $"<see cref=\"{CSharpLiteral.Identifier(body.TypeName)}\"/> ({string.Join(", ", body.Statuses)})")) + ".";
}
