using System.Linq;
using RemediationContracts.Model.Validation;
using Xunit;
using static RemediationContracts.Model.Tests.Validation.Built;
using static RemediationContracts.Model.Tests.Validation.Judging;

namespace RemediationContracts.Model.Tests.Validation;

public sealed class StringRuleTests
{
    [Theory]
    [InlineData("date", "2024-02-29", "2023-02-29")]
    [InlineData("time", "12:30:00", "12:30")]
    [InlineData("time", "12:30:00+01:00", "24:00:00Z")]
    [InlineData("duration", "P1DT2H", "P")]
    [InlineData("byte", "AA==", "AA")]
    [InlineData("base64url", "AA", "AB")]
    [InlineData("date-time", "2024-02-29T00:00:00Z", "2024-02-29")]
    [InlineData("uuid", "73ca4154-58d8-43d0-a890-08dc18c52e6d", "73ca4154")]
    public void A_format_that_has_a_type_is_enforced(string format, string fits, string misfit)
    {
        ApiSchema schema = Text(it => it.Format = format);

        Assert.Empty(Judge(schema, $"\"{fits}\""));
        Assert.Equal(["format  0"], Judge(schema, $"\"{misfit}\""));
    }

    [Theory]
    [InlineData("uri")]
    [InlineData("email")]
    [InlineData("binary")]
    [InlineData("password")]
    [InlineData("of-no-registry")]
    public void Any_other_format_is_a_remark(string format) => Assert.Empty(Judge(Text(it => it.Format = format), "\" \""));

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("\"y\"", "const  0")]
    [InlineData("\"X\"", "const  0")]
    [InlineData("1", "type  0")]
    public void A_constant_is_the_one_value(string payload, params string[] violations) =>
        Assert.Equal(violations, Judge(Text(it => (it.AllowedValues, it.IsConst) = (Values("\"x\""), true)), payload));

    [Theory]
    [InlineData("true")]
    [InlineData("false", "enum  0")]
    [InlineData("\"true\"", "type  0")]
    public void A_Boolean_can_be_one_of_its_values(string payload, params string[] violations) =>
        Assert.Equal(violations, Judge(Boolean(it => it.AllowedValues = Values("true")), payload));

    [Fact]
    public void A_string_is_told_its_faults_in_order()
    {
        ApiSchema schema = Text(it =>
        {
            it.AllowedValues = Values("\"abcd\"");
            it.MinLength = 3;
            it.Pattern = "^a";
            it.Format = "date";
        });

        Assert.Equal(["enum  0", "minLength  0", "pattern  0", "format  0"], Judge(schema, "\"x\""));
    }

    [Theory]
    [InlineData("a", PayloadDirection.Request)]
    [InlineData("a,b", PayloadDirection.Request)]
    [InlineData("b,a", PayloadDirection.Request)]
    [InlineData("", PayloadDirection.Request, "enum  0")]
    [InlineData("a,", PayloadDirection.Request, "enum  0")]
    [InlineData("a, b", PayloadDirection.Request, "enum  0")]
    [InlineData("a,a", PayloadDirection.Request, "enum  0")]
    [InlineData("a,c,c", PayloadDirection.Request, "enum  0")]
    [InlineData("a,unknownFutureValue", PayloadDirection.Request, "sentinel  0")]
    [InlineData("c,unknownFutureValue", PayloadDirection.Request, "enum  0")]
    [InlineData("a,unknownFutureValue", PayloadDirection.Response)]
    [InlineData("c", PayloadDirection.Response)]
    public void Flags_are_members_with_commas_between_each_once(string text, PayloadDirection direction, params string[] violations)
    {
        ApiEnum values = Enum("a", "b", "unknownFutureValue");
        ApiSchema schema = Text(it => it.Enum = new ApiEnum { Members = values.Members, Sentinel = values.Sentinel, IsFlags = true });

        Assert.Equal(violations, Judge(schema, $"\"{text}\"", new ValidationOptions { Direction = direction }));
    }

    [Fact]
    public void Closed_flags_are_closed_both_ways()
    {
        ApiSchema schema = Text(it => it.Enum = new ApiEnum { Members = Enum("a", "b").Members, IsFlags = true });

        Assert.Equal(["enum  0"], Judge(schema, "\"a,c\"", new ValidationOptions { Direction = PayloadDirection.Response }));
        Assert.Equal("'a,c' is not one of a, b.", PayloadValidator.Validate(schema, "\"a,c\""u8.ToArray()).Violations.Single().Message);
    }
}
