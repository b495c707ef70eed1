using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.SourceGenerator.Tests.Driver;
using RemediationContracts.Testing;
using Xunit;

namespace RemediationContracts.SourceGenerator.Tests;

/// <summary>Holds the snippets of the generator's rules to what the generator says of them.</summary>
public sealed class RulePageTests
{
    private static readonly IReadOnlyList<RulePage> Pages = RulePage.ReadAll(Path.Combine(AppContext.BaseDirectory, "rules"));

    /// <summary>Rules whose snippet is a contract.</summary>
    private static readonly string[] ByContract = ["RC0908", "RC0909", "RC0910", "RC0911", "RC0912"];

    /// <summary>Rules whose snippet is what a project says of contracts that are right.</summary>
    private static readonly string[] ByProject = ["RC0903", "RC0904", "RC0905", "RC0907"];

    public static TheoryData<string> Contracts => [.. ByContract];

    public static TheoryData<string> Projects => [.. ByProject];

    [Theory]
    [MemberData(nameof(Contracts))]
    public void The_contract_that_breaks_a_rule_breaks_that_rule_and_no_other(string id) =>
        Assert.Equal([id], Ids(GeneratorRun.Over(Contract(id, "Breaks it"))));

    [Theory]
    [MemberData(nameof(Contracts))]
    public void The_contract_that_is_right_breaks_no_rule_and_compiles(string id)
    {
        GeneratorRun run = GeneratorRun.Over(Contract(id, "Right"));

        Assert.Empty(Ids(run));
        Assert.NotEmpty(run.Files);
        Assert.Empty(run.CompilerSays());
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_project_that_breaks_a_rule_breaks_that_rule_and_no_other(string id) =>
        Assert.Equal([id], Ids(Project(id, "Breaks it")));

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_project_that_is_right_breaks_no_rule(string id) => Assert.Empty(Ids(Project(id, "Right")));

    [Fact]
    public void Every_snippet_of_the_generators_rules_is_a_contract_or_a_part_of_a_project()
    {
        // What is not tried here is about files that are missing (RC0901) or listed in MSBuild (RC0906), or is said in words.
        string[] tried = [.. ByContract, .. ByProject, "RC0901", "RC0906"];
        IEnumerable<string> snippets = GeneratorRules.All.Select(static rule => rule.Id).Where(static id => Page(id).Snippet("Breaks it") is not null);

        Assert.Equal(tried.Order(StringComparer.Ordinal), snippets);
    }

    private static RulePage Page(string id) => Pages.Single(page => page.Name == id);

    private static ContractText Contract(string id, string heading) => new("tickets.openapi.json", Page(id).Snippet(heading)!.ToContract()!);

    /// <summary>A project with the snippet's items; each of its files is the same contract, with the operations that the pages speak of.</summary>
    private static GeneratorRun Project(string id, string heading)
    {
        string contract = Page("RC0401").Snippet("Right")!.ToContract()!;
        return GeneratorRun.Over(
        [
            .. XElement.Parse("<Items>" + Page(id).Snippet(heading)!.Text + "</Items>").Elements("ApiContract").Select(item =>
                new ContractText(item.Attribute("Include")!.Value, contract)
                {
                    Metadata = item.Attributes().Where(static attribute => attribute.Name != "Include")
                        .ToDictionary(static attribute => attribute.Name.LocalName, static attribute => attribute.Value),
                }),
        ]);
    }

    private static IEnumerable<string> Ids(GeneratorRun run) => run.Diagnostics.Select(static diagnostic => diagnostic.Id).Distinct();
}
