using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>
/// Brings schemas that are composed of others into the normal form. What a schema is composed of comes first, by a stack of its own:
/// schemas may lead to each other further than any stack reaches.
/// </summary>
internal sealed class SchemaComposer
{
    private readonly ReadContext _context;
    private readonly HierarchyReader _hierarchies;
    private readonly SchemaMerger _merger;
    private readonly UnionMaker _unions;
    private readonly Dictionary<ApiSchema, SchemaDraft> _drafts = [];

    public SchemaComposer(ReadContext context, HierarchyReader hierarchies)
    {
        _context = context;
        _hierarchies = hierarchies;
        _merger = new SchemaMerger(context, this);
        _unions = new UnionMaker(context, _merger, new UnionDiscriminator(context, new ListedNames(DraftOf)));
    }

    /// <summary>Makes a schema known, with what stands at its place.</summary>
    public SchemaDraft Register(ApiSchema schema, JsonNode node)
    {
        SchemaDraft draft = new(schema, node, _drafts.Count);
        _drafts.Add(schema, draft);
        return draft;
    }

    /// <summary>The draft of a schema; null where no place of the document says it.</summary>
    public SchemaDraft? DraftOf(ApiSchema schema) => _drafts.TryGetValue(schema, out SchemaDraft? draft) ? draft : null;

    /// <summary>Composes schemas, and the intersections that come up on the way.</summary>
    public void Compose(IEnumerable<SchemaDraft> drafts)
    {
        foreach (SchemaDraft draft in drafts)
        {
            Visit(draft);
        }

        while (_merger.Later.Count > 0)
        {
            Visit(_merger.Later.Dequeue());
        }
    }

    private void Visit(SchemaDraft root)
    {
        Stack<SchemaDraft> open = new([root]);
        while (open.Count > 0)
        {
            SchemaDraft draft = open.Peek();
            if (draft.State != DraftState.Open)
            {
                if (draft.State == DraftState.Entered)
                {
                    Finish(draft);
                    draft.State = DraftState.Done;
                }

                open.Pop();
                continue;
            }

            _context.CancellationToken.ThrowIfCancellationRequested();
            draft.State = DraftState.Entered;
            foreach (SchemaDraft part in PartsOf(draft).Select(DraftOf).OfType<SchemaDraft>())
            {
                if (part.State == DraftState.Open)
                {
                    open.Push(part);
                }
                else if (part.State == DraftState.Entered)
                {
                    _context.Report(ContractRules.CircularReference, "The schema is composed of itself, and never of a value. Take the '$ref' that leads back to it out of 'allOf', 'oneOf' or 'anyOf'; under a property or 'items' it may stand.", draft.Schema.Offset, 1, draft.Schema.Pointer);
                    draft.IsCircular = true;
                }
            }
        }
    }

    private static IEnumerable<ApiSchema> PartsOf(SchemaDraft draft) =>
        draft.AllOf.Concat(draft.Choices.SelectMany(choice => choice.Branches)).Concat(draft.Sources);

    private void Finish(SchemaDraft draft)
    {
        ApiSchema schema = draft.Schema;
        int faults = _context.Faults;
        if (draft.IsCircular)
        {
            schema.HasErrors = true;
            return;
        }

        if (!draft.IsComposed)
        {
            TellImpossible(schema, schema.IsImpossible ? null : schema);
            if (draft.ClosesUnevaluated)
            {
                Close(draft);
            }
        }
        else
        {
            foreach (ApiSchema part in draft.AllOf)
            {
                MarkPart(part);
            }

            ApiSchema? result = Result(draft);
            if (result is not null)
            {
                _merger.TellRefused(Place.Of(schema));
            }

            Fill(draft, result);
        }

        schema.HasErrors |= _context.Faults > faults || PartsOf(draft).Any(part => part.HasErrors);
    }

    /// <summary>The intersection of all that a schema is composed of; null where no value fits.</summary>
    private ApiSchema? Result(SchemaDraft draft)
    {
        Place place = Place.Of(draft.Schema);
        _merger.Begin();
        ApiSchema? result = null;
        foreach (ApiSchema part in draft.Sources.Concat(draft.AllOf).Concat(ReferenceEquals(draft.Own, draft.Schema) ? [] : [draft.Own]))
        {
            result = result is null ? part : _merger.Meet(result, part, place);
            if (result is null)
            {
                return null;
            }
        }

        foreach (SchemaChoice choice in draft.Choices)
        {
            bool isWhole = result is null || SchemaMerger.IsAny(result);
            if (!isWhole)
            {
                foreach (ApiSchema branch in choice.Branches)
                {
                    MarkPart(branch);
                }
            }

            ApiSchema? union = _unions.Make(draft, choice, place);
            result = union is null || result is null ? union : _merger.Meet(result, union, place);
            if (result is null)
            {
                return null;
            }
        }

        return result;
    }

    private void Fill(SchemaDraft draft, ApiSchema? result)
    {
        ApiSchema schema = draft.Schema;
        TellImpossible(schema, result);
        if (result is null)
        {
            return;
        }

        bool allowsNull = SchemaMerger.AllowsNull(result);
        bool isInline = draft.InlineParts.Contains(result) || ReferenceEquals(result, draft.Own) || DraftOf(result) is null;
        bool isMember = schema.ComponentName is string name && _hierarchies.IsMember(name);
        if (isInline && result.Alias is ApiSchema target && draft.InlineParts.Contains(target))
        {
            // One alternative beside null, and written here: it is this schema.
            SchemaCopy.Content(target, schema);
        }
        else if (isInline && result.Alias is not null)
        {
            schema.Alias = result.Definition;
        }
        else if (isInline || (isMember && result.Definition.Type == ApiSchemaType.Object))
        {
            SchemaCopy.Content(result.Definition, schema);
        }
        else
        {
            // An alias of an alias is one of the same schema, so that no chain is walked again and again.
            schema.Alias = result.Definition;
        }

        schema.Nullable = allowsNull && (schema.Alias is null ? schema.Type != ApiSchemaType.Any || schema.Union is not null : !schema.Alias.AllowsNull);
        TakeNull(draft, allowsNull);
        SchemaCopy.Remarks(draft, result);
        if (draft.ClosesUnevaluated)
        {
            Close(draft);
        }
    }

    private void TakeNull(SchemaDraft draft, bool allowsNull)
    {
        if (allowsNull || !(draft.IsNullableReference || draft.IsNullableBeside))
        {
            return;
        }

        draft.Schema.Nullable = true;
        if (!draft.IsNullableReference)
        {
            JsonMember member = draft.Node.Members.First(candidate => candidate.Name == "nullable");
            _context.Report(
                ContractRules.NullBeside,
                "'nullable' stands beside what refuses null; null is taken to be allowed.",
                member,
                JsonPointer.Append(draft.Schema.Pointer, "nullable"));
        }
    }

    private void Close(SchemaDraft draft)
    {
        ApiSchema schema = draft.Schema;
        if (draft.Node.Find("additionalProperties") is not null)
        {
            // Then every member is evaluated, here.
            return;
        }

        bool isSimple = schema.Alias is null && schema.Type == ApiSchemaType.Object
            && PartsOf(draft).Select(DraftOf).All(part => part is not null && part.AllOf.Count == 0 && part.Node.Find("additionalProperties") is null);
        if (isSimple)
        {
            schema.AllowsUndeclaredMembers = schema.AdditionalProperties is not null;
        }
        else
        {
            _context.Report(
                ContractRules.UnreadKeyword,
                "'unevaluatedProperties' is read beside 'allOf' of plain objects only.",
                draft.Node.Find("unevaluatedProperties")!,
                JsonPointer.Append(schema.Pointer, "unevaluatedProperties"));
        }
    }

    private void MarkPart(ApiSchema schema)
    {
        if (DraftOf(schema) is SchemaDraft draft && schema.ComponentName is null)
        {
            draft.IsPart = true;
        }
    }

    private void TellImpossible(ApiSchema schema, ApiSchema? result)
    {
        if (result is null)
        {
            schema.IsImpossible = true;
            _context.Report(ContractRules.ContradictoryLimits, _merger.Contradiction, schema.Offset, 1, schema.Pointer);
        }
    }
}
