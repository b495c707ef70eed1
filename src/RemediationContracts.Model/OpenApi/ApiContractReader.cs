using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi;

/// <summary>Reads an OpenAPI document into an <see cref="ApiContract"/>, and lists every fault at its position.</summary>
public static class ApiContractReader
{
    private static readonly string[] ComponentMaps = ["schemas", "responses", "parameters", "examples", "requestBodies", "headers"];

    /// <summary>Reads a contract. It never throws for what stands in the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limits">The bounds; null is <see cref="JsonLimits.Contract"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static ContractReadResult Read(JsonText text, JsonLimits? limits = null, CancellationToken cancellationToken = default)
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));
        JsonReadResult json = JsonTreeReader.Read(text, limits ?? JsonLimits.Contract, cancellationToken);
        ReadContext context = new(text, json.Root, cancellationToken);
        if (json.Fault is JsonFault fault)
        {
            context.Report(DocumentChecks.RuleOf(fault), fault.Message, fault.Offset, 1, fault.Pointer);
            return new ContractReadResult(null, context.Diagnostics);
        }

        DocumentChecks.TellReplacementCharacter(context, text.Utf8);
        DocumentChecks.TellDuplicates(context, json.Root, JsonPointer.Root);
        bool isSound = context.Faults == 0;
        ApiContract? contract = IsReadVersion(context, json.Root) ? Read(context, text, isSound) : null;
        return new ContractReadResult(contract, context.Diagnostics) { Document = json.Root };
    }

    private static bool IsReadVersion(ReadContext context, JsonNode root)
    {
        if (root.Find("openapi") is not { Kind: JsonNodeKind.String, Text: string version } node)
        {
            string message = root.Find("swagger") is null
                ? "This is no OpenAPI document: an object with the keyword 'openapi' is expected."
                : "This is a Swagger 2.0 document; convert it to OpenAPI 3.0 first.";
            context.Report(ContractRules.NotOpenApi, message, root.Offset, 1, JsonPointer.Root);
            return false;
        }

        context.IsVersion31 = version.StartsWith("3.1.", StringComparison.Ordinal);
        bool isRead = context.IsVersion31 || version.StartsWith("3.0.", StringComparison.Ordinal);
        if (!isRead || version.Length == 4 || version.Skip(4).Any(c => c is < '0' or > '9'))
        {
            context.Report(ContractRules.UnreadVersion, $"OpenAPI '{version}' is not read; OpenAPI 3.0 and 3.1 are, written 3.0.0 to 3.0.4, 3.1.0 to 3.1.2.", node, "/openapi");
            return false;
        }

        return true;
    }

    private static ApiContract? Read(ReadContext context, JsonText text, bool isSound)
    {
        if (ObjectCursor.Open(context, context.Root, JsonPointer.Root, context.IsVersion31 ? KeywordTables.Document31 : KeywordTables.Document) is not ObjectCursor document)
        {
            return null;
        }

        ReferenceResolver references = new(context);
        SchemaReader schemas = new(context, references);
        BodyReader bodies = new(context, references, schemas);
        SecurityReader security = new(context, references);
        OperationReader operations = new(
            context,
            references,
            schemas,
            new ParameterReader(context, references, schemas),
            bodies,
            new ResponseReader(context, references, schemas, bodies),
            security);

        ObjectCursor? info = OpenRequired(context, document, "info", context.IsVersion31 ? KeywordTables.Info31 : KeywordTables.Info);
        ObjectCursor? components = document.Find("components") is JsonNode node
            ? ObjectCursor.Open(context, node, "/components", context.IsVersion31 ? KeywordTables.Components31 : KeywordTables.Components)
            : null;
        if (document.Find("paths") is null && !(context.IsVersion31 && (document.Find("components") ?? document.Find("webhooks")) is not null))
        {
            document.TellMissing("paths");
        }

        TellOtherDialect(context, document);

        IReadOnlyList<ApiSecurityScheme> schemes = components is null ? [] : security.ReadSchemes(components);
        string title = info?.RequiredText("title") ?? string.Empty;
        string version = info is null ? string.Empty : ReadVersion(context, info);
        IReadOnlyList<ApiServer> servers = ServerReader.Read(context, document, []);
        isSound &= context.Faults == 0;
        IReadOnlyList<ApiOperation> read = operations.Read(document, schemes, servers);
        Usability.Mark(read, isSound);

        IReadOnlyList<ApiSchema> componentSchemas = ReadComponentSchemas(context, components, schemas);
        foreach (ApiSchema schema in componentSchemas)
        {
            schema.HasErrors |= !isSound;
        }

        TellMapsOfWrongKind(components);

        return new ApiContract
        {
            Source = text,
            OpenApiVersion = document.Text("openapi")!,
            Title = title,
            Version = version,
            Description = info?.Text("description"),
            Servers = servers,
            Operations = read,
            Schemas = componentSchemas,
            SecuritySchemes = schemes,
        };
    }

    /// <summary>A part of <c>components</c> that is no map is told even where nothing refers into it; it takes out no operation by itself.</summary>
    private static void TellMapsOfWrongKind(ObjectCursor? components)
    {
        foreach (string keyword in ComponentMaps)
        {
            _ = components?.Object(keyword);
        }
    }

    private static ObjectCursor? OpenRequired(ReadContext context, ObjectCursor document, string keyword, KeywordTable table)
    {
        if (document.Find(keyword) is JsonNode node)
        {
            return ObjectCursor.Open(context, node, document.PointerOf(keyword), table);
        }

        document.TellMissing(keyword);
        return null;
    }

    /// <summary>The version of the contract itself. YAML makes a number of one that is not quoted, and nothing hangs on it.</summary>
    private static string ReadVersion(ReadContext context, ObjectCursor info)
    {
        if (info.Find("version") is not { Kind: JsonNodeKind.Number or JsonNodeKind.True or JsonNodeKind.False or JsonNodeKind.Null } node)
        {
            return info.RequiredText("version");
        }

        string version = node.Kind switch
        {
            JsonNodeKind.Number => node.Text!,
            JsonNodeKind.True => "true",
            JsonNodeKind.False => "false",
            _ => string.Empty,
        };
        context.Report(ContractRules.VersionNotText, $"'version' takes a string, found {JsonKindNames.Of(node.Kind)}; '{version}' is read. Put it in quotes.", node, info.PointerOf("version"));
        return version;
    }

    private static void TellOtherDialect(ReadContext context, ObjectCursor document)
    {
        if (context.IsVersion31 && document.Text("jsonSchemaDialect") is string dialect && !Dialects.IsRead(dialect))
        {
            context.Report(
                ContractRules.UnreadKeyword,
                $"Schemas are read in the dialect '{Dialects.OpenApi}' alone, which is that of JSON Schema 2020-12.",
                document.Find("jsonSchemaDialect")!,
                "/jsonSchemaDialect");
        }
    }

    /// <summary>The component schemas, those that no operation reaches included; what is wrong with these is not told, since nothing uses them.</summary>
    private static List<ApiSchema> ReadComponentSchemas(ReadContext context, ObjectCursor? components, SchemaReader schemas)
    {
        if (components is null)
        {
            return [];
        }

        context.IsUnreached = true;
        List<ApiSchema> all = [.. components.Map("schemas").Select(entry => schemas.Read(entry.Member.Value, entry.Pointer))];
        schemas.ReadOpen();
        context.IsUnreached = false;
        return all;
    }
}
