using System.Collections.Generic;
using System.Linq;
using NJsonSchema;
using RemediationContracts.Model;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Verification.Brownfield;

/// <summary>Walks a schema of the contract and the schema of a type together. A pair that was met is not walked again, so that recursion ends.</summary>
/// <param name="direction">Which way the payloads go.</param>
internal sealed class TypeComparer(Model.Validation.PayloadDirection direction)
{
    private const int MaxFindings = 1000;
    private const int MaxLevels = 64;

    private readonly List<ClrFinding> _findings = [];
    private readonly HashSet<(ApiSchema Declared, JsonSchema Type)> _met = [];
    private int _level;

    /// <summary>What differs.</summary>
    public IReadOnlyList<ClrFinding> Findings => _findings;

    private bool IsRequest => direction == Model.Validation.PayloadDirection.Request;

    /// <summary>Compares a schema of the contract with that of a type.</summary>
    /// <param name="schema">The schema of the contract.</param>
    /// <param name="written">The schema of the type, as NJsonSchema read it.</param>
    /// <param name="member">The place in the type.</param>
    public void Compare(ApiSchema schema, JsonSchema written, string member)
    {
        ApiSchema declared = schema.Definition;
        JsonSchema type = TypeSchemas.Resolve(written);
        if (!_met.Add((declared, type)) || _level >= MaxLevels)
        {
            return;
        }

        _level++;
        CompareResolved(declared, type, schema.Pointer, member);
        _level--;
    }

    private void CompareResolved(ApiSchema declared, JsonSchema type, string pointer, string member)
    {
        if (declared.Union is not null || declared.Not is not null || declared.Discriminator is not null)
        {
            Tell(ClrRules.NotCompared, DiagnosticLevel.Info, pointer, member, "The contract has alternatives, descendants or values that must not fit, and these are not compared.");
        }

        string expected = TypeSchemas.NameOf(declared.Type);
        string actual = TypeSchemas.NameOf(type);
        if (declared.Type == ApiSchemaType.Any || actual == TypeSchemas.Any)
        {
            return;
        }

        // An integer is a number: what is narrower may be written, and what is wider may be read.
        bool isNarrower = IsRequest ? (expected, actual) == ("number", "integer") : (expected, actual) == ("integer", "number");
        if (expected != actual && !isNarrower)
        {
            Tell(ClrRules.TypeDiffers, DiagnosticLevel.Error, pointer, member, $"The contract says {expected}, and the type is {actual} in JSON{(declared.Enum is not null && actual == "integer" ? "; an enumeration needs a converter to strings" : string.Empty)}.");
            return;
        }

        switch (declared.Type)
        {
            case ApiSchemaType.Object:
                CompareObject(declared, type, pointer, member);
                break;
            case ApiSchemaType.Array when declared.Items is not null && type.Item is not null:
                CompareNull(declared.Items, type.Item, true, member + "[]");
                Compare(declared.Items, type.Item, member + "[]");
                break;
        }

        ScalarComparer scalars = new(direction, Tell);
        scalars.Compare(declared, type, pointer, member);
    }

    private void CompareObject(ApiSchema declared, JsonSchema type, string pointer, string member)
    {
        HashSet<string> names = new(declared.Properties.Select(property => property.Name), System.StringComparer.Ordinal);
        bool isMap = type.ActualProperties.Count == 0 && type.AdditionalPropertiesSchema is not null;
        foreach (ApiProperty property in declared.Properties.Where(property => property.IsWrittenIn(direction)))
        {
            string at = $"{member}.{property.Name}";
            if (type.ActualProperties.TryGetValue(property.Name, out JsonSchemaProperty? found))
            {
                CompareProperty(property, found, at);
            }
            else if (isMap)
            {
                Compare(property.Schema, type.AdditionalPropertiesSchema!, at);
            }
            else
            {
                DiagnosticLevel level = !IsRequest ? DiagnosticLevel.Warning : property.Required ? DiagnosticLevel.Error : DiagnosticLevel.Info;
                Tell(ClrRules.PropertyMissing, level, property.Pointer, at, $"The type has no property '{property.Name}', which the contract {(property.Required ? "requires" : "allows")}.");
            }
        }

        foreach (string missing in declared.RequiredUndeclared.Where(name => !isMap && !type.ActualProperties.ContainsKey(name)))
        {
            Tell(ClrRules.PropertyMissing, IsRequest ? DiagnosticLevel.Error : DiagnosticLevel.Warning, pointer, $"{member}.{missing}", $"The type has no property '{missing}', which the contract requires.");
        }

        foreach ((string name, JsonSchemaProperty found) in type.ActualProperties.Where(found => !names.Contains(found.Key)))
        {
            CompareUnknown(declared, name, found, pointer, $"{member}.{name}");
        }

        if (declared.AdditionalProperties is { } others && isMap)
        {
            CompareNull(others, type.AdditionalPropertiesSchema!, true, member + "{}");
            Compare(others, type.AdditionalPropertiesSchema!, member + "{}");
        }
    }

    private void CompareUnknown(ApiSchema declared, string name, JsonSchemaProperty found, string pointer, string member)
    {
        bool isRefused = !declared.AllowsUndeclaredMembers && declared.AdditionalProperties is null;
        DiagnosticLevel level = isRefused && IsRequest ? DiagnosticLevel.Error : TypeSchemas.IsRequired(found) && !IsRequest ? DiagnosticLevel.Warning : DiagnosticLevel.Info;
        Tell(ClrRules.PropertyUnknown, level, pointer, member, $"The contract does not declare '{name}'{(isRefused ? ", and refuses what it does not declare" : string.Empty)}.");
        if (declared.AdditionalProperties is { } others)
        {
            Compare(others, found, member);
        }
    }

    private void CompareProperty(ApiProperty property, JsonSchemaProperty found, string member)
    {
        bool isRequired = TypeSchemas.IsRequired(found);
        if (property.Required && !isRequired)
        {
            DiagnosticLevel level = IsRequest ? DiagnosticLevel.Warning : DiagnosticLevel.Info;
            Tell(ClrRules.RequiredDiffers, level, property.Pointer, member, $"The contract requires '{property.Name}', and the type can be made without it.");
        }
        else if (!property.Required && isRequired && !IsRequest)
        {
            Tell(ClrRules.RequiredDiffers, DiagnosticLevel.Error, property.Pointer, member, $"The type requires '{property.Name}', and a response may leave it out.");
        }

        CompareNull(property.Schema, found, property.Required, member);
        Compare(property.Schema, found, member);
    }

    private void CompareNull(ApiSchema schema, JsonSchema written, bool isRequired, string member)
    {
        bool isNullable = TypeSchemas.IsNullable(written);
        bool allowsNull = schema.AllowsNull || schema.Definition.NullFits || (schema.Definition.Type == ApiSchemaType.Any && schema.Definition.Union is null);
        if (IsRequest && isNullable && !allowsNull)
        {
            DiagnosticLevel level = isRequired ? DiagnosticLevel.Error : DiagnosticLevel.Warning;
            Tell(ClrRules.NullableDiffers, level, schema.Pointer, member, $"The type allows null, and the contract does not{(isRequired ? string.Empty : ": it fits only where null is not written, as by JsonIgnoreCondition.WhenWritingNull")}.");
        }
        else if (!IsRequest && !isNullable && allowsNull && TypeSchemas.NameOf(TypeSchemas.Resolve(written)) != TypeSchemas.Any)
        {
            Tell(ClrRules.NullableDiffers, DiagnosticLevel.Error, schema.Pointer, member, "The contract allows null, and the type does not.");
        }
    }

    private void Tell(string rule, DiagnosticLevel level, string pointer, string member, string message)
    {
        if (_findings.Count < MaxFindings)
        {
            _findings.Add(new ClrFinding(rule, level, pointer, member, message));
        }
    }
}
