using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace RemediationContracts;

/// <summary>
/// A member that may be absent and may be null, which are two things in JSON. The default is absent; a value, null included, is present
/// by conversion.
/// </summary>
/// <typeparam name="T">The member's type, mostly a nullable one.</typeparam>
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>A member that is there.</summary>
    /// <param name="value">Its value.</param>
    public Optional(T value)
    {
        _value = value;
        IsPresent = true;
    }

    /// <summary>Whether the member is there; its value may be null all the same.</summary>
    public bool IsPresent { get; }

    /// <summary>The member's value.</summary>
    /// <exception cref="InvalidOperationException">The member is absent.</exception>
    public T Value => IsPresent ? _value : throw new InvalidOperationException("The member is absent.");

    /// <summary>A member that is there.</summary>
    /// <param name="value">Its value.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the alternate.")]
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are absent, or both are there with equal values.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether one is absent and the other is not, or their values differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>The member's value, or another where the member is absent.</summary>
    /// <param name="other">The value in place of an absent one.</param>
    public T ValueOr(T other) => IsPresent ? _value : other;

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) => IsPresent == other.IsPresent && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => IsPresent ? HashCode.Combine(true, _value) : 0;

    /// <summary>The value's own text; "null" where it is null, and nothing where the member is absent.</summary>
    public override string ToString() => IsPresent ? _value?.ToString() ?? "null" : string.Empty;
}
