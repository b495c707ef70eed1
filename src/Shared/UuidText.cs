namespace RemediationContracts.Shared;

/// <summary>The format <c>uuid</c> (RFC 9562, section 4): 8-4-4-4-12 hexadecimal digits in either case.</summary>
internal static class UuidText
{
    private const int Length = 36;

    /// <summary>Whether a text is one. <see cref="System.Guid"/> takes more: braces, white space, no hyphens.</summary>
    public static bool IsMatch(string text)
    {
        if (text.Length != Length)
        {
            return false;
        }

        for (int i = 0; i < Length; i++)
        {
            bool fits = i is 8 or 13 or 18 or 23
                ? text[i] == '-'
                : text[i] is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }
}
