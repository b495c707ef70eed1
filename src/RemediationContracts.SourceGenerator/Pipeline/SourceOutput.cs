using System;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RemediationContracts.SourceGenerator.Emit;

namespace RemediationContracts.SourceGenerator.Pipeline;

/// <summary>Hands emitted files to the compiler.</summary>
internal static class SourceOutput
{
    // Encoding.UTF8 would put a byte-order mark before each file that the compiler writes to disk.
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Emits a contract's files.</summary>
    public static void Add(SourceProductionContext output, NamedContract contract)
    {
        try
        {
            foreach (EmittedFile file in SourceFiles.Pack(contract.Spec, ContractEmitter.Emit(contract.Spec, output.CancellationToken)))
            {
                output.AddSource(HintName(contract.Spec.Namespace, file.Name), SourceText.From(file.Text, Utf8));
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            output.ReportDiagnostic(UnexpectedFault.In(contract.Path, exception).ToDiagnostic());
        }
    }

    /// <summary>Emits the registration of a contract's client.</summary>
    public static void AddRegistration(SourceProductionContext output, NamedContract contract)
    {
        try
        {
            EmittedFile file = RegistrationEmitter.Emit(contract.Spec);
            output.AddSource(HintName(contract.Spec.Namespace, file.Name), SourceText.From(file.Text, Utf8));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            output.ReportDiagnostic(UnexpectedFault.In(contract.Path, exception).ToDiagnostic());
        }
    }

    /// <summary>The name of a file among all that generators emit: the type's full name.</summary>
    internal static string HintName(string space, string type) =>
        (space.Length == 0 ? type : space + "." + type).Replace("@", string.Empty) + ".g.cs";
}
