using System;
using System.Buffers;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using RemediationContracts.Runtime;
using Xunit;

namespace RemediationContracts.Tests.Runtime;

/// <summary>How a value of each type is written, and that it reads back the same.</summary>
public sealed class ValueWritingTests
{
    [Theory]
    [InlineData(0L)]
    [InlineData(-1L)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void Integers_are_written_by_their_digits(long value)
    {
        Assert.Equal(value.ToString(CultureInfo.InvariantCulture), Drive.Write((ref PayloadWriter writer) => writer.Int64(value)));
        Assert.Equal(((ulong)value).ToString(CultureInfo.InvariantCulture), Drive.Write((ref PayloadWriter writer) => writer.UInt64((ulong)value)));
    }

    [Theory]
    [InlineData("1.10")]
    [InlineData("0.1")]
    [InlineData("100")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("-0.0000000000000000000000000001")]
    [InlineData("7.9228162514264337593543950335")]
    public void A_decimal_keeps_its_zeros(string text) =>
        Assert.Equal(text, Drive.Write((ref PayloadWriter writer) => writer.Decimal(decimal.Parse(text, CultureInfo.InvariantCulture))));

    [Fact]
    public void A_double_and_a_float_read_back_the_same_here_and_elsewhere()
    {
        Random random = new(11);
        List<double> values = [0, -0.0, 0.1, 1e20, 1e21, 5e-324, double.MaxValue, double.MinValue, 123456789012345680, 1.0 / 3, float.MaxValue, float.Epsilon];
        for (int i = 0; i < 5000; i++)
        {
            double drawn = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            values.Add(double.IsFinite(drawn) ? drawn : i / 7.0);
        }

        foreach (double value in values)
        {
            string json = Drive.Write((ref PayloadWriter writer) => writer.Double(value));
            Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(JsonDocument.Parse(json).RootElement.GetDouble()));
            Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(Drive.Read(json, static (ref PayloadReader reader) => reader.ReadDouble()).Value));
            Assert.InRange(json.Length, 1, 24);

            float single = (float)value;
            if (float.IsFinite(single))
            {
                string shorter = Drive.Write((ref PayloadWriter writer) => writer.Single(single));
                Assert.Equal(BitConverter.SingleToInt32Bits(single), BitConverter.SingleToInt32Bits(Drive.Read(shorter, static (ref PayloadReader reader) => reader.ReadSingle()).Value));
                Assert.InRange(shorter.Length, 1, 15);
            }
        }
    }

    [Fact]
    public void Dates_times_and_durations_are_written_with_no_digit_too_many()
    {
        Assert.Equal("\"0001-01-01\"", Drive.Write(static (ref PayloadWriter writer) => writer.Date(DateOnly.MinValue)));
        Assert.Equal("\"9999-12-31\"", Drive.Write(static (ref PayloadWriter writer) => writer.Date(DateOnly.MaxValue)));
        Assert.Equal("\"00:00:00\"", Drive.Write(static (ref PayloadWriter writer) => writer.Time(default)));
        Assert.Equal("\"23:59:59.9999999-23:59\"", Drive.Write(static (ref PayloadWriter writer) => writer.Time(new TimeValue(TimeOnly.MaxValue, -new TimeSpan(23, 59, 0)))));
        Assert.Equal("\"10:30:00.5Z\"", Drive.Write(static (ref PayloadWriter writer) => writer.Time(TimeValue.Parse("10:30:00.50+00:00"))));
        Assert.Equal("\"PT0S\"", Drive.Write(static (ref PayloadWriter writer) => writer.Duration(default)));
        Assert.Equal("\"-P1DT0.5S\"", Drive.Write(static (ref PayloadWriter writer) => writer.Duration(Duration.Parse("-P1DT0.5S"))));
    }

    [Fact]
    public void Bytes_of_every_length_are_written_as_others_write_them_into_any_buffer()
    {
        byte[] bytes = new byte[10_000];
        new Random(5).NextBytes(bytes);
        for (int length = 0; length <= bytes.Length; length += length is < 10 or (> 3065 and < 3080) ? 1 : 997)
        {
            ByteString value = bytes.AsMemory(0, length).ToArray();
            string expected = Convert.ToBase64String(value.Span);
            StingyBuffer buffer = new();
            Payload.WriteTo(new Probe { Writes = (ref PayloadWriter writer) => writer.Base64(value) }, buffer);
            Assert.Equal($"\"{expected}\"", System.Text.Encoding.ASCII.GetString(buffer.Written));

            string url = Drive.Write((ref PayloadWriter writer) => writer.Base64Url(value));
            Assert.Equal($"\"{expected.TrimEnd('=').Replace('+', '-').Replace('/', '_')}\"", url);
            Assert.Equal((value, string.Empty), Drive.Read(url, static (ref PayloadReader reader) => reader.ReadBase64Url()));
            Assert.True(Base64.IsValid(expected));
        }
    }

    [Fact]
    public void Any_JSON_and_null_are_written_as_they_are()
    {
        Assert.Equal("{ \"a\" : 1.0 }", Drive.Write(static (ref PayloadWriter writer) => writer.Json(RawJson.Parse(" { \"a\" : 1.0 } "))));
        Assert.Equal("null", Drive.Write(static (ref PayloadWriter writer) => writer.Null()));
    }

    [Fact]
    public void Nothing_is_allocated_into_a_buffer_that_is_used_again()
    {
        ByteString bytes = new byte[5000];
        Dictionary<string, string> map = new() { ["a"] = "b\n", ["c"] = "é" };
        RawJson json = RawJson.Parse("[1,2]");
        Duration duration = Duration.Parse("P1D");
        Probe probe = new()
        {
            Writes = (ref PayloadWriter writer) =>
            {
                writer.Int64(long.MinValue);
                writer.UInt64(ulong.MaxValue);
                writer.Decimal(decimal.MinValue);
                writer.Double(1.0 / 3);
                writer.Single(1f / 3);
                writer.Date(DateOnly.MaxValue);
                writer.Time(new TimeValue(TimeOnly.MaxValue, TimeSpan.FromMinutes(-90)));
                writer.DateTime(DateTimeOffset.MaxValue);
                writer.Uuid(Guid.Empty);
                writer.Duration(duration);
                writer.Base64(bytes);
                writer.Base64Url(bytes);
                writer.Json(json);
                writer.Unknown(new OpenEnum<DayOfWeek>("Caturday"));
                bool any = false;
                PayloadEntries<string> entries = new(map);
                while (entries.MoveNext())
                {
                    writer.Key(entries.Name, ref any);
                    writer.String(entries.Value);
                }
            },
        };
        ArrayBufferWriter<byte> output = new(100_000);
        for (int i = 0; i < 50; i++)
        {
            output.ResetWrittenCount();
            Payload.WriteTo(probe, output);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++)
        {
            output.ResetWrittenCount();
            Payload.WriteTo(probe, output);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
