#if NET
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.Validation;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace RemediationContracts.Model.Samples;

/// <summary>Makes values of one schema and of what it reaches; the validator has the last word on each.</summary>
/// <param name="direction">Which way the value goes; null for both.</param>
internal sealed partial class SampleMaker(PayloadDirection? direction)
{
    private const int MaxTries = 20_000;
    private const int MaxOfBranch = 40;

    private readonly HashSet<ApiSchema> _around = [];
    private readonly Dictionary<ApiSchema, JsonNode?> _made = [];
    private int _tries;

    /// <summary>A value that fits.</summary>
    /// <exception cref="ArgumentException">None is found.</exception>
    public JsonNode? Make(ApiSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        JsonNode? sample = First(schema);
        return Fits(schema, sample) ? sample : throw None(schema);
    }

    /// <summary>The first value of a schema that is worth a try, made once.</summary>
    private JsonNode? First(ApiSchema schema)
    {
        if (_made.TryGetValue(schema, out JsonNode? made))
        {
            return made?.DeepClone();
        }

        ApiSchema definition = schema.Definition;
        bool isChecked = definition.Not is not null || definition.Union is not null || definition.UniqueItems || IsScalar(definition);
        foreach (JsonNode? candidate in Candidates(schema).Take(MaxOfBranch * 4))
        {
            if (!isChecked || Fits(schema, candidate))
            {
                _made[schema] = candidate?.DeepClone();
                return candidate;
            }
        }

        return schema.AllowsNull ? null : throw None(schema);
    }

    /// <summary>Values of a schema, the plainest first; some of them may not fit.</summary>
    private IEnumerable<JsonNode?> Candidates(ApiSchema schema)
    {
        ApiSchema definition = schema.Definition;
        if (++_tries > MaxTries)
        {
            throw None(definition);
        }

        return definition switch
        {
            { Union: { } union } => Alternatives(definition, union),
            { Type: ApiSchemaType.Object, Discriminator: { } discriminator } => Descendants(definition, discriminator),
            { Type: ApiSchemaType.Object } => Objects(definition),
            { Type: ApiSchemaType.Array } => Arrays(definition),
            { Type: ApiSchemaType.Null } => [null],
            { Type: ApiSchemaType.Any } => Anything(),
            { AllowedValues: { } values } => values.Select(ContractValue.Convert),
            { Type: ApiSchemaType.Boolean } => [JsonValue.Create(false), JsonValue.Create(true)],
            { Type: ApiSchemaType.Integer or ApiSchemaType.Number } => SampleNumbers.Of(definition).Select(text => JsonNode.Parse(text)),
            _ => SampleTexts.Of(definition).Select(text => (JsonNode?)JsonValue.Create(text)),
        };
    }

    private static IEnumerable<JsonNode?> Anything()
    {
        yield return new JsonObject();
        yield return "text";
        yield return false;
        yield return new JsonArray();
        for (int i = 0; i < MaxItems; i++)
        {
            yield return i;
        }

        yield return null;
    }

    private IEnumerable<JsonNode?> Alternatives(ApiSchema schema, ApiUnion union)
    {
        bool isTold = union.Discriminator is not null;
        IEnumerable<(string? Value, ApiSchema Schema)> branches = union.Discriminator is { } discriminator
            ? discriminator.Mapping.Select(entry => ((string?)entry.Value, entry.Schema))
            : union.Branches.Select(branch => ((string?)null, branch));
        Enter(schema);
        try
        {
            foreach ((string? value, ApiSchema branch) in branches)
            {
                foreach (JsonNode? candidate in Tried(branch, MaxOfBranch))
                {
                    if (isTold && candidate is JsonObject json)
                    {
                        json[union.Discriminator!.PropertyName] = value;
                    }

                    yield return candidate;
                }
            }
        }
        finally
        {
            _around.Remove(schema);
        }
    }

    /// <summary>A hierarchy's objects: of the schema itself where its discriminator names it, then of the others.</summary>
    private IEnumerable<JsonNode?> Descendants(ApiSchema schema, ApiDiscriminator discriminator)
    {
        foreach (ApiDiscriminatorValue entry in discriminator.Mapping.OrderByDescending(entry => entry.Schema.Definition == schema))
        {
            foreach (JsonNode? candidate in Tried(Objects(entry.Schema.Definition), MaxOfBranch))
            {
                candidate![discriminator.PropertyName] = entry.Value;
                yield return candidate;
            }
        }

        foreach (JsonNode? candidate in Objects(schema))
        {
            yield return candidate;
        }
    }

    private IEnumerable<JsonNode?> Tried(ApiSchema schema, int most) => _around.Contains(schema.Definition) ? [] : Tried(Candidates(schema), most);

    /// <summary>What can be made of these, up to the first that cannot.</summary>
    private static IEnumerable<JsonNode?> Tried(IEnumerable<JsonNode?> candidates, int most)
    {
        using IEnumerator<JsonNode?> each = candidates.GetEnumerator();
        for (int i = 0; i < most; i++)
        {
            JsonNode? candidate;
            try
            {
                if (!each.MoveNext())
                {
                    yield break;
                }

                candidate = each.Current;
            }
            catch (ArgumentException)
            {
                yield break;
            }

            yield return candidate;
        }
    }

    private bool Fits(ApiSchema schema, JsonNode? value)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(value?.ToJsonString() ?? "null");
        return (direction is { } one ? [one] : new[] { PayloadDirection.Request, PayloadDirection.Response })
            .All(way => PayloadValidator.Validate(schema, utf8, new ValidationOptions { Direction = way, MaxViolations = 1 }).IsValid);
    }

    private void Enter(ApiSchema schema)
    {
        if (_around.Count >= JsonLimits.Payload.MaxDepth || !_around.Add(schema))
        {
            throw Endless(schema);
        }
    }

    private static bool IsScalar(ApiSchema schema) => schema.Type is not (ApiSchemaType.Object or ApiSchemaType.Array or ApiSchemaType.Any);

    private static ArgumentException Endless(ApiSchema schema) =>
        new($"The schema at '{schema.Pointer}' requires itself without end, too many levels or too many items; no sample of it can be made.");

    private static ArgumentException None(ApiSchema schema) =>
        new($"The schema at '{schema.Pointer}' has a pattern or rules for which no value was found; no sample of it can be made.");
}
#endif
