using System;
using System.Globalization;
using System.Numerics;
using RemediationContracts.Shared;

namespace RemediationContracts.Runtime;

/// <content>Values of each type, by the same rules as the reader's.</content>
public ref partial struct InstanceValidation
{
    /// <summary>Checks an integer.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="rules">What the contract asks of it.</param>
    public void Integer<T>(T value, NumberRules rules)
        where T : struct, IBinaryInteger<T> =>
        Judge(rules, new ExactNumber(decimal.CreateChecked(value)), value);

    /// <summary>Checks a decimal.</summary>
    /// <param name="value">The value.</param>
    /// <param name="rules">What the contract asks of it.</param>
    public void Decimal(decimal value, NumberRules rules) => Judge(rules, new ExactNumber(value), value);

    /// <summary>Checks a double. JSON has no number for what is not finite.</summary>
    /// <param name="value">The value.</param>
    /// <param name="rules">What the contract asks of it; null for nothing.</param>
    public void Double(double value, NumberRules? rules = null)
    {
        if (!double.IsFinite(value))
        {
            Tell(ViolationRules.Range, ViolationMessages.Range("double"));
        }
        else if (rules is not null)
        {
            Judge(rules, new ExactNumber(value.ToString(CultureInfo.InvariantCulture)), value);
        }
    }

    /// <summary>Checks a float. JSON has no number for what is not finite.</summary>
    /// <param name="value">The value.</param>
    /// <param name="rules">What the contract asks of it; null for nothing.</param>
    public void Single(float value, NumberRules? rules = null)
    {
        if (!float.IsFinite(value))
        {
            Tell(ViolationRules.Range, ViolationMessages.Range("float"));
        }
        else if (rules is not null)
        {
            Judge(rules, new ExactNumber(value.ToString(CultureInfo.InvariantCulture)), value);
        }
    }

    /// <summary>Checks a Boolean.</summary>
    /// <param name="value">The value.</param>
    /// <param name="rules">What the contract asks of it.</param>
    public void Boolean(bool value, BooleanRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (value != rules.Allowed)
        {
            (string rule, string words) = rules.Describe();
            Tell(rule, words);
        }
    }

    /// <summary>Checks a string that may be absent.</summary>
    /// <param name="value">The value, or null.</param>
    /// <param name="rules">What the contract asks of it.</param>
    public void Text(string? value, StringRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (value is null || !IsText(value) || rules.Judge(value, out int length) is not (StringFaults faults and not StringFaults.None))
        {
            return;
        }

        for (StringFaults fault = StringFaults.Allowed; fault <= StringFaults.Pattern; fault = (StringFaults)((int)fault << 1))
        {
            if ((faults & fault) != 0)
            {
                (string rule, string words) = rules.Describe(fault, value, length);
                Tell(rule, words);
            }
        }
    }

    /// <summary>Checks a value of an enumeration that may grow. What is not known yet, and the sentinel, only a service sends.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="isDefined">Whether it is a member that may be sent.</param>
    /// <param name="sentinel">The sentinel's text where the value is the sentinel; null otherwise.</param>
    /// <param name="number">The number of a known value in C#.</param>
    /// <param name="allowed">The values that may be sent, for the message.</param>
    public void Open<T>(OpenEnum<T> value, bool isDefined, string? sentinel, long number, string allowed)
        where T : struct, Enum
    {
        if (value.UnknownText is not string text)
        {
            if (!IsResponse || sentinel is null)
            {
                Enum(isDefined, sentinel, number, allowed);
            }
        }
        else if (IsText(text) && !IsResponse)
        {
            Tell(ViolationRules.Enum, ViolationMessages.Enum(text, allowed));
        }
    }

    /// <summary>Checks any JSON, which may be too deep for its place.</summary>
    /// <param name="value">The value, or null where there is none.</param>
    public void Json(RawJson? value)
    {
        if (value is not null)
        {
            CheckDepth(value.Depth);
        }
    }

    /// <summary>Checks that JSON is <c>null</c>.</summary>
    /// <param name="value">The value, or null where there is none.</param>
    public void Null(RawJson? value)
    {
        if (value is { IsNull: false })
        {
            Tell(ViolationRules.Type, ViolationMessages.Type(JsonTypeNames.Null, JsonTypeNames.Of(value.Utf8.Span[0])));
        }
    }

    private void CheckDepth(int levels)
    {
        if (_depth + levels > PathStack.Depth)
        {
            Tell(ViolationRules.JsonDepth, ViolationMessages.Depth(PathStack.Depth));
        }
    }

    private void Judge<T>(NumberRules rules, in ExactNumber number, T value)
        where T : IFormattable
    {
        ArgumentNullException.ThrowIfNull(rules);
        NumberFaults faults = rules.Judge(number);
        if (faults == NumberFaults.None)
        {
            return;
        }

        string found = value.ToString(null, CultureInfo.InvariantCulture);
        for (NumberFaults fault = NumberFaults.Minimum; fault <= NumberFaults.Allowed; fault = (NumberFaults)((int)fault << 1))
        {
            if ((faults & fault) != 0)
            {
                (string rule, string words) = rules.Describe(fault, found);
                Tell(rule, words);
            }
        }
    }
}
