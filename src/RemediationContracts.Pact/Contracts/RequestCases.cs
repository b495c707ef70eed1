using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.Samples;
using RemediationContracts.Model.Validation;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace RemediationContracts.Pact.Contracts;

/// <summary>Lists the requests that an operation's contract calls for.</summary>
internal static class RequestCases
{
    internal static IEnumerable<RequestCase> Of(ApiOperation operation, ApiMediaType? body)
    {
        if (body is null)
        {
            yield return new RequestCase("without a body", operation.Pointer, null, null);
            yield break;
        }

        JsonNode? first = null;
        foreach (ApiExample example in body.Examples)
        {
            JsonNode? value = ContractValue.Convert(example.Value);
            first ??= value;
            yield return new RequestCase($"example {example.Name}", example.Pointer, value, null);
        }

        if (first is null)
        {
            first = SchemaSample.Of(body.Schema, Model.Validation.PayloadDirection.Request);
            yield return new RequestCase("required members", operation.Pointer, first, null);
        }

        // A value of an enumeration can be ruled out by what stands around it: another alternative, a discriminator, a 'not'.
        bool isValid = Fits(body.Schema, first);
        foreach (RequestCase request in EnumCases(body.Schema.Definition, first, first, JsonPointer.Root, []))
        {
            if (!isValid || Fits(body.Schema, request.Body))
            {
                yield return request;
            }
        }
    }

    /// <summary>A case for each value of each enumeration that the value at hand reaches; an optional one that it leaves out is put in.</summary>
    private static IEnumerable<RequestCase> EnumCases(ApiSchema schema, JsonNode? value, JsonNode? root, string pointer, HashSet<ApiSchema> around)
    {
        foreach ((JsonNode member, string text, string place) in EnumValues(schema).Take(ContractInteractions.MaxValuesOfEnumeration))
        {
            yield return new RequestCase($"{pointer} is {text}", place, JsonEdit.Replace(root, pointer, member), pointer);
        }

        // A schema within itself is looked at once; its enumerations are the same at every depth.
        if (!around.Add(schema))
        {
            yield break;
        }

        foreach ((ApiSchema inner, JsonNode? at, string place) in Next(schema, value, pointer))
        {
            foreach (RequestCase request in EnumCases(inner.Definition, at, root, place, around))
            {
                yield return request;
            }
        }

        around.Remove(schema);
    }

    private static IEnumerable<(JsonNode Value, string Text, string Pointer)> EnumValues(ApiSchema schema)
    {
        if (schema.Enum is { } values)
        {
            return values.Members.Where(member => member != values.Sentinel).Select(member => ((JsonNode)member.Value, member.Value, member.Pointer));
        }

        // Values that are no strings have no pointer of their own.
        return schema is { AllowedValues: { } allowed, IsConst: false }
            ? allowed.Select(value => ContractValue.Convert(value)).OfType<JsonNode>().Select(value => (value, value.ToString(), schema.Pointer))
            : [];
    }

    /// <summary>Where the value at hand goes on: the alternative or the descendant that it fits, its first item, its members.</summary>
    private static IEnumerable<(ApiSchema Schema, JsonNode? Value, string Pointer)> Next(ApiSchema schema, JsonNode? value, string pointer)
    {
        if (schema.Union is { } union)
        {
            return union.Branches.Where(branch => Fits(branch, value)).Take(1).Select(branch => (branch, value, pointer));
        }

        return value switch
        {
            JsonArray { Count: > 0 } array when schema.Items is { } item => [(item, array[0], JsonPointer.Append(pointer, 0))],
            JsonObject json => Named(schema, json).Properties
                .Where(property => json[property.Name] is not null || EnumValues(property.Schema.Definition).Any())
                .Select(property => (property.Schema, json[property.Name], JsonPointer.Append(pointer, property.Name))),
            _ => [],
        };
    }

    private static ApiSchema Named(ApiSchema schema, JsonObject json) =>
        schema.Discriminator is { } discriminator && json[discriminator.PropertyName] is JsonValue name && name.GetValueKind() == JsonValueKind.String
            ? discriminator.Find(name.GetValue<string>())?.Definition ?? schema
            : schema;

    private static bool Fits(ApiSchema schema, JsonNode? value) =>
        PayloadValidator.Validate(schema, Encoding.UTF8.GetBytes(value?.ToJsonString() ?? "null")).IsValid;
}
