using System;
using System.Text;
using System.Threading.Tasks;

namespace RemediationContracts.Cli;

/// <summary>The tool's process.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args)
    {
        // What is written may be any text of a contract; the console takes it as UTF-8, whatever the machine speaks.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Application(CliConsole.OfProcess()).RunAsync(args);
    }
}
