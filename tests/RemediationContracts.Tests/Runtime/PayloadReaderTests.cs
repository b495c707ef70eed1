using System.Collections.Generic;
using System.Linq;
using System.Text;
using Contoso.Desk;
using Xunit;

namespace RemediationContracts.Tests.Runtime;

/// <summary>Places that were counted by hand. The laws compare two readers; these hold both to the documentation.</summary>
public sealed class PayloadReaderTests
{
    [Theory]
    [InlineData("", "json-syntax  @0")]
    [InlineData("   ", "json-syntax  @3")]
    [InlineData("\uFEFF", "json-syntax  @3")]
    [InlineData("\uFEFF\uFEFF{}", "json-syntax  @3")]
    [InlineData("\uFEFF{}", "required /title @4")]
    [InlineData("[]", "type  @0")]
    [InlineData(" null", "type  @1")]
    [InlineData("nul", "json-syntax  @3")]
    [InlineData("{\"title\":\"a\"}x", "json-syntax  @13")]
    [InlineData("{\"title\":\"a\"}\u00A0", "json-syntax  @13")]
    [InlineData("{\"title\":\"a\",}", "json-syntax  @13")]
    [InlineData("{,\"title\":\"a\"}", "json-syntax  @1")]
    [InlineData("{\"title\" \"a\"}", "json-syntax  @9")]
    [InlineData("{\"title\":}", "json-syntax /title @9")]
    [InlineData("{\"title\":\"a", "json-syntax /title @11")]
    [InlineData("{\"title\":\"a\\", "json-syntax /title @12")]
    [InlineData("{\"title\":\"a\\u00", "json-syntax /title @15")]
    [InlineData("{\"title\":\"a\\u00g0\"}", "json-syntax /title @15")]
    [InlineData("{\"title\":\"a\\x\"}", "json-syntax /title @12")]
    [InlineData("{\"title\":\"a\tb\"}", "json-syntax /title @11")]
    [InlineData("{\"title\":\"é\\ud800\"}", "json-encoding /title @12")]
    [InlineData("{\"title\":\"\\ud83d\\u0041\"}", "json-encoding /title @10")]
    [InlineData("{\"title\":\"\\ude00\\ud83d\"}", "json-encoding /title @10")]
    [InlineData("{\"title\":01}", "type /title @9, json-syntax  @10")]
    [InlineData("{\"title\":-}", "json-syntax /title @10")]
    [InlineData("{\"title\":1.}", "json-syntax /title @11")]
    [InlineData("{\"title\":1e}", "json-syntax /title @11")]
    [InlineData("{\"title\":[1,}", "json-syntax /title @12")]
    [InlineData("{\"title\":\"\"}", "minLength /title @9")]
    [InlineData("{\"title\":\"a\",\"t\\u0069tle\":\"b\"}", "json-duplicate /title @13")]
    [InlineData("{\"title\":\"a\",\"x/y~z\":{\"k\":1,\"k\":2},\"x/y~z\":0}", "json-duplicate /x~1y~0z @35")]
    [InlineData("{\"filter\":{\"ä\":[tru]}}", "json-syntax /filter/ä @20")]
    [InlineData("{\"filter\":{\"ä\":[],\"ä\":1} , \"title\":\"a\"}", "additionalProperties /filter/ä @16, json-duplicate /filter/ä @19")]
    [InlineData("{\"labels\":[ \"abcd\" , null ]}", "maxLength /labels/0 @12, type /labels/1 @21, required /title @27")]
    [InlineData("{\"labels\":[\"1\",\"2\",\"3\",\"4\"],\"title\":\"a\"}", "maxItems /labels @10")]
    [InlineData("{\"grid\":[[true,false],[true,1]],\"title\":\"a\"}", "type /grid/1/1 @28")]
    [InlineData("{\"grid\":[[true false]]}", "json-syntax /grid/0 @15")]
    [InlineData("{\"parent\":{},\"title\":\"a\"}", "required /parent/title @11")]
    public void The_place_of_a_fault_is_that_of_the_documentation(string json, string expected)
    {
        Assert.False(Ticket.TryParse(Encoding.UTF8.GetBytes(json), out Ticket? ticket, out IReadOnlyList<ContractViolation> violations));

        Assert.Null(ticket);
        Assert.Equal(expected, string.Join(", ", violations.Select(static v => $"{v.Rule} {v.Pointer} @{v.Offset}")));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF }, 0)]
    [InlineData(new byte[] { 0xC3 }, 0)]
    [InlineData(new byte[] { 0x61, 0xC0, 0x80 }, 1)]
    [InlineData(new byte[] { 0xC3, 0xA9, 0xED, 0xA0, 0x80 }, 2)]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 }, 0)]
    [InlineData(new byte[] { 0xE2, 0x82 }, 0)]
    public void Bytes_that_are_no_UTF_8_stand_where_their_sequence_begins(byte[] bytes, int at)
    {
        byte[] json = [.. "{\"title\":\""u8, .. bytes, .. "\"}"u8];

        Assert.False(Ticket.TryParse(json, out _, out IReadOnlyList<ContractViolation> violations));

        Assert.Equal([new ContractViolation("json-encoding", "/title", 10 + at, string.Empty)], violations);
    }

    [Fact]
    public void The_sixty_fifth_level_is_one_too_many_whether_it_is_read_or_passed_over()
    {
        string within = """{"title":"a","x":"""; // 17 bytes

        Assert.Empty(Violations(within + new string('[', 63) + new string(']', 63) + "}"));
        Assert.Equal([new ContractViolation("json-depth", "/x", 17 + 63, string.Empty)], Violations(within + new string('[', 64)));

        const string Parent = "{\"title\":\"a\",\"parent\":"; // 22 bytes
        string parents = string.Concat(Enumerable.Repeat(Parent, 64));
        Assert.Equal([new ContractViolation("json-depth", string.Concat(Enumerable.Repeat("/parent", 64)), 64 * 22, string.Empty)], Violations(parents + "{"));
    }

    [Fact]
    public void A_hundred_violations_are_told_and_no_more()
    {
        string json = $$"""{"title":"a","grid":[[{{string.Join(',', Enumerable.Repeat("1", 1000))}}]]}""";

        Assert.Equal(100, Violations(json).Count);
        Assert.Equal("/grid/0/99", Violations(json)[99].Pointer);
    }

    [Fact]
    public void A_string_of_a_megabyte_with_escapes_is_read()
    {
        string text = string.Concat(Enumerable.Repeat("é\\n\\\"\\ud83d\\ude00", 100_000));

        Filter filter = Filter.Parse(Encoding.UTF8.GetBytes($$"""{"from":"{{text}}"}"""));

        Assert.Equal(string.Concat(Enumerable.Repeat("é\n\"\U0001F600", 100_000)), filter.From);
    }

    private static IReadOnlyList<ContractViolation> Violations(string json)
    {
        _ = Ticket.TryParse(Encoding.UTF8.GetBytes(json), out _, out IReadOnlyList<ContractViolation> violations);
        return violations;
    }
}
