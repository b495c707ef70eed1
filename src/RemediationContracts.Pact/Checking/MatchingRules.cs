using System;
using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Pact.Checking;

/// <summary>The matchers of a request or a response.</summary>
internal sealed class MatchingRules
{
    private static readonly string[] Categories = ["body", "query", "header", "headers", "path", "status"];

    private readonly Dictionary<string, MatcherSet> _queries = new(StringComparer.Ordinal);

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
                read.Add(path[0], [.. path.Skip(1)], MatcherSet.Of(value));
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
            Add(category, [], MatcherSet.Of(value));
            return;
        }

        foreach ((string key, PactValue set) in value.Members)
        {
            Add(category, MatcherPath.Read(key) ?? [key], MatcherSet.Of(set));
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
            case "header" or "headers" when path.Count > 0:
                _headers[path[0]] = set;
                break;
            case "query" when path.Count > 0:
                _queries[path[0]] = set;
                break;
        }
    }
}
