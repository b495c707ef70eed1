using System.Collections.Generic;
using System.Linq;
using System.Text;
using RemediationContracts.Http;
using RemediationContracts.Runtime;
using Xunit;

namespace RemediationContracts.Tests.Http;

/// <summary>How values are written. The first tables are those of OpenAPI 3.1.1 (Style Examples), for the parameter <c>color</c>.</summary>
public sealed class ParameterStyleTests
{
    private const string Empty = "\"\"";
    private const string Text = "\"blue\"";
    private const string List = """["blue","black","brown"]""";
    private const string Members = """{"R":100,"G":200,"B":150}""";

    [Theory]
    [InlineData(ParameterStyle.Matrix, false, Empty, ";color")]
    [InlineData(ParameterStyle.Matrix, false, Text, ";color=blue")]
    [InlineData(ParameterStyle.Matrix, false, List, ";color=blue,black,brown")]
    [InlineData(ParameterStyle.Matrix, false, Members, ";color=R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Matrix, true, Empty, ";color")]
    [InlineData(ParameterStyle.Matrix, true, Text, ";color=blue")]
    [InlineData(ParameterStyle.Matrix, true, List, ";color=blue;color=black;color=brown")]
    [InlineData(ParameterStyle.Matrix, true, Members, ";R=100;G=200;B=150")]
    [InlineData(ParameterStyle.Label, false, Text, ".blue")]
    [InlineData(ParameterStyle.Label, false, List, ".blue,black,brown")]
    [InlineData(ParameterStyle.Label, false, Members, ".R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Label, true, Text, ".blue")]
    [InlineData(ParameterStyle.Label, true, List, ".blue.black.brown")]
    [InlineData(ParameterStyle.Label, true, Members, ".R=100.G=200.B=150")]
    [InlineData(ParameterStyle.Simple, false, Text, "blue")]
    [InlineData(ParameterStyle.Simple, false, List, "blue,black,brown")]
    [InlineData(ParameterStyle.Simple, false, Members, "R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Simple, true, Text, "blue")]
    [InlineData(ParameterStyle.Simple, true, List, "blue,black,brown")]
    [InlineData(ParameterStyle.Simple, true, Members, "R=100,G=200,B=150")]
    public void A_path_is_written_as_OpenAPI_shows(ParameterStyle style, bool explode, string json, string expected) =>
        Assert.Equal("/a/" + expected, InPath(json, style, explode).End().Path);

    [Theory]
    [InlineData(ParameterStyle.Form, false, Empty, "?color=")]
    [InlineData(ParameterStyle.Form, false, Text, "?color=blue")]
    [InlineData(ParameterStyle.Form, false, List, "?color=blue,black,brown")]
    [InlineData(ParameterStyle.Form, false, Members, "?color=R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Form, true, Empty, "?color=")]
    [InlineData(ParameterStyle.Form, true, Text, "?color=blue")]
    [InlineData(ParameterStyle.Form, true, List, "?color=blue&color=black&color=brown")]
    [InlineData(ParameterStyle.Form, true, Members, "?R=100&G=200&B=150")]
    [InlineData(ParameterStyle.SpaceDelimited, false, List, "?color=blue%20black%20brown")]
    [InlineData(ParameterStyle.SpaceDelimited, false, Members, "?color=R%20100%20G%20200%20B%20150")]
    [InlineData(ParameterStyle.PipeDelimited, false, List, "?color=blue%7Cblack%7Cbrown")]
    [InlineData(ParameterStyle.PipeDelimited, false, Members, "?color=R%7C100%7CG%7C200%7CB%7C150")]
    [InlineData(ParameterStyle.DeepObject, true, Members, "?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150")]
    [InlineData(ParameterStyle.Form, true, "[]", "")]
    [InlineData(ParameterStyle.Form, true, "{}", "")]
    [InlineData(ParameterStyle.Form, true, "true", "?color=true")]
    [InlineData(ParameterStyle.Form, true, "1.50", "?color=1.50")]
    [InlineData(ParameterStyle.Form, true, "1E+20", "?color=1E%2B20")]
    public void A_query_is_written_as_OpenAPI_shows(ParameterStyle style, bool explode, string json, string expected) =>
        Assert.Equal(expected, InQuery(json, style, explode).End().Query);

    [Theory]
    [InlineData(false, Empty, "")]
    [InlineData(false, Text, "blue")]
    [InlineData(false, List, "blue,black,brown")]
    [InlineData(false, Members, "R,100,G,200,B,150")]
    [InlineData(true, Members, "R=100,G=200,B=150")]
    [InlineData(false, "\"\\\"a/b\\\", W/\\\"c%20\\\"\"", "\"a/b\", W/\"c%20\"")]
    public void A_header_is_written_as_OpenAPI_shows_and_nothing_in_it_is_encoded(bool explode, string json, string expected) =>
        Assert.Equal(expected, Assert.Single(InHeader(json, explode).End().Headers).Value);

    [Theory]
    [InlineData("a b", "a%20b")]
    [InlineData("a/b?c#d", "a%2Fb%3Fc%23d")]
    [InlineData("a,b;c=d&e", "a%2Cb%3Bc%3Dd%26e")]
    [InlineData("%2F", "%252F")]
    [InlineData("+", "%2B")]
    [InlineData("-._~", "-._~")]
    [InlineData("é😀", "%C3%A9%F0%9F%98%80")]
    [InlineData("'(*)!", "%27%28%2A%29%21")]
    [InlineData("...", "...")]
    public void What_is_not_unreserved_is_encoded(string text, string expected)
    {
        string json = Quoted(text);

        Assert.Equal("/a/" + expected, InPath(json, ParameterStyle.Simple, false).End().Path);
        Assert.Equal("?color=" + expected, InQuery(json, ParameterStyle.Form, true).End().Query);
    }

    [Fact]
    public void Reserved_characters_are_kept_where_the_contract_allows_it_but_for_those_that_would_end_the_value()
    {
        Assert.Equal(
            "?color=:/?%23%5B%5D@!$%26'()*%2B,;=%25%20", InQuery(Quoted(":/?#[]@!$&'()*+,;=% "), ParameterStyle.Form, true, allowReserved: true).End().Query);
        Assert.Equal("?color=a%2Cb,/", InQuery("""["a,b","/"]""", ParameterStyle.Form, false, allowReserved: true).End().Query);
    }

    [Fact]
    public void Names_are_encoded_too()
    {
        var parameters = new ContractParameters("/a");
        PayloadWriter writer = parameters.BeginValue();
        writer.Boolean(true);
        parameters.AddToQuery("$filter[a]&b", ref writer);

        Assert.Equal("?%24filter%5Ba%5D%26b=true", parameters.End().Query);
    }

    [Theory]
    [InlineData("/users/{color}", "\"\"")]
    [InlineData("/users/{color}", "\".\"")]
    [InlineData("/users/{color}", "\"..\"")]
    [InlineData("/users/{color}/x", "\"\"")]
    [InlineData("/users/{color}.{color}", "\"\"")]
    [InlineData("/users/.{color}", "\".\"")]
    [InlineData("/users/{color}{color}", "\".\"")]
    [InlineData("/users/{color}", "[]")]
    [InlineData("/users/{color}", "[\"\"]")]
    [InlineData("/users/{color}", "{}")]
    public void A_value_that_would_lead_to_another_path_is_refused(string path, string json) =>
        AssertRefused("/path/color", InPath(json, ParameterStyle.Simple, false, path));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\".\"")]
    public void So_is_one_that_would_do_so_behind_its_label(string json) => AssertRefused("/path/color", InPath(json, ParameterStyle.Label, false));

    [Fact]
    public void Two_parameters_can_share_a_segment()
    {
        var parameters = new ContractParameters("/a/{x}..{y}/b");
        foreach (string name in (string[])["y", "x"])
        {
            PayloadWriter writer = parameters.BeginValue();
            writer.String(name + "/");
            parameters.AddToPath(name, ref writer);
        }

        Assert.Equal("/a/x%2F..y%2F/b", parameters.End().Path);
    }

    [Theory]
    [InlineData("\"a\\r\\nX: y\"")]
    [InlineData("\"a\\nb\"")]
    [InlineData("\"a\\u0000\"")]
    [InlineData("\"é\"")]
    [InlineData("\" a\"")]
    [InlineData("\"a\\t\"")]
    [InlineData("[\"a,b\"]")]
    [InlineData("[\"a\",\"\"]")]
    [InlineData("[\"a\",\" b\"]")]
    [InlineData("{\"a,b\":\"c\"}")]
    [InlineData("{\"a\":\"b\\r\"}")]
    [InlineData("[null]")]
    public void A_header_that_cannot_be_sent_is_refused_without_its_value(string json) => AssertRefused("/header/color", InHeader(json, explode: false));

    [Fact]
    public void A_name_with_an_equals_sign_cannot_stand_before_one() => AssertRefused("/header/color", InHeader("""{"a=b":"c"}""", explode: true));

    [Theory]
    [InlineData(ParameterStyle.SpaceDelimited, false, """["a b"]""")]
    [InlineData(ParameterStyle.PipeDelimited, false, """["a|b"]""")]
    [InlineData(ParameterStyle.PipeDelimited, false, """{"a|b":1}""")]
    [InlineData(ParameterStyle.Form, false, """[null]""")]
    [InlineData(ParameterStyle.Form, true, """[[1]]""")]
    [InlineData(ParameterStyle.Form, true, """{"a":{}}""")]
    [InlineData(ParameterStyle.Form, true, "null")]
    public void A_query_that_could_not_be_read_back_is_refused(ParameterStyle style, bool explode, string json) =>
        AssertRefused("/query/color", InQuery(json, style, explode));

    [Fact]
    public void A_label_that_could_not_be_read_back_is_refused() => AssertRefused("/path/color", InPath("""["1.5","2"]""", ParameterStyle.Label, true));

    [Fact]
    public void A_required_list_that_is_empty_is_refused_since_nothing_would_be_sent()
    {
        var parameters = new ContractParameters("/a");
        PayloadWriter writer = parameters.BeginValue();
        writer.Raw("[]"u8);
        parameters.AddToQuery("color", ref writer, isRequired: true);
        writer = parameters.BeginValue();
        writer.Raw("[]"u8);
        parameters.AddHeader("shade", ref writer, isRequired: true);

        ContractViolationException refused = Assert.Throws<ContractViolationException>(parameters.End);
        Assert.Equal([("style", "/query/color"), ("style", "/header/shade")], refused.Violations.Select(static v => (v.Rule, v.Pointer)));
    }

    [Fact]
    public void A_member_of_the_name_of_another_parameter_is_refused()
    {
        ContractParameters parameters = InQuery("1", ParameterStyle.Form, true);
        PayloadWriter writer = parameters.BeginValue();
        writer.Raw("""{"color":2}"""u8);
        parameters.AddToQuery("filter", ref writer);

        AssertRefused("/query/filter", parameters);
    }

    [Fact]
    public void Pointers_are_escaped()
    {
        InstanceValidation validation = ContractParameters.BeginChecks();
        ContractParameters.GoTo(ref validation, "query", "a/b~c");
        validation.RequiredString(null);
        ContractParameters.GoTo(ref validation, "header", "x");
        validation.RequiredString("long", 0, 3);
        IReadOnlyList<ContractViolation> violations = [];
        try
        {
            ContractParameters.EndChecks(in validation);
        }
        catch (ContractViolationException refused)
        {
            violations = refused.Violations;
        }

        Assert.Equal([("required", "/query/a~1b~0c"), ("maxLength", "/header/x")], violations.Select(static v => (v.Rule, v.Pointer)));
    }

    private static void AssertRefused(string pointer, ContractParameters parameters)
    {
        ContractViolation violation = Assert.Single(Assert.Throws<ContractViolationException>(parameters.End).Violations);
        Assert.Equal(("style", pointer, -1), (violation.Rule, violation.Pointer, violation.Offset));
    }

    private static ContractParameters InPath(string json, ParameterStyle style, bool explode, string path = "/a/{color}")
    {
        var parameters = new ContractParameters(path);
        PayloadWriter writer = parameters.BeginValue();
        writer.Raw(Encoding.UTF8.GetBytes(json));
        parameters.AddToPath("color", ref writer, style, explode);
        return parameters;
    }

    private static ContractParameters InQuery(string json, ParameterStyle style, bool explode, bool allowReserved = false)
    {
        var parameters = new ContractParameters("/a");
        PayloadWriter writer = parameters.BeginValue();
        writer.Raw(Encoding.UTF8.GetBytes(json));
        parameters.AddToQuery("color", ref writer, style, explode, allowReserved);
        return parameters;
    }

    private static ContractParameters InHeader(string json, bool explode)
    {
        var parameters = new ContractParameters("/a");
        PayloadWriter writer = parameters.BeginValue();
        writer.Raw(Encoding.UTF8.GetBytes(json));
        parameters.AddHeader("color", ref writer, explode);
        return parameters;
    }

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
