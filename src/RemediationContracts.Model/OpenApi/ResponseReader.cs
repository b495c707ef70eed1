using System.Collections.Generic;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi;

/// <summary>Reads responses and their headers (OpenAPI 3.0: Responses Object, Response Object, Header Object).</summary>
internal sealed class ResponseReader(ReadContext context, ReferenceResolver references, SchemaReader schemas, BodyReader bodies)
{
    /// <summary>The responses of an operation.</summary>
    public IReadOnlyList<ApiResponse> Read(ObjectCursor operation)
    {
        if (operation.Find("responses") is null && !context.IsVersion31)
        {
            operation.TellMissing("responses");
        }

        List<ApiResponse> responses = [];
        foreach ((JsonMember member, string pointer) in operation.Map("responses"))
        {
            if (!IsStatus(member.Name))
            {
                context.Report(ContractRules.BadStatus, $"'{member.Name}' is no status: use a code such as 204, a range such as 4XX, or default.", member, pointer);
            }
            else if (Read(member, pointer) is ApiResponse response)
            {
                responses.Add(response);
            }
        }

        return responses;
    }

    private static bool IsStatus(string key) =>
        key == "default"
        || (key.Length == 3 && key[0] is >= '1' and <= '5'
            && ((key[1] == 'X' && key[2] == 'X') || (key[1] is >= '0' and <= '9' && key[2] is >= '0' and <= '9')));

    private ApiResponse? Read(JsonMember member, string pointer)
    {
        if (references.Resolve(member.Value, pointer) is not (JsonNode target, string at)
            || ObjectCursor.Open(context, target, at, KeywordTables.Response) is not ObjectCursor cursor)
        {
            return null;
        }

        return new ApiResponse
        {
            Status = member.Name,
            Description = cursor.RequiredText("description"),
            Pointer = pointer,
            Offset = member.NameOffset,
            Headers = ReadHeaders(cursor),
            Content = bodies.ReadContent(cursor),
            Error = Extensions.ErrorShape(context, cursor),
        };
    }

    private List<ApiHeader> ReadHeaders(ObjectCursor response)
    {
        List<ApiHeader> headers = [];
        foreach ((JsonMember member, string pointer) in response.Map("headers"))
        {
            // "If a response header is defined with the name Content-Type, it SHALL be ignored" (OpenAPI 3.0.4, Response Object).
            if (!member.Name.Equals("Content-Type", System.StringComparison.OrdinalIgnoreCase) && Read(member.Name, member.Value, pointer) is ApiHeader header)
            {
                headers.Add(header);
            }
        }

        return headers;
    }

    private ApiHeader? Read(string name, JsonNode node, string pointer)
    {
        if (references.Resolve(node, pointer) is not (JsonNode target, string at)
            || ObjectCursor.Open(context, target, at, KeywordTables.Header) is not ObjectCursor cursor)
        {
            return null;
        }

        if (cursor.Find("schema") is not JsonNode schema)
        {
            // Of 'content', in its place, the cursor has told that it is not read.
            if (cursor.Find("content") is null)
            {
                cursor.TellMissing("schema");
            }

            return null;
        }

        if (cursor.Text("style") is string style && style != "simple")
        {
            context.Report(ContractRules.WrongValue, $"'style' takes simple in a header, found '{style}'.", cursor.Find("style")!, cursor.PointerOf("style"));
        }

        if (cursor.Flag("explode"))
        {
            context.Report(ContractRules.WrongValue, "'explode' takes false in a header of a response.", cursor.Find("explode")!, cursor.PointerOf("explode"));
        }

        string? template = cursor.Text("x-uri-template");
        if (template is not null && UriTemplateSyntax.FindFault(template) is string fault)
        {
            context.Report(ContractRules.BadUriTemplate, $"'{template}' is no URI template: {fault}.", cursor.Find("x-uri-template")!, cursor.PointerOf("x-uri-template"));
            template = null;
        }

        return new ApiHeader
        {
            Name = name,
            Required = cursor.Flag("required"),
            Description = cursor.Text("description"),
            Schema = schemas.Read(schema, cursor.PointerOf("schema")),
            UriTemplate = template,
            Correlation = Extensions.Correlation(context, cursor),
            Pointer = cursor.Pointer,
        };
    }
}
