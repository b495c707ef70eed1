using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Model;

/// <summary>The member whose value names the schema that is meant (OpenAPI: Discriminator Object).</summary>
/// <param name="PropertyName">The member's name in JSON.</param>
/// <param name="Mapping">
/// Every value that names a schema, in document order, each once: those that the contract maps, then the names of components. Of a
/// hierarchy, those of every descendant are among them.
/// </param>
public sealed record ApiDiscriminator(string PropertyName, IReadOnlyList<ApiDiscriminatorValue> Mapping)
{
    private Dictionary<string, ApiSchema>? _byValue;

    /// <summary>The schema that a value names; null where it names none.</summary>
    /// <param name="value">The value; compared with case.</param>
    public ApiSchema? Find(string value)
    {
        _byValue ??= Mapping.ToDictionary(entry => entry.Value, entry => entry.Schema, System.StringComparer.Ordinal);
        return _byValue.TryGetValue(value, out ApiSchema? schema) ? schema : null;
    }
}
