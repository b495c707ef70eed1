using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RemediationContracts.Pact.Matching;

namespace RemediationContracts.Pact.Contracts;

/// <summary>Turns a URI template (RFC 6570, to level 3) into a matcher: an expansion as the example, a regular expression for every other one.</summary>
internal static class UriTemplatePattern
{
    private const string Unreserved = "[A-Za-z0-9._~%-]+";
    private const string Reserved = "[^\\s]+";

    internal static Matcher Matcher(string template)
    {
        var example = new StringBuilder();
        var expression = new StringBuilder("^");
        int at = 0;
        while (at < template.Length)
        {
            int open = template.IndexOf('{', at);
            int close = open < 0 ? -1 : template.IndexOf('}', open);
            string literal = close < 0 ? template[at..] : template[at..open];
            example.Append(literal);
            expression.Append(RustRegex.Escape(literal));
            if (close < 0)
            {
                break;
            }

            AppendExpansion(template[(open + 1)..close], example, expression);
            at = close + 1;
        }

        return Match.Regex(example.ToString(), expression.Append('$').ToString());
    }

    private static void AppendExpansion(string variables, StringBuilder example, StringBuilder expression)
    {
        char mark = variables.Length > 0 && "+#./;?&".Contains(variables[0], StringComparison.Ordinal) ? variables[0] : '\0';
        (string first, string separator) = mark switch
        {
            '#' => ("#", ","),
            '.' => (".", "."),
            '/' => ("/", "/"),
            ';' => (";", ";"),
            '?' => ("?", "&"),
            '&' => ("&", "&"),
            _ => (string.Empty, ","),
        };
        string value = mark is '+' or '#' ? Reserved : Unreserved;
        string[] names = [.. variables[(mark == '\0' ? 0 : 1)..].Split(',').Select(name => name.TrimEnd('*').Split(':')[0])];
        bool named = mark is ';' or '?' or '&';
        example.Append(first).AppendJoin(separator, names.Select(name => named ? $"{name}=1" : "1"));
        IEnumerable<string> parts = names.Select(name => named ? $"{RustRegex.Escape(name)}={value}" : value);
        expression.Append(RustRegex.Escape(first)).AppendJoin(RustRegex.Escape(separator), parts);
    }
}
