using System.Collections.Generic;

namespace RemediationContracts.Verification.Payloads.Values;

/// <summary>Texts of each format: the odd ways to write one that is right, and ones that are nearly right.</summary>
internal static class FormatTexts
{
    private static readonly Dictionary<string, string[]> Right = new()
    {
        ["date-time"] =
        [
            "2026-01-31T12:00:00Z", "2026-01-31t12:00:00z", "2024-02-29T23:59:59.9999999Z", "2000-02-29T00:00:00.000000000000+00:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z",
            "2026-06-30T12:00:00.1-00:00", "2026-06-30T12:00:00+14:00", "2026-06-30T12:00:00-14:00", "2026-06-30T12:00:00.123+05:30", "2026-06-30T12:00:00.12345678Z",
        ],
        ["date"] = ["2026-01-31", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"],
        ["time"] = ["12:00:00Z", "12:00:00", "00:00:00", "23:59:59.9999999", "12:00:00.5z", "12:00:00.123456789+23:59", "12:00:00-23:59", "12:00:00+00:00"],
        ["duration"] = ["P1D", "PT1H", "P1Y2M3DT4H5M6S", "P1W", "-P1D", "PT0S", "PT0.5S", "P0D", "PT36H", "P10000D", "PT0.0000001S", "-P1Y2M3DT4H5M6.7S", "P1YT1S", "PT1H1S", "P1Y1D"],
        ["uuid"] = ["11111111-2222-4333-8444-555555555555", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "ABCDEF01-abcd-1F00-aBcD-0123456789AB"],
        ["byte"] = ["dGV4dA==", "", "AA==", "AAA=", "AAAA", "+/+/", "////"],
        ["base64url"] = ["dGV4dA", "", "AA", "AAA", "AA==", "AAA=", "AAAA", "-_-_"],
        ["uri"] = ["https://example.com/", "https://example.com/a?b=c#d", "urn:isbn:0451450523", "mailto:someone@example.com", "http://[2001:db8::1]:8080/%20"],
        ["uri-reference"] = ["https://example.com/", "/a/b?c=d", "#fragment", ""],
        ["email"] = ["someone@example.com", "a@b.example", "some.one+tag@sub.example.com"],
        ["hostname"] = ["example.com", "localhost", "a-b.example", "xn--nxasmq6b.example"],
        ["ipv4"] = ["192.0.2.1", "0.0.0.0", "255.255.255.255"],
        ["ipv6"] = ["2001:db8::1", "::", "::ffff:192.0.2.1"],
    };

    private static readonly Dictionary<string, string[]> Wrong = new()
    {
        ["date-time"] =
        [
            "2026-01-31", "2026-01-31T12:00:00", "2026-01-31 12:00:00Z", "2026-02-29T12:00:00Z", "2026-01-31T24:00:00Z", "2026-01-31T12:60:00Z", "2026-01-31T12:00:60Z", "2026-13-01T12:00:00Z",
            "2026-01-31T12:00:00.Z", "2026-01-31T12:00Z", "2026-01-31T12:00:00+0100", "2026-01-31T12:00:00+14:01", "2026-01-31T12:00:00Z ", "26-01-31T12:00:00Z", "", "x", "2026-01-31T12:00:00\u0661Z",
        ],
        ["date"] = ["2026-02-29", "2026-1-31", "2026-13-01", "2026-00-10", "0000-01-01", "2026-01-31Z", "31.01.2026", "20260131", "", "1900-02-29", "2026-01-3\u0661"],
        ["time"] = ["24:00:00", "12:00", "12:60:00Z", "12:00:60", "12:00:00.", "12:00:00+24:00", "12:00:00+1", "1:00:00", "", "T12:00:00", "12:00:00 Z"],
        ["duration"] = ["P", "PT", "1D", "P1", "P1DT", "P1H", "PT1D", "P1W1D", "P1D1Y", "P1.5D", "+P1D", "p1d", "", "PT1.S", "P-1D", "--P1D"],
        ["uuid"] = ["11111111222243338444555555555555", "{11111111-2222-4333-8444-555555555555}", "11111111-2222-4333-8444-55555555555g", "11111111-2222-4333-8444-55555555555", "11111111-2222-4333-8444-5555555555555", "", "11111111_2222_4333_8444_555555555555"],
        ["byte"] = ["A", "AA", "AAA", "A===", "AB==", "AAB=", "-_-_", "AA AA", "AAAA=", "AA=A", "\u00e9AAA", "===="],
        ["base64url"] = ["A", "AB", "AAB", "+/+/", "AA=", "AAA==", "AA A", "A===", "====", "AAAA="],
    };

    /// <summary>Texts that should be of a format; none where it is not known.</summary>
    public static IReadOnlyList<string> Of(string? format) => format is not null && Right.TryGetValue(format, out string[]? texts) ? texts : [];

    /// <summary>Texts that should not be of a format that is enforced.</summary>
    public static IReadOnlyList<string> NotOf(string? format) => format is not null && Wrong.TryGetValue(format, out string[]? texts) ? texts : [];
}
