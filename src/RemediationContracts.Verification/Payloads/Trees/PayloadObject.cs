using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace RemediationContracts.Verification.Payloads.Trees;

/// <summary>An object, its members in order; a name may stand twice.</summary>
internal sealed record PayloadObject(IReadOnlyList<PayloadMember> Members) : PayloadValue
{
    public static PayloadObject Empty { get; } = new([]);

    /// <summary>Whether a member stands in it.</summary>
    public bool Has(string name) => Members.Any(member => member.Name == name);

    /// <summary>The object with a member's value; one that is not there is added at the end.</summary>
    public PayloadObject With(string name, PayloadValue value) => Has(name)
        ? new([.. Members.Select(member => member.Name == name ? new PayloadMember(name, value) : member)])
        : Add(name, value);

    /// <summary>The object with a member more, whether or not the name stands already.</summary>
    public PayloadObject Add(string name, PayloadValue value) => new([.. Members, new PayloadMember(name, value)]);

    /// <summary>The object without a member.</summary>
    public PayloadObject Without(string name) => new([.. Members.Where(member => member.Name != name)]);

    /// <summary>A name that is free, made from a wish.</summary>
    public string Free(string wish, Predicate<string> isTaken)
    {
        string name = wish;
        for (int i = 2; Has(name) || isTaken(name); i++)
        {
            name = wish + i;
        }

        return name;
    }

    /// <inheritdoc/>
    public override void Write(StringBuilder text)
    {
        text.Append('{');
        for (int i = 0; i < Members.Count; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            text.Append(PayloadText.Quote(Members[i].Name)).Append(':');
            Members[i].Value.Write(text);
        }

        text.Append('}');
    }
}
