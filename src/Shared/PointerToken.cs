namespace RemediationContracts.Shared;

/// <summary>One step of a JSON Pointer (RFC 6901, section 3): a member's name or an item's index, as a pointer writes it.</summary>
internal static class PointerToken
{
    /// <summary>A name as a pointer writes it.</summary>
    public static string Escape(string name) => name.Replace("~", "~0").Replace("/", "~1");

    /// <summary>A name of a payload as the pointer of a violation writes it: a very long one is cut, so that no violation grows with it.</summary>
    public static string OfPayload(string name)
    {
        const int most = 256;
        if (name.Length <= most)
        {
            return Escape(name);
        }

        // A surrogate pair stays whole.
        int length = char.IsHighSurrogate(name[most - 1]) ? most - 1 : most;
        return Escape(name.Remove(length)) + "…";
    }

    /// <summary>The name that a pointer's step stands for. The order matters: <c>~01</c> is <c>~1</c>.</summary>
    public static string Unescape(string token) => token.Replace("~1", "/").Replace("~0", "~");
}
