using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using RemediationContracts.Model;
using RemediationContracts.Model.Samples;

namespace RemediationContracts.Verification.Payloads;

/// <summary>The payloads of a schema: valid ones, those on the edges of its rules, and those that break one rule.</summary>
public sealed class SchemaPayloads
{
    private readonly string _sample;

    /// <summary>Prepares the payloads of a schema.</summary>
    /// <param name="schema">The schema, of a contract without errors in what it reaches.</param>
    /// <param name="direction">Which way the payloads go.</param>
    /// <exception cref="ArgumentException">No payload of the schema can be made.</exception>
    public SchemaPayloads(ApiSchema schema, Model.Validation.PayloadDirection direction = Model.Validation.PayloadDirection.Request)
    {
        ArgumentNullException.ThrowIfNull(schema);
        Schema = schema;
        Direction = direction;
        _sample = SchemaSample.Of(schema, direction)?.ToJsonString() ?? "null";
    }

    /// <summary>The schema.</summary>
    public ApiSchema Schema { get; }

    /// <summary>Which way the payloads go.</summary>
    public Model.Validation.PayloadDirection Direction { get; }

    /// <summary>Every rule at every place where a payload can break it, in document order.</summary>
    public IReadOnlyList<RulePlace> Places { get; } = [];

    /// <summary>The plainest payload, and payloads on each edge of each rule: the same ones each time.</summary>
    public IReadOnlyList<ValidPayload> Edges() => [new(_sample)];

    /// <summary>A payload at least for each of <see cref="Places"/> that breaks just that rule there: the same ones each time.</summary>
    public IReadOnlyList<InvalidPayload> Breakages() => Places.Count == 0 ? [] : throw new NotSupportedException();

    /// <summary>Valid payloads, which stay valid when they are shrunk.</summary>
    public Arbitrary<ValidPayload> Valid() => Arb.From(Gen.Constant(new ValidPayload(_sample)));

    /// <summary>Payloads with one rule broken; shrunk, the same rule stays broken, and nothing else.</summary>
    public Arbitrary<InvalidPayload> Invalid() => throw new NotSupportedException();

    /// <summary>Draws valid payloads: for one seed the same ones each time.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The seed.</param>
    public IReadOnlyList<ValidPayload> DrawValid(int count, int seed) => [.. Enumerable.Repeat(new ValidPayload(_sample), count)];

    /// <summary>Draws payloads with one rule broken: for one seed the same ones each time.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The seed.</param>
    public IReadOnlyList<InvalidPayload> DrawInvalid(int count, int seed) => Breakages();

    /// <summary>Smaller payloads that are still valid, the smallest first.</summary>
    /// <param name="payload">A valid payload.</param>
    public IEnumerable<ValidPayload> Shrink(ValidPayload payload) => Edges().Take(0);

    /// <summary>Smaller payloads that break the same rule at the same place, and nothing else; the smallest first.</summary>
    /// <param name="payload">A payload with one rule broken.</param>
    public IEnumerable<InvalidPayload> Shrink(InvalidPayload payload) => Breakages();
}
