using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Contoso.Desk;
using Xunit;

namespace RemediationContracts.Tests.Runtime;

/// <summary>Date-times to the tick, and UUIDs.</summary>
public sealed class FormatTests
{
    [Theory]
    [InlineData("2026-11-24T10:00:00Z", "2026-11-24T10:00:00Z")]
    [InlineData("2026-11-24t10:00:00z", "2026-11-24T10:00:00Z")]
    [InlineData("2026-11-24T10:00:00+00:00", "2026-11-24T10:00:00Z")]
    [InlineData("2026-11-24T10:00:00-00:00", "2026-11-24T10:00:00Z")]
    [InlineData("2026-11-24T10:00:00.1Z", "2026-11-24T10:00:00.1Z")]
    [InlineData("2026-11-24T10:00:00.1234567Z", "2026-11-24T10:00:00.1234567Z")]
    [InlineData("2026-11-24T10:00:00.0000001+05:30", "2026-11-24T10:00:00.0000001+05:30")]
    [InlineData("2026-11-24T10:00:00.12345678999Z", "2026-11-24T10:00:00.1234567Z")]
    [InlineData("2026-11-24T10:00:00.5000000-14:00", "2026-11-24T10:00:00.5-14:00")]
    [InlineData("2026-11-24T10:00:00.000Z", "2026-11-24T10:00:00Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z")]
    [InlineData("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z")]
    [InlineData("2026-11-24T10:00:00\\u005A", "2026-11-24T10:00:00Z")]
    public void A_date_time_is_read_to_the_tick_and_written_with_its_offset_and_no_digit_too_many(string text, string written)
    {
        Ticket ticket = Ticket.Parse(Payload("due", text));

        string json = Encoding.UTF8.GetString(ticket.ToUtf8Json());
        Assert.Equal($$"""{"title":"a","due":"{{written}}"}""", json);
        Assert.Equal(DateTimeOffset.Parse(written, CultureInfo.InvariantCulture), ticket.Due);
        Assert.Equal(JsonDocument.Parse(json).RootElement.GetProperty("due").GetDateTimeOffset(), ticket.Due);
        Assert.Equal(ticket.Due!.Value.Offset, Ticket.Parse(Encoding.UTF8.GetBytes(json)).Due!.Value.Offset);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-11-24")]
    [InlineData("2026-11-24T10:00:00")]
    [InlineData("2026-11-24T10:00Z")]
    [InlineData("2026-11-24 10:00:00Z")]
    [InlineData("2026-11-24T10:00:00.Z")]
    [InlineData("2026-11-24T10:00:00,5Z")]
    [InlineData("2026-11-24T24:00:00Z")]
    [InlineData("2026-11-24T23:59:60Z")]
    [InlineData("2026-11-24T10:60:00Z")]
    [InlineData("2026-02-29T10:00:00Z")]
    [InlineData("2026-13-01T10:00:00Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("2026-11-24T10:00:00+14:01")]
    [InlineData("2026-11-24T10:00:00+5:30")]
    [InlineData("2026-11-24T10:00:00+0530")]
    [InlineData("2026-11-24T10:00:00+05:60")]
    [InlineData("0001-01-01T00:00:00+00:01")]
    [InlineData("9999-12-31T23:59:59-00:01")]
    [InlineData("2026-11-24T10:00:00Z ")]
    [InlineData(" 2026-11-24T10:00:00Z")]
    [InlineData("+026-11-24T10:00:00Z")]
    [InlineData("\uFF12026-11-24T10:00:00Z")]
    public void What_RFC_3339_does_not_allow_is_refused(string text) => AssertRefused("due", text);

    [Theory]
    [InlineData("73ca4154-58d8-43d0-a890-08dc18c52e6d")]
    [InlineData("73CA4154-58D8-43D0-A890-08DC18C52E6D")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("ffffffff-ffff-ffff-ffff-ffffffffffff")]
    public void A_uuid_is_read_in_either_case_and_written_in_small_letters(string text)
    {
        Ticket ticket = Ticket.Parse(Payload("key", text));

        Assert.Equal(Guid.Parse(text), ticket.Key);
        Assert.Equal($$"""{"title":"a","key":"{{text.ToLowerInvariant()}}"}""", Encoding.UTF8.GetString(ticket.ToUtf8Json()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("73ca415458d843d0a89008dc18c52e6d")]
    [InlineData("{73ca4154-58d8-43d0-a890-08dc18c52e6d}")]
    [InlineData("(73ca4154-58d8-43d0-a890-08dc18c52e6d)")]
    [InlineData(" 73ca4154-58d8-43d0-a890-08dc18c52e6d")]
    [InlineData("73ca4154-58d8-43d0-a890-08dc18c52e6g")]
    [InlineData("73ca41545-8d8-43d0-a890-08dc18c52e6d")]
    [InlineData("73ca4154-58d8-43d0-a890-08dc18c52e6d0")]
    public void What_is_no_uuid_is_refused_though_Guid_takes_more(string text) => AssertRefused("key", text);

    private static void AssertRefused(string name, string text)
    {
        byte[] payload = Payload(name, text);

        Assert.False(Ticket.TryParse(payload, out _, out IReadOnlyList<ContractViolation> violations));
        Assert.Equal([new ContractViolation("format", "/" + name, 19, string.Empty)], violations);
    }

    // {"title":"a","key":" : the value begins at byte 19.
    private static byte[] Payload(string name, string text) => Encoding.UTF8.GetBytes($$"""{"title":"a","{{name}}":"{{text}}"}""");
}
