using System;
using RemediationContracts.Shared;

namespace RemediationContracts.Runtime;

/// <content>Alternatives, each tried by a reader of its own over the same bytes, and the schema that a value must not fit.</content>
public ref partial struct PayloadReader
{
    /// <summary>The place of the next value, by which it can be read again.</summary>
    public int ValueStart()
    {
        SkipWhiteSpace();
        return _at;
    }

    /// <summary>Begins a value that has alternatives: it is skipped, by grammar alone.</summary>
    /// <param name="start">The offset of the value.</param>
    /// <returns>False where it is not JSON, which has been told.</returns>
    public bool BeginUnion(out int start)
    {
        start = ValueStart();
        SkipValue();
        return !IsStopped;
    }

    /// <summary>Tries an alternative.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="start">The offset of the value, which has been skipped.</param>
    /// <param name="read">Reads the alternative.</param>
    /// <param name="value">What was read; the default where the alternative does not fit.</param>
    /// <returns>Whether the alternative fits.</returns>
    public bool Fits<T>(int start, PayloadRead<T> read, out T? value)
    {
        ArgumentNullException.ThrowIfNull(read);
        value = default;
        if (IsStopped)
        {
            return false;
        }

        _trials ??= new TrialMemo();
        if (_trials.TryFind(start, read, out (bool Fits, object? Value) known))
        {
            value = known.Fits ? (T?)known.Value : default;
            return known.Fits;
        }

        // A schema that leads to itself at the same place fits no value.
        _trials.Keep(start, read, fits: false, null);
        bool fits = Try(start, read, out value);
        _trials.Keep(start, read, fits, value);
        return fits;
    }

    /// <summary>Ends a value that has alternatives, and tells it where it fits none, or several and should fit one.</summary>
    /// <param name="start">The offset of the value.</param>
    /// <param name="rule">The rule: <c>oneOf</c> or <c>anyOf</c>.</param>
    /// <param name="fits">Which alternatives it fits.</param>
    /// <param name="labels">What the alternatives are called; asked for only where there is something to tell.</param>
    /// <returns>Whether there was nothing to tell.</returns>
    public bool EndUnion(int start, string rule, in UnionFits fits, Func<string[]> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ForgetTrials();
        if (IsStopped)
        {
            return false;
        }

        if (fits.Count == 0)
        {
            Tell(rule, PointerText(), start, ViolationMessages.NoAlternative(string.Join(", ", labels())));
            return false;
        }

        if (fits.Count > 1 && rule == ViolationRules.OneOf)
        {
            string[] called = labels();
            Tell(rule, PointerText(), start, ViolationMessages.SeveralAlternatives(called[fits.First], called[fits.Second]));
            return false;
        }

        return true;
    }

    /// <summary>Tells a value just read that fits the schema under <c>not</c>. One that has a violation of its own is not tried.</summary>
    /// <typeparam name="T">The schema's type.</typeparam>
    /// <param name="start">The offset of the value, from <see cref="ValueStart"/>.</param>
    /// <param name="told">What <see cref="Told"/> was before the value was read.</param>
    /// <param name="read">Reads the schema.</param>
    public void CheckNot<T>(int start, int told, PayloadRead<T> read)
    {
        if (IsStopped || Told != told)
        {
            return;
        }

        bool fits = Fits(start, read, out _);
        ForgetTrials();
        if (fits)
        {
            Tell(ViolationRules.Not, PointerText(), start, ViolationMessages.Not());
        }
    }

    private readonly bool Try<T>(int start, PayloadRead<T> read, out T? value)
    {
        PayloadReader trial = Trial(start);
        value = read(ref trial);
        if (trial.IsValid)
        {
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>A reader at a place that tells nothing.</summary>
    private readonly PayloadReader Trial(int start)
    {
        PayloadReader trial = this;
        trial._isTrial = true;
        trial._violations = null;
        trial._at = start;
        trial.Told = 0;
        return trial;
    }

    private readonly void ForgetTrials()
    {
        if (!_isTrial)
        {
            _trials?.Clear();
        }
    }
}
