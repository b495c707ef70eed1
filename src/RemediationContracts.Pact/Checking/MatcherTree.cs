using System;
using System.Collections.Generic;

namespace RemediationContracts.Pact.Checking;

/// <summary>The matchers of a body by the path of what they are for; <c>*</c> is any name and any index.</summary>
internal sealed class MatcherTree
{
    private readonly Dictionary<string, MatcherTree> _children = new(StringComparer.Ordinal);
    private MatcherTree? _any;

    /// <summary>The matchers of this place, or null.</summary>
    public MatcherSet? Set { get; private set; }

    /// <summary>Adds the matchers of a place.</summary>
    public void Add(IReadOnlyList<string> path, MatcherSet set)
    {
        MatcherTree at = this;
        foreach (string token in path)
        {
            MatcherTree? next = token == MatcherPath.Any ? at._any : at._children.GetValueOrDefault(token);
            if (next is null)
            {
                next = new MatcherTree();
                if (token == MatcherPath.Any)
                {
                    at._any = next;
                }
                else
                {
                    at._children.Add(token, next);
                }
            }

            at = next;
        }

        at.Set = set;
    }

    /// <summary>A tree of the matchers that an <c>eachValue</c> has for every member or item.</summary>
    public static MatcherTree OfEach(MatcherSet set)
    {
        MatcherTree tree = new();
        tree.Add([MatcherPath.Any], set);
        return tree;
    }

    /// <summary>A tree of matching rules by path, such as a variant of <c>arrayContains</c> has.</summary>
    public static MatcherTree OfRules(PactValue rules)
    {
        MatcherTree tree = new();
        foreach ((string name, PactValue set) in rules.Members)
        {
            if (MatcherPath.Read(name) is { } path)
            {
                tree.Add(path, MatcherSet.Of(set));
            }
        }

        return tree;
    }

    /// <summary>One step further, the exact way before that of any name.</summary>
    public static IReadOnlyList<MatcherTree> Step(IReadOnlyList<MatcherTree> from, string token)
    {
        List<MatcherTree> exact = [];
        List<MatcherTree> any = [];
        foreach (MatcherTree tree in from)
        {
            if (tree._children.TryGetValue(token, out MatcherTree? child))
            {
                exact.Add(child);
            }

            if (tree._any is not null)
            {
                any.Add(tree._any);
            }
        }

        return any.Count == 0 ? exact : [.. exact, .. any];
    }
}
