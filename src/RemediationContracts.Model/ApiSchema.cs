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

    /// <summary>The regular expression of a string as the contract writes it (ECMA-262); it may match anywhere. Null where there is none.</summary>
    public string? Pattern { get; internal set; }

    /// <summary>The least number, as the contract writes it; null where there is none.</summary>
    public string? Minimum { get; internal set; }

    /// <summary>The greatest number, as the contract writes it; null where there is none.</summary>
    public string? Maximum { get; internal set; }

    /// <summary>Whether <see cref="Minimum"/> itself is refused.</summary>
    public bool ExclusiveMinimum { get; internal set; }

    /// <summary>Whether <see cref="Maximum"/> itself is refused.</summary>
    public bool ExclusiveMaximum { get; internal set; }

    /// <summary>What a number is a multiple of, as the contract writes it; null where there is nothing.</summary>
    public string? MultipleOf { get; internal set; }

    /// <summary>
    /// The values that alone are allowed, other than those of <see cref="Enum"/>: an enumeration of numbers or Booleans, or the value
    /// of <c>const</c>. Scalars of the schema's own type; null where the schema does not say.
    /// </summary>
    public IReadOnlyList<JsonNode>? AllowedValues { get; internal set; }

    /// <summary>Whether <see cref="AllowedValues"/> is the one value of <c>const</c>.</summary>
    public bool IsConst { get; internal set; }

    /// <summary>The least number of items of an array.</summary>
    public int? MinItems { get; internal set; }

    /// <summary>The greatest number of items of an array.</summary>
    public int? MaxItems { get; internal set; }

    /// <summary>Whether no two items of an array may be equal.</summary>
    public bool UniqueItems { get; internal set; }

    /// <summary>The schema of an object's undeclared members; null where they may be any JSON, or none are allowed.</summary>
    public ApiSchema? AdditionalProperties { get; internal set; }

    /// <summary>The required members that are not declared, in document order; they are among the undeclared ones.</summary>
    public IReadOnlyList<string> RequiredUndeclared { get; internal set; } = [];

    /// <summary>The least number of members of an object.</summary>
    public int? MinProperties { get; internal set; }

    /// <summary>The greatest number of members of an object.</summary>
    public int? MaxProperties { get; internal set; }

    /// <summary>
    /// The schema that this one is, but for null and for remarks of its own: a <c>$ref</c> with siblings, an <c>allOf</c> of one, a nullable
    /// reference. Null where the schema says itself what it is; <see cref="Definition"/> follows it.
    /// </summary>
    public ApiSchema? Alias { get; internal set; }

    /// <summary>The alternatives of <c>oneOf</c>, <c>anyOf</c> or several types; null where there is no choice. Then <see cref="Type"/> is <see cref="ApiSchemaType.Any"/>.</summary>
    public ApiUnion? Union { get; internal set; }

    /// <summary>The schema that a value must not fit; null where there is none.</summary>
    public ApiSchema? Not { get; internal set; }

    /// <summary>What tells the schemas that extend this object apart; null where none extend it. On a union, <see cref="ApiUnion.Discriminator"/>.</summary>
    public ApiDiscriminator? Discriminator { get; internal set; }

    /// <summary>The object of a hierarchy that this one extends by <c>allOf</c>, the nearest; its properties are among <see cref="Properties"/>. Null where there is none.</summary>
    public ApiSchema? Base { get; internal set; }

    /// <summary>Whether the value is never part of a request.</summary>
    public bool ReadOnly { get; internal set; }

    /// <summary>Whether the value is never part of a response.</summary>
    public bool WriteOnly { get; internal set; }

    /// <summary>The schema that says what this one is: the end of <see cref="Alias"/>, or itself.</summary>
    public ApiSchema Definition
    {
        get
        {
            ApiSchema at = this;
            while (at.Alias is ApiSchema next)
            {
                at = next;
            }

            return at;
        }
    }

    /// <summary>Whether null is allowed: by this schema, or by one that it stands for.</summary>
    public bool AllowsNull
    {
        get
        {
            ApiSchema? at = this;
            while (at is not null)
            {
                if (at.Nullable)
                {
                    return true;
                }

                at = at.Alias;
            }

            return false;
        }
    }

    /// <summary>The default, as it stands in the contract; documentation only, it is never written.</summary>
    public JsonNode? Default { get; internal set; }

    /// <summary>Whether a fault of level error stands in the schema itself or, for one under <c>components</c>, in the document as a whole.</summary>
    public bool HasErrors { get; internal set; }

    /// <summary>Whether the reader has found that no value fits, so that an alternative is none.</summary>
    internal bool IsImpossible { get; set; }

    /// <summary>Whether null fits a union, by itself or by an alternative.</summary>
    internal bool NullFits { get; set; }

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
