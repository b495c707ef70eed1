using RemediationContracts.SourceGenerator.Naming;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits the result of an operation: what a successful response carries.</summary>
internal static class ResultEmitter
{
    /// <summary>The file of an operation's result.</summary>
    public static EmittedFile Emit(ContractSpec contract, OperationSpec operation)
    {
        string name = TypeNames.Result(operation.Name);
        SourceWriter writer = GeneratedSource.Begin(contract);
        writer.Line($"/// <summary>What the service answered to <see cref=\"{TypeNames.ClientInterface(contract.Name)}.{operation.Name}Async\"/>.</summary>");
        writer.Line(GeneratedSource.Attribute);
        writer.Open($"{contract.Accessibility} sealed partial record {name}");
        writer.Line("""
            /// <summary>The status of the response.</summary>
            public required global::System.Net.HttpStatusCode StatusCode { get; init; }
            """);
        foreach (ResponseBodySpec body in operation.Bodies)
        {
            writer.Line();
            writer.Line($$"""
                /// <summary>The body of the response; null where it has none.</summary>
                public {{body.TypeName}}? {{body.Name}} { get; init; }
                """);
        }

        foreach (HeaderSpec header in operation.Headers)
        {
            EmitHeader(writer, header);
        }

        if (operation.RequestIdHeader is not null)
        {
            writer.Line();
            writer.Line("""
                /// <summary>The service's id of the request; null where it gave none.</summary>
                public string? RequestId { get; init; }
                """);
        }

        if (operation.ClientRequestIdHeader is not null)
        {
            writer.Line();
            writer.Line("""
                /// <summary>The caller's id of the request, as it was sent or as the service sent it back.</summary>
                public string? ClientRequestId { get; init; }
                """);
        }

        writer.Close();
        return new EmittedFile(name, writer.ToString());
    }

    private static void EmitHeader(SourceWriter writer, HeaderSpec header)
    {
        writer.Line();
        writer.Documentation("summary", header.Description ?? $"The header {header.HeaderName}.");
        writer.Line(header.TextName is null
            ? "/// <remarks>Null where the response does not have the header.</remarks>"
            : $"/// <remarks>Null where the response does not have the header, or another text there; then <see cref=\"{CSharpLiteral.Identifier(header.TextName)}\"/> has it.</remarks>");
        writer.Line($"public {header.Type}? {CSharpLiteral.Identifier(header.Name)} {{ get; init; }}");
        if (header.TextName is not null)
        {
            writer.Line();
            writer.Documentation("summary", $"The header {header.HeaderName} as it came; null where the response does not have it.");
            writer.Line($"public string? {CSharpLiteral.Identifier(header.TextName)} {{ get; init; }}");
        }

        foreach (CaptureSpec capture in header.Captures)
        {
            writer.Line();
            writer.Documentation("summary", $"The part '{capture.Variable}' of the header {header.HeaderName}; null where the header has none.");
            writer.Line($"public string? {CSharpLiteral.Identifier(capture.Name)} {{ get; init; }}");
        }
    }
}
