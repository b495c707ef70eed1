using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi.Schemas;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.OpenApi;

/// <summary>Reads schemas (OpenAPI: Schema Object) into their normal form. One place in the document is one <see cref="ApiSchema"/>, however often it is referred to.</summary>
internal sealed class SchemaReader
{
    private const string ComponentPrefix = "/components/schemas/";

    private readonly ReadContext _context;
    private readonly ReferenceResolver _references;
    private readonly DraftReader _drafts;
    private readonly SchemaComposer _composer;
    private readonly HierarchyReader _hierarchies;
    private readonly ObjectKeywords _objects;

    private readonly Dictionary<string, ApiSchema> _read = new(StringComparer.Ordinal);

    /// <summary>Schemas that are known and not read yet. A queue and no recursion: a chain of references may be longer than any stack.</summary>
    private readonly Queue<SchemaDraft> _open = new();

    public SchemaReader(ReadContext context, ReferenceResolver references)
    {
        _context = context;
        _references = references;
        _objects = new ObjectKeywords(context, Read);
        _hierarchies = new HierarchyReader(context, references, Read);
        _composer = new SchemaComposer(context, _hierarchies);
        _drafts = new DraftReader(context, references, _objects, Read, _composer.Register);
    }

    /// <summary>The schema that stands at a place, or that is referred to there. It is filled by <see cref="ReadOpen"/>.</summary>
    public ApiSchema Read(JsonNode node, string pointer)
    {
        if (_references.ResolveSchema(node, pointer) is not (JsonNode target, string at))
        {
            return new ApiSchema { Pointer = pointer, Offset = node.Offset, HasErrors = true };
        }

        if (_read.TryGetValue(at, out ApiSchema? known))
        {
            return known;
        }

        ApiSchema schema = new() { Pointer = at, Offset = target.Offset, ComponentName = ComponentName(at) };
        _read.Add(at, schema);
        _open.Enqueue(_composer.Register(schema, target));
        return schema;
    }

    /// <summary>Fills every schema that was asked for, and those that they reach.</summary>
    public void ReadOpen()
    {
        List<SchemaDraft> drafts = [];
        while (_open.Count > 0)
        {
            SchemaDraft draft = _open.Dequeue();
            int faults = _context.Faults;
            _drafts.Read(draft);
            draft.Schema.HasErrors = _context.Faults > faults;
            drafts.Add(draft);
            if (draft.Discriminator is not null)
            {
                _hierarchies.ReadNamed(draft);
            }
        }

        _composer.Compose(drafts);
        foreach (SchemaDraft draft in drafts.Where(draft => draft is { IsPart: false, RequiredElsewhere.Count: > 0 }))
        {
            int faults = _context.Faults;
            _objects.TellRequiredUndeclared(draft);
            draft.Schema.HasErrors |= _context.Faults > faults;
        }

        _hierarchies.Connect();
    }

    private static string? ComponentName(string pointer) =>
        pointer.StartsWith(ComponentPrefix, StringComparison.Ordinal) && pointer.IndexOf('/', ComponentPrefix.Length) < 0
            ? PointerToken.Unescape(pointer.Substring(ComponentPrefix.Length))
            : null;
}
