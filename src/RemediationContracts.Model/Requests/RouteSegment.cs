#if NET
using System;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;

namespace RemediationContracts.Model.Requests;

/// <summary>One segment of a contract's path: text, or one or more variables with text around them.</summary>
internal sealed class RouteSegment
{
    private readonly string _text;
    private readonly string[] _names;
    private readonly Regex? _expression;

    /// <summary>Reads a segment of a contract's path.</summary>
    public RouteSegment(string template)
    {
        _text = template;
        StringBuilder expression = new("^");
        List<string> names = [];
        int at = 0;
        while (at < template.Length && template.IndexOf('{', at) is int open && open >= 0 && template.IndexOf('}', open) is int close && close >= 0)
        {
            // What is sent in between is one character or more, and the first variable takes as little as it can.
            expression.Append(Literal(template[at..open])).Append("(.+?)");
            names.Add(template[(open + 1)..close]);
            at = close + 1;
        }

        expression.Append(Literal(template[at..])).Append('$');
        _names = [.. names];
        bool isWhole = names.Count == 1 && template.Length == names[0].Length + 2;
        _expression = names.Count == 0 || isWhole ? null : new Regex(expression.ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);
        Rank = names.Count == 0 ? 0 : isWhole ? 2 : 1;
    }

    /// <summary>How little it says: 0 for text alone, 1 for text and variables, 2 for a variable alone.</summary>
    public int Rank { get; }

    /// <summary>Whether a segment of a request's path is meant; what stands for the variables is taken as it was sent.</summary>
    public bool TryMatch(string segment, IDictionary<string, string> variables)
    {
        if (Rank == 0)
        {
            return _text == Uri.UnescapeDataString(segment);
        }

        if (segment.Length == 0)
        {
            return false;
        }

        if (_expression is null)
        {
            variables[_names[0]] = segment;
            return true;
        }

        Match match = _expression.Match(segment);
        for (int i = 0; match.Success && i < _names.Length; i++)
        {
            variables[_names[i]] = match.Groups[i + 1].Value;
        }

        return match.Success;
    }

    // As it stands in the contract, or as a client encodes it.
    private static string Literal(string text)
    {
        string encoded = Uri.EscapeDataString(text);
        return encoded == text ? Regex.Escape(text) : $"(?:{Regex.Escape(text)}|{Regex.Escape(encoded)})";
    }
}
#endif
