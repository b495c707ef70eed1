using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace RemediationContracts.Http;

/// <summary>
/// A URI template (RFC 6570), which takes an address apart and puts it together. Of the standard: literals, <c>{a}</c>, <c>{+a}</c>
/// and <c>{/a}</c> in the path, <c>?x={a}</c>, <c>{?a}</c> and <c>{&amp;a}</c> in the query, each with one or more names; no modifiers.
/// </summary>
public sealed class UriTemplate
{
    private const int LongestValue = 8 * 1024;
    private readonly UriTemplatePath _path;
    private readonly UriTemplateQuery _query;

    /// <summary>Reads a template.</summary>
    /// <param name="template">The template.</param>
    /// <exception cref="FormatException">The template is none, or uses a form that is not supported.</exception>
    public UriTemplate(string template)
    {
        ArgumentNullException.ThrowIfNull(template);
        int mark = template.IndexOf('?', StringComparison.Ordinal);
        int query = mark > 0 && template[mark - 1] == '{' ? mark - 1 : mark;
        _path = new UriTemplatePath(query < 0 ? template : template[..query]);
        _query = new UriTemplateQuery(query < 0 ? string.Empty : template[query..]);
        Variables = [.. _path.Variables.Concat(_query.Variables).Distinct()];
    }

    /// <summary>The names of the variables, in order.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>Takes an address apart.</summary>
    /// <param name="value">The address. Its query may have its parameters in any order, and others among them; a fragment is passed over.</param>
    /// <returns>
    /// The variables that it has, decoded; null where it does not match, is longer than 8,192 characters, or has two values for a
    /// variable that stands twice.
    /// </returns>
    public IReadOnlyDictionary<string, string>? Match(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length > LongestValue)
        {
            return null;
        }

        string[] halves = value.Split('#', 2)[0].Split('?', 2);
        var found = new List<(string Name, string Value)>();
        if (!_path.TryMatch(halves[0], found) || !_query.TryMatch(halves.Length == 1 ? string.Empty : halves[1], found))
        {
            return null;
        }

        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        return found.TrueForAll(pair => variables.TryAdd(pair.Name, pair.Value) || variables[pair.Name] == pair.Value) ? variables : null;
    }

    /// <summary>Puts an address together.</summary>
    /// <param name="variables">The variables; one that is missing is left out, with what would separate it from others.</param>
    public string Expand(IReadOnlyDictionary<string, string> variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        var text = new StringBuilder();
        _path.Expand(text, variables);
        _query.Expand(text, variables);
        return text.ToString();
    }
}
