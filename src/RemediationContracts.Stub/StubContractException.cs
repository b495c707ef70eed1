using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Stub;

/// <summary>A contract cannot be served: it is no contract, or every operation of it has an error.</summary>
public sealed class StubContractException : Exception
{
    internal StubContractException(string path, IReadOnlyList<ContractDiagnostic> diagnostics)
        : base(Describe(path, diagnostics)) => Diagnostics = diagnostics;

    /// <summary>What is wrong with the contract, at its position.</summary>
    public IReadOnlyList<ContractDiagnostic> Diagnostics { get; }

    private static string Describe(string path, IReadOnlyList<ContractDiagnostic> diagnostics)
    {
        ContractDiagnostic? first = diagnostics.FirstOrDefault(diagnostic => diagnostic.Rule.Level == DiagnosticLevel.Error);
        return first is null
            ? $"{path} has no operation that can be served."
            : string.Create(CultureInfo.InvariantCulture, $"{path}({first.Start.Line},{first.Start.Column}): {first.Rule.Id}: {first.Message}");
    }
}
