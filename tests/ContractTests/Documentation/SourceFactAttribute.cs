using System;
using Xunit;

namespace ContractTests.Documentation;

/// <summary>A fact that compares with a document outside of the repository, and says so where the document is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SourceFactAttribute : FactAttribute
{
    /// <param name="document">The document's file name.</param>
    public SourceFactAttribute(string document)
    {
        Document = document;
        if (SourceMaterial.Find(document) is null)
        {
            Skip = $"Not compared: the source document {document} is not in a folder 'shared/data' beside this repository.";
        }
    }

    /// <summary>The document's file name.</summary>
    public string Document { get; }
}
