using System;

namespace RemediationContracts;

/// <summary>A rule of the contract that a payload breaks. Two are equal where rule, pointer and offset are; the message is for people.</summary>
public sealed class ContractViolation : IEquatable<ContractViolation>
{
    /// <summary>States a violation.</summary>
    /// <param name="rule">The rule: a keyword of JSON Schema, <c>sentinel</c>, or <c>json-…</c> for what lies below the schema.</param>
    /// <param name="pointer">The JSON Pointer (RFC 6901) of the value; for a missing member that of the absent member.</param>
    /// <param name="offset">The offset in bytes, from 0; -1 on an instance, which has no bytes.</param>
    /// <param name="message">What is wrong, as a sentence.</param>
    public ContractViolation(string rule, string pointer, int offset, string message)
    {
        Rule = rule;
        Pointer = pointer;
        Offset = offset;
        Message = message;
    }

    /// <summary>The rule: a keyword of JSON Schema, <c>sentinel</c>, or <c>json-…</c> for what lies below the schema.</summary>
    public string Rule { get; }

    /// <summary>The JSON Pointer (RFC 6901) of the value; for a missing member that of the absent member.</summary>
    public string Pointer { get; }

    /// <summary>The offset in bytes, from 0; -1 on an instance, which has no bytes.</summary>
    public int Offset { get; }

    /// <summary>What is wrong, as a sentence.</summary>
    public string Message { get; }

    /// <inheritdoc/>
    public bool Equals(ContractViolation? other) =>
        other is not null && Rule == other.Rule && Pointer == other.Pointer && Offset == other.Offset;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ContractViolation);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Pointer, Offset);

    /// <inheritdoc/>
    public override string ToString() => $"{Rule} at \"{Pointer}\": {Message}";
}
