using System;
using System.Text;

namespace RemediationContracts.Model.Json;

/// <summary>A text that is to be read as JSON: its bytes, its name, and the way from a byte's offset to line and column.</summary>
public sealed class JsonText
{
    private LineIndex? _lines;

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
    public TextPosition GetPosition(int offset) => (_lines ??= new LineIndex(Utf8, HasByteOrderMark ? 3 : 0)).GetPosition(offset);

    internal bool HasByteOrderMark => Utf8.Length >= 3 && Utf8[0] == 0xEF && Utf8[1] == 0xBB && Utf8[2] == 0xBF;
}
