using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace RemediationContracts.Http;

/// <summary>The query of a URI template.</summary>
internal sealed class UriTemplateQuery
{
    private readonly List<(string Name, string? Value, string? Variable)> _pairs = [];

    /// <summary>Reads what stands in a template from the question mark on; empty for a template without query.</summary>
    public UriTemplateQuery(string template)
    {
        foreach (string piece in Written(template).Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] halves = piece.Split('=', 2);
            string value = halves.Length == 1 ? string.Empty : halves[1];
            bool isVariable = value.StartsWith('{') && value.EndsWith('}');
            if (halves[0].Contains('{', StringComparison.Ordinal) || (!isVariable && value.Contains('{', StringComparison.Ordinal)))
            {
                throw new FormatException("In the query of a URI template, a variable stands for a whole value.");
            }

            _pairs.Add((halves[0], isVariable ? null : value, isVariable ? UriTemplatePart.Names(value[1..^1])[0] : null));
        }
    }

    /// <summary>The names of the variables, in order.</summary>
    public IEnumerable<string> Variables => _pairs.Where(static pair => pair.Variable is not null).Select(static pair => pair.Variable!);

    /// <summary>Finds each variable by its parameter's name; what is fixed in the template must be there.</summary>
    public bool TryMatch(string query, Dictionary<string, string> variables)
    {
        (string Name, string Value)[] found =
        [
            .. query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(static piece => piece.Split('=', 2))
                .Select(static halves => (Uri.UnescapeDataString(halves[0]), halves.Length == 1 ? string.Empty : Uri.UnescapeDataString(halves[1]))),
        ];
        foreach ((string name, string? value, string? variable) in _pairs)
        {
            int index = Array.FindIndex(found, pair => pair.Name == name && (value is null || pair.Value == value));
            if (index >= 0 && variable is not null)
            {
                variables[variable] = found[index].Value;
            }
            else if (index < 0 && value is not null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes the query with its variables filled in; a parameter whose variable is missing is left out.</summary>
    public void Expand(StringBuilder text, IReadOnlyDictionary<string, string> variables)
    {
        char mark = '?';
        foreach ((string name, string? value, string? variable) in _pairs)
        {
            string? written = variable is null ? value : variables.TryGetValue(variable, out string? given) ? Uri.EscapeDataString(given) : null;
            if (written is not null)
            {
                text.Append(mark).Append(name).Append('=').Append(written);
                mark = '&';
            }
        }
    }

    // {?a,b} and {&a,b} say the same as ?a={a}&b={b}.
    private static string Written(string template)
    {
        var text = new StringBuilder();
        int start = template.StartsWith('?') ? 1 : 0;
        while (start < template.Length)
        {
            int open = template.IndexOf('{', start);
            int close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                return open < 0
                    ? text.Append(template, start, template.Length - start).ToString()
                    : throw new FormatException("In a URI template, a brace is not closed.");
            }

            text.Append(template, start, open - start);
            string expression = template[(open + 1)..close];
            text.Append(expression.StartsWith('?') || expression.StartsWith('&')
                ? string.Concat(UriTemplatePart.Names(expression[1..]).Select(static name => $"&{name}={{{name}}}"))
                : $"{{{expression}}}");
            start = close + 1;
        }

        return text.ToString();
    }
}
