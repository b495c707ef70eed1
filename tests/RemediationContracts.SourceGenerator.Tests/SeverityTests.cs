using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RemediationContracts.SourceGenerator.Tests.Driver;
using Xunit;

namespace RemediationContracts.SourceGenerator.Tests;

/// <summary>How loud a rule is, the project says: by the compiler's options and by a file of global options.</summary>
public sealed class SeverityTests
{
    private static readonly string Odd = Contracts.WithProperty("""{ "type": "string", "maxLength": 4, "enum": [ "low", "medium" ] }""");

    private static readonly string Wrong = Contracts.Ping.Replace("\"Pong.\"", "\"Pong.\" oops", StringComparison.Ordinal);

    [Fact]
    public void A_warning_is_one_where_nobody_says_otherwise() =>
        Assert.Equal(DiagnosticSeverity.Warning, Severity(Odd, "RC0312", options => options));

    [Theory]
    [InlineData(ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    [InlineData(ReportDiagnostic.Info, DiagnosticSeverity.Info)]
    [InlineData(ReportDiagnostic.Suppress, null)]
    public void WarningsAsErrors_and_NoWarn_change_a_warning(ReportDiagnostic asked, DiagnosticSeverity? told) =>
        Assert.Equal(told, Severity(Odd, "RC0312", options => options.WithSpecificDiagnosticOptions([new KeyValuePair<string, ReportDiagnostic>("RC0312", asked)])));

    [Fact]
    public void TreatWarningsAsErrors_changes_a_warning() =>
        Assert.Equal(DiagnosticSeverity.Error, Severity(Odd, "RC0312", options => options.WithGeneralDiagnosticOption(ReportDiagnostic.Error)));

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("none", null)]
    public void A_file_of_global_options_changes_a_warning(string asked, DiagnosticSeverity? told) =>
        Assert.Equal(told, Severity(Odd, "RC0312", Configured("/.globalconfig", $"is_global = true\ndotnet_diagnostic.RC0312.severity = {asked}\n")));

    [Fact]
    public void A_section_of_an_editorconfig_does_not_reach_a_contract_since_the_compiler_asks_it_for_code_alone() =>
        Assert.Equal(DiagnosticSeverity.Warning, Severity(Odd, "RC0312", Configured("/.editorconfig", "root = true\n[*]\ndotnet_diagnostic.RC0312.severity = error\n")));

    [Theory]
    [InlineData(ReportDiagnostic.Warn)]
    [InlineData(ReportDiagnostic.Suppress)]
    public void An_error_stays_one_whatever_is_asked(ReportDiagnostic asked)
    {
        Assert.Equal(
            DiagnosticSeverity.Error,
            Severity(Wrong, "RC0001", options => options.WithSpecificDiagnosticOptions([new KeyValuePair<string, ReportDiagnostic>("RC0001", asked)])));
        Assert.Equal(
            DiagnosticSeverity.Error,
            Severity(Wrong, "RC0001", Configured("/.globalconfig", "is_global = true\ndotnet_diagnostic.RC0001.severity = none\n")));
    }

    private static DiagnosticSeverity? Severity(string contract, string rule, Func<CompilationOptions, CompilationOptions> options)
    {
        ImmutableArray<Diagnostic> told = GeneratorRun.Over(new ContractText("contract.openapi.json", contract)).ToldBy(options);
        return told.SingleOrDefault(diagnostic => diagnostic.Id == rule)?.Severity;
    }

    private static Func<CompilationOptions, CompilationOptions> Configured(string path, string text) =>
        options => options.WithSyntaxTreeOptionsProvider(new ConfiguredSeverities(AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse(SourceText.From(text), path)))));

    /// <summary>Severities as the compiler's own provider finds them: by the file of a syntax tree, or by global options.</summary>
    private sealed class ConfiguredSeverities(AnalyzerConfigSet configs) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            configs.GetOptionsForSourcePath(Path.GetFullPath(tree.FilePath, "/")).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            configs.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
