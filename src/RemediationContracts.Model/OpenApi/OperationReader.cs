using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi;

/// <summary>Reads paths and their operations (OpenAPI 3.0: Paths Object, Path Item Object, Operation Object).</summary>
internal sealed class OperationReader(
    ReadContext context,
    ReferenceResolver references,
    SchemaReader schemas,
    ParameterReader parameters,
    BodyReader bodies,
    ResponseReader responses,
    SecurityReader security)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Reads every operation of the document.</summary>
    public IReadOnlyList<ApiOperation> Read(ObjectCursor document, IReadOnlyList<ApiSecurityScheme> schemes, IReadOnlyList<ApiServer> servers)
    {
        List<ApiOperation> operations = [];
        foreach ((JsonMember path, string pointer) in document.Map("paths"))
        {
            int faults = context.Faults;
            if (path.Name.Length == 0 || path.Name[0] != '/')
            {
                context.Report(ContractRules.BadPath, $"The path '{path.Name}' does not begin with '/'.", path, pointer);
            }

            TellBesideReference(path.Value, pointer);
            bool isReference = path.Value.Find("$ref") is not null;
            if ((isReference ? references.ResolveBeside(path.Value, pointer) : (path.Value, pointer)) is not (JsonNode target, string at)
                || ObjectCursor.Open(context, target, at, KeywordTables.PathItem) is not ObjectCursor item)
            {
                continue;
            }

            IReadOnlyList<ApiServer> serversOfPath = ServerReader.Read(context, item, servers);
            bool isPathSound = context.Faults == faults;
            foreach (JsonMember member in target.Members.Where(member => Methods.Contains(member.Name)))
            {
                if (Read(document, item, path, pointer, member, schemes, serversOfPath) is ApiOperation operation)
                {
                    operation.IsUsable &= isPathSound;
                    operations.Add(operation);
                }
            }
        }

        return operations;
    }

    /// <summary>What a path item means that refers to another and says more is undefined in OpenAPI.</summary>
    private void TellBesideReference(JsonNode item, string pointer)
    {
        if (item.Find("$ref") is null)
        {
            return;
        }

        foreach (JsonMember member in item.Members.Where(member => member.Name is not ("$ref" or "summary" or "description") && !member.Name.StartsWith("x-", StringComparison.Ordinal)))
        {
            context.Report(ContractRules.UnreadKeyword, $"'{member.Name}' beside the '$ref' of a path is not read: OpenAPI does not say which of the two counts.", member, JsonPointer.Append(pointer, member.Name));
        }
    }

    private ApiOperation? Read(
        ObjectCursor document,
        ObjectCursor item,
        JsonMember path,
        string pathPointer,
        JsonMember member,
        IReadOnlyList<ApiSecurityScheme> schemes,
        IReadOnlyList<ApiServer> servers)
    {
        string pointer = item.PointerOf(member.Name);
        string method = member.Name.ToUpperInvariant();
        if (member.Value.Members.FirstOrDefault(candidate => candidate.Name == "$ref") is JsonMember reference)
        {
            // What else is missing or wrong here says nothing of the operation that is meant.
            context.Report(ContractRules.UnknownKeyword, "The Operation Object has no keyword '$ref'. Put what it names in its place; a bundler does so.", reference, JsonPointer.Append(pointer, reference.Name));
            return new ApiOperation { Id = method + " " + path.Name, Method = method, Path = path.Name, Pointer = pointer, Offset = member.NameOffset, IsUsable = false };
        }

        int faults = context.Faults;
        if (ObjectCursor.Open(context, member.Value, pointer, KeywordTables.Operation) is not ObjectCursor cursor)
        {
            return null;
        }

        string? id = cursor.Text("operationId");
        if (id is not null && !_ids.Add(id))
        {
            context.Report(ContractRules.DuplicateOperationId, $"'{id}' is the id of another operation already.", cursor.Find("operationId")!, cursor.PointerOf("operationId"));
        }

        ApiOperation operation = new()
        {
            Id = id ?? method + " " + path.Name,
            HasOperationId = id is not null,
            Method = method,
            Path = path.Name,
            Pointer = pointer,
            Offset = member.NameOffset,
            CSharpName = Extensions.CSharpName(context, cursor),
            Summary = cursor.Text("summary"),
            Description = cursor.Text("description"),
            Deprecated = cursor.Flag("deprecated"),
            Servers = ServerReader.Read(context, cursor, servers),
            Parameters = parameters.Read(item, cursor, path, pathPointer),
            RequestBody = cursor.Find("requestBody") is JsonNode body ? bodies.ReadRequestBody(body, cursor.PointerOf("requestBody")) : null,
            Responses = responses.Read(cursor),
            Security = security.ReadRequirements(document, cursor, schemes),
            Deviations = DeviationReader.Read(context, cursor),
            Effect = Extensions.Effect(context, cursor),
        };

        schemas.ReadOpen();

        operation.IsUsable = context.Faults == faults;
        return operation;
    }
}
