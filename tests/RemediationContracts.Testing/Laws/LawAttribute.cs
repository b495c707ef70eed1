using System;
using FsCheck.Xunit;

namespace RemediationContracts.Testing.Laws;

/// <summary>A property that is drawn from <see cref="LawSeed"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LawAttribute : PropertyAttribute
{
    /// <summary>Makes the attribute.</summary>
    public LawAttribute() => Replay = LawSeed.Replay;
}
