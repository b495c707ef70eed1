using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>Writes names into messages.</summary>
internal static class QuotedNames
{
    private const int Most = 5;

    /// <summary>The first few in quotes, and how many more there are.</summary>
    public static string Of(IReadOnlyCollection<string> names)
    {
        string some = string.Join(", ", names.Take(Most).Select(name => $"'{name}'"));
        return names.Count > Most ? $"{some} and {names.Count - Most} more" : some;
    }
}
