using System.CommandLine;

namespace RemediationContracts.Cli.Commands;

/// <summary>The verbs that have to do with pacts.</summary>
internal static class PactCommand
{
    public static Command Create(CliConsole console) => new("pact", "Pacts and the contract.")
    {
        PactGenerateCommand.Create(console),
        PactRecordCommand.Create(console),
        PactCheckCommand.Create(console),
        PactVerifyCommand.Create(console),
    };
}
