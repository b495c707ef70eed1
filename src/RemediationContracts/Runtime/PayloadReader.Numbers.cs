using System;
using System.Globalization;
using System.Numerics;
using System.Text;
using RemediationContracts.Shared;

namespace RemediationContracts.Runtime;

/// <content>Numbers. What a contract asks of them is judged of the digits that stand in the payload.</content>
public ref partial struct PayloadReader
{
    /// <summary>So many digits fit a <see cref="long"/>, whatever they are.</summary>
    private const int ShortDigits = 18;

    /// <summary>So many digits fit a decimal, whatever they are.</summary>
    private const int DecimalDigits = 28;

    /// <summary>Reads an integer: a number without a fraction, however it is written.</summary>
    /// <typeparam name="T">Its type: one of the eight with 8 to 64 bits.</typeparam>
    /// <param name="rules">What the contract asks beyond the type; null for nothing.</param>
    /// <returns>The number, or 0 where its type does not hold it or there is none; that has been told.</returns>
    public T ReadInteger<T>(NumberRules? rules = null)
        where T : struct, IBinaryInteger<T>
    {
        if (!TryReadNumber(JsonTypeNames.Integer, out ReadOnlySpan<byte> text, out int start))
        {
            return default;
        }

        if (!TryReadShort(text, out long digits, out int scale) || scale > 0)
        {
            return ReadLongInteger<T>(text, start, rules);
        }

        T value = T.CreateTruncating(digits);
        if (long.CreateTruncating(value) != digits || T.IsNegative(value) != (digits < 0))
        {
            Tell(ViolationRules.Range, PointerText(), start, ViolationMessages.Range(IntegerFormat.Of<T>()));
            return default;
        }

        if (rules is not null)
        {
            Judge(rules, new ExactNumber(digits), text, start);
        }

        return value;
    }

    /// <summary>Reads a number as a decimal, which must hold exactly its value.</summary>
    /// <param name="rules">What the contract asks beyond the type; null for nothing.</param>
    /// <returns>The number with the zeros that end it, as far as a decimal keeps them; 0 where there is none, which has been told.</returns>
    public decimal ReadDecimal(NumberRules? rules = null)
    {
        if (!TryReadNumber(JsonTypeNames.Number, out ReadOnlySpan<byte> text, out int start))
        {
            return default;
        }

        if (!TryReadDecimal(text, out decimal value))
        {
            Tell(ViolationRules.Range, PointerText(), start, ViolationMessages.Range("decimal"));
            return default;
        }

        if (rules is not null)
        {
            Judge(rules, new ExactNumber(value), text, start);
        }

        return value;
    }

    /// <summary>Reads a number as a double: the nearest to what is written.</summary>
    /// <param name="rules">What the contract asks beyond the type; null for nothing.</param>
    /// <returns>The number, or 0 where it is too great, too near to 0, or there is none; that has been told.</returns>
    public double ReadDouble(NumberRules? rules = null)
    {
        if (!TryReadNumber(JsonTypeNames.Number, out ReadOnlySpan<byte> text, out int start))
        {
            return default;
        }

        double value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return IsInRange(double.IsInfinity(value) || (value == 0 && !IsZero(text)), "double", rules, text, start) ? value : default;
    }

    /// <summary>Reads a number as a float: the nearest to what is written.</summary>
    /// <param name="rules">What the contract asks beyond the type; null for nothing.</param>
    /// <returns>The number, or 0 where it is too great, too near to 0, or there is none; that has been told.</returns>
    public float ReadSingle(NumberRules? rules = null)
    {
        if (!TryReadNumber(JsonTypeNames.Number, out ReadOnlySpan<byte> text, out int start))
        {
            return default;
        }

        float value = float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return IsInRange(float.IsInfinity(value) || (value == 0 && !IsZero(text)), "float", rules, text, start) ? value : default;
    }

    /// <summary>Whether a number is zero as it is written, whatever its exponent.</summary>
    private static bool IsZero(ReadOnlySpan<byte> text)
    {
        int exponent = text.IndexOfAny((byte)'e', (byte)'E');
        return !(exponent < 0 ? text : text[..exponent]).ContainsAnyInRange((byte)'1', (byte)'9');
    }

    private bool IsInRange(bool isLost, string format, NumberRules? rules, ReadOnlySpan<byte> text, int start)
    {
        if (isLost)
        {
            Tell(ViolationRules.Range, PointerText(), start, ViolationMessages.Range(format));
            return false;
        }

        if (rules is not null)
        {
            Judge(rules, TryReadShort(text, out long digits, out int scale) ? new ExactNumber(Decimal(digits, scale)) : new ExactNumber(Text(text)), text, start);
        }

        return true;
    }

    /// <summary>An integer of many digits, or one that is written with a point or an exponent.</summary>
    private T ReadLongInteger<T>(ReadOnlySpan<byte> text, int start, NumberRules? rules)
        where T : struct, IBinaryInteger<T>
    {
        NumberText number = NumberText.Parse(Text(text));
        if (!number.IsInteger)
        {
            Tell(ViolationRules.Type, PointerText(), start, ViolationMessages.Type(JsonTypeNames.Integer, JsonTypeNames.Number));
            return default;
        }

        Int128 whole = 0;
        bool isInRange = true;
        if (number.TryToInt64(out long signed))
        {
            whole = signed;
        }
        else if (number.TryToUInt64(out ulong unsigned))
        {
            whole = unsigned;
        }
        else
        {
            isInRange = false;
        }

        T value = T.CreateTruncating(whole);
        if (!isInRange || Int128.CreateTruncating(value) != whole)
        {
            Tell(ViolationRules.Range, PointerText(), start, ViolationMessages.Range(IntegerFormat.Of<T>()));
            return default;
        }

        if (rules is not null)
        {
            Judge(rules, new ExactNumber((decimal)whole), text, start);
        }

        return value;
    }

    private bool TryReadNumber(string expected, out ReadOnlySpan<byte> text, out int start)
    {
        text = default;
        start = _at;
        if (!TryReachValue())
        {
            return false;
        }

        start = _at;
        if (_utf8[_at] is not ((byte)'-' or (>= (byte)'0' and <= (byte)'9')))
        {
            RefuseType(expected);
            return false;
        }

        SkipNumber();
        text = _utf8[start.._at];
        return !IsStopped;
    }

    private void Judge(NumberRules rules, in ExactNumber number, ReadOnlySpan<byte> text, int start)
    {
        NumberFaults faults = rules.Judge(number);
        if (faults == NumberFaults.None)
        {
            return;
        }

        string found = Text(text);
        for (NumberFaults fault = NumberFaults.Minimum; fault <= NumberFaults.Allowed; fault = (NumberFaults)((int)fault << 1))
        {
            if ((faults & fault) != 0)
            {
                (string rule, string words) = rules.Describe(fault, found);
                Tell(rule, PointerText(), start, words);
            }
        }
    }

    private static bool TryReadDecimal(ReadOnlySpan<byte> text, out decimal value)
    {
        if (TryReadShort(text, out long digits, out int scale))
        {
            value = Decimal(digits, scale);
            return true;
        }

        // With so few digits and no exponent nothing is rounded, and the zeros at the end are kept.
        int digitCount = text.Length - (text[0] == '-' ? 1 : 0) - (text.Contains((byte)'.') ? 1 : 0);
        return (digitCount <= DecimalDigits && text.IndexOfAny((byte)'e', (byte)'E') < 0
                && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
            || NumberText.Parse(Text(text)).TryToDecimal(out value);
    }

    /// <summary>Reads a number of few digits, without an exponent: digits with a sign, of which so many stand behind the point.</summary>
    private static bool TryReadShort(ReadOnlySpan<byte> text, out long digits, out int scale)
    {
        digits = 0;
        scale = 0;
        bool isNegative = text[0] == '-';
        int start = isNegative ? 1 : 0;
        int point = -1;
        for (int i = start; i < text.Length; i++)
        {
            int digit = text[i] - '0';
            if ((uint)digit <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (text[i] == '.')
            {
                point = i;
            }
            else
            {
                return false;
            }

            if (i - start > ShortDigits)
            {
                return false;
            }
        }

        scale = point < 0 ? 0 : text.Length - point - 1;
        digits = isNegative ? -digits : digits;
        return text.Length - start - (point < 0 ? 0 : 1) <= ShortDigits;
    }

    private static decimal Decimal(long digits, int scale)
    {
        ulong magnitude = (ulong)Math.Abs(digits);
        return new decimal((int)magnitude, (int)(magnitude >> 32), 0, digits < 0, (byte)scale);
    }

    private static string Text(ReadOnlySpan<byte> ascii) => Encoding.ASCII.GetString(ascii);
}
