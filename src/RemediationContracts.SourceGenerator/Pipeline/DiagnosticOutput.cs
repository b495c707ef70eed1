using Microsoft.CodeAnalysis;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Pipeline;

/// <summary>Hands what is told to the compiler.</summary>
internal static class DiagnosticOutput
{
    /// <summary>Reports each diagnostic.</summary>
    public static void Report(SourceProductionContext output, EquatableArray<DiagnosticInfo> diagnostics)
    {
        foreach (DiagnosticInfo diagnostic in diagnostics)
        {
            output.ReportDiagnostic(diagnostic.ToDiagnostic());
        }
    }
}
