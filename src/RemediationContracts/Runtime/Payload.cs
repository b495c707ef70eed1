using System;
using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace RemediationContracts.Runtime;

/// <summary>What every generated type does alike.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Payload
{
    private const int FirstBuffer = 1024;

    private const int NoOffset = -1;

    /// <summary>Reads a payload that goes the type's usual way.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="utf8Json">The payload's bytes.</param>
    /// <exception cref="ContractViolationException">The payload breaks the contract.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8Json)
        where T : class, IPayload<T> => Parse<T>(utf8Json, T.DefaultDirection);

    /// <summary>Reads a payload.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="utf8Json">The payload's bytes.</param>
    /// <param name="direction">The way that it goes.</param>
    /// <exception cref="ContractViolationException">The payload breaks the contract.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8Json, PayloadDirection direction)
        where T : class, IPayload<T> =>
        TryParse(utf8Json, direction, out T? value, out IReadOnlyList<ContractViolation> violations) ? value : throw new ContractViolationException(violations);

    /// <summary>Reads a payload that goes the type's usual way, and says what is wrong with it.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="utf8Json">The payload's bytes.</param>
    /// <param name="value">The value; null where the payload breaks the contract.</param>
    /// <param name="violations">Each violation, in the order of the document; empty where there is none.</param>
    /// <returns>Whether the payload keeps the contract.</returns>
    public static bool TryParse<T>(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out T? value, out IReadOnlyList<ContractViolation> violations)
        where T : class, IPayload<T> => TryParse(utf8Json, T.DefaultDirection, out value, out violations);

    /// <summary>Reads a payload, and says what is wrong with it.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="utf8Json">The payload's bytes.</param>
    /// <param name="direction">The way that it goes.</param>
    /// <param name="value">The value; null where the payload breaks the contract.</param>
    /// <param name="violations">Each violation, in the order of the document; empty where there is none.</param>
    /// <returns>Whether the payload keeps the contract.</returns>
    public static bool TryParse<T>(
        ReadOnlySpan<byte> utf8Json, PayloadDirection direction, [NotNullWhen(true)] out T? value, out IReadOnlyList<ContractViolation> violations)
        where T : class, IPayload<T>
    {
        PayloadReader reader = new(utf8Json, direction);
        T? read = T.Read(ref reader);
        violations = reader.End();
        value = violations.Count == 0 ? read : null;
        return value is not null;
    }

    /// <summary>Says what is wrong with an instance that goes the type's usual way.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="value">The instance.</param>
    /// <returns>Each violation, in the contract's order; empty where there is none.</returns>
    public static IReadOnlyList<ContractViolation> Validate<T>(T value)
        where T : class, IPayload<T> => Validate(value, T.DefaultDirection);

    /// <summary>Says what is wrong with an instance.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="value">The instance.</param>
    /// <param name="direction">The way that it is to go.</param>
    /// <returns>Each violation, in the contract's order; empty where there is none.</returns>
    public static IReadOnlyList<ContractViolation> Validate<T>(T value, PayloadDirection direction)
        where T : class, IPayload<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        InstanceValidation validation = new(direction);
        validation.Object(value);
        if (!validation.HasFound)
        {
            return T.IsReread ? Reread(value, direction) : [];
        }

        InstanceValidation telling = InstanceValidation.Telling(direction);
        telling.Object(value);
        return telling.Violations;
    }

    /// <summary>Writes an instance that goes the type's usual way. Nothing is written of one that breaks the contract.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="value">The instance.</param>
    /// <param name="output">Where it is written to.</param>
    /// <exception cref="ContractViolationException">The instance breaks the contract.</exception>
    public static void WriteTo<T>(T value, IBufferWriter<byte> output)
        where T : class, IPayload<T> => WriteTo(value, output, T.DefaultDirection);

    /// <summary>Writes an instance. Nothing is written of one that breaks the contract.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="value">The instance.</param>
    /// <param name="output">Where it is written to.</param>
    /// <param name="direction">The way that it is to go.</param>
    /// <exception cref="ContractViolationException">The instance breaks the contract.</exception>
    public static void WriteTo<T>(T value, IBufferWriter<byte> output, PayloadDirection direction)
        where T : class, IPayload<T>
    {
        ArgumentNullException.ThrowIfNull(output);
        IReadOnlyList<ContractViolation> violations = Validate(value, direction);
        if (violations.Count > 0)
        {
            throw new ContractViolationException(violations);
        }

        WriteValid(value, output, direction);
    }

    /// <summary>Writes an instance that goes the type's usual way as bytes.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="value">The instance.</param>
    /// <exception cref="ContractViolationException">The instance breaks the contract.</exception>
    public static byte[] ToUtf8Json<T>(T value)
        where T : class, IPayload<T> => ToUtf8Json(value, T.DefaultDirection);

    /// <summary>Writes an instance as bytes.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="value">The instance.</param>
    /// <param name="direction">The way that it is to go.</param>
    /// <exception cref="ContractViolationException">The instance breaks the contract.</exception>
    public static byte[] ToUtf8Json<T>(T value, PayloadDirection direction)
        where T : class, IPayload<T>
    {
        ArrayBufferWriter<byte> output = new(FirstBuffer);
        WriteTo(value, output, direction);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Writes an instance that has been found valid.</summary>
    internal static void WriteValid<T>(T value, IBufferWriter<byte> output, PayloadDirection direction)
        where T : class, IPayload<T>
    {
        PayloadWriter writer = new(output, direction);
        T.Write(ref writer, value);
        writer.Flush();
    }

    /// <summary>What the reader says of an instance without a fault of its own.</summary>
    private static IReadOnlyList<ContractViolation> Reread<T>(T value, PayloadDirection direction)
        where T : class, IPayload<T>
    {
        ArrayBufferWriter<byte> written = new(FirstBuffer);
        WriteValid(value, written, direction);
        return TryParse(written.WrittenSpan, direction, out T? _, out IReadOnlyList<ContractViolation> violations)
            ? []
            : [.. violations.Select(static told => new ContractViolation(told.Rule, told.Pointer, NoOffset, told.Message))];
    }
}
