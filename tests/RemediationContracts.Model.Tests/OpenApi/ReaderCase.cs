using System;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.Tests.OpenApi;

/// <summary>A contract that breaks one rule, and what is to be told of it. The place stands in the text between ⟦ and ⟧.</summary>
internal sealed record ReaderCase(string Id, DiagnosticLevel Level, string Pointer, string? Message, string Marked)
{
    private const char Open = '⟦';
    private const char Close = '⟧';

    /// <summary>The bounds within which the contract is read.</summary>
    public JsonLimits Limits { get; init; } = JsonLimits.Contract;

    /// <summary>The text without the marks.</summary>
    public string Text => Marked.Replace(Open.ToString(), string.Empty, StringComparison.Ordinal).Replace(Close.ToString(), string.Empty, StringComparison.Ordinal);

    /// <summary>Where the place begins.</summary>
    public TextPosition Start => At(Marked[..Marked.IndexOf(Open, StringComparison.Ordinal)]);

    /// <summary>Where the place ends.</summary>
    public TextPosition End => At(Marked[..Marked.IndexOf(Close, StringComparison.Ordinal)].Replace(Open.ToString(), string.Empty, StringComparison.Ordinal));

    /// <summary>Line and column are counted here from the text, and not by the code that is tested.</summary>
    private static TextPosition At(string before)
    {
        string[] lines = before.Split('\n');
        return new TextPosition(lines.Length, lines[^1].Length + 1, before.Length);
    }
}
