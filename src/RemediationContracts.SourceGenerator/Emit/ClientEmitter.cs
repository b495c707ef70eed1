using System;
using System.Linq;
using RemediationContracts.SourceGenerator.Naming;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits a contract's client: for each operation what it is, and one call of the library.</summary>
internal static class ClientEmitter
{
    /// <summary>The file of the client.</summary>
    public static EmittedFile Emit(ContractSpec contract)
    {
        string name = TypeNames.Client(contract.Name);
        SourceWriter writer = GeneratedSource.Begin(contract);
        writer.Documentation("summary", $"Calls the operations of \"{contract.Title}\" over HTTP.");
        writer.Documentation("remarks", """
            It can be shared by threads. Credentials, redirects and further attempts are the business of the HttpClient's handlers.
            """);
        writer.Line(GeneratedSource.Attribute);
        writer.Open($"{contract.Accessibility} sealed partial class {name} : {TypeNames.ClientInterface(contract.Name)}");
        var members = new ClientMembers(contract);
        foreach (OperationSpec operation in contract.Operations)
        {
            EmitOperation(writer, operation, members);
            EmitTemplates(writer, operation, members);
        }

        members.Rules.Emit(writer);
        writer.Line("private readonly global::System.Net.Http.HttpClient _httpClient;");
        writer.Line();
        writer.Line("/// <summary>Makes a client of an HttpClient, which stays the caller's to dispose of.</summary>");
        string?[] servers = [.. contract.Operations.Select(static o => o.ServerUrl).Distinct()];
        string otherwise = servers.Length > 1 ? "without one it is the server that the contract names for each method"
            : servers[0] is { } url ? $"without one it is {url}"
            : "it must have one";
        writer.Documentation("param name=\"httpClient\"", $"Sends the requests. Its base address stands for the contract's server, path included; {otherwise}.");
        writer.Open($"public {name}(global::System.Net.Http.HttpClient httpClient)");
        writer.Line("global::System.ArgumentNullException.ThrowIfNull(httpClient);");
        writer.Line("_httpClient = httpClient;");
        writer.Close();
        foreach (OperationSpec operation in contract.Operations)
        {
            writer.Line();
            EmitMethod(writer, operation, members);
        }

        foreach (OperationSpec operation in contract.Operations.Where(static o => o.Parameters.Count > 0))
        {
            writer.Line();
            ParameterEmitter.Emit(writer, operation, members.Parameters(operation), members.Rules);
        }

        writer.Close();
        return new EmittedFile(name, writer.ToString());
    }

    private static void EmitOperation(SourceWriter writer, OperationSpec operation, ClientMembers members)
    {
        writer.Open($"private static readonly global::RemediationContracts.Http.ContractOperation {members.Operation(operation)} = new()");
        writer.Line($"Id = {CSharpLiteral.String(operation.Id)},");
        writer.Line($"Method = {CSharpLiteral.String(operation.Method)},");
        writer.Line($"Path = {CSharpLiteral.String(operation.Path)},");
        Optional(writer, "Server", operation.ServerUrl);
        Optional(writer, "RequestMediaType", operation.RequestMediaType);
        Optional(writer, "ClientRequestIdHeader", operation.ClientRequestIdHeader);
        Optional(writer, "RequestIdHeader", operation.RequestIdHeader);
        writer.Line($"SuccessStatuses = {Strings(operation.SuccessStatuses)},");
        if (operation.Bodies.Count > 0)
        {
            writer.Line("ReadsBody = true,");
            if (operation.Accept is not { Count: 1 } accept || accept[0] != "application/json")
            {
                writer.Line($"Accept = {Strings(operation.Accept)},");
            }
        }

        if (operation.PrefersLaterMembers)
        {
            writer.Line("PrefersLaterMembers = true,");
        }

        if (operation.Errors.Count > 0)
        {
            EmitErrors(writer, operation);
        }

        writer.Close(";");
        writer.Line();
    }

    private static void EmitErrors(SourceWriter writer, OperationSpec operation)
    {
        writer.Line("Errors =");
        writer.Line("[");
        writer.Indent();
        foreach (ErrorShapeSpec error in operation.Errors)
        {
            writer.Open("new()");
            writer.Line($"Statuses = {Strings(error.Statuses)},");
            Optional(writer, "Code", error.Code);
            Optional(writer, "Message", error.Message);
            Optional(writer, "Target", error.Target);
            Optional(writer, "Details", error.Details);
            Optional(writer, "RequestId", error.RequestId);
            Optional(writer, "ClientRequestId", error.ClientRequestId);
            Optional(writer, "Date", error.Date);
            writer.Close(",");
        }

        writer.Unindent();
        writer.Line("],");
    }

    private static void EmitTemplates(SourceWriter writer, OperationSpec operation, ClientMembers members)
    {
        foreach (HeaderSpec header in operation.Headers.Where(static h => h.UriTemplate is not null))
        {
            writer.Line($"private static readonly global::RemediationContracts.Http.UriTemplate {members.Template(operation, header)} =");
            writer.Line($"    new({CSharpLiteral.String(header.UriTemplate!)});");
            writer.Line();
        }
    }

    private static void EmitMethod(SourceWriter writer, OperationSpec operation, ClientMembers members)
    {
        string result = TypeNames.Result(operation.Name);
        writer.Line("/// <inheritdoc/>");
        ClientMethod.Deprecation(writer, operation);
        writer.Open("public async " + ClientMethod.Signature(operation));
        string body = "null";
        if (operation.RequestType is not null)
        {
            body = operation.RequestRequired ? "request.ToUtf8Json()" : "request?.ToUtf8Json()";
            if (operation.RequestRequired)
            {
                writer.Line("global::System.ArgumentNullException.ThrowIfNull(request);");
            }
        }

        string response = FreeLocal(operation, "response");
        string parameters = operation.Parameters.Count > 0 ? ParameterEmitter.Call(operation, members.Parameters(operation)) + ", " : string.Empty;
        writer.Line($"global::RemediationContracts.Http.ContractResponse {response} = await global::RemediationContracts.Http.ContractCall");
        writer.Line($"    .SendAsync(_httpClient, {members.Operation(operation)}, {parameters}{body}, cancellationToken).ConfigureAwait(false);");
        writer.Open($"return new {result}");
        writer.Line($"StatusCode = {response}.StatusCode,");
        foreach (ResponseBodySpec read in operation.Bodies)
        {
            string statuses = string.Join(", ", read.Statuses.Select(CSharpLiteral.String));
            writer.Line($"{read.Name} = {response}.ReadBody<{read.TypeName}>({statuses}),");
        }

        foreach (HeaderSpec header in operation.Headers)
        {
            string name = CSharpLiteral.String(header.HeaderName);
            writer.Line($"{CSharpLiteral.Identifier(header.Name)} = {response}.{header.Reader}({name}),");
            if (header.TextName is not null)
            {
                writer.Line($"{CSharpLiteral.Identifier(header.TextName)} = {response}.Header({name}),");
            }

            foreach (CaptureSpec capture in header.Captures)
            {
                string variable = CSharpLiteral.String(capture.Variable);
                writer.Line($"{CSharpLiteral.Identifier(capture.Name)} = {response}.Capture({name}, {members.Template(operation, header)}, {variable}),");
            }
        }

        if (operation.RequestIdHeader is not null)
        {
            writer.Line($"RequestId = {response}.RequestId,");
        }

        if (operation.ClientRequestIdHeader is not null)
        {
            writer.Line($"ClientRequestId = {response}.ClientRequestId,");
        }

        writer.Close(";");
        writer.Close();
    }

    /// <summary>A name for a local that is no argument's.</summary>
    private static string FreeLocal(OperationSpec operation, string name) =>
        new NameScope(StringComparer.Ordinal, operation.Parameters.Select(static p => p.Name)).Take(name, string.Empty);

    private static string Strings(EquatableArray<string> texts) => $"[{string.Join(", ", texts.Select(CSharpLiteral.String))}]";

    private static void Optional(SourceWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.Line($"{name} = {CSharpLiteral.String(value)},");
        }
    }
}
