using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using RemediationContracts.Runtime;
using Xunit;

namespace RemediationContracts.Tests.Runtime;

/// <summary>The types of values that the framework does not have.</summary>
public sealed class ValueTypeTests
{
    [Fact]
    public void An_optional_value_is_absent_null_or_there()
    {
        Optional<string?> absent = default;
        Optional<string?> none = null;
        Optional<string?> some = "a";

        Assert.Equal((false, true, true), (absent.IsPresent, none.IsPresent, some.IsPresent));
        Assert.Equal(("other", null, "a"), (absent.ValueOr("other"), none.ValueOr("other"), some.ValueOr("other")));
        Assert.Throws<InvalidOperationException>(() => absent.Value);
        Assert.Null(none.Value);
        Assert.True(absent != none && none != some && some == "a" && absent == default);
        Assert.Equal(some.GetHashCode(), new Optional<string?>("a").GetHashCode());
        Assert.Equal(("", "null", "a"), (absent.ToString(), none.ToString(), some.ToString()));
    }

    [Fact]
    public void An_open_value_is_known_or_has_a_text()
    {
        OpenEnum<DayOfWeek> known = DayOfWeek.Friday;
        OpenEnum<DayOfWeek> unknown = new("caturday");

        Assert.Equal((DayOfWeek.Friday, null), (known.Known, known.UnknownText));
        Assert.Equal((null, "caturday"), (unknown.Known, unknown.UnknownText));
        Assert.True(known == DayOfWeek.Friday && known != unknown && unknown == new OpenEnum<DayOfWeek>("caturday") && unknown != new OpenEnum<DayOfWeek>("Caturday"));
        Assert.NotEqual(default, new OpenEnum<DayOfWeek>(DayOfWeek.Sunday));
        Assert.Equal(("Friday", "caturday", ""), (known.ToString(), unknown.ToString(), default(OpenEnum<DayOfWeek>).ToString()));
        Assert.Throws<ArgumentNullException>(() => new OpenEnum<DayOfWeek>(null!));
    }

    [Theory]
    [InlineData("\"caturday\"")]
    [InlineData("\"c\\u0061tur\\/day\"")]
    [InlineData("\"\\ud83d\\ude00\\n\"")]
    [InlineData("\"é\U0001F600\"")]
    public void An_unknown_value_is_written_back_byte_for_byte(string json)
    {
        (OpenEnum<DayOfWeek> value, string told) = Drive.Read(json, static (ref PayloadReader reader) =>
        {
            reader.TryReadText(out ReadOnlySpan<byte> text, out int start);
            return reader.KeepUnknown<DayOfWeek>(text, start);
        });

        Assert.Equal(string.Empty, told);
        Assert.Equal(JsonDocument.Parse(json).RootElement.GetString(), value.UnknownText);
        Assert.Equal(new OpenEnum<DayOfWeek>(value.UnknownText!), value);
        Assert.Equal(json, Drive.Write((ref PayloadWriter writer) => writer.Unknown(value)));
    }

    [Fact]
    public void What_is_not_known_only_a_service_sends()
    {
        ProbeValidation unknown = static (ref InstanceValidation validation) => validation.Open(new OpenEnum<DayOfWeek>("x"), false, null, 0, "a, b");
        ProbeValidation lone = static (ref InstanceValidation validation) => validation.Open(new OpenEnum<DayOfWeek>("\uD800"), false, null, 0, "a, b");
        ProbeValidation sentinel = static (ref InstanceValidation validation) => validation.Open(new OpenEnum<DayOfWeek>(DayOfWeek.Monday), false, "later", 1, "a, b");
        ProbeValidation undefined = static (ref InstanceValidation validation) => validation.Open(new OpenEnum<DayOfWeek>((DayOfWeek)9), false, null, 9, "a, b");
        ProbeValidation neither = static (ref InstanceValidation validation) => validation.Open(default(OpenEnum<DayOfWeek>), false, null, 0, "a, b");
        ProbeValidation member = static (ref InstanceValidation validation) => validation.Open(new OpenEnum<DayOfWeek>(DayOfWeek.Friday), true, null, 5, "a, b");

        Assert.Equal(("enum ", ""), Both(unknown));
        Assert.Equal(("json-encoding ", "json-encoding "), Both(lone));
        Assert.Equal(("sentinel ", ""), Both(sentinel));
        Assert.Equal(("enum ", "enum "), Both(undefined));
        Assert.Equal(("enum ", "enum "), Both(neither));
        Assert.Equal(("", ""), Both(member));

        static (string, string) Both(ProbeValidation validate) => (Drive.Validate(validate), Drive.Validate(validate, PayloadDirection.Response));
    }

    [Fact]
    public void Raw_JSON_is_one_value_without_white_space_around_it()
    {
        Assert.Equal("{ \"a\" : [1] }", RawJson.Parse("\n{ \"a\" : [1] }\t").ToString());
        Assert.True(RawJson.Parse(" null ").IsNull);
        Assert.False(RawJson.Parse("0").IsNull);
        Assert.Equal(RawJson.Parse("1.0"), RawJson.Parse(" 1.0"u8));
        Assert.Equal(RawJson.Parse("1.0").GetHashCode(), RawJson.Parse("1.0"u8).GetHashCode());
        Assert.NotEqual(RawJson.Parse("1.0"), RawJson.Parse("1"));
        Assert.Equal("[1, 2]", RawJson.From(JsonDocument.Parse("{\"a\":[1, 2]}").RootElement.GetProperty("a")).ToString());
        foreach (string wrong in (string[])["", " ", "{", "1 2", "\uFEFF1", "'a'", "\"\uD800\"", new string('[', 65) + new string(']', 65)])
        {
            Assert.Throws<FormatException>(() => RawJson.Parse(wrong));
        }
    }

    [Theory]
    [InlineData("[[[]],[]]", 61, "")]
    [InlineData("[[[]],[]]", 62, "json-depth ")]
    [InlineData("{\"[[[\\\"[[\":{}}", 62, "")]
    [InlineData("{\"[[[\\\"[[\":{}}", 63, "json-depth ")]
    [InlineData("\"[[[[[\"", 64, "")]
    public void Raw_JSON_may_be_too_deep_for_its_place(string json, int levels, string told)
    {
        RawJson value = RawJson.Parse(json);
        ExtraMembers extra = new([new("x", json)]);

        Assert.Equal(told, Drive.Validate((ref InstanceValidation validation) => Within(ref validation, levels, value, null)).Replace("/0", string.Empty, StringComparison.Ordinal));
        Assert.Equal(told.Length, Drive.Validate((ref InstanceValidation validation) => Within(ref validation, levels, null, extra)).Split('/')[0].Length);

        static void Within(ref InstanceValidation validation, int levels, RawJson? value, ExtraMembers? extra)
        {
            for (int i = 0; i < levels; i++)
            {
                validation.Begin();
            }

            validation.Json(value);
            validation.Extra(extra, static _ => false);
        }
    }

    [Fact]
    public void Bytes_are_equal_by_content()
    {
        ByteString one = new byte[] { 1, 2 };

        Assert.True(one == new ReadOnlyMemory<byte>([0, 1, 2])[1..] && one != default(ByteString) && default == (byte[]?)null);
        Assert.Equal(one.GetHashCode(), new ByteString(new byte[] { 1, 2 }).GetHashCode());
        Assert.Equal(("AQI=", 2), (one.ToString(), one.Length));
        Assert.Equal([1, 2], one.ToArray());
    }

    [Fact]
    public void A_time_has_an_offset_or_none()
    {
        Assert.Equal(new TimeValue(new TimeOnly(10, 0), TimeSpan.Zero), TimeValue.Parse("10:00:00z"));
        Assert.Equal(new TimeOnly(10, 0), TimeValue.Parse("10:00:00.00000009"));
        Assert.True(TimeValue.Parse("10:00:00Z") != TimeValue.Parse("10:00:00") && TimeValue.Parse("10:00:00") == new TimeOnly(10, 0));
        Assert.Equal("10:00:00.1234567+05:30", TimeValue.Parse("10:00:00.12345678+05:30").ToString());
        Assert.False(TimeValue.TryParse(null, out _));
        Assert.Throws<FormatException>(() => TimeValue.Parse("10:00"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TimeValue(default, TimeSpan.FromHours(24)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TimeValue(default, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void A_duration_is_a_span_where_it_is_exactly_one()
    {
        foreach (TimeSpan span in (TimeSpan[])[TimeSpan.Zero, TimeSpan.MinValue, TimeSpan.MaxValue, new(1), new(-1), new(1, 2, 3, 4), TimeSpan.FromDays(-400), TimeSpan.FromMinutes(61), TimeSpan.FromSeconds(0.5)])
        {
            Duration duration = Duration.FromTimeSpan(span);
            Assert.Equal(duration, Duration.Parse(duration.ToString()));
            Assert.True(duration.TryToTimeSpan(out TimeSpan again));
            Assert.Equal(span, again);
            Assert.Equal(span, System.Xml.XmlConvert.ToTimeSpan(duration.ToString()));
        }

        Assert.False(Duration.Parse("P1M").TryToTimeSpan(out _));
        Assert.False(Duration.Parse("PT0.00000001S").TryToTimeSpan(out _));
        Assert.True(Duration.Parse("P1D") != Duration.Parse("PT24H") && default == Duration.Parse("PT0S"));
        Assert.Equal(default(Duration).GetHashCode(), Duration.Parse("PT0S").GetHashCode());
        Assert.False(Duration.TryParse(null, out _));
        Assert.Throws<FormatException>(() => Duration.Parse("1D"));
    }

    [Fact]
    public void System_Text_Json_carries_them_in_types_of_ones_own()
    {
        const string Json = """{"raw":{"a": 1.0},"bytes":"AQI=","time":"10:00:00Z","duration":"P1M","note":null}""";

        Own own = JsonSerializer.Deserialize(Json, OwnJson.Default.Own)!;

        Assert.Equal("{\"a\": 1.0}", own.Raw!.ToString());
        Assert.True(own.Note.IsPresent && own.Note.Value is null);
        Assert.Equal(Json, JsonSerializer.Serialize(own, OwnJson.Default.Own));
        Assert.Equal("""{"raw":null,"bytes":"","time":"00:00:00","duration":"PT0S"}""", JsonSerializer.Serialize(new Own(), OwnJson.Default.Own));
        Assert.True(JsonSerializer.Deserialize("""{"raw":null}""", OwnJson.Default.Own)!.Raw!.IsNull);
        foreach (string wrong in (string[])["""{"bytes":"AB=="}""", """{"time":"x"}""", """{"duration":1}""", """{"note":1}"""])
        {
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(wrong, OwnJson.Default.Own));
        }
    }

    [Fact]
    public void An_open_value_goes_through_System_Text_Json_as_a_service_sends_it()
    {
        JsonSerializerOptions options = new() { Converters = { new DayConverter() }, TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

        Assert.Equal(DayOfWeek.Friday, JsonSerializer.Deserialize<OpenEnum<DayOfWeek>>("\"fri\"", options));
        Assert.Equal("[\"fri\",\"c\\u0061t\"]", JsonSerializer.Serialize(JsonSerializer.Deserialize<List<OpenEnum<DayOfWeek>>>("[\"fri\",\"c\\u0061t\"]", options), options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OpenEnum<DayOfWeek>>("1", options));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(default(OpenEnum<DayOfWeek>), options));
    }

    private sealed class DayConverter : OpenEnumJsonConverter<DayOfWeek>
    {
        protected override OpenEnum<DayOfWeek> Read(ref PayloadReader reader)
        {
            if (!reader.TryReadText(out ReadOnlySpan<byte> text, out int start))
            {
                return default;
            }

            return text.SequenceEqual("fri"u8) ? DayOfWeek.Friday : reader.KeepUnknown<DayOfWeek>(text, start);
        }

        protected override void Validate(ref InstanceValidation validation, OpenEnum<DayOfWeek> value) =>
            validation.Open(value, value.Known is DayOfWeek.Friday, null, 0, "fri");

        protected override void Write(ref PayloadWriter writer, OpenEnum<DayOfWeek> value)
        {
            if (value.IsKnown)
            {
                writer.Raw("\"fri\""u8);
            }
            else
            {
                writer.Unknown(value);
            }
        }
    }
}

public sealed class Own
{
    public RawJson? Raw { get; init; }

    public ByteString Bytes { get; init; }

    public TimeValue Time { get; init; }

    public Duration Duration { get; init; }

    [JsonConverter(typeof(OptionalJsonConverter<string>))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<string?> Note { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Own))]
[JsonSerializable(typeof(string))]
internal sealed partial class OwnJson : JsonSerializerContext;
