using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Finds the variables of a URI template (RFC 6570).</summary>
internal static class UriTemplateVariables
{
    /// <summary>The names of the variables, in order, each once; without operators and modifiers.</summary>
    public static IReadOnlyList<string> Of(string? template)
    {
        var names = new List<string>();
        int open = template?.IndexOf('{') ?? -1;
        while (open >= 0)
        {
            int close = template!.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            string expression = template.Substring(open + 1, close - open - 1).TrimStart('+', '#', '.', '/', ';', '?', '&');
            names.AddRange(expression.Split(',').Select(static v => v.Split(':')[0].TrimEnd('*').Trim()).Where(static v => v.Length > 0));
            open = template.IndexOf('{', close);
        }

        return [.. names.Distinct()];
    }

    /// <summary>Whether the library can take a value apart by the template: in the query, a variable stands for a whole value.</summary>
    public static bool CanMatch(string template)
    {
        int mark = template.IndexOf('?');
        if (mark < 0)
        {
            return !template.Contains("{&");
        }

        int start = mark > 0 && template[mark - 1] == '{' ? mark - 1 : mark;
        return !template.Substring(0, start).Contains("{&") && Query.IsMatch(template.Substring(start));
    }

    // {?a,b} or ?x={a}, and then {&c}, &y=1 and &z={d} in any order. A pair cannot hold what begins the next one, so nothing is tried twice.
    private static readonly Regex Query = new(
        @"^(\{\?[\w,]+\}|\?[^{}&=]*(=(\{\w+\}|[^{}&]*))?)(\{&[\w,]+\}|&[^{}&=]*(=(\{\w+\}|[^{}&]*))?)*$", RegexOptions.CultureInvariant);
}
