using System;
using System.Linq;
using System.Text;
using RemediationContracts.Model.Validation;
using Xunit;
using static RemediationContracts.Model.Tests.Validation.Built;
using static RemediationContracts.Model.Tests.Validation.Judging;

namespace RemediationContracts.Model.Tests.Validation;

public sealed class NumberRuleTests
{
    [Theory]
    [InlineData("int8", "-128", "127")]
    [InlineData("uint8", "0", "255")]
    [InlineData("int16", "-32768", "32767")]
    [InlineData("uint16", "0", "65535")]
    [InlineData("int32", "-2147483648", "2147483647")]
    [InlineData("uint32", "0", "4294967295")]
    [InlineData("int64", "-9223372036854775808", "9223372036854775807")]
    [InlineData("uint64", "0", "18446744073709551615")]
    [InlineData(null, "-9223372036854775808", "9223372036854775807")]
    [InlineData("of-no-registry", "-9223372036854775808", "9223372036854775807")]
    [InlineData("double", "-9223372036854775808", "9223372036854775807")]
    public void An_integer_fits_its_type_to_the_last_value(string? format, string least, string most)
    {
        ApiSchema schema = Integer(format);

        Assert.Empty(Judge(schema, least));
        Assert.Empty(Judge(schema, most));
        Assert.Equal(["range  0"], Judge(schema, Next(least, -1)));
        Assert.Equal(["range  0"], Judge(schema, Next(most, 1)));
        Assert.Equal(["range  0"], Judge(schema, "1e999999999999999999999"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("-0.0e-5")]
    [InlineData("1.0")]
    [InlineData("1e2")]
    [InlineData("1.50e1")]
    [InlineData("127000e-3")]
    [InlineData("0e999999999999")]
    [InlineData("1.5", "type  0")]
    [InlineData("15e-1", "type  0")]
    [InlineData("1e-999999999999999999999", "type  0")]
    [InlineData("999.5", "type  0")]
    [InlineData("1e3", "range  0")]
    [InlineData("\"1\"", "type  0")]
    [InlineData("null", "type  0")]
    [InlineData("true", "type  0")]
    public void An_integer_is_a_number_without_fraction_however_it_is_written(string payload, params string[] violations)
    {
        Assert.Equal(violations, Judge(Integer("int8"), payload));
        Assert.Equal(violations, Judge(Number("int8"), payload));
    }

    [Theory]
    [InlineData("79228162514264337593543950335", true)]
    [InlineData("-79228162514264337593543950335", true)]
    [InlineData("79228162514264337593543950336", false)]
    [InlineData("7.9228162514264337593543950335", true)]
    [InlineData("7.9228162514264337593543950336", false)]
    [InlineData("1e-28", true)]
    [InlineData("1e-29", false)]
    [InlineData("0.10000000000000000000000000000000000000000000", true)]
    [InlineData("0.12345678901234567890123456789", false)]
    [InlineData("1e28", true)]
    [InlineData("1e29", false)]
    [InlineData("0.0e-99999999999", true)]
    public void A_number_without_format_is_what_a_decimal_holds_exactly(string payload, bool fits)
    {
        foreach (string? format in new[] { null, "decimal", "of-no-registry" })
        {
            Assert.Equal(fits ? [] : ["range  0"], Judge(Number(format), payload));
        }
    }

    [Theory]
    [InlineData("double", "1.7976931348623157e308", true)]
    [InlineData("double", "-1.7976931348623157e308", true)]
    [InlineData("double", "1.7976931348623158e308", true)]
    [InlineData("double", "1.7976931348623159e308", false)]
    [InlineData("double", "-1e309", false)]
    [InlineData("double", "1e-99999", false)]
    [InlineData("double", "5e-324", true)]
    [InlineData("double", "2.4703282292062328e-324", true)]
    [InlineData("double", "-2.4703282292062327e-324", false)]
    [InlineData("double", "0e-99999", true)]
    [InlineData("double", "0.1234567890123456789012345678901234567890", true)]
    [InlineData("float", "3.4028235e38", true)]
    [InlineData("float", "3.4028236e38", false)]
    [InlineData("float", "-3.5e38", false)]
    [InlineData("float", "1e-45", true)]
    [InlineData("float", "-7.1e-46", true)]
    [InlineData("float", "7e-46", false)]
    public void A_binary_number_is_refused_only_where_it_would_be_infinite_or_become_zero(string format, string payload, bool fits)
    {
        Assert.Equal(fits ? [] : ["range  0"], Judge(Number(format), payload));
        double value = format == "double" ? double.Parse(payload, Invariant) : float.Parse(payload, Invariant);
        Assert.Equal(fits, double.IsFinite(value) && (value != 0 || payload[0] == '0'));
    }

    [Theory]
    [InlineData("double")]
    [InlineData("float")]
    public void The_step_to_infinity_is_where_the_framework_takes_it(string format)
    {
        System.Numerics.BigInteger half = format == "double"
            ? System.Numerics.BigInteger.Pow(2, 1024) - System.Numerics.BigInteger.Pow(2, 970)
            : System.Numerics.BigInteger.Pow(2, 128) - System.Numerics.BigInteger.Pow(2, 103);
        foreach (string payload in new[] { half - 1, half, half + 1 }.SelectMany(value => new[] { value.ToString(Invariant), "-" + value.ToString(Invariant) }))
        {
            bool isFinite = format == "double" ? double.IsFinite(double.Parse(payload, Invariant)) : float.IsFinite(float.Parse(payload, Invariant));
            Assert.Equal(isFinite ? [] : ["range  0"], Judge(Number(format), payload));
        }
    }

    [Theory]
    [InlineData("10")]
    [InlineData("20")]
    [InlineData("1.2e1")]
    [InlineData("20.0000")]
    [InlineData("9", "minimum  0", "multipleOf  0")]
    [InlineData("9.9999999999999999999999", "minimum  0", "multipleOf  0")]
    [InlineData("22", "maximum  0")]
    [InlineData("20.0000000000000000000001", "maximum  0", "multipleOf  0")]
    [InlineData("11.1", "multipleOf  0")]
    [InlineData("1e40", "range  0")]
    public void Limits_are_told_in_order_and_compared_exactly(string payload, params string[] violations) =>
        Assert.Equal(violations, Judge(Limited(exclusive: false), payload));

    [Theory]
    [InlineData("12")]
    [InlineData("10", "exclusiveMinimum  0")]
    [InlineData("10.0", "exclusiveMinimum  0")]
    [InlineData("8", "exclusiveMinimum  0")]
    [InlineData("20e0", "exclusiveMaximum  0")]
    [InlineData("22", "exclusiveMaximum  0")]
    public void An_exclusive_limit_is_refused_itself(string payload, params string[] violations) =>
        Assert.Equal(violations, Judge(Limited(exclusive: true), payload));

    [Theory]
    [InlineData("0.3", "0.1", true)]
    [InlineData("0.35", "0.1", false)]
    [InlineData("1e25", "1e-3", true)]
    [InlineData("-7", "3.5", true)]
    [InlineData("0", "3.5", true)]
    [InlineData("1.1", "0.01", true)]
    [InlineData("4.35", "0.01", true)]
    public void Multiples_are_of_decimal_digits(string payload, string factor, bool fits) =>
        Assert.Equal(fits ? [] : ["multipleOf  0"], Judge(Number(null, schema => schema.MultipleOf = factor), payload));

    [Theory]
    [InlineData("1")]
    [InlineData("1.00")]
    [InlineData("25e-1")]
    [InlineData("2", "enum  0")]
    [InlineData("2.50000000000000001", "enum  0")]
    public void An_enumeration_of_numbers_is_compared_by_value(string payload, params string[] violations) =>
        Assert.Equal(violations, Judge(Number(null, schema => schema.AllowedValues = Values("1", "2.5")), payload));

    [Fact]
    public void The_words_name_the_numbers_as_they_are_written()
    {
        ApiSchema schema = Number("float", it =>
        {
            it.Minimum = "1e1";
            it.MultipleOf = "2";
            it.AllowedValues = Values("1e1", "12");
        });

        Assert.Equal(["Expected at least 1e1, found 7.0.", "Expected a multiple of 2, found 7.0.", "'7.0' is not one of 1e1, 12."], Words(schema, "7.0"));
        Assert.Equal(["The number does not fit the format float."], Words(schema, "1e99"));
        Assert.Equal(["The number does not fit the format decimal."], Words(Number(), "1e99"));
        Assert.Equal(["The number does not fit the format int64."], Words(Integer(), "1e99"));
        Assert.Equal(["Expected an integer, found a number."], Words(Integer(), "1.5"));
        Assert.Equal(["Expected 5, found 5.5."], Words(Number(null, it => (it.AllowedValues, it.IsConst) = (Values("5"), true)), "5.5"));
    }

    [Fact]
    public void A_number_of_a_million_digits_or_an_exponent_of_a_billion_is_judged_at_once()
    {
        ApiSchema schema = Number("double", it => (it.Minimum, it.MultipleOf) = ("0", "7"));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Judge(schema, "1e1000000000");
        Judge(schema, "0." + new string('3', 1_000_000));
        Judge(schema, "1e-" + new string('9', 1_000_000));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
    }

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static ApiSchema Limited(bool exclusive) => Number(null, schema =>
    {
        schema.Minimum = "10";
        schema.Maximum = "20.0";
        schema.ExclusiveMinimum = schema.ExclusiveMaximum = exclusive;
        schema.MultipleOf = "2";
    });

    private static string Next(string number, int step) => (System.Numerics.BigInteger.Parse(number, Invariant) + step).ToString(Invariant);

    private static string[] Words(ApiSchema schema, string payload) =>
        [.. PayloadValidator.Validate(schema, Encoding.UTF8.GetBytes(payload)).Violations.Select(violation => violation.Message)];
}
