using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi;

/// <summary>Reads bodies: of requests, and what media types a body may have.</summary>
internal sealed class BodyReader(ReadContext context, ReferenceResolver references, SchemaReader schemas)
{
    private const string WhatIsJson = "JSON is 'application/json' or a type that ends in '+json'.";

    /// <summary>Reads a request body, or the one that is referred to.</summary>
    public ApiRequestBody? ReadRequestBody(JsonNode node, string pointer)
    {
        if (references.Resolve(node, pointer) is not (JsonNode target, string at)
            || ObjectCursor.Open(context, target, at, KeywordTables.RequestBody) is not ObjectCursor cursor)
        {
            return null;
        }

        if (cursor.Find("content") is null)
        {
            cursor.TellMissing("content");
        }

        return new ApiRequestBody
        {
            Pointer = at,
            Offset = target.Offset,
            Required = cursor.Flag("required"),
            Description = cursor.Text("description"),
            Content = ReadContent(cursor),
        };
    }

    /// <summary>Reads the media types of a body. One that has none in JSON takes its operation out.</summary>
    public IReadOnlyList<ApiMediaType> ReadContent(ObjectCursor body)
    {
        (JsonMember Member, string Pointer)[] all = [.. body.Map("content")];
        (JsonMember Member, string Pointer)[] json = [.. all.Where(entry => MediaTypeChoice.IsJson(entry.Member.Name))];
        if (json.Length == 0)
        {
            json = [.. all.Where(entry => IsAnyJson(entry.Member.Name))];
        }

        foreach ((JsonMember member, string pointer) in all.Except(json))
        {
            if (json.Length == 0)
            {
                context.MarkFault();
            }

            (ContractRule rule, string message) = json.Length == 0
                ? (ContractRules.NoJsonBody, $"Bodies of '{member.Name}' are not read; its operation is left out. {WhatIsJson}")
                : IsAnyJson(member.Name)
                    ? (ContractRules.UnreadMediaType, $"'{json[0].Member.Name}' stands beside '{member.Name}' and is read in its place, which is left out.")
                    : (ContractRules.UnreadMediaType, $"Bodies of '{member.Name}' are not read; it is left out. {WhatIsJson}");
            context.Report(rule, message, member, pointer);
        }

        return [.. json.Select(entry => ReadMediaType(entry.Member, entry.Pointer)).OfType<ApiMediaType>()];
    }

    /// <summary>Whether a range of media types has JSON in it, so that it counts as JSON where nothing better is declared.</summary>
    private static bool IsAnyJson(string name) => name is "*/*" or "application/*";

    private ApiMediaType? ReadMediaType(JsonMember member, string pointer)
    {
        if (ObjectCursor.Open(context, member.Value, pointer, KeywordTables.MediaType) is not ObjectCursor cursor)
        {
            return null;
        }

        // A body without a schema may be any JSON.
        string at = cursor.PointerOf("schema");
        return new ApiMediaType
        {
            Name = member.Name,
            Schema = cursor.Find("schema") is JsonNode schema ? schemas.Read(schema, at) : new ApiSchema { Pointer = at, Offset = member.Value.Offset },
            Examples = ReadExamples(cursor),
        };
    }

    private List<ApiExample> ReadExamples(ObjectCursor mediaType)
    {
        List<ApiExample> examples = [];
        if (mediaType.Find("example") is JsonNode single)
        {
            examples.Add(new ApiExample("example", null, single, mediaType.PointerOf("example")));
        }

        foreach ((JsonMember member, string pointer) in mediaType.Map("examples"))
        {
            if (references.Resolve(member.Value, pointer) is (JsonNode target, string at)
                && ObjectCursor.Open(context, target, at, KeywordTables.Example) is ObjectCursor cursor
                && cursor.Find("value") is JsonNode value)
            {
                examples.Add(new ApiExample(member.Name, cursor.Text("summary"), value, cursor.PointerOf("value")));
            }
        }

        return examples;
    }
}
