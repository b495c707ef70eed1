#if NET
using System.Collections.Generic;

namespace RemediationContracts.Model.Requests;

/// <summary>A parameter's value as it was taken out of a request: one text, items, or members.</summary>
/// <param name="Text">The text of a scalar; null otherwise.</param>
/// <param name="Items">The items of an array; null otherwise.</param>
/// <param name="Members">The members of an object; null otherwise.</param>
internal sealed record StyledValue(string? Text, IReadOnlyList<string>? Items, IReadOnlyList<KeyValuePair<string, string>>? Members)
{
    /// <summary>A value that is not in its style.</summary>
    public static StyledValue Unreadable { get; } = new(null, null, null);

    public static StyledValue Of(string text) => new(text, null, null);

    public static StyledValue Of(IReadOnlyList<string> items) => new(null, items, null);

    public static StyledValue Of(IReadOnlyList<KeyValuePair<string, string>> members) => new(null, null, members);
}
#endif
