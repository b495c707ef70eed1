using System;
using System.Diagnostics;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RemediationContracts.SourceGenerator.Tests.Fuzz;

/// <summary>Makes a contract that fails smaller, as long as it fails in the same way.</summary>
internal static class FuzzShrink
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, MaxDepth = 1000, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The smallest contract that was found.</summary>
    /// <param name="failing">The case.</param>
    /// <param name="kind">How it fails.</param>
    public static string Smallest(FuzzCase failing, string kind)
    {
        Stopwatch clock = Stopwatch.StartNew();

        // First whole mutations, then, where the text is a tree, its parts.
        for (int i = failing.Mutations.Count - 1; i >= 0 && failing.Mutations.Count > 1; i--)
        {
            FuzzCase less = failing with { Mutations = [.. failing.Mutations.Where((_, index) => index != i)] };
            failing = FuzzJudge.Judge(less.Json, less.Twin).Kind == kind ? less : failing;
        }

        string text = failing.Json;

        // A twin has other texts; without it that fault is not found again.
        return text.Length > 1_000_000 || FuzzJudge.Judge(text, twin: null).Kind != kind ? text : Less(text, kind, clock);
    }

    private static string Less(string text, string kind, Stopwatch clock)
    {
        JsonDocumentOptions deep = new() { MaxDepth = 500 };
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(text, documentOptions: deep);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return text;
        }

        bool smaller = root is not null;
        while (smaller && clock.Elapsed < Limit)
        {
            smaller = false;

            // The outermost come first, so that much goes at once.
            for (int i = 0; i < Count(root!) && clock.Elapsed < Limit; i++)
            {
                JsonNode less = root!.DeepClone();
                JsonPlaces.Below(less)[i].Remove();
                if (FuzzJudge.Judge(less.ToJsonString(Written), twin: null).Kind == kind)
                {
                    root = less;
                    smaller = true;
                    i--;
                }
            }
        }

        return root!.ToJsonString(Written);
    }

    private static int Count(JsonNode root) => JsonPlaces.Below(root).Count;
}
