using System.Collections.Generic;
using System.Linq;

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
}
