using System.Collections.Generic;
using System.IO;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Testing.Corpus;
using Xunit;

namespace RemediationContracts.Model.Tests.OpenApi;

/// <summary>Documents of others are read without an error, but for those that are named here.</summary>
public sealed class CorpusTests
{
    /// <summary>Errors that are right: the document has schemas in it that no value fits, and an array without items, which 3.0 forbids.</summary>
    private static readonly Dictionary<string, string[]> Expected = new()
    {
        ["oas-schema-types.openapi.json"] = ["RC0103", "RC0307", "RC0307", "RC0307"],
    };

    [CorpusFact]
    public void Each_document_is_read()
    {
        string[] paths = [.. SharedDocuments.Corpus, Path.Combine(SharedDocuments.Folder, "remediate.graph.openapi.json")];
        Assert.NotEmpty(paths);
        foreach (string path in paths)
        {
            string name = Path.GetFileName(path);
            ContractReadResult result = ContractFile.Load(path);
            string[] errors = [.. result.Diagnostics.Where(told => told.Rule.Level == DiagnosticLevel.Error).Select(told => told.Rule.Id).Order(System.StringComparer.Ordinal)];

            Assert.Equal((name, string.Join(' ', Expected.GetValueOrDefault(name, []))), (name, string.Join(' ', errors)));
            Assert.Contains(result.Contract!.Operations, operation => operation.IsUsable);
        }
    }
}
