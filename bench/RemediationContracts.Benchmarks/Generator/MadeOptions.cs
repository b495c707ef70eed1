using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RemediationContracts.Benchmarks.Generator;

/// <summary>What MSBuild would say of the project: every file is a contract.</summary>
internal sealed class MadeOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options("build_property.RootNamespace", "Contoso.Desk");

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Contract;

    private static Options Contract { get; } = new("build_metadata.AdditionalFiles.SourceItemType", "ApiContract");

    private sealed class Options(string key, string text) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string askedKey, [NotNullWhen(true)] out string? value)
        {
            value = string.Equals(key, askedKey, System.StringComparison.Ordinal) ? text : null;
            return value is not null;
        }
    }
}
