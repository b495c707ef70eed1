using Xunit;

namespace RemediationContracts.SourceGenerator.Tests.Driver;

/// <summary>The contracts whose emitted files are kept, compiled and compared: one of Graph's, and others for each shape of the format.</summary>
public static class EmittedContracts
{
    public static TheoryData<string> Names() => ["remediate", "ping", "tickets", "profiles", "readings", "labels", "payments", "vehicles", "incidents", "rooms"];

    internal static ContractText Text(string name) => new(
        name + ".openapi.json",
        name switch
        {
            "ping" => Contracts.Ping,
            "tickets" => Contracts.Tickets,
            _ => GeneratorRun.ContractFile(name + ".openapi.json"),
        });
}
