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
        writer.Documentation("summary", $"Calls the operations of {contract.Title}.");
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
            EmitMethod(writer, operation);
        }

        writer.Close();
        return new EmittedFile(name, writer.ToString());
    }

    private static void EmitMethod(SourceWriter writer, OperationSpec operation)
    {
        writer.Documentation("summary", operation.Summary ?? $"{operation.Method} {operation.Path}");
        writer.Documentation("remarks", operation.Description);
        if (operation.RequestType is not null)
        {
            writer.Line("/// <param name=\"request\">The body; it is checked before anything is sent.</param>");
        }

        writer.Line("/// <param name=\"cancellationToken\">Stops the call.</param>");
        writer.Line("/// <returns>What the service answered.</returns>");
        if (operation.RequestType is not null)
        {
            writer.Line("/// <exception cref=\"global::RemediationContracts.ContractViolationException\">The body breaks the contract; nothing was sent.</exception>");
        }

        writer.Line("/// <exception cref=\"global::RemediationContracts.ContractApiException\">The service refused, or answered what the contract does not declare.</exception>");
        writer.Line("/// <exception cref=\"global::System.Net.Http.HttpRequestException\">The service could not be reached.</exception>");
        ClientMethod.Deprecation(writer, operation);
        writer.Line(ClientMethod.Signature(operation) + ";");
    }
}
