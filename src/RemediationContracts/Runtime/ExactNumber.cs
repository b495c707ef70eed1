using System;
using System.Globalization;
using RemediationContracts.Shared;

namespace RemediationContracts.Runtime;

/// <summary>A number by its exact value: a decimal where one holds it, and its digits otherwise.</summary>
internal readonly struct ExactNumber
{
    /// <summary>Up to these bounds the remainder of two decimals is exact: with both on one scale, each has at most 27 digits.</summary>
    private const int PlainScale = 9;
    private const decimal PlainMagnitude = 1_000_000_000_000_000_000;

    private readonly decimal _decimal;

    /// <summary>The digits; null where a decimal holds the value.</summary>
    private readonly string? _text;

    public ExactNumber(decimal value) => _decimal = value;

    /// <summary>Takes a number of JSON.</summary>
    public ExactNumber(string text)
    {
        NumberText number = NumberText.Parse(text);
        if (!number.TryToDecimal(out _decimal))
        {
            _text = text;
        }
    }

    public int CompareTo(in ExactNumber other) =>
        _text is null && other._text is null ? _decimal.CompareTo(other._decimal) : Digits().CompareTo(other.Digits());

    public bool IsMultipleOf(in ExactNumber factor) =>
        IsPlain && factor.IsPlain && factor._decimal != 0 ? _decimal % factor._decimal == 0 : Digits().IsMultipleOf(factor.Digits());

    private bool IsPlain => _text is null && _decimal.Scale <= PlainScale && Math.Abs(_decimal) < PlainMagnitude;

    private NumberText Digits() => NumberText.Parse(_text ?? _decimal.ToString(CultureInfo.InvariantCulture));
}
