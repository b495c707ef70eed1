using System.Linq;
using RemediationContracts.Model.Json;
using Xunit;

namespace RemediationContracts.Model.Tests.Json;

public sealed class JsonTreeTests
{
    [Fact]
    public void Every_value_has_its_place_in_the_text()
    {
        const string json = """ {"a" : [ true,"x\n", -1.5e2 ,null], "b":{ }} """;

        JsonReadResult result = Read.Text(json);

        Assert.Null(result.Fault);
        JsonNode root = result.Root;
        Assert.Equal(json.Trim(), Slice(json, root));
        JsonNode list = root.Find("a")!;
        Assert.Equal("""[ true,"x\n", -1.5e2 ,null]""", Slice(json, list));
        Assert.Equal(["true", """
            "x\n"
            """, "-1.5e2", "null"], list.Items.Select(item => Slice(json, item)));
        Assert.Equal([JsonNodeKind.True, JsonNodeKind.String, JsonNodeKind.Number, JsonNodeKind.Null], list.Items.Select(item => item.Kind));
        Assert.Equal("{ }", Slice(json, root.Find("b")!));
        Assert.Equal("\"b\"", json.Substring(root.Members[1].NameOffset, root.Members[1].NameLength));
    }

    [Theory]
    [InlineData("""
        "\"\\\/\b\f\n\r\t"
        """, "\"\\/\b\f\n\r\t")]
    [InlineData("""
        "\u0041\u00e9\u20AC"
        """, "Aé€")]
    [InlineData("""
        "\ud83d\uDE00"
        """, "😀")]
    [InlineData("""
        "é€😀"
        """, "é€😀")]
    [InlineData("""
        "a\u0000b"
        """, "a\0b")]
    [InlineData("""
        ""
        """, "")]
    public void A_string_is_decoded(string json, string expected)
    {
        JsonReadResult result = Read.Text(json);

        Assert.Null(result.Fault);
        Assert.Equal(expected, result.Root.Text);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("10.50")]
    [InlineData("1E+2")]
    [InlineData("1e-2")]
    [InlineData("123456789012345678901234567890")]
    public void A_number_keeps_its_digits(string json)
    {
        JsonReadResult result = Read.Text(json);

        Assert.Null(result.Fault);
        Assert.Equal((JsonNodeKind.Number, json), (result.Root.Kind, result.Root.Text));
    }

    [Fact]
    public void A_repeated_name_is_kept_and_the_first_is_found()
    {
        JsonNode root = Read.Text("""{"id":1,"\u0069d":2}""").Root;

        Assert.Equal(["id", "id"], root.Members.Select(member => member.Name));
        Assert.Equal("1", root.Find("id")!.Text);
        Assert.Null(root.Find("ID"));
    }

    [Fact]
    public void A_name_is_found_among_thousands()
    {
        string json = "{" + string.Join(',', Enumerable.Range(0, 3000).Select(i => $"\"n{i}\":{i}")) + ",\"n7\":0}";

        JsonNode root = Read.Text(json).Root;

        Assert.Equal("7", root.Find("n7")!.Text);
        Assert.Equal("2999", root.Find("n2999")!.Text);
        Assert.Null(root.Find("n3000"));
    }

    [Fact]
    public void A_byte_order_mark_is_skipped_and_counted()
    {
        JsonReadResult result = Read.Latin1("\u00EF\u00BB\u00BF[1]");

        Assert.Null(result.Fault);
        Assert.Equal(3, result.Root.Offset);
    }

    [Fact]
    public void What_was_read_before_a_fault_is_kept()
    {
        JsonReadResult result = Read.Text("""{"a":[1,2],"b":{"c":tru}}""");

        Assert.NotNull(result.Fault);
        Assert.False(result.Root.IsComplete);
        Assert.True(result.Root.Find("a")!.IsComplete);
        Assert.False(result.Root.Find("b")!.IsComplete);
        Assert.Equal("/b/c", result.Fault.Pointer);
    }

    private static string Slice(string json, JsonNode node) => json.Substring(node.Offset, node.Length);
}
