using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.SourceGenerator.Pipeline;

/// <summary>A diagnostic as a value that can be compared; the compiler's own holds objects that cannot.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Path">The file; empty where the project as a whole is at fault.</param>
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
            Plain(diagnostic.Message),
            path,
            TextSpan.FromBounds(start.CharIndex, end.CharIndex),
            new LinePositionSpan(new LinePosition(start.Line - 1, start.Column - 1), new LinePosition(end.Line - 1, end.Column - 1)));
    }

    /// <summary>A fault of a file as a whole.</summary>
    public static DiagnosticInfo ForFile(ContractRule rule, string message, string path) => new(rule, Plain(message), path, default, default);

    /// <summary>A fault of the project, at no place.</summary>
    public static DiagnosticInfo ForProject(ContractRule rule, string message) => ForFile(rule, message, string.Empty);

    /// <summary>The diagnostic for the compiler.</summary>
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(RuleDescriptors.For(Rule), Path.Length == 0 ? Location.None : Location.Create(Path, Span, Lines), Message);

    // Messages repeat what stands in a contract, and go to terminals and logs: they stay on one line, and turn no direction of writing.
    private static string Plain(string message)
    {
        char[] plain = message.ToCharArray();
        for (int i = 0; i < plain.Length; i++)
        {
            if (char.IsControl(plain[i]) || plain[i] is '\u2028' or '\u2029' or '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
            {
                plain[i] = '\uFFFD';
            }
        }

        return new string(plain);
    }
}
