using System;
using System.Xml;
using FsCheck;
using FsCheck.Fluent;
using RemediationContracts.Shared;
using RemediationContracts.Testing.Laws;
using Xunit;

namespace RemediationContracts.Model.Tests.Formats;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData("P1Y")]
    [InlineData("P1M")]
    [InlineData("P1D")]
    [InlineData("P2W")]
    [InlineData("-P2W")]
    [InlineData("PT1H")]
    [InlineData("PT1M")]
    [InlineData("PT1S")]
    [InlineData("PT0S")]
    [InlineData("P1Y2M3DT4H5M6S")]
    [InlineData("-P1Y2M3DT4H5M6.789S")]
    [InlineData("P1Y3D")]
    [InlineData("PT1H6S")]
    [InlineData("PT0.0000000001S")]
    [InlineData("P0001D")]
    [InlineData("P99999999999999999999999D")]
    public void A_duration_has_one_part_or_more_in_their_order(string text) => Assert.True(DurationText.IsMatch(text));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("P")]
    [InlineData("-P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("P1")]
    [InlineData("P1H")]
    [InlineData("P1S")]
    [InlineData("PT1D")]
    [InlineData("PT1Y")]
    [InlineData("P1M1Y")]
    [InlineData("P1D1M")]
    [InlineData("P1Y1Y")]
    [InlineData("PT1S1M")]
    [InlineData("PT1M1H")]
    [InlineData("P1W1D")]
    [InlineData("P1DT1W")]
    [InlineData("P1D1W")]
    [InlineData("PW")]
    [InlineData("PD")]
    [InlineData("P-1D")]
    [InlineData("+P1D")]
    [InlineData("--P1D")]
    [InlineData("P1.5D")]
    [InlineData("PT1.5M")]
    [InlineData("PT1.5H")]
    [InlineData("PT.5S")]
    [InlineData("PT1.S")]
    [InlineData("PT1,5S")]
    [InlineData("PT1.5")]
    [InlineData("PT1.5S1S")]
    [InlineData("P1DT1HT1M")]
    [InlineData("p1d")]
    [InlineData("P1d")]
    [InlineData(" P1D")]
    [InlineData("P1D ")]
    [InlineData("1D")]
    [InlineData("1:00:00")]
    [InlineData("P٣D")]
    public void What_is_no_duration_is_refused(string text) => Assert.False(DurationText.IsMatch(text));

    [Theory]
    [InlineData("PT0S", 0L)]
    [InlineData("-PT0S", 0L)]
    [InlineData("P1W", 7 * TimeSpan.TicksPerDay)]
    [InlineData("-P1DT1H1M1.0000001S", -(TimeSpan.TicksPerDay + TimeSpan.TicksPerHour + TimeSpan.TicksPerMinute + TimeSpan.TicksPerSecond + 1))]
    [InlineData("PT1.50000000000000S", 15_000_000L)]
    [InlineData("P000000000000000000000000000001D", TimeSpan.TicksPerDay)]
    [InlineData("P10675199DT2H48M5.4775807S", long.MaxValue)]
    [InlineData("-P10675199DT2H48M5.4775808S", long.MinValue)]
    public void A_span_is_exact(string text, long expected)
    {
        Assert.True(DurationText.TryToTicks(text, out long ticks));
        Assert.Equal(expected, ticks);
    }

    [Theory]
    [InlineData("P1Y")]
    [InlineData("P1M")]
    [InlineData("P0Y1D")]
    [InlineData("PT0.00000001S")]
    [InlineData("P10675199DT2H48M5.4775808S")]
    [InlineData("-P10675199DT2H48M5.4775809S")]
    [InlineData("P10675200D")]
    [InlineData("P99999999999999999999D")]
    [InlineData("PT9223372036854775807S")]
    public void What_no_span_holds_exactly_is_not_one(string text)
    {
        Assert.True(DurationText.IsMatch(text));
        Assert.False(DurationText.TryToTicks(text, out _));
    }

    [Trait("Kind", "Law")]
    [Fact]
    public void What_the_framework_writes_is_read_back() => Prop.ForAll(
        Arb.From(Gen.Choose(int.MinValue, int.MaxValue).Two()),
        pair =>
        {
            long ticks = ((long)pair.Item1 << 32) | (uint)pair.Item2;
            string text = XmlConvert.ToString(TimeSpan.FromTicks(ticks));
            Assert.True(DurationText.IsMatch(text), text);
            Assert.True(DurationText.TryToTicks(text, out long read), text);
            Assert.Equal(ticks, read);
        }).Check(LawSeed.Config());
}
