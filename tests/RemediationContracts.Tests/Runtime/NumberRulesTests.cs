using System.Globalization;
using RemediationContracts.Runtime;
using Xunit;

namespace RemediationContracts.Tests.Runtime;

/// <summary>Limits of numbers, on reading and of instances alike.</summary>
public sealed class NumberRulesTests
{
    private static readonly NumberRules Closed = new() { Minimum = "-1.5", Maximum = "10" };
    private static readonly NumberRules Open = new() { Minimum = "0", ExclusiveMinimum = true, Maximum = "1e2", ExclusiveMaximum = true };
    private static readonly NumberRules Cents = new() { MultipleOf = "0.01" };
    private static readonly NumberRules Far = new() { Minimum = "1e400", Maximum = "1e500" };
    private static readonly NumberRules Some = new() { Allowed = ["1", "2.50", "1e3", "1e40"] };
    private static readonly NumberRules One = new() { Allowed = ["7"], IsConst = true };
    private static readonly NumberRules All = new() { Minimum = "10", Maximum = "5", MultipleOf = "4", Allowed = ["4"] };

    [Theory]
    [InlineData("-1.5", "")]
    [InlineData("-1.50", "")]
    [InlineData("-15e-1", "")]
    [InlineData("-1.5000000000000000000000000001", "minimum  @0")]
    [InlineData("10", "")]
    [InlineData("10.000000000000000000000000001", "maximum  @0")]
    public void Limits_are_held_to_the_last_digit(string json, string told) =>
        Assert.Equal(told, Drive.Read(json, static (ref PayloadReader reader) => reader.ReadDecimal(Closed)).Told);

    [Theory]
    [InlineData("10.00000000000000000000000000000000000000000001", "maximum  @0")]
    [InlineData("9.99999999999999999999999999999999999999999999", "")]
    public void Of_a_double_the_digits_are_judged_and_not_what_is_left_of_them(string json, string told) =>
        Assert.Equal((10d, told), Drive.Read(json, static (ref PayloadReader reader) => reader.ReadDouble(Closed)));

    [Theory]
    [InlineData("0", "exclusiveMinimum  @0")]
    [InlineData("-0.0", "exclusiveMinimum  @0")]
    [InlineData("1e-300", "")]
    [InlineData("99.9", "")]
    [InlineData("100", "exclusiveMaximum  @0")]
    [InlineData("1e5", "exclusiveMaximum  @0")]
    public void An_exclusive_limit_is_refused_itself(string json, string told) =>
        Assert.Equal(told, Drive.Read(json, static (ref PayloadReader reader) => reader.ReadDouble(Open)).Told);

    [Theory]
    [InlineData("0", "")]
    [InlineData("0.1", "")]
    [InlineData("1.230", "")]
    [InlineData("1.235", "multipleOf  @0")]
    [InlineData("79228162514264337593543950335", "")]
    [InlineData("0.0000000000000000000000000001", "multipleOf  @0")]
    public void Multiples_are_exact(string json, string told) =>
        Assert.Equal(told, Drive.Read(json, static (ref PayloadReader reader) => reader.ReadDecimal(Cents)).Told);

    [Theory]
    [InlineData("1.0", "")]
    [InlineData("2.5", "")]
    [InlineData("1000", "")]
    [InlineData("10000000000000000000000000000000000000000", "")]
    [InlineData("2", "enum  @0")]
    public void Allowed_numbers_are_compared_by_value(string json, string told) =>
        Assert.Equal(told, Drive.Read(json, static (ref PayloadReader reader) => reader.ReadDouble(Some)).Told);

    [Fact]
    public void Limits_that_no_decimal_holds_are_held_too()
    {
        Assert.Equal("minimum  @0", Drive.Read("1e300", static (ref PayloadReader reader) => reader.ReadDouble(Far)).Told);
        Assert.Equal("minimum  @0", Drive.Read("12", static (ref PayloadReader reader) => reader.ReadInteger<int>(Far)).Told);
        Assert.Equal("minimum ", Drive.Validate(static (ref InstanceValidation validation) => validation.Double(1e300, Far)));
    }

    [Fact]
    public void Every_fault_is_told_in_order_and_with_the_words_of_the_contract()
    {
        Assert.Equal("minimum  @1, maximum  @1, multipleOf  @1, enum  @1", Drive.Read(" 7", static (ref PayloadReader reader) => reader.ReadInteger<int>(All)).Told);
        Assert.Equal(
            "Expected at least 10, found 7.0. Expected at most 5, found 7.0. Expected a multiple of 4, found 7.0. '7.0' is not one of 4.",
            Drive.Words("7.0", static (ref PayloadReader reader) => reader.ReadInteger<int>(All)));
        Assert.Equal("Expected more than 0, found 0.", Drive.Words("0", static (ref PayloadReader reader) => reader.ReadSingle(Open)));
        Assert.Equal("Expected less than 1e2, found 100.", Drive.Words("100", static (ref PayloadReader reader) => reader.ReadSingle(Open)));
        Assert.Equal("Expected 7, found 8.", Drive.Words("8", static (ref PayloadReader reader) => reader.ReadDecimal(One)));
        Assert.Equal("const  @0", Drive.Read("8", static (ref PayloadReader reader) => reader.ReadInteger<byte>(One)).Told);
    }

    [Fact]
    public void What_is_out_of_range_is_judged_no_further() =>
        Assert.Equal("range  @0", Drive.Read("300", static (ref PayloadReader reader) => reader.ReadInteger<byte>(All)).Told);

    [Fact]
    public void An_instance_is_held_to_the_same_limits()
    {
        Assert.Equal("minimum , maximum , multipleOf , enum ", Drive.Validate(static (ref InstanceValidation validation) => validation.Integer(7, All)));
        Assert.Equal("maximum ", Drive.Validate(static (ref InstanceValidation validation) => validation.Integer(ulong.MaxValue, Closed)));
        Assert.Equal(string.Empty, Drive.Validate(static (ref InstanceValidation validation) => validation.Integer((sbyte)-1, Closed)));
        Assert.Equal("minimum ", Drive.Validate(static (ref InstanceValidation validation) => validation.Decimal(-1.51m, Closed)));
        Assert.Equal("multipleOf ", Drive.Validate(static (ref InstanceValidation validation) => validation.Decimal(0.001m, Cents)));
        Assert.Equal(string.Empty, Drive.Validate(static (ref InstanceValidation validation) => validation.Double(0.07, Cents)));
        Assert.Equal("multipleOf ", Drive.Validate(static (ref InstanceValidation validation) => validation.Double(double.Epsilon, Cents)));
        Assert.Equal("maximum ", Drive.Validate(static (ref InstanceValidation validation) => validation.Single(10.5f, Closed)));
        Assert.Equal(string.Empty, Drive.Validate(static (ref InstanceValidation validation) => validation.Single(0.07f, Cents)));
    }

    [Fact]
    public void JSON_has_no_number_for_what_is_not_finite()
    {
        foreach (double value in (double[])[double.NaN, double.PositiveInfinity, double.NegativeInfinity])
        {
            Assert.Equal("range ", Drive.Validate((ref InstanceValidation validation) => validation.Double(value)));
            Assert.Equal("range ", Drive.Validate((ref InstanceValidation validation) => validation.Single((float)value, Closed)));
        }

        Assert.Equal(string.Empty, Drive.Validate(static (ref InstanceValidation validation) => validation.Double(double.MaxValue)));
    }

    [Fact]
    public void Limits_are_the_same_under_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("sv-SE") { NumberFormat = { NegativeSign = "−", NumberDecimalSeparator = "," } };
            Assert.Equal("minimum  @0", Drive.Read("-1.6", static (ref PayloadReader reader) => reader.ReadDouble(Closed)).Told);
            Assert.Equal("minimum ", Drive.Validate(static (ref InstanceValidation validation) => validation.Double(-1.6, Closed)));
            Assert.Equal("-1.6", Drive.Write(static (ref PayloadWriter writer) => writer.Double(-1.6)));
            Assert.Equal("-1.60", Drive.Write(static (ref PayloadWriter writer) => writer.Decimal(-1.60m)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
