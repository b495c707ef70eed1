using System;
using System.Globalization;
using System.IO;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RemediationContracts.SourceGenerator.Pipeline;
using RemediationContracts.SourceGenerator.Tests.Driver;
using Xunit;

namespace RemediationContracts.SourceGenerator.Tests;

/// <summary>Emitted code and the runtime that it calls: where they do not fit, one error says so, and nothing is emitted.</summary>
public sealed class RuntimeReferenceTests
{
    private static readonly string OurVersion = typeof(ContractGenerator).Assembly.GetName().Version!.ToString(3);

    private static readonly ContractText[] Two =
    [
        new("ping.openapi.json", Contracts.Ping),
        new("pong.openapi.json", Contracts.Ping.Replace("\"ping\"", "\"pong\"", StringComparison.Ordinal)),
    ];

    [Fact]
    public void A_project_without_the_runtime_is_told_so_once_and_nothing_is_emitted()
    {
        GeneratorRun run = GeneratorRun.Over(Two).WithRuntime();

        Diagnostic told = Assert.Single(run.Diagnostics);
        Assert.Equal(("RC0991", DiagnosticSeverity.Error, Location.None), (told.Id, told.Severity, told.Location));
        Assert.Empty(run.Files);
        Assert.Empty(run.CompilerSays());
    }

    [Theory]
    [InlineData("0.0.9")]
    [InlineData("0.99.0")]
    [InlineData("9.0.0")]
    public void A_runtime_of_another_version_is_told_once_and_nothing_is_emitted(string version)
    {
        GeneratorRun run = GeneratorRun.Over(Two).WithRuntime(Runtime(version));

        Diagnostic told = Assert.Single(run.Diagnostics);
        string message = told.GetMessage(CultureInfo.InvariantCulture);
        Assert.Equal("RC0992", told.Id);
        Assert.Contains($"of version {version};", message, StringComparison.Ordinal);
        Assert.Contains($"The generator is of version {OurVersion} ", message, StringComparison.Ordinal);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void A_runtime_that_comes_back_is_emitted_for_again()
    {
        GeneratorRun run = GeneratorRun.Over(Two);
        var files = run.Files;

        run.WithRuntime().WithRuntime(MetadataReference.CreateFromFile(typeof(ContractViolation).Assembly.Location));

        Assert.Empty(run.Diagnostics);
        Assert.Equal(files, run.Files);
    }

    [Fact]
    public void A_runtime_that_is_built_in_the_same_solution_counts_as_one()
    {
        CSharpCompilation runtime = Compile(OurVersion);

        Assert.Empty(GeneratorRun.Over(Two).WithRuntime(runtime.ToMetadataReference()).Diagnostics);
    }

    [Fact]
    public void A_runtime_that_does_not_keep_what_emitted_code_is_made_for_is_told()
    {
        GeneratorRun run = GeneratorRun.Over(Two).WithRuntime(Compile(OurVersion, marker: "Version1").ToMetadataReference());

        Assert.Equal("RC0992", Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void A_project_without_contracts_needs_no_runtime() => Assert.Empty(GeneratorRun.Over().WithRuntime().Diagnostics);

    [Theory]
    [InlineData("0.1.0", "0.1.0", true)]
    [InlineData("0.1.0", "0.1.4", true)]
    [InlineData("0.1.4", "0.1.0", false)]
    [InlineData("0.1.0", "0.2.0", false)]
    [InlineData("0.2.0", "0.1.0", false)]
    [InlineData("1.2.0", "1.2.0", true)]
    [InlineData("1.2.0", "1.3.0", true)]
    [InlineData("1.2.0", "1.1.9", false)]
    [InlineData("1.2.0", "2.0.0", false)]
    [InlineData("0.1.0", "1.0.0", false)]
    public void A_runtime_fits_by_semantic_versioning(string generator, string runtime, bool fits) =>
        Assert.Equal(fits, RuntimeReference.Fits(new Version(generator), new Version(runtime)));

    private static PortableExecutableReference Runtime(string version)
    {
        using MemoryStream bytes = new();
        Assert.True(Compile(version).Emit(bytes).Success);
        return MetadataReference.CreateFromImage(bytes.ToArray());
    }

    private static CSharpCompilation Compile(string version, string marker = "Version2") => CSharpCompilation.Create(
        "RemediationContracts",
        [CSharpSyntaxTree.ParseText($$"""
            [assembly: System.Reflection.AssemblyVersion("{{version}}")]
            namespace RemediationContracts.Runtime
            {
                public static class RuntimeVersion { public const int {{marker}} = 0; }
            }
            """)],
        Net100.References.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
