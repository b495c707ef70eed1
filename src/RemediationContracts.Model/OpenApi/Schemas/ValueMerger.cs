using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Json;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>Makes one array, or one scalar, of two.</summary>
internal sealed class ValueMerger(ReadContext context, SchemaMerger merger)
{
    /// <summary>The formats of whole numbers, each with those that it includes.</summary>
    private static readonly (string Format, string[] Within)[] Ranges =
    [
        ("int64", ["int32", "int16", "int8", "uint32", "uint16", "uint8"]),
        ("int32", ["int16", "int8", "uint16", "uint8"]),
        ("int16", ["int8", "uint8"]),
        ("uint64", ["uint32", "uint16", "uint8"]),
        ("uint32", ["uint16", "uint8"]),
        ("uint16", ["uint8"]),
        ("double", ["float"]),
    ];

    /// <summary>Whether a value is among some.</summary>
    public static bool Has(IReadOnlyList<JsonNode> values, JsonNode value) => values.Any(other => AreEqual(other, value));

    /// <summary>Merges; false where no array fits.</summary>
    public bool MergeArrays(ApiSchema a, ApiSchema b, ApiSchema merged)
    {
        (merged.MinItems, merged.MaxItems) = Bounds(a.MinItems, b.MinItems, a.MaxItems, b.MaxItems);
        merged.UniqueItems = a.UniqueItems || b.UniqueItems;
        merged.Items = a.Items is null || b.Items is null
            ? a.Items ?? b.Items
            : merger.MeetLater(a.Items, b.Items, new Place(b.Items.Pointer, b.Items.Offset));
        return Holds(!(merged.MinItems > merged.MaxItems), "'minItems' of one part is greater than 'maxItems' of another, so that no value fits.");
    }

    /// <summary>Merges; false where no value fits.</summary>
    public bool MergeScalars(ApiSchema a, ApiSchema b, ApiSchema merged, Place place)
    {
        merged.Format = MeetFormat(a, b, merged.Type, place);
        if (merged is { Type: ApiSchemaType.Integer, Format: string format } && !Formats.IsOfIntegers(format))
        {
            merged.Format = null;
        }

        (merged.MinLength, merged.MaxLength) = Bounds(a.MinLength, b.MinLength, a.MaxLength, b.MaxLength);
        (merged.Minimum, merged.ExclusiveMinimum) = NumberKeywords.Stricter((a.Minimum, a.ExclusiveMinimum), (b.Minimum, b.ExclusiveMinimum), 1);
        (merged.Maximum, merged.ExclusiveMaximum) = NumberKeywords.Stricter((a.Maximum, a.ExclusiveMaximum), (b.Maximum, b.ExclusiveMaximum), -1);
        merged.MultipleOf = MeetFactor(a.MultipleOf, b.MultipleOf, place);
        merged.Pattern = a.Pattern ?? b.Pattern;
        bool hasValues = a.Enum is not null || b.Enum is not null || a.AllowedValues is not null || b.AllowedValues is not null;
        if (a.Pattern is not null && b.Pattern is not null && a.Pattern != b.Pattern && !hasValues)
        {
            merger.CannotMerge(place, "two patterns must match at once");
        }

        if (!Holds(!(merged.MinLength > merged.MaxLength), "'minLength' of one part is greater than 'maxLength' of another, so that no value fits.")
            || !Holds(!NumberKeywords.AreContradictory(merged), "The lower limit of one part leaves no room below the upper one of another, so that no value fits."))
        {
            return false;
        }

        return !hasValues || MeetValues(a, b, merged);
    }

    private bool MeetValues(ApiSchema a, ApiSchema b, ApiSchema merged)
    {
        merged.IsConst = a.IsConst || b.IsConst;
        if (merged.Type == ApiSchemaType.String)
        {
            MeetTexts(a, b, merged);
        }
        else
        {
            merged.AllowedValues = a.AllowedValues is null || b.AllowedValues is null
                ? a.AllowedValues ?? b.AllowedValues
                : [.. a.AllowedValues.Where(value => Has(b.AllowedValues, value))];
            if (merged.Type == ApiSchemaType.Integer)
            {
                merged.AllowedValues = [.. merged.AllowedValues!.Where(value => NumberText.Parse(value.Text!).IsInteger)];
            }
        }

        // Both patterns are asked, one after the other.
        FittingMembers.Keep(context, merged);
        if (merged.Type == ApiSchemaType.String && a.Pattern is not null && b.Pattern is not null)
        {
            merged.Pattern = b.Pattern;
            FittingMembers.Keep(context, merged);
        }

        bool isLeft = merged.Enum is null ? merged.AllowedValues!.Count > 0 : merged.Enum.Members.Count > 0;
        return Holds(isLeft, "No value is in the enumerations of all parts.");
    }

    private static void MeetTexts(ApiSchema a, ApiSchema b, ApiSchema merged)
    {
        // A constant is its own enumeration, and the narrower of the two.
        ApiSchema? constant = a.IsConst ? a : b.IsConst ? b : null;
        if (constant is not null)
        {
            ApiSchema other = ReferenceEquals(constant, a) ? b : a;
            merged.AllowedValues = [.. constant.AllowedValues!.Where(value =>
                (other.Enum is null || other.Enum.Has(value.Text!)) && (other.AllowedValues is null || Has(other.AllowedValues, value)))];
            return;
        }

        ApiEnum one = (a.Enum ?? b.Enum)!;
        merged.Enum = a.Enum is null || b.Enum is null
            ? one
            : FittingMembers.Of([.. b.Enum.Members.Where(member => a.Enum.Has(member.Value))], a.Enum.IsFlags && b.Enum.IsFlags);
    }

    private string? MeetFormat(ApiSchema a, ApiSchema b, ApiSchemaType type, Place place)
    {
        if (a.Format is null || b.Format is null || a.Format == b.Format)
        {
            return a.Format ?? b.Format;
        }

        if (type == ApiSchemaType.String)
        {
            if (Formats.IsEnforcedForText(a.Format) && Formats.IsEnforcedForText(b.Format))
            {
                merger.CannotMerge(place, $"a string cannot be of the formats '{a.Format}' and '{b.Format}' at once");
            }

            return Formats.IsEnforcedForText(a.Format) ? a.Format : b.Format;
        }

        if (type == ApiSchemaType.Integer && Formats.IsOfIntegers(a.Format) != Formats.IsOfIntegers(b.Format))
        {
            return Formats.IsOfIntegers(a.Format) ? a.Format : b.Format;
        }

        foreach ((string format, string[] within) in Ranges)
        {
            if ((format == a.Format && within.Contains(b.Format)) || (format == b.Format && within.Contains(a.Format)))
            {
                return format == a.Format ? b.Format : a.Format;
            }
        }

        merger.CannotMerge(place, $"a number cannot be of the formats '{a.Format}' and '{b.Format}' at once");
        return a.Format;
    }

    private string? MeetFactor(string? a, string? b, Place place)
    {
        if (a is null || b is null || NumberText.Parse(a).IsMultipleOf(NumberText.Parse(b)))
        {
            return a ?? b;
        }

        if (!NumberText.Parse(b).IsMultipleOf(NumberText.Parse(a)))
        {
            merger.CannotMerge(place, $"a number must be a multiple of {a} and of {b}");
        }

        return b;
    }

    private static (int? Least, int? Most) Bounds(int? leastA, int? leastB, int? mostA, int? mostB) =>
        (leastA is null || leastB > leastA ? leastB : leastA, mostA is null || mostB < mostA ? mostB : mostA);

    private bool Holds(bool isPossible, string contradiction)
    {
        if (!isPossible)
        {
            merger.Contradict(contradiction);
        }

        return isPossible;
    }

    private static bool AreEqual(JsonNode one, JsonNode other) =>
        one.Kind == JsonNodeKind.Number && other.Kind == JsonNodeKind.Number
            ? NumberText.Parse(one.Text!).Equals(NumberText.Parse(other.Text!))
            : one.Kind == other.Kind && one.Text == other.Text;
}
