using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace RemediationContracts;

/// <summary>
/// A value of an enumeration that may grow: one that is known, or the text of one that is not known yet, which is kept and written back as
/// it came. The default is neither, and no valid value.
/// </summary>
/// <typeparam name="T">The enumeration.</typeparam>
public readonly struct OpenEnum<T> : IEquatable<OpenEnum<T>>
    where T : struct, Enum
{
    private readonly T _known;

    /// <summary>A value that is known.</summary>
    /// <param name="value">The value.</param>
    public OpenEnum(T value)
    {
        _known = value;
        IsKnown = true;
    }

    /// <summary>A value that is not known, by its text.</summary>
    /// <param name="unknownText">The text; that of no member.</param>
    public OpenEnum(string unknownText)
    {
        ArgumentNullException.ThrowIfNull(unknownText);
        UnknownText = unknownText;
    }

    internal OpenEnum(string unknownText, byte[]? spelling)
    {
        UnknownText = unknownText;
        Spelling = spelling;
    }

    /// <summary>Whether the value is known.</summary>
    public bool IsKnown { get; }

    /// <summary>The value where it is known; null where it is not.</summary>
    public T? Known => IsKnown ? _known : null;

    /// <summary>The text of a value that is not known; null where it is known.</summary>
    public string? UnknownText { get; }

    /// <summary>The string as the payload spelt it, quotes included, where that is not as it would be written here; otherwise null.</summary>
    internal byte[]? Spelling { get; }

    /// <summary>A value that is known.</summary>
    /// <param name="value">The value.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the alternate.")]
    public static implicit operator OpenEnum<T>(T value) => new(value);

    /// <summary>Whether both are the same known value, or have the same text.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(OpenEnum<T> left, OpenEnum<T> right) => left.Equals(right);

    /// <summary>Whether they are not the same value.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(OpenEnum<T> left, OpenEnum<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(OpenEnum<T> other) =>
        IsKnown == other.IsKnown && EqualityComparer<T>.Default.Equals(_known, other._known) && UnknownText == other.UnknownText;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OpenEnum<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_known, UnknownText);

    /// <summary>The member's name in C#, or the text of a value that is not known.</summary>
    public override string ToString() => IsKnown ? _known.ToString() : UnknownText ?? string.Empty;
}
