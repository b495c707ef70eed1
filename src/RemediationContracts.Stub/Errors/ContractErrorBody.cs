using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.Samples;
using RemediationContracts.Model.Validation;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace RemediationContracts.Stub.Errors;

/// <summary>Writes an error in the shape that the contract gives to errors (<c>x-error</c>).</summary>
internal static class ContractErrorBody
{
    private static readonly ValidationOptions AsResponse = new() { Direction = Model.Validation.PayloadDirection.Response };

    /// <summary>The body. A part that the contract's own schema does not let stand at its place is left out.</summary>
    public static byte[] Write(ApiErrorShape shape, ApiSchema? schema, StubProblem problem, StubIds ids)
    {
        JsonObject body = schema is null ? [] : SchemaSample.Of(schema, Model.Validation.PayloadDirection.Response) as JsonObject ?? [];
        foreach ((string? pointer, JsonNode? value) in Parts(shape, schema, problem, ids))
        {
            JsonObject changed = (JsonObject)body.DeepClone();
            if (pointer is not null && value is not null && JsonPlace.TrySet(changed, pointer, value) && Fits(schema, changed))
            {
                body = changed;
            }
        }

        return Encode(body);
    }

    private static IEnumerable<(string? Pointer, JsonNode? Value)> Parts(ApiErrorShape shape, ApiSchema? schema, StubProblem problem, StubIds ids) =>
    [
        (shape.Code, problem.Code),
        (shape.Message, problem.Message),
        (shape.Target, problem.Details.Count == 1 ? problem.Details[0].Target : null),
        (shape.Details, problem.Details.Count == 0 ? null : Details(shape.Details is null ? null : At(schema, shape.Details)?.Items, problem)),
        (shape.RequestId, ids.RequestId),
        (shape.ClientRequestId, ids.ClientRequestId),
        (shape.Date, ids.Date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)),
    ];

    private static JsonArray Details(ApiSchema? item, StubProblem problem)
    {
        JsonArray details = [];
        foreach (StubProblemDetail detail in problem.Details)
        {
            JsonObject json = item is null ? [] : Sample(item);
            foreach ((string name, string value) in new[] { ("code", detail.Rule), ("message", detail.Message), ("target", detail.Target) })
            {
                JsonObject changed = (JsonObject)json.DeepClone();
                changed[name] = value;
                json = Fits(item, changed) ? changed : json;
            }

            details.Add((JsonNode)json);
        }

        return details;
    }

    /// <summary>An object of a schema; an empty one where none can be made, which is then left out where it does not fit.</summary>
    private static JsonObject Sample(ApiSchema schema)
    {
        try
        {
            return SchemaSample.Of(schema, Model.Validation.PayloadDirection.Response) as JsonObject ?? [];
        }
        catch (ArgumentException)
        {
            return [];
        }
    }

    /// <summary>The schema at a pointer in a body, along declared properties and items.</summary>
    private static ApiSchema? At(ApiSchema? schema, string pointer)
    {
        foreach (string name in JsonPointer.Tokens(pointer))
        {
            ApiSchema? around = schema?.Definition;
            schema = around?.Items ?? around?.Properties.FirstOrDefault(property => property.Name == name)?.Schema ?? around?.AdditionalProperties;
        }

        return schema;
    }

    private static bool Fits(ApiSchema? schema, JsonNode value) => schema is null || PayloadValidator.Validate(schema, Encode(value), AsResponse).IsValid;

    private static byte[] Encode(JsonNode value) => Encoding.UTF8.GetBytes(value.ToJsonString());
}
