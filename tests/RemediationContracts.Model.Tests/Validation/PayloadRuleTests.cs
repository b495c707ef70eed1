using System;
using System.Linq;
using System.Text;
using RemediationContracts.Model.Validation;
using Xunit;
using static RemediationContracts.Model.Tests.Validation.Judging;

namespace RemediationContracts.Model.Tests.Validation;

/// <summary>The rules of "How a payload is judged" in docs/contract-format.md. Each offset is counted by hand.</summary>
public sealed class PayloadRuleTests
{
    private const string Closed = """{ "type": "object", "additionalProperties": false, "required": [ "a", "b" ], "properties": { "a": { "type": "string" }, "b": { "type": "boolean" } } }""";
    private const string Open = """{ "type": "object", "required": [ "id" ], "properties": { "id": { "type": "string" }, "a/b~c": { "type": "object", "properties": { "": { "type": "boolean" } } } } }""";
    private const string Array = """{ "type": "array", "minItems": 2, "maxItems": 3, "items": { "type": "string" } }""";

    [Theory]
    [InlineData("""{"a":"x","b":true}""")]
    [InlineData("""{"b":false,"a":""}""", "")]
    [InlineData("""{}""", "required /a 1", "required /b 1")]
    [InlineData(""" {"a":"x"}""", "required /b 9")]
    [InlineData("{\"b\":true\n}", "required /a 10")]
    [InlineData("""{"a":1,"b":"true"}""", "type /a 5", "type /b 11")]
    [InlineData("""{"a":null,"b":null}""", "type /a 5", "type /b 14")]
    [InlineData("""{"a":{"b":1},"b":[true]}""", "type /a 5", "type /b 17")]
    [InlineData("""{"b":true,"c":1,"a":"x"}""", "additionalProperties /c 14")]
    [InlineData("""{"b":true,"c" : null}""", "additionalProperties /c 16", "required /a 20")]
    [InlineData("""{"A":"x","b":true}""", "additionalProperties /A 5", "required /a 17")]
    [InlineData("""[]""", "type  0")]
    [InlineData(""" null""", "type  1")]
    [InlineData("\"{}\"", "type  0")]
    public void An_object_is_judged_member_by_member_and_then_for_what_is_missing(string payload, params string[] violations) =>
        Assert.Equal(violations.Where(told => told.Length > 0), Judge(Schema(Closed), payload));

    [Theory]
    [InlineData("""{"a":"x","a":1,"b":true}""", "json-duplicate /a 9")]
    [InlineData("""{"\u0061":"x","a":"y","b":true}""", "json-duplicate /a 14")]
    [InlineData("""{"a":1,"a":"y","a":2,"b":true}""", "type /a 5", "json-duplicate /a 7", "json-duplicate /a 15")]
    [InlineData("""{"a":"x","b":true,"c":1,"c":2}""", "additionalProperties /c 22", "json-duplicate /c 24")]
    public void A_member_that_stands_twice_is_told_at_the_second_name(string payload, params string[] violations) =>
        Assert.Equal(violations, Judge(Schema(Closed), payload));

    [Theory]
    [InlineData("""{"id":"x","more":{"id":1,"id":2},"x":[null]}""")]
    [InlineData("""{"id":"x","a/b~c":{"":1}}""", "type /a~1b~0c/ 22")]
    [InlineData("""{"id":"x","id":{"id":1,"id":2}}""", "json-duplicate /id 10")]
    [InlineData("""{"more":1,"more":2}""", "json-duplicate /more 10", "required /id 18")]
    public void What_is_not_declared_is_taken_where_it_is_allowed_and_is_not_judged_within(string payload, params string[] violations) =>
        Assert.Equal(violations, Judge(Schema(Open), payload));

    [Theory]
    [InlineData("""["a","b"]""")]
    [InlineData("""["a","b","c"]""")]
    [InlineData(""" ["a"]""", "minItems  1")]
    [InlineData("""[]""", "minItems  0")]
    [InlineData("""["a","b","c","d"]""", "maxItems  0")]
    [InlineData("""["a",1]""", "type /1 5")]
    [InlineData("""[1]""", "type /0 1", "minItems  0")]
    [InlineData("""[1,"a",null,[],{}]""", "type /0 1", "type /2 7", "type /3 12", "type /4 15", "maxItems  0")]
    public void An_array_is_judged_item_by_item_and_then_for_its_length_at_its_bracket(string payload, params string[] violations) =>
        Assert.Equal(violations, Judge(Schema(Array), payload));

    [Theory]
    [InlineData("\"ab\"")]
    [InlineData("\"abc\"")]
    [InlineData(" \"a\"", "minLength  1")]
    [InlineData("\"\"", "minLength  0")]
    [InlineData("\"abcd\"", "maxLength  0")]
    [InlineData("\"😀\"", "minLength  0")]
    [InlineData("\"\\ud83d\\ude00\"", "minLength  0")]
    [InlineData("\"😀😀😀\"")]
    [InlineData("\"😀😀😀😀\"", "maxLength  0")]
    [InlineData("\"e\u0301\"")]
    [InlineData("\"\\n\\u0000\"")]
    public void Lengths_count_code_points(string payload, params string[] violations) =>
        Assert.Equal(violations, Judge(Schema("""{ "type": "string", "minLength": 2, "maxLength": 3 }"""), payload));

    [Fact]
    public void On_one_string_the_rules_are_told_in_the_order_of_the_table()
    {
        // A contract's reader leaves out the members that do not fit, so the schema is built by hand.
        ApiSchema tooShort = Built.Text(it => (it.Enum, it.MinLength, it.MaxLength, it.Format) = (Built.Enum("abcdef"), 3, 4, "uuid"));

        Assert.Equal(["enum  0", "minLength  0", "format  0"], Judge(tooShort, "\"xy\""));
        Assert.Equal(["enum  0", "maxLength  0", "format  0"], Judge(tooShort, "\"vwxyz\""));
        Assert.Equal(["maxLength  0", "format  0"], Judge(tooShort, "\"abcdef\""));
    }

    [Theory]
    [InlineData("a", PayloadDirection.Request)]
    [InlineData("a", PayloadDirection.Response)]
    [InlineData("unknownFutureValue", PayloadDirection.Request, "sentinel  0")]
    [InlineData("unknownFutureValue", PayloadDirection.Response)]
    [InlineData("b", PayloadDirection.Request, "enum  0")]
    [InlineData("b", PayloadDirection.Response)]
    [InlineData("A", PayloadDirection.Request, "enum  0")]
    [InlineData("", PayloadDirection.Request, "enum  0")]
    [InlineData("UnknownFutureValue", PayloadDirection.Request, "enum  0")]
    public void An_enumeration_that_may_grow_depends_on_the_way_of_the_payload(string value, PayloadDirection direction, params string[] violations) =>
        Assert.Equal(violations, Judge(Schema("""{ "type": "string", "enum": [ "a", "unknownFutureValue" ] }"""), $"\"{value}\"", new ValidationOptions { Direction = direction }));

    [Theory]
    [InlineData(PayloadDirection.Request)]
    [InlineData(PayloadDirection.Response)]
    public void An_enumeration_without_the_sentinel_is_closed_both_ways(PayloadDirection direction)
    {
        ApiSchema schema = Schema("""{ "type": "string", "enum": [ "a", "é" ] }""");
        ValidationOptions options = new() { Direction = direction };

        Assert.Empty(Judge(schema, "\"\\u00e9\"", options));
        Assert.Equal(["enum  0"], Judge(schema, "\"e\u0301\"", options));
        Assert.Equal(["enum  0"], Judge(schema, "\"unknownFutureValue\"", options));
        Assert.Equal(["type  0"], Judge(schema, "1", options));
    }

    [Theory]
    [InlineData("2024-02-29T23:59:59Z", true)]
    [InlineData("2024-02-29t23:59:59.123456789123z", true)]
    [InlineData("0001-01-01T00:00:00Z", true)]
    [InlineData("9999-12-31T23:59:59.9999999Z", true)]
    [InlineData("2024-01-01T00:00:00+14:00", true)]
    [InlineData("2024-01-01T00:00:00-00:00", true)]
    [InlineData("2023-02-29T00:00:00Z", false)]
    [InlineData("1900-02-29T00:00:00Z", false)]
    [InlineData("2024-01-01T24:00:00Z", false)]
    [InlineData("2016-12-31T23:59:60Z", false)]
    [InlineData("2024-01-01T00:00:00+14:01", false)]
    [InlineData("2024-01-01T00:00:00+13:60", false)]
    [InlineData("0001-01-01T00:00:00+00:01", false)]
    [InlineData("9999-12-31T23:59:59-00:01", false)]
    [InlineData("0000-01-01T00:00:00Z", false)]
    [InlineData("2024-01-01T00:00:00", false)]
    [InlineData("2024-01-01T00:00:00.Z", false)]
    [InlineData("2024-01-01T00:00:00,5Z", false)]
    [InlineData("2024-01-01T00:00:00.5", false)]
    [InlineData("2024-01-01 00:00:00Z", false)]
    [InlineData("2024-1-01T00:00:00Z", false)]
    [InlineData("2024-01-01T00:00Z", false)]
    [InlineData("2024-01-01T00:00:00+0100", false)]
    [InlineData("2024-01-01T00:00:00Z ", false)]
    [InlineData("٢٠٢٤-01-01T00:00:00Z", false)]
    [InlineData("2024-01-01", false)]
    [InlineData("", false)]
    public void A_date_time_is_that_of_RFC_3339(string text, bool fits) =>
        Assert.Equal(fits ? [] : ["format  0"], Judge(Schema("""{ "type": "string", "format": "date-time" }"""), $"\"{text}\""));

    [Theory]
    [InlineData("73ca4154-58d8-43d0-a890-08dc18c52e6d", true)]
    [InlineData("73CA4154-58D8-43D0-A890-08DC18C52E6D", true)]
    [InlineData("00000000-0000-0000-0000-000000000000", true)]
    [InlineData("{73ca4154-58d8-43d0-a890-08dc18c52e6d}", false)]
    [InlineData("73ca415458d843d0a89008dc18c52e6d", false)]
    [InlineData("73ca4154-58d8-43d0-a890-08dc18c52e6g", false)]
    [InlineData("73ca4154-58d8-43d0-a890-08dc18c52e6", false)]
    [InlineData("73ca4154-58d8-43d0-a89-008dc18c52e6d", false)]
    [InlineData(" 73ca4154-58d8-43d0-a890-08dc18c52e6d", false)]
    public void A_uuid_has_its_hyphens_and_nothing_around_it(string text, bool fits) =>
        Assert.Equal(fits ? [] : ["format  0"], Judge(Schema("""{ "type": "string", "format": "uuid" }"""), $"\"{text}\""));

    [Fact]
    public void Null_is_taken_where_the_schema_says_nullable()
    {
        ApiSchema schema = Schema("""{ "type": "object", "required": [ "a" ], "properties": { "a": { "type": "string", "nullable": true, "minLength": 1 } } }""");

        Assert.Empty(Judge(schema, """{"a":null}"""));
        Assert.Equal(["required /a 1"], Judge(schema, "{}"));
        Assert.Equal(["type /a 5"], Judge(schema, """{"a":0}"""));
        Assert.Equal(["minLength /a 5"], Judge(schema, """{"a":""}"""));
    }

    [Theory]
    [InlineData("", "json-syntax  0")]
    [InlineData(" ", "json-syntax  1")]
    [InlineData("""{"a":"x","b":true}x""", "json-syntax  18")]
    [InlineData("""{"a":"x","b":true}{}""", "json-syntax  18")]
    [InlineData("""{"a":"x","b":true,}""", "json-syntax  18")]
    [InlineData("""{"a":1,"b":""", "type /a 5", "json-syntax /b 11")]
    [InlineData("""{"a":1,"b":tru""", "type /a 5", "json-syntax /b 14")]
    [InlineData("""{"a":"x""", "json-syntax /a 7")]
    [InlineData("""{"a":01}""", "type /a 5", "json-syntax  6")]
    [InlineData("""{"a":-}""", "json-syntax /a 6")]
    [InlineData("""{"a":[1,""", "json-syntax /a 8")]
    [InlineData("""{"c":{"d":[""", "json-syntax /c 11")]
    [InlineData("""{"a":"x","a":[""", "json-duplicate /a 9", "json-syntax /a 14")]
    [InlineData("""{'a':1}""", "json-syntax  1")]
    [InlineData("""{"a":"x"//""", "json-syntax  8")]
    public void A_text_that_stops_being_JSON_keeps_what_was_told_before_and_is_judged_no_further(string payload, params string[] violations) =>
        Assert.Equal(violations, Judge(Schema(Closed), payload));

    [Theory]
    [InlineData("{\"a\":\"\\ud800\",\"b\":true}", "json-encoding /a 6")]
    [InlineData("{\"a\":\"x\\ude00\"}", "json-encoding /a 7")]
    [InlineData("{\"a\":\"\u00FF\"}", "json-encoding /a 6")]
    [InlineData("{\"a\":\"\u00ED\u00A0\u0080\"}", "json-encoding /a 6")]
    [InlineData("{\"b\":1,\"\u00C3\":1}", "type /b 5", "json-encoding  8")]
    public void What_is_no_Unicode_ends_the_judging_where_it_begins(string latin1, params string[] violations) =>
        Assert.Equal(violations, Judge(Schema(Closed), Encoding.Latin1.GetBytes(latin1)));

    [Fact]
    public void A_byte_order_mark_is_taken_and_counted()
    {
        Assert.Equal(["required /a 4", "required /b 4"], Judge(Schema(Closed), [0xEF, 0xBB, 0xBF, .. "{}"u8]));
        Assert.Equal(["json-syntax  3"], Judge(Schema(Closed), [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. "{}"u8]));
    }

    [Fact]
    public void Depth_is_told_at_the_bracket_that_opens_the_next_level()
    {
        // The object is the first level; the arrays begin at offset 15, so the 64th of them, which is level 65, opens at 15 + 63.
        string Nested(int arrays) => "{\"id\":\"x\",\"x\":" + " " + new string('[', arrays) + new string(']', arrays) + "}";

        Assert.Empty(Judge(Schema(Open), Nested(63)));
        Assert.Equal(["json-depth /x 78"], Judge(Schema(Open), Nested(64)));
        Assert.Equal(["json-depth /x 78"], Judge(Schema(Open), Nested(100_000)));
        Assert.Equal(["json-depth /x 15"], Judge(Schema(Open), Nested(1), new ValidationOptions { Limits = new() { MaxDepth = 1 } }));
    }

    [Fact]
    public void A_payload_beyond_the_bound_of_size_is_not_read() =>
        Assert.Equal(["json-size  0"], Judge(Schema(Closed), "{}  ", new ValidationOptions { Limits = new() { MaxBytes = 3 } }));

    [Fact]
    public void A_hundred_violations_are_told_unless_the_options_say_otherwise()
    {
        ApiSchema schema = Schema("""{ "type": "array", "items": { "type": "string" } }""");
        string payload = "[" + string.Join(',', Enumerable.Repeat("1", 150)) + "]";

        Assert.Equal(100, Judge(schema, payload).Length);
        Assert.Equal(["type /0 1", "type /1 3", "type /2 5"], Judge(schema, payload, new ValidationOptions { MaxViolations = 3 }));
        Assert.Equal(150, Judge(schema, payload, new ValidationOptions { MaxViolations = int.MaxValue }).Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_verdict_that_could_hold_no_violation_would_call_everything_valid_and_cannot_be_asked_for(int most) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ValidationOptions { MaxViolations = most });

    [Fact]
    public void A_schema_that_contains_itself_judges_as_deep_as_the_payload()
    {
        ApiSchema schema = Schema("""{ "type": "object", "additionalProperties": false, "properties": { "next": { "$ref": "#/components/schemas/s" } } }""");

        Assert.Empty(Judge(schema, """{"next":{"next":{}}}"""));
        Assert.Equal(["additionalProperties /next/next/x 21"], Judge(schema, """{"next":{"next":{"x":1}}}"""));
    }

    [Fact]
    public void A_payload_of_many_wrong_values_of_a_large_enumeration_is_judged_in_passing()
    {
        ApiSchema schema = Schema($$"""{ "type": "array", "items": { "type": "string", "enum": [ {{string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"value{i}\""))}} ] } }""");
        string payload = "[" + string.Join(',', Enumerable.Repeat("\"x\",\"value19999\"", 50_000)) + "]";

        Assert.Equal(3, Judge(schema, payload, new ValidationOptions { MaxViolations = 3 }).Length);
    }

    [Fact]
    public void Violations_are_equal_where_rule_pointer_and_offset_are()
    {
        PayloadViolation one = new("type", "/a", 5, "One.");

        Assert.Equal(one, new PayloadViolation("type", "/a", 5, "Another."));
        Assert.Equal(one.GetHashCode(), new PayloadViolation("type", "/a", 5, "Another.").GetHashCode());
        Assert.NotEqual(one, new PayloadViolation("enum", "/a", 5, "One."));
        Assert.NotEqual(one, new PayloadViolation("type", "/b", 5, "One."));
        Assert.NotEqual(one, new PayloadViolation("type", "/a", 6, "One."));
    }
}
