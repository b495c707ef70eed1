namespace RemediationContracts.Shared;

/// <summary>The digits 0 to 9, and none of the others that Unicode has.</summary>
internal static class AsciiDigits
{
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>Reads a number of exactly so many digits, at most nine, at a place within the text.</summary>
    public static bool TryRead(string text, int start, int length, out int value)
    {
        value = 0;
        for (int i = start; i < start + length; i++)
        {
            if (!IsDigit(text[i]))
            {
                return false;
            }

            value = (value * 10) + (text[i] - '0');
        }

        return true;
    }

    /// <summary>The place behind the digits that begin at a place.</summary>
    public static int Skip(string text, int start)
    {
        int at = start;
        while (at < text.Length && IsDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
