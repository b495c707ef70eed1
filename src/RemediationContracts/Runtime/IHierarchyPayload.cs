using System.ComponentModel;

namespace RemediationContracts.Runtime;

/// <summary>What generated code gives for an object that others extend.</summary>
/// <typeparam name="TSelf">The generated type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IHierarchyPayload<TSelf> : IPayload<TSelf>
    where TSelf : class, IHierarchyPayload<TSelf>
{
    /// <summary>Reads a value as this type itself, whatever its discriminator says.</summary>
    /// <param name="reader">The reader; it collects the violations.</param>
    /// <returns>The value, or null where the reader has told a violation.</returns>
    static abstract TSelf? ReadSelf(ref PayloadReader reader);
}
