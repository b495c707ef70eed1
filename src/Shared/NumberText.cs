using System;
using System.Globalization;
using System.Numerics;

namespace RemediationContracts.Shared;

/// <summary>
/// A number of JSON by the digits that it is written with: exact, whatever its size. The value is ±0.<see cref="Digits"/> × 10^scale.
/// Reading and comparing take time in proportion to the text; an exponent is never expanded.
/// </summary>
internal readonly struct NumberText : IEquatable<NumberText>, IComparable<NumberText>
{
    private readonly DecimalExponent _scale;

    private NumberText(bool isNegative, string digits, DecimalExponent scale)
    {
        IsNegative = isNegative;
        Digits = digits;
        _scale = scale;
    }

    /// <summary>The significant digits, without zeros at either end; empty for zero.</summary>
    public string Digits => field ?? string.Empty;

    /// <summary>Whether the number is below zero; -0 is not.</summary>
    public bool IsNegative { get; }

    /// <summary>Whether the number is zero.</summary>
    public bool IsZero => Digits.Length == 0;

    /// <summary>Whether the number has no fraction, however it is written: <c>1.0</c> and <c>1e2</c> have none.</summary>
    public bool IsInteger => IsZero || _scale.CompareTo(Digits.Length) >= 0;

    /// <summary>Reads a number by the grammar of RFC 8259.</summary>
    public static bool TryParse(string text, out NumberText number)
    {
        number = default;
        int at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        bool isNegative = at == 1;
        int whole = at;
        at = SkipDigits(text, at);
        if (at == whole || (text[whole] == '0' && at - whole > 1))
        {
            return false;
        }

        int point = at;
        int end = at;
        if (at < text.Length && text[at] == '.')
        {
            end = SkipDigits(text, at + 1);
            if (end == at + 1)
            {
                return false;
            }
        }

        if (!DecimalExponent.TryRead(text, end, out DecimalExponent exponent))
        {
            return false;
        }

        // The digits stand from `whole` to `end`, with a point perhaps among them.
        int first = whole;
        while (first < end && text[first] is '0' or '.')
        {
            first++;
        }

        int last = end;
        while (last > first && text[last - 1] is '0' or '.')
        {
            last--;
        }

        if (first == last)
        {
            return true;
        }

        string digits = first < point && last > point
            ? text.Substring(first, last - first).Remove(point - first, 1)
            : text.Substring(first, last - first);
        number = new NumberText(isNegative, digits, exponent.Plus(first < point ? point - first : point + 1 - first));
        return true;
    }

    /// <summary>Reads a number that is known to be one.</summary>
    /// <exception cref="FormatException">The text is no number.</exception>
    public static NumberText Parse(string text) =>
        TryParse(text, out NumberText number) ? number : throw new FormatException("The text is no number of JSON.");

    /// <summary>Compares by value.</summary>
    public int CompareTo(NumberText other)
    {
        int sign = IsZero ? 0 : IsNegative ? -1 : 1;
        int otherSign = other.IsZero ? 0 : other.IsNegative ? -1 : 1;
        if (sign != otherSign || sign == 0)
        {
            return sign.CompareTo(otherSign);
        }

        int magnitude = _scale.CompareTo(other._scale);
        return sign * (magnitude != 0 ? magnitude : Math.Sign(string.CompareOrdinal(Digits, other.Digits)));
    }

    /// <summary>Whether the number is a whole multiple of another, which is greater than zero.</summary>
    public bool IsMultipleOf(NumberText factor)
    {
        if (IsZero)
        {
            return true;
        }

        // Both are whole digits times a power of ten. These digits have no factor ten, so a negative power decides at once; and a
        // power above the factor's own bits divides no better than that one.
        if (factor.IsZero || ExponentOf(this).CompareTo(ExponentOf(factor)) < 0)
        {
            return false;
        }

        BigInteger divisor = BigInteger.Parse(factor.Digits, NumberStyles.None, CultureInfo.InvariantCulture);
        int most = (factor.Digits.Length * 4) + 1;
        int power = ExponentOf(this).Minus(ExponentOf(factor), most);
        return (Remainder(Digits, divisor) * BigInteger.ModPow(10, power, divisor) % divisor).IsZero;
    }

    /// <summary>The number as a <see cref="long"/>; false where it has a fraction or does not fit.</summary>
    public bool TryToInt64(out long value)
    {
        value = 0;
        if (!TryToMagnitude(out ulong magnitude) || magnitude > (IsNegative ? 1UL << 63 : long.MaxValue))
        {
            return false;
        }

        value = IsNegative ? unchecked(-(long)magnitude) : (long)magnitude;
        return true;
    }

    /// <summary>The number as a <see cref="ulong"/>; false where it has a fraction or does not fit.</summary>
    public bool TryToUInt64(out ulong value)
    {
        value = 0;
        return !IsNegative && TryToMagnitude(out value);
    }

    /// <summary>The number as a <see cref="decimal"/>; false where that does not hold exactly this value.</summary>
    public bool TryToDecimal(out decimal value)
    {
        value = 0;
        if (IsZero)
        {
            return true;
        }

        if (Digits.Length > 29 || _scale.CompareTo(29) > 0 || _scale.CompareTo(-28) < 0)
        {
            return false;
        }

        int scale = _scale.ToInt32();
        int fraction = Math.Max(Digits.Length - scale, 0);
        string whole = scale > Digits.Length ? Digits.PadRight(scale, '0') : Digits;
        if (fraction > 28 || !decimal.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out decimal units))
        {
            return false;
        }

        int[] bits = decimal.GetBits(units);
        value = new decimal(bits[0], bits[1], bits[2], IsNegative, (byte)fraction);
        return true;
    }

    public bool Equals(NumberText other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is NumberText other && Equals(other);

    public override int GetHashCode() =>
        IsZero ? 0 : unchecked((StringComparer.Ordinal.GetHashCode(Digits) * 31) + _scale.GetHashCode()) ^ (IsNegative ? 1 : 0);

    private static DecimalExponent ExponentOf(NumberText number) => number._scale.Plus(-number.Digits.Length);

    private static int SkipDigits(string text, int at)
    {
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at;
    }

    private static BigInteger Remainder(string digits, BigInteger divisor)
    {
        const int chunk = 9;
        BigInteger remainder = BigInteger.Zero;
        for (int i = 0; i < digits.Length; i += chunk)
        {
            int length = Math.Min(chunk, digits.Length - i);
            int part = 0;
            int shift = 1;
            for (int j = 0; j < length; j++)
            {
                part = (part * 10) + (digits[i + j] - '0');
                shift *= 10;
            }

            remainder = ((remainder * shift) + part) % divisor;
        }

        return remainder;
    }

    private bool TryToMagnitude(out ulong value)
    {
        value = 0;
        if (IsZero)
        {
            return true;
        }

        return IsInteger && _scale.CompareTo(20) <= 0
            && ulong.TryParse(Digits.PadRight(_scale.ToInt32(), '0'), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
