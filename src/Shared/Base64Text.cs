namespace RemediationContracts.Shared;

/// <summary>
/// The formats <c>byte</c> (RFC 4648, section 4) and <c>base64url</c> (section 5). A text is taken only as an encoder writes it: no white
/// space, and the bits that its last character does not need are zero.
/// </summary>
internal static class Base64Text
{
    private const int NoDigit = -1;

    /// <summary>Whether a text is base64 with its padding.</summary>
    public static bool IsBase64(string text) => text.Length % 4 == 0 && HasForm(text, isUrl: false);

    /// <summary>Whether a text is base64url; its padding is there whole or not at all.</summary>
    public static bool IsBase64Url(string text) => HasForm(text, isUrl: true);

    /// <summary>The bytes of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isUrl">Whether it is base64url.</param>
    /// <param name="bytes">The bytes; none where the text is not of the format.</param>
    public static bool TryDecode(string text, bool isUrl, out byte[] bytes)
    {
        bytes = [];
        if (!(isUrl ? IsBase64Url(text) : IsBase64(text)))
        {
            return false;
        }

        int digits = Digits(text);
        bytes = new byte[(int)((long)digits * 6 / 8)];
        int bits = 0;
        int count = 0;
        int at = 0;
        for (int i = 0; i < digits; i++)
        {
            bits = ((bits << 6) | DigitOf(text[i], isUrl)) & 0xFFFF;
            count += 6;
            if (count >= 8)
            {
                count -= 8;
                bytes[at++] = (byte)(bits >> count);
            }
        }

        return true;
    }

    private static bool HasForm(string text, bool isUrl)
    {
        int digits = Digits(text);
        if (digits % 4 == 1 || (digits < text.Length && text.Length % 4 != 0))
        {
            return false;
        }

        int last = 0;
        for (int i = 0; i < digits; i++)
        {
            last = DigitOf(text[i], isUrl);
            if (last == NoDigit)
            {
                return false;
            }
        }

        return (digits % 4) switch
        {
            2 => (last & 0xF) == 0,
            3 => (last & 0x3) == 0,
            _ => true,
        };
    }

    /// <summary>How many characters there are before the padding, of which at most two characters are taken.</summary>
    private static int Digits(string text)
    {
        int digits = text.Length;
        while (digits > 0 && text.Length - digits < 2 && text[digits - 1] == '=')
        {
            digits--;
        }

        return digits;
    }

    private static int DigitOf(char c, bool isUrl) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' when !isUrl => 62,
        '/' when !isUrl => 63,
        '-' when isUrl => 62,
        '_' when isUrl => 63,
        _ => NoDigit,
    };
}
