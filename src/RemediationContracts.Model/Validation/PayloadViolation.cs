using System;

namespace RemediationContracts.Model.Validation;

/// <summary>A rule of the contract that a payload breaks. Two are equal where rule, pointer and offset are.</summary>
public sealed class PayloadViolation(string rule, string pointer, int offset, string message) : IEquatable<PayloadViolation>
{
    /// <summary>The rule: a keyword of JSON Schema, <c>sentinel</c>, or <c>json-…</c> for what lies below the schema.</summary>
    public string Rule { get; } = rule;

    /// <summary>The JSON Pointer of the value; for a missing member that of the absent member.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>The offset in bytes of the place.</summary>
    public int Offset { get; } = offset;

    /// <summary>What is wrong, as a sentence.</summary>
    public string Message { get; } = message;

    /// <inheritdoc/>
    public bool Equals(PayloadViolation? other) =>
        other is not null && Rule == other.Rule && Pointer == other.Pointer && Offset == other.Offset;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PayloadViolation);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((Rule.GetHashCode() * 397) ^ Pointer.GetHashCode()) * 397) ^ Offset);

    /// <inheritdoc/>
    public override string ToString() => Rule + " at \"" + Pointer + "\": " + Message;
}
