using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Pact.Checking;

/// <summary>Finds what is wrong with matchers in themselves: what the Pact core does not take, and what it takes and cannot use.</summary>
internal sealed class MatcherFaults
{
    private static readonly string[] Statuses = ["info", "success", "redirect", "clientError", "serverError", "nonError", "error"];

    private static readonly string[] Known =
    [
        "regex", "equality", "include", "type", "number", "integer", "decimal", "boolean", "timestamp", "datetime", "date", "time", "null",
        "contentType", "arrayContains", "values", "statusCode", "notEmpty", "semver", "eachKey", "eachValue",
    ];

    private readonly List<MatcherFault> _faults = [];

    /// <summary>What was found.</summary>
    public IReadOnlyList<MatcherFault> Faults => _faults;

    /// <summary>Tells what the core does not take; it then takes nothing of the pact.</summary>
    public void Refuse(PactValue place, string message) => _faults.Add(new MatcherFault(PactRules.MatcherRefused, place, message + " The Pact core takes no pact with it."));

    /// <summary>Tells what the core takes, and passes over or never finds fulfilled.</summary>
    public void TellUnusable(PactValue place, string message) => _faults.Add(new MatcherFault(PactRules.MatcherUnusable, place, message));

    /// <summary>Looks at a path within a body; false where it is none.</summary>
    public bool IsPath(string path, PactValue place)
    {
        bool isPath = MatcherPath.Read(path) is not null;
        if (!isPath)
        {
            Refuse(place, $"'{RegexTrials.Shown(path)}' is no path of a matching rule, such as $.a[0]['b'].*.");
        }

        return isPath;
    }

    /// <summary>Whether a look at a rule finds nothing; what has a fault in itself is compared with nothing else.</summary>
    public bool IsSound(PactValue rule, Action<PactValue> judge)
    {
        int before = _faults.Count;
        judge(rule);
        return _faults.Count == before;
    }

    /// <summary>Looks at a list of matchers with a word of how it is combined (V3, V4).</summary>
    public void JudgeSet(PactValue set)
    {
        if (set.Find("matchers") is not { IsArray: true } matchers)
        {
            TellUnusable(set, "The rule has no list 'matchers', so that nothing is matched by it.");
            return;
        }

        if (set.Find("combine") is { } combine && !("AND".Equals(combine.Text, StringComparison.OrdinalIgnoreCase) || "OR".Equals(combine.Text, StringComparison.OrdinalIgnoreCase)))
        {
            TellUnusable(combine, "'combine' is AND or OR; anything else is taken for AND.");
        }

        foreach (PactValue matcher in matchers.Items)
        {
            Judge(matcher);
        }
    }

    /// <summary>Looks at one matcher.</summary>
    public void Judge(PactValue matcher)
    {
        if (!matcher.IsObject)
        {
            Refuse(matcher, "A matcher is an object.");
            return;
        }

        if (matcher.Find("match")?.ScalarText is not { Length: > 0 } name)
        {
            name = Array.Find(["regex", "min", "max", "timestamp", "date", "time"], member => matcher.Node.Find(member) is not null);
            if (name is null)
            {
                Refuse(matcher, "A matcher says under 'match' what it is.");
                return;
            }
        }

        JudgeArguments(name, PactMatcher.Of(matcher).Kind, matcher);
        JudgeCounts(matcher);
    }

    private void JudgeArguments(string name, string kind, PactValue matcher)
    {
        switch (name)
        {
            case "min" or "max":
                Require(matcher, name, static value => value.Node.Kind == JsonNodeKind.Number, $"The matcher '{name}' has a number under '{name}'.");
                return;
            case "regex" when matcher.Node.Find("regex") is { Kind: not JsonNodeKind.String }:
                TellUnusable(matcher, "The expression under 'regex' is no text.");
                return;
        }

        switch (kind)
        {
            case "regex":
                Require(matcher, "regex", static _ => true, "The matcher 'regex' has an expression under 'regex'.");
                break;
            case "include" or "contentType":
                Require(matcher, "value", static _ => true, $"The matcher '{name}' has a text under 'value'.");
                break;
            case "statusCode" when matcher.Node.Find("status") is not null:
                Require(matcher, "status", IsStatus, $"The matcher '{name}' has one of {string.Join(", ", Statuses)}, or a list of numbers, under 'status'.");
                break;
            case "arrayContains":
                Require(matcher, "variants", static value => value.IsArray, $"The matcher '{name}' has a list under 'variants'.");
                JudgeVariants(matcher);
                break;
            case "eachKey" or "eachValue" when matcher.Node.Find("rules") is not null:
                Require(matcher, "rules", static value => value.IsArray, $"The matcher '{name}' has a list under 'rules'.");
                foreach (PactValue rule in matcher.Find("rules")?.Items ?? [])
                {
                    Judge(rule);
                }

                break;
            case var unknown when !Known.Contains(unknown):
                TellUnusable(matcher, $"The Pact core has no matcher '{RegexTrials.Shown(name)}', so that no value fulfils it.");
                break;
        }
    }

    private void JudgeVariants(PactValue matcher)
    {
        foreach (PactValue variant in matcher.Find("variants")?.Items ?? [])
        {
            foreach ((string path, PactValue set) in variant.Find("rules")?.Members ?? [])
            {
                if (IsPath(path, set))
                {
                    JudgeSet(set);
                }
            }
        }
    }

    private void JudgeCounts(PactValue matcher)
    {
        int? least = Count(matcher, "min");
        int? most = Count(matcher, "max");
        if (least > most)
        {
            TellUnusable(matcher, string.Create(CultureInfo.InvariantCulture, $"The matcher takes no number of items: 'min' is {least}, and 'max' is {most}."));
        }
    }

    private int? Count(PactValue matcher, string name)
    {
        if (matcher.Node.Find(name) is not { } node)
        {
            return null;
        }

        int? count = PactMatcher.Of(matcher).Number(name);
        if (count is null)
        {
            PactValue place = new(node, JsonPointer.Append(matcher.Pointer, name));
            TellUnusable(place, $"'{name}' is no number of items: '{RegexTrials.Shown(place.ScalarText ?? node.Kind.ToString())}'.");
        }

        return count;
    }

    private void Require(PactValue matcher, string member, Func<PactValue, bool> isFit, string message)
    {
        if (matcher.Node.Find(member) is not { } node || !isFit(new PactValue(node, JsonPointer.Append(matcher.Pointer, member))))
        {
            Refuse(matcher, message);
        }
    }

    private static bool IsStatus(PactValue value) =>
        value.IsArray ? value.Node.Items.All(static item => item.Kind == JsonNodeKind.Number) : value.Text is { } text && Statuses.Contains(text);
}
