using System;
using System.Collections.Generic;

namespace RemediationContracts.Verification.Conformance;

/// <summary>What a conformance run sends, and what bounds it.</summary>
public sealed record ConformanceOptions
{
    /// <summary>How many requests each phase sends for an operation at most, of those the contract accepts and of those it refuses each. Default: 100.</summary>
    public int Cases { get; init; } = 100;

    /// <summary>What is drawn follows from it: the same contract and seed give the same requests in the same order. Default: 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Names of operations, phases and checks that a run keeps to; empty is all. Phases and checks: <see cref="ConformanceCheck"/>.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>Names of operations, phases and checks that a run leaves out.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Headers that every request has besides those of its operation.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The credentials, sent in the way that an operation's security scheme says; null where there are none. They are in no finding.</summary>
    public string? Token { get; init; }

    /// <summary>Whether credentials that are certainly wrong are tried too, in the place of <see cref="Token"/>. A stand-in that takes any would fail. Default: no.</summary>
    public bool WrongToken { get; init; }

    /// <summary>Values of parameters that every request has as they are, by name: an id of something that is there, say.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Whether nothing is sent that could change something where the provider keeps to the contract: of methods that are not safe
    /// (RFC 9110, section 9.2.1), only what the contract refuses, and of that nothing with a destructive value (<c>x-effect</c>). Default: no.
    /// </summary>
    public bool ReadOnly { get; init; }

    /// <summary>How long an answer may take until its last byte. Default: 10 s.</summary>
    public TimeSpan ResponseTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the run may take; what is left then is not sent, and the result says so. Default: 5 min.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many bytes of an answer's body are read. Default: 16 MiB.</summary>
    public int MaxResponseBytes { get; init; } = 16 * 1024 * 1024;
}
