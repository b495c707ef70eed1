using System.Collections.Generic;
using System.Text.Json.Nodes;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.Samples;
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
            first = SchemaSample.Of(body.Schema);
            yield return new RequestCase("required members", operation.Pointer, first, null);
        }

        foreach (RequestCase request in EnumCases(body.Schema, first, first, JsonPointer.Root, []))
        {
            yield return request;
        }
    }

    /// <summary>A case for each value of each enumeration that the value at hand reaches; an optional one that it leaves out is put in.</summary>
    private static IEnumerable<RequestCase> EnumCases(ApiSchema schema, JsonNode? value, JsonNode? root, string pointer, HashSet<ApiSchema> around)
    {
        if (schema.Enum is { } values)
        {
            foreach (ApiEnumMember member in values.Members)
            {
                if (member != values.Sentinel)
                {
                    yield return new RequestCase($"{pointer} is {member.Value}", member.Pointer, JsonEdit.Replace(root, pointer, member.Value), pointer);
                }
            }
        }

        // A schema within itself is looked at once; its enumerations are the same at every depth.
        if (!around.Add(schema))
        {
            yield break;
        }

        if (value is JsonArray { Count: > 0 } array && schema.Items is { } item)
        {
            foreach (RequestCase request in EnumCases(item, array[0], root, JsonPointer.Append(pointer, 0), around))
            {
                yield return request;
            }
        }

        foreach (ApiProperty property in value is JsonObject ? schema.Properties : [])
        {
            string inner = JsonPointer.Append(pointer, property.Name);
            JsonNode? present = ((JsonObject)value!)[property.Name];
            bool canBeAdded = present is null && property.Schema.Enum is not null;
            if (present is not null || canBeAdded)
            {
                foreach (RequestCase request in EnumCases(property.Schema, present, root, inner, around))
                {
                    yield return request;
                }
            }
        }

        around.Remove(schema);
    }
}
