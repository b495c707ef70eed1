using System.ComponentModel;

namespace RemediationContracts.Runtime;

/// <summary>What generated code gives for each object schema; the library's readers, writers and converters call it.</summary>
/// <typeparam name="TSelf">The generated type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPayload<TSelf>
    where TSelf : class, IPayload<TSelf>
{
    /// <summary>Reads a value at the reader's place.</summary>
    /// <param name="reader">The reader; it collects the violations.</param>
    /// <returns>The value, or null where the reader has told a violation.</returns>
    static abstract TSelf? Read(ref PayloadReader reader);

    /// <summary>Writes a value that has been found valid.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    static abstract void Write(ref PayloadWriter writer, TSelf value);

    /// <summary>Tells what the type system cannot hold.</summary>
    /// <param name="validation">Collects the violations.</param>
    /// <param name="value">The value.</param>
    static abstract void Validate(ref InstanceValidation validation, TSelf value);
}
