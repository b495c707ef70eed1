using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.DependencyInjection;

namespace RemediationContracts.SourceGenerator.Tests.Driver;

/// <summary>A run of the generator over contracts, and further runs after edits; each is compared with the one before.</summary>
internal sealed class GeneratorRun
{
    private GeneratorDriver _driver;
    private Compilation _compilation;

    private GeneratorRun(GeneratorDriver driver, Compilation compilation)
    {
        _driver = driver;
        _compilation = compilation;
    }

    /// <summary>What the last run gave.</summary>
    public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    /// <summary>What the last run told, in order.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>The emitted files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Result.GeneratedSources.ToDictionary(static s => s.HintName, static s => s.SourceText.ToString());

    /// <summary>Runs the generator over contracts.</summary>
    public static GeneratorRun Over(params ContractText[] contracts) => Over([], contracts);

    /// <summary>Runs the generator over contracts, with metadata that each of them has.</summary>
    public static GeneratorRun Over(Dictionary<string, string> metadata, params ContractText[] contracts) =>
        Over(metadata, LanguageVersion.Latest, contracts);

    /// <summary>Runs the generator in a project of a given version of C#.</summary>
    public static GeneratorRun Over(Dictionary<string, string> metadata, LanguageVersion version, params ContractText[] contracts) =>
        Over(metadata, version, Latest(), contracts);

    /// <summary>Runs the generator in a project for the oldest framework and version of C# that are supported: .NET 8 and C# 12.</summary>
    public static GeneratorRun OverOldest(params ContractText[] contracts) =>
        Over(
            [],
            LanguageVersion.CSharp12,
            [.. Net80.References.All, MetadataReference.CreateFromFile(Path.Combine(System.AppContext.BaseDirectory, "net8.0", "RemediationContracts.dll"))],
            contracts);

    /// <summary>Runs the generator in a project that has IHttpClientFactory.</summary>
    public static GeneratorRun WithHttpClientFactory(params ContractText[] contracts) => Over(
        [],
        LanguageVersion.Latest,
        Latest(typeof(IHttpClientBuilder).Assembly.Location, typeof(IServiceCollection).Assembly.Location),
        contracts);

    private static MetadataReference[] Latest(params string[] more) =>
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(ContractViolation).Assembly.Location),
        .. more.Select(static file => MetadataReference.CreateFromFile(file)),
    ];

    private static GeneratorRun Over(
        Dictionary<string, string> metadata, LanguageVersion version, IReadOnlyList<MetadataReference> references, ContractText[] contracts)
    {
        CSharpParseOptions parse = new CSharpParseOptions(version, DocumentationMode.Diagnose);
        var compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText("namespace Contoso.Soar;\n\ninternal static class Program;\n", parse, "Program.cs")],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new ContractGenerator().AsSourceGenerator()],
            contracts,
            parse,
            new ContractOptionsProvider("Contoso.Soar", metadata),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new GeneratorRun(driver.RunGenerators(compilation), compilation);
    }

    /// <summary>Puts another contract in the place of one, and runs again.</summary>
    public GeneratorRun Replace(ContractText old, ContractText text)
    {
        _driver = _driver.ReplaceAdditionalText(old, text).RunGenerators(_compilation);
        return this;
    }

    /// <summary>Names other contracts, or the same in another order, and runs again.</summary>
    public GeneratorRun WithContracts(params ContractText[] contracts)
    {
        _driver = _driver.ReplaceAdditionalTexts([.. contracts]).RunGenerators(_compilation);
        return this;
    }

    /// <summary>Puts other references in the place of that to the runtime, and runs again.</summary>
    public GeneratorRun WithRuntime(params MetadataReference[] references)
    {
        _compilation = _compilation.WithReferences([.. Net100.References.All, .. references]);
        _driver = _driver.RunGenerators(_compilation);
        return this;
    }

    /// <summary>Changes what the project says, and runs again.</summary>
    public GeneratorRun WithOptions(string rootNamespace, Dictionary<string, string> metadata)
    {
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(new ContractOptionsProvider(rootNamespace, metadata)).RunGenerators(_compilation);
        return this;
    }

    /// <summary>Changes the project's own code, and runs again.</summary>
    public GeneratorRun WithCode(string code)
    {
        SyntaxTree tree = _compilation.SyntaxTrees.Single();
        _compilation = _compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(code, (CSharpParseOptions)tree.Options, tree.FilePath));
        _driver = _driver.RunGenerators(_compilation);
        return this;
    }

    /// <summary>What the compiler tells, once the project's own options were heard.</summary>
    /// <param name="options">Changes the options of the project.</param>
    public ImmutableArray<Diagnostic> ToldBy(System.Func<CompilationOptions, CompilationOptions> options)
    {
        _driver.RunGeneratorsAndUpdateCompilation(_compilation.WithOptions(options(_compilation.Options)), out _, out ImmutableArray<Diagnostic> told);
        return told;
    }

    /// <summary>Why each output of a step of that name is as it is.</summary>
    public IncrementalStepRunReason[] Reasons(string step) =>
        [.. Result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> steps) ? steps.SelectMany(static s => s.Outputs).Select(static o => o.Reason) : []];

    /// <summary>Why what is handed to the compiler from a step of that name is as it is.</summary>
    public IncrementalStepRunReason[] OutputReasons(string step) =>
    [
        .. Result.TrackedOutputSteps.SelectMany(static s => s.Value)
            .Where(s => s.Inputs.Any(input => input.Source.Name == step))
            .SelectMany(static s => s.Outputs)
            .Select(static o => o.Reason),
    ];

    /// <summary>The project with the emitted code.</summary>
    public Compilation Compile() => _compilation.AddSyntaxTrees(Result.GeneratedSources.Select(static s => s.SyntaxTree));

    /// <summary>What the compiler says of the emitted code, from warnings on.</summary>
    public string[] CompilerSays() =>
        [.. Compile().GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Warning).Select(static d => d.ToString())];

    /// <summary>The text of a contract of this repository.</summary>
    public static string ContractFile(string name) => File.ReadAllText(Path.Combine(System.AppContext.BaseDirectory, "contracts", name));
}
