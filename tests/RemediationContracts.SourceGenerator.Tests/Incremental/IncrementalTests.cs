using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RemediationContracts.SourceGenerator.Tests.Driver;
using Xunit;

namespace RemediationContracts.SourceGenerator.Tests.Incremental;

/// <summary>
/// What runs again after which edit. A project has two contracts; each test makes one edit and states for every step the reasons that
/// the compiler gives, one a contract: <c>Cached</c> did not run, <c>Unchanged</c> ran and gave the same. A step that a test does not
/// name did not run.
/// </summary>
public sealed class IncrementalTests
{
    private static readonly ContractText Ping = new("ping.openapi.json", Contracts.Ping);

    private static readonly ContractText Pong = new("pong.openapi.json", Contracts.Ping.Replace("\"ping\"", "\"pong\"", StringComparison.Ordinal));

    /// <summary>A contract that is emitted, and of which there is something to tell.</summary>
    private static readonly ContractText Odd = Edit(Ping, "\"summary\"", "\"x-csharp-nmae\": \"Hello\",\n\"summary\"");

    [Theory]
    [InlineData("namespace Contoso.Soar;\n\ninternal static class Program { internal static int Answer => 42; }\n")]
    [InlineData("namespace Contoso.Soar;\n\n// A remark.\ninternal static class Program;\n")]
    [InlineData("namespace Contoso.Soar;\n\ninternal static class Program ;\n\n")]
    public void An_edit_of_code_runs_nothing_but_the_look_at_the_references(string code) =>
        Expect(Project().WithCode(code), "Runtime: Unchanged");

    [Fact]
    public void White_space_in_a_contract_is_read_and_changes_nothing() => Expect(
        Project().Replace(Ping, new ContractText(Ping.Path, "\n" + Contracts.Ping.Replace("\n", " \n  ", StringComparison.Ordinal))),
        "Files: Modified Cached",
        "Parsed: Unchanged Cached");

    [Fact]
    public void The_same_text_out_of_another_object_is_read_and_changes_nothing() => Expect(
        Project().Replace(Ping, new ContractText(Ping.Path, Contracts.Ping)),
        "Files: Modified Cached",
        "Parsed: Unchanged Cached");

    [Fact]
    public void A_changed_description_emits_its_contract_again_and_tells_nothing_again()
    {
        GeneratorRun run = Project().Replace(Pong, Edit(Pong, "Says hello.", "Says hello, and waits."));

        Expect(
            run,
            "Files: Cached Modified",
            "Parsed: Cached Modified",
            "Diagnostics: Cached Unchanged",
            "Specs: Cached Modified",
            "Meetings: Unchanged",
            "Emitted: Cached Modified",
            "added: Cached Modified");
        Assert.Contains("Says hello, and waits.", run.Files["Contoso.Soar.IPongClient.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_contract_that_breaks_while_it_is_typed_leaves_the_other_alone()
    {
        GeneratorRun run = Project().Replace(Ping, Edit(Ping, "\"Pong.\"", "\"Pong.\" oops"));

        Expect(
            run,
            "Files: Modified Cached",
            "Parsed: Modified Cached",
            "Diagnostics: Modified Cached",
            "Specs: Removed Cached",
            "Meetings: Unchanged",
            "Emitted: Removed Cached",
            "told: Modified Cached",
            "added: Removed Cached");
        Assert.Equal("RC0001", run.Diagnostics.Single().Id);
        Assert.Contains("Contoso.Soar.PongResult.g.cs", run.Files.Keys);
    }

    [Fact]
    public void A_warning_that_comes_is_told_and_nothing_is_emitted_again() => Expect(
        Project().Replace(Ping, Odd),
        "Files: Modified Cached",
        "Parsed: Modified Cached",
        "Diagnostics: Modified Cached",
        "Specs: Unchanged Cached",
        "told: Modified Cached");

    [Fact]
    public void A_warning_that_moves_is_told_at_its_new_place_and_nothing_is_emitted_again()
    {
        GeneratorRun run = GeneratorRun.Over(Odd, Pong);
        int line = Line(run);
        run.Replace(Odd, Edit(Odd, "\"info\"", "\n\n\"info\""));

        Expect(
            run,
            "Files: Modified Cached",
            "Parsed: Modified Cached",
            "Diagnostics: Modified Cached",
            "Specs: Unchanged Cached",
            "told: Modified Cached");
        Assert.Equal(line + 2, Line(run));
    }

    [Fact]
    public void Options_that_say_the_same_run_nothing() => Expect(Project().WithOptions("Contoso.Soar", []));

    [Fact]
    public void An_option_of_someone_else_runs_nothing() => Expect(Project().WithOptions("Contoso.Soar", new() { ["OfSomeoneElse"] = "x" }));

    [Theory]
    [InlineData("Contoso.Other", "", "")]
    [InlineData("Contoso.Soar", "Accessibility", "internal")]
    [InlineData("Contoso.Soar", "Namespace", "Contoso.Other")]
    public void An_option_that_says_something_else_emits_again_and_tells_nothing_again(string rootNamespace, string name, string value) => Expect(
        Project().WithOptions(rootNamespace, name.Length == 0 ? [] : new() { [name] = value }),
        "Files: Modified Modified",
        "Parsed: Modified Modified",
        "Diagnostics: Unchanged Unchanged",
        "Specs: Modified Modified",
        "Meetings: Unchanged",
        "Emitted: Modified Modified",
        "added: Modified Modified");

    [Fact]
    public void A_contract_that_goes_leaves_the_other_alone() => Expect(
        Project().WithContracts(Pong),
        "Files: Removed Cached",
        "Parsed: Removed Cached",
        "Diagnostics: Removed Cached",
        "Specs: Removed Cached",
        "Meetings: Unchanged",
        "Emitted: Removed Cached",
        "told: Removed Cached",
        "added: Removed Cached");

    [Fact]
    public void A_contract_that_comes_leaves_the_others_alone() => Expect(
        Project().WithContracts(Ping, Pong, new ContractText("peng.openapi.json", Contracts.Ping.Replace("\"ping\"", "\"peng\"", StringComparison.Ordinal))),
        "Files: Cached Cached New",
        "Parsed: Cached Cached New",
        "Diagnostics: Cached Cached New",
        "Specs: Cached Cached New",
        "Meetings: Unchanged",
        "Emitted: Cached Cached New",
        "told: Cached Cached New",
        "added: Cached Cached New");

    [Fact]
    public void Contracts_in_another_order_run_nothing() => Expect(Project().WithContracts(Pong, Ping));

    [Fact]
    public void A_file_that_the_project_gives_to_another_generator_runs_nothing() =>
        Expect(Project().WithContracts(Ping, Pong, new ContractText("notes.txt", "Notes.") { Metadata = new Dictionary<string, string> { ["SourceItemType"] = "Notes" } }));

    [Fact]
    public void A_runtime_that_goes_takes_the_emitted_code_along_and_reads_nothing_again() => Expect(
        Project().WithRuntime(),
        "Runtime: Modified",
        "Meetings: Modified",
        "Emitted: Removed Removed",
        "told of all: Modified",
        "added: Removed Removed");

    private static GeneratorRun Project() => GeneratorRun.Over(Ping, Pong);

    private static int Line(GeneratorRun run) => run.Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line;

    private static ContractText Edit(ContractText contract, string old, string text) =>
        new(contract.Path, contract.GetText()!.ToString().Replace(old, text, StringComparison.Ordinal));

    private static void Expect(GeneratorRun run, params string[] ran)
    {
        IReadOnlyDictionary<string, string> actual = StepReasons.Of(run);
        Dictionary<string, string> wanted = ran.Select(static line => line.Split(": ")).ToDictionary(static line => line[0], static line => line[1]);
        Assert.Empty(wanted.Keys.Except(actual.Keys));
        Assert.Equal(
            ran.Select(static line => line.Split(": ")[0]).Concat(actual.Keys.Except(wanted.Keys)).Order(StringComparer.Ordinal)
                .Select(step => $"{step}: {wanted.GetValueOrDefault(step) ?? AllCached(actual[step])}"),
            actual.OrderBy(static step => step.Key, StringComparer.Ordinal).Select(static step => $"{step.Key}: {step.Value}"));
    }

    private static string AllCached(string reasons) =>
        string.Join(' ', Enumerable.Repeat(nameof(IncrementalStepRunReason.Cached), reasons.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length));

    [Theory]
    [MemberData(nameof(EmittedContracts.Names), MemberType = typeof(EmittedContracts))]
    public void A_reformatted_contract_of_any_shape_emits_nothing_again(string contract)
    {
        ContractText text = EmittedContracts.Text(contract);
        var reformatted = new ContractText(text.Path, "\n" + text.GetText()!.ToString().Replace("\n", "\n\n", System.StringComparison.Ordinal));

        GeneratorRun run = GeneratorRun.Over(text).Replace(text, reformatted);

        // What is told may have moved.
        Assert.All(run.Reasons(TrackingNames.Specs), static reason => Assert.NotEqual(IncrementalStepRunReason.Modified, reason));
        Assert.Equal([IncrementalStepRunReason.Cached], run.OutputReasons(TrackingNames.Emitted));
    }
}
