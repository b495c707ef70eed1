using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Contoso.Desk;
using Xunit;

namespace RemediationContracts.Tests.Runtime;

/// <summary>What a contract does not declare and allows.</summary>
public sealed class ExtraMembersTests
{
    [Theory]
    [InlineData("""{"title":"a","x":1.0E+5,"\u0079":[ {"z" : "\u0061"} ],"":null}""", """{"title":"a","x":1.0E+5,"y":[ {"z" : "\u0061"} ],"":null}""")]
    [InlineData("""{ "x" : true , "title" : "a" }""", """{"title":"a","x":true}""")]
    [InlineData("""{"title":"a","n":123456789012345678901234567890.5e-400}""", """{"title":"a","n":123456789012345678901234567890.5e-400}""")]
    public void They_are_kept_as_they_came_and_written_behind_what_is_declared(string json, string written) =>
        Assert.Equal(written, Encoding.UTF8.GetString(Ticket.Parse(Encoding.UTF8.GetBytes(json)).ToUtf8Json()));

    [Fact]
    public void Where_there_are_none_there_is_null()
    {
        Assert.Null(Ticket.Parse("""{"title":"a"}"""u8).ExtraMembers);
        Assert.NotNull(Ticket.Parse("""{"title":"a","b":1}"""u8).ExtraMembers);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(300)]
    public void A_member_is_found_by_its_place_and_by_its_name(int count)
    {
        ExtraMembers members = Members([.. Enumerable.Range(0, count).Select(static i => ($"n{i}", $"{i}"))]);

        Assert.Equal(count, members.Count);
        Assert.Equal(Enumerable.Range(0, count).Select(static i => $"n{i}"), members.Select(static member => member.Name));
        for (int i = 0; i < count; i++)
        {
            Assert.Equal($"{i}", Encoding.UTF8.GetString(members[i].Json.Span));
            Assert.True(members.TryGetValue($"n{i}", out ReadOnlyMemory<byte> json));
            Assert.Equal($"{i}", Encoding.UTF8.GetString(json.Span));
        }

        Assert.False(members.Contains("N0"));
        Assert.False(members.TryGetValue("n", out ReadOnlyMemory<byte> none));
        Assert.True(none.IsEmpty);
    }

    [Fact]
    public void A_thousand_of_them_are_read_each_once_and_one_that_stands_twice_is_told()
    {
        string json = """{"title":"a",""" + string.Join(',', Enumerable.Range(0, 1000).Select(static i => $"\"n{i}\":{i}")) + ""","n999":0}""";

        Assert.False(Ticket.TryParse(Encoding.UTF8.GetBytes(json), out _, out IReadOnlyList<ContractViolation> violations));

        Assert.Equal([new ContractViolation("json-duplicate", "/n999", json.LastIndexOf("\"n999\"", StringComparison.Ordinal), string.Empty)], violations);
    }

    [Fact]
    public void Two_are_equal_by_names_and_bytes_in_any_order()
    {
        ExtraMembers some = Members(("a", "1"), ("b", "[2]"));

        Assert.Equal(some, Members(("b", "[2]"), ("a", "1")));
        Assert.Equal(some.GetHashCode(), Members(("b", "[2]"), ("a", "1")).GetHashCode());
        Assert.NotEqual(some, Members(("a", "1")));
        Assert.NotEqual(some, Members(("a", "1"), ("b", "[ 2]")));
        Assert.NotEqual(some, Members(("a", "1"), ("B", "[2]")));
        Assert.False(some.Equals(null));
        Assert.Equal(new Ticket { Title = "a", ExtraMembers = some }, Ticket.Parse("""{"b":[2],"title":"a","a":1}"""u8));
    }

    [Theory]
    [InlineData("")]
    [InlineData("tru")]
    [InlineData("1 2")]
    [InlineData("{\"a\":1,}")]
    [InlineData("'a'")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\uFEFF1")]
    public void A_value_that_is_not_JSON_is_refused_when_it_is_given(string json) =>
        Assert.IsType<ArgumentException>(Record.Exception(() => Members(("a", json))));

    [Fact]
    public void A_value_with_half_of_a_surrogate_pair_is_refused_and_not_replaced() =>
        Assert.IsType<ArgumentException>(Record.Exception(() => Members(("a", "\"\uD800\""))));

    [Fact]
    public void A_name_that_stands_twice_and_what_is_not_there_is_refused_when_it_is_given()
    {
        Assert.Throws<ArgumentException>("members", () => Members(("a", "1"), ("a", "1")));
        Assert.Throws<ArgumentNullException>("members", () => Members(("a", null!)));
        Assert.Throws<ArgumentNullException>("members", () => Members((null!, "1")));
        Assert.Throws<ArgumentNullException>("members", () => new ExtraMembers(null!));
    }

    [Fact]
    public void A_name_that_is_declared_or_no_text_is_refused_on_the_instance()
    {
        var ticket = new Ticket { Title = "a", ExtraMembers = Members(("title", "2"), ("a/b~\uD800", "1")) };

        Assert.Equal([("json-duplicate", "/title"), ("json-encoding", "/a~1b~0\uD800")], ticket.Validate().Select(static v => (v.Rule, v.Pointer)));
    }

    private static ExtraMembers Members(params (string Name, string Json)[] members) =>
        new(members.Select(static member => KeyValuePair.Create(member.Name, member.Json)));
}
