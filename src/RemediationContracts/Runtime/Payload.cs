using System;
using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace RemediationContracts.Runtime;

/// <summary>What every generated type does alike.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Payload
{
    private const int FirstBuffer = 1024;

    /// <summary>Reads a payload.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="utf8Json">The payload's bytes.</param>
    /// <exception cref="ContractViolationException">The payload breaks the contract.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8Json)
        where T : class, IPayload<T> =>
        TryParse(utf8Json, out T? value, out IReadOnlyList<ContractViolation> violations) ? value : throw new ContractViolationException(violations);

    /// <summary>Reads a payload, and says what is wrong with it.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="utf8Json">The payload's bytes.</param>
    /// <param name="value">The value; null where the payload breaks the contract.</param>
    /// <param name="violations">Each violation, in the order of the document; empty where there is none.</param>
    /// <returns>Whether the payload keeps the contract.</returns>
    public static bool TryParse<T>(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out T? value, out IReadOnlyList<ContractViolation> violations)
        where T : class, IPayload<T>
    {
        PayloadReader reader = new(utf8Json);
        T? read = T.Read(ref reader);
        violations = reader.End();
        value = violations.Count == 0 ? read : null;
        return value is not null;
    }

    /// <summary>Says what is wrong with an instance.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="value">The instance.</param>
    /// <returns>Each violation, in the contract's order; empty where there is none.</returns>
    public static IReadOnlyList<ContractViolation> Validate<T>(T value)
        where T : class, IPayload<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        InstanceValidation validation = default;
        validation.Object(value);
        if (!validation.HasFound)
        {
            return [];
        }

        InstanceValidation telling = InstanceValidation.Telling();
        telling.Object(value);
        return telling.Violations;
    }

    /// <summary>Writes an instance. Nothing is written of one that breaks the contract.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="value">The instance.</param>
    /// <param name="output">Where it is written to.</param>
    /// <exception cref="ContractViolationException">The instance breaks the contract.</exception>
    public static void WriteTo<T>(T value, IBufferWriter<byte> output)
        where T : class, IPayload<T>
    {
        ArgumentNullException.ThrowIfNull(output);
        IReadOnlyList<ContractViolation> violations = Validate(value);
        if (violations.Count > 0)
        {
            throw new ContractViolationException(violations);
        }

        WriteValid(value, output);
    }

    /// <summary>Writes an instance as bytes.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="value">The instance.</param>
    /// <exception cref="ContractViolationException">The instance breaks the contract.</exception>
    public static byte[] ToUtf8Json<T>(T value)
        where T : class, IPayload<T>
    {
        ArrayBufferWriter<byte> output = new(FirstBuffer);
        WriteTo(value, output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Writes an instance that has been found valid.</summary>
    internal static void WriteValid<T>(T value, IBufferWriter<byte> output)
        where T : class, IPayload<T>
    {
        PayloadWriter writer = new(output);
        T.Write(ref writer, value);
        writer.Flush();
    }
}
