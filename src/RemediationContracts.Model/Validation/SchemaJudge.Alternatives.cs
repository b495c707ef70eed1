using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Json;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.Validation;

/// <summary>Alternatives, and what must not fit.</summary>
internal sealed partial class SchemaJudge
{
    /// <summary>What trials have shown. Each schema is tried at each value once, so that unions within unions cost no more than their number.</summary>
    private readonly Dictionary<(ApiSchema Schema, JsonNode Node), bool> _trials = [];

    private readonly HashSet<(ApiSchema Schema, JsonNode Node)> _open = [];

    /// <summary>How many trials are at hand, within each other.</summary>
    private int _depth;

    /// <summary>How many violations were met before the innermost trial.</summary>
    private int _metBefore;

    private bool IsTrial => _depth > 0;

    /// <summary>Whether nothing more is to be learnt: a trial that has met a violation is over.</summary>
    private bool IsDecided => IsTrial && _met > _metBefore;

    private void JudgeUnion(ApiSchema schema, ApiUnion union, JsonNode node, PayloadPlace place)
    {
        if (union.Discriminator is ApiDiscriminator discriminator)
        {
            JudgeDiscriminated(schema, discriminator, node, place);
        }
        else if (node.IsComplete)
        {
            JudgeAlternatives(union, node, place);
        }
    }

    private void JudgeAlternatives(ApiUnion union, JsonNode node, PayloadPlace place)
    {
        bool isOneOf = union.Kind == ApiUnionKind.OneOf;
        bool isOneEnough = !isOneOf || MayHaveMore(node);
        ApiSchema? first = null;
        foreach (ApiSchema branch in union.Branches)
        {
            if (!Fits(branch, node, place))
            {
                continue;
            }

            if (first is not null)
            {
                Tell(ViolationRules.OneOf, place, node.Offset, ViolationMessages.SeveralAlternatives(ApiUnion.LabelOf(first), ApiUnion.LabelOf(branch)));
                return;
            }

            first = branch;
            if (isOneEnough)
            {
                break;
            }
        }

        if (first is null)
        {
            string labels = string.Join(", ", union.Branches.Select(ApiUnion.LabelOf));
            Tell(isOneOf ? ViolationRules.OneOf : ViolationRules.AnyOf, place, node.Offset, ViolationMessages.NoAlternative(labels));
        }
        else if (!IsTrial && _departures.AreDeclared)
        {
            // It fits, perhaps by departures: which ones is known only along the alternative that was chosen.
            Judge(first, node, place);
        }
    }

    private void JudgeDiscriminated(ApiSchema schema, ApiDiscriminator discriminator, JsonNode node, PayloadPlace place)
    {
        if (node.Kind != JsonNodeKind.Object)
        {
            if (node.IsComplete)
            {
                Tell(ViolationRules.Type, place, node.Offset, ViolationMessages.Type(JsonTypeNames.Object, JsonKindNames.Of(node.Kind)));
            }

            return;
        }

        JsonNode? value = node.Find(discriminator.PropertyName);
        string? name = TextOf(value);
        if (value is null && options.IsExcerpt && schema.Union is ApiUnion union)
        {
            JudgeAlternatives(union, node, place);
        }
        else if (name is not null && discriminator.Find(name) is ApiSchema branch && _open.Add((schema, node)))
        {
            Judge(branch, node, place);
            _open.Remove((schema, node));
        }
        else if (node.IsComplete)
        {
            Tell(
                ViolationRules.Discriminator,
                Append(place, discriminator.PropertyName),
                value?.Offset ?? (node.End - 1),
                name is null ? ViolationMessages.NoDiscriminator(discriminator.PropertyName) : ViolationMessages.Discriminator(discriminator.PropertyName, name));
        }
    }

    /// <summary>An object is judged as the descendant that its discriminator names, or as what it is declared.</summary>
    private void JudgeHierarchy(ApiSchema schema, JsonNode node, PayloadPlace place)
    {
        if (schema.Discriminator is not ApiDiscriminator discriminator)
        {
            JudgeObject(schema, node, place, unmapped: null);
            return;
        }

        string? name = TextOf(node.Find(discriminator.PropertyName));
        ApiSchema? named = name is null ? null : discriminator.Find(name)?.Definition;
        if (named is null)
        {
            JudgeObject(schema, node, place, name is not null && IsRequest ? discriminator.PropertyName : null);
            return;
        }

        int before = _met;
        JudgeObject(named, node, place, unmapped: null);
        if (named != schema)
        {
            JudgeNot(named, node, place, before);
        }
    }

    private void JudgeNot(ApiSchema schema, JsonNode node, PayloadPlace place, int metBefore)
    {
        if (schema.Not is ApiSchema not && node.IsComplete && !MayHaveMore(node) && _met == metBefore && Fits(not, node, place))
        {
            Tell(ViolationRules.Not, place, node.Offset, ViolationMessages.Not());
        }
    }

    /// <summary>Whether more members, here or in an item, could change what fits.</summary>
    private bool MayHaveMore(JsonNode node) => options.IsExcerpt && node.Kind is (JsonNodeKind.Object or JsonNodeKind.Array);

    /// <summary>Whether a complete value fits a schema.</summary>
    private bool Fits(ApiSchema schema, JsonNode node, PayloadPlace place)
    {
        (ApiSchema Schema, JsonNode Node) key = (schema, node);
        if (_trials.TryGetValue(key, out bool known))
        {
            return known;
        }

        // A schema that asks, of the same value, whether it fits itself finds no answer.
        _trials[key] = false;
        int met = _met;
        int metBefore = _metBefore;
        _metBefore = met;
        _depth++;
        Judge(schema, node, place);
        _depth--;
        _metBefore = metBefore;
        bool fits = _met == met;
        _met = met;
        _trials[key] = fits;
        return fits;
    }

    private static string? TextOf(JsonNode? node) => node is { Kind: JsonNodeKind.String, IsComplete: true } ? node.Text : null;
}
