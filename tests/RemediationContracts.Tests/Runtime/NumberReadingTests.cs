using System;
using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using RemediationContracts.Runtime;
using Xunit;

namespace RemediationContracts.Tests.Runtime;

/// <summary>Numbers as they stand in a payload; .NET's own parsers are the outside opinion.</summary>
public sealed class NumberReadingTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("-0.0e9", 0)]
    [InlineData("1.0", 1)]
    [InlineData("1e2", 100)]
    [InlineData("1E+2", 100)]
    [InlineData("120e-1", 12)]
    [InlineData("0.012e3", 12)]
    [InlineData("999999999999999999", 999999999999999999)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775807.000", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("-9.223372036854775808e18", long.MinValue)]
    [InlineData("0e999999999999999999999999", 0)]
    public void A_number_without_a_fraction_is_an_integer_however_it_is_written(string json, long expected) =>
        Assert.Equal((expected, string.Empty), Drive.Read(json, static (ref PayloadReader reader) => reader.ReadInteger<long>()));

    [Theory]
    [InlineData("1.5", "type  @0")]
    [InlineData("1e-1", "type  @0")]
    [InlineData("-0.1", "type  @0")]
    [InlineData("1e-999999999999999999999999", "type  @0")]
    [InlineData("9223372036854775807.1", "type  @0")]
    [InlineData("9223372036854775808", "range  @0")]
    [InlineData("-9223372036854775809", "range  @0")]
    [InlineData("1e19", "range  @0")]
    [InlineData(" 1e999999999999999999999999", "range  @1")]
    [InlineData("\"1\"", "type  @0")]
    [InlineData("null", "type  @0")]
    [InlineData("01", "json-syntax  @1")]
    [InlineData("+1", "json-syntax  @0")]
    [InlineData("1.", "json-syntax  @2")]
    [InlineData(".1", "json-syntax  @0")]
    [InlineData("-", "json-syntax  @1")]
    [InlineData("1e", "json-syntax  @2")]
    [InlineData("", "json-syntax  @0")]
    public void What_is_no_integer_of_64_bits_is_told(string json, string told) =>
        Assert.Equal((0L, told), Drive.Read(json, static (ref PayloadReader reader) => reader.ReadInteger<long>()));

    [Fact]
    public void Each_type_takes_what_it_holds_and_tells_its_format_of_the_next()
    {
        AssertEdges("int8", sbyte.MinValue, sbyte.MaxValue, static (ref PayloadReader reader) => reader.ReadInteger<sbyte>());
        AssertEdges("uint8", byte.MinValue, byte.MaxValue, static (ref PayloadReader reader) => reader.ReadInteger<byte>());
        AssertEdges("int16", short.MinValue, short.MaxValue, static (ref PayloadReader reader) => reader.ReadInteger<short>());
        AssertEdges("uint16", ushort.MinValue, ushort.MaxValue, static (ref PayloadReader reader) => reader.ReadInteger<ushort>());
        AssertEdges("int32", int.MinValue, int.MaxValue, static (ref PayloadReader reader) => reader.ReadInteger<int>());
        AssertEdges("uint32", uint.MinValue, uint.MaxValue, static (ref PayloadReader reader) => reader.ReadInteger<uint>());
        AssertEdges("int64", long.MinValue, long.MaxValue, static (ref PayloadReader reader) => reader.ReadInteger<long>());
        AssertEdges("uint64", ulong.MinValue, ulong.MaxValue, static (ref PayloadReader reader) => reader.ReadInteger<ulong>());
    }

    [Theory]
    [InlineData("0.1", "0.1")]
    [InlineData("1.10", "1.10")]
    [InlineData("-0", "0")]
    [InlineData("-0.00", "0.00")]
    [InlineData("1e2", "100")]
    [InlineData("1.5e-3", "0.0015")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-7.9228162514264337593543950335", "-7.9228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("-123456789012345678.0123456780", "-123456789012345678.0123456780")]
    [InlineData("1234567890123456789.0123456780", "1234567890123456789.012345678")]
    [InlineData("12345678901234567890123456.0000000000000000", "12345678901234567890123456")]
    [InlineData("0.00000000000000000000000000010000", "0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335e-5", "792281625142643375935439.50335")]
    public void A_decimal_holds_exactly_what_is_written(string json, string expected)
    {
        (decimal value, string told) = Drive.Read(json, static (ref PayloadReader reader) => reader.ReadDecimal());

        Assert.Equal(string.Empty, told);
        Assert.Equal(expected, value.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("79228162514264337593543950336", "range  @0")]
    [InlineData("99999999999999999999999999999", "range  @0")]
    [InlineData("0.00000000000000000000000000001", "range  @0")]
    [InlineData("1.00000000000000000000000000001", "range  @0")]
    [InlineData("1e400", "range  @0")]
    [InlineData("1e-400", "range  @0")]
    [InlineData("true", "type  @0")]
    public void A_decimal_is_never_rounded(string json, string told) =>
        Assert.Equal((0m, told), Drive.Read(json, static (ref PayloadReader reader) => reader.ReadDecimal()));

    [Theory]
    [InlineData("1e400", "range  @0", "")]
    [InlineData("-1e309", "range  @0", "range  @0")]
    [InlineData("1e39", "", "range  @0")]
    [InlineData("3.4028235e38", "", "")]
    [InlineData("3.4028236e38", "", "range  @0")]
    [InlineData("1.7976931348623157e308", "", "range  @0")]
    [InlineData("1e-400", "range  @0", "range  @0")]
    [InlineData("-2.4703282292062327e-324", "range  @0", "range  @0")]
    [InlineData("2.4703282292062328e-324", "", "range  @0")]
    [InlineData("7E-46", "", "range  @0")]
    [InlineData("0.00e-5", "", "")]
    [InlineData("0e99999999999999999999", "", "")]
    public void A_double_and_a_float_are_out_of_range_only_where_they_would_be_infinite_or_become_zero(string json, string ofDouble, string ofFloat)
    {
        Assert.Equal(ofDouble, Drive.Read(json, static (ref PayloadReader reader) => reader.ReadDouble()).Told);
        Assert.Equal(json == "1e400" ? "range  @0" : ofFloat, Drive.Read(json, static (ref PayloadReader reader) => reader.ReadSingle()).Told);
    }

    [Fact]
    public void A_double_keeps_the_sign_of_zero() =>
        Assert.True(double.IsNegative(Drive.Read("-0", static (ref PayloadReader reader) => reader.ReadDouble()).Value));

    [Fact]
    public void Ten_thousand_numbers_are_read_as_dotnet_reads_them()
    {
        Random random = new(7);
        for (int i = 0; i < 10_000; i++)
        {
            string json = Draw(random);
            Utf8JsonReader theirs = new(Encoding.ASCII.GetBytes(json));
            Assert.True(theirs.Read());
            Assert.Equal(BitConverter.DoubleToInt64Bits(theirs.GetDouble()), BitConverter.DoubleToInt64Bits(Drive.Read(json, static (ref PayloadReader reader) => reader.ReadDouble()).Value));
            float single = float.Parse(json, CultureInfo.InvariantCulture);
            Assert.Equal(float.IsInfinity(single) ? (0, "range  @0") : (single, string.Empty), Drive.Read(json, static (ref PayloadReader reader) => reader.ReadSingle()));
            AssertDecimal(json);
            AssertInteger(json);
        }
    }

    [Fact]
    public void A_number_of_a_megabyte_is_read_at_once_whatever_its_exponent()
    {
        string digits = new('7', 1_000_000);
        Stopwatch watch = Stopwatch.StartNew();

        foreach (string json in (string[])[digits, "1e" + digits, "0." + digits + "e" + digits, "-" + digits + "e-" + digits, "1" + new string('0', 1_000_000) + "e-1000000"])
        {
            Drive.Read(json, static (ref PayloadReader reader) => reader.ReadInteger<long>(Limits));
            Drive.Read(json, static (ref PayloadReader reader) => reader.ReadDecimal(Limits));
            Drive.Read(json, static (ref PayloadReader reader) => reader.ReadDouble(Limits));
        }

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.Equal(1L, Drive.Read("1" + new string('0', 1_000_000) + "e-1000000", static (ref PayloadReader reader) => reader.ReadInteger<long>()).Value);
    }

    private static readonly NumberRules Limits = new() { Minimum = "1", Maximum = "1e30", MultipleOf = "0.7", Allowed = ["1e999999999999999999", "7"] };

    private static void AssertEdges<T>(string format, T least, T most, PayloadRead<T> read)
        where T : struct, IBinaryInteger<T>
    {
        BigInteger below = BigInteger.CreateChecked(least) - 1;
        BigInteger above = BigInteger.CreateChecked(most) + 1;

        Assert.Equal((least, string.Empty), Drive.Read($"{least}", read));
        Assert.Equal((most, string.Empty), Drive.Read($"{most}.0", read));
        Assert.Equal((most, string.Empty), Drive.Read($"{most}0e-1", read));
        foreach (string json in (string[])[$"{below}", $"{above}", $"{above}.0", $"{below}0e-1", "1e30"])
        {
            Assert.Equal((T.Zero, "range  @0"), Drive.Read(json, read));
            Assert.Equal($"The number does not fit the format {format}.", Drive.Words(json, read));
        }
    }

    private static void AssertDecimal(string json)
    {
        (decimal value, string told) = Drive.Read(json, static (ref PayloadReader reader) => reader.ReadDecimal());
        bool isExact = decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal theirs) && Exact(theirs.ToString(CultureInfo.InvariantCulture)) == Exact(json);
        Assert.Equal((json, isExact ? string.Empty : "range  @0"), (json, told));
        Assert.Equal(isExact ? theirs : 0, value);
    }

    private static void AssertInteger(string json)
    {
        (BigInteger numerator, int power) = Exact(json);
        (long value, string told) = Drive.Read(json, static (ref PayloadReader reader) => reader.ReadInteger<long>());
        string expected = power < 0 ? "type  @0" : power > 30 || numerator * BigInteger.Pow(10, power) is var whole && (whole > long.MaxValue || whole < long.MinValue) ? "range  @0" : string.Empty;
        Assert.Equal((json, expected), (json, told));
        Assert.Equal(expected.Length > 0 ? 0 : (long)(numerator * BigInteger.Pow(10, power)), value);
    }

    /// <summary>A number as whole digits without zeros at the end, times a power of ten.</summary>
    private static (BigInteger Digits, int Power) Exact(string json)
    {
        string[] parts = json.Split('e', 'E');
        int power = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        power -= point < 0 ? 0 : parts[0].Length - point - 1;
        var digits = BigInteger.Parse(parts[0].Replace(".", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);
        while (!digits.IsZero && digits % 10 == 0)
        {
            digits /= 10;
            power++;
        }

        return digits.IsZero ? (0, 0) : (digits, power);
    }

    private static string Draw(Random random)
    {
        StringBuilder json = new(random.Next(2) == 0 ? "-" : string.Empty);
        json.Append(random.Next(4) == 0 ? "0" : random.Next(1, 10).ToString(CultureInfo.InvariantCulture) + Digits(random, random.Next(random.Next(3) == 0 ? 30 : 6)));
        if (random.Next(2) == 0)
        {
            json.Append('.').Append(Digits(random, random.Next(1, random.Next(3) == 0 ? 30 : 6)));
        }

        if (random.Next(3) == 0)
        {
            json.Append("eE"[random.Next(2)]).Append(((string[])["", "+", "-"])[random.Next(3)]).Append(random.Next(36));
        }

        return json.ToString();
    }

    private static string Digits(Random random, int count) =>
        string.Create(count, random, static (span, random) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = random.Next(3) == 0 ? '0' : (char)('0' + random.Next(10));
            }
        });
}
