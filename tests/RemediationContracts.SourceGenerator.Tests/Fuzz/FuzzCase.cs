using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RemediationContracts.SourceGenerator.Tests.Fuzz;

/// <summary>A mutated contract, which its source, a seed and a number say wholly.</summary>
/// <param name="Source">What it was made of.</param>
/// <param name="Mutations">The mutations, each with the seed of its own random numbers, so that some can be left out.</param>
internal sealed record FuzzCase(FuzzSource Source, IReadOnlyList<(string Name, int Seed)> Mutations)
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, MaxDepth = 1000, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, Action<JsonNode, Random, bool>> OfTrees = new()
    {
        ["hostile prose"] = NameMutations.Describe,
        ["hostile text"] = NameMutations.Replace,
        ["component renamed"] = NameMutations.RenameComponent,
        ["property renamed"] = NameMutations.RenameProperty,
        ["subtree deleted"] = Plain(TreeMutations.Delete),
        ["subtree copied"] = Plain(TreeMutations.Copy),
        ["schemas swapped"] = Plain(TreeMutations.Swap),
        ["subtree doubled"] = Plain(TreeMutations.Double),
        ["name misspelt"] = Plain(TreeMutations.Misspell),
        ["member moved"] = Plain(TreeMutations.Move),
        ["extreme number"] = Plain(TreeMutations.Extreme),
        ["type or format"] = Plain(TreeMutations.Retype),
        ["keyword added"] = Plain(TreeMutations.Keyword),
        ["value of another kind"] = Plain(TreeMutations.Rekind),
        ["reference rewired"] = Plain(TreeMutations.Rewire),
        ["version"] = Plain(TreeMutations.Version),
        ["deep nesting"] = Plain(TreeMutations.Deepen),
        ["long description"] = Plain(TreeMutations.Describe),
    };

    private static readonly Dictionary<string, Func<string, Random, string>> OfTexts = new()
    {
        ["characters"] = TextMutations.Characters,
        ["tokens"] = TextMutations.Tokens,
        ["truncated"] = TextMutations.Truncate,
    };

    /// <summary>Names by how often they are drawn: what keeps a contract whole comes often, what breaks it at once seldom.</summary>
    private static readonly string[] Drawn =
    [
        .. OfTrees.Keys.Except(["deep nesting", "long description", "version"]).SelectMany(static name => Enumerable.Repeat(name, 5)),
        .. Enumerable.Repeat("property renamed", 10), .. Enumerable.Repeat("hostile prose", 5),
        "deep nesting", "long description", "version", .. OfTexts.Keys,
    ];

    /// <summary>Draws the case of a number.</summary>
    public static FuzzCase Draw(IReadOnlyList<FuzzSource> sources, int seed, int number)
    {
        Random random = new(unchecked((seed * 1_000_003) + number));

        // Most often small ones, of which many can be tried.
        FuzzSource source = sources[random.Next(3) > 0 ? random.Next(Math.Min(FuzzSource.Own.Count, sources.Count)) : random.Next(sources.Count)];
        return new FuzzCase(source, [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => (Drawn[random.Next(Drawn.Length)], random.Next()))]);
    }

    /// <summary>The contract's text.</summary>
    public string Json => Text(Tree(isTwin: false));

    /// <summary>
    /// The same contract with harmless texts; null where mutations of the text itself leave no twin,
    /// and where a text that stands twice in one of the two made them contracts of different members.
    /// </summary>
    public string? Twin
    {
        get
        {
            if (Mutations.Any(static mutation => OfTexts.ContainsKey(mutation.Name)))
            {
                return null;
            }

            JsonNode twin = Tree(isTwin: true);
            return JsonPlaces.AreAlike(Tree(isTwin: false), twin) ? Text(twin) : null;
        }
    }

    public override string ToString() =>
        $"{Source.Name}: {string.Join(", ", Mutations.Select(static mutation => $"{mutation.Name} ({mutation.Seed.ToString(CultureInfo.InvariantCulture)})"))}";

    private static Action<JsonNode, Random, bool> Plain(Action<JsonNode, Random> mutation) => (root, random, _) => mutation(root, random);

    private JsonNode Tree(bool isTwin)
    {
        JsonNode root = Source.Parse();
        foreach ((string name, int seed) in Mutations.Where(static mutation => OfTrees.ContainsKey(mutation.Name)))
        {
            OfTrees[name](root, new Random(seed), isTwin);
        }

        return root;
    }

    private string Text(JsonNode root)
    {
        string text = DeepText.Fill(root.ToJsonString(Written).ReplaceLineEndings("\n"));
        foreach ((string name, int seed) in Mutations.Where(static mutation => OfTexts.ContainsKey(mutation.Name)))
        {
            text = OfTexts[name](text, new Random(seed));
        }

        return text;
    }
}
