using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RemediationContracts.SourceGenerator.Tests.Driver;

/// <summary>What MSBuild would hand over: the project's root namespace, and the metadata of each contract.</summary>
internal sealed class ContractOptionsProvider(string rootNamespace, IReadOnlyDictionary<string, string> metadata) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Values(new Dictionary<string, string> { ["build_property.RootNamespace"] = rootNamespace });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values.None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
    {
        var values = new Dictionary<string, string>();
        if (textFile is ContractText contract)
        {
            values["build_metadata.AdditionalFiles.SourceItemType"] = "ApiContract";
            foreach ((string name, string value) in metadata.Concat(contract.Metadata))
            {
                values["build_metadata.AdditionalFiles." + name] = value;
            }
        }

        return new Values(values);
    }

    private sealed class Values(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public static Values None { get; } = new(new Dictionary<string, string>());

        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
