using System;
using System.Text;
using RemediationContracts.Shared;

namespace RemediationContracts.Runtime;

/// <content>Members whose value names the schema that is meant.</content>
public ref partial struct PayloadReader
{
    /// <summary>Looks for a string within the next value, without moving.</summary>
    /// <param name="name">The name of a member.</param>
    /// <returns>The decoded text of the first member of that name, where the value is an object and the member a complete string; else null.</returns>
    public readonly string? PeekText(ReadOnlySpan<byte> name)
    {
        PayloadReader look = Trial(_at);
        return look.TryGoTo(name) && look._utf8[look._at] == '"' && look.TryScanString(out ReadOnlySpan<byte> text)
            ? Encoding.UTF8.GetString(text)
            : null;
    }

    /// <summary>Skips a value whose discriminator names no schema, and tells it.</summary>
    /// <param name="property">The discriminator's name.</param>
    public void RefuseDiscriminator(string property)
    {
        ArgumentNullException.ThrowIfNull(property);
        if (!TryReachValue())
        {
            return;
        }

        if (_utf8[_at] != '{')
        {
            RefuseType(JsonTypeNames.Object);
            return;
        }

        PayloadReader member = Trial(_at);
        SkipValue();
        if (IsStopped)
        {
            return;
        }

        string pointer = PointerText() + "/" + PointerToken.OfPayload(property);
        if (!member.TryGoTo(Encoding.UTF8.GetBytes(property)))
        {
            Tell(ViolationRules.Discriminator, pointer, _at - 1, ViolationMessages.NoDiscriminator(property));
            return;
        }

        int start = member._at;
        string words = _utf8[start] == '"' && member.TryScanString(out ReadOnlySpan<byte> text)
            ? ViolationMessages.Discriminator(property, Encoding.UTF8.GetString(text))
            : ViolationMessages.NoDiscriminator(property);
        Tell(ViolationRules.Discriminator, pointer, start, words);
    }

    /// <summary>Tells a discriminator just read, of whichever type, that names no schema in a request.</summary>
    /// <param name="start">The offset of its value, from <see cref="ValueStart"/>.</param>
    /// <param name="property">The discriminator's name.</param>
    /// <param name="isKnown">Whether a value names a schema.</param>
    public void CheckDiscriminator(int start, string property, Func<string, bool> isKnown)
    {
        ArgumentNullException.ThrowIfNull(isKnown);
        if (IsStopped || IsResponse || _utf8[start] != '"')
        {
            return;
        }

        PayloadReader value = Trial(start);
        value.TryScanString(out ReadOnlySpan<byte> utf8);
        string text = Encoding.UTF8.GetString(utf8);
        if (!isKnown(text))
        {
            Tell(ViolationRules.Discriminator, PointerText(), start, ViolationMessages.Discriminator(property, text));
        }
    }

    /// <summary>Goes to the value of the first member of a name, where the next value is an object that has one.</summary>
    private bool TryGoTo(ReadOnlySpan<byte> name)
    {
        if (!TryReachValue() || _utf8[_at] != '{' || !Begin((byte)'{', JsonTypeNames.Object))
        {
            return false;
        }

        while (NextMember())
        {
            bool isWanted = TakeName().SequenceEqual(name);
            if (isWanted || IsStopped)
            {
                return TryReachValue();
            }

            SkipValue();
        }

        return false;
    }
}
