using RemediationContracts.Model.Json;
using Xunit;

namespace RemediationContracts.Model.Tests.Json;

public sealed class JsonPointerTests
{
    // The examples of RFC 6901, section 5, and one in which the order of the replacements shows.
    [Theory]
    [InlineData("")]
    [InlineData("/foo/0", "foo", "0")]
    [InlineData("/", "")]
    [InlineData("/a~1b", "a/b")]
    [InlineData("/m~0n", "m~n")]
    [InlineData("/~01", "~1")]
    public void A_pointer_is_taken_apart_into_decoded_names(string pointer, params string[] tokens) =>
        Assert.Equal(tokens, JsonPointer.Tokens(pointer));
}
