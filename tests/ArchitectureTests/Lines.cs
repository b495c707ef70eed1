using System.Collections.Generic;
using System.Linq;

namespace ArchitectureTests;

/// <summary>The lines between the projects. docs/architecture.md draws them.</summary>
internal static class Lines
{
    private const string Model = "RemediationContracts.Model";
    private const string Generator = "RemediationContracts.SourceGenerator";
    private const string Runtime = "RemediationContracts";
    private const string Verification = "RemediationContracts.Verification";
    private const string Stub = "RemediationContracts.Stub";
    private const string Pact = "RemediationContracts.Pact";
    private const string Cli = "RemediationContracts.Cli";

    /// <summary>A line for each project. What stands in no line is not allowed.</summary>
    public static IReadOnlyDictionary<string, Line> All { get; } = new Line[]
    {
        // Loaded by compilers, and shipped to whoever wants to read a contract.
        new(Model, [], [], []),

        // A compiler has Roslyn and what Roslyn brings, and nothing else.
        new(Generator, [Model], ["Microsoft.CodeAnalysis.Analyzers", "Microsoft.CodeAnalysis.CSharp"], ["Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable"]),

        // What a user ships.
        new(Runtime, [], [], []) { Carries = [Generator, Model] },

        // The only one with FsCheck, so that nobody gets it with a stub or a pact.
        new(Verification, [Model, Runtime], ["FsCheck", "NJsonSchema"], ["FsCheck", "FSharp.Core", "NJsonSchema", "NJsonSchema.*", "Newtonsoft.Json"]),
        new(Stub, [Model, Runtime], ["WireMock.Net.Minimal", "Microsoft.IdentityModel.Protocols.OpenIdConnect"], ["WireMock.Net", "WireMock.Net.*", "AnyOf", "Microsoft.AspNetCore.*", "Microsoft.Extensions.*"]),
        new(Pact, [Model, Runtime], [], []),

        // Above all, and below nothing.
        new(Cli, [Model, Verification, Stub, Pact], ["System.CommandLine", "Spectre.Console"], ["System.CommandLine", "Spectre.Console"]),
    }.ToDictionary(line => line.Project);

    /// <summary>Those that need not be there yet.</summary>
    public static IReadOnlyList<string> Planned { get; } = [];
}
