using System.Collections.Generic;
using RemediationContracts.Shared;

namespace RemediationContracts.Runtime;

/// <content>Arrays in which no two items are equal.</content>
public ref partial struct PayloadReader
{
    /// <summary>Tells an array just closed in which two items are the same JSON: numbers by value, objects without order.</summary>
    /// <param name="start">The offset of its bracket.</param>
    public void CheckUniqueItems(int start)
    {
        if (IsStopped)
        {
            return;
        }

        PayloadReader items = Trial(start + 1);
        CanonicalJson canonical = new();
        List<(int Start, int Length)> places = [];
        items.SkipWhiteSpace();
        while (!items.TryTake((byte)']'))
        {
            int from = canonical.Length;
            items.Write(canonical);
            places.Add((from, canonical.Length - from));
            items.TakeComma();
        }

        Dictionary<ByteString, int> met = [];
        for (int i = 0; i < places.Count; i++)
        {
            ByteString item = new(canonical.Memory.Slice(places[i].Start, places[i].Length));
            if (!met.TryAdd(item, i))
            {
                Tell(ViolationRules.UniqueItems, PointerText(), start, ViolationMessages.UniqueItems(met[item], i));
                return;
            }
        }
    }

    /// <summary>Writes the next value, which is known to be JSON, so that equal values have equal bytes.</summary>
    private void Write(CanonicalJson canonical)
    {
        SkipWhiteSpace();
        int start = _at;
        switch (_utf8[_at])
        {
            case (byte)'{':
                _at++;
                WriteMembers(canonical);
                break;
            case (byte)'[':
                _at++;
                canonical.Mark((byte)'[');
                SkipWhiteSpace();
                while (!TryTake((byte)']'))
                {
                    Write(canonical);
                    TakeComma();
                }

                canonical.Mark((byte)']');
                break;
            case (byte)'"':
                TryScanString(out System.ReadOnlySpan<byte> text);
                canonical.String(text);
                break;
            case byte letter and ((byte)'t' or (byte)'f' or (byte)'n'):
                SkipScalar(letter);
                canonical.Mark(letter);
                break;
            default:
                SkipNumber();
                canonical.Number(Text(_utf8[start.._at]));
                break;
        }
    }

    private void WriteMembers(CanonicalJson canonical)
    {
        canonical.Mark((byte)'{');
        List<(int Start, int NameLength, int Length)> members = [];
        SkipWhiteSpace();
        while (!TryTake((byte)'}'))
        {
            int from = canonical.Length;
            TryScanString(out System.ReadOnlySpan<byte> name);
            canonical.String(name);
            int nameLength = canonical.Length - from;
            SkipWhiteSpace();
            TryTake((byte)':');
            Write(canonical);
            members.Add((from, nameLength, canonical.Length - from));
            TakeComma();
        }

        canonical.Sort(members);
        canonical.Mark((byte)'}');
    }

    private void TakeComma()
    {
        SkipWhiteSpace();
        TryTake((byte)',');
        SkipWhiteSpace();
    }
}
