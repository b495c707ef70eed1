using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.OpenApi;

/// <summary>Reads schemas (OpenAPI 3.0: Schema Object). One place in the document is one <see cref="ApiSchema"/>, however often it is referred to.</summary>
internal sealed class SchemaReader(ReadContext context, ReferenceResolver references)
{
    private const string ComponentPrefix = "/components/schemas/";

    /// <summary>Formats that become a type of their own, and those that say only how wide an unread number is.</summary>
    private static readonly string[] EnforcedFormats = ["date-time", "uuid"];

    private static readonly string[] DecidingFormats = ["date", "time", "duration", "byte", "base64url", "binary"];

    private static readonly string[] RemarkFormats = ["uri", "uri-reference", "email", "hostname", "ipv4", "ipv6", "password", "regex", "json-pointer"];

    private static readonly string[] CompositionKeywords = ["allOf", "oneOf", "anyOf", "not", "const"];

    private readonly Dictionary<string, ApiSchema> _read = new(StringComparer.Ordinal);

    /// <summary>Schemas that are known and not read yet. A queue and no recursion: a chain of references may be longer than any stack.</summary>
    private readonly Queue<(ApiSchema Schema, JsonNode Node)> _open = new();

    /// <summary>The schema that stands at a place, or that is referred to there. It is filled by <see cref="ReadOpen"/>.</summary>
    public ApiSchema Read(JsonNode node, string pointer)
    {
        if (references.Resolve(node, pointer) is not (JsonNode target, string at))
        {
            return new ApiSchema { Pointer = pointer, Offset = node.Offset, HasErrors = true };
        }

        if (_read.TryGetValue(at, out ApiSchema? known))
        {
            return known;
        }

        ApiSchema schema = new() { Pointer = at, Offset = target.Offset, ComponentName = ComponentName(at) };
        _read.Add(at, schema);
        _open.Enqueue((schema, target));
        return schema;
    }

    /// <summary>Fills every schema that was asked for, and those that they reach.</summary>
    public void ReadOpen()
    {
        while (_open.Count > 0)
        {
            (ApiSchema schema, JsonNode node) = _open.Dequeue();
            int faults = context.Faults;
            if (ObjectCursor.Open(context, node, schema.Pointer, KeywordTables.Schema) is ObjectCursor cursor)
            {
                Fill(cursor, schema);
            }

            schema.HasErrors = context.Faults > faults;
        }
    }

    private static string? ComponentName(string pointer) =>
        pointer.StartsWith(ComponentPrefix, StringComparison.Ordinal) && pointer.IndexOf('/', ComponentPrefix.Length) < 0
            ? PointerToken.Unescape(pointer.Substring(ComponentPrefix.Length))
            : null;

    private void Fill(ObjectCursor cursor, ApiSchema schema)
    {
        schema.Title = cursor.Text("title");
        schema.Description = cursor.Text("description");
        schema.Deprecated = cursor.Flag("deprecated");
        schema.Nullable = cursor.Flag("nullable");
        schema.Default = cursor.Find("default");
        schema.CSharpName = Extensions.CSharpName(context, cursor);
        schema.Type = ReadType(cursor);
        schema.Format = ReadFormat(cursor, schema.Type);
        (schema.MinLength, schema.MaxLength) = Limits(cursor, "minLength", "maxLength");
        (schema.MinItems, schema.MaxItems) = Limits(cursor, "minItems", "maxItems");
        if (cursor.Find("enum") is not null)
        {
            schema.Enum = EnumReader.Read(context, cursor, schema.Type, schema.Nullable);
        }

        if (schema.Type == ApiSchemaType.Object)
        {
            ReadObject(cursor, schema);
        }
        else if (schema.Type == ApiSchemaType.Array)
        {
            if (cursor.Find("items") is JsonNode items)
            {
                schema.Items = Read(items, cursor.PointerOf("items"));
            }
            else
            {
                cursor.TellMissing("items");
            }
        }
    }

    private ApiSchemaType ReadType(ObjectCursor cursor)
    {
        if (cursor.Find("type") is null)
        {
            if (CompositionKeywords.Any(keyword => cursor.Find(keyword) is not null))
            {
                // Told already, as a keyword that is not read yet.
                return ApiSchemaType.Any;
            }

            context.Report(ContractRules.UnreadType, "A schema without 'type' is not read yet. Say which type is meant.", cursor.Node.Offset, 1, cursor.Pointer);
            return ApiSchemaType.Any;
        }

        if (cursor.Text("type") is not string type)
        {
            return ApiSchemaType.Any;
        }

        switch (type)
        {
            case "object":
                return ApiSchemaType.Object;
            case "array":
                return ApiSchemaType.Array;
            case "string":
                return ApiSchemaType.String;
            case "boolean":
                return ApiSchemaType.Boolean;
            case "integer" or "number":
                context.Report(ContractRules.UnreadType, $"Schemas of type '{type}' are not read yet.", cursor.Find("type")!, cursor.PointerOf("type"));
                return type == "integer" ? ApiSchemaType.Integer : ApiSchemaType.Number;
            default:
                context.Report(ContractRules.WrongValue, $"There is no type '{type}'. Use object, array, string, integer, number or boolean.", cursor.Find("type")!, cursor.PointerOf("type"));
                return ApiSchemaType.Any;
        }
    }

    private string? ReadFormat(ObjectCursor cursor, ApiSchemaType type)
    {
        if (cursor.Text("format") is not string format || type != ApiSchemaType.String)
        {
            return cursor.Text("format");
        }

        if (DecidingFormats.Contains(format))
        {
            context.Report(ContractRules.UnreadFormat, $"The format '{format}' is not enforced yet, and ignoring it would let a wrong payload pass.", cursor.Find("format")!, cursor.PointerOf("format"));
        }
        else if (!EnforcedFormats.Contains(format) && !RemarkFormats.Contains(format))
        {
            context.Report(ContractRules.UnknownFormat, $"The format '{format}' is unknown here, and so a mere remark.", cursor.Find("format")!, cursor.PointerOf("format"));
        }

        return format;
    }

    private (int? Least, int? Most) Limits(ObjectCursor cursor, string leastKeyword, string mostKeyword)
    {
        int? least = cursor.Limit(leastKeyword);
        int? most = cursor.Limit(mostKeyword);
        if (least > most)
        {
            context.Report(ContractRules.ContradictoryLimits, $"'{leastKeyword}' is greater than '{mostKeyword}', so that no value fits.", cursor.Find(leastKeyword)!, cursor.PointerOf(leastKeyword));
        }

        return (least, most);
    }

    private void ReadObject(ObjectCursor cursor, ApiSchema schema)
    {
        schema.AllowsUndeclaredMembers = ReadAdditionalProperties(cursor);
        List<(string Name, JsonNode Node, string Pointer)> required = [];
        foreach ((JsonNode item, string pointer) in cursor.Items("required"))
        {
            if (item.Kind == JsonNodeKind.String)
            {
                required.Add((item.Text!, item, pointer));
            }
            else
            {
                context.Report(ContractRules.WrongValue, $"'required' lists names, found {JsonKindNames.Of(item.Kind)}.", item, pointer);
            }
        }

        HashSet<string> requiredNames = new(required.Select(entry => entry.Name), StringComparer.Ordinal);
        HashSet<string> declared = new(StringComparer.Ordinal);
        List<ApiProperty> properties = [];
        schema.Properties = properties;
        foreach ((JsonMember member, string pointer) in cursor.Map("properties"))
        {
            declared.Add(member.Name);
            properties.Add(new ApiProperty
            {
                Name = member.Name,
                Required = requiredNames.Contains(member.Name),
                Schema = Read(member.Value, pointer),
                Pointer = pointer,
                Offset = member.NameOffset,
                CSharpName = Extensions.CSharpNameBeside(member.Value),
            });
        }

        foreach ((string name, JsonNode node, string pointer) in required.Where(entry => !declared.Contains(entry.Name)))
        {
            // Required and undeclared is legal where undeclared members are; the validator would have to know, and does not yet.
            ContractRule rule = schema.AllowsUndeclaredMembers ? ContractRules.RequiredUndeclared : ContractRules.ContradictoryLimits;
            context.Report(rule, $"'{name}' is required and not declared under 'properties'.{context.Suggest(name, declared)}", node, pointer);
        }
    }

    private bool ReadAdditionalProperties(ObjectCursor cursor)
    {
        switch (cursor.Find("additionalProperties"))
        {
            case null or { Kind: JsonNodeKind.True }:
                return true;
            case { Kind: JsonNodeKind.False }:
                return false;
            case { Kind: JsonNodeKind.Object } schema:
                context.Report(ContractRules.UnreadKeyword, "'additionalProperties' with a schema is not read yet; use true or false.", schema, cursor.PointerOf("additionalProperties"));
                return true;
            case JsonNode other:
                context.Report(ContractRules.WrongValue, $"'additionalProperties' takes true, false or a schema, found {JsonKindNames.Of(other.Kind)}.", other, cursor.PointerOf("additionalProperties"));
                return true;
        }
    }
}
