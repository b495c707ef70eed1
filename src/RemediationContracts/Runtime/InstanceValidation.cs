using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using RemediationContracts.Shared;

namespace RemediationContracts.Runtime;

/// <summary>Collects what the type system cannot hold of an instance. Generated code drives it, in the contract's order.</summary>
/// <remarks>
/// One that is made by default only finds out whether there is anything to tell, and keeps no path for it; where there is, the instance
/// is walked again by one that tells.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct InstanceValidation
{
    private const int MaxViolations = 100;
    private const int NoOffset = -1;

    /// <summary>The way to the value at hand; null where nothing is told.</summary>
    private InstanceStep[]? _path;
    private List<ContractViolation>? _violations;
    private int _depth;

    /// <summary>One that only finds out whether there is anything to tell.</summary>
    internal InstanceValidation(PayloadDirection direction) => Direction = direction;

    /// <summary>The way that the instance is to go.</summary>
    public PayloadDirection Direction { get; }

    /// <summary>Whether the instance is to go from the service to the client.</summary>
    public readonly bool IsResponse => Direction == PayloadDirection.Response;

    /// <summary>Whether anything was found.</summary>
    internal bool HasFound { get; private set; }

    /// <summary>What was told, in order.</summary>
    internal readonly IReadOnlyList<ContractViolation> Violations => _violations ?? (IReadOnlyList<ContractViolation>)[];

    /// <summary>One that tells what it finds.</summary>
    internal static InstanceValidation Telling(PayloadDirection direction = PayloadDirection.Request) => new(direction) { _path = new InstanceStep[PathStack.Depth] };

    /// <summary>Enters an object or array.</summary>
    /// <returns>False where too many stand within each other, which has been told.</returns>
    public bool Begin()
    {
        if (_depth < PathStack.Depth)
        {
            _depth++;
            Go(default);
            return true;
        }

        Tell(ViolationRules.JsonDepth, ViolationMessages.Depth(PathStack.Depth));
        return false;
    }

    /// <summary>Leaves it.</summary>
    public void End() => _depth--;

    /// <summary>Goes to a member of the object.</summary>
    /// <param name="name">The member's name.</param>
    public readonly void Member(string name) => Go(new InstanceStep(name, 0));

    /// <summary>Goes to an item of the array.</summary>
    /// <param name="index">The item's index.</param>
    public readonly void Item(int index) => Go(new InstanceStep(null, index));

    /// <summary>Tells a value that must be there and is not.</summary>
    /// <param name="value">The value.</param>
    /// <param name="expected">The type that is expected, for the message.</param>
    /// <returns>Whether it is there.</returns>
    public bool IsPresent([NotNullWhen(true)] object? value, string expected)
    {
        if (value is not null)
        {
            return true;
        }

        if (_depth > 0 && _path?[_depth - 1].Name is string name)
        {
            Tell(ViolationRules.Required, ViolationMessages.Required(name));
        }
        else
        {
            Tell(ViolationRules.Type, ViolationMessages.Type(expected, JsonTypeNames.Null));
        }

        return false;
    }

    /// <summary>Tells a value that must be there and is not.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="expected">The type that is expected, for the message.</param>
    /// <returns>Whether it is there.</returns>
    public bool IsPresent<T>([NotNullWhen(true)] T? value, string expected)
        where T : struct => value.HasValue || IsPresent(null, expected);

    /// <summary>Checks a string that must be there.</summary>
    /// <param name="value">The value.</param>
    /// <param name="least">The least length, in code points.</param>
    /// <param name="most">The greatest length, in code points.</param>
    public void RequiredString(string? value, int least = 0, int most = int.MaxValue)
    {
        if (IsPresent(value, JsonTypeNames.String))
        {
            OptionalString(value, least, most);
        }
    }

    /// <summary>Checks a string that may be absent.</summary>
    /// <param name="value">The value, or null.</param>
    /// <param name="least">The least length, in code points.</param>
    /// <param name="most">The greatest length, in code points.</param>
    public void OptionalString(string? value, int least = 0, int most = int.MaxValue)
    {
        if (value is null || !IsText(value) || (least == 0 && most == int.MaxValue))
        {
            return;
        }

        int length = 0;
        foreach (Rune _ in value.EnumerateRunes())
        {
            length++;
        }

        if (length < least)
        {
            Tell(ViolationRules.MinLength, ViolationMessages.MinLength(least, length));
        }

        if (length > most)
        {
            Tell(ViolationRules.MaxLength, ViolationMessages.MaxLength(most, length));
        }
    }

    /// <summary>Checks a value of an enumeration.</summary>
    /// <param name="isDefined">Whether it is a member that may be sent.</param>
    /// <param name="sentinel">The sentinel's text where the value is the sentinel; null otherwise.</param>
    /// <param name="number">The value's number in C#.</param>
    /// <param name="allowed">The values that may be sent, for the message.</param>
    public void Enum(bool isDefined, string? sentinel, long number, string allowed)
    {
        if (sentinel is not null)
        {
            Tell(ViolationRules.Sentinel, ViolationMessages.Sentinel(sentinel));
        }
        else if (!isDefined)
        {
            Tell(ViolationRules.Enum, ViolationMessages.Enum(number.ToString(CultureInfo.InvariantCulture), allowed));
        }
    }

    /// <summary>Checks an object.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The object; one that is absent is checked elsewhere.</param>
    public void Object<T>(T? value)
        where T : class, IPayload<T>
    {
        if (value is null)
        {
            return;
        }

        if (!T.IsObject)
        {
            T.Validate(ref this, value);
        }
        else if (Begin())
        {
            T.Validate(ref this, value);
            End();
        }
    }

    /// <summary>Checks how many items an array has.</summary>
    /// <param name="count">How many it has.</param>
    /// <param name="least">How many it must have.</param>
    /// <param name="most">How many it may have.</param>
    public void ItemCount(int count, int least = 0, int most = int.MaxValue)
    {
        if (count < least)
        {
            Tell(ViolationRules.MinItems, ViolationMessages.MinItems(least, count));
        }

        if (count > most)
        {
            Tell(ViolationRules.MaxItems, ViolationMessages.MaxItems(most, count));
        }
    }

    /// <summary>Checks that no undeclared member has a declared name.</summary>
    /// <param name="members">The undeclared members, or null.</param>
    /// <param name="isDeclared">Whether a name is declared.</param>
    public void Extra(ExtraMembers? members, Func<string, bool> isDeclared)
    {
        ArgumentNullException.ThrowIfNull(isDeclared);
        if (members is null)
        {
            return;
        }

        foreach (ExtraMember member in members)
        {
            Member(member.Name);
            if (IsText(member.Name) && isDeclared(member.Name))
            {
                Tell(ViolationRules.JsonDuplicate, ViolationMessages.Duplicate(member.Name));
            }

            CheckDepth(RawJson.DepthOf(member.Json.Span));
        }
    }

    /// <summary>A string with half of a surrogate pair cannot be written as UTF-8.</summary>
    private bool IsText(string value)
    {
        ReadOnlySpan<char> rest = value;
        while (rest.IndexOfAnyInRange('\uD800', '\uDFFF') is int at && at >= 0)
        {
            if (Rune.DecodeFromUtf16(rest[at..], out _, out int length) != System.Buffers.OperationStatus.Done)
            {
                Tell(ViolationRules.JsonEncoding, JsonMessages.LoneSurrogate);
                return false;
            }

            rest = rest[(at + length)..];
        }

        return true;
    }

    private readonly void Go(InstanceStep step)
    {
        if (_path is not null && _depth > 0)
        {
            _path[_depth - 1] = step;
        }
    }

    private void Tell(string rule, string message)
    {
        HasFound = true;
        if (_path is not null && (_violations ??= []).Count < MaxViolations)
        {
            _violations.Add(new ContractViolation(rule, PointerText(), NoOffset, message));
        }
    }

    private readonly string PointerText()
    {
        StringBuilder pointer = new();
        for (int level = 0; level < _depth; level++)
        {
            InstanceStep step = _path![level];
            pointer.Append('/');
            if (step.Name is null)
            {
                pointer.Append(CultureInfo.InvariantCulture, $"{step.Index}");
            }
            else
            {
                pointer.Append(PointerToken.OfPayload(step.Name));
            }
        }

        return pointer.ToString();
    }
}
