using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RemediationContracts.SourceGenerator.Binding;

namespace RemediationContracts.SourceGenerator.Pipeline;

/// <summary>A file that the project names as a contract. It goes no further than to the parser.</summary>
/// <param name="Text">The file.</param>
/// <param name="Options">What the project says about it.</param>
internal sealed record ContractItem(AdditionalText Text, ContractOptions Options)
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>The contract, or null where the file is none.</summary>
    public static ContractItem? From(AdditionalText text, AnalyzerConfigOptionsProvider provider)
    {
        AnalyzerConfigOptions options = provider.GetOptions(text);
        if (!string.Equals(Value(options, Metadata + "SourceItemType"), "ApiContract", StringComparison.Ordinal))
        {
            return null;
        }

        return new ContractItem(text, new ContractOptions(
            Value(options, Metadata + "Namespace"),
            Value(options, Metadata + "Operations"),
            Value(options, Metadata + "Accessibility"),
            Value(provider.GlobalOptions, "build_property.RootNamespace")));
    }

    // MSBuild hands metadata over that nobody gave as an empty text.
    private static string? Value(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
