using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace RemediationContracts.Cli.Tests;

/// <summary>A run of the tool within the test, and what it wrote.</summary>
internal sealed record CommandRun(int ExitCode, string Out, string Error)
{
    internal const string Contract = "contracts/remediate.openapi.json";

    internal static Task<CommandRun> OfAsync(params string[] args) => WithInputAsync([], args);

    internal static async Task<CommandRun> WithInputAsync(byte[] input, params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int code = await new Application(new CliConsole(output, error, () => new MemoryStream(input), HasColours: false)).RunAsync(args, CancellationToken.None);
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
