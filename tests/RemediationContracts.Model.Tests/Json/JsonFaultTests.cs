using System.Linq;
using RemediationContracts.Model.Json;
using Xunit;

namespace RemediationContracts.Model.Tests.Json;

/// <summary>Where a text stops being JSON. Each offset is counted by hand.</summary>
public sealed class JsonFaultTests
{
    [Theory]
    [InlineData("", 0, "")]
    [InlineData(" \n", 2, "")]
    [InlineData("x", 0, "")]
    [InlineData("[]x", 2, "")]
    [InlineData("[] []", 3, "")]
    [InlineData("{", 1, "")]
    [InlineData("{]", 1, "")]
    [InlineData("{a:1}", 1, "")]
    [InlineData("{\"a\"", 4, "")]
    [InlineData("{\"a\" 1}", 5, "")]
    [InlineData("{\"a\":", 5, "/a")]
    [InlineData("{\"a\":}", 5, "/a")]
    [InlineData("{\"a\":1", 6, "")]
    [InlineData("{\"a\":1 x", 7, "")]
    [InlineData("{\"a\":1,", 7, "")]
    [InlineData("{\"a\":1,}", 7, "")]
    [InlineData("{\"a\":1,,", 7, "")]
    [InlineData("{'a':1}", 1, "")]
    [InlineData("{\"a", 3, "")]
    [InlineData("[", 1, "/0")]
    [InlineData("[}", 1, "/0")]
    [InlineData("[,", 1, "/0")]
    [InlineData("[1", 2, "")]
    [InlineData("[1,", 3, "/1")]
    [InlineData("[1,]", 3, "/1")]
    [InlineData("[1 2]", 3, "")]
    [InlineData("[1}", 2, "")]
    [InlineData("//", 0, "")]
    [InlineData("[/**/]", 1, "/0")]
    [InlineData("{\"a/b~\":[0,{\"\":?", 15, "/a~1b~0/1/")]
    public void A_text_stops_being_JSON_at_the_first_byte_that_cannot_stand_there(string json, int offset, string pointer)
    {
        AssertFault(Read.Text(json), "json-syntax", offset, pointer);
    }

    [Theory]
    [InlineData("t", 1)]
    [InlineData("trux", 3)]
    [InlineData("True", 0)]
    [InlineData("truex", 4)]
    [InlineData("fals", 4)]
    [InlineData("falsy", 4)]
    [InlineData("nul]", 3)]
    [InlineData("NaN", 0)]
    [InlineData("nan", 1)]
    [InlineData("Infinity", 0)]
    public void A_literal_is_read_letter_by_letter(string json, int offset)
    {
        AssertFault(Read.Text(json), "json-syntax", offset, "");
    }

    [Theory]
    [InlineData("-", 1)]
    [InlineData("+1", 0)]
    [InlineData(".5", 0)]
    [InlineData("-.5", 1)]
    [InlineData("-x", 1)]
    [InlineData("01", 1)]
    [InlineData("-01", 2)]
    [InlineData("1.", 2)]
    [InlineData("1.x", 2)]
    [InlineData("1.e1", 2)]
    [InlineData("1e", 2)]
    [InlineData("1e+", 3)]
    [InlineData("1e+x", 3)]
    [InlineData("1.5.3", 3)]
    [InlineData("1e2.0", 3)]
    [InlineData("0x10", 1)]
    [InlineData("12x", 2)]
    public void A_number_ends_where_it_cannot_go_on(string json, int offset)
    {
        AssertFault(Read.Text(json), "json-syntax", offset, "");
    }

    [Fact]
    public void A_number_that_is_complete_before_the_fault_is_a_value()
    {
        JsonReadResult result = Read.Text("[12x]");

        AssertFault(result, "json-syntax", 3, "");
        Assert.True(Assert.Single(result.Root.Items).IsComplete);
    }

    [Theory]
    [InlineData("\"", 1)]
    [InlineData("\"ab", 3)]
    [InlineData("\"\\", 2)]
    [InlineData("\"\\\"", 3)]
    [InlineData("\"\\x\"", 2)]
    [InlineData("\"\\U0041\"", 2)]
    [InlineData("\"\\u", 3)]
    [InlineData("\"\\u12", 5)]
    [InlineData("\"\\u12\"", 5)]
    [InlineData("\"\\u12g4\"", 5)]
    [InlineData("\"\\ud83d\\u", 9)]
    [InlineData("\"\\ud83d\\uDE0x\"", 12)]
    [InlineData("\"a\tb\"", 2)]
    [InlineData("\"a\nb\"", 2)]
    [InlineData("\"\u0000\"", 1)]
    [InlineData("\"\u001f\"", 1)]
    [InlineData("'a'", 0)]
    public void A_string_is_refused_at_the_byte_that_breaks_it(string json, int offset)
    {
        AssertFault(Read.Text(json), "json-syntax", offset, "");
    }

    [Theory]
    [InlineData("\"\\ud800\"", 1)]
    [InlineData("\"ab\\ud800", 3)]
    [InlineData("\"\\ud83dx\"", 1)]
    [InlineData("\"\\ud83d\\n\"", 1)]
    [InlineData("\"\\ud83d\\u0041\"", 1)]
    [InlineData("\"\\ud83d\\ud83d\\ude00\"", 1)]
    [InlineData("\"\\ude00\"", 1)]
    [InlineData("\"\\ud83d\\ude00\\ude00\"", 13)]
    public void Half_of_a_surrogate_pair_is_no_character(string json, int offset)
    {
        AssertFault(Read.Text(json), "json-encoding", offset, "");
    }

    [Theory]
    [InlineData("\"\u0080\"", 1)]
    [InlineData("\"a\u00BF\"", 2)]
    [InlineData("\"\u00C0\u00AF\"", 1)]
    [InlineData("\"\u00C1\u00BF\"", 1)]
    [InlineData("\"\u00C3\"", 1)]
    [InlineData("\"\u00C3", 1)]
    [InlineData("\"\u00E0\u009F\u00BF\"", 1)]
    [InlineData("\"\u00E2\u0082\"", 1)]
    [InlineData("\"\u00ED\u00A0\u0080\"", 1)]
    [InlineData("\"\u00F0\u008F\u00BF\u00BF\"", 1)]
    [InlineData("\"\u00F0\u009F\u0098", 1)]
    [InlineData("\"\u00F4\u0090\u0080\u0080\"", 1)]
    [InlineData("\"\u00F5\u0080\u0080\u0080\"", 1)]
    [InlineData("\"\u00FF\"", 1)]
    [InlineData("\"\u00C3\u00A9\u00C3\u0028\"", 3)]
    public void Bytes_that_are_no_UTF8_are_refused_where_the_sequence_begins(string latin1, int offset)
    {
        AssertFault(Read.Latin1(latin1), "json-encoding", offset, "");
    }

    [Theory]
    [InlineData("\u00FF\u00FE{\u0000}\u0000", 0)]
    [InlineData("{\u0000}\u0000", 1)]
    [InlineData("[\u00A0]", 1)]
    [InlineData("[1]\u00EF\u00BB\u00BF", 3)]
    [InlineData("\u00EF\u00BB\u00BF\u00EF\u00BB\u00BF[1]", 3)]
    [InlineData("\u00EF\u00BB\u00BF", 3)]
    [InlineData("\u00EF\u00BB", 0)]
    public void Bytes_outside_of_strings_are_no_JSON(string latin1, int offset)
    {
        JsonFault fault = Read.Latin1(latin1).Fault!;

        Assert.Equal(("json-syntax", offset), (fault.Rule, fault.Offset));
    }

    [Fact]
    public void The_bound_of_depth_counts_the_root_as_the_first_level()
    {
        Assert.Null(Read.Text(Nested(64)).Fault);
        AssertFault(Read.Text(Nested(65)), "json-depth", 64, string.Concat(Enumerable.Repeat("/0", 64)));
        AssertFault(Read.Text("{\"a\":" + Nested(63) + ",\"b\":" + Nested(64)), "json-depth", 5 + 126 + 5 + 63, "/b" + string.Concat(Enumerable.Repeat("/0", 63)));
    }

    [Fact]
    public void A_text_of_brackets_alone_is_refused_and_fills_no_stack()
    {
        AssertFault(Read.Text(new string('[', 10_000_000)), "json-depth", 64, string.Concat(Enumerable.Repeat("/0", 64)));
    }

    [Fact]
    public void A_text_over_the_bound_of_size_is_not_read()
    {
        JsonLimits limits = new() { MaxBytes = 3 };

        Assert.Null(JsonTreeReader.Read(JsonText.FromString("a", "123"), limits).Fault);
        AssertFault(JsonTreeReader.Read(JsonText.FromString("a", "1234"), limits), "json-size", 0, "");
    }

    private static string Nested(int levels) => new string('[', levels) + new string(']', levels);

    private static void AssertFault(JsonReadResult result, string rule, int offset, string pointer)
    {
        Assert.NotNull(result.Fault);
        Assert.Equal((rule, offset, pointer), (result.Fault.Rule, result.Fault.Offset, result.Fault.Pointer));
        Assert.EndsWith(".", result.Fault.Message, System.StringComparison.Ordinal);
        Assert.False(result.Root.IsComplete && result.Fault.Offset < result.Root.End);
    }
}
