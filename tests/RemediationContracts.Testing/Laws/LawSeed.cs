using System;
using System.Globalization;
using FsCheck;

namespace RemediationContracts.Testing.Laws;

/// <summary>
/// Where a law's draws begin. The same commit draws the same, so that CI says of it what a developer's machine said;
/// the environment variable RC_SEED begins elsewhere, and <c>./build.sh laws</c> at many places.
/// </summary>
public static class LawSeed
{
    /// <summary>The seed: that of RC_SEED, or else 1.</summary>
    public static ulong Value { get; } =
        Environment.GetEnvironmentVariable("RC_SEED") is { Length: > 0 } seed ? ulong.Parse(seed, CultureInfo.InvariantCulture) : 1;

    /// <summary>The seed as FsCheck.Xunit's attributes take it.</summary>
    public static string Replay { get; } = string.Create(CultureInfo.InvariantCulture, $"({Value},1)");

    /// <summary>How a law is tried that is no test of its own: it throws what it finds.</summary>
    /// <param name="maxTest">How many values are drawn.</param>
    public static Config Config(int maxTest = 100) => FsCheck.Config.QuickThrowOnFailure.WithMaxTest(maxTest).WithReplay(Value, 1);
}
