using System;
using System.Globalization;
using System.Numerics;

namespace RemediationContracts.Verification.Payloads.Values;

/// <summary>A number by its decimal digits, to step from a limit to its neighbours.</summary>
/// <param name="Units">The digits.</param>
/// <param name="Places">How many of them stand behind the point.</param>
internal readonly record struct ExactDecimal(BigInteger Units, int Places)
{
    private const int MaxExponent = 400;
    private const int MaxDigits = 1000;

    /// <summary>One in the last of so many places.</summary>
    public static ExactDecimal Step(int places) => new(BigInteger.One, places);

    /// <summary>A number of JSON; null where its digits or its exponent are beyond what is worth writing out.</summary>
    public static ExactDecimal? Read(string? text)
    {
        if (text is null || text.Length > MaxDigits)
        {
            return null;
        }

        int e = text.IndexOfAny(['e', 'E']);
        string digits = e < 0 ? text : text[..e];
        int exponent = 0;
        if (e >= 0 && (!int.TryParse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) || exponent is > MaxExponent or < -MaxExponent))
        {
            return null;
        }

        int point = digits.IndexOf('.');
        int places = (point < 0 ? 0 : digits.Length - point - 1) - exponent;
        var units = BigInteger.Parse(digits.Replace(".", string.Empty, StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return places >= 0 ? new(units, places) : new(units * BigInteger.Pow(10, -places), 0);
    }

    public static ExactDecimal operator +(ExactDecimal a, ExactDecimal b) =>
        a.Places >= b.Places
            ? new(a.Units + (b.Units * BigInteger.Pow(10, a.Places - b.Places)), a.Places)
            : b + a;

    public static ExactDecimal operator -(ExactDecimal a) => new(-a.Units, a.Places);

    public static ExactDecimal operator -(ExactDecimal a, ExactDecimal b) => a + -b;

    public static ExactDecimal operator *(ExactDecimal a, BigInteger times) => new(a.Units * times, a.Places);

    /// <summary>How often a step goes into the number, rounded down.</summary>
    public BigInteger Floor(ExactDecimal step)
    {
        ExactDecimal zero = new(0, Math.Max(Places, step.Places));
        BigInteger units = (this + zero).Units;
        BigInteger of = (step + zero).Units;
        var quotient = BigInteger.DivRem(units, of, out BigInteger rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The number as JSON, without an exponent.</summary>
    public override string ToString()
    {
        string digits = BigInteger.Abs(Units).ToString(CultureInfo.InvariantCulture).PadLeft(Places + 1, '0');
        string text = Places == 0 ? digits : (digits[..^Places] + "." + digits[^Places..]).TrimEnd('0').TrimEnd('.');
        return Units.Sign < 0 ? "-" + text : text;
    }
}
