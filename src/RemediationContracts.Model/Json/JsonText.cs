using System;
using System.Text;

namespace RemediationContracts.Model.Json;

/// <summary>A text that is to be read as JSON: its bytes, its name, and the way from a byte's offset to line and column.</summary>
public sealed class JsonText
{
    private int[]? _lineStarts;

    /// <summary>Takes a text as it stands; nothing is read yet.</summary>
    /// <param name="path">The name of the text in messages; usually a file's path.</param>
    /// <param name="utf8">The bytes, with or without a byte-order mark. They are not copied and must not be changed.</param>
    public JsonText(string path, byte[] utf8)
    {
        Path = path ?? throw new ArgumentNullException(nameof(path));
        Utf8 = utf8 ?? throw new ArgumentNullException(nameof(utf8));
    }

    /// <summary>The name of the text in messages.</summary>
    public string Path { get; }

    /// <summary>The bytes of the text.</summary>
    public byte[] Utf8 { get; }

    /// <summary>Takes a text that has been decoded already, as a compiler hands it over.</summary>
    /// <param name="path">The name of the text in messages.</param>
    /// <param name="text">The text.</param>
    public static JsonText FromString(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    /// <summary>The line and column of a byte.</summary>
    /// <param name="offset">The byte's offset, from 0 to the length of the text.</param>
    public TextPosition GetPosition(int offset)
    {
        int end = Math.Min(Math.Max(offset, 0), Utf8.Length);
        int[] starts = _lineStarts ??= FindLineStarts(Utf8);
        int line = Array.BinarySearch(starts, end);
        line = line >= 0 ? line : ~line - 1;
        int lineStart = starts[line];
        int mark = HasByteOrderMark ? 3 : 0;
        int column = end <= lineStart ? 0 : Encoding.UTF8.GetCharCount(Utf8, lineStart, end - lineStart);
        int charIndex = end <= mark ? 0 : Encoding.UTF8.GetCharCount(Utf8, mark, end - mark);
        return new TextPosition(line + 1, column + 1, charIndex);
    }

    internal bool HasByteOrderMark => Utf8.Length >= 3 && Utf8[0] == 0xEF && Utf8[1] == 0xBB && Utf8[2] == 0xBF;

    private static int[] FindLineStarts(byte[] utf8)
    {
        var starts = new System.Collections.Generic.List<int> { utf8.Length >= 3 && utf8[0] == 0xEF && utf8[1] == 0xBB && utf8[2] == 0xBF ? 3 : 0 };
        for (int i = starts[0]; i < utf8.Length; i++)
        {
            if (utf8[i] == '\n' || (utf8[i] == '\r' && (i + 1 == utf8.Length || utf8[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
