using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using Contoso.Desk;
using Contoso.Soar;
using Xunit;

namespace RemediationContracts.Tests.Runtime;

/// <summary>What is written, byte by byte.</summary>
public sealed class PayloadWriterTests
{
    [Fact]
    public void Every_character_but_surrogates_is_written_so_that_others_read_it_and_only_those_are_escaped_that_must_be()
    {
        foreach (char[] some in Enumerable.Range(0, 0x10000).Select(static code => (char)code).Where(static c => !char.IsSurrogate(c)).Chunk(700))
        {
            string text = new(some);

            string json = Encoding.UTF8.GetString(new Filter { From = text }.ToUtf8Json());

            Assert.Equal(text, JsonDocument.Parse(json).RootElement.GetProperty("from").GetString());
            int mustBe = text.Count(static c => c is '"' or '\\' or < ' ');
            Assert.Equal(mustBe, json.Replace("\\\\", "\\", StringComparison.Ordinal).Count(static c => c == '\\'));
            Assert.Equal(text, Filter.Parse(Encoding.UTF8.GetBytes(json)).From);
        }
    }

    [Fact]
    public void Escapes_are_the_short_ones_where_JSON_has_them() =>
        Assert.Equal(
            """{"from":"\" \\ \b \f \n \r \t \u0000 \u001f / < é \u007f"}""".Replace("\\u007f", "\u007f", StringComparison.Ordinal),
            Encoding.UTF8.GetString(new Filter { From = "\" \\ \b \f \n \r \t \0 \u001f / < é \u007f" }.ToUtf8Json()));

    [Theory]
    [InlineData("a")]
    [InlineData("\"")]
    [InlineData("\u0001")]
    [InlineData("é")]
    [InlineData("€")]
    [InlineData("\U0001F600")]
    [InlineData("aaaaaaaaaaaaaaa\"")]
    [InlineData("€€€€€€€€€€€€€€€\n")]
    public void Texts_of_every_length_are_written_alike_into_any_buffer(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 1200));
        for (int length = 0; length < 1200; length += length is > 40 and < 490 or > 530 ? 37 : 1)
        {
            var value = new Filter { From = text[..(length * unit.Length)], All = true };
            string expected = $$"""{"from":{{Quoted(value.From)}},"all":true}""";
            foreach (int more in (int[])[0, 1, 7, 100_000])
            {
                var buffer = new StingyBuffer(more);
                value.WriteTo(buffer);
                Assert.Equal(expected, Encoding.UTF8.GetString(buffer.Written));
            }
        }
    }

    [Fact]
    public void The_closing_quote_has_its_place_where_what_stands_before_it_fills_the_span()
    {
        var value = new Filter { From = "\u0001" + new string('€', 100) };
        var buffer = new StingyBuffer();

        value.WriteTo(buffer);

        Assert.Equal($$"""{"from":{{Quoted(value.From)}}}""", Encoding.UTF8.GetString(buffer.Written));
    }

    [Fact]
    public void A_long_payload_goes_into_a_buffer_that_gives_the_least_span()
    {
        RemediateRequest request = Remediation.Request with { AnalyzedEmails = [.. Enumerable.Range(0, 3000).Select(static i => new AnalyzedEmail { Id = $"{i}\n€" })] };
        var buffer = new StingyBuffer();

        request.WriteTo(buffer);

        Assert.Equal(request.ToUtf8Json(), buffer.Written);
        Assert.Equal(request, RemediateRequest.Parse(buffer.Written));
    }

    [Fact]
    public void Of_an_instance_that_breaks_the_contract_nothing_is_asked_of_the_buffer()
    {
        var buffer = new StingyBuffer();

        Assert.Throws<ContractViolationException>(() => (Remediation.Request with { AnalyzedEmails = [new AnalyzedEmail { Id = null! }] }).WriteTo(buffer));

        Assert.Equal(0, buffer.Requests);
        Assert.Empty(buffer.Written);
        Assert.Throws<ArgumentNullException>("output", () => Remediation.Request.WriteTo(null!));
    }

    [Fact]
    public void Commas_stand_between_members_whichever_are_there()
    {
        var extra = new ExtraMembers([new("x", "1"), new("y\n", "[ null ]")]);

        Assert.Equal("{}", Text(new Filter().ToUtf8Json()));
        Assert.Equal("""{"from":"a"}""", Text(new Filter { From = "a" }.ToUtf8Json()));
        Assert.Equal("""{"all":false}""", Text(new Filter { All = false }.ToUtf8Json()));
        Assert.Equal("""{"x":1,"y\n":[ null ]}""", Text(new InnerError { ExtraMembers = extra }.ToUtf8Json()));
        Assert.Equal("""{"client-request-id":"c","x":1,"y\n":[ null ]}""", Text(new InnerError { ClientRequestId = "c", ExtraMembers = extra }.ToUtf8Json()));
        Assert.Equal("""{"title":"a","grid":[[],[true,false]],"x":1,"y\n":[ null ]}""", Text(new Ticket { Title = "a", Grid = [[], [true, false]], ExtraMembers = extra }.ToUtf8Json()));
    }

    private static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);

    private static string Quoted(string text) =>
        "\"" + text.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\u0001", "\\u0001", StringComparison.Ordinal) + "\"";
}
