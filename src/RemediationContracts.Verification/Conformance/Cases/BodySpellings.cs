using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace RemediationContracts.Verification.Conformance.Cases;

/// <summary>Other spellings of a body: the same JSON value (RFC 8259) in other characters.</summary>
internal static class BodySpellings
{
    /// <summary>Each other spelling, and what it is.</summary>
    public static IEnumerable<(string Body, string How)> Of(string body)
    {
        using JsonDocument document = JsonDocument.Parse(body);
        return
        [
            (Write(document.RootElement, reverse: true, between: string.Empty, escape: false), "with its members in another order"),
            (Write(document.RootElement, reverse: false, between: "  ", escape: false), "with other white space"),
            (Write(document.RootElement, reverse: false, between: string.Empty, escape: true), "with escapes for its characters"),
        ];
    }

    private static string Write(JsonElement value, bool reverse, string between, bool escape)
    {
        StringBuilder text = new();
        Write(value);
        return text.ToString();

        void Write(JsonElement value)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    Join('{', reverse ? value.EnumerateObject().Reverse() : value.EnumerateObject(), '}', member =>
                    {
                        String(member.Name);
                        text.Append(between).Append(':').Append(between);
                        Write(member.Value);
                    });
                    break;
                case JsonValueKind.Array:
                    Join('[', value.EnumerateArray(), ']', Write);
                    break;
                case JsonValueKind.String:
                    String(value.GetString()!);
                    break;
                default:
                    text.Append(value.GetRawText());
                    break;
            }
        }

        void Join<T>(char open, IEnumerable<T> items, char close, System.Action<T> write)
        {
            text.Append(open).Append(between);
            bool isFirst = true;
            foreach (T item in items)
            {
                if (!isFirst)
                {
                    text.Append(between).Append(',').Append(between);
                }

                isFirst = false;
                write(item);
            }

            text.Append(between).Append(close);
        }

        void String(string content)
        {
            if (!escape)
            {
                text.Append(JsonSerializer.Serialize(content));
                return;
            }

            text.Append('"');
            foreach (char c in content)
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }

            text.Append('"');
        }
    }
}
