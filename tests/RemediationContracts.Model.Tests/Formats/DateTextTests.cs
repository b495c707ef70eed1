using System;
using System.Globalization;
using RemediationContracts.Shared;
using Xunit;

namespace RemediationContracts.Model.Tests.Formats;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("0001-01-01", true)]
    [InlineData("9999-12-31", true)]
    [InlineData("2024-02-29", true)]
    [InlineData("2000-02-29", true)]
    [InlineData("2023-02-29", false)]
    [InlineData("1900-02-29", false)]
    [InlineData("2024-04-31", false)]
    [InlineData("0000-01-01", false)]
    [InlineData("2024-00-01", false)]
    [InlineData("2024-13-01", false)]
    [InlineData("2024-01-00", false)]
    [InlineData("2024-01-32", false)]
    [InlineData("2024-1-01", false)]
    [InlineData("20240101", false)]
    [InlineData("2024/01/01", false)]
    [InlineData("2024-01-01Z", false)]
    [InlineData(" 2024-01-01", false)]
    [InlineData("2024-01-01 ", false)]
    [InlineData("-024-01-01", false)]
    [InlineData("12024-01-01", false)]
    [InlineData("2024-01-01T00:00:00Z", false)]
    [InlineData("٢٠٢٤-01-01", false)]
    [InlineData("", false)]
    public void A_date_is_a_full_date_of_RFC_3339(string text, bool fits) => Assert.Equal(fits, DateText.IsMatch(text));

    [Fact]
    public void Every_day_of_four_centuries_is_read_as_the_framework_writes_it()
    {
        for (DateOnly date = new(1799, 12, 31); date.Year < 2201; date = date.AddDays(1))
        {
            Assert.True(DateText.TryParse(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), out int year, out int month, out int day));
            Assert.Equal(date, new DateOnly(year, month, day));
        }
    }
}
