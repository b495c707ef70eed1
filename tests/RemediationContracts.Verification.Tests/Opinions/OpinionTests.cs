using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Model.Validation;
using RemediationContracts.Testing;
using RemediationContracts.Testing.Corpus;
using RemediationContracts.Testing.Node;
using Xunit;
using Direction = RemediationContracts.Model.Validation.PayloadDirection;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace RemediationContracts.Verification.Tests.Opinions;

/// <summary>Our validator and ajv say the same of payloads that are drawn, but for the gaps that are named here.</summary>
[Collection(OutsideJudgesCollection.Name)]
public sealed partial class OpinionTests(OutsideJudges judges)
{
    private const int DrawnContracts = 12;

    private const string Discriminator = "discriminator";

    private const string Digits = "digits";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Where ours is stricter than ajv as it is set here: by rules, and by what decides.</summary>
    private static readonly string[] Gaps =
    [
        "format", // Formats are enforced where they have a C# type; ajv is told to leave them.
        "range", // An integer must fit the C# type of its format.
        "json-duplicate", // JavaScript's reader keeps the last of two members.
        Discriminator, // It chooses what is judged; JSON Schema does not know it.
        Digits, // JavaScript's numbers are doubles, and ours are exact.
    ];

    [Fact]
    public async Task Ajv_agrees_on_the_contracts_of_this_repository()
    {
        string[] met = await JudgeAsync(new[] { "contracts/remediate", "workshop/workshop", "workshop/workshop-31" }
            .Select(name => (name, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name + ".openapi.json")))));

        Assert.Equal([.. Gaps.Order(StringComparer.Ordinal)], met.Intersect(Gaps).Order(StringComparer.Ordinal));
    }

    [Fact]
    public Task Ajv_agrees_on_contracts_that_are_drawn() =>
        JudgeAsync(Enumerable.Range(0, DrawnContracts).Select(seed => ($"drawn with seed {seed}", DrawnContract.Draw(seed))));

    [CorpusFact]
    public Task Ajv_agrees_on_documents_of_others() =>
        JudgeAsync(SharedDocuments.Corpus.Select(path => (Path.GetFileName(path), File.ReadAllText(path))), mostComponents: 3);

    /// <summary>Compares the opinions, and returns the gaps that were met.</summary>
    private async Task<string[]> JudgeAsync(IEnumerable<(string Name, string Text)> contracts, int mostComponents = int.MaxValue)
    {
        List<List<OpinionCase>> batches = [];
        List<string> lines = [];
        foreach ((string name, string text) in contracts)
        {
            ApiContract contract = ApiContractReader.Read(JsonText.FromString(name, text)).Contract!;
            foreach (Direction direction in Enum.GetValues<Direction>())
            {
                AjvSchemas schemas = new(JsonNode.Parse(text)!, direction);
                IEnumerable<ApiSchema> bodies = contract.Operations.Where(operation => operation.IsUsable).SelectMany(operation => operation.RequestBody?.Content ?? []).Select(content => content.Schema).OfType<ApiSchema>();
                List<OpinionCase> cases = [.. bodies.Concat(contract.Schemas.Take(mostComponents)).DistinctBy(schema => schema.Pointer)
                    .Select(schema => OpinionCase.Of($"{name}, {direction}", schema, direction, schemas)).OfType<OpinionCase>()];
                if (cases.Count > 0)
                {
                    batches.Add(cases);
                    lines.Add(Line(schemas, cases));
                }
            }
        }

        string[] answers = await AskAsync(lines);
        Assert.Equal(lines.Count, answers.Length);
        (List<string> different, HashSet<string> met) = ([], []);
        foreach ((List<OpinionCase> cases, string answer) in batches.Zip(answers))
        {
            JsonNode verdicts = JsonNode.Parse(answer)!;
            Assert.True(verdicts["error"] is null, $"{cases[0].Contract}: {answer}");
            different.AddRange(cases.SelectMany(tried => Differences(tried, verdicts[tried.Name]!.AsArray(), met)));
        }

        Assert.NotEqual(0, batches.Sum(cases => cases.Count));
        Assert.True(different.Count == 0, $"{different.Count} payloads are judged otherwise:\n{string.Join('\n', different.Take(8))}");
        return [.. met];
    }

    private static string Line(AjvSchemas schemas, IEnumerable<OpinionCase> cases)
    {
        JsonObject all = schemas.All();
        JsonObject payloads = [];
        foreach (OpinionCase tried in cases)
        {
            all[tried.Name] = tried.Schema.DeepClone();
            payloads[tried.Name] = new JsonArray([.. tried.Payloads.Select(payload => (JsonNode)payload)]);
        }

        return new JsonObject { ["schemas"] = all, ["payloads"] = payloads }.ToJsonString();
    }

    private async Task<string[]> AskAsync(IEnumerable<string> lines)
    {
        string path = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(path, lines);
            CommandResult result = await Command.RunAsync("node", judges.Folder, Limit, Path.Combine(Repository.OutsideTools, "judge.mjs"), path);
            Assert.True(result.ExitCode == 0, result.ToString());
            return result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IEnumerable<string> Differences(OpinionCase tried, JsonArray verdicts, HashSet<string> met)
    {
        for (int i = 0; i < tried.Payloads.Count; i++)
        {
            IReadOnlyList<PayloadViolation> ours = tried.Verdicts[i];
            bool ajvs = verdicts[i]!.GetValue<bool>();
            if (ours.Count == 0 == ajvs)
            {
                continue;
            }

            // A gap makes ours the stricter one, never the milder, but for what a double rounds.
            string[] gaps = ajvs ? [.. GapsOf(tried, i)] : BeyondDouble().IsMatch(tried.Payloads[i]) ? [Digits] : [];
            if (gaps.Length > 0)
            {
                met.UnionWith(gaps);
                continue;
            }

            string told = ours.Count == 0 ? "we accept" : $"we say {ours[0].Rule} at '{ours[0].Pointer}'";
            yield return $"{tried.Contract}, {tried.Name}: {told}, ajv {(ajvs ? "accepts" : "refuses")}: {tried.Payloads[i]}\n  schema: {Short(tried.Schema.ToJsonString())}";
        }
    }

    private static IEnumerable<string> GapsOf(OpinionCase tried, int i)
    {
        if (tried.Verdicts[i].All(violation => Gaps.Contains(violation.Rule)))
        {
            yield return tried.Verdicts[i][0].Rule;
        }

        if (tried.ChoosesByMember)
        {
            yield return Discriminator;
        }

        if (HasDuplicates(tried.Payloads[i]))
        {
            yield return "json-duplicate";
        }

        if (BeyondDouble().IsMatch(tried.Payloads[i]))
        {
            yield return Digits;
        }
    }

    /// <summary>Whether a member stands twice; within alternatives, the rule is that of the alternatives.</summary>
    private static bool HasDuplicates(string payload)
    {
        try
        {
            JsonDocument.Parse(payload, new JsonDocumentOptions { AllowDuplicateProperties = false }).Dispose();
            return false;
        }
        catch (JsonException)
        {
            return true;
        }
    }

    /// <summary>A number with more digits than a double tells apart.</summary>
    [GeneratedRegex(@"\d[\d.]{15}")]
    private static partial Regex BeyondDouble();

    private static string Short(string text) => text.Length > 600 ? text[..600] + "…" : text;
}
