using System.Collections.Generic;

namespace RemediationContracts.Model.Diagnostics;

/// <summary>The rules of the family <c>RC09nn</c>: what stands between a contract that can be read and code that compiles.</summary>
public static class GeneratorRules
{
    /// <summary>The compiler was given a contract that it could not read.</summary>
    public static readonly ContractRule UnreadableFile = new("RC0901", "A contract can be read", DiagnosticLevel.Error);

    /// <summary>The contract's file is encoded in something other than UTF-8.</summary>
    public static readonly ContractRule Encoding = new("RC0902", "A contract is encoded in UTF-8", DiagnosticLevel.Error);

    /// <summary>The metadata <c>Namespace</c> is no namespace.</summary>
    public static readonly ContractRule Namespace = new("RC0903", "Namespace is a namespace of C#", DiagnosticLevel.Error);

    /// <summary>The metadata <c>Accessibility</c> is neither <c>public</c> nor <c>internal</c>.</summary>
    public static readonly ContractRule Accessibility = new("RC0904", "Accessibility is public or internal", DiagnosticLevel.Error);

    /// <summary>The metadata <c>Operations</c> names what the contract does not have, or has more than once.</summary>
    public static readonly ContractRule UnknownOperation = new("RC0905", "Operations names operations of the contract", DiagnosticLevel.Error);

    /// <summary>A project names one contract twice.</summary>
    public static readonly ContractRule ListedTwice = new("RC0906", "A project names a contract once", DiagnosticLevel.Error);

    /// <summary>Two contracts of a project would emit types of the same name.</summary>
    public static readonly ContractRule ContractsMeet = new("RC0907", "Contracts of one project emit types of different names", DiagnosticLevel.Error);

    /// <summary>The contract is right, but this version emits nothing for what it says; the operation is left out.</summary>
    public static readonly ContractRule NotEmitted = new("RC0908", "An operation uses only what can be emitted", DiagnosticLevel.Error);

    /// <summary>A name was lengthened, since a shorter one is taken.</summary>
    public static readonly ContractRule LengthenedName = new("RC0909", "Short names do not meet", DiagnosticLevel.Info);

    /// <summary>A member got another name than its own, since that is taken.</summary>
    public static readonly ContractRule RenamedMember = new("RC0910", "A member's name is free in its type", DiagnosticLevel.Info);

    /// <summary>A name that <c>x-csharp-name</c> gives cannot be taken.</summary>
    public static readonly ContractRule UnusableName = new("RC0911", "x-csharp-name is a free identifier", DiagnosticLevel.Error);

    /// <summary>A parameter that a request may leave out cannot be an argument, and is left out.</summary>
    public static readonly ContractRule ParameterLeftOut = new("RC0912", "Each parameter can be an argument", DiagnosticLevel.Warning);

    /// <summary>The compiler is older than the one that the generator is built for. The package's targets tell it, since there no generator runs.</summary>
    public static readonly ContractRule OldCompiler = new("RC0990", "The compiler can load the generator", DiagnosticLevel.Error);

    /// <summary>The project does not refer to the runtime, which emitted code calls.</summary>
    public static readonly ContractRule RuntimeMissing = new("RC0991", "A project refers to the runtime", DiagnosticLevel.Error);

    /// <summary>The runtime is of a version that emitted code does not fit.</summary>
    public static readonly ContractRule RuntimeUnfit = new("RC0992", "Runtime and generator are of one version", DiagnosticLevel.Error);

    /// <summary>The generator failed in a way that is its own fault.</summary>
    public static readonly ContractRule Unexpected = new("RC0999", "The generator works", DiagnosticLevel.Error);

    /// <summary>Every rule of the family, by id.</summary>
    public static IReadOnlyList<ContractRule> All { get; } =
    [
        UnreadableFile, Encoding, Namespace, Accessibility, UnknownOperation, ListedTwice, ContractsMeet,
        NotEmitted, LengthenedName, RenamedMember, UnusableName, ParameterLeftOut, OldCompiler, RuntimeMissing, RuntimeUnfit, Unexpected,
    ];
}
