using System;
using System.Globalization;
using System.Numerics;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.Validation;

/// <summary>A type of C# that holds numbers, by the format that stands for it (OpenAPI's registry of formats).</summary>
internal sealed class NumberKind
{
    private static readonly NumberKind Long = Integer("int64", long.MinValue, long.MaxValue);
    private static readonly NumberKind Decimal = new("decimal", isInteger: false, number => number.TryToDecimal(out _));
    private static readonly NumberKind Double = Binary("double", BigInteger.Pow(2, 1024) - BigInteger.Pow(2, 970), 1075);
    private static readonly NumberKind Float = Binary("float", BigInteger.Pow(2, 128) - BigInteger.Pow(2, 103), 150);

    private static readonly NumberKind[] Integers =
    [
        Integer("int8", sbyte.MinValue, (ulong)sbyte.MaxValue),
        Integer("uint8", byte.MinValue, byte.MaxValue),
        Integer("int16", short.MinValue, (ulong)short.MaxValue),
        Integer("uint16", ushort.MinValue, ushort.MaxValue),
        Integer("int32", int.MinValue, int.MaxValue),
        Integer("uint32", uint.MinValue, uint.MaxValue),
        Long,
        Integer("uint64", 0, ulong.MaxValue),
    ];

    private readonly Func<NumberText, bool> _holds;

    private NumberKind(string format, bool isInteger, Func<NumberText, bool> holds)
    {
        Format = format;
        IsInteger = isInteger;
        _holds = holds;
    }

    /// <summary>The format.</summary>
    public string Format { get; }

    /// <summary>Whether it holds no fractions.</summary>
    public bool IsInteger { get; }

    /// <summary>The kind that a schema of an integer or a number asks for; a number with an integer's format is that integer.</summary>
    public static NumberKind Of(ApiSchema schema) =>
        Array.Find(Integers, kind => kind.Format == schema.Format) ?? (schema.Type, schema.Format) switch
        {
            (ApiSchemaType.Integer, _) => Long,
            (_, "double") => Double,
            (_, "float") => Float,
            _ => Decimal,
        };

    /// <summary>Whether a number has a value of this type: an integer and a decimal exactly that one, the binary ones a finite one, and zero for zero alone.</summary>
    public bool Holds(NumberText number) => _holds(number);

    private static NumberKind Integer(string format, long least, ulong most) => new(
        format,
        isInteger: true,
        number => number.IsNegative
            ? number.TryToInt64(out long below) && below >= least
            : number.TryToUInt64(out ulong above) && above <= most);

    /// <summary>A binary type, which rounds to infinity from half a step beyond its greatest value on, and to zero up to half of its least.</summary>
    private static NumberKind Binary(string format, BigInteger infinity, int halvings)
    {
        string far = infinity.ToString(CultureInfo.InvariantCulture);

        // A half to the power of n is 5 to the power of n, that many places behind the point.
        string near = $"{BigInteger.Pow(5, halvings).ToString(CultureInfo.InvariantCulture)}e-{halvings.ToString(CultureInfo.InvariantCulture)}";
        (NumberText above, NumberText below) = (NumberText.Parse(far), NumberText.Parse("-" + far));
        (NumberText least, NumberText most) = (NumberText.Parse("-" + near), NumberText.Parse(near));
        return new NumberKind(
            format,
            isInteger: false,
            number => number.CompareTo(above) < 0 && number.CompareTo(below) > 0 && (number.IsZero || number.CompareTo(most) > 0 || number.CompareTo(least) < 0));
    }
}
