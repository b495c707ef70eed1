using System;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.SourceGenerator.Pipeline;

/// <summary>Turns an exception into an error. The compiler itself would only warn, and a project without its types would fail elsewhere.</summary>
internal static class UnexpectedFault
{
    /// <summary>The error for an exception that came of a contract.</summary>
    public static DiagnosticInfo In(string path, Exception exception)
    {
        string message = exception.Message.Replace("\r", " ").Replace("\n", " ");
        return DiagnosticInfo.ForFile(
            GeneratorRules.Unexpected,
            $"The generator failed on this contract, by a fault of its own ({exception.GetType().Name}: {message}); please report it.",
            path);
    }
}
