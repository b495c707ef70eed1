using System;
using System.Collections.Generic;
using System.Linq;
using NJsonSchema;
using RemediationContracts.Model;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Verification.Brownfield;

/// <summary>Compares formats, enumerations and limits.</summary>
/// <param name="direction">Which way the payloads go.</param>
/// <param name="tell">Takes a finding: rule, level, pointer, member, message.</param>
internal sealed class ScalarComparer(Model.Validation.PayloadDirection direction, Action<string, DiagnosticLevel, string, string, string> tell)
{
    /// <summary>The formats of whole numbers, each with its bits, the sign aside, and whether it has a sign.</summary>
    private static readonly Dictionary<string, (int Bits, bool IsSigned)> Integers = new(StringComparer.Ordinal)
    {
        ["int8"] = (7, true),
        ["uint8"] = (8, false),
        ["int16"] = (15, true),
        ["uint16"] = (16, false),
        ["int32"] = (31, true),
        ["uint32"] = (32, false),
        ["int64"] = (63, true),
        ["uint64"] = (64, false),
    };

    private bool IsRequest => direction == Model.Validation.PayloadDirection.Request;

    /// <summary>Compares two schemas of the same type.</summary>
    public void Compare(ApiSchema declared, JsonSchema type, string pointer, string member)
    {
        CompareFormat(declared, type, pointer, member);
        if (declared.Enum is { } values)
        {
            CompareEnum(values, type, pointer, member);
        }

        string[] missing = [.. TypeSchemas.MissingLimits(declared, type)];
        if (missing.Length > 0)
        {
            tell(ClrRules.LimitMissing, DiagnosticLevel.Info, pointer, member, $"The contract limits the value by {string.Join(", ", missing)}, and the type does not say so.");
        }
    }

    private void CompareFormat(ApiSchema declared, JsonSchema type, string pointer, string member)
    {
        string? actual = type.Format is "guid" ? "uuid" : type.Format is "time-span" ? "duration" : type.Format;
        if (declared.Format is not { } expected || expected == actual || declared.Enum is not null)
        {
            return;
        }

        if (actual is null)
        {
            tell(ClrRules.FormatDiffers, DiagnosticLevel.Info, pointer, member, $"The contract says the format '{expected}', and the type is any {TypeSchemas.NameOf(type)}.");
        }
        else if (Integers.TryGetValue(expected, out (int Bits, bool IsSigned) one) && Integers.TryGetValue(actual, out (int Bits, bool IsSigned) other))
        {
            // A writer may be narrower, and a reader wider.
            bool fits = IsRequest ? Holds(one, other) : Holds(other, one);
            DiagnosticLevel level = fits ? DiagnosticLevel.Info : IsRequest ? DiagnosticLevel.Warning : DiagnosticLevel.Error;
            tell(ClrRules.FormatDiffers, level, pointer, member, $"The contract says '{expected}', and the type is '{actual}'.");
        }
        else
        {
            DiagnosticLevel level = declared.Type == ApiSchemaType.String ? DiagnosticLevel.Error : DiagnosticLevel.Warning;
            tell(ClrRules.FormatDiffers, level, pointer, member, $"The contract says the format '{expected}', and the type has '{actual}'.");
        }
    }

    private static bool Holds((int Bits, bool IsSigned) wide, (int Bits, bool IsSigned) narrow) =>
        wide.Bits >= narrow.Bits && (wide.IsSigned || !narrow.IsSigned);

    private void CompareEnum(ApiEnum values, JsonSchema type, string pointer, string member)
    {
        string[] actual = [.. type.Enumeration.OfType<object>().Select(value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!)];
        if (actual.Length == 0)
        {
            tell(ClrRules.EnumMissing, DiagnosticLevel.Info, pointer, member, "The contract lists the values, and the type is any string.");
            return;
        }

        string[] expected = [.. values.Members.Select(value => value.Value).Distinct(StringComparer.Ordinal)];
        string[] missing = [.. expected.Except(actual, StringComparer.Ordinal)];
        string[] extra = [.. actual.Except(expected, StringComparer.Ordinal)];
        foreach (string value in extra)
        {
            if (missing.FirstOrDefault(other => string.Equals(other, value, StringComparison.OrdinalIgnoreCase)) is { } meant)
            {
                tell(ClrRules.EnumCase, DiagnosticLevel.Error, pointer, member, $"The type writes '{value}' where the contract has '{meant}'.");
                missing = [.. missing.Where(other => other != meant)];
            }
            else
            {
                tell(ClrRules.EnumExtra, IsRequest ? DiagnosticLevel.Error : DiagnosticLevel.Info, pointer, member, $"The type has the value '{value}', which the contract does not.");
            }
        }

        foreach (string value in missing)
        {
            // What is never sent need not be there to be sent.
            if (!IsRequest || value != values.Sentinel?.Value)
            {
                tell(ClrRules.EnumMissing, IsRequest ? DiagnosticLevel.Info : DiagnosticLevel.Error, pointer, member, $"The type lacks the value '{value}'.");
            }
        }
    }
}
