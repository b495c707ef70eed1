using System.Collections.Generic;
using NJsonSchema;

namespace RemediationContracts.Model.Tests.Validation.Peers;

/// <summary>A violation that NJsonSchema does not see.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Value">The text of the value; empty where a member is absent.</param>
/// <param name="Way">The schemas on the way, as NJsonSchema read them: of the whole, of each step, and last of the place.</param>
internal sealed record PeerMiss(string Rule, string Value, IReadOnlyList<IReadOnlyList<JsonSchema>> Way)
{
    /// <summary>The schemas of the place.</summary>
    public IReadOnlyList<JsonSchema> Schemas => Way[^1];

    /// <summary>Whether the violation is of a rule, or of a choice in which it hides one.</summary>
    public bool IsOf(string rule) => Rule == rule || Rule is "oneOf" or "anyOf";
}
