using System;
using Xunit;

namespace RemediationContracts.SourceGenerator.Tests.Corpus;

/// <summary>A test over real documents, which says that it was skipped where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute() => Skip = CorpusDocuments.Absent;
}
