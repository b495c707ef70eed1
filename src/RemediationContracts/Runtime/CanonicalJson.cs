using System;
using System.Buffers;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using RemediationContracts.Shared;

namespace RemediationContracts.Runtime;

/// <summary>JSON in a form in which equal values have equal bytes. No form begins another, so forms can stand one behind the other.</summary>
internal sealed class CanonicalJson
{
    /// <summary>Ends a string; no UTF-8 has this byte.</summary>
    private const byte EndOfString = 0xFF;

    private const decimal OneWithAllZeros = 1.0000000000000000000000000000m;

    private readonly Dictionary<NumberText, int> _large = [];
    private byte[] _bytes = new byte[256];

    /// <summary>How many bytes there are.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, Length);

    /// <summary>Writes a bracket, or the first letter of a literal.</summary>
    public void Mark(byte mark) => Add([mark]);

    /// <summary>Writes a string.</summary>
    public void String(ReadOnlySpan<byte> text)
    {
        Mark((byte)'"');
        Add(text);
        Mark(EndOfString);
    }

    /// <summary>Writes a number: as a decimal where one holds it, and else by the order in which its value was first met.</summary>
    public void Number(string text)
    {
        NumberText number = NumberText.Parse(text);
        if (number.TryToDecimal(out decimal value))
        {
            // The division drops the zeros at the end.
            Span<int> bits = stackalloc int[4];
            decimal.GetBits(value / OneWithAllZeros, bits);
            Mark((byte)'#');
            Add(MemoryMarshal.AsBytes(bits));
            return;
        }

        if (!_large.TryGetValue(number, out int met))
        {
            met = _large.Count;
            _large.Add(number, met);
        }

        Mark((byte)'%');
        Add(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in met)));
    }

    /// <summary>Puts the members of the object that is being written in order. Of members of one name the first counts.</summary>
    /// <param name="members">Where each begins, how long its name is, and how long it is with its value.</param>
    public void Sort(List<(int Start, int NameLength, int Length)> members)
    {
        if (members.Count < 2)
        {
            return;
        }

        int from = members[0].Start;
        byte[] unsorted = ArrayPool<byte>.Shared.Rent(Length - from);
        _bytes.AsSpan(from, Length - from).CopyTo(unsorted);
        members.Sort((left, right) =>
        {
            int order = Name(left).SequenceCompareTo(Name(right));
            return order != 0 ? order : left.Start.CompareTo(right.Start);
        });
        Length = from;
        for (int i = 0; i < members.Count; i++)
        {
            if (i == 0 || !Name(members[i]).SequenceEqual(Name(members[i - 1])))
            {
                Add(unsorted.AsSpan(members[i].Start - from, members[i].Length));
            }
        }

        ArrayPool<byte>.Shared.Return(unsorted);

        ReadOnlySpan<byte> Name((int Start, int NameLength, int Length) member) => unsorted.AsSpan(member.Start - from, member.NameLength);
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length - Length < bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + bytes.Length));
        }

        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }
}
