using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>Reads the keywords of objects.</summary>
internal sealed class ObjectKeywords(ReadContext context, Func<JsonNode, string, ApiSchema> read)
{
    public void Read(ObjectCursor cursor, ApiSchema schema, SchemaDraft draft)
    {
        (schema.MinProperties, schema.MaxProperties) = cursor.Limits("minProperties", "maxProperties");
        ReadAdditionalProperties(cursor, schema);
        List<(string Name, JsonNode Node, string Pointer)> required = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach ((JsonNode item, string pointer) in cursor.Items("required"))
        {
            if (item.Kind != JsonNodeKind.String)
            {
                context.Report(ContractRules.WrongValue, $"'required' lists names, found {JsonKindNames.Of(item.Kind)}.", item, pointer);
            }
            else if (names.Add(item.Text!))
            {
                required.Add((item.Text!, item, pointer));
            }
        }

        HashSet<string> declared = new(StringComparer.Ordinal);
        List<ApiProperty> properties = [];
        foreach ((JsonMember member, string pointer) in cursor.Map("properties"))
        {
            declared.Add(member.Name);
            properties.Add(new ApiProperty
            {
                Name = member.Name,
                Required = names.Contains(member.Name),
                Schema = read(member.Value, pointer),
                Pointer = pointer,
                Offset = member.NameOffset,
                CSharpName = Extensions.CSharpNameBeside(member.Value),
            });
        }

        schema.Properties = properties;
        draft.RequiredElsewhere.AddRange(required.Where(entry => !declared.Contains(entry.Name)));
        schema.RequiredUndeclared = [.. draft.RequiredElsewhere.Select(entry => entry.Name)];
    }

    /// <summary>Tells the required names that no part of a schema declares.</summary>
    public void TellRequiredUndeclared(SchemaDraft draft)
    {
        ApiSchema definition = draft.Schema.Definition;
        HashSet<string>? declared = null;
        foreach ((string name, JsonNode node, string pointer) in draft.RequiredElsewhere)
        {
            declared ??= new(definition.Properties.Select(property => property.Name), StringComparer.Ordinal);
            if (definition.Type == ApiSchemaType.Object && !declared.Contains(name))
            {
                ContractRule rule = definition.AllowsUndeclaredMembers ? ContractRules.RequiredUndeclared : ContractRules.ContradictoryLimits;
                context.Report(rule, $"'{name}' is required and not declared under 'properties'.{context.Suggest(name, declared)}", node, pointer);
            }
        }
    }

    private void ReadAdditionalProperties(ObjectCursor cursor, ApiSchema schema)
    {
        switch (cursor.Find("additionalProperties"))
        {
            case null or { Kind: JsonNodeKind.True }:
                break;
            case { Kind: JsonNodeKind.False }:
                schema.AllowsUndeclaredMembers = false;
                break;
            case { Kind: JsonNodeKind.Object } node:
                // An empty schema says no more than true.
                schema.AdditionalProperties = node.Members.Count == 0 ? null : read(node, cursor.PointerOf("additionalProperties"));
                break;
            case JsonNode other:
                context.Report(ContractRules.WrongValue, $"'additionalProperties' takes true, false or a schema, found {JsonKindNames.Of(other.Kind)}.", other, cursor.PointerOf("additionalProperties"));
                break;
        }
    }
}
