using System.Collections.Generic;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.Validation;
using RemediationContracts.Pact.Checking;

namespace RemediationContracts.Cli.Reporting;

/// <summary>Something that a verb found.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Level">How much it weighs.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Pointer">The JSON Pointer of the place.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 code units.</param>
internal sealed record Finding(string Id, DiagnosticLevel Level, string Message, string Pointer, string File, int Line, int Column)
{
    /// <summary>What shows it; null where nothing does beyond the place.</summary>
    public Witness? Witness { get; init; }

    /// <summary>Other places that have to do with it.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    /// <summary>The message, and on a line below it the command that shows the finding again, where there is one: for formats that have no place of their own for it.</summary>
    public string MessageWithCommand => Witness?.Command is { } command ? $"{Message}\n{command}" : Message;

    /// <summary>The level as every format writes it.</summary>
    public string LevelName => Name(Level);

    /// <summary>A fault of a contract.</summary>
    public static Finding Of(ContractDiagnostic diagnostic, string file) =>
        new(diagnostic.Rule.Id, diagnostic.Rule.Level, diagnostic.Message, diagnostic.Pointer, file, diagnostic.Start.Line, diagnostic.Start.Column);

    /// <summary>A violation in a payload.</summary>
    public static Finding Of(PayloadViolation violation, JsonText payload)
    {
        TextPosition position = payload.GetPosition(violation.Offset);
        return new Finding(violation.Rule, DiagnosticLevel.Error, violation.Message, violation.Pointer, payload.Path, position.Line, position.Column);
    }

    /// <summary>A departure from the contract that was taken, since the contract declares it.</summary>
    public static Finding Of(UsedDeparture used, JsonText payload)
    {
        TextPosition position = payload.GetPosition(used.Offset);
        string message = $"Taken as documented ({used.Departure.Accept}). {used.Departure.Reason}".TrimEnd();
        return new Finding(used.Departure.Rule, DiagnosticLevel.Info, message, used.Pointer, payload.Path, position.Line, position.Column);
    }

    /// <summary>A place where a pact and a contract disagree.</summary>
    public static Finding Of(PactFinding found, JsonText pact, JsonText contract)
    {
        TextPosition position = pact.GetPosition(found.Offset);
        return new Finding(found.Rule.Id, found.Level, found.Message, found.Pointer, pact.Path, position.Line, position.Column)
        {
            Related = found.Contract is { } place ? [RelatedPlace.Of(place.Pointer, place.Offset, contract, "What the contract says.")] : [],
        };
    }

    /// <summary>The name of a level.</summary>
    public static string Name(DiagnosticLevel level) => level switch
    {
        DiagnosticLevel.Error => "error",
        DiagnosticLevel.Warning => "warning",
        _ => "info",
    };
}
