using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using RemediationContracts.Http;
using RemediationContracts.Testing.Laws;
using Xunit;

namespace RemediationContracts.Tests.Http;

[Trait("Kind", "Law")]
public sealed class UriTemplateLaws
{
    private static readonly string[] Templates =
    [
        "/{a}", "/{a}/x/{b}", "https://a.example/{a,b}", "/x{/a,b}", "/h{?a,b}", "/h?v=1{&a}&w=2{&b}", "/h?p={a}&q={b}", "/{a}{?b}",
    ];

    /// <summary>In <c>{+a}</c> too, but for what would begin the query or the fragment.</summary>
    private static readonly string[] ReservedTemplates = ["/x{+a}", "/x{+a}{?b}", "{+a}/end"];

    [Law(MaxTest = 1000)]
    public Property What_was_put_together_comes_apart_again() => Prop.ForAll(
        Arb.From(Gen.Elements(Templates)), Arb.From(Texts()), Arb.From(Texts()), (template, a, b) => AssertRoundTrip(template, a, b));

    [Law(MaxTest = 1000)]
    public Property What_was_put_together_comes_apart_again_reserved_characters_included() => Prop.ForAll(
        Arb.From(Gen.Elements(ReservedTemplates)),
        Arb.From(Texts().Where(static text => !text.Contains('?', StringComparison.Ordinal) && !text.Contains('#', StringComparison.Ordinal))),
        Arb.From(Texts()),
        (template, a, b) => AssertRoundTrip(template, a, b));

    [Law(MaxTest = 1000)]
    public Property What_is_put_together_is_an_address() => Prop.ForAll(
        Arb.From(Gen.Elements(Templates)), Arb.From(Texts()), Arb.From(Texts()), (template, a, b) =>
        {
            string address = new UriTemplate(template).Expand(new Dictionary<string, string> { ["a"] = a, ["b"] = b });
            Assert.True(address.All(static c => c is > ' ' and <= '~' and not ('"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}')));
        });

    private static void AssertRoundTrip(string template, string a, string b)
    {
        var parsed = new UriTemplate(template);
        Dictionary<string, string> given = new() { ["a"] = a, ["b"] = b };

        IReadOnlyDictionary<string, string>? found = parsed.Match(parsed.Expand(given));

        Assert.Equal(
            given.Where(pair => parsed.Variables.Contains(pair.Key)).OrderBy(static pair => pair.Key),
            found?.OrderBy(static pair => pair.Key));
    }

    /// <summary>Text that is Unicode, not empty, and begins neither as dot segments nor ends as something else.</summary>
    private static Gen<string> Texts() =>
        from runes in Gen.Elements('a', 'Z', '0', ' ', '%', '/', ',', '?', '&', '=', '#', '+', '{', '}', '"', '~', '.', '-', ':', 'é', '\u2028', '€', '\u0001').NonEmptyListOf()
        from pair in Gen.Elements(string.Empty, "\U0001F600", "%41", "%", "+")
        select string.Concat(runes) + pair;
}
