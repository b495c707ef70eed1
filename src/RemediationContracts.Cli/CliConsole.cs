using System;
using System.IO;

namespace RemediationContracts.Cli;

/// <summary>Where the command line reads and writes.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">What keeps the command from its work.</param>
/// <param name="OpenIn">Opens standard input.</param>
/// <param name="HasColours">Whether <paramref name="Out"/> shows colours.</param>
internal sealed record CliConsole(TextWriter Out, TextWriter Error, Func<Stream> OpenIn, bool HasColours)
{
    /// <summary>Whether <see cref="Error"/> is a terminal, on which a line of progress can be written over.</summary>
    public bool HasProgress { get; init; }

    /// <summary>That of the process. Colours only on a terminal that shows them, and unless NO_COLOR is set.</summary>
    public static CliConsole OfProcess() => new(
        Console.Out,
        Console.Error,
        Console.OpenStandardInput,
        !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") is not "dumb")
    {
        HasProgress = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb",
    };
}
