using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>
/// Makes one schema of two, of the values that fit both. The schemas of members and items are intersected later, each pair once, so that
/// schemas which contain themselves end.
/// </summary>
internal sealed class SchemaMerger
{
    /// <summary>How many alternatives a schema may get by what stands beside its <c>oneOf</c> or <c>anyOf</c>.</summary>
    private const int MostProducts = 64;

    /// <summary>How many intersections a contract may need, and how many members in them.</summary>
    private const int MostMerges = 200_000;

    private readonly ReadContext _context;
    private readonly SchemaComposer _composer;
    private readonly ObjectMerger _objects;
    private readonly ValueMerger _values;
    private readonly Dictionary<string, ApiSchema> _later = new(System.StringComparer.Ordinal);
    private int _products;
    private int _merges;

    public SchemaMerger(ReadContext context, SchemaComposer composer)
    {
        _context = context;
        _composer = composer;
        _objects = new ObjectMerger(context, this);
        _values = new ValueMerger(context, this);
    }

    /// <summary>The intersections that are to be made.</summary>
    public Queue<SchemaDraft> Later { get; } = new();

    /// <summary>Why no value fits, where none does.</summary>
    public string Contradiction { get; private set; } = "No value fits.";

    /// <summary>Begins with another schema.</summary>
    public void Begin()
    {
        _products = 0;
        Contradiction = "No value fits.";
        _objects.Begin();
    }

    /// <summary>Tells which members of the schema at hand are refused by a part of it.</summary>
    public void TellRefused(Place place) => _objects.TellRefused(place);

    /// <summary>Says why no value fits.</summary>
    public ApiSchema? Contradict(string reason)
    {
        Contradiction = reason;
        return null;
    }

    /// <summary>Whether a schema says nothing at all.</summary>
    public static bool IsAny(ApiSchema schema)
    {
        ApiSchema definition = schema.Definition;
        return definition is { Type: ApiSchemaType.Any, Union: null, Not: null };
    }

    /// <summary>Whether null fits.</summary>
    public static bool AllowsNull(ApiSchema schema)
    {
        ApiSchema definition = schema.Definition;
        return schema.AllowsNull || definition.Type == ApiSchemaType.Null
            || (definition.Union is null ? definition.Type == ApiSchemaType.Any : definition.NullFits);
    }

    /// <summary>The schema of what fits both; null where nothing does. It is one of the two where that says it all.</summary>
    public ApiSchema? Meet(ApiSchema one, ApiSchema other, Place place)
    {
        ApiSchema a = one.Definition;
        ApiSchema b = other.Definition;
        bool allowsNull = AllowsNull(one) && AllowsNull(other);
        if (ReferenceEquals(a, b))
        {
            return allowsNull == AllowsNull(one) ? one : other;
        }

        if (IsAny(a))
        {
            return other;
        }

        if (IsAny(b))
        {
            return one;
        }

        if (++_merges > MostMerges)
        {
            CannotMerge(place, "the parts of this contract's schemas are too many");
            return other;
        }

        if (a.Union is not null || b.Union is not null)
        {
            return a.Union is null ? Distribute(b, one, allowsNull, place) : Distribute(a, other, allowsNull, place);
        }

        ApiSchema? merged = MeetValues(a, b, allowsNull, place);
        if (merged is null)
        {
            return allowsNull ? OnlyNull(place) : null;
        }

        bool isOther = ReferenceEquals(merged, b) && allowsNull == AllowsNull(other);
        bool isOne = ReferenceEquals(merged, a) && allowsNull == AllowsNull(one);
        if (isOther || isOne)
        {
            return isOther ? other : one;
        }

        if (ReferenceEquals(merged, a) || ReferenceEquals(merged, b))
        {
            ApiSchema copy = place.Schema();
            SchemaCopy.Content(merged, copy);
            merged = copy;
        }

        merged.Nullable = allowsNull;
        return merged;
    }

    /// <summary>The schema of what fits both, where it may not be known yet what they are.</summary>
    public ApiSchema MeetLater(ApiSchema one, ApiSchema other, Place place)
    {
        if (ReferenceEquals(one, other))
        {
            return one;
        }

        if (IsPlain(one) && IsPlain(other))
        {
            ApiSchema? met = Meet(one, other, place);
            if (met is not null)
            {
                return met;
            }
        }

        SortedDictionary<int, ApiSchema> sources = [];
        foreach (ApiSchema source in SourcesOf(one).Concat(SourcesOf(other)))
        {
            sources[Known(source).Id] = source;
        }

        string key = string.Join(",", sources.Keys.Select(id => id.ToString(CultureInfo.InvariantCulture)));
        if (_later.TryGetValue(key, out ApiSchema? known))
        {
            return known;
        }

        ApiSchema schema = place.Schema();
        SchemaDraft draft = _composer.Register(schema, Known(other).Node);
        draft.Sources = [.. sources.Values];
        draft.IsPart = true;
        _later.Add(key, schema);
        Later.Enqueue(draft);
        return schema;
    }

    /// <summary>Tells that two parts cannot be made into one.</summary>
    public void CannotMerge(Place place, string reason) =>
        _context.Report(ContractRules.CannotMerge, $"The parts of this schema cannot be merged: {reason}.", place.Offset, 1, place.Pointer);

    /// <summary>What must not fit: what either refuses.</summary>
    private static ApiSchema? MeetNot(ApiSchema a, ApiSchema b, Place place)
    {
        if (a.Not is null || b.Not is null || ReferenceEquals(a.Not, b.Not))
        {
            return a.Not ?? b.Not;
        }

        ApiSchema either = place.Schema();
        either.Union = new ApiUnion(ApiUnionKind.AnyOf, [a.Not, b.Not], null);
        either.NullFits = AllowsNull(a.Not) || AllowsNull(b.Not);
        return either;
    }

    private static ApiSchema OnlyNull(Place place)
    {
        ApiSchema schema = place.Schema();
        schema.Type = ApiSchemaType.Null;
        return schema;
    }

    private ApiSchema? MeetValues(ApiSchema a, ApiSchema b, bool allowsNull, Place place)
    {
        // What is of any type here says nothing but what a value must not be.
        if (a.Type == ApiSchemaType.Any || b.Type == ApiSchemaType.Any)
        {
            ApiSchema copy = place.Schema();
            SchemaCopy.Content(a.Type == ApiSchemaType.Any ? b : a, copy);
            copy.Not = MeetNot(a, b, place);
            return copy;
        }

        bool areNumbers = a.Type is ApiSchemaType.Number or ApiSchemaType.Integer && b.Type is ApiSchemaType.Number or ApiSchemaType.Integer;
        if (a.Type != b.Type && !areNumbers)
        {
            return Contradict("The parts of this schema are of different types, so that no value fits.");
        }

        if (SchemaImplication.Implies(b, a))
        {
            return b;
        }

        if (SchemaImplication.Implies(a, b))
        {
            return a;
        }

        ApiSchema merged = place.Schema();
        merged.Type = a.Type == ApiSchemaType.Number ? b.Type : a.Type;
        merged.Not = MeetNot(a, b, place);
        merged.Nullable = allowsNull;
        bool isPossible = merged.Type switch
        {
            ApiSchemaType.Object => _objects.Merge(a, b, merged, place),
            ApiSchemaType.Array => _values.MergeArrays(a, b, merged),
            ApiSchemaType.Null => true,
            _ => _values.MergeScalars(a, b, merged, place),
        };
        return isPossible ? merged : null;
    }

    private ApiSchema? Distribute(ApiSchema union, ApiSchema other, bool allowsNull, Place place)
    {
        List<ApiSchema> branches = [];
        Dictionary<ApiSchema, ApiSchema> made = [];
        bool isUnchanged = allowsNull == AllowsNull(union);
        foreach (ApiSchema branch in union.Union!.Branches)
        {
            if (++_products > MostProducts)
            {
                CannotMerge(place, "they have too many alternatives");
                return union;
            }

            ApiSchema? met = Meet(other, branch, place);
            isUnchanged &= ReferenceEquals(met, branch);
            if (met is not null)
            {
                branches.Add(met);
                made[branch] = met;
            }
        }

        if (isUnchanged)
        {
            return union;
        }

        if (branches.Count < 2)
        {
            ApiSchema? single = branches.Count == 0 ? (allowsNull ? OnlyNull(place) : null) : branches[0];
            if (single is not null && union.Not is not null)
            {
                ApiSchema refuses = place.Schema();
                refuses.Not = union.Not;
                single = Meet(single, refuses, place);
            }

            if (single is null || allowsNull == AllowsNull(single))
            {
                return single;
            }

            ApiSchema nullable = place.Schema();
            (nullable.Alias, nullable.Nullable) = (single, true);
            return nullable;
        }

        ApiSchema merged = place.Schema();
        merged.Nullable = union.Nullable && AllowsNull(other);
        merged.Not = union.Not;
        merged.Union = new ApiUnion(union.Union.Kind, branches, Remap(union.Union.Discriminator, made));
        merged.NullFits = allowsNull;
        return merged;
    }

    private static ApiDiscriminator? Remap(ApiDiscriminator? discriminator, Dictionary<ApiSchema, ApiSchema> made) =>
        discriminator is null
            ? null
            : new ApiDiscriminator(
                discriminator.PropertyName,
                [.. discriminator.Mapping.Where(entry => made.ContainsKey(entry.Schema)).Select(entry => entry with { Schema = made[entry.Schema] })]);

    /// <summary>Whether a schema is a scalar that is read as it will stay.</summary>
    private bool IsPlain(ApiSchema schema) =>
        schema.Type is not (ApiSchemaType.Any or ApiSchemaType.Object or ApiSchemaType.Array)
        && schema.Not is null && _composer.DraftOf(schema) is { IsComposed: false };

    private IEnumerable<ApiSchema> SourcesOf(ApiSchema schema) =>
        _composer.DraftOf(schema) is { Sources.Count: > 0 } draft ? draft.Sources : [schema];

    /// <summary>The draft of a schema, made where no place of the document says the schema.</summary>
    private SchemaDraft Known(ApiSchema schema)
    {
        if (_composer.DraftOf(schema) is SchemaDraft draft)
        {
            return draft;
        }

        draft = _composer.Register(schema, new Json.JsonNode { Kind = Json.JsonNodeKind.Object, Offset = schema.Offset });
        draft.State = DraftState.Done;
        return draft;
    }
}
