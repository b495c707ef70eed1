using System;
using System.Globalization;
using System.IO;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using RemediationContracts.SourceGenerator.Tests.Driver;
using RemediationContracts.Testing.Laws;
using Xunit;
using Xunit.Abstractions;

namespace RemediationContracts.SourceGenerator.Tests.Hostile;

/// <summary>
/// No text of a contract becomes code. RC_HOSTILE says how many contracts are drawn, RC_SEED from where; a failure names the texts,
/// shrunk, and the seed.
/// </summary>
[Trait("Kind", "Law")]
public sealed class HostileContractTests(ITestOutputHelper output)
{
    private static readonly Gen<HostileContract> Contracts =
        from first in Gen.Elements<string>(HostileContract.Places)
        from second in Gen.Elements<string>(HostileContract.Places)
        from third in Gen.Elements<string>(HostileContract.Places)
        from few in Gen.Choose(1, 3)
        from texts in HostileText.Texts.ArrayOf(3)
        let chosen = new[] { first, second, third }.Take(few).Distinct()
        select new HostileContract(chosen.Zip(texts).ToDictionary(static pair => pair.First, static pair => pair.Second));

    [Fact]
    public void Text_of_a_contract_never_becomes_code()
    {
        int count = Setting("RC_HOSTILE", 40);
        int emitted = 0;
        Config config = LawSeed.Config(count);
        Check.One(config, Prop.ForAll(Contracts.ToArbitrary(), contract => emitted += Emits(contract) ? 1 : 0));

        output.WriteLine($"{count} contracts, of which {emitted} were emitted.");
        Assert.True(emitted > count / 3, "Most contracts must get as far as to be emitted.");
    }

    [Fact]
    public void The_contract_with_its_usual_texts_is_emitted()
    {
        HostileContract usual = new(new System.Collections.Generic.Dictionary<string, string>());

        Assert.Empty(Run(usual).Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error));
        Assert.True(Emits(usual));
    }

    private static bool Emits(HostileContract contract)
    {
        GeneratorRun run = Run(contract);
        string told = string.Join("\n", run.Diagnostics);
        string texts = contract + "\n" + told;
        Assert.True(run.Diagnostics.All(static d => d.Id != "RC0999" && d.Id != "CS8785"), "The generator failed by itself.\n" + texts);
        Assert.True(!told.Any(static c => char.IsControl(c) && c != '\n'), "A diagnostic holds a control character.\n" + texts);
        if (run.Files.Count == 0)
        {
            Assert.True(run.Diagnostics.Any(static d => d.Severity >= DiagnosticSeverity.Warning), "It was refused without a word.\n" + texts);
            Assert.True(contract.Texts.Any(static text => !HostileContract.Prose.Contains(text.Key) || text.Value.Any(char.IsSurrogate)), "Prose was refused.\n" + texts);
            return false;
        }

        Assert.All(run.Files, file =>
        {
            Assert.True(file.Key.All(static c => IsOfName(c) || c is '.' or '_'), "A file's name is hostile.\n" + texts);
            Assert.True(file.Value.All(static c => c == '\n' || !(char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))), "A file holds what cannot be seen.\n" + texts);
        });
        Compilation compiled = run.Compile();
        EmitResult result = compiled.Emit(Stream.Null);
        string[] compilerSays = [.. result.Diagnostics.Where(static d => d.Severity >= DiagnosticSeverity.Warning).Select(static d => d.ToString())];
        Assert.True(compilerSays.Length == 0, string.Join("\n", compilerSays.Take(5)) + "\n" + texts);

        Assert.All(run.Result.GeneratedSources, source => Assert.True(
            source.SyntaxTree.GetRoot().DescendantTrivia().Where(static trivia => trivia.IsDirective).Select(static trivia => trivia.ToString().TrimEnd()).SequenceEqual(["#nullable enable"]),
            "A directive came out of the contract.\n" + texts));
        GeneratorRun harmless = Run(new HostileContract(contract.Texts.Select(static (text, number) => (text.Key, Value: Usual(text.Key, text.Value, number))).ToDictionary(static t => t.Key, static t => t.Value)));
        string[] difference = Difference(EmittedShape.Of(harmless.Result.GeneratedSources.Select(static s => s.SyntaxTree)), EmittedShape.Of(run.Result.GeneratedSources.Select(static s => s.SyntaxTree)));
        Assert.True(difference.Length == 0, string.Join("\n", difference) + "\n" + texts);
        return true;
    }

    // What has a syntax of its own says by it how many members there are, so it stands on both sides.
    private static string Usual(string place, string text, int number) =>
        place is "server url" or "uri template" or "format" or "header format" or "path" or "pattern" ? text : HostileText.Harmless(text, number);

    // A name of C# can have marks that combine with its letters.
    private static bool IsOfName(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static GeneratorRun Run(HostileContract contract) => GeneratorRun.Over(new ContractText("orders.openapi.json", contract.Json));

    private static string[] Difference(string[] usual, string[] hostile) => [.. usual.Except(hostile).Select(static line => "- " + line), .. hostile.Except(usual).Select(static line => "+ " + line)];

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : usual;
}
