using System.Collections.Generic;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model;

/// <summary>
/// A schema (OpenAPI: Schema Object). A <c>$ref</c> is resolved to the schema that it names, so one component is one instance,
/// and a schema that contains itself is a cycle of instances.
/// </summary>
public sealed class ApiSchema
{
    private Dictionary<string, ApiProperty>? _byName;

    /// <summary>The JSON Pointer of the schema in the contract.</summary>
    public required string Pointer { get; init; }

    /// <summary>The offset of the schema in the contract.</summary>
    public required int Offset { get; init; }

    /// <summary>The name under <c>components/schemas</c>, or null for an inline schema.</summary>
    public string? ComponentName { get; init; }

    /// <summary>The name that <c>x-csharp-name</c> gives, or null.</summary>
    public string? CSharpName { get; internal set; }

    /// <summary>The title.</summary>
    public string? Title { get; internal set; }

    /// <summary>What the value means.</summary>
    public string? Description { get; internal set; }

    /// <summary>Whether the value should no longer be used.</summary>
    public bool Deprecated { get; internal set; }

    /// <summary>The types of JSON that are allowed.</summary>
    public ApiSchemaType Type { get; internal set; }

    /// <summary>Whether null is allowed too.</summary>
    public bool Nullable { get; internal set; }

    /// <summary>The format, such as <c>date-time</c>; null where none is given.</summary>
    public string? Format { get; internal set; }

    /// <summary>The members of an enumeration of strings, in document order; null where the schema is none.</summary>
    public ApiEnum? Enum { get; internal set; }

    /// <summary>The declared properties of an object, in document order.</summary>
    public IReadOnlyList<ApiProperty> Properties { get; internal set; } = [];

    /// <summary>Whether an object may have members that are not declared.</summary>
    public bool AllowsUndeclaredMembers { get; internal set; } = true;

    /// <summary>The schema of an array's items; null where the schema is no array.</summary>
    public ApiSchema? Items { get; internal set; }

    /// <summary>The least length of a string, in code points.</summary>
    public int? MinLength { get; internal set; }

    /// <summary>The greatest length of a string, in code points.</summary>
    public int? MaxLength { get; internal set; }

    /// <summary>The least number of items of an array.</summary>
    public int? MinItems { get; internal set; }

    /// <summary>The greatest number of items of an array.</summary>
    public int? MaxItems { get; internal set; }

    /// <summary>The default, as it stands in the contract; documentation only, it is never written.</summary>
    public JsonNode? Default { get; internal set; }

    /// <summary>Whether a fault of level error stands in the schema itself or, for one under <c>components</c>, in the document as a whole.</summary>
    public bool HasErrors { get; internal set; }

    /// <summary>The declared property of a name, the first where the contract is at fault and has several; null where there is none. Asked for only once the schema is read.</summary>
    internal ApiProperty? Find(string name)
    {
        if (_byName is null)
        {
            Dictionary<string, ApiProperty> byName = new(Properties.Count, System.StringComparer.Ordinal);
            for (int i = Properties.Count - 1; i >= 0; i--)
            {
                byName[Properties[i].Name] = Properties[i];
            }

            _byName = byName;
        }

        return _byName.TryGetValue(name, out ApiProperty? found) ? found : null;
    }
}
