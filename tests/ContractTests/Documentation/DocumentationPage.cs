using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace ContractTests.Documentation;

/// <summary>The facts of a Graph API page in Markdown, read from the page and from nothing else.</summary>
internal sealed partial class DocumentationPage
{
    private readonly string[] _lines;

    private DocumentationPage(string[] lines) => _lines = lines;

    /// <summary>The request line under "HTTP request".</summary>
    public PageRequest Request => PageRequest.Parse(HttpBlocks("HTTP request").Single());

    /// <summary>The first block under "Examples".</summary>
    public PageRequest Example => PageRequest.Parse(HttpBlocks("Examples").First());

    /// <summary>The status lines that the examples show as answers.</summary>
    public string ExampleStatusLine => HttpBlocks("Examples").ElementAt(1)[0];

    /// <summary>The namespace that the page states.</summary>
    public string Namespace => _lines.Single(line => line.StartsWith("Namespace: ", StringComparison.Ordinal))["Namespace: ".Length..].Trim();

    /// <summary>What the page says under "Response".</summary>
    public string Response => string.Join('\n', Section("Response"));

    /// <summary>What the page says under "Request body".</summary>
    public string RequestBody => string.Join('\n', Section("Request body"));

    /// <summary>The table of request headers: name and description.</summary>
    public IReadOnlyList<(string Name, string Description)> Headers =>
        [.. Rows("Request headers").Select(cells => (cells[0], cells[1]))];

    /// <summary>The table of parameters.</summary>
    public IReadOnlyList<PageParameter> Parameters => [.. Rows("Request body").Select(Parameter)];

    public static DocumentationPage Parse(string markdown) => new(markdown.ReplaceLineEndings("\n").Split('\n'));

    private static PageParameter Parameter(string[] cells)
    {
        const string Collection = " collection";
        string type = LinkTarget().Replace(cells[1], "$1");
        bool isCollection = type.EndsWith(Collection, StringComparison.Ordinal);
        int values = cells[2].IndexOf("possible values are", StringComparison.Ordinal);
        return new PageParameter(
            cells[0],
            isCollection ? type[..^Collection.Length] : type,
            isCollection,
            values < 0 ? [] : [.. CodeSpan().Matches(cells[2][values..]).Select(match => match.Groups[1].Value)]);
    }

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkTarget();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeSpan();

    private IEnumerable<string> Section(string heading) =>
        _lines.SkipWhile(line => line.TrimEnd() != $"## {heading}").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));

    /// <summary>The rows of a section's table, without its two header lines. The page leaves out a last bar, so that cells are counted from the first.</summary>
    private IEnumerable<string[]> Rows(string heading) =>
        Section(heading)
            .Where(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line[1..].Split('|').Select(cell => cell.Trim()).ToArray());

    private List<List<string>> HttpBlocks(string heading)
    {
        List<List<string>> blocks = [];
        bool isInside = false;
        foreach (string line in Section(heading))
        {
            if (!line.StartsWith("```", StringComparison.Ordinal))
            {
                if (isInside)
                {
                    blocks[^1].Add(line.TrimEnd());
                }
            }
            else if (isInside)
            {
                isInside = false;
            }
            else if (line[3..].Trim() == "http")
            {
                blocks.Add([]);
                isInside = true;
            }
        }

        return blocks;
    }
}
