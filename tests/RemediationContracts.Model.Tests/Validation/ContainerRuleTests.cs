using System.Globalization;
using System.Linq;
using System.Text;
using RemediationContracts.Model.Validation;
using Xunit;
using static RemediationContracts.Model.Tests.Validation.Built;
using static RemediationContracts.Model.Tests.Validation.Judging;

namespace RemediationContracts.Model.Tests.Validation;

public sealed class ContainerRuleTests
{
    [Theory]
    [InlineData("{}", "minProperties  0")]
    [InlineData(""" {"a":1,"b":"x"}""", "type /b 12")]
    [InlineData("""{"a":1}""")]
    [InlineData("""{"a":1,"a":2}""", "json-duplicate /a 7")]
    [InlineData("""{"a":1,"b":2,"c":3}""", "maxProperties  0")]
    [InlineData("""{"a":1,"b":2,"a":3}""", "json-duplicate /a 13")]
    public void A_map_judges_each_value_and_counts_its_names(string payload, params string[] violations) =>
        Assert.Equal(violations, Judge(Map(Integer(), it => (it.MinProperties, it.MaxProperties) = (1, 2)), payload));

    [Theory]
    [InlineData("""{"x":true,"y":1,"z":2}""")]
    [InlineData("{}", "required /x 1", "required /y 1", "required /z 1", "minProperties  0")]
    [InlineData("""{"z":1.5}""", "type /z 5", "required /x 8", "required /y 8")]
    public void What_is_required_is_told_in_order_the_undeclared_last(string payload, params string[] violations)
    {
        ApiSchema schema = Object(("x!", Boolean())).With(it =>
        {
            it.AdditionalProperties = Integer();
            it.RequiredUndeclared = ["y", "z"];
            it.MinProperties = 1;
        });

        Assert.Equal(violations, Judge(schema, payload));
    }

    [Theory]
    [InlineData(PayloadDirection.Request, "required /plain 1", "required /secret 1")]
    [InlineData(PayloadDirection.Response, "required /id 1", "required /plain 1")]
    public void What_is_read_only_is_not_required_in_a_request_nor_what_is_write_only_in_a_response(PayloadDirection direction, params string[] violations)
    {
        ApiSchema schema = Object(
            ("id!", Alias(Text(), it => it.ReadOnly = true)),
            ("plain!", Text()),
            ("secret!", Alias(Text(it => it.WriteOnly = true))));
        ValidationOptions options = new() { Direction = direction };

        Assert.Equal(violations, Judge(schema, "{}", options));
        Assert.Equal(["type /id 6", "type /secret 29"], Judge(schema, """{"id":1,"plain":"x","secret":1}""", options));
    }

    [Fact]
    public void An_alias_is_what_it_stands_for_and_can_allow_null()
    {
        ApiSchema target = Text(it => it.MinLength = 2);
        ApiSchema alias = Alias(Alias(target, it => it.Nullable = true));

        Assert.Empty(Judge(alias, "null"));
        Assert.Equal(["type  0"], Judge(target, "null"));
        Assert.Equal(["minLength  0"], Judge(alias, "\"x\""));
        Assert.Equal(["type  0"], Judge(alias, "1"));
        Assert.Empty(Judge(Alias(Text(it => it.Nullable = true)), "null"));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("0", "type  0")]
    [InlineData("{}", "type  0")]
    public void Null_alone_is_a_type_too(string payload, params string[] violations) =>
        Assert.Equal(violations, Judge(Any(it => it.Type = ApiSchemaType.Null), payload));

    [Theory]
    [InlineData("[]")]
    [InlineData("""[1,"1",true,null,[],{},[[]],[{}]]""")]
    [InlineData("""["a","A","á","a\u0301"]""")]
    [InlineData("""[{"a":1,"b":2},{"a":2,"b":1},{"a":1},{"b":2},{"a":1,"b":2,"c":null}]""")]
    [InlineData("[[1,2],[2,1],[1,2,3],[1]]")]
    [InlineData("[0.1,0.10000000000000000001]")]
    [InlineData(" [1,2,1]", "uniqueItems  1")]
    [InlineData("[100,1e2]", "uniqueItems  0")]
    [InlineData("[0,-0.0]", "uniqueItems  0")]
    [InlineData("""["a","\u0061"]""", "uniqueItems  0")]
    [InlineData("""[{"a":1,"b":[2.0]},{"b":[2],"a":1.0}]""", "uniqueItems  0")]
    [InlineData("""[{"a":1,"a":2},{"a":1}]""", "uniqueItems  0")]
    [InlineData("[null,null]", "uniqueItems  0")]
    [InlineData("[true,false,true]", "uniqueItems  0")]
    public void Items_are_compared_as_JSON_means_them(string payload, params string[] violations) =>
        Assert.Equal(violations, Judge(Array(null, it => it.UniqueItems = true), payload));

    [Fact]
    public void The_pair_is_the_first_item_that_comes_again_and_the_first_that_it_equals()
    {
        ApiSchema schema = Array(null, it => it.UniqueItems = true);

        Assert.Equal("Items 1 and 3 are equal.", PayloadValidator.Validate(schema, "[0,1,2,1,1,0]"u8.ToArray()).Violations.Single().Message);
    }

    [Fact]
    public void Many_items_are_compared_in_time_proportional_to_their_number()
    {
        ApiSchema schema = Array(null, it => it.UniqueItems = true);
        StringBuilder json = new("[");
        for (int i = 0; i < 60_000; i++)
        {
            // The same names and the same set of values, in another order: what a sum of weak hashes would take for one.
            string[] digits = [.. i.ToString("D6", CultureInfo.InvariantCulture).Select((digit, at) => $"\"{at}\":{digit}")];
            json.Append(i == 0 ? "" : ",").Append('{').AppendJoin(',', i % 2 == 0 ? digits : digits.Reverse()).Append('}');
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Empty(Judge(schema, json.Append(']').ToString()));
        Assert.True(watch.Elapsed.TotalSeconds < 10, $"It took {watch.Elapsed}.");
    }
}
