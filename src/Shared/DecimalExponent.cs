using System;
using System.Globalization;

namespace RemediationContracts.Shared;

/// <summary>The exponent of a power of ten: of any size, compared exactly. One that no <see cref="long"/> holds is kept by its digits.</summary>
internal readonly struct DecimalExponent : IComparable<DecimalExponent>
{
    /// <summary>From this magnitude on an exponent is kept by its digits; what is added to one is far smaller than a long has room for above it.</summary>
    private const long Bound = 2_000_000_000_000_000_000;

    private readonly long _value;

    /// <summary>The digits of the magnitude from <see cref="Bound"/> on; <see cref="_value"/> is then 1 or -1, the sign.</summary>
    private readonly string? _huge;

    private DecimalExponent(long value, string? huge)
    {
        _value = value;
        _huge = huge;
    }

    /// <summary>Reads what stands behind the digits of a number up to the text's end: nothing, or <c>e</c> and a whole number.</summary>
    public static bool TryRead(string text, int at, out DecimalExponent exponent)
    {
        exponent = default;
        if (at == text.Length)
        {
            return true;
        }

        if (text[at] is not ('e' or 'E'))
        {
            return false;
        }

        at++;
        bool isNegative = at < text.Length && text[at] == '-';
        if (at < text.Length && text[at] is '-' or '+')
        {
            at++;
        }

        if (at == text.Length)
        {
            return false;
        }

        for (int i = at; i < text.Length; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }
        }

        while (at < text.Length - 1 && text[at] == '0')
        {
            at++;
        }

        exponent = Of(isNegative ? -1 : 1, text.Substring(at));
        return true;
    }

    /// <summary>The exponent and a number of digits, which is small beside a huge one.</summary>
    public DecimalExponent Plus(int count) =>
        _huge is null ? Of(_value + count) : Of((int)_value, Add(_huge, _value > 0 ? count : -(long)count));

    /// <summary>The difference to a smaller or equal exponent, or <paramref name="most"/> where that is less.</summary>
    public int Minus(DecimalExponent other, int most)
    {
        if (_huge is null && other._huge is null)
        {
            return (int)Math.Min(_value - other._value, most);
        }

        for (int i = 0; i < most; i++)
        {
            if (other.Plus(i).CompareTo(this) >= 0)
            {
                return i;
            }
        }

        return most;
    }

    public int CompareTo(DecimalExponent other)
    {
        if (_huge is null && other._huge is null)
        {
            return _value.CompareTo(other._value);
        }

        // Of two magnitudes, the one with more digits is the greater; a small one is far below each huge one.
        int sign = _huge is null ? 0 : (int)_value;
        int otherSign = other._huge is null ? 0 : (int)other._value;
        if (sign != otherSign)
        {
            return sign.CompareTo(otherSign);
        }

        int lengths = _huge!.Length.CompareTo(other._huge!.Length);
        return sign * (lengths != 0 ? lengths : Math.Sign(string.CompareOrdinal(_huge, other._huge)));
    }

    public int CompareTo(int other) => CompareTo(new DecimalExponent(other, null));

    /// <summary>The exponent, where it is known to fit.</summary>
    public int ToInt32() => _huge is null ? (int)_value : throw new InvalidOperationException("The exponent is too large.");

    public override int GetHashCode() => _huge is null ? _value.GetHashCode() : StringComparer.Ordinal.GetHashCode(_huge);

    private static DecimalExponent Of(long value) =>
        Math.Abs(value) < Bound
            ? new DecimalExponent(value, null)
            : new DecimalExponent(Math.Sign(value), Math.Abs(value).ToString(CultureInfo.InvariantCulture));

    private static DecimalExponent Of(int sign, string digits) =>
        digits.Length < 20 && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long value) && value < Bound
            ? new DecimalExponent(sign * value, null)
            : new DecimalExponent(sign, digits);

    private static string Add(string digits, long amount)
    {
        char[] sum = digits.ToCharArray();
        for (int i = sum.Length - 1; i >= 0 && amount != 0; i--)
        {
            long digit = sum[i] - '0' + amount;
            amount = digit >= 0 ? digit / 10 : -((9 - digit) / 10);
            sum[i] = (char)('0' + (digit - (amount * 10)));
        }

        string text = amount > 0 ? amount.ToString(CultureInfo.InvariantCulture) + new string(sum) : new string(sum);
        return text.TrimStart('0');
    }
}
