using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>The only way by which text of a contract reaches C#: as a literal, an identifier or documentation, inert in each.</summary>
internal static class CSharpLiteral
{
    /// <summary>A text as a regular string literal, quotes included. All but printable ASCII is escaped.</summary>
    public static string String(string text)
    {
        var literal = new StringBuilder(text.Length + 2);
        literal.Append('"');
        foreach (char c in text)
        {
            if (c is '"' or '\\')
            {
                literal.Append('\\').Append(c);
            }
            else if (c is >= ' ' and <= '~')
            {
                literal.Append(c);
            }
            else
            {
                literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A text as a string literal, or the keyword <c>null</c>.</summary>
    public static string StringOrNull(string? text) => text is null ? "null" : String(text);

    /// <summary>A name as an identifier: a keyword gets its <c>@</c>.</summary>
    /// <exception cref="ArgumentException">The name is no identifier; naming should have seen to it.</exception>
    public static string Identifier(string name)
    {
        if (!SyntaxFacts.IsValidIdentifier(name))
        {
            throw new ArgumentException("Not a C# identifier.", nameof(name));
        }

        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }

    /// <summary>A text as the lines of a documentation comment: escaped for XML, split at every line end that C# knows.</summary>
    public static string[] DocumentationLines(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (char c in text!.Trim().Replace("\r\n", "\n"))
        {
            if (c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029')
            {
                lines.Add(line.ToString().TrimEnd());
                line.Clear();
            }
            else
            {
                AppendXml(line, c);
            }
        }

        lines.Add(line.ToString().TrimEnd());
        return [.. lines];
    }

    private static void AppendXml(StringBuilder line, char c)
    {
        switch (c)
        {
            case '<':
                line.Append("&lt;");
                break;
            case '>':
                line.Append("&gt;");
                break;
            case '&':
                line.Append("&amp;");
                break;
            case '\t':
                line.Append(' ');
                break;
            default:
                line.Append(IsInert(c) ? c : '\uFFFD');
                break;
        }
    }

    // XML 1.0 has no control characters; those of writing direction could show a reader another text than the compiler reads.
    private static bool IsInert(char c) =>
        !char.IsControl(c)
        && c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' or '\uFFFE' or '\uFFFF');
}
