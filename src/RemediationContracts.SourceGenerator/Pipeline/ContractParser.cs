using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis.Text;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.SourceGenerator.Binding;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Pipeline;

/// <summary>Reads a contract's file and binds it: the one place where positions and specs meet.</summary>
internal static class ContractParser
{
    /// <summary>Parses a contract. A fault of the contract, or of this code, is a diagnostic and never an exception.</summary>
    public static ParsedContract Parse(ContractItem file, CancellationToken cancellationToken)
    {
        string path = file.Text.Path;
        try
        {
            SourceText? text = file.Text.GetText(cancellationToken);
            if (text is null)
            {
                return Failed(path, DiagnosticInfo.ForFile(GeneratorRules.UnreadableFile, "The contract's file is missing, or cannot be read.", path));
            }

            if (text.Encoding is { } encoding && encoding.CodePage != Encoding.UTF8.CodePage)
            {
                string message = $"The contract is encoded in {encoding.WebName}; save it in UTF-8.";
                return Failed(path, DiagnosticInfo.ForFile(GeneratorRules.Encoding, message, path));
            }

            return Parse(JsonText.FromString(path, text.ToString()), file.Options, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Failed(path, UnexpectedFault.In(path, exception));
        }
    }

    private static ParsedContract Parse(JsonText text, ContractOptions options, CancellationToken cancellationToken)
    {
        ContractReadResult read = ApiContractReader.Read(text, cancellationToken: cancellationToken);
        IEnumerable<ContractDiagnostic> diagnostics = read.Diagnostics;
        ContractSpec? spec = null;
        if (read.Contract is { } contract)
        {
            BoundContract bound = ContractBinder.Bind(contract, options, cancellationToken);
            diagnostics = diagnostics.Concat(bound.Diagnostics);
            spec = bound.Spec;
        }

        return new ParsedContract(
            text.Path, spec, new EquatableArray<DiagnosticInfo>(diagnostics.Select(d => DiagnosticInfo.From(text.Path, d))));
    }

    private static ParsedContract Failed(string path, DiagnosticInfo diagnostic) =>
        new(path, null, new EquatableArray<DiagnosticInfo>([diagnostic]));
}
