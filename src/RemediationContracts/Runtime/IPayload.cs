using System.ComponentModel;

namespace RemediationContracts.Runtime;

/// <summary>What generated code gives for each schema that is a type; the library's readers, writers and converters call it.</summary>
/// <typeparam name="TSelf">The generated type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPayload<TSelf>
    where TSelf : class, IPayload<TSelf>
{
    /// <summary>The way that a payload of the type goes where nobody says: a request where the type can be part of one.</summary>
    static virtual PayloadDirection DefaultDirection => PayloadDirection.Request;

    /// <summary>Whether a value is an object in JSON. One that is not stands for what it holds, and takes no level of its own.</summary>
    static virtual bool IsObject => true;

    /// <summary>
    /// Whether the type has rules that only the reader knows: alternatives, <c>not</c>, unique items, numbers of members. An instance
    /// without a fault of its own is then written and read again to find what they say.
    /// </summary>
    static virtual bool IsReread => false;

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
