using System.Linq;
using RemediationContracts.SourceGenerator.Tests.Driver;
using Xunit;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace RemediationContracts.SourceGenerator.Tests;

/// <summary>What runs again after which edit. The reasons are those that the compiler itself gives for each step.</summary>
public class IncrementalTests
{
    private static readonly ContractText Ping = new("ping.openapi.json", Contracts.Ping);

    [Theory]
    [InlineData("namespace Contoso.Soar;\n\ninternal static class Program { internal static int Answer => 42; }\n")]
    [InlineData("namespace Contoso.Soar;\n\n// A remark.\ninternal static class Program;\n")]
    public void An_edit_of_other_code_runs_nothing_again(string code)
    {
        GeneratorRun run = GeneratorRun.Over(Ping).WithCode(code);

        Assert.Equal([Cached], run.Reasons(TrackingNames.Parsed));
        Assert.Equal([Cached], run.Reasons(TrackingNames.Emitted));
        Assert.Equal([Cached], run.OutputReasons(TrackingNames.Emitted));
        Assert.Equal([Cached], run.OutputReasons(TrackingNames.Diagnostics));
    }

    [Fact]
    public void A_reformatted_contract_emits_nothing_again()
    {
        var reformatted = new ContractText(Ping.Path, "\n" + Contracts.Ping.Replace("\n", " \n  ", System.StringComparison.Ordinal));

        GeneratorRun run = GeneratorRun.Over(Ping).Replace(Ping, reformatted);

        Assert.Equal([Modified], run.Reasons(TrackingNames.Files));
        Assert.Equal([Unchanged], run.Reasons(TrackingNames.Parsed));
        Assert.Equal([Cached], run.OutputReasons(TrackingNames.Emitted));
    }

    [Theory]
    [MemberData(nameof(EmittedContracts.Names), MemberType = typeof(EmittedContracts))]
    public void A_reformatted_contract_of_any_shape_emits_nothing_again(string contract)
    {
        ContractText text = EmittedContracts.Text(contract);
        var reformatted = new ContractText(text.Path, "\n" + text.GetText()!.ToString().Replace("\n", "\n\n", System.StringComparison.Ordinal));

        GeneratorRun run = GeneratorRun.Over(text).Replace(text, reformatted);

        Assert.Equal([Modified], run.Reasons(TrackingNames.Files));
        Assert.True(run.Reasons(TrackingNames.Specs).Single() is Unchanged or Cached);
        Assert.Equal([Cached], run.OutputReasons(TrackingNames.Emitted));
    }

    [Fact]
    public void A_diagnostic_that_moves_is_told_again_and_nothing_is_emitted_again()
    {
        var faulty = new ContractText("ping.openapi.json", PingAndAFaultyOther);
        var moved = new ContractText("ping.openapi.json", "\n\n" + PingAndAFaultyOther);

        GeneratorRun run = GeneratorRun.Over(faulty);
        int line = run.Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line;
        run.Replace(faulty, moved);

        Assert.Equal(line + 2, run.Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal([Modified], run.Reasons(TrackingNames.Diagnostics));
        Assert.Equal([Unchanged], run.Reasons(TrackingNames.Specs));
        Assert.Equal([Cached], run.OutputReasons(TrackingNames.Emitted));
    }

    [Fact]
    public void A_changed_description_emits_again_and_tells_nothing_again()
    {
        var described = new ContractText(Ping.Path, Contracts.Ping.Replace("Says hello.", "Says hello, and waits.", System.StringComparison.Ordinal));

        GeneratorRun run = GeneratorRun.Over(Ping).Replace(Ping, described);

        Assert.Equal([Modified], run.Reasons(TrackingNames.Emitted));
        Assert.Equal([Modified], run.OutputReasons(TrackingNames.Emitted));
        Assert.Equal([Unchanged], run.Reasons(TrackingNames.Diagnostics));
        Assert.Equal([Cached], run.OutputReasons(TrackingNames.Diagnostics));
        Assert.Contains("Says hello, and waits.", run.Files["Contoso.Soar.IPingClient.g.cs"], System.StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_one_contract_leaves_the_other_alone()
    {
        var other = new ContractText("pong.openapi.json", Contracts.Ping.Replace("\"ping\"", "\"pong\"", System.StringComparison.Ordinal));
        var edited = new ContractText(other.Path, other.GetText()!.ToString().Replace("Says hello.", "Answers.", System.StringComparison.Ordinal));

        GeneratorRun run = GeneratorRun.Over(Ping, other).Replace(other, edited);

        Assert.Equal([Cached, Modified], run.Reasons(TrackingNames.Parsed));
        Assert.Equal([Unchanged, Modified], run.Reasons(TrackingNames.Emitted));
        Assert.Equal([Cached, Modified], run.OutputReasons(TrackingNames.Emitted));
    }

    [Fact]
    public void Options_that_say_the_same_run_nothing_again()
    {
        GeneratorRun run = GeneratorRun.Over(Ping).WithOptions("Contoso.Soar", []);

        Assert.Equal([Cached], run.Reasons(TrackingNames.Files));
        Assert.Equal([Cached], run.Reasons(TrackingNames.Parsed));
        Assert.Equal([Cached], run.OutputReasons(TrackingNames.Emitted));
    }

    [Fact]
    public void Options_that_say_something_else_emit_again()
    {
        GeneratorRun run = GeneratorRun.Over(Ping).WithOptions("Contoso.Soar", new() { ["Accessibility"] = "internal" });

        Assert.Equal([Modified], run.Reasons(TrackingNames.Emitted));
        Assert.Contains("internal sealed partial class PingClient", run.Files["Contoso.Soar.PingClient.g.cs"], System.StringComparison.Ordinal);
    }

    private static string PingAndAFaultyOther => Contracts.Ping.Replace(
        """
            "/ping": {
        """,
        """
            "/other": {
              "post": {
                "operationId": "other",
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "object", "properties": { "n": { "enum": [ null ], "nullable": true } } } } } },
                "responses": { "204": { "description": "Done." } }
              }
            },
            "/ping": {
        """,
        System.StringComparison.Ordinal);
}
