using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using RemediationContracts.Model.Patterns;
using RemediationContracts.Shared;
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
        bool isTranslated = EcmaPattern.TryTranslate(pattern, out TranslatedPattern? translated, out string problem);
        if (matches.ValueKind == JsonValueKind.Null || Refused.ContainsKey(pattern))
        {
            Assert.False(isTranslated);
            Assert.Null(translated);
            Assert.Equal(Refused.GetValueOrDefault(pattern, problem), problem);
            Assert.NotEmpty(problem);
            return;
        }

        Assert.True(isTranslated, problem);
        Regex expression = new(translated!.Expression, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        AstralFold? fold = translated.IsByUnit ? null : new AstralFold(translated.Astral);
        Assert.Equal(
            matches.EnumerateArray().Select(index => Texts[index.GetInt32()]),
            Texts.Where(text => expression.IsMatch(fold?.Fold(text) ?? text)));
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
    [InlineData("^.{1,1000}$", true)]
    [InlineData(@"^\p{L}{1,1000}$", true)]
    [InlineData(@"^[\p{L}\p{N} ]{1,20}$", true)]
    [InlineData(@"^\P{L}{1,1000}$", true)]
    [InlineData(@"^[^<>]{1,1000}\S{999}$", true)]
    [InlineData(@"^[^<>]{1,1000}\S{1000}$", false)]
    [InlineData(@"^([a-z]{20}|[0-9]{20}){50}$", false)]
    [InlineData(@"([a-z]{20}|[0-9]{20}){50}", true)]
    [InlineData("a{1000}b{1000}c{1000}d{1000}e{1000}f{1000}g{1000}h{1000}i{1000}j{999}", true)]
    [InlineData("a{1000}b{1000}c{1000}d{1000}e{1000}f{1000}g{1000}h{1000}i{1000}j{1000}", false)]
    [InlineData(@"\ba{999}\b\ba{999}", false)]
    public void What_is_translated_is_taken_by_the_framework_and_little_less(string pattern, bool isTranslated)
    {
        Assert.Equal(isTranslated, EcmaPattern.TryTranslate(pattern, out TranslatedPattern? translated, out _));
        if (translated is not null)
        {
            // It throws where an expression without backtracking would be too large.
            _ = new Regex(translated.Expression, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
    }

    [Theory]
    [InlineData("^.{2}$", "\U0001F600\U0001F601", true)]
    [InlineData("^.{2}$", "\U0001F600", false)]
    [InlineData("^[\U0001F600-\U0001F602]{2}x$", "\U0001F600\U0001F602x", true)]
    [InlineData("^[\U0001F600-\U0001F602]{2}x$", "\U0001F600\U0001F603x", false)]
    [InlineData("^[^\U0001F600]$", "\U0001F601", true)]
    [InlineData("^[^\U0001F600]$", "\U0001F600", false)]
    [InlineData(@"^\p{L}+$", "\U00010400a\u00E9", true)]
    [InlineData(@"^\p{L}+$", "\U0001F600", false)]
    [InlineData(@"^\P{L}+$", "\n\U0001F600", true)]
    [InlineData(@"^\_..$", "\u005F\U0001F600", true)]
    public void A_character_beyond_the_plane_counts_once_and_is_told_from_others(string pattern, string text, bool matches) =>
        Assert.Equal(matches, PatternMatch.Compile(pattern).IsMatch(text));

    [Fact]
    public void A_long_text_is_matched_as_a_short_one_is()
    {
        // With a bound on the time of an expression without backtracking, .NET 10 says that it does not match.
        string text = string.Concat(Enumerable.Range(0, 5_000).Select(static i => (i * 7919 % 13) < 6 ? 'a' : 'b')) + "a" + new string('b', 200) + "!";

        Assert.True(PatternMatch.Compile("a[ab]{200}!").IsMatch(text));
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
