using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace RemediationContracts.Verification.Payloads.Trees;

/// <summary>An array.</summary>
internal sealed record PayloadArray(IReadOnlyList<PayloadValue> Items) : PayloadValue
{
    /// <summary>The array with another item at an index.</summary>
    public PayloadArray With(int index, PayloadValue item) => new([.. Items.Select((old, i) => i == index ? item : old)]);

    /// <summary>The array without some items.</summary>
    public PayloadArray Without(int index, int count = 1) => new([.. Items.Take(index), .. Items.Skip(index + count)]);

    /// <inheritdoc/>
    public override void Write(StringBuilder text)
    {
        text.Append('[');
        for (int i = 0; i < Items.Count; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            Items[i].Write(text);
        }

        text.Append(']');
    }
}
