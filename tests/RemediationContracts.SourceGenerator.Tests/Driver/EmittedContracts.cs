using System;
using Xunit;

namespace RemediationContracts.SourceGenerator.Tests.Driver;

/// <summary>The contracts whose emitted files are kept, compiled and compared: one of Graph's, two that are not.</summary>
public static class EmittedContracts
{
    public static TheoryData<string> Names() => ["remediate", "ping", "tickets"];

    internal static ContractText Text(string name) => new(
        name + ".openapi.json",
        name switch
        {
            "remediate" => GeneratorRun.ContractFile("remediate.openapi.json"),
            "ping" => Contracts.Ping,
            "tickets" => Contracts.Tickets,
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        });
}
