using System.Collections.Generic;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RemediationContracts.SourceGenerator.Tests.Driver;

/// <summary>A contract as the compiler hands it over.</summary>
internal class ContractText(string path, SourceText? text) : AdditionalText
{
    public ContractText(string path, string text)
        : this(path, SourceText.From(text, Encoding.UTF8))
    {
    }

    public override string Path { get; } = path;

    /// <summary>What the project says of this contract alone.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    public override SourceText? GetText(CancellationToken cancellationToken = default) => text;
}
