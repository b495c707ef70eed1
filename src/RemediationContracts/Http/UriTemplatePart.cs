using System;
using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Http;

/// <summary>A piece of a URI template's path: text as it stands, or a variable.</summary>
/// <param name="Text">The text, or the variable's name.</param>
/// <param name="IsVariable">Whether it is a variable.</param>
/// <param name="IsReserved">Whether the variable's value may hold reserved characters, such as slashes.</param>
/// <param name="Prefix">What stands before the variable where it has a value.</param>
internal sealed record UriTemplatePart(string Text, bool IsVariable, bool IsReserved = false, string Prefix = "")
{
    /// <summary>Reads a template without query.</summary>
    public static IEnumerable<UriTemplatePart> Parse(string template)
    {
        int start = 0;
        while (start < template.Length)
        {
            int open = template.IndexOf('{', start);
            int end = open < 0 ? template.Length : open;
            if (template.IndexOf('}', start, end - start) >= 0)
            {
                throw new FormatException("In a URI template, a brace closes nothing.");
            }

            if (end > start)
            {
                yield return new UriTemplatePart(template[start..end], IsVariable: false);
            }

            if (open < 0)
            {
                yield break;
            }

            int close = template.IndexOf('}', open);
            if (close < 0)
            {
                throw new FormatException("In a URI template, a brace is not closed.");
            }

            foreach (UriTemplatePart part in Expression(template[(open + 1)..close]))
            {
                yield return part;
            }

            start = close + 1;
        }
    }

    /// <summary>The names of an expression, without its operator.</summary>
    public static string[] Names(string list)
    {
        string[] names = list.Split(',');
        return names.All(static name => name.Split('.').All(static word => word.Length > 0 && word.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_')))
            ? names
            : throw new FormatException("In a URI template, an expression has a name or a form that is not supported.");
    }

    private static IEnumerable<UriTemplatePart> Expression(string expression)
    {
        bool isReserved = expression.StartsWith('+');
        bool isSegment = expression.StartsWith('/');
        string[] names = Names(isReserved || isSegment ? expression[1..] : expression);
        return names.Select((name, i) =>
            new UriTemplatePart(name, IsVariable: true, isReserved, isSegment ? "/" : i > 0 ? "," : string.Empty));
    }
}
