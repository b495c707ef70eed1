using System.Collections.Generic;

namespace RemediationContracts.Model.OpenApi;

/// <summary>The keywords of one object of OpenAPI, and what becomes of each. A keyword that is learnt moves from one row to another.</summary>
internal sealed class KeywordTable
{
    private readonly Dictionary<string, KeywordUse> _uses = new(System.StringComparer.Ordinal);

    /// <param name="name">The object's name in OpenAPI, for messages.</param>
    /// <param name="read">The keywords that are read, extensions included.</param>
    /// <param name="remarks">The keywords that decide nothing.</param>
    /// <param name="ignoredYet">The keywords whose loss is told as a warning.</param>
    /// <param name="unreadYet">The keywords whose loss is an error.</param>
    public KeywordTable(string name, string read, string remarks = "", string ignoredYet = "", string unreadYet = "")
    {
        Name = name;
        Add(read, KeywordUse.Read);
        Add(remarks, KeywordUse.Remark);
        Add(ignoredYet, KeywordUse.IgnoredYet);
        Add(unreadYet, KeywordUse.UnreadYet);
    }

    /// <summary>The object's name in OpenAPI.</summary>
    public string Name { get; }

    /// <summary>Whether what the object says decides nothing by itself, so that a keyword that it does not have is lost without harm.</summary>
    public bool IsHarmless { get; init; }

    /// <summary>Every keyword of the object.</summary>
    public IReadOnlyCollection<string> Keywords => _uses.Keys;

    /// <summary>What becomes of a keyword; null where the object has none of that name.</summary>
    public KeywordUse? Find(string keyword) => _uses.TryGetValue(keyword, out KeywordUse use) ? use : null;

    private void Add(string keywords, KeywordUse use)
    {
        foreach (string keyword in keywords.Split([' '], System.StringSplitOptions.RemoveEmptyEntries))
        {
            _uses.Add(keyword, use);
        }
    }
}
