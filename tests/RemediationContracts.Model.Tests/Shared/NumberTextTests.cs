using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using RemediationContracts.Shared;
using Xunit;

namespace RemediationContracts.Model.Tests.Shared;

/// <summary>Numbers are read, compared and divided by their digits, held against whole numbers of any size.</summary>
public sealed class NumberTextTests
{
    private static readonly string Nines = new('9', 30);

    private static readonly string ManyZeros = new('0', 1_000_000);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData("01")]
    [InlineData("-01")]
    [InlineData(".5")]
    [InlineData("1.")]
    [InlineData("1.e5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e5.0")]
    [InlineData("1 ")]
    [InlineData("0x1")]
    [InlineData("NaN")]
    [InlineData("--1")]
    public void What_the_grammar_does_not_allow_is_no_number(string text) => Assert.False(NumberText.TryParse(text, out _));

    [Theory]
    [InlineData("0", "-0.000e99")]
    [InlineData("1", "1.0")]
    [InlineData("100", "1e2")]
    [InlineData("100", "0.001E+5")]
    [InlineData("-1.5", "-15e-1")]
    [InlineData("123.456", "123456e-3")]
    [InlineData("1e2000000000000000000000", "10e1999999999999999999999")]
    [InlineData("1e2000000000000000000", "100e1999999999999999998")]
    [InlineData("1e-2000000000000000000", "0.1e-1999999999999999999")]
    [InlineData("0.001e-1999999999999999999998", "1e-2000000000000000000001")]
    public void Two_ways_to_write_a_number_are_equal(string one, string other)
    {
        Assert.Equal(0, NumberText.Parse(one).CompareTo(NumberText.Parse(other)));
        Assert.Equal(NumberText.Parse(one), NumberText.Parse(other));
        Assert.Equal(NumberText.Parse(one).GetHashCode(), NumberText.Parse(other).GetHashCode());
    }

    [Theory]
    [InlineData("-1e99999999999999999999999", "-1e99999999999999999999998")]
    [InlineData("-1", "-0.99999999999999999999999999999999999")]
    [InlineData("-1e-99999999999999999999999", "0")]
    [InlineData("0", "1e-99999999999999999999999")]
    [InlineData("1e-99999999999999999999999", "1e-99999999999999999999998")]
    [InlineData("1e-99999999999999999999999", "1e-9")]
    [InlineData("0.1", "0.10000000000000000000000000000000001")]
    [InlineData("9", "10")]
    [InlineData("9007199254740992", "9007199254740993")]
    [InlineData("1e999", "1e99999999999999999999999")]
    [InlineData("1e99999999999999999999998", "1e99999999999999999999999")]
    [InlineData("1e999999999999999999999", "1e1000000000000000000000")]
    public void A_smaller_number_comes_first(string smaller, string greater)
    {
        Assert.True(NumberText.Parse(smaller).CompareTo(NumberText.Parse(greater)) < 0);
        Assert.True(NumberText.Parse(greater).CompareTo(NumberText.Parse(smaller)) > 0);
    }

    [Fact]
    public void Order_integers_and_multiples_are_those_of_whole_numbers()
    {
        // Each text is a whole number over 10^12, so that BigInteger is the judge.
        Random random = new(7);
        (string Text, BigInteger Scaled)[] numbers = [.. Enumerable.Range(0, 400).Select(_ => Draw(random))];
        foreach ((string text, BigInteger scaled) in numbers)
        {
            NumberText number = NumberText.Parse(text);
            Assert.Equal((scaled % BigInteger.Pow(10, 12)).IsZero, number.IsInteger);
            foreach ((string otherText, BigInteger otherScaled) in numbers)
            {
                NumberText other = NumberText.Parse(otherText);
                Assert.Equal(scaled.CompareTo(otherScaled), number.CompareTo(other));
                if (otherScaled.Sign > 0)
                {
                    Assert.Equal((scaled % otherScaled).IsZero, number.IsMultipleOf(other));
                }
            }
        }
    }

    [Theory]
    [InlineData("1e1000000000", "3", false)]
    [InlineData("3e1000000000", "3", true)]
    [InlineData("1e1000000000", "1024", true)]
    [InlineData("1e99999999999999999999999", "1024", true)]
    [InlineData("1e-1000000000", "0.1", false)]
    [InlineData("1e-99999999999999999999999", "1", false)]
    [InlineData("0", "7e99", true)]
    [InlineData("1e3", "1e99999999999999999999999", false)]
    [InlineData("3e99999999999999999999999", "1.5e99999999999999999999998", true)]
    [InlineData("19.99", "0.01", true)]
    [InlineData("0.3", "0.1", true)]
    [InlineData("4.35", "0.02", false)]
    [InlineData("-9", "4.5", true)]
    public void A_multiple_is_found_without_expanding_an_exponent(string number, string factor, bool expected) =>
        Assert.Equal(expected, NumberText.Parse(number).IsMultipleOf(NumberText.Parse(factor)));

    [Theory]
    [InlineData("9223372036854775807", 9223372036854775807)]
    [InlineData("-9223372036854775808", -9223372036854775808)]
    [InlineData("1.20e1", 12L)]
    [InlineData("-0", 0L)]
    [InlineData("9223372036854775808", null)]
    [InlineData("-9223372036854775809", null)]
    [InlineData("1.5", null)]
    [InlineData("1e-1", null)]
    [InlineData("1e19", null)]
    [InlineData("1e99999999999999999999999", null)]
    public void A_long_is_had_exactly_or_not(string text, long? expected)
    {
        Assert.Equal(expected is not null, NumberText.Parse(text).TryToInt64(out long value));
        Assert.Equal(expected ?? 0, value);
    }

    [Theory]
    [InlineData("18446744073709551615", 18446744073709551615)]
    [InlineData("18446744073709551616", null)]
    [InlineData("-1", null)]
    [InlineData("-0.0", 0UL)]
    [InlineData("1e19", 10_000_000_000_000_000_000)]
    public void An_unsigned_long_is_had_exactly_or_not(string text, ulong? expected)
    {
        Assert.Equal(expected is not null, NumberText.Parse(text).TryToUInt64(out ulong value));
        Assert.Equal(expected ?? 0, value);
    }

    [Theory]
    [InlineData("79228162514264337593543950335", true)]
    [InlineData("-79228162514264337593543950335", true)]
    [InlineData("79228162514264337593543950336", false)]
    [InlineData("7.9228162514264337593543950335", true)]
    [InlineData("7.9228162514264337593543950336", false)]
    [InlineData("0.0000000000000000000000000001", true)]
    [InlineData("0.00000000000000000000000000010", true)]
    [InlineData("0.00000000000000000000000000001", false)]
    [InlineData("1.50e-27", true)]
    [InlineData("1.05e-27", false)]
    [InlineData("7e28", true)]
    [InlineData("8e28", false)]
    [InlineData("1e29", false)]
    [InlineData("1e-99999999999999999999999", false)]
    public void A_decimal_is_had_exactly_or_not(string text, bool expected)
    {
        Assert.Equal(expected, NumberText.Parse(text).TryToDecimal(out decimal value));
        if (expected)
        {
            Assert.Equal(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), value);
        }
    }

    [Fact]
    public void Long_texts_take_time_in_proportion()
    {
        NumberText digits = NumberText.Parse("1" + ManyZeros + "1." + ManyZeros + "1");
        NumberText exponent = NumberText.Parse("1e1" + ManyZeros);

        Assert.True(digits.CompareTo(exponent) < 0);
        Assert.False(digits.IsInteger);
        Assert.True(exponent.IsInteger);
        Assert.True(NumberText.Parse("1" + ManyZeros + "2").IsMultipleOf(NumberText.Parse("3")));
        Assert.False(NumberText.Parse(Nines).IsMultipleOf(NumberText.Parse("2")));
    }

    private static (string Text, BigInteger Scaled) Draw(Random random)
    {
        BigInteger mantissa = random.NextInt64(0, (long)Math.Pow(10, random.Next(1, 16)));
        int exponent = random.Next(-12, 13);
        bool isNegative = random.Next(2) == 0;
        string sign = isNegative ? "-" : "";
        string text = random.Next(2) == 0 || exponent >= 0
            ? $"{sign}{mantissa}{(random.Next(2) == 0 ? ".00" : "")}e{(exponent >= 0 ? "+" : "")}{exponent}"
            : sign + mantissa.ToString(CultureInfo.InvariantCulture).PadLeft(-exponent + 1, '0').Insert(Math.Max(mantissa.ToString(CultureInfo.InvariantCulture).Length, -exponent + 1) + exponent, ".");
        return (text, (isNegative ? -mantissa : mantissa) * BigInteger.Pow(10, exponent + 12));
    }
}
