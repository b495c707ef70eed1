using System.ComponentModel;

namespace RemediationContracts.Runtime;

/// <summary>Reads a value at the reader's place. One schema is one instance, made once: results are kept by it.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="reader">The reader; it collects the violations.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T? PayloadRead<out T>(ref PayloadReader reader);
