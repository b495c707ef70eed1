using System.Linq;
using System.Text;
using RemediationContracts.Model.Json;
using Xunit;

namespace RemediationContracts.Model.Tests.Json;

public sealed class TextPositionTests
{
    [Theory]
    [InlineData("abc", 0, 1, 1, 0)]
    [InlineData("abc", 2, 1, 3, 2)]
    [InlineData("abc", 3, 1, 4, 3)]
    [InlineData("a\nb", 1, 1, 2, 1)]
    [InlineData("a\nb", 2, 2, 1, 2)]
    [InlineData("a\r\nb", 2, 1, 3, 2)]
    [InlineData("a\r\nb", 3, 2, 1, 3)]
    [InlineData("a\rb", 2, 2, 1, 2)]
    [InlineData("a\n\r\n\rb", 5, 4, 1, 5)]
    [InlineData("a\n", 2, 2, 1, 2)]
    [InlineData("a\r", 2, 2, 1, 2)]
    [InlineData("", 0, 1, 1, 0)]
    public void Lines_end_at_LF_CRLF_and_CR(string text, int offset, int line, int column, int charIndex)
    {
        Assert.Equal(new TextPosition(line, column, charIndex), JsonText.FromString("a", text).GetPosition(offset));
    }

    [Theory]
    [InlineData("é,x", 3, 3)]
    [InlineData("€,x", 4, 3)]
    [InlineData("😀,x", 5, 4)]
    [InlineData("\u2028\u0085,x", 6, 4)]
    public void Columns_count_UTF16_code_units_as_editors_do(string text, int offset, int column)
    {
        Assert.Equal((1, column), Place(JsonText.FromString("a", text), offset));
    }

    [Fact]
    public void A_byte_order_mark_takes_no_column()
    {
        JsonText text = new("a", [0xEF, 0xBB, 0xBF, (byte)'x', (byte)'\n', (byte)'y']);

        Assert.Equal(new TextPosition(1, 1, 0), text.GetPosition(0));
        Assert.Equal(new TextPosition(1, 1, 0), text.GetPosition(3));
        Assert.Equal(new TextPosition(1, 2, 1), text.GetPosition(4));
        Assert.Equal(new TextPosition(2, 1, 2), text.GetPosition(5));
    }

    [Fact]
    public void An_offset_outside_of_the_text_is_its_nearest_end()
    {
        JsonText text = JsonText.FromString("a", "ab\nc");

        Assert.Equal(new TextPosition(1, 1, 0), text.GetPosition(-1));
        Assert.Equal(new TextPosition(2, 2, 4), text.GetPosition(100));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("")]
    public void Every_character_of_a_long_text_is_where_counting_finds_it(string lineEnd)
    {
        string row = "{\"é\": \"€uro 😀 and more\"}" + lineEnd;
        string text = string.Concat(Enumerable.Repeat(row, 500));
        JsonText json = JsonText.FromString("a", text);

        int offset = 0, line = 1, column = 1;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsLowSurrogate(text[i]))
            {
                Assert.Equal(new TextPosition(line, column, i), json.GetPosition(offset));
                offset += Rune.GetRuneAt(text, i).Utf8SequenceLength;
            }

            bool ends = lineEnd.Length > 0 && text[i] == lineEnd[^1];
            (line, column) = ends ? (line + 1, 1) : (line, column + 1);
        }

        Assert.Equal(json.Utf8.Length, offset);
    }

    private static (int Line, int Column) Place(JsonText text, int offset)
    {
        TextPosition position = text.GetPosition(offset);
        return (position.Line, position.Column);
    }
}
