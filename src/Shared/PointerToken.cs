namespace RemediationContracts.Shared;

/// <summary>One step of a JSON Pointer (RFC 6901, section 3): a member's name or an item's index, as a pointer writes it.</summary>
internal static class PointerToken
{
    /// <summary>A name as a pointer writes it.</summary>
    public static string Escape(string name) => name.Replace("~", "~0").Replace("/", "~1");

    /// <summary>The name that a pointer's step stands for. The order matters: <c>~01</c> is <c>~1</c>.</summary>
    public static string Unescape(string token) => token.Replace("~1", "/").Replace("~0", "~");
}
