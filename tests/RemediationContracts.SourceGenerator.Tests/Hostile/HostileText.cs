using System.Collections.Generic;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace RemediationContracts.SourceGenerator.Tests.Hostile;

/// <summary>Texts that C#, documentation or the preprocessor could take for something of their own.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        // Ends of literals and comments.
        "\"", "'", "\\", "\\\"", "\"\"\"", "\"u8", "*/", "/*", "//", "///", "{", "}", "{{", "}}", "{0}", "$\"{x}\"", "@\"", ";", "\");", "\\u0022", "\\x22",

        // Every line end, and what could stand on the next line.
        "\r", "\n", "\r\n", "\u0085", "\u2028", "\u2029", "\u000B", "\u000C", "\u001A", "\n#if X\n", "\n#endif\n", "\n#error no\n", "\r#pragma warning restore\r",
        "\u0085#line 1 \"x\"\u0085", "\u2028public class Evil { }\u2028", "\u2029#nullable disable\u2029", "\n/// <evil/>\n", "\n} } class Evil { ",

        // XML.
        "<", ">", "&", "]]>", "<![CDATA[", "<!--", "-->", "&#10;", "&lt;", "&x;", "</summary>", "<see cref=\"System.Object\"/>", "<see cref='!:evil'/>", "<include file='x' path='y'/>",

        // What cannot be seen, or is no character.
        "\0", "\u0007", "\u001B[31m", "\u007F", "\u009B", "\u00AD", "\u061C", "\u200B", "\u200D", "\u200E", "\u200F", "\u202A", "\u202E", "\u2066", "\u2069", "\uFEFF",
        "\uFFF9", "\uFFFE", "\uFFFF", "\uFFFD", "\uD83D\uDE00", "\U000E0041", "\U0010FFFF", "\u0130", "\u0301", "\u212A", "\uFF21", "\uD800", "\uDC00",

        // Words of C# and of MSBuild, and places in a file system.
        "class", "record", "await", "file", "required", "__arglist", "object", "dynamic", "nameof", "var", "_", "global::", "$(Evil)", "%3B", "@(Evil)", "%(Evil)",
        "..", "../..", "/", "CON", "nul.cs", "C:\\", ":", "*", "?", "|", "~", "~1", "%2e%2e", "#", "[", "]", ",", " ", "\t", ".", "-", "1", "é", "ß", "中",

        // Names that emitted code has itself.
        "Equals", "GetHashCode", "ToString", "GetType", "Parse", "TryParse", "Validate", "ToUtf8Json", "WriteTo", "ExtraMembers", "Read", "Write", "Values", "Allowed",
        "Converter", "value", "reader", "writer", "validation", "System", "RemediationContracts", "Task", "Client", "Result", "Request", "Json", "Value", "Operation", "Template", "Async",
    ];

    /// <summary>From one to five pieces; now and then one of them goes on and on.</summary>
    public static Gen<string> Texts { get; } =
        from pieces in Gen.Elements(Pieces).ListOf()
        from one in Gen.Elements(Pieces)
        from many in Gen.Frequency((30, Gen.Constant(1)), (1, Gen.Choose(200, 3000)))
        from order in Gen.Choose(0, 2)
        select Join(pieces, one, many, order);

    /// <summary>A harmless text of as many bytes: emitted code tells names apart by their length first, and one letter must be no name that the contracts have.</summary>
    /// <param name="text">The hostile text.</param>
    /// <param name="number">Which of the contract's texts it is, so that none is like another.</param>
    public static string Harmless(string text, int number)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        string start = ((char)('e' + (number % 8))).ToString() + number.ToString(CultureInfo.InvariantCulture);
        return length <= start.Length ? start[..length] : start + new string('q', length - start.Length);
    }

    /// <summary>A text as it stands in JSON; what UTF-8 cannot hold, and what the file must not hold raw, is escaped.</summary>
    public static string Json(string text)
    {
        StringBuilder json = new();
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (pair)
            {
                json.Append(c).Append(text[++i]);
            }
            else if (c is < ' ' or '"' or '\\' or '\uFFFD' || char.IsSurrogate(c))
            {
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(c);
            }
        }

        return json.ToString();
    }

    private static string Join(IList<string> pieces, string one, int many, int order)
    {
        StringBuilder text = new();
        for (int i = 0; i < many; i++)
        {
            text.Append(one);
        }

        string rest = string.Concat(System.Linq.Enumerable.Take(pieces, 4));
        return order switch { 0 => text.ToString(), 1 => text + rest, _ => rest + text };
    }
}
