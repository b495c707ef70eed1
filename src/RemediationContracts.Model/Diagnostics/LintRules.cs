using System.Collections.Generic;

namespace RemediationContracts.Model.Diagnostics;

/// <summary>The rules of the family <c>RC06nn</c>: what a contract may say, and hardly means. They take no operation out; <c>lint</c> alone tells them.</summary>
public static class LintRules
{
    /// <summary>A declared deviation breaks other rules than it lists.</summary>
    public static readonly ContractRule IdleDeviation = new("RC0601", "A deviation deviates as it says", DiagnosticLevel.Error);

    /// <summary>An example breaks its schema.</summary>
    public static readonly ContractRule UnfitExample = new("RC0602", "Examples fit their schemas", DiagnosticLevel.Warning);

    /// <summary>No operation reaches a component.</summary>
    public static readonly ContractRule UnusedComponent = new("RC0603", "Components are used", DiagnosticLevel.Warning);

    /// <summary>Limits that are right one by one leave no value together.</summary>
    public static readonly ContractRule EmptySchema = new("RC0604", "Some value fits a schema", DiagnosticLevel.Error);

    /// <summary>An operation has no id of its own.</summary>
    public static readonly ContractRule OperationWithoutId = new("RC0605", "Operations have an id", DiagnosticLevel.Info);

    /// <summary>An operation does not say what it answers when it fails.</summary>
    public static readonly ContractRule NoErrorResponse = new("RC0606", "Operations declare a response for errors", DiagnosticLevel.Info);

    /// <summary>An operation is not described.</summary>
    public static readonly ContractRule OperationWithoutWords = new("RC0607", "Operations are described", DiagnosticLevel.Info);

    /// <summary>A member or a parameter is not described.</summary>
    public static readonly ContractRule WithoutWords = new("RC0608", "Members and parameters are described", DiagnosticLevel.Info);

    /// <summary>Every rule of the family, by id.</summary>
    public static IReadOnlyList<ContractRule> All { get; } =
    [
        IdleDeviation, UnfitExample, UnusedComponent, EmptySchema, OperationWithoutId, NoErrorResponse, OperationWithoutWords, WithoutWords,
    ];
}
