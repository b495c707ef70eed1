using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PackageTests;

/// <summary>Drives the compiler of the context that it is loaded in. It speaks to the tests in words alone, since they have other types.</summary>
internal static class CompilerDrive
{
    /// <summary>Runs the generator over a contract, and compiles what it emits.</summary>
    /// <returns>The compiler's version; the names of the emitted files; what was told.</returns>
    public static string[][] Drive(string analyzers, string references, string runtime, string contract)
    {
        AssemblyLoadContext context = AssemblyLoadContext.GetLoadContext(typeof(CompilerDrive).Assembly)!;
        Assembly[] loaded = [.. Directory.EnumerateFiles(analyzers, "*.dll").Order(StringComparer.Ordinal).Select(context.LoadFromAssemblyPath)];
        IIncrementalGenerator[] generators =
        [
            .. loaded.SelectMany(static assembly => assembly.GetTypes()).Where(static type => type.GetCustomAttribute<GeneratorAttribute>() is not null)
                .Select(static type => (IIncrementalGenerator)Activator.CreateInstance(type)!),
        ];
        CSharpParseOptions parse = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
        var compilation = CSharpCompilation.Create(
            "Consumer",
            [],
            [.. Directory.EnumerateFiles(references, "*.dll").Append(runtime).Select(static path => MetadataReference.CreateFromFile(path))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
                // As every SDK does: a library may have been built against an older framework.
                .WithSpecificDiagnosticOptions(new Dictionary<string, ReportDiagnostic> { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress }));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(generators.Select(static generator => generator.AsSourceGenerator()), [new ContractFile(contract)], parse, new Options())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation compiled, out _);
        GeneratorDriverRunResult result = driver.GetRunResult();
        return
        [
            [typeof(Compilation).Assembly.GetName().Version!.ToString(2)],
            [.. result.Results.SelectMany(static one => one.GeneratedSources).Select(static source => source.HintName)],
            [.. result.Diagnostics.Concat(compiled.Emit(Stream.Null).Diagnostics.Where(static told => told.Severity >= DiagnosticSeverity.Warning)).Select(static told => told.ToString())],
        ];
    }

    private sealed class ContractFile(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path), Encoding.UTF8);
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new() { ["build_property.RootNamespace"] = "Consumer" });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new() { ["build_metadata.AdditionalFiles.SourceItemType"] = "ApiContract" });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
