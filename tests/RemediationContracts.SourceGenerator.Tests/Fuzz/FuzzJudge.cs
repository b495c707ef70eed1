using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RemediationContracts.SourceGenerator.Tests.Driver;
using RemediationContracts.SourceGenerator.Tests.Hostile;

namespace RemediationContracts.SourceGenerator.Tests.Fuzz;

/// <summary>Holds what the generator makes of a contract, whatever it is, to what must be true of all.</summary>
internal static class FuzzJudge
{
    /// <summary>How long a contract may take, with a second for each 100 KB; a guard against what grows without bounds.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);

    /// <summary>How much may be allocated for one, with 2 KB for each byte of it.</summary>
    private const long MostMemory = 256L << 20;

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    /// <summary>Bound once: every contract adds its files to it.</summary>
    private static readonly CSharpCompilation Project = CSharpCompilation.Create(
        "Consumer",
        [],
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ContractViolation).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false));

    /// <summary>Judges a contract.</summary>
    /// <param name="json">Its text.</param>
    /// <param name="twin">The same with harmless texts; null where there is none.</param>
    public static FuzzVerdict Judge(string json, string? twin)
    {
        Stopwatch clock = Stopwatch.StartNew();
        long before = GC.GetAllocatedBytesForCurrentThread();
        GeneratorRunResult run = Run(json);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        TimeSpan time = clock.Elapsed;
        bool isEmitted = !run.GeneratedSources.IsEmpty;
        return new FuzzVerdict(
            OfDiagnostics(run)
                ?? (allocated > MostMemory + (2048L * json.Length) ? $"It takes too much memory.\n{allocated >> 20} MiB" : null)
                ?? (time > MostTime + TimeSpan.FromSeconds(json.Length / 100_000.0) ? $"It takes too long.\n{time}" : null)
                ?? (isEmitted ? OfSources(run) ?? OfCompiler(run) ?? (twin is null ? null : OfTwin(run, twin)) : null),
            isEmitted);
    }

    private static GeneratorRunResult Run(string json) => CSharpGeneratorDriver.Create(
        [new ContractGenerator().AsSourceGenerator()], [new ContractText("contract.openapi.json", json)], Parse, new ContractOptionsProvider("Contoso.Soar", new Dictionary<string, string>()))
        .RunGenerators(Project).GetRunResult().Results.Single();

    private static string? OfDiagnostics(GeneratorRunResult run)
    {
        if (run.Exception is { } exception)
        {
            return "An exception left the generator.\n" + exception;
        }

        if (run.Diagnostics.FirstOrDefault(static told => told.Id is "RC0999" or "CS8785") is { } fault)
        {
            return "The generator failed by itself.\n" + fault;
        }

        if (run.Diagnostics.FirstOrDefault(static told => told.ToString().Any(char.IsControl)) is { } unseen)
        {
            return $"A diagnostic holds a control character: {unseen.Id}.\n{unseen}";
        }

        // A contract without an operation is right, and nothing comes of it.
        return null;
    }

    private static string? OfSources(GeneratorRunResult run)
    {
        foreach (GeneratedSourceResult source in run.GeneratedSources)
        {
            string text = source.SourceText.ToString();
            if (!source.HintName.All(static c => c == '.' || SyntaxFacts.IsIdentifierPartCharacter(c)))
            {
                return "A file's name is hostile.\n" + source.HintName;
            }

            if (text.Any(static c => c != '\n' && (char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))))
            {
                return "A file holds what cannot be seen.\n" + source.HintName;
            }
        }

        return null;
    }

    private static string? OfCompiler(GeneratorRunResult run)
    {
        Diagnostic[] told = [.. Project.AddSyntaxTrees(run.GeneratedSources.Select(static source => source.SyntaxTree)).Emit(Stream.Null).Diagnostics.Where(static told => told.Severity >= DiagnosticSeverity.Warning)];
        return told.Length == 0 ? null : $"The compiler tells {told[0].Id}.\n" + string.Join('\n', told.Take(5).Select(static diagnostic => diagnostic.ToString()));
    }

    private static string? OfTwin(GeneratorRunResult run, string twin)
    {
        GeneratorRunResult harmless = Run(twin);

        // Where a text is more than text (a name that is taken, a pattern), the twin is none.
        if (!Ids(run).SequenceEqual(Ids(harmless)) || run.GeneratedSources.Length != harmless.GeneratedSources.Length)
        {
            return null;
        }

        string[] shape = EmittedShape.Of(run.GeneratedSources.Select(static source => source.SyntaxTree));
        string[] expected = EmittedShape.Of(harmless.GeneratedSources.Select(static source => source.SyntaxTree));
        return shape.SequenceEqual(expected)
            ? null
            : "Text of the contract has become code.\n" + string.Join('\n', [.. expected.Except(shape).Select(static line => "- " + line), .. shape.Except(expected).Select(static line => "+ " + line)]);
    }

    private static IEnumerable<string> Ids(GeneratorRunResult run) => run.Diagnostics.Select(static told => told.Id).Order(StringComparer.Ordinal);
}
