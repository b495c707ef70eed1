using System;
using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Pact.Checking;

/// <summary>The matchers of a request or a response.</summary>
internal sealed class MatchingRules
{
    private static readonly string[] Categories = ["body", "query", "header", "headers", "path", "status"];

    private readonly Dictionary<string, MatcherSet> _queries = new(StringComparer.Ordinal);

    private readonly MatcherFaults _faults = new();

    private readonly Dictionary<string, MatcherSet> _headers = new(StringComparer.OrdinalIgnoreCase);

    private MatchingRules()
    {
    }

    /// <summary>Those of the body.</summary>
    public MatcherTree Body { get; } = new();

    /// <summary>Those of the path, or null.</summary>
    public MatcherSet? Path { get; private set; }

    /// <summary>Those of the query, by the name of the parameter.</summary>
    public IReadOnlyDictionary<string, MatcherSet> Queries => _queries;

    /// <summary>Those of the headers, by name in any case.</summary>
    public IReadOnlyDictionary<string, MatcherSet> Headers => _headers;

    /// <summary>Where each rule points.</summary>
    public List<PlacedRule> Places { get; } = [];

    /// <summary>What is wrong with the rules in themselves.</summary>
    public IReadOnlyList<MatcherFault> Faults => _faults.Faults;

    /// <summary>Reads <c>matchingRules</c>: by paths from the root of the message (V2), or by category (V3, V4).</summary>
    /// <param name="rules">The member, or null.</param>
    public static MatchingRules Read(PactValue? rules)
    {
        MatchingRules read = new();
        if (rules is { IsObject: false } other)
        {
            read._faults.TellUnusable(other, "Matching rules are an object; these are passed over.");
        }

        foreach ((string name, PactValue value) in rules?.Members ?? [])
        {
            if (name.StartsWith('$'))
            {
                read.AddPath(name, value);
            }
            else
            {
                read.AddCategory(name, value);
            }
        }

        return read;
    }

    private void AddPath(string name, PactValue value)
    {
        if (!_faults.IsPath(name, value))
        {
            return;
        }

        if (MatcherPath.Read(name) is not { Count: > 0 } path)
        {
            _faults.Refuse(value, "The path names no part of the message, such as $.body.");
            return;
        }

        TellUnknown(path[0], value);
        if (_faults.IsSound(value, _faults.Judge))
        {
            Add(path[0], [.. path.Skip(1)], new MatcherSet([PactMatcher.Of(value)], IsOr: false), value);
        }
    }

    private void AddCategory(string category, PactValue value)
    {
        if (!value.IsObject)
        {
            _faults.Refuse(value, $"The rules of '{RegexTrials.Shown(category)}' are an object.");
            return;
        }

        TellUnknown(category, value);
        if (category is "path" or "status" && value.Find("matchers") is not null)
        {
            if (_faults.IsSound(value, _faults.JudgeSet))
            {
                Add(category, [], MatcherSet.Of(value), value);
            }

            return;
        }

        foreach ((string key, PactValue set) in value.Members)
        {
            // Names of the query and of headers stand as they are, with dots and brackets.
            bool isName = category is "query" or "header" or "headers";
            if ((isName || _faults.IsPath(key, set)) && _faults.IsSound(set, _faults.JudgeSet))
            {
                Add(category, isName && !key.StartsWith('$') ? [key] : MatcherPath.Read(key) ?? [key], MatcherSet.Of(set), set);
            }
        }
    }

    private void TellUnknown(string category, PactValue place)
    {
        if (!Categories.Contains(category))
        {
            _faults.TellUnusable(place, $"'{RegexTrials.Shown(category)}' is no part of a request or a response that has matching rules; they are passed over.");
        }
    }

    private void Add(string category, IReadOnlyList<string> path, MatcherSet set, PactValue place)
    {
        Places.Add(new PlacedRule(category, path, place));
        switch (category)
        {
            case "body":
                Body.Add(path, set);
                break;
            case "path":
                Path = set;
                break;
            case "header" or "headers" when path.Count > 0:
                _headers[path[0]] = set;
                break;
            case "query" when path.Count > 0:
                _queries[path[0]] = set;
                break;
        }
    }
}
