using System;
using System.Collections.Generic;
using Xunit;

namespace PackageTests;

/// <summary>How a command ended.</summary>
/// <param name="Arguments">What was asked of <c>dotnet</c>.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Errors">What it wrote to standard error.</param>
internal sealed record DotnetResult(string Arguments, int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of standard output, without white space around them.</summary>
    public IReadOnlyList<string> Lines { get; } = Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Fails the test, with all that was said, unless the command succeeded.</summary>
    public DotnetResult Succeeded()
    {
        Assert.True(ExitCode == 0, ToString());
        return this;
    }

    /// <summary>Fails the test, with all that was said, if the command succeeded.</summary>
    public DotnetResult Failed()
    {
        Assert.True(ExitCode != 0, ToString());
        return this;
    }

    public override string ToString() => $"dotnet {Arguments}: exit code {ExitCode}\n{Output}\n{Errors}";
}
