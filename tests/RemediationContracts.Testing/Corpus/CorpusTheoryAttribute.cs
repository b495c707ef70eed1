using System;
using Xunit;

namespace RemediationContracts.Testing.Corpus;

/// <summary>A test over <see cref="SharedDocuments"/>, which says that it was skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips where they are absent.</summary>
    public CorpusTheoryAttribute() => Skip = SharedDocuments.Absent;
}
