using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RemediationContracts.Model.Patterns;

/// <summary>A property of characters that <c>\p{…}</c> names.</summary>
/// <param name="Name">What .NET calls it in the Basic Multilingual Plane; null where <paramref name="Ranges"/> say it all.</param>
/// <param name="Ranges">The code points that have it; where <paramref name="Name"/> is given, those beyond that plane.</param>
internal sealed record UnicodeProperty(string? Name, IReadOnlyList<(int First, int Last)> Ranges)
{
    /// <summary>The general categories, by both names that ECMA-262 has for each.</summary>
    private static readonly (string Short, string Long)[] Categories =
    [
        ("L", "Letter"), ("Lu", "Uppercase_Letter"), ("Ll", "Lowercase_Letter"), ("Lt", "Titlecase_Letter"), ("Lm", "Modifier_Letter"), ("Lo", "Other_Letter"),
        ("M", "Mark"), ("M", "Combining_Mark"), ("Mn", "Nonspacing_Mark"), ("Mc", "Spacing_Mark"), ("Me", "Enclosing_Mark"),
        ("N", "Number"), ("Nd", "Decimal_Number"), ("Nd", "digit"), ("Nl", "Letter_Number"), ("No", "Other_Number"),
        ("P", "Punctuation"), ("P", "punct"), ("Pc", "Connector_Punctuation"), ("Pd", "Dash_Punctuation"), ("Ps", "Open_Punctuation"), ("Pe", "Close_Punctuation"),
        ("Pi", "Initial_Punctuation"), ("Pf", "Final_Punctuation"), ("Po", "Other_Punctuation"),
        ("S", "Symbol"), ("Sm", "Math_Symbol"), ("Sc", "Currency_Symbol"), ("Sk", "Modifier_Symbol"), ("So", "Other_Symbol"),
        ("Z", "Separator"), ("Zs", "Space_Separator"), ("Zl", "Line_Separator"), ("Zp", "Paragraph_Separator"),
        ("C", "Other"), ("Cc", "Control"), ("Cc", "cntrl"), ("Cf", "Format"), ("Co", "Private_Use"), ("Cn", "Unassigned"),
    ];

    /// <summary>The categories in the order of <see cref="UnicodeCategory"/>.</summary>
    private static readonly string[] ByNumber =
        ["Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn"];

    private static readonly Lazy<IReadOnlyList<(int First, int Last, string Category)>> Astral = new(ReadAstral);

    /// <summary>The property of a name; null where it is not known here.</summary>
    public static UnicodeProperty? Find(string text)
    {
        switch (text)
        {
            case "Any":
                return new UnicodeProperty(null, [(0, 0x10FFFF)]);
            case "ASCII":
                return new UnicodeProperty(null, [(0, 0x7F)]);
        }

        int equals = text.IndexOf('=');
        string name = equals < 0 ? text : text.Substring(equals + 1);
        if (equals >= 0 && text.Substring(0, equals) is not ("General_Category" or "gc"))
        {
            return null;
        }

        string? category = Categories.FirstOrDefault(known => known.Short == name || known.Long == name).Short;
        return category is null
            ? null
            : new UnicodeProperty(category, [.. Astral.Value.Where(range => range.Category.StartsWith(category, StringComparison.Ordinal)).Select(range => (range.First, range.Last))]);
    }

    private static List<(int First, int Last, string Category)> ReadAstral()
    {
        List<(int First, int Last, string Category)> ranges = [];
        for (int at = 0x10000; at <= 0x10FFFF; at++)
        {
            string category = ByNumber[(int)CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(at), 0)];
            if (ranges.Count > 0 && ranges[ranges.Count - 1].Category == category)
            {
                ranges[ranges.Count - 1] = (ranges[ranges.Count - 1].First, at, category);
            }
            else
            {
                ranges.Add((at, at, category));
            }
        }

        return ranges;
    }
}
