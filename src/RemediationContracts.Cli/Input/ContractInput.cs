using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using RemediationContracts.Cli.Reporting;
using RemediationContracts.Model;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.OpenApi;

namespace RemediationContracts.Cli.Input;

/// <summary>Loads the contract of a command.</summary>
internal static class ContractInput
{
    /// <summary>Loads a contract. Its errors are told on the error stream, warnings and infos are for <c>lint</c>.</summary>
    /// <exception cref="UnusableInputException">The file cannot be read, or is no OpenAPI document. Whether the part that is meant can be used is for the caller to ask.</exception>
    public static ApiContract Load(string path, CliConsole console, CancellationToken cancellationToken)
    {
        ContractReadResult read = Read(path, cancellationToken);
        ContractDiagnostic[] errors = [.. read.Diagnostics.Where(diagnostic => diagnostic.Rule.Level == DiagnosticLevel.Error)];
        foreach (ContractDiagnostic error in errors)
        {
            console.Error.WriteLine(TextReport.Line(Finding.Of(error, path)));
        }

        return read.Contract ?? throw new UnusableInputException($"{path} is not a contract that can be used.");
    }

    /// <summary>The operation that a name fits.</summary>
    /// <exception cref="UnusableInputException">It fits none or several, or the operation has errors.</exception>
    public static ApiOperation Operation(ApiContract contract, string name)
    {
        IReadOnlyList<ApiOperation> found = OperationLookup.Find(contract, name);
        return found switch
        {
            [{ IsUsable: true } one] => one,
            [{ } broken] => throw new UnusableInputException($"The operation '{broken.Id}' has errors in the contract."),
            [] => throw new UnusableInputException($"The contract has no operation '{name}'. {Known(contract)}"),
            _ => throw new UnusableInputException($"'{name}' fits {found.Count} operations. {Known(contract)}"),
        };
    }

    /// <summary>The ids of a contract's operations, in a sentence.</summary>
    public static string Known(ApiContract contract)
    {
        const int most = 10;
        string ids = string.Join(", ", contract.Operations.Take(most).Select(operation => $"'{operation.Id}'"));
        return contract.Operations.Count == 0 ? "It has no operations." : $"It has {ids}{(contract.Operations.Count > most ? ", …" : string.Empty)}.";
    }

    /// <summary>Reads a contract, whatever stands in it.</summary>
    /// <exception cref="UnusableInputException">The file cannot be read.</exception>
    public static ContractReadResult Read(string path, CancellationToken cancellationToken)
    {
        try
        {
            return ContractFile.Load(path, cancellationToken: cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableInputException($"The contract cannot be read: {fault.Message}");
        }
    }
}
