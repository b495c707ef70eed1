using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using RemediationContracts.Model.Samples;
using RemediationContracts.Model.Validation;
using Xunit;
using static RemediationContracts.Model.Tests.Validation.Built;

namespace RemediationContracts.Model.Tests.Samples;

public sealed class SchemaSampleTests
{
    private static readonly Dictionary<string, ApiSchema> Schemas = new()
    {
        ["any"] = Any(),
        ["any but an object"] = Any(it => it.Not = Object()),
        ["null"] = Any(it => it.Type = ApiSchemaType.Null),
        ["true alone"] = Boolean(it => it.AllowedValues = Values("true")),
        ["not false"] = Boolean(it => it.Not = Boolean(no => no.AllowedValues = Values("false"))),
        ["int8"] = Integer("int8"),
        ["integer from 7"] = Integer(null, it => it.Minimum = "7"),
        ["integer above 7"] = Integer(null, it => (it.Minimum, it.ExclusiveMinimum) = ("7", true)),
        ["integer below -7"] = Integer(null, it => (it.Maximum, it.ExclusiveMaximum) = ("-7", true)),
        ["multiple of 7 from 50"] = Integer(null, it => (it.Minimum, it.MultipleOf) = ("50", "7")),
        ["multiple of 0.3 between"] = Number(null, it => (it.Minimum, it.Maximum, it.MultipleOf) = ("1.0", "1.3", "0.3")),
        ["between close limits"] = Number(null, it => (it.Minimum, it.Maximum, it.ExclusiveMinimum, it.ExclusiveMaximum) = ("1.01", "1.02", true, true)),
        ["double of 1e300"] = Number("double", it => it.Minimum = "1e300"),
        ["uint64 near the top"] = Integer("uint64", it => it.Minimum = "18446744073709551615"),
        ["enum of numbers"] = Number(null, it => it.AllowedValues = Values("2.50", "3")),
        ["const"] = Text(it => (it.AllowedValues, it.IsConst) = (Values("\"x\""), true)),
        ["enum"] = Text(it => it.Enum = Enum("unknownFutureValue", "b")),
        ["flags"] = Text(it => it.Enum = new ApiEnum { Members = Enum("a", "b").Members, IsFlags = true }),
        ["long text"] = Text(it => it.MinLength = 300),
        ["short text"] = Text(it => it.MaxLength = 2),
        ["no text"] = Text(it => it.MaxLength = 0),
        ["long byte"] = Text(it => (it.Format, it.MinLength) = ("byte", 41)),
        ["short byte"] = Text(it => (it.Format, it.MaxLength) = ("byte", 4)),
        ["base64url"] = Text(it => (it.Format, it.MinLength, it.MaxLength) = ("base64url", 10, 12)),
        ["array"] = Array(Integer()),
        ["array without items"] = Array(null, it => it.MinItems = 2),
        ["empty array"] = Array(Text(), it => it.MaxItems = 0),
        ["unique Booleans"] = Array(Boolean(), it => (it.UniqueItems, it.MinItems) = (true, 2)),
        ["unique short texts"] = Array(Text(it => it.MaxLength = 1), it => (it.UniqueItems, it.MinItems) = (true, 20)),
        ["unique integers"] = Array(Integer("uint8"), it => (it.UniqueItems, it.MinItems) = (true, 100)),
        ["unique objects"] = Array(Object(("a!", Integer())).Closed(), it => (it.UniqueItems, it.MinItems) = (true, 5)),
        ["unique enum"] = Array(Text(it => it.Enum = Enum("a", "b", "c")), it => (it.UniqueItems, it.MinItems) = (true, 3)),
        ["unique anything"] = Array(null, it => (it.UniqueItems, it.MinItems) = (true, 6)),
        ["map"] = Map(Integer()),
        ["map of three"] = Map(Integer(), it => it.MinProperties = 3),
        ["required undeclared"] = Map(Text(it => it.MinLength = 9), it => it.RequiredUndeclared = ["a", "b"]),
        ["two of three"] = Object(("a", Text()), ("b", Integer()), ("c", Text())).Closed().With(it => it.MinProperties = 2),
        ["one at most"] = Object(("a!", Text()), ("b", Integer())).With(it => it.MaxProperties = 1),
        ["alias"] = Alias(Object(("a!", Alias(Integer()))), it => it.Nullable = true),
        ["oneOf"] = OneOf(Integer(), Text()),
        ["oneOf that overlaps"] = OneOf(Integer(), Number(), Text(it => it.MinLength = 3)),
        ["oneOf of overlapping objects"] = OneOf(Object(("a!", Text())), Object(("a!", Text()), ("b!", Text()))),
        ["oneOf of numbers that overlap everywhere but once"] = OneOf(Integer(), Number()),
        ["anyOf whose first has no sample"] = AnyOf(Text(it => (it.MinLength, it.MaxLength) = (2, 1)), Boolean()),
        ["discriminated"] = Discriminated("k", ("a", Object(("k!", Text()), ("n!", Integer()))), ("b", Object())),
        ["hierarchy"] = Hierarchy(isSelfMapped: true),
        ["hierarchy whose base is not mapped"] = Hierarchy(isSelfMapped: false),
        ["descendant"] = Hierarchy(isSelfMapped: true).Discriminator!.Find("#d")!,
        ["list of itself"] = ListOfItself(),
        ["tree by union"] = Tree(),
        ["not the plain object"] = Object(("a!", Integer())).With(it => it.Not = Object(("a!", Integer(null, no => no.Maximum = "5")))),
    };

    public static TheoryData<string> Names => [.. Schemas.Keys];

    public static TheoryData<string> Formats => ["date-time", "date", "time", "duration", "uuid", "byte", "base64url", "uri", "email", "binary"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_is_valid_both_ways(string name)
    {
        ApiSchema schema = Schemas[name];

        AssertValid(schema, SchemaSample.Of(schema), PayloadDirection.Request);
        AssertValid(schema, SchemaSample.Of(schema), PayloadDirection.Response);
        AssertValid(schema, SchemaSample.Of(schema, PayloadDirection.Request), PayloadDirection.Request);
        AssertValid(schema, SchemaSample.Of(schema, PayloadDirection.Response), PayloadDirection.Response);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_format_has_samples_that_are_distinct_and_of_many_lengths(string format)
    {
        ApiSchema text = Text(it => it.Format = format);
        ApiSchema list = Array(text, it => (it.UniqueItems, it.MinItems) = (true, 50));

        AssertValid(text, SchemaSample.Of(text), PayloadDirection.Request);
        AssertValid(list, SchemaSample.Of(list), PayloadDirection.Request);
    }

    [Theory]
    [InlineData("^[A-Z]{2}[0-9]{3}$", "AA000")]
    [InlineData("^#", "#")]
    [InlineData("^(red|green)$", "red")]
    [InlineData("^(?:a|b)+-\\d*$", "a-")]
    [InlineData("^[^a-z]+$", "A")]
    [InlineData("^\\w+@\\w+\\.com$", "a@a.com")]
    [InlineData("^\\u0041\\x42\\/$", "AB/")]
    [InlineData("^(?<year>\\d{4})-(0[1-9]|1[0-2])$", "0000-01")]
    [InlineData("^[\\w.-]{3,}$", "aaa")]
    [InlineData("^.{5}$", "aaaaa")]
    [InlineData("^\\p{Lu}\\p{L}+$", "Aa")]
    [InlineData("x?", "")]
    public void A_common_pattern_has_a_sample(string pattern, string expected) =>
        Assert.Equal(expected, SchemaSample.Of(Text(it => it.Pattern = pattern))!.GetValue<string>());

    [Theory]
    [InlineData("^[a-z]+$", 12, 12)]
    [InlineData("^[a-z]+$", 100, 200)]
    [InlineData("b", 5, 5)]
    [InlineData("^b", 5, 6)]
    [InlineData("^(ab){1,9}$", 10, 10)]
    [InlineData("^[0-9]{1,40}$", 17, 18)]
    public void A_pattern_beside_lengths_has_a_sample(string pattern, int least, int most)
    {
        ApiSchema schema = Text(it => (it.Pattern, it.MinLength, it.MaxLength) = (pattern, least, most));

        AssertValid(schema, SchemaSample.Of(schema), PayloadDirection.Request);
    }

    [Fact]
    public void Items_of_a_pattern_can_be_distinct()
    {
        ApiSchema schema = Array(Text(it => it.Pattern = "^[a-f]{4}$"), it => (it.UniqueItems, it.MinItems) = (true, 5));

        AssertValid(schema, SchemaSample.Of(schema), PayloadDirection.Request);
    }

    [Fact]
    public void Where_there_is_no_sample_the_fault_says_so()
    {
        ApiSchema self = Object();
        self.Declare(("next!", self));
        ApiSchema[] without =
        [
            self,
            Text(it => (it.MinLength, it.MaxLength) = (5, 4)),
            Text(it => it.Pattern = "^(?=a)b$"),
            Text(it => (it.Format, it.MinLength) = ("uuid", 40)),
            Integer("int8", it => it.Minimum = "1000"),
            Array(Text(), it => it.MinItems = 100_000),
            Array(Boolean(), it => (it.UniqueItems, it.MinItems) = (true, 3)),
            Object(("a", Text())).Closed().With(it => it.MinProperties = 2),
            Any(it => it.Not = Any()),
            OneOf(Text(), Text()),
            Map(Integer(), it => it.MinProperties = 5000),
            Object(("a!", OneOf(Boolean(), Boolean()))),
        ];

        foreach (ApiSchema schema in without)
        {
            ArgumentException fault = Assert.Throws<ArgumentException>(() => SchemaSample.Of(schema));
            Assert.EndsWith("no sample of it can be made.", fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_does_not_go_that_way_is_left_out()
    {
        ApiSchema schema = Object(("id!", Text(it => it.ReadOnly = true)), ("secret!", Alias(Text(it => it.WriteOnly = true))), ("plain!", Text()));

        Assert.Equal(["secret", "plain"], Members(SchemaSample.Of(schema, PayloadDirection.Request)));
        Assert.Equal(["id", "plain"], Members(SchemaSample.Of(schema, PayloadDirection.Response)));
        Assert.Equal(["id", "secret", "plain"], Members(SchemaSample.Of(schema)));
    }

    [Fact]
    public void A_descendant_names_itself_and_a_base_its_own_value()
    {
        ApiSchema root = Hierarchy(isSelfMapped: true);

        Assert.Equal("#b", SchemaSample.Of(root)!["@odata.type"]!.GetValue<string>());
        Assert.Equal("#d", SchemaSample.Of(root.Discriminator!.Find("#d")!)!["@odata.type"]!.GetValue<string>());
        Assert.Equal("#d", SchemaSample.Of(Hierarchy(isSelfMapped: false))!["@odata.type"]!.GetValue<string>());
        Assert.Equal(1, SchemaSample.Of(Hierarchy(isSelfMapped: false))!["n"]!.GetValue<int>());
    }

    [Fact]
    public void A_text_is_that_of_a_header_or_a_path()
    {
        Assert.Equal("text", SchemaSample.Text(Text()));
        Assert.Equal("5", SchemaSample.Text(Integer(null, it => it.Minimum = "5")));
        Assert.Equal("false", SchemaSample.Text(Boolean()));
        Assert.Equal("text,text", SchemaSample.Text(Array(Text(), it => it.MinItems = 2)));
    }

    [Fact]
    public void A_schema_with_very_many_ways_ends()
    {
        // Each level offers the next one in three places, and none of them ever fits.
        ApiSchema level = OneOf(Text(it => (it.MinLength, it.MaxLength) = (2, 1)), Boolean(it => it.Not = Any()));
        for (int i = 0; i < 30; i++)
        {
            level = OneOf(Object(("a!", level)), Array(level, it => it.MinItems = 1), Object(("b!", level), ("c!", level)));
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Throws<ArgumentException>(() => SchemaSample.Of(level));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    private static IEnumerable<string> Members(JsonNode? node) => node!.AsObject().Select(member => member.Key);

    private static void AssertValid(ApiSchema schema, JsonNode? sample, PayloadDirection direction)
    {
        string json = sample?.ToJsonString() ?? "null";
        PayloadVerdict verdict = PayloadValidator.Validate(schema, Encoding.UTF8.GetBytes(json), new ValidationOptions { Direction = direction });
        Assert.True(verdict.IsValid, $"{json}: {string.Join(' ', verdict.Violations)}");
    }

    private static ApiSchema Hierarchy(bool isSelfMapped)
    {
        ApiSchema root = Object(("@odata.type", Text()), ("name!", Text()));
        ApiSchema descendant = Object(("@odata.type!", Text()), ("name!", Text()), ("n!", Integer())).With(it => it.Base = root);
        root.Discriminator = isSelfMapped
            ? Discriminator("@odata.type", ("#d", descendant), ("#b", root))
            : Discriminator("@odata.type", ("#d", descendant));
        return root;
    }

    private static ApiSchema ListOfItself()
    {
        ApiSchema list = Array(null);
        list.Items = list;
        return list;
    }

    private static ApiSchema Tree()
    {
        ApiSchema node = Object();
        ApiSchema tree = OneOf(node, Text());
        return tree.With(_ => node.Declare(("left!", tree), ("right!", tree)));
    }
}
