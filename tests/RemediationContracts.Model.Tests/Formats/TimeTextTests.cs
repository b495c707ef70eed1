using RemediationContracts.Shared;
using Xunit;

namespace RemediationContracts.Model.Tests.Formats;

public sealed class TimeTextTests
{
    [Theory]
    [InlineData("00:00:00", 0L, null)]
    [InlineData("23:59:59", 863_990_000_000L, null)]
    [InlineData("23:59:59.9999999", 863_999_999_999L, null)]
    [InlineData("23:59:59.99999999999Z", 863_999_999_999L, 0)]
    [InlineData("00:00:00.00000009", 0L, null)]
    [InlineData("00:00:00.1", 1_000_000L, null)]
    [InlineData("01:02:03Z", 37_230_000_000L, 0)]
    [InlineData("01:02:03z", 37_230_000_000L, 0)]
    [InlineData("01:02:03.0000001+01:30", 37_230_000_001L, 90)]
    [InlineData("01:02:03-23:59", 37_230_000_000L, -1439)]
    [InlineData("01:02:03-00:00", 37_230_000_000L, 0)]
    public void A_time_is_read_to_the_tick_with_its_offset_or_without(string text, long expectedTicks, int? expectedMinutes)
    {
        Assert.True(TimeText.TryParse(text, out long ticks, out int? minutes));
        Assert.Equal((expectedTicks, expectedMinutes), (ticks, minutes));
    }

    [Theory]
    [InlineData("")]
    [InlineData("24:00:00")]
    [InlineData("23:60:00")]
    [InlineData("23:59:60")]
    [InlineData("23:59:60Z")]
    [InlineData("1:02:03")]
    [InlineData("01:02")]
    [InlineData("01:02Z")]
    [InlineData("010203")]
    [InlineData("01:02:03.")]
    [InlineData("01:02:03.Z")]
    [InlineData("01:02:03,5")]
    [InlineData("01:02:03.5x")]
    [InlineData("01:02:03 Z")]
    [InlineData("01:02:03Z ")]
    [InlineData(" 01:02:03")]
    [InlineData("01:02:03ZZ")]
    [InlineData("01:02:03+24:00")]
    [InlineData("01:02:03+01:60")]
    [InlineData("01:02:03+1:00")]
    [InlineData("01:02:03+0100")]
    [InlineData("01:02:03+01")]
    [InlineData("T01:02:03")]
    [InlineData("2024-01-01T01:02:03Z")]
    [InlineData("٠١:02:03")]
    public void What_is_no_time_of_RFC_3339_is_refused(string text) => Assert.False(TimeText.IsMatch(text));
}
