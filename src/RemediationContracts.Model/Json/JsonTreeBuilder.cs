using System.Collections.Generic;
using System.Text;
using System.Threading;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.Json;

/// <summary>
/// Reads objects, arrays and literals. The first fault ends the reading: each value around it is left incomplete,
/// and nothing after it is looked at.
/// </summary>
internal sealed class JsonTreeBuilder(byte[] utf8, int maxDepth, CancellationToken cancellationToken)
{
    private readonly JsonStringScanner _strings = new(utf8);
    private int _at;

    /// <summary>The first fault, or null.</summary>
    public (string Rule, int Offset, string Message)? Fault { get; private set; }

    /// <summary>Reads the whole text from a place on.</summary>
    public JsonNode Read(int start)
    {
        _at = start;
        JsonNode root = ReadValue(depth: 1);
        if (Fault is null)
        {
            SkipWhiteSpace();
            if (_at < utf8.Length)
            {
                Fail(JsonMessages.TrailingData);
            }
        }

        return root;
    }

    private JsonNode ReadValue(int depth)
    {
        SkipWhiteSpace();
        if (_at == utf8.Length)
        {
            Fail(JsonMessages.EndBeforeValue);
            return Missing();
        }

        byte first = utf8[_at];
        switch (first)
        {
            case (byte)'{':
            case (byte)'[':
                if (depth > maxDepth)
                {
                    Fail(JsonRules.Depth, _at, ViolationMessages.Depth(maxDepth));
                    return Missing();
                }

                return first == '{' ? ReadObject(depth) : ReadArray(depth);
            case (byte)'"':
                return ReadString();
            case (byte)'t':
                return ReadLiteral("true", JsonNodeKind.True);
            case (byte)'f':
                return ReadLiteral("false", JsonNodeKind.False);
            case (byte)'n':
                return ReadLiteral("null", JsonNodeKind.Null);
            default:
                if (first == '-' || IsDigit(first))
                {
                    return ReadNumber();
                }

                Fail(JsonMessages.ValueExpected);
                return Missing();
        }
    }

    private JsonNode ReadObject(int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        List<JsonMember> members = [];
        JsonNode node = new() { Kind = JsonNodeKind.Object, Offset = _at++, Members = members };
        SkipWhiteSpace();
        if (TryTake('}'))
        {
            return Complete(node);
        }

        while (true)
        {
            if (_at == utf8.Length || utf8[_at] != '"')
            {
                Fail(members.Count == 0 ? JsonMessages.FirstNameExpected : JsonMessages.NameExpected);
                return node;
            }

            int nameOffset = _at;
            if (TakeString() is not string name)
            {
                return node;
            }

            int nameLength = _at - nameOffset;
            SkipWhiteSpace();
            if (!TryTake(':'))
            {
                Fail(JsonMessages.ColonExpected);
                return node;
            }

            JsonNode value = ReadValue(depth + 1);
            members.Add(new JsonMember(name, nameOffset, nameLength, value));
            if (Fault is not null)
            {
                return node;
            }

            SkipWhiteSpace();
            if (TryTake('}'))
            {
                return Complete(node);
            }

            if (!TryTake(','))
            {
                Fail(JsonMessages.MemberEndExpected);
                return node;
            }

            SkipWhiteSpace();
        }
    }

    private JsonNode ReadArray(int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        List<JsonNode> items = [];
        JsonNode node = new() { Kind = JsonNodeKind.Array, Offset = _at++, Items = items };
        SkipWhiteSpace();
        if (TryTake(']'))
        {
            return Complete(node);
        }

        while (true)
        {
            items.Add(ReadValue(depth + 1));
            if (Fault is not null)
            {
                return node;
            }

            SkipWhiteSpace();
            if (TryTake(']'))
            {
                return Complete(node);
            }

            if (!TryTake(','))
            {
                Fail(JsonMessages.ItemEndExpected);
                return node;
            }
        }
    }

    private JsonNode ReadString()
    {
        int start = _at;
        string? text = TakeString();
        JsonNode node = new() { Kind = JsonNodeKind.String, Offset = start, Text = text };
        return text is null ? node : Complete(node);
    }

    private string? TakeString()
    {
        string? text = _strings.Read(ref _at, out (string Rule, int Offset, string Message)? fault);
        if (fault is not null)
        {
            Fault = fault;
        }

        return text;
    }

    private JsonNode ReadLiteral(string literal, JsonNodeKind kind)
    {
        JsonNode node = new() { Kind = kind, Offset = _at };
        foreach (char expected in literal)
        {
            if (_at == utf8.Length || utf8[_at] != expected)
            {
                Fail(JsonMessages.LiteralExpected(literal));
                return node;
            }

            _at++;
        }

        return Complete(node);
    }

    private JsonNode ReadNumber()
    {
        int start = _at;
        TryTake('-');
        bool whole = TryTake('0') || TakeDigits();
        bool complete = whole
            && (!TryTake('.') || TakeDigits())
            && (!(TryTake('e') || TryTake('E')) || TakeExponent());
        if (!complete)
        {
            Fail(JsonMessages.DigitExpected);
            return new JsonNode { Kind = JsonNodeKind.Number, Offset = start };
        }

        return Complete(new JsonNode { Kind = JsonNodeKind.Number, Offset = start, Text = Encoding.ASCII.GetString(utf8, start, _at - start) });
    }

    private bool TakeExponent()
    {
        _ = TryTake('+') || TryTake('-');
        return TakeDigits();
    }

    private bool TakeDigits()
    {
        int start = _at;
        while (_at < utf8.Length && IsDigit(utf8[_at]))
        {
            _at++;
        }

        return _at > start;
    }

    private bool TryTake(char expected)
    {
        if (_at < utf8.Length && utf8[_at] == expected)
        {
            _at++;
            return true;
        }

        return false;
    }

    private void SkipWhiteSpace()
    {
        while (_at < utf8.Length && utf8[_at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            _at++;
        }
    }

    private JsonNode Complete(JsonNode node)
    {
        node.Length = _at - node.Offset;
        node.IsComplete = true;
        return node;
    }

    private JsonNode Missing() => new() { Kind = JsonNodeKind.Missing, Offset = _at };

    private void Fail(string message) => Fail(JsonRules.Syntax, _at, message);

    private void Fail(string rule, int offset, string message) => Fault ??= (rule, offset, message);

    private static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';
}
