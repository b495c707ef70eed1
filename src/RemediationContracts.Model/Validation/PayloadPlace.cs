using System.Globalization;
using System.Text;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.Validation;

/// <summary>
/// Where a value stands in a payload. Its pointer is made only where it is told: made for every value, a long name would be written as often
/// as there are values beneath it.
/// </summary>
internal sealed class PayloadPlace
{
    private readonly PayloadPlace? _parent;
    private readonly string? _name;
    private readonly int _index;

    private PayloadPlace(PayloadPlace? parent, string? name, int index)
    {
        _parent = parent;
        _name = name;
        _index = index;
    }

    /// <summary>The place of the payload itself.</summary>
    public static PayloadPlace Root { get; } = new(null, null, 0);

    /// <summary>The place of a member.</summary>
    public PayloadPlace Append(string name) => new(this, name, 0);

    /// <summary>The place of an item.</summary>
    public PayloadPlace Append(int index) => new(this, null, index);

    /// <summary>The JSON Pointer, in which very long names are cut.</summary>
    public override string ToString()
    {
        StringBuilder pointer = new();
        Write(pointer);
        return pointer.ToString();
    }

    // A payload is no deeper than its bound.
    private void Write(StringBuilder pointer)
    {
        if (_parent is null)
        {
            return;
        }

        _parent.Write(pointer);
        pointer.Append('/').Append(_name is null ? _index.ToString(CultureInfo.InvariantCulture) : PointerToken.OfPayload(_name));
    }
}
