using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.Lint;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Testing;
using Xunit;

namespace RemediationContracts.Model.Tests.Diagnostics;

/// <summary>Holds the rules and the pages of <c>docs/rules</c> together.</summary>
public sealed class RulePageTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "rules");

    private static readonly IReadOnlyList<RulePage> Pages = RulePage.ReadAll(Folder);

    /// <summary>Rules of the text that no snippet can break: depth and size.</summary>
    private static readonly string[] InWords = ["RC0003", "RC0004"];

    public static TheoryData<string> Rules => [.. KnownRules.All.Select(rule => rule.Id)];

    public static TheoryData<string> ContractSnippets => [.. KnownRules.OfContracts.Select(rule => rule.Id).Except(InWords)];

    public static TheoryData<string> LintSnippets => [.. LintRules.All.Select(rule => rule.Id)];

    [Fact]
    public void Ids_are_RC_and_four_digits_and_stand_once()
    {
        Assert.All(KnownRules.All, rule => Assert.Matches("^RC[0-9]{4}$", rule.Id));
        Assert.Equal(KnownRules.All.Count, KnownRules.All.Select(rule => rule.Id).Distinct().Count());
        Assert.Equal(KnownRules.All.Count, KnownRules.All.Select(rule => rule.Title).Distinct().Count());
    }

    [Fact]
    public void The_lists_of_the_families_have_every_rule_by_id()
    {
        Assert.Equal(KnownRules.OfContracts.OrderBy(rule => rule.Id, System.StringComparer.Ordinal), ContractRules.All);
        Assert.Equal(KnownRules.OfGenerator.OrderBy(rule => rule.Id, System.StringComparer.Ordinal), GeneratorRules.All);
        Assert.Equal(KnownRules.OfLint.OrderBy(rule => rule.Id, System.StringComparer.Ordinal), LintRules.All);
        Assert.All(LintRules.All, rule => Assert.StartsWith("RC06", rule.Id, System.StringComparison.Ordinal));
        Assert.All(GeneratorRules.All, rule => Assert.StartsWith("RC09", rule.Id, System.StringComparison.Ordinal));
        Assert.DoesNotContain(ContractRules.All, rule => rule.Id.StartsWith("RC09", System.StringComparison.Ordinal) || rule.Id.StartsWith("RC06", System.StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_a_page_that_states_its_id_title_and_level(string id)
    {
        ContractRule rule = KnownRules.All.Single(rule => rule.Id == id);
        RulePage page = Pages.Single(page => page.Name == id);

        Assert.Equal($"# {rule.Id}: {rule.Title}", page.Title);
        Assert.Equal(LevelOf(rule), page.Level);
        Assert.Equal(["Breaks it", "Right", "What to do"], page.Sections);
        Assert.All(page.Sections, heading => Assert.NotEmpty(page.Section(heading)));
    }

    [Fact]
    public void No_page_is_without_a_rule() =>
        Assert.Equal(KnownRules.All.Select(rule => rule.Id).Order(System.StringComparer.Ordinal), Pages.Select(page => page.Name));

    [Fact]
    public void The_index_has_each_rule_once_with_title_and_level()
    {
        string[] rows = [.. File.ReadAllLines(Path.Combine(Folder, "README.md")).Where(line => line.StartsWith("| [RC", System.StringComparison.Ordinal))];

        Assert.Equal(
            KnownRules.All.OrderBy(rule => rule.Id, System.StringComparer.Ordinal).Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {LevelOf(rule)} |"),
            rows);
    }

    [Fact]
    public void Links_between_the_pages_lead_to_files()
    {
        foreach (string path in Directory.GetFiles(Folder, "*.md"))
        {
            foreach (Match link in Regex.Matches(File.ReadAllText(path), @"\]\((?<file>[^)#:]+)(#[^)]*)?\)"))
            {
                Assert.True(File.Exists(Path.Combine(Folder, link.Groups["file"].Value)), $"{path} has a link to {link.Groups["file"].Value}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(ContractSnippets))]
    public void The_snippet_that_breaks_a_rule_breaks_that_rule_and_no_other(string id)
    {
        Assert.Equal([id], Diagnostics(id, "Breaks it").Select(diagnostic => diagnostic.Rule.Id).Distinct());
    }

    [Theory]
    [MemberData(nameof(ContractSnippets))]
    public void The_snippet_that_is_right_breaks_no_rule(string id)
    {
        Assert.Empty(Diagnostics(id, "Right"));
    }

    [Theory]
    [MemberData(nameof(LintSnippets))]
    public void The_snippet_that_breaks_a_rule_of_lint_breaks_that_rule_and_no_other_of_its_weight(string id)
    {
        DiagnosticLevel level = LintRules.All.Single(rule => rule.Id == id).Level;

        Assert.Empty(Read(id, "Breaks it").Diagnostics);
        Assert.Equal([id], Findings(id, "Breaks it", level).Select(diagnostic => diagnostic.Rule.Id).Distinct());
    }

    [Theory]
    [MemberData(nameof(LintSnippets))]
    public void The_snippet_that_is_right_breaks_no_rule_of_lint_of_its_weight(string id) =>
        Assert.Empty(Findings(id, "Right", LintRules.All.Single(rule => rule.Id == id).Level));

    private static IReadOnlyList<ContractDiagnostic> Diagnostics(string id, string heading) => Read(id, heading).Diagnostics;

    /// <summary>What lint says of a snippet. A snippet shows no more than it must, so that what weighs less is passed over.</summary>
    private static IEnumerable<ContractDiagnostic> Findings(string id, string heading, DiagnosticLevel level) =>
        ContractLint.Run(Read(id, heading)).Where(diagnostic => diagnostic.Rule.Level >= level);

    private static ContractReadResult Read(string id, string heading)
    {
        string? contract = Pages.Single(page => page.Name == id).Snippet(heading)?.ToContract();
        Assert.NotNull(contract);
        return ApiContractReader.Read(JsonText.FromString(id + ".json", contract));
    }

    private static string LevelOf(ContractRule rule) => rule.Level switch
    {
        DiagnosticLevel.Error => "error",
        DiagnosticLevel.Warning => "warning",
        _ => "info",
    };
}
