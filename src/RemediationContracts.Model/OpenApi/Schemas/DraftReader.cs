using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Conventions.Graph;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>Reads the keywords of one place.</summary>
internal sealed class DraftReader(
    ReadContext context,
    ReferenceResolver references,
    ObjectKeywords objects,
    Func<JsonNode, string, ApiSchema> read,
    Func<ApiSchema, JsonNode, SchemaDraft> register)
{
    /// <summary>A value of any type is one of these, or null.</summary>
    private static readonly ApiSchemaType[] AllTypes =
        [ApiSchemaType.Object, ApiSchemaType.Array, ApiSchemaType.String, ApiSchemaType.Number, ApiSchemaType.Boolean];

    public void Read(SchemaDraft draft)
    {
        ApiSchema schema = draft.Schema;
        if (context.IsVersion31 && draft.Node.Kind is JsonNodeKind.True or JsonNodeKind.False)
        {
            if (draft.Node.Kind == JsonNodeKind.False)
            {
                context.Report(ContractRules.ContradictoryLimits, "The schema 'false' leaves no value.", draft.Node, schema.Pointer);
            }

            return;
        }

        if (ObjectCursor.Open(context, draft.Node, schema.Pointer, KeywordTables.Schema) is not ObjectCursor cursor)
        {
            return;
        }

        IdentityKeywords.Tell(context, cursor);
        schema.Title = cursor.Text("title");
        schema.Description = cursor.Text("description");
        schema.Deprecated = cursor.Flag("deprecated");
        schema.ReadOnly = cursor.Flag("readOnly");
        schema.WriteOnly = cursor.Flag("writeOnly");
        schema.Default = cursor.Find("default");
        schema.CSharpName = Extensions.CSharpName(context, cursor);
        ReadParts(cursor, draft);
        ReadOwn(cursor, draft);
    }

    /// <summary>Reads what the schema is composed of.</summary>
    private void ReadParts(ObjectCursor cursor, SchemaDraft draft)
    {
        if (cursor.Find("$ref") is not null && references.HasSiblings(cursor.Node))
        {
            draft.AllOf.Add(references.ResolveBeside(cursor.Node, cursor.Pointer) is (JsonNode target, string at)
                ? read(target, at)
                : new ApiSchema { Pointer = cursor.Pointer, Offset = cursor.Node.Offset, HasErrors = true });
        }

        draft.AllOf.AddRange(Branches(cursor, "allOf"));
        if (NullableReference.Find(cursor.Node) is (string keyword, int index))
        {
            draft.AllOf.Add(Branches(cursor, keyword)[index]);
            draft.IsNullableReference = true;
        }

        foreach ((string name, ApiUnionKind kind) in new[] { ("oneOf", ApiUnionKind.OneOf), ("anyOf", ApiUnionKind.AnyOf) })
        {
            if (cursor.Find(name) is not null && !(draft.IsNullableReference && name == "anyOf"))
            {
                List<ApiSchema> branches = Branches(cursor, name);
                if (branches.Count > 0)
                {
                    draft.Choices.Add(new SchemaChoice(kind, branches, AllowsNull: false, IsOfTypes: false));
                }
            }
        }

        if (cursor.Find("discriminator") is JsonNode node)
        {
            draft.Discriminator = ObjectCursor.Open(context, node, cursor.PointerOf("discriminator"), KeywordTables.Discriminator);
        }

        foreach (ApiSchema part in draft.AllOf.Concat(draft.Choices.SelectMany(choice => choice.Branches)))
        {
            if (part.Pointer.StartsWith(draft.Schema.Pointer + "/", StringComparison.Ordinal))
            {
                draft.InlineParts.Add(part);
            }
        }
    }

    private List<ApiSchema> Branches(ObjectCursor cursor, string keyword)
    {
        List<ApiSchema> branches = [.. cursor.Items(keyword).Select(item => read(item.Node, item.Pointer))];
        if (branches.Count == 0 && cursor.Find(keyword) is { Kind: JsonNodeKind.Array } empty)
        {
            context.Report(ContractRules.WrongValue, $"'{keyword}' takes at least one schema.", empty, cursor.PointerOf(keyword));
        }

        return branches;
    }

    /// <summary>Reads the keywords that speak of the value itself.</summary>
    private void ReadOwn(ObjectCursor cursor, SchemaDraft draft)
    {
        TextKeywords.TellUnknownFormat(context, cursor);
        bool isNullable = context.IsVersion31 ? TellNullable(cursor) : cursor.Flag("nullable");
        if (TypeKeywords.Read(context, cursor, out bool allowsNull) is not List<ApiSchemaType> types)
        {
            return;
        }

        bool isTyped = types.Count > 0;
        isNullable |= allowsNull;
        EnumValues? values = EnumKeywords.Read(context, cursor, types, isNullable || types.Contains(ApiSchemaType.Null));
        if (values is not null && !isTyped)
        {
            types = values.Types();
            isNullable |= values.HasNull && types.Count > 0;
            types = types.Count == 0 && values.HasNull ? [ApiSchemaType.Null] : types;
        }
        else if (values is { HasNull: false } && context.IsVersion31)
        {
            // JSON Schema counts null among the values that must be listed.
            isNullable = false;
        }

        if (types.Count == 0)
        {
            types = TypeKeywords.Infer(cursor);
            if (types.Count > 1)
            {
                // Each keyword speaks of its own type, and a value of another fits.
                types = [.. AllTypes];
                isNullable = true;
            }
        }
        else
        {
            TypeKeywords.TellIdle(context, cursor, types);
        }

        if (draft.IsComposed || types.Count > 1)
        {
            draft.Own = new ApiSchema { Pointer = draft.Schema.Pointer, Offset = draft.Schema.Offset };
            draft.IsNullableBeside = isNullable && draft.IsComposed && !context.IsVersion31;
        }

        draft.Own.Nullable = isNullable;
        draft.Own.Not = cursor.Find("not") is JsonNode not ? read(not, cursor.PointerOf("not")) : null;
        draft.ClosesUnevaluated = Closes(cursor);
        if (types.Count > 1)
        {
            List<ApiSchema> alternatives = [.. types.Select(type => Alternative(cursor, draft, type, values))];
            draft.Choices.Add(new SchemaChoice(ApiUnionKind.AnyOf, alternatives, isNullable, IsOfTypes: true));
        }
        else if (types.Count == 1)
        {
            Fill(cursor, draft, draft.Own, types[0], values, isExplicit: cursor.Find("type") is not null);
        }
    }

    private ApiSchema Alternative(ObjectCursor cursor, SchemaDraft draft, ApiSchemaType type, EnumValues? values)
    {
        ApiSchema alternative = new() { Pointer = draft.Schema.Pointer, Offset = draft.Schema.Offset };
        SchemaDraft part = register(alternative, draft.Node);
        part.State = DraftState.Done;
        part.IsPart = true;
        Fill(cursor, part, alternative, type, values, isExplicit: true);
        draft.InlineParts.Add(alternative);
        return alternative;
    }

    private void Fill(ObjectCursor cursor, SchemaDraft draft, ApiSchema schema, ApiSchemaType type, EnumValues? values, bool isExplicit)
    {
        schema.Type = type;
        switch (type)
        {
            case ApiSchemaType.Object:
                objects.Read(cursor, schema, draft);
                break;
            case ApiSchemaType.Array:
                ReadArray(cursor, schema, isExplicit);
                break;
            case ApiSchemaType.String:
                TextKeywords.Read(context, cursor, schema);
                break;
            case ApiSchemaType.Number or ApiSchemaType.Integer:
                NumberKeywords.Read(context, cursor, schema);
                if (cursor.Text("format") is string format && Formats.NumberType(format, type) is ApiSchemaType number)
                {
                    (schema.Type, schema.Format) = (number, format);
                }

                break;
        }

        if (values is not null && type != ApiSchemaType.Null && !values.Apply(schema))
        {
            schema.IsImpossible = true;
        }

        FittingMembers.Keep(context, schema);
    }

    private void ReadArray(ObjectCursor cursor, ApiSchema schema, bool isExplicit)
    {
        (schema.MinItems, schema.MaxItems) = cursor.Limits("minItems", "maxItems");
        schema.UniqueItems = cursor.Flag("uniqueItems");
        if (cursor.Find("items") is JsonNode items)
        {
            schema.Items = read(items, cursor.PointerOf("items"));
        }
        else if (isExplicit && !context.IsVersion31)
        {
            cursor.TellMissing("items");
        }
    }

    private bool Closes(ObjectCursor cursor)
    {
        switch (cursor.Find("unevaluatedProperties"))
        {
            case null or { Kind: JsonNodeKind.True }:
                return false;
            case { Kind: JsonNodeKind.False }:
                return true;
            case JsonNode other:
                context.Report(ContractRules.UnreadKeyword, "'unevaluatedProperties' is read as true or false only.", other, cursor.PointerOf("unevaluatedProperties"));
                return false;
        }
    }

    private bool TellNullable(ObjectCursor cursor)
    {
        if (cursor.Find("nullable") is JsonNode node)
        {
            context.Report(ContractRules.IgnoredKeyword, "OpenAPI 3.1 has no keyword 'nullable', so that it allows no null; write the type as an array, with \"null\" in it.", node, cursor.PointerOf("nullable"));
        }

        return false;
    }
}
