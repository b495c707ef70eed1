using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using RemediationContracts.Model;
using RemediationContracts.Model.Validation;
using RemediationContracts.Verification.Payloads.Places;
using RemediationContracts.Verification.Payloads.Trees;
using RemediationContracts.Verification.Payloads.Values;

namespace RemediationContracts.Verification.Payloads;

/// <summary>The payloads of a schema: valid ones, those on the edges of its rules, and those that break one rule.</summary>
public sealed class SchemaPayloads
{
    private const int MaxEdges = 2000;
    private const int MaxBreakages = 6000;
    private const int MaxOfARule = 3;
    private const int Tries = 8;

    /// <summary>The greatest length of a payload that is made, in characters.</summary>
    private const int MaxChars = 500_000;

    private readonly Func<bool> _isTimeOver;
    private readonly PayloadMaker _maker;
    private readonly PlaceTree _tree;
    private readonly Lazy<IReadOnlyList<ValidPayload>> _edges;
    private readonly Lazy<IReadOnlyList<Breakage>> _breakages;
    private readonly Lazy<IReadOnlyList<InvalidPayload>> _plainBreakages;
    private readonly Lazy<IReadOnlyList<RulePlace>> _rulePlaces;

    /// <summary>Prepares the payloads of a schema.</summary>
    /// <param name="schema">The schema, of a contract without errors in what it reaches.</param>
    /// <param name="direction">Which way the payloads go.</param>
    /// <exception cref="ArgumentException">No payload of the schema can be made.</exception>
    public SchemaPayloads(ApiSchema schema, Model.Validation.PayloadDirection direction = Model.Validation.PayloadDirection.Request)
        : this(schema, direction, static () => false)
    {
    }

    /// <summary>Prepares the payloads of a schema.</summary>
    /// <param name="schema">The schema, of a contract without errors in what it reaches.</param>
    /// <param name="direction">Which way the payloads go.</param>
    /// <param name="isTimeOver">Whether no more are to be made; those are given that there are by then.</param>
    /// <exception cref="ArgumentException">No payload of the schema can be made.</exception>
    internal SchemaPayloads(ApiSchema schema, Model.Validation.PayloadDirection direction, Func<bool> isTimeOver)
    {
        ArgumentNullException.ThrowIfNull(schema);
        _isTimeOver = isTimeOver;
        Schema = schema;
        Direction = direction;
        _maker = new PayloadMaker(direction);
        _tree = PlaceTree.Of(schema, direction);
        if (_maker.Plain(schema)?.ToJson() is not { Length: <= MaxChars })
        {
            throw new ArgumentException($"No payload of the schema at '{schema.Pointer}' can be made, or none of less than {MaxChars} characters is found.", nameof(schema));
        }

        _edges = new(FindEdges);
        _breakages = new(FindBreakages);
        _plainBreakages = new(() => [.. _breakages.Value.Select(static breakage => breakage.Plain)]);
        _rulePlaces = new(() => [.. Breakages().Select(payload => payload.Broken).Distinct()]);
    }

    /// <summary>The schema.</summary>
    public ApiSchema Schema { get; }

    /// <summary>Which way the payloads go.</summary>
    public Model.Validation.PayloadDirection Direction { get; }

    /// <summary>The rules, each with a place, that <see cref="Breakages"/> break; the outer places come first.</summary>
    public IReadOnlyList<RulePlace> Places => _rulePlaces.Value;

    /// <summary>Whether the schema has more places or edges than are listed: 1,500 places, 2,000 edges, 6,000 breakages.</summary>
    public bool IsCapped => _tree.IsCut || Edges().Count == MaxEdges || Breakages().Count == MaxBreakages;

    /// <summary>The plainest payload, and payloads on each edge of each rule: the same ones each time.</summary>
    public IReadOnlyList<ValidPayload> Edges() => _edges.Value;

    /// <summary>A payload at least for each of <see cref="Places"/> that breaks just that rule there: the same ones each time.</summary>
    public IReadOnlyList<InvalidPayload> Breakages() => _plainBreakages.Value;

    /// <summary>Which rules a run has broken, of all that apply at each place, and why the others were not.</summary>
    /// <param name="run">The payloads of the run; null for <see cref="Breakages"/>, which shows what can be broken at all.</param>
    public PayloadCoverage Coverage(IEnumerable<InvalidPayload>? run = null)
    {
        HashSet<RulePlace> broken = [.. (run ?? Breakages()).Select(static payload => payload.Broken)];
        RulePlace[] rules = [.. _tree.Places.SelectMany(place => PlaceRules.Of(place, Direction)).Distinct()];
        HashSet<RulePlace> breakable = [.. Places];
        return new PayloadCoverage(
            rules,
            [.. rules.Where(broken.Contains)],
            [.. rules.Where(rule => !broken.Contains(rule)).Select(rule => breakable.Contains(rule) ? new MissedRule(rule, true, "Nothing in this run broke it.") : new MissedRule(rule, false, WhyNot(rule)))]);
    }

    /// <summary>Why no payload breaks a rule alone: what was tried tells.</summary>
    private string WhyNot(RulePlace rule)
    {
        if (_isTimeOver())
        {
            return "The time was over.";
        }

        if (Breakages().Count == MaxBreakages)
        {
            return "More breakages are not made than " + MaxBreakages.ToString(System.Globalization.CultureInfo.InvariantCulture) + ".";
        }

        PlaceValues values = new(_maker, Direction);
        SchemaPlace[] places = [.. _tree.Places.Where(place => PlaceRules.Of(place, Direction).Contains(rule))];
        RuleValue[] tried = [.. places.SelectMany(place => values.Breaks(place).Where(value => Place(place, value) == rule))];
        if (tried.Length == 0)
        {
            return "No value that would break it is made: its limit is beyond what is written out, or every value that is made has it.";
        }

        string? instead = null;
        foreach (string json in places.TakeWhile(_ => !_isTimeOver()).SelectMany(place => tried.Select(value => _maker.Around(place, value.Value)?.ToJson())).OfType<string>().Where(static json => json.Length <= MaxChars))
        {
            IReadOnlyList<PayloadViolation> violations = Judge(json);
            if (violations.FirstOrDefault(violation => violation.Rule == rule.Rule && IsAt(violation.Pointer, rule.Place)) is not null)
            {
                PayloadViolation other = violations.First(violation => violation.Rule != rule.Rule || !IsAt(violation.Pointer, rule.Place));
                return $"What breaks it breaks {other.Rule} at \"{other.Pointer}\" too.";
            }

            instead ??= violations.FirstOrDefault(violation => IsAt(violation.Pointer, rule.Place))?.Rule;
        }

        return instead is null ? "Whatever was tried keeps it, or breaks another rule in its place." : $"What breaks it is told as {instead} there.";
    }

    /// <summary>Valid payloads, which stay valid when they are shrunk.</summary>
    public Arbitrary<ValidPayload> Valid() =>
        Arb.From(Gen.Sized(size => Gen.Choose(0, int.MaxValue - 1).Select(seed => Draw(new Random(seed), size))), Shrink);

    /// <summary>Payloads with one rule broken; shrunk, the same rule stays broken, and nothing else.</summary>
    /// <exception cref="InvalidOperationException">The schema has no rule that can be broken.</exception>
    public Arbitrary<InvalidPayload> Invalid() => Breakages().Count == 0
        ? throw new InvalidOperationException("The schema has no rule that can be broken.")
        : Arb.From(Gen.Sized(size => Gen.Choose(0, int.MaxValue - 1).Select(seed => DrawInvalid(new Random(seed), size))), Shrink);

    /// <summary>Draws valid payloads: for one seed the same ones each time.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The seed.</param>
    public IReadOnlyList<ValidPayload> DrawValid(int count, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).TakeWhile(_ => !_isTimeOver()).Select(i => Draw(random, i % 20))];
    }

    /// <summary>Draws payloads with one rule broken: for one seed the same ones each time; none where no rule can be broken.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The seed.</param>
    public IReadOnlyList<InvalidPayload> DrawInvalid(int count, int seed)
    {
        Random random = new(seed);
        return Breakages().Count == 0 ? [] : [.. Enumerable.Range(0, count).TakeWhile(_ => !_isTimeOver()).Select(i => DrawInvalid(random, i % 20))];
    }

    /// <summary>Smaller payloads that are still valid, the smallest first.</summary>
    /// <param name="payload">A valid payload.</param>
    public IEnumerable<ValidPayload> Shrink(ValidPayload payload)
    {
        ArgumentNullException.ThrowIfNull(payload);
        return PayloadShrink.Of(payload.Json).TakeWhile(_ => !_isTimeOver()).Where(json => Judge(json).Count == 0).Select(json => new ValidPayload(json));
    }

    /// <summary>Smaller payloads that break the same rule at the same place, and nothing else; the smallest first.</summary>
    /// <param name="payload">A payload with one rule broken.</param>
    public IEnumerable<InvalidPayload> Shrink(InvalidPayload payload)
    {
        ArgumentNullException.ThrowIfNull(payload);
        return PayloadShrink.Of(payload.Json).TakeWhile(_ => !_isTimeOver()).Select(json => Broken(json, payload.Broken)).OfType<InvalidPayload>();
    }

    private List<ValidPayload> FindEdges()
    {
        List<ValidPayload> edges = [];
        HashSet<string> met = [];
        PlaceValues values = new(_maker, Direction);
        foreach (SchemaPlace place in _tree.Places)
        {
            foreach (RuleValue edge in values.Edges(place))
            {
                if (_isTimeOver())
                {
                    return edges;
                }

                if (edges.Count < MaxEdges && _maker.Around(place, edge.Value)?.ToJson() is { Length: <= MaxChars } json && met.Add(json) && Judge(json).Count == 0)
                {
                    edges.Add(new ValidPayload(json) { Edge = Place(place, edge) });
                }
            }
        }

        return edges;
    }

    private List<Breakage> FindBreakages()
    {
        List<Breakage> breakages = [];
        HashSet<string> met = [];
        Dictionary<(SchemaPlace, RulePlace), int> found = [];
        PlaceValues values = new(_maker, Direction);
        foreach (SchemaPlace place in _tree.Places)
        {
            SchemaPlace told = place.Told;
            string? union = !place.IsTried ? null : told.Definition.Union!.Kind == ApiUnionKind.OneOf ? Shared.ViolationRules.OneOf : Shared.ViolationRules.AnyOf;
            foreach (RuleValue broken in values.Breaks(place))
            {
                if (_isTimeOver())
                {
                    return breakages;
                }

                RulePlace rule = union is null ? Place(place, broken) : new RulePlace(union, told.Pattern);
                int times = found.GetValueOrDefault((place, rule));
                if (times < MaxOfARule && breakages.Count < MaxBreakages && _maker.Around(place, broken.Value)?.ToJson() is { Length: <= MaxChars } json
                    && !met.Contains(json) && Broken(json, rule) is { } payload)
                {
                    met.Add(json);
                    found[(place, rule)] = times + 1;
                    breakages.Add(new Breakage(place, broken.Value, payload));
                }
            }
        }

        return breakages;
    }

    private static RulePlace Place(SchemaPlace place, RuleValue value) =>
        new(value.Rule, value.Member is null ? place.Pattern : Model.Json.JsonPointer.Append(place.Pattern, value.Member));

    private ValidPayload Draw(Random random, int size)
    {
        for (int i = 0; i < Tries && !_isTimeOver(); i++)
        {
            if (_maker.Draw.Value(Schema, random, size)?.ToJson() is { Length: <= MaxChars } json && Judge(json).Count == 0)
            {
                return new ValidPayload(json);
            }
        }

        IReadOnlyList<ValidPayload> edges = Edges();
        return new ValidPayload(edges[random.Next(edges.Count)].Json);
    }

    /// <summary>A breakage within what is drawn; within plain surroundings where none are drawn that break nothing else.</summary>
    private InvalidPayload DrawInvalid(Random random, int size)
    {
        Breakage breakage = _breakages.Value[random.Next(_breakages.Value.Count)];
        for (int i = 0; i < Tries && !_isTimeOver(); i++)
        {
            if (_maker.Around(breakage.Place, breakage.Value, parent => _maker.Draw.Value(parent.Schema, random, size))?.ToJson() is { Length: <= MaxChars } json
                && Broken(json, breakage.Plain.Broken) is { } payload)
            {
                return payload;
            }
        }

        return breakage.Plain;
    }

    /// <summary>The payload, where one rule is broken in it, and that one at that place; null otherwise.</summary>
    private InvalidPayload? Broken(string json, RulePlace rule) =>
        Judge(json) is [var only] && only.Rule == rule.Rule && IsAt(only.Pointer, rule.Place) ? new InvalidPayload(json, rule, only.Pointer) : null;

    private static bool IsAt(string pointer, string place)
    {
        string[] wanted = place.Split('/');
        string[] actual = pointer.Split('/');
        return wanted.Length == actual.Length && wanted.Zip(actual).All(step => step.First == step.Second || step.First == "*");
    }

    /// <summary>A value that breaks a rule.</summary>
    private sealed record Breakage(SchemaPlace Place, PayloadValue Value, InvalidPayload Plain);

    private IReadOnlyList<PayloadViolation> Judge(string json) =>
        PayloadValidator.Validate(Schema, System.Text.Encoding.UTF8.GetBytes(json), new ValidationOptions { Direction = Direction, MaxViolations = 2 }).Violations;
}
