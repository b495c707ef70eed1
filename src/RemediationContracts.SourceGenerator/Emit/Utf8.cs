using System.Globalization;
using System.Text;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Texts of the contract as bytes in C#.</summary>
internal static class Utf8
{
    /// <summary>The length of a text in bytes.</summary>
    public static int Length(string text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>A text as a UTF-8 literal.</summary>
    public static string Literal(string text) => CSharpLiteral.String(text) + "u8";

    /// <summary>A text as a string of JSON: escaped as RFC 8259 requires, and no more.</summary>
    public static string JsonString(string text)
    {
        StringBuilder json = new("\"");
        foreach (char c in text)
        {
            if (c is '"' or '\\')
            {
                json.Append('\\').Append(c);
            }
            else if (c < ' ')
            {
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(c);
            }
        }

        return json.Append('"').ToString();
    }

    /// <summary>A number in C#.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
