using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.SourceGenerator.Pipeline;

/// <summary>A diagnostic as a value that can be compared; the compiler's own holds objects that cannot.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Path">The file.</param>
/// <param name="Span">The place as indices into the text.</param>
/// <param name="Lines">The place as lines and columns, from 0.</param>
internal sealed record DiagnosticInfo(ContractRule Rule, string Message, string Path, TextSpan Span, LinePositionSpan Lines)
{
    /// <summary>A fault of a contract.</summary>
    public static DiagnosticInfo From(string path, ContractDiagnostic diagnostic)
    {
        // Lines are taken as the reader counts them: Roslyn also ends lines at U+0085, U+2028 and U+2029, and would point elsewhere.
        TextPosition start = diagnostic.Start;
        TextPosition end = diagnostic.End.CharIndex < start.CharIndex ? start : diagnostic.End;
        return new DiagnosticInfo(
            diagnostic.Rule,
            diagnostic.Message,
            path,
            TextSpan.FromBounds(start.CharIndex, end.CharIndex),
            new LinePositionSpan(new LinePosition(start.Line - 1, start.Column - 1), new LinePosition(end.Line - 1, end.Column - 1)));
    }

    /// <summary>A fault of a file as a whole.</summary>
    public static DiagnosticInfo ForFile(ContractRule rule, string message, string path) => new(rule, message, path, default, default);

    /// <summary>The diagnostic for the compiler.</summary>
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(RuleDescriptors.For(Rule), Location.Create(Path, Span, Lines), Message);
}
