using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi;

/// <summary>Reads paths and their operations (OpenAPI 3.0: Paths Object, Path Item Object, Operation Object).</summary>
internal sealed class OperationReader(
    ReadContext context,
    SchemaReader schemas,
    ParameterReader parameters,
    BodyReader bodies,
    ResponseReader responses,
    SecurityReader security)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Reads every operation of the document.</summary>
    public IReadOnlyList<ApiOperation> Read(ObjectCursor document, IReadOnlyList<ApiSecurityScheme> schemes)
    {
        List<ApiOperation> operations = [];
        foreach ((JsonMember path, string pointer) in document.Map("paths"))
        {
            int faults = context.Faults;
            if (path.Name.Length == 0 || path.Name[0] != '/')
            {
                context.Report(ContractRules.BadPath, $"The path '{path.Name}' does not begin with '/'.", path, pointer);
            }

            if (ObjectCursor.Open(context, path.Value, pointer, KeywordTables.PathItem) is not ObjectCursor item)
            {
                continue;
            }

            bool isPathSound = context.Faults == faults;
            foreach (JsonMember member in path.Value.Members.Where(member => Methods.Contains(member.Name)))
            {
                if (Read(document, item, path.Name, member, schemes) is ApiOperation operation)
                {
                    operation.IsUsable &= isPathSound;
                    operations.Add(operation);
                }
            }
        }

        return operations;
    }

    private ApiOperation? Read(ObjectCursor document, ObjectCursor item, string path, JsonMember member, IReadOnlyList<ApiSecurityScheme> schemes)
    {
        string pointer = item.PointerOf(member.Name);
        int faults = context.Faults;
        if (ObjectCursor.Open(context, member.Value, pointer, KeywordTables.Operation) is not ObjectCursor cursor)
        {
            return null;
        }

        string method = member.Name.ToUpperInvariant();
        string? id = cursor.Text("operationId");
        if (id is not null && !_ids.Add(id))
        {
            context.Report(ContractRules.DuplicateOperationId, $"'{id}' is the id of another operation already.", cursor.Find("operationId")!, cursor.PointerOf("operationId"));
        }

        ApiOperation operation = new()
        {
            Id = id ?? method + " " + path,
            HasOperationId = id is not null,
            Method = method,
            Path = path,
            Pointer = pointer,
            Offset = member.NameOffset,
            CSharpName = Extensions.CSharpName(context, cursor),
            Summary = cursor.Text("summary"),
            Description = cursor.Text("description"),
            Deprecated = cursor.Flag("deprecated"),
            Parameters = parameters.Read(item, cursor),
            RequestBody = cursor.Find("requestBody") is JsonNode body ? bodies.ReadRequestBody(body, cursor.PointerOf("requestBody")) : null,
            Responses = responses.Read(cursor),
            Security = security.ReadRequirements(document, cursor, schemes),
            Deviations = DeviationReader.Read(context, cursor),
            Effect = Extensions.Effect(context, cursor),
        };

        schemas.ReadOpen();

        // A schema that another operation reached first has told its faults already: they are found by reach, not by count.
        operation.IsUsable = context.Faults == faults && ReachedSchemas.Of(operation).All(schema => !schema.HasErrors);
        return operation;
    }
}
