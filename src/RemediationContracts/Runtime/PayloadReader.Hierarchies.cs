namespace RemediationContracts.Runtime;

/// <content>Objects that others extend.</content>
public ref partial struct PayloadReader
{
    /// <summary>Reads an object as the type itself, and not as one that extends it.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <returns>The object, or null where a violation has been told.</returns>
    public T? ReadSelf<T>()
        where T : class, IHierarchyPayload<T> => T.ReadSelf(ref this);
}
