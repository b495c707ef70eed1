using System.Text;
using RemediationContracts.Runtime;
using Xunit;

namespace RemediationContracts.Tests.Runtime;

/// <summary>Members that name the schema that is meant.</summary>
public sealed class DiscriminatorTests
{
    private static bool IsKnown(string text) => text is "cat" or "dog";

    [Theory]
    [InlineData("{\"kind\":\"cat\"}", "cat")]
    [InlineData(" { \"a\" : {\"kind\":\"dog\"} , \"kind\" : \"c\\u0061t\" }", "cat")]
    [InlineData("{\"k\\u0069nd\":\"cat\",\"kind\":\"dog\"}", "cat")]
    [InlineData("{\"kind\":\"cat\",\"rest\":", "cat")]
    [InlineData("{\"kind\":1,\"kind\":\"dog\"}", null)]
    [InlineData("{\"kind\":\"cat", null)]
    [InlineData("{\"a\":tru,\"kind\":\"cat\"}", null)]
    [InlineData("{\"a\":1", null)]
    [InlineData("{}", null)]
    [InlineData("{\"kind\":", null)]
    [InlineData("[\"kind\"]", null)]
    [InlineData("\"cat\"", null)]
    [InlineData("", null)]
    public void It_is_looked_for_wherever_it_stands_and_nothing_moves(string json, string? expected)
    {
        PayloadReader reader = new(Encoding.UTF8.GetBytes(json));

        Assert.Equal(expected, reader.PeekText("kind"u8));
        Assert.Equal(0, reader.Told);
        Assert.False(reader.IsStopped);
        PayloadReader other = new(Encoding.UTF8.GetBytes(json));
        other.ReadJson();
        reader.ReadJson();
        Assert.Equal(other.End(), reader.End());
    }

    [Theory]
    [InlineData("{\"ki/nd\":\"cow\"}", "discriminator /ki~1nd @9", "'cow' in 'ki/nd' names no schema.")]
    [InlineData("{\"a\":1, \"ki/nd\" : 5 }", "discriminator /ki~1nd @18", "'ki/nd', a string that names the schema, is missing.")]
    [InlineData("{\"a\":{\"ki/nd\":\"cat\"} }", "discriminator /ki~1nd @21", "'ki/nd', a string that names the schema, is missing.")]
    [InlineData(" 5", "type  @1", "Expected an object, found a number.")]
    [InlineData("{\"ki/nd\":\"cow\",}", "json-syntax  @15", "A name in quotes is expected here.")]
    [InlineData("{\"a\":", "json-syntax  @5", "The text ends where a value is expected.")]
    public void One_that_names_nothing_is_told_at_its_place(string json, string told, string words)
    {
        PayloadRead<object> read = static (ref PayloadReader reader) =>
        {
            reader.RefuseDiscriminator("ki/nd");
            return null;
        };

        Assert.Equal(told, Drive.Read(json, read).Told);
        Assert.Equal(words, Drive.Words(json, read));
    }

    [Theory]
    [InlineData("\"cat\"", "", "")]
    [InlineData("\"cow\"", "discriminator /kind @8", "")]
    [InlineData("\"toolong\"", "maxLength /kind @8, discriminator /kind @8", "maxLength /kind @8")]
    [InlineData("7", "type /kind @8", "type /kind @8")]
    public void The_base_of_a_hierarchy_takes_what_it_does_not_know_in_a_response_only(string value, string inRequest, string inResponse)
    {
        string json = "{\"kind\":" + value + "}";

        Assert.Equal(inRequest, Drive.Read<string>(json, ReadBase).Told);
        Assert.Equal(inResponse, Drive.Read<string>(json, ReadBase, PayloadDirection.Response).Told);
    }

    private static string? ReadBase(ref PayloadReader reader)
    {
        StringRules rules = new() { MaxLength = 5 };
        string? kind = null;
        reader.BeginObject();
        while (reader.NextMember())
        {
            reader.TakeName();
            int start = reader.ValueStart();
            kind = reader.ReadString(rules);
            reader.CheckDiscriminator(start, "kind", IsKnown);
        }

        return kind;
    }
}
