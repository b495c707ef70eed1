using System.Linq;
using RemediationContracts.Runtime;
using Xunit;

namespace RemediationContracts.Tests.Runtime;

public sealed class FlagTableTests
{
    private static readonly FlagTable Rights = new(["read", "write", "unknownFutureValue"], "unknownFutureValue");

    [Theory]
    [InlineData("read", 1)]
    [InlineData("write,read", 3)]
    [InlineData("read,unknownFutureValue", 5)]
    [InlineData("", 0)]
    [InlineData(null, 0)]
    [InlineData("Read", 0)]
    [InlineData("read,", 0)]
    [InlineData("read, write", 0)]
    [InlineData("read,read", 0)]
    [InlineData("read,admin", 0)]
    public void A_string_is_its_members_with_commas_between_and_nothing_else(string? text, long bits) => Assert.Equal(bits, Rights.Parse(text));

    [Theory]
    [InlineData(0, false)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    [InlineData(5, false)]
    [InlineData(8, false)]
    [InlineData(-1, false)]
    public void What_may_be_sent_is_made_of_members_alone_and_not_of_the_sentinel(long bits, bool sendable) => Assert.Equal(sendable, Rights.IsSendable(bits));

    [Theory]
    [InlineData(4, "unknownFutureValue")]
    [InlineData(5, "read,unknownFutureValue")]
    [InlineData(3, null)]
    [InlineData(12, null)]
    [InlineData(-1, null)]
    public void The_sentinel_has_a_string_only_beside_members(long bits, string? text) => Assert.Equal(text, Rights.SentinelText(bits));

    [Fact]
    public void Every_set_of_members_comes_back_from_its_string() =>
        Assert.All(Enumerable.Range(1, 7), bits => Assert.Equal(bits, Rights.Parse(Rights.ToText(bits))));

    [Fact]
    public void Sixty_three_members_have_a_bit_each()
    {
        string[] members = [.. Enumerable.Range(0, 63).Select(static i => $"f{i}")];
        FlagTable table = new(members);

        Assert.Equal(1L << 62, table.Parse("f62"));
        Assert.Equal(long.MaxValue, table.Parse(string.Join(',', members)));
        Assert.True(table.IsSendable(long.MaxValue));
    }
}
