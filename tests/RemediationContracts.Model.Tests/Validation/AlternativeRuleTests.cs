using System.Linq;
using System.Text;
using RemediationContracts.Model.Validation;
using Xunit;
using static RemediationContracts.Model.Tests.Validation.Built;
using static RemediationContracts.Model.Tests.Validation.Judging;

namespace RemediationContracts.Model.Tests.Validation;

public sealed class AlternativeRuleTests
{
    [Theory]
    [InlineData("\"abc\"")]
    [InlineData("7")]
    [InlineData(" \"a\"", "oneOf  1")]
    [InlineData("true", "oneOf  0")]
    [InlineData("null", "oneOf  0")]
    [InlineData("7.5", "oneOf  0")]
    [InlineData("7.", "json-syntax  2")]
    [InlineData("[", "json-syntax  1")]
    public void One_of_several_must_fit(string payload, params string[] violations) =>
        Assert.Equal(violations, Judge(OneOf(Text(it => it.MinLength = 2), Integer()), payload));

    [Fact]
    public void Two_that_fit_are_a_violation_of_oneOf_and_none_of_anyOf()
    {
        ApiSchema[] branches = [Integer(), Number(null, it => it.Minimum = "0"), Boolean()];

        Assert.Equal(["The value fits an integer and a number, and should fit one."], Words(OneOf(branches), "5"));
        Assert.Equal(["The value fits none of an integer, a number, a boolean."], Words(OneOf(branches), "\"5\""));
        Assert.Equal(["anyOf  0"], Judge(AnyOf(branches), "-0.5"));
        Assert.Empty(Judge(AnyOf(branches), "5"));
    }

    [Fact]
    public void Null_is_taken_where_the_union_or_a_branch_allows_it()
    {
        Assert.Empty(Judge(OneOf(Text(), Integer()).With(it => it.Nullable = true), "null"));
        Assert.Empty(Judge(OneOf(Text(it => it.Nullable = true), Integer()), "null"));
        Assert.Equal(["oneOf  0"], Judge(OneOf(Text(it => it.Nullable = true), Integer(null, it => it.Nullable = true)), "null"));
    }

    [Theory]
    [InlineData("""{"v":{"a":1}}""")]
    [InlineData("""{"v":{"a":1,"a":1}}""", "anyOf /v 5")]
    [InlineData("""{"v":{"a":1,"b":2}}""", "anyOf /v 5")]
    [InlineData("""{"v":{"a":1""", "json-syntax /v 11")]
    [InlineData("""{"v":tru""", "json-syntax /v 8")]
    [InlineData("""{"v":""", "json-syntax /v 5")]
    public void Nothing_within_a_union_is_told_but_the_union(string payload, string? violation = null)
    {
        ApiSchema schema = Object(("v", AnyOf(Object(("a!", Integer())).Closed(), Object(("b!", Integer())).Closed())));

        Assert.Equal(violation is null ? [] : [violation], Judge(schema, payload));
    }

    [Theory]
    [InlineData("""{"kind":"cat","lives":9}""")]
    [InlineData("""{"lives":9,"kind":"cat"}""")]
    [InlineData("""{"lives":"x","kind":"cat"}""", "type /lives 9")]
    [InlineData("""{"kind":"cat"}""", "required /lives 13")]
    [InlineData("""{"kind":"dog","kind":"cat"}""", "json-duplicate /kind 14")]
    [InlineData("""{"kind":"cow"}""", "discriminator /kind 8")]
    [InlineData("""{"kind":7}""", "discriminator /kind 8")]
    [InlineData(" {}", "discriminator /kind 2")]
    [InlineData("[]", "type  0")]
    [InlineData("null", "type  0")]
    [InlineData("""{"kind":"cat","lives":""", "json-syntax /lives 22")]
    [InlineData("""{"kind":"cow","lives":""", "json-syntax  22")]
    [InlineData("""{"lives":"x","kind":""", "json-syntax  20")]
    [InlineData("""{"lives":"x","kind":"ca""", "json-syntax  23")]
    [InlineData("nul", "json-syntax  3")]
    public void A_discriminator_names_the_alternative(string payload, params string[] violations) =>
        Assert.Equal(violations, Judge(Pet(), payload));

    [Fact]
    public void A_discriminator_s_words_say_what_it_holds()
    {
        Assert.Equal(["'cow' in 'kind' names no schema."], Words(Pet(), """{"kind":"cow"}"""));
        Assert.Equal(["'kind', a string that names the schema, is missing."], Words(Pet(), """{"kind":{}}"""));
        Assert.Equal(["'kind', a string that names the schema, is missing."], Words(Pet(), "{}"));
        Assert.Equal(["discriminator /a~1b 1"], Judge(Discriminated("a/b", ("x", Object()), ("y", Object())), "{}"));
    }

    [Theory]
    [InlineData("5", "not  0")]
    [InlineData("\"xx\"")]
    [InlineData("\"x\"", "anyOf  0")]
    [InlineData("6")]
    public void What_must_not_fit_is_told_last_and_alone(string payload, params string[] violations)
    {
        ApiSchema schema = AnyOf(Text(it => it.MinLength = 2), Integer()).With(it => it.Not = Integer(null, not => not.Maximum = "5"));

        Assert.Equal(violations, Judge(schema, payload));
    }

    [Fact]
    public void Not_stands_beside_any_type()
    {
        Assert.Equal(["not  0"], Judge(Any(it => it.Not = Object(("a!", Any()))), """{"a":1}"""));
        Assert.Empty(Judge(Any(it => it.Not = Object(("a!", Any()))), """{"b":1}"""));
        Assert.Equal(["json-syntax /a 5"], Judge(Object(("a", Any())).With(it => it.Not = Any()), """{"a":"""));
        Assert.Equal(["not /0 1", "not /1 3"], Judge(Array(Integer(null, it => it.Not = Integer())), "[1,2]"));
        Assert.Empty(Judge(Text(it => (it.Nullable, it.Not) = (true, Any())), "null"));
        Assert.Equal(["type /a 5"], Judge(Object(("a", Text())).With(it => it.Not = Any()), """{"a":1}"""));
    }

    [Fact]
    public void Unions_within_unions_cost_no_more_than_their_number()
    {
        // Each level has two alternatives that differ only at the end, so that a plain search would try 2 to the 60th.
        string deep(string end) => string.Concat(Enumerable.Repeat("{\"next\":", 60)) + end + new string('}', 60);

        // Both sides of oneOf take any object on the way, so that each level fits twice.
        Assert.Equal(["oneOf  0"], Judge(Recursive(ApiUnionKind.OneOf), deep("{\"end\":true}")));
        Assert.Equal(["anyOf  0"], Judge(Recursive(ApiUnionKind.AnyOf), deep("{\"end\":true}")));
        Assert.Empty(Judge(Recursive(ApiUnionKind.AnyOf), deep("{\"end\":1}")));
    }

    [Fact]
    public void A_schema_that_only_leads_to_itself_ends()
    {
        ApiSchema union = Any();
        union.Union = new ApiUnion(ApiUnionKind.AnyOf, [union, Text()], null);
        ApiSchema discriminated = Any();
        discriminated.Union = new ApiUnion(ApiUnionKind.OneOf, [discriminated, Object()], Discriminator("k", ("a", discriminated), ("b", Object())));

        Assert.Empty(Judge(union, "\"x\""));
        Assert.Equal(["anyOf  0"], Judge(union, "1"));
        Assert.Equal(["discriminator /k 5"], Judge(discriminated, """{"k":"a"}"""));
    }

    private static ApiSchema Recursive(ApiUnionKind kind)
    {
        ApiSchema left = Object().Closed();
        ApiSchema right = Object().Closed();
        ApiSchema either = Any(it => it.Union = new ApiUnion(kind, [left, right], null));
        left.Declare(("next", either), ("end", Text()));
        right.Declare(("next", either), ("end", Integer()));
        return either;
    }

    private static ApiSchema Pet() => Discriminated(
        "kind",
        ("cat", Object(("kind!", Text()), ("lives!", Integer()))),
        ("dog", Object(("kind!", Text()))));

    private static string[] Words(ApiSchema schema, string payload) =>
        [.. PayloadValidator.Validate(schema, Encoding.UTF8.GetBytes(payload)).Violations.Select(violation => violation.Message)];
}
