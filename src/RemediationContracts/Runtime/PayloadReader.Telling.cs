using System.Globalization;
using System.Text;
using RemediationContracts.Shared;

namespace RemediationContracts.Runtime;

/// <content>What is wrong, and where.</content>
public ref partial struct PayloadReader
{
    /// <summary>Skips a value of a wrong type, and tells it when all of it was JSON.</summary>
    private void RefuseType(string expected)
    {
        int start = _at;
        SkipValue();
        if (!IsStopped)
        {
            Tell(ViolationRules.Type, PointerText(), start, ViolationMessages.Type(expected, JsonTypeNames.Of(_utf8[start])));
        }
    }

    private void StopAtSyntax(string message) => Stop(ViolationRules.JsonSyntax, _at, message);

    private void Stop(string rule, int offset, string message)
    {
        Tell(rule, PointerText(), offset, message);
        IsStopped = true;
    }

    private void Tell(string rule, string pointer, int offset, string message)
    {
        Told++;
        if (_isTrial)
        {
            // That there is a violation is all that is asked.
            IsStopped = true;
            return;
        }

        if ((_violations ??= []).Count < MaxViolations)
        {
            _violations.Add(new ContractViolation(rule, pointer, offset, message));
        }
    }

    private readonly (string Pointer, string Name) PointerAndName()
    {
        string pointer = PointerText();
        string name = PointerToken.Unescape(pointer[(pointer.LastIndexOf('/') + 1)..]);
        return (pointer, name);
    }

    /// <summary>The JSON Pointer of the value that is being read, made from the payload's own bytes.</summary>
    private readonly string PointerText()
    {
        // Nobody reads it where nothing is kept.
        if (_isTrial || _violations?.Count >= MaxViolations)
        {
            return string.Empty;
        }

        StringBuilder pointer = new();
        for (int level = 0; level < _depth && _path[level] != PathStack.None; level++)
        {
            pointer.Append('/');
            if (_path[level] < 0)
            {
                pointer.Append(CultureInfo.InvariantCulture, $"{~_path[level]}");
            }
            else
            {
                // The name was scanned before, so this copy of the reader finds no fault in it.
                PayloadReader name = this;
                name._at = _path[level];
                name.TryScanString(out System.ReadOnlySpan<byte> text);
                pointer.Append(PointerToken.OfPayload(Encoding.UTF8.GetString(text)));
            }
        }

        return pointer.ToString();
    }
}
