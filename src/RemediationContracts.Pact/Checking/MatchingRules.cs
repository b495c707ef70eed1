using System;
using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Pact.Checking;

/// <summary>The matchers of a request or a response.</summary>
internal sealed class MatchingRules
{
    private static readonly string[] Categories = ["body", "query", "header", "headers", "path", "status"];

    private readonly Dictionary<string, MatcherSet> _queries = new(StringComparer.Ordinal);

    private MatchingRules()
    {
    }

    /// <summary>Those of the body.</summary>
    public MatcherTree Body { get; } = new();

    /// <summary>Those of the path, or null.</summary>
    public MatcherSet? Path { get; private set; }

    /// <summary>Those of the query, by the name of the parameter.</summary>
    public IReadOnlyDictionary<string, MatcherSet> Queries => _queries;

    /// <summary>Every set that there is.</summary>
    public List<MatcherSet> All { get; } = [];

    /// <summary>Reads <c>matchingRules</c>: by paths from the root of the message (V2), or by category (V3, V4).</summary>
    /// <param name="rules">The member, or null.</param>
    public static MatchingRules Read(PactValue? rules)
    {
        MatchingRules read = new();
        foreach ((string name, PactValue value) in rules?.Members ?? [])
        {
            if (MatcherPath.Read(name) is { Count: > 0 } path)
            {
                read.Add(path[0], [.. path.Skip(1)], SetOf(value));
            }
            else if (Categories.Contains(name))
            {
                read.AddCategory(name, value);
            }
        }

        return read;
    }

    private void AddCategory(string category, PactValue value)
    {
        if (value.Find("matchers") is not null)
        {
            Add(category, [], SetOf(value));
            return;
        }

        foreach ((string key, PactValue set) in value.Members)
        {
            Add(category, MatcherPath.Read(key) ?? [key], SetOf(set));
        }
    }

    private void Add(string category, IReadOnlyList<string> path, MatcherSet set)
    {
        All.Add(set);
        switch (category)
        {
            case "body":
                Body.Add(path, set);
                break;
            case "path":
                Path = set;
                break;
            case "query" when path.Count > 0:
                _queries[path[0]] = set;
                break;
        }
    }

    private static MatcherSet SetOf(PactValue value) => value.Find("matchers") is { IsArray: true } matchers
        ? new MatcherSet([.. matchers.Items.Select(MatcherOf)], "OR".Equals(value.Find("combine")?.Text, StringComparison.OrdinalIgnoreCase))
        : new MatcherSet([MatcherOf(value)], IsOr: false);

    private static PactMatcher MatcherOf(PactValue value)
    {
        string kind = value.Find("match")?.Text
            ?? Array.Find(["regex", "timestamp", "date", "time", "include"], name => value.Find(name) is not null)
            ?? "type";
        return new PactMatcher(kind, value);
    }
}
