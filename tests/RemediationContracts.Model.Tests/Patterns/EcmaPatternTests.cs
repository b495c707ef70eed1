using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using RemediationContracts.Model.Patterns;
using Xunit;

namespace RemediationContracts.Model.Tests.Patterns;

/// <summary>
/// A translated expression says of each text what a JavaScript engine says. The verdicts in ecma-verdicts.json were given by Node 20, with
/// the flag <c>u</c> where an expression is one so, else without; null is no expression either way.
/// </summary>
public sealed class EcmaPatternTests
{
    private static readonly JsonElement Facts = JsonDocument.Parse(File.ReadAllBytes(
        Path.Combine(Repository.Root, "tests", "RemediationContracts.Model.Tests", "Patterns", "ecma-verdicts.json"))).RootElement;

    private static readonly string[] Texts = [.. Facts.GetProperty("texts").EnumerateArray().Select(text => text.GetString()!)];

    /// <summary>Expressions that JavaScript has and that are refused, with the words.</summary>
    private static readonly Dictionary<string, string> Refused = new()
    {
        [@"(a)\1"] = "it refers back to a group",
        [@"\k<a>"] = "it refers back to a group",
        [@"^\P{L}$"] = "it matches line feeds, and names a property of too many characters",
        [@"^[^\p{L}]$"] = "it matches line feeds, and names a property of too many characters",
        [@"^\p{C}$"] = "it matches line feeds, and names a property of too many characters",
        ["(?=a)"] = "it looks ahead or behind",
        ["(?<!a)b"] = "it looks ahead or behind",
        [@"^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$"] = "it looks ahead or behind",
        [@"^\p{Emoji}$"] = "the property 'Emoji' of characters is not known here",
        [@"^\p{Script=Greek}$"] = "the property 'Script=Greek' of characters is not known here",
    };

    public static TheoryData<string> Patterns => [.. Facts.GetProperty("patterns").EnumerateArray().Select(fact => fact.GetProperty("pattern").GetString()!)];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_pattern_matches_what_JavaScript_matches(string pattern)
    {
        JsonElement matches = Facts.GetProperty("patterns").EnumerateArray().First(fact => fact.GetProperty("pattern").GetString() == pattern).GetProperty("matches");
        bool isTranslated = EcmaPattern.TryTranslate(pattern, out string translated, out string problem);
        if (matches.ValueKind == JsonValueKind.Null || Refused.ContainsKey(pattern))
        {
            Assert.False(isTranslated);
            Assert.Empty(translated);
            Assert.Equal(Refused.GetValueOrDefault(pattern, problem), problem);
            Assert.NotEmpty(problem);
            return;
        }

        Assert.True(isTranslated, problem);
        Regex expression = new(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        Assert.Equal(
            matches.EnumerateArray().Select(index => Texts[index.GetInt32()]),
            Texts.Where(text => expression.IsMatch(text)));
    }

    [Theory]
    [InlineData("a{1001}", "its counts multiply to more than 1000")]
    [InlineData("((a{10}){10}){11}", "its counts multiply to more than 1000")]
    [InlineData("a{99999999999999999999}", "its counts multiply to more than 1000")]
    [InlineData("(ab|c){0,2000}", "its counts multiply to more than 1000")]
    [InlineData("[a-]+\\b.", "a boundary of words stands where it is open what is on its sides")]
    [InlineData("[ab]\\b.", "a boundary of words stands where it is open what is on its sides")]
    [InlineData("(?i:a)", "it changes flags")]
    [InlineData("\\01", "it has an octal escape")]
    public void What_would_not_end_soon_or_not_mean_the_same_is_refused(string pattern, string expected)
    {
        Assert.False(EcmaPattern.TryTranslate(pattern, out _, out string problem));
        Assert.Equal(expected, problem);
    }

    [Theory]
    [InlineData('(', "groups stand within each other too deep")]
    [InlineData('a', "it is too long")]
    public void Large_patterns_are_refused_and_never_crash(char unit, string expected)
    {
        Assert.False(EcmaPattern.TryTranslate(new string(unit, unit == '(' ? 9_999 : 10_001), out _, out string problem));
        Assert.Equal(expected, problem);
    }
}
