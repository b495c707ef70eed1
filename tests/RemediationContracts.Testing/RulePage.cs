using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace RemediationContracts.Testing;

/// <summary>A page of <c>docs/rules</c>, taken apart by its headings.</summary>
public sealed class RulePage
{
    private readonly string[] _lines;

    private RulePage(string name, string[] lines)
    {
        Name = name;
        _lines = lines;
    }

    /// <summary>The file's name without its ending: the rule's id.</summary>
    public string Name { get; }

    /// <summary>The first line.</summary>
    public string Title => _lines[0];

    /// <summary>What the line <c>Level:</c> says; empty where there is none.</summary>
    public string Level => _lines.FirstOrDefault(static line => line.StartsWith("Level: ", StringComparison.Ordinal))?["Level: ".Length..] ?? string.Empty;

    /// <summary>The headings of its sections.</summary>
    public IReadOnlyList<string> Sections =>
        [.. _lines.Where(static line => line.StartsWith("## ", StringComparison.Ordinal)).Select(static line => line[3..])];

    /// <summary>Reads every page of a folder but its index.</summary>
    public static IReadOnlyList<RulePage> ReadAll(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.md")
            .Where(static path => Path.GetFileName(path) != "README.md")
            .Order(StringComparer.Ordinal)
            .Select(static path => new RulePage(Path.GetFileNameWithoutExtension(path), File.ReadAllLines(path))),
    ];

    /// <summary>The lines of a section, blank ones left out.</summary>
    public IReadOnlyList<string> Section(string heading) =>
    [
        .. _lines.SkipWhile(line => line != "## " + heading).Skip(1)
            .TakeWhile(static line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(static line => line.Length > 0),
    ];

    /// <summary>The snippet of a section; null where the section has none.</summary>
    public RuleSnippet? Snippet(string heading)
    {
        IReadOnlyList<string> lines = Section(heading);
        return lines.Count > 2 && lines[0].StartsWith("```", StringComparison.Ordinal)
            ? new RuleSnippet(lines[0][3..], string.Join('\n', lines.Skip(1).TakeWhile(static line => line != "```")))
            : null;
    }
}
