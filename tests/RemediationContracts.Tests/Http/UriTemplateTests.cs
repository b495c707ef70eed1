using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Http;
using Xunit;

namespace RemediationContracts.Tests.Http;

/// <summary>URI templates, by the examples of RFC 6570 and what its text allows.</summary>
public sealed class UriTemplateTests
{
    /// <summary>The variables of the standard's own examples.</summary>
    private static readonly Dictionary<string, string> Variables = new(StringComparer.Ordinal)
    {
        ["var"] = "value",
        ["hello"] = "Hello World!",
        ["half"] = "50%",
        ["path"] = "/foo/bar",
        ["x"] = "1024",
        ["y"] = "768",
        ["who"] = "fred",
    };

    [Theory]
    [InlineData("no variables", "no variables")]
    [InlineData("{var}", "value")]
    [InlineData("{hello}", "Hello%20World%21")]
    [InlineData("{half}", "50%25")]
    [InlineData("{x,y}", "1024,768")]
    [InlineData("{x,hello,y}", "1024,Hello%20World%21,768")]
    [InlineData("map?{x,y}", null)]
    [InlineData("{+var}", "value")]
    [InlineData("{+hello}", "Hello%20World!")]
    [InlineData("{+half}", "50%25")]
    [InlineData("{+path}/here", "/foo/bar/here")]
    [InlineData("{+x,hello,y}", "1024,Hello%20World!,768")]
    [InlineData("{+path,x}/here", "/foo/bar,1024/here")]
    [InlineData("{/who}", "/fred")]
    [InlineData("{/half,who}", "/50%25/fred")]
    [InlineData("{/var,x}/here", "/value/1024/here")]
    [InlineData("{?x,y}", "?x=1024&y=768")]
    [InlineData("?fixed=yes{&x}", "?fixed=yes&x=1024")]
    [InlineData("/a{?x}{&y}", "/a?x=1024&y=768")]
    [InlineData("/a?x={x}&z=1&y={y}", "/a?x=1024&z=1&y=768")]
    [InlineData("/a?flag&x={x}", "/a?flag&x=1024")]
    public void It_expands_as_the_standard_says_or_refuses_the_form(string template, string? expected)
    {
        if (expected is null)
        {
            Assert.Throws<FormatException>(() => new UriTemplate(template));
        }
        else
        {
            Assert.Equal(expected, new UriTemplate(template).Expand(Variables));
        }
    }

    [Theory]
    [InlineData("{x,none,y}", "1024,768")]
    [InlineData("{none,x}", "1024")]
    [InlineData("{+none,x}", "1024")]
    [InlineData("a{none}b", "ab")]
    [InlineData("/a{/none,x}", "/a/1024")]
    [InlineData("/a{?none,x}", "/a?x=1024")]
    [InlineData("/a{?none}", "/a")]
    [InlineData("/a{?none}{&x}", "/a?x=1024")]
    [InlineData("/a?x={none}", "/a")]
    public void A_variable_that_is_missing_leaves_nothing_of_itself(string template, string expected) =>
        Assert.Equal(expected, new UriTemplate(template).Expand(Variables));

    [Theory]
    [InlineData("https://a.example/{id}", "https://a.example/7", "id=7")]
    [InlineData("https://a.example/{id}", "https://a.example/7/", null)]
    [InlineData("https://a.example/{id}", "https://a.example/", null)]
    [InlineData("https://a.example/{id}", "https://A.example/7", null)]
    [InlineData("https://a.example/{id}", "https://a.example/a%2Fb%20c%C3%A9#part", "id=a/b cé")]
    [InlineData("https://a.example/{id}", "https://a.example/%zz%", "id=%zz%")]
    [InlineData("https://a.example/{id}", "https://a.example/7?more=1", "id=7")]
    [InlineData("/{a}-{b}", "/1-2-3", "a=1-2,b=3")]
    [InlineData("/{a,b}", "/1,2", "a=1,b=2")]
    [InlineData("/{a}", "/1,2", null)]
    [InlineData("/x{+a}/y", "/x1/2/3/y", "a=1/2/3")]
    [InlineData("/x{/a,b}", "/x/1/2", "a=1,b=2")]
    [InlineData("/x{/a,b}", "/x/1", null)]
    [InlineData("/h{?id}", "/h?id=1", "id=1")]
    [InlineData("/h{?id}", "/h?x=0&id=1&y=2", "id=1")]
    [InlineData("/h{?id}", "/h?id=1&id=2", "id=1")]
    [InlineData("/h{?id}", "/h?ID=1", "")]
    [InlineData("/h{?id}", "/h?id", "id=")]
    [InlineData("/h{?id}", "/h?i%64=a%26b", "id=a&b")]
    [InlineData("/h{?id}", "/h", "")]
    [InlineData("/h{?a,b}", "/h?b=2&a=1", "a=1,b=2")]
    [InlineData("/h?v=1{&id}", "/h?id=7&v=1", "id=7")]
    [InlineData("/h?v=1{&id}", "/h?id=7&v=2", null)]
    [InlineData("/h?v=1{&id}", "/h?id=7", null)]
    [InlineData("/h?v={id}", "/h?v=7", "id=7")]
    [InlineData("/h", "/h?x=1#y", "")]
    [InlineData("/h", "/i", null)]
    public void It_takes_an_address_apart_or_finds_that_it_does_not_match(string template, string value, string? expected)
    {
        IReadOnlyDictionary<string, string>? found = new UriTemplate(template).Match(value);

        Assert.Equal(expected, found is null ? null : string.Join(',', found.OrderBy(static p => p.Key, StringComparer.Ordinal).Select(static p => $"{p.Key}={p.Value}")));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("a{b")]
    [InlineData("a}b")]
    [InlineData("{a}}")]
    [InlineData("{}")]
    [InlineData("{a,}")]
    [InlineData("{,a}")]
    [InlineData("{a b}")]
    [InlineData("{a{b}}")]
    [InlineData("{+}")]
    [InlineData("{+/a}")]
    [InlineData("{#a}")]
    [InlineData("{.a}")]
    [InlineData("{;a}")]
    [InlineData("{&a}")]
    [InlineData("{=a}")]
    [InlineData("{a*}")]
    [InlineData("{a:3}")]
    [InlineData("{é}")]
    [InlineData("/h{?")]
    [InlineData("/h{?}")]
    [InlineData("/h{?a}/more")]
    [InlineData("/h{?a}{?b}")]
    [InlineData("/h?x=1{?a}")]
    [InlineData("/h?x{?a}")]
    [InlineData("/h?x={?a}")]
    [InlineData("/h?x={a,b}")]
    [InlineData("/h?x={+a}")]
    [InlineData("/h?x={a}b")]
    [InlineData("/h?{a}=1")]
    [InlineData("/h?x=}")]
    [InlineData("/h?x}")]
    public void A_form_that_is_not_supported_is_refused(string template) =>
        Assert.Throws<FormatException>(() => new UriTemplate(template));

    [Fact]
    public void The_variables_are_listed_once_each_in_order() =>
        Assert.Equal(["b", "a", "d", "c"], new UriTemplate("/{b}{/a,d}?x={c}{&a}").Variables);

    [Fact]
    public void A_variable_that_stands_twice_must_have_one_value()
    {
        var template = new UriTemplate("/{a}/of/{a}");

        Assert.Equal("1", template.Match("/1/of/1")!["a"]);
        Assert.Null(template.Match("/1/of/2"));
    }

    [Fact]
    public void A_long_value_is_no_match_and_takes_no_long_time()
    {
        var template = new UriTemplate("/{+a}-{+b}-{+c}x");

        Assert.Null(template.Match("/" + new string('-', 8192)));
        Assert.Null(template.Match("/" + new string('-', 8191)));
        Assert.Null(new UriTemplate("/h{?id}").Match("/h?id=" + new string('1', 1_000_000)));
        Assert.NotNull(new UriTemplate("/h{?id}").Match("/h?id=" + new string('1', 8192 - 6)));
    }

    [Fact]
    public void Nothing_is_taken_for_nothing()
    {
        Assert.Throws<ArgumentNullException>(() => new UriTemplate(null!));
        Assert.Throws<ArgumentNullException>(() => new UriTemplate("/a").Match(null!));
        Assert.Throws<ArgumentNullException>(() => new UriTemplate("/a").Expand(null!));
    }
}
