using RemediationContracts.Pact.Contracts;
using Xunit;

namespace RemediationContracts.Pact.Tests.Contracts;

public sealed class RustRegexTests
{
    [Theory]
    [InlineData("^[A-Z]{2,3}$", true)]
    [InlineData(@"^\d+\.\d{2}$", true)]
    [InlineData("^(?:a|b)[^/]*$", true)]
    [InlineData(@"a\/b\-c", true)]
    [InlineData("", true)]
    [InlineData("(?=a)", false)]
    [InlineData("(?<!a)b", false)]
    [InlineData("(?<name>a)", false)]
    [InlineData(@"(a)\1", false)]
    [InlineData(@"\u0041", false)]
    [InlineData(@"\p{L}", false)]
    [InlineData(@"\cJ", false)]
    [InlineData(@"\bword", false)]
    [InlineData("[[a]]", false)]
    [InlineData("[a&&b]", false)]
    [InlineData("[a--b]", false)]
    [InlineData("[]", false)]
    [InlineData("[^]", false)]
    [InlineData("a{x}", false)]
    [InlineData("{", false)]
    [InlineData("a]", false)]
    [InlineData("a}", false)]
    [InlineData("[a", false)]
    [InlineData("a\\", false)]
    public void A_pattern_is_handed_on_only_where_both_engines_mean_the_same(string pattern, bool takes) => Assert.Equal(takes, RustRegex.Takes(pattern));
}
