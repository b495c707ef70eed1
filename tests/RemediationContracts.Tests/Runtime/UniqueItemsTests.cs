using System;
using System.Linq;
using System.Text.Json;
using RemediationContracts.Runtime;
using Xunit;

namespace RemediationContracts.Tests.Runtime;

/// <summary>Arrays in which no two items are equal.</summary>
public sealed class UniqueItemsTests
{
    private static readonly PayloadRead<int> Items = static (ref PayloadReader reader) =>
    {
        int count = 0;
        if (reader.BeginArray(out int start))
        {
            while (reader.NextItem())
            {
                reader.ReadJson();
                count++;
            }

            reader.CheckItemCount(start, count, 0, 5);
            reader.CheckUniqueItems(start);
        }

        return count;
    };

    [Theory]
    [InlineData("[]")]
    [InlineData("[1]")]
    [InlineData("[1,\"1\",true,null,false]")]
    [InlineData("[\"a\",\"A\",\"a \",\"\u00e4\",\"a\u0308\"]")]
    [InlineData("[[1,2],[2,1],[1,2,[]],[[1,2]]]")]
    [InlineData("[{\"a\":1},{\"a\":2},{\"b\":1},{\"a\":1,\"b\":1},{}]")]
    [InlineData("[[],{},\"\",0,null]")]
    [InlineData("[[\"a\",\"b\"],[\"a\\\",\\\"b\"]]")]
    [InlineData("[1e400,1e401,-1e400,1e-400]")]
    [InlineData("[0.1,0.10000000000000000000000000000000001]")]
    [InlineData("[9007199254740993,9007199254740992]")]
    [InlineData("[1,2")]
    public void Items_that_differ_are_unique(string json) => Assert.DoesNotContain("uniqueItems", Drive.Read(json, Items).Told, StringComparison.Ordinal);

    [Theory]
    [InlineData("[1, 1.0]", 0, 1)]
    [InlineData("[3,0,-0.0e7]", 1, 2)]
    [InlineData("[100,1e2]", 0, 1)]
    [InlineData("[0.001,1e-3]", 0, 1)]
    [InlineData("[1e400,10e399]", 0, 1)]
    [InlineData("[1e99999999999999999999,10e99999999999999999998]", 0, 1)]
    [InlineData("[\"a\",\"\\u0061\"]", 0, 1)]
    [InlineData("[\"\\ud83d\\ude00\",\"\U0001F600\"]", 0, 1)]
    [InlineData("[{\"a\":1,\"b\":[2, {\"c\":3,\"d\":4}]},{ \"b\":[2.0,{\"d\":4,\"c\":3}],\"\\u0061\":1e0}]", 0, 1)]
    [InlineData("[{\"a\":1,\"a\":2,\"b\":3},{\"b\":3,\"a\":1,\"b\":4}]", 0, 1)]
    [InlineData("[ [ ] , [] ]", 0, 1)]
    [InlineData("[true,false , true]", 0, 2)]
    [InlineData("[null,1,2,1,null]", 1, 3)]
    [InlineData("[1,2,2,1,1]", 1, 2)]
    public void Of_items_that_are_equal_the_first_pair_is_told(string json, int first, int second)
    {
        Assert.Equal("uniqueItems  @0", Drive.Read(json, Items).Told);
        Assert.Equal($"Items {first} and {second} are equal.", Drive.Words(json, Items));
    }

    [Fact]
    public void It_is_told_behind_the_number_of_items_at_the_place_of_the_array() =>
        Assert.Equal("maxItems  @1, uniqueItems  @1", Drive.Read(" [1,2,3,4,5,6,6]", Items).Told);

    [Fact]
    public void A_hundred_thousand_objects_are_compared_in_a_moment()
    {
        string json = "[" + string.Join(',', Enumerable.Range(0, 100_000).Select(static i => $"{{\"a\":{i},\"b\":\"{i}\"}}")) + ",{\"b\":\"77777\",\"a\":7.7777e4}]";

        Assert.Contains("Items 77777 and 100000 are equal.", Drive.Words(json, Items), StringComparison.Ordinal);
    }

    [Fact]
    public void Random_values_are_equal_where_System_Text_Json_finds_them_equal()
    {
        Random random = new(3);
        for (int i = 0; i < 5000; i++)
        {
            string left = Draw(random, 3);
            string right = Draw(random, 3);
            using JsonDocument ours = JsonDocument.Parse($"[{left},{right}]");
            bool areEqual = DeepEquals(ours.RootElement[0], ours.RootElement[1]);

            Assert.Equal((left, right, areEqual), (left, right, Drive.Read($"[{left},{right}]", Items).Told.Length > 0));
        }
    }

    private static bool DeepEquals(JsonElement left, JsonElement right) =>
        System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(left.GetRawText()), System.Text.Json.Nodes.JsonNode.Parse(right.GetRawText()));

    private static string Draw(Random random, int depth) => random.Next(depth > 0 ? 6 : 4) switch
    {
        0 => ((string[])["0", "1", "10", "1e1", "1.0", "-1", "-0"])[random.Next(7)],
        1 => ((string[])["\"\"", "\"a\"", "\"\\u0061\"", "\"b\""])[random.Next(4)],
        2 => ((string[])["true", "false", "null"])[random.Next(3)],
        3 => "[]",
        4 => "[" + string.Join(" , ", Enumerable.Range(0, random.Next(3)).Select(_ => Draw(random, depth - 1))) + "]",
        _ => "{" + string.Join(" , ", ((string[])["\"a\"", "\"b\"", "\"c\""]).OrderBy(_ => random.Next()).Take(random.Next(3)).Select(name => name + ": " + Draw(random, depth - 1))) + "}",
    };
}
