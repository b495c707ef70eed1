using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace RemediationContracts.Http;

/// <summary>The query of a URI template.</summary>
internal sealed class UriTemplateQuery
{
    private readonly UriTemplateParameter[] _parameters;

    /// <summary>Reads what stands in a template from the question mark on; empty for a template without query.</summary>
    public UriTemplateQuery(string template) => _parameters = [.. Parse(template)];

    /// <summary>The names of the variables, in order.</summary>
    public IEnumerable<string> Variables => _parameters.Select(static parameter => parameter.Variable).OfType<string>();

    /// <summary>Finds each variable by its parameter's name; what is fixed in the template must be there.</summary>
    public bool TryMatch(string query, List<(string Name, string Value)> found)
    {
        (string Name, string Value)[] pairs = [.. query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Halves)];
        foreach (UriTemplateParameter parameter in _parameters)
        {
            int index = Array.FindIndex(
                pairs, pair => pair.Name == parameter.Name && (parameter.Variable is not null || pair.Value == parameter.Value));
            if (index >= 0 && parameter.Variable is not null)
            {
                found.Add((parameter.Variable, pairs[index].Value));
            }
            else if (index < 0 && parameter.Variable is null)
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
        foreach (UriTemplateParameter parameter in _parameters)
        {
            string? value = null;
            if (parameter.Variable is null || variables.TryGetValue(parameter.Variable, out value))
            {
                text.Append(mark).Append(parameter.Written).Append(value is null ? string.Empty : "=" + Uri.EscapeDataString(value));
                mark = '&';
            }
        }
    }

    // First ?x=1, ?x={a} or {?a,b}, and then any number of &x=1, &x={a} and {&a,b}.
    private static IEnumerable<UriTemplateParameter> Parse(string template)
    {
        for (int at = 0; at < template.Length;)
        {
            char mark = at == 0 ? '?' : '&';
            bool isExpression = template[at] == '{';
            int end = isExpression ? template.IndexOf('}', at) : NextMark(template, at + 1);
            if (end < 0 || template[isExpression ? at + 1 : at] != mark)
            {
                throw Unsupported();
            }

            foreach (UriTemplateParameter parameter in isExpression
                ? UriTemplatePart.Names(template[(at + 2)..end]).Select(static name => new UriTemplateParameter(name, name, string.Empty, name))
                : Parameter(template[(at + 1)..end]))
            {
                yield return parameter;
            }

            at = isExpression ? end + 1 : end;
        }
    }

    private static IEnumerable<UriTemplateParameter> Parameter(string written)
    {
        if (written.Length == 0)
        {
            return [];
        }

        string[] halves = written.Split('=', 2);
        if (halves.Length == 2 && halves[1] is ['{', .., '}'] && !halves[0].Contains('{', StringComparison.Ordinal))
        {
            string[] names = UriTemplatePart.Names(halves[1][1..^1]);
            return names.Length == 1 ? [new(Uri.UnescapeDataString(halves[0]), names[0], string.Empty, halves[0])] : throw Unsupported();
        }

        if (written.AsSpan().IndexOfAny('{', '}') >= 0)
        {
            throw Unsupported();
        }

        (string name, string value) = Halves(written);
        return [new(name, null, value, written)];
    }

    /// <summary>Where the next parameter or expression begins.</summary>
    private static int NextMark(string template, int start)
    {
        int mark = template.IndexOf('&', start);
        return mark < 0 ? template.Length : template[mark - 1] == '{' ? mark - 1 : mark;
    }

    private static (string Name, string Value) Halves(string parameter)
    {
        string[] halves = parameter.Split('=', 2);
        return (Uri.UnescapeDataString(halves[0]), halves.Length == 1 ? string.Empty : Uri.UnescapeDataString(halves[1]));
    }

    private static FormatException Unsupported() =>
        new("In the query of a URI template, a parameter is fixed, or a variable is the whole of its value; {?a} comes first, and {&a} later.");
}
