using System;
using System.Collections.Generic;
using System.ComponentModel;
using RemediationContracts.Shared;

namespace RemediationContracts.Runtime;

/// <summary>
/// Reads a payload from its bytes and collects every violation. Generated code drives it: the reader knows JSON, the code knows the schema.
/// Once the bytes stop being JSON the reader is stopped: every call then returns at once, and nothing more is told.
/// </summary>
/// <remarks>
/// The way through a valid payload allocates nothing but the values. A JSON Pointer is made only when there is a violation to tell.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct PayloadReader
{
    private const int MaxViolations = 100;

    private readonly ReadOnlySpan<byte> _utf8;
    private PathStack _path;
    private int _depth;
    private int _at;
    private int _closedAt;
    private List<ContractViolation>? _violations;

    /// <summary>Whether this reader only finds out whether a value fits: it stops at the first violation and keeps none.</summary>
    private bool _isTrial;

    /// <summary>The results of trials, which all readers of one payload share; made when the first is tried.</summary>
    private TrialMemo? _trials;

    /// <summary>Begins to read.</summary>
    /// <param name="utf8">The payload, with or without a byte-order mark.</param>
    /// <param name="direction">The way that the payload goes.</param>
    public PayloadReader(ReadOnlySpan<byte> utf8, PayloadDirection direction = PayloadDirection.Request)
    {
        _utf8 = utf8;
        _at = utf8.StartsWith("\uFEFF"u8) ? 3 : 0;
        Direction = direction;
    }

    /// <summary>The way that the payload goes.</summary>
    public PayloadDirection Direction { get; }

    /// <summary>Whether the payload goes from the service to the client.</summary>
    public readonly bool IsResponse => Direction == PayloadDirection.Response;

    /// <summary>How much has been told, also of what is beyond the most that is kept.</summary>
    public int Told { get; private set; }

    /// <summary>Whether nothing has been told.</summary>
    public readonly bool IsValid => Told == 0;

    /// <summary>Whether the bytes stopped being JSON.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Ends the reading: nothing may follow the value.</summary>
    /// <returns>What was told, in order; empty where the payload is valid.</returns>
    public IReadOnlyList<ContractViolation> End()
    {
        if (!IsStopped)
        {
            SkipWhiteSpace();
            if (_at < _utf8.Length)
            {
                StopAtSyntax(JsonMessages.TrailingData);
            }
        }

        return _violations ?? (IReadOnlyList<ContractViolation>)[];
    }

    /// <summary>The first fault of a text that may be any JSON, or null. It stands within another, so it begins with no byte-order mark.</summary>
    internal static ContractViolation? FindFault(ReadOnlySpan<byte> utf8)
    {
        PayloadReader reader = new(utf8) { _at = 0 };
        reader.SkipValue();
        IReadOnlyList<ContractViolation> violations = reader.End();
        return violations.Count == 0 ? null : violations[0];
    }

    /// <summary>Begins an object.</summary>
    /// <returns>False where there is none; what stands there instead has been told and skipped.</returns>
    public bool BeginObject() => Begin((byte)'{', JsonTypeNames.Object);

    /// <summary>Begins an object.</summary>
    /// <param name="start">The offset of its bracket.</param>
    /// <returns>False where there is none; what stands there instead has been told and skipped.</returns>
    public bool BeginObject(out int start)
    {
        SkipWhiteSpace();
        start = _at;
        return Begin((byte)'{', JsonTypeNames.Object);
    }

    /// <summary>Goes to the next member of an object, before its name.</summary>
    /// <returns>False at the object's end.</returns>
    public bool NextMember()
    {
        if (IsStopped)
        {
            return false;
        }

        bool first = _path[_depth - 1] == PathStack.None;
        _path[_depth - 1] = PathStack.None;
        SkipWhiteSpace();
        if (TryTake((byte)'}'))
        {
            Close();
            return false;
        }

        if (!first)
        {
            if (!TryTake((byte)','))
            {
                StopAtSyntax(JsonMessages.MemberEndExpected);
                return false;
            }

            SkipWhiteSpace();
        }

        if (_at < _utf8.Length && _utf8[_at] == '"')
        {
            return true;
        }

        StopAtSyntax(first ? JsonMessages.FirstNameExpected : JsonMessages.NameExpected);
        return false;
    }

    /// <summary>Takes the next member's name where it is the expected one, spelt without escapes or white space.</summary>
    /// <param name="expected">The name in quotes, and the colon; empty where no more are expected.</param>
    public bool TryTakeName(ReadOnlySpan<byte> expected)
    {
        if (IsStopped || expected.IsEmpty || !_utf8[_at..].StartsWith(expected))
        {
            return false;
        }

        _path[_depth - 1] = _at;
        _at += expected.Length;
        return true;
    }

    /// <summary>Takes the next member's name, whatever it is.</summary>
    /// <returns>The decoded name; empty where the reader is stopped.</returns>
    public ReadOnlySpan<byte> TakeName()
    {
        if (IsStopped)
        {
            return default;
        }

        int start = _at;
        if (!TryScanString(out ReadOnlySpan<byte> name))
        {
            return default;
        }

        SkipWhiteSpace();
        if (!TryTake((byte)':'))
        {
            StopAtSyntax(JsonMessages.ColonExpected);
            return default;
        }

        _path[_depth - 1] = start;
        return name;
    }

    /// <summary>Marks a declared member as met. One that was met before is told and skipped.</summary>
    /// <param name="met">A bit a member.</param>
    /// <param name="member">The member's bit, from 0 to 63.</param>
    /// <returns>Whether the member is met for the first time.</returns>
    public bool IsFirst(ref ulong met, int member)
    {
        ulong bit = 1UL << member;
        if ((met & bit) == 0)
        {
            met |= bit;
            return true;
        }

        TellDuplicate();
        return false;
    }

    /// <summary>Tells a required member where the object just closed does not have it.</summary>
    /// <param name="met">A bit a member.</param>
    /// <param name="member">The member's bit, from 0 to 63.</param>
    /// <param name="name">The member's name.</param>
    public void TellMissing(ulong met, int member, string name) => TellMissing(name, (met & (1UL << member)) != 0);

    /// <summary>Tells a required member where the object just closed does not have it.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="isThere">Whether the object has it.</param>
    public void TellMissing(string name, bool isThere)
    {
        if (!IsStopped && !isThere)
        {
            Tell(ViolationRules.Required, PointerText() + "/" + PointerToken.OfPayload(name), _closedAt, ViolationMessages.Required(name));
        }
    }

    /// <summary>Tells and skips a member that is not declared, where no others are allowed.</summary>
    /// <param name="name">The decoded name.</param>
    /// <param name="met">The undeclared names that were met; made when the first is.</param>
    public void RefuseUndeclared(ReadOnlySpan<byte> name, ref HashSet<string>? met)
    {
        if (IsStopped)
        {
            return;
        }

        string text = System.Text.Encoding.UTF8.GetString(name);
        if (!(met ??= new(StringComparer.Ordinal)).Add(text))
        {
            TellDuplicate();
            return;
        }

        SkipWhiteSpace();
        int start = _at;
        SkipValue();
        if (!IsStopped)
        {
            Tell(ViolationRules.AdditionalProperties, PointerText(), start, ViolationMessages.AdditionalProperties(text));
        }
    }

    /// <summary>Keeps a member that is not declared, where others are allowed.</summary>
    /// <param name="name">The decoded name.</param>
    /// <param name="extra">The members that were kept; made when the first is.</param>
    public void KeepUndeclared(ReadOnlySpan<byte> name, ref ExtraMembers? extra)
    {
        if (IsStopped)
        {
            return;
        }

        string text = System.Text.Encoding.UTF8.GetString(name);
        if (extra is not null && extra.Contains(text))
        {
            TellDuplicate();
            return;
        }

        SkipWhiteSpace();
        int start = _at;
        SkipValue();
        if (!IsStopped)
        {
            (extra ??= new ExtraMembers()).Append(text, _utf8[start.._at].ToArray());
        }
    }

    /// <summary>Begins an array.</summary>
    /// <param name="start">The offset of its bracket.</param>
    /// <returns>False where there is none; what stands there instead has been told and skipped.</returns>
    public bool BeginArray(out int start)
    {
        SkipWhiteSpace();
        start = _at;
        return Begin((byte)'[', JsonTypeNames.Array);
    }

    /// <summary>Goes to the next item of an array.</summary>
    /// <returns>False at the array's end.</returns>
    public bool NextItem()
    {
        if (IsStopped)
        {
            return false;
        }

        int last = _path[_depth - 1];
        _path[_depth - 1] = PathStack.None;
        SkipWhiteSpace();
        if (TryTake((byte)']'))
        {
            Close();
            return false;
        }

        if (last == PathStack.None)
        {
            _path[_depth - 1] = ~0;
            return true;
        }

        if (TryTake((byte)','))
        {
            _path[_depth - 1] = last - 1;
            return true;
        }

        StopAtSyntax(JsonMessages.ItemEndExpected);
        return false;
    }

    /// <summary>Tells an array just closed that has too few or too many items.</summary>
    /// <param name="start">The offset of its bracket.</param>
    /// <param name="count">How many it has.</param>
    /// <param name="least">How many it must have.</param>
    /// <param name="most">How many it may have.</param>
    public void CheckItemCount(int start, int count, int least = 0, int most = int.MaxValue)
    {
        if (IsStopped)
        {
            return;
        }

        if (count < least)
        {
            Tell(ViolationRules.MinItems, PointerText(), start, ViolationMessages.MinItems(least, count));
        }

        if (count > most)
        {
            Tell(ViolationRules.MaxItems, PointerText(), start, ViolationMessages.MaxItems(most, count));
        }
    }

    /// <summary>Tells an object just closed that has too few or too many members.</summary>
    /// <param name="start">The offset of its bracket.</param>
    /// <param name="count">How many names it has.</param>
    /// <param name="least">How many it must have.</param>
    /// <param name="most">How many it may have.</param>
    public void CheckMemberCount(int start, int count, int least = 0, int most = int.MaxValue)
    {
        if (IsStopped)
        {
            return;
        }

        if (count < least)
        {
            Tell(ViolationRules.MinProperties, PointerText(), start, ViolationMessages.MinProperties(least, count));
        }

        if (count > most)
        {
            Tell(ViolationRules.MaxProperties, PointerText(), start, ViolationMessages.MaxProperties(most, count));
        }
    }

    private bool Begin(byte bracket, string expected)
    {
        if (!TryReachValue())
        {
            return false;
        }

        if (_utf8[_at] != bracket)
        {
            RefuseType(expected);
            return false;
        }

        if (_depth == PathStack.Depth)
        {
            Stop(ViolationRules.JsonDepth, _at, ViolationMessages.Depth(PathStack.Depth));
            return false;
        }

        _at++;
        _path[_depth++] = PathStack.None;
        return true;
    }

    private void Close()
    {
        _closedAt = _at - 1;
        _depth--;
    }

    private void TellDuplicate()
    {
        if (!IsStopped)
        {
            (string pointer, string name) = PointerAndName();
            Tell(ViolationRules.JsonDuplicate, pointer, _path[_depth - 1], ViolationMessages.Duplicate(name));
            SkipValue();
        }
    }
}
