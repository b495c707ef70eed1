using System;
using System.Collections.Generic;

namespace RemediationContracts.Model.Json;

/// <summary>
/// The way from a byte to line and column. Lines may be as long as the text, so characters are counted from checkpoints and not
/// from the line's start.
/// </summary>
internal sealed class LineIndex
{
    private const int Stride = 4096;

    private readonly byte[] _utf8;
    private readonly int _start;
    private readonly int[] _lineStarts;

    /// <summary>How many UTF-16 code units stand before every <see cref="Stride"/>th byte.</summary>
    private readonly int[] _checkpoints;

    public LineIndex(byte[] utf8, int start)
    {
        _utf8 = utf8;
        _start = start;
        _checkpoints = new int[(utf8.Length / Stride) + 1];
        List<int> lines = [start];
        int chars = 0;
        for (int i = 0; i < utf8.Length; i++)
        {
            if (i % Stride == 0)
            {
                _checkpoints[i / Stride] = chars;
            }

            if (i >= start)
            {
                chars += CodeUnits(utf8[i]);
                if (utf8[i] == '\n' || (utf8[i] == '\r' && (i + 1 == utf8.Length || utf8[i + 1] != '\n')))
                {
                    lines.Add(i + 1);
                }
            }
        }

        if (utf8.Length % Stride == 0)
        {
            _checkpoints[utf8.Length / Stride] = chars;
        }

        _lineStarts = [.. lines];
    }

    /// <summary>The place of a byte.</summary>
    public TextPosition GetPosition(int offset)
    {
        int at = Math.Min(Math.Max(offset, _start), _utf8.Length);
        int line = Array.BinarySearch(_lineStarts, at);
        line = line >= 0 ? line : ~line - 1;
        int charIndex = CharIndex(at);
        return new TextPosition(line + 1, charIndex - CharIndex(_lineStarts[line]) + 1, charIndex);
    }

    private int CharIndex(int offset)
    {
        int chars = _checkpoints[offset / Stride];
        for (int i = Math.Max(offset / Stride * Stride, _start); i < offset; i++)
        {
            chars += CodeUnits(_utf8[i]);
        }

        return chars;
    }

    /// <summary>The UTF-16 code units that a sequence beginning with this byte has; none where the byte goes on with one.</summary>
    private static int CodeUnits(byte value) => (value & 0xC0) == 0x80 ? 0 : value >= 0xF0 ? 2 : 1;
}
