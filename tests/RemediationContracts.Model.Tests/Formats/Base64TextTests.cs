using System;
using System.Buffers.Text;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using RemediationContracts.Shared;
using RemediationContracts.Testing.Laws;
using Xunit;

namespace RemediationContracts.Model.Tests.Formats;

public sealed class Base64TextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("AA==")]
    [InlineData("AAA=")]
    [InlineData("AAAA")]
    [InlineData("+/+/")]
    [InlineData("/w==")]
    [InlineData("//8=")]
    [InlineData("dGV4dA==")]
    public void Base64_is_taken_as_an_encoder_writes_it(string text) => Assert.True(Base64Text.IsBase64(text));

    [Theory]
    [InlineData("A")]
    [InlineData("AA")]
    [InlineData("AAA")]
    [InlineData("AA=")]
    [InlineData("=")]
    [InlineData("==")]
    [InlineData("===")]
    [InlineData("====")]
    [InlineData("A===")]
    [InlineData("AAAA=")]
    [InlineData("AAAA====")]
    [InlineData("AAAAA===")]
    [InlineData("AA==AAAA")]
    [InlineData("AB==")]
    [InlineData("AP==")]
    [InlineData("AAB=")]
    [InlineData("AAD=")]
    [InlineData("-_-_")]
    [InlineData("AA A")]
    [InlineData("AAAA\n")]
    [InlineData(" AAA")]
    [InlineData("AAÀ=")]
    [InlineData("AA\u0000=")]
    public void What_no_encoder_writes_is_refused(string text)
    {
        Assert.False(Base64Text.IsBase64(text));
        Assert.False(Base64Text.TryDecode(text, isUrl: false, out byte[] bytes));
        Assert.Empty(bytes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AA")]
    [InlineData("AA==")]
    [InlineData("AAA")]
    [InlineData("AAA=")]
    [InlineData("AAAA")]
    [InlineData("-_-_")]
    [InlineData("_w")]
    public void Base64url_has_its_padding_whole_or_not_at_all(string text) => Assert.True(Base64Text.IsBase64Url(text));

    [Theory]
    [InlineData("A")]
    [InlineData("AAAAA")]
    [InlineData("AA=")]
    [InlineData("AAA==")]
    [InlineData("AAAA=")]
    [InlineData("AAAA==")]
    [InlineData("=")]
    [InlineData("==")]
    [InlineData("A===")]
    [InlineData("AB")]
    [InlineData("AB==")]
    [InlineData("AAB")]
    [InlineData("+/+/")]
    [InlineData("AA A")]
    public void What_no_encoder_of_base64url_writes_is_refused(string text) => Assert.False(Base64Text.IsBase64Url(text));

    [Fact]
    public void Every_last_character_but_those_of_whole_bytes_is_refused()
    {
        const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

        Assert.Equal("AQgw", string.Concat(Digits.Where(last => Base64Text.IsBase64("A" + last + "=="))));
        Assert.Equal("AEIMQUYcgkosw048", string.Concat(Digits.Where(last => Base64Text.IsBase64("AA" + last + "="))));
        Assert.Equal(Digits, string.Concat(Digits.Where(last => Base64Text.IsBase64("AAA" + last))));
    }

    [Trait("Kind", "Law")]
    [Fact]
    public void What_the_framework_writes_is_read_back() => Prop.ForAll(
        Arb.From(Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf()),
        bytes =>
        {
            Assert.True(Base64Text.TryDecode(Convert.ToBase64String(bytes), isUrl: false, out byte[] read));
            Assert.Equal(bytes, read);
            Assert.True(Base64Text.TryDecode(Base64Url.EncodeToString(bytes), isUrl: true, out byte[] readUrl));
            Assert.Equal(bytes, readUrl);
        }).Check(LawSeed.Config());
}
