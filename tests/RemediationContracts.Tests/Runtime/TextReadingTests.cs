using System;
using RemediationContracts.Runtime;
using Xunit;

namespace RemediationContracts.Tests.Runtime;

/// <summary>Strings with rules and formats, Booleans, null and any JSON.</summary>
public sealed class TextReadingTests
{
    private static readonly StringRules Word = new() { MinLength = 2, MaxLength = 3, Pattern = "^[a-z]*$", PatternText = "^[a-z]*$" };
    private static readonly StringRules Some = new() { Allowed = ["b", "\U0001F600", ""], MaxLength = 1 };
    private static readonly StringRules One = new() { Allowed = ["b"], IsConst = true };

    [Theory]
    [InlineData("\"ab\"", "")]
    [InlineData("\"abc\"", "")]
    [InlineData("\"\\u0061\\u0062\"", "")]
    [InlineData("\"\U0001F600\U0001F600\U0001F600\"", "pattern  @0")]
    [InlineData(" \"a\"", "minLength  @1")]
    [InlineData("\"\U0001F600\"", "minLength  @0, pattern  @0")]
    [InlineData("\"abcd\"", "maxLength  @0")]
    [InlineData("\"AB\"", "pattern  @0")]
    [InlineData("\"\"", "minLength  @0")]
    [InlineData("\"A\"", "minLength  @0, pattern  @0")]
    [InlineData("null", "type  @0")]
    public void Lengths_count_code_points_and_patterns_follow(string json, string told) =>
        Assert.Equal(told, Drive.Read(json, static (ref PayloadReader reader) => reader.ReadString(Word)).Told);

    [Fact]
    public void The_words_are_those_of_the_contract()
    {
        PayloadRead<string> word = static (ref PayloadReader reader) => reader.ReadString(Word);
        Assert.Equal("Expected at least 2 code points, found 1. The string does not match the pattern ^[a-z]*$.", Drive.Words("\"A\"", word));
        PayloadRead<string> some = static (ref PayloadReader reader) => reader.ReadString(Some);
        Assert.Equal("'xy' is not one of b, \U0001F600, . Expected at most 1 code points, found 2.", Drive.Words("\"xy\"", some));
        Assert.Equal("enum  @0, maxLength  @0", Drive.Read("\"xy\"", some).Told);
        Assert.Equal(("\U0001F600", string.Empty), Drive.Read("\"\\ud83d\\ude00\"", some));
        PayloadRead<string> one = static (ref PayloadReader reader) => reader.ReadString(One);
        Assert.Equal("Expected b, found B.", Drive.Words("\"B\"", one));
        Assert.Equal("const  @0", Drive.Read("\"B\"", one).Told);
        Assert.Equal(("b", string.Empty), Drive.Read("\"b\"", one));
    }

    [Fact]
    public void A_pattern_takes_time_in_proportion_to_the_text()
    {
        StringRules slow = new() { Pattern = "^(a+)+$" };
        string json = "\"" + new string('a', 100_000) + "!\"";

        Assert.Equal("pattern  @0", Drive.Read(json, (ref PayloadReader reader) => reader.ReadString(slow)).Told);
    }

    [Fact]
    public void An_instance_is_held_to_the_same_rules()
    {
        Assert.Equal("minLength , pattern ", Drive.Validate(static (ref InstanceValidation validation) => validation.Text("A", Word)));
        Assert.Equal("maxLength ", Drive.Validate(static (ref InstanceValidation validation) => validation.Text("abcd", Word)));
        Assert.Equal("json-encoding ", Drive.Validate(static (ref InstanceValidation validation) => validation.Text("a\uD800", Word)));
        Assert.Equal("const ", Drive.Validate(static (ref InstanceValidation validation) => validation.Text("", One)));
        Assert.Equal(string.Empty, Drive.Validate(static (ref InstanceValidation validation) => validation.Text(null, Word)));
        Assert.Equal(string.Empty, Drive.Validate(static (ref InstanceValidation validation) => validation.Text("abc", Word)));
    }

    [Theory]
    [InlineData("\"2024-02-29\"", "")]
    [InlineData("\"2023-02-29\"", "format  @0")]
    [InlineData("\"2024-2-9\"", "format  @0")]
    [InlineData("5", "type  @0")]
    public void Dates_are_read(string json, string told)
    {
        (DateOnly date, string places) = Drive.Read(json, static (ref PayloadReader reader) => reader.ReadDate());

        Assert.Equal(told, places);
        Assert.Equal(told.Length == 0 ? new DateOnly(2024, 2, 29) : default, date);
    }

    [Fact]
    public void Every_format_is_named_in_its_violation_behind_the_other_rules()
    {
        StringRules rules = new() { MinLength = 5 };
        Assert.Equal("Expected at least 5 code points, found 1. The string is not of the format date-time.", Drive.Words("\"x\"", (ref PayloadReader reader) => reader.ReadDateTime(rules)));
        Assert.Equal("Expected at least 5 code points, found 1. The string is not of the format date.", Drive.Words("\"x\"", (ref PayloadReader reader) => reader.ReadDate(rules)));
        Assert.Equal("Expected at least 5 code points, found 1. The string is not of the format time.", Drive.Words("\"x\"", (ref PayloadReader reader) => reader.ReadTime(rules)));
        Assert.Equal("Expected at least 5 code points, found 1. The string is not of the format duration.", Drive.Words("\"x\"", (ref PayloadReader reader) => reader.ReadDuration(rules)));
        Assert.Equal("Expected at least 5 code points, found 1. The string is not of the format uuid.", Drive.Words("\"x\"", (ref PayloadReader reader) => reader.ReadUuid(rules)));
        Assert.Equal("Expected at least 5 code points, found 1. The string is not of the format byte.", Drive.Words("\"x\"", (ref PayloadReader reader) => reader.ReadBase64(rules)));
        Assert.Equal("Expected at least 5 code points, found 1. The string is not of the format base64url.", Drive.Words("\"x\"", (ref PayloadReader reader) => reader.ReadBase64Url(rules)));
    }

    [Theory]
    [InlineData("\"23:59:59Z\"", "23:59:59Z", "")]
    [InlineData("\"10:00:00.50-05:30\"", "10:00:00.5-05:30", "")]
    [InlineData("\"24:00:00\"", "00:00:00", "format  @0")]
    [InlineData("[]", "00:00:00", "type  @0")]
    public void Times_are_read(string json, string expected, string told) =>
        Assert.Equal((TimeValue.Parse(expected), told), Drive.Read(json, static (ref PayloadReader reader) => reader.ReadTime()));

    [Theory]
    [InlineData("\"P1Y2M3DT4H5M6.7S\"", "P1Y2M3DT4H5M6.7S", "")]
    [InlineData("\"-P3W\"", "-P3W", "")]
    [InlineData("\"P\"", "PT0S", "format  @0")]
    [InlineData("{}", "PT0S", "type  @0")]
    public void Durations_are_read(string json, string expected, string told) =>
        Assert.Equal((Duration.Parse(expected), told), Drive.Read(json, static (ref PayloadReader reader) => reader.ReadDuration()));

    [Theory]
    [InlineData("\"\"", "", "", "")]
    [InlineData("\"+/8=\"", "FBFF", "", "format  @0")]
    [InlineData("\"-_8=\"", "FBFF", "format  @0", "")]
    [InlineData("\"-_8\"", "FBFF", "format  @0", "")]
    [InlineData("\"AAEC\"", "000102", "", "")]
    [InlineData("\"+/9=\"", "", "format  @0", "format  @0")]
    [InlineData("\"AA==\"", "00", "", "")]
    [InlineData("\"AA=\"", "", "format  @0", "format  @0")]
    [InlineData("\"AB==\"", "", "format  @0", "format  @0")]
    [InlineData("\"AA\\n==\"", "", "format  @0", "format  @0")]
    [InlineData("\"A\"", "", "format  @0", "format  @0")]
    [InlineData("1", "", "type  @0", "type  @0")]
    public void Bytes_are_read_as_an_encoder_writes_them(string json, string hex, string ofBase64, string ofUrl)
    {
        ByteString expected = Convert.FromHexString(hex);
        Assert.Equal((ofBase64.Length == 0 ? expected : default, ofBase64), Drive.Read(json, static (ref PayloadReader reader) => reader.ReadBase64()));
        Assert.Equal((ofUrl.Length == 0 ? expected : default, ofUrl), Drive.Read(json, static (ref PayloadReader reader) => reader.ReadBase64Url()));
    }

    [Theory]
    [InlineData("true", "", "")]
    [InlineData("false", "enum  @0", "const  @0")]
    [InlineData("tru", "json-syntax  @3", "json-syntax  @3")]
    [InlineData("fals", "json-syntax  @4", "json-syntax  @4")]
    [InlineData("\"true\"", "type  @0", "type  @0")]
    public void A_Boolean_may_be_the_only_one(string json, string told, string ofConst)
    {
        Assert.Equal(told, Drive.Read(json, static (ref PayloadReader reader) => reader.ReadBoolean(OnlyTrue)).Told);
        Assert.Equal(ofConst, Drive.Read(json, static (ref PayloadReader reader) => reader.ReadBoolean(ConstTrue)).Told);
    }

    [Fact]
    public void A_Boolean_of_an_instance_may_be_the_only_one()
    {
        Assert.Equal("'false' is not one of true.", Drive.Words("false", static (ref PayloadReader reader) => reader.ReadBoolean(OnlyTrue)));
        Assert.Equal("Expected true, found false.", Drive.Words("false", static (ref PayloadReader reader) => reader.ReadBoolean(ConstTrue)));
        Assert.Equal("enum ", Drive.Validate(static (ref InstanceValidation validation) => validation.Boolean(false, OnlyTrue)));
        Assert.Equal("const ", Drive.Validate(static (ref InstanceValidation validation) => validation.Boolean(false, ConstTrue)));
        Assert.Equal(string.Empty, Drive.Validate(static (ref InstanceValidation validation) => validation.Boolean(true, ConstTrue)));
    }

    [Theory]
    [InlineData(" null", true, "")]
    [InlineData("nul", false, "json-syntax  @3")]
    [InlineData(" \"null\"", false, "")]
    [InlineData("nullx", true, "json-syntax  @4")]
    [InlineData("", false, "json-syntax  @0")]
    public void Null_is_taken_where_it_stands_and_nothing_else_is(string json, bool isNull, string told) =>
        Assert.Equal((isNull, told), Drive.Read(json, static (ref PayloadReader reader) =>
        {
            bool isNull = reader.TryReadNull();
            if (!isNull)
            {
                reader.ReadString();
            }

            return isNull;
        }));

    [Theory]
    [InlineData(" {\"a\" : [1, 2.0]} ", "{\"a\" : [1, 2.0]}", "")]
    [InlineData("null", "null", "")]
    [InlineData("{\"a\":1,\"a\":2}", "{\"a\":1,\"a\":2}", "")]
    [InlineData("[1,]", null, "json-syntax  @3")]
    [InlineData(" ", null, "json-syntax  @1")]
    public void Any_JSON_is_kept_as_it_stands(string json, string? expected, string told)
    {
        (RawJson? value, string places) = Drive.Read(json, static (ref PayloadReader reader) => reader.ReadJson());

        Assert.Equal((expected, told), (value?.ToString(), places));
    }

    private static readonly BooleanRules OnlyTrue = new() { Allowed = true };
    private static readonly BooleanRules ConstTrue = new() { Allowed = true, IsConst = true };
}
