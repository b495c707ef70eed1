using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace RemediationContracts.Http;

/// <summary>What stands before the query in a URI template.</summary>
internal sealed class UriTemplatePath(string template)
{
    private readonly UriTemplatePart[] _parts = [.. UriTemplatePart.Parse(template)];

    /// <summary>The names of the variables, in order.</summary>
    public IEnumerable<string> Variables => _parts.Where(static part => part.IsVariable).Select(static part => part.Text);

    /// <summary>Matches the whole text; each variable takes as much as it can, and at least one character.</summary>
    public bool TryMatch(string text, List<(string Name, string Value)> found)
    {
        // A place that failed once fails always, so the time is bounded by the square of the text's length.
        var failed = new HashSet<(int Part, int Position)>();
        return TryMatch(text, 0, 0, found, failed);
    }

    /// <summary>Writes the path with its variables filled in.</summary>
    public void Expand(StringBuilder text, IReadOnlyDictionary<string, string> variables)
    {
        // A comma separates only what is there.
        bool follows = false;
        foreach (UriTemplatePart part in _parts)
        {
            follows &= part.Prefix == ",";
            if (!part.IsVariable)
            {
                text.Append(part.Text);
            }
            else if (variables.TryGetValue(part.Text, out string? value))
            {
                text.Append(part.Prefix == "," && !follows ? string.Empty : part.Prefix)
                    .Append(part.IsReserved ? EscapeAllButReserved(value) : Uri.EscapeDataString(value));
                follows = true;
            }
        }
    }

    private bool TryMatch(string text, int index, int position, List<(string Name, string Value)> found, HashSet<(int, int)> failed)
    {
        if (index == _parts.Length)
        {
            return position == text.Length;
        }

        if (failed.Contains((index, position)))
        {
            return false;
        }

        UriTemplatePart part = _parts[index];
        string literal = part.IsVariable ? part.Prefix : part.Text;
        if (string.CompareOrdinal(text, position, literal, 0, literal.Length) == 0)
        {
            int start = position + literal.Length;
            if (!part.IsVariable ? TryMatch(text, index + 1, start, found, failed) : TryVariable(part, text, index, start, found, failed))
            {
                return true;
            }
        }

        failed.Add((index, position));
        return false;
    }

    private bool TryVariable(
        UriTemplatePart part, string text, int index, int start, List<(string Name, string Value)> found, HashSet<(int, int)> failed)
    {
        int end = start;
        while (end < text.Length && (part.IsReserved || text[end] is not ('/' or ',')))
        {
            end++;
        }

        for (; end > start; end--)
        {
            if (TryMatch(text, index + 1, end, found, failed))
            {
                found.Add((part.Text, Uri.UnescapeDataString(text[start..end])));
                return true;
            }
        }

        return false;
    }

    private static string EscapeAllButReserved(string value)
    {
        const string Reserved = ":/?#[]@!$&'()*+,;=";
        return string.Concat(value.EnumerateRunes().Select(static rune =>
            rune.IsAscii && Reserved.Contains((char)rune.Value, StringComparison.Ordinal) ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));
    }
}
