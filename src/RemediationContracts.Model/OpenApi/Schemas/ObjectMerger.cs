using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>Makes one object of two.</summary>
internal sealed class ObjectMerger(ReadContext context, SchemaMerger merger)
{
    /// <summary>How many members the merged objects of a contract may have together.</summary>
    private const int MostMembers = 4_000_000;

    /// <summary>What closed parts of the schema at hand refuse, in the order in which it is met.</summary>
    private readonly List<string> _refused = [];

    /// <summary>Whether all that one of its parts declares is refused.</summary>
    private bool _isPartRefused;

    private int _members;

    /// <summary>Begins with another schema.</summary>
    public void Begin()
    {
        _refused.Clear();
        _isPartRefused = false;
    }

    /// <summary>Tells what closed parts of the schema at hand refuse.</summary>
    public void TellRefused(Place place)
    {
        if (_refused.Count == 0)
        {
            return;
        }

        List<string> names = [.. _refused.Distinct()];
        (string are, string they) = names.Count == 1 ? ("is", "it is") : ("are", "they are");
        string consequence = _isPartRefused ? $"{they} left out, so that an object can hold nothing of a part" : $"{they} left out";
        context.Report(
            ContractRules.RefusedProperty,
            $"{QuotedNames.Of(names)} {are} declared by one part of the schema and refused by another, which is closed; {consequence}. {Advice}",
            place.Offset,
            1,
            place.Pointer);
    }

    /// <summary>What to do where a closed part refuses what another declares.</summary>
    private string Advice => context.IsVersion31
        ? "Leave out 'additionalProperties: false' in the parts, and write 'unevaluatedProperties: false' beside 'allOf'."
        : "Leave out 'additionalProperties: false' in the parts; OpenAPI 3.0 cannot close the whole.";

    /// <summary>Merges; false where no object fits.</summary>
    public bool Merge(ApiSchema a, ApiSchema b, ApiSchema merged, Place place)
    {
        _members += a.Properties.Count + b.Properties.Count;
        if (_members > MostMembers)
        {
            merger.CannotMerge(place, "the objects of this contract have too many members");
            return true;
        }

        merged.MinProperties = Greater(a.MinProperties, b.MinProperties);
        merged.MaxProperties = Lesser(a.MaxProperties, b.MaxProperties);
        merged.AllowsUndeclaredMembers = a.AllowsUndeclaredMembers && b.AllowsUndeclaredMembers;
        if (merged.AllowsUndeclaredMembers)
        {
            merged.AdditionalProperties = a.AdditionalProperties is null || b.AdditionalProperties is null
                ? a.AdditionalProperties ?? b.AdditionalProperties
                : merger.MeetLater(a.AdditionalProperties, b.AdditionalProperties, place);
        }

        if (merged.MinProperties > merged.MaxProperties)
        {
            merger.Contradict("'minProperties' of one part is greater than 'maxProperties' of another, so that no value fits.");
            return false;
        }

        return MergeProperties(a, b, merged);
    }

    private bool MergeProperties(ApiSchema a, ApiSchema b, ApiSchema merged)
    {
        HashSet<string> required = new(a.RequiredUndeclared.Concat(b.RequiredUndeclared), System.StringComparer.Ordinal);
        Dictionary<string, int> places = new(a.Properties.Count + b.Properties.Count, System.StringComparer.Ordinal);
        List<ApiProperty> properties = [];
        int refusedBefore = _refused.Count;
        foreach (ApiProperty property in a.Properties)
        {
            ApiProperty? same = b.Find(property.Name);
            if (same is null)
            {
                if (!AddAlone(property, b, properties, places, required))
                {
                    return false;
                }

                continue;
            }

            Place at = new(same.Schema.Pointer, same.Schema.Offset);
            places[property.Name] = properties.Count;
            properties.Add(new ApiProperty
            {
                Name = same.Name,
                Required = same.Required || property.Required,
                Schema = merger.MeetLater(property.Schema, same.Schema, at),
                Pointer = same.Pointer,
                Offset = same.Offset,
                CSharpName = same.CSharpName ?? property.CSharpName,
            });
        }

        int refusedOfA = _refused.Count;
        foreach (ApiProperty property in b.Properties)
        {
            if (a.Find(property.Name) is null && !AddAlone(property, a, properties, places, required))
            {
                return false;
            }
        }

        _isPartRefused |= (a.Properties.Count > 0 && refusedOfA - refusedBefore == a.Properties.Count)
            || (b.Properties.Count > 0 && _refused.Count - refusedOfA == b.Properties.Count);
        merged.Properties = properties;
        merged.RequiredUndeclared = [.. a.RequiredUndeclared.Concat(b.RequiredUndeclared).Distinct().Where(name => !places.ContainsKey(name))];
        return merged.AllowsUndeclaredMembers || Holds(merged.RequiredUndeclared);
    }

    /// <summary>Adds a member that the other object does not declare, and so judges as any undeclared one.</summary>
    private bool AddAlone(ApiProperty property, ApiSchema other, List<ApiProperty> properties, Dictionary<string, int> places, HashSet<string> required)
    {
        bool isRequired = property.Required || required.Contains(property.Name);
        if (!other.AllowsUndeclaredMembers)
        {
            if (isRequired)
            {
                merger.Contradict($"'{property.Name}' is required by one part of the schema and refused by another, which is closed, so that no value fits. {Advice}");
                return false;
            }

            _refused.Add(property.Name);
            return true;
        }

        bool isKept = other.AdditionalProperties is null && isRequired == property.Required;
        places[property.Name] = properties.Count;
        properties.Add(isKept ? property : new ApiProperty
        {
            Name = property.Name,
            Required = isRequired,
            Schema = other.AdditionalProperties is ApiSchema schema
                ? merger.MeetLater(schema, property.Schema, new Place(property.Schema.Pointer, property.Schema.Offset))
                : property.Schema,
            Pointer = property.Pointer,
            Offset = property.Offset,
            CSharpName = property.CSharpName,
        });
        return true;
    }

    private bool Holds(IReadOnlyList<string> required)
    {
        if (required.Count == 0)
        {
            return true;
        }

        merger.Contradict($"'{required[0]}' is required, and neither declared nor allowed beside what is, so that no value fits.");
        return false;
    }

    private static int? Greater(int? a, int? b) => a is null || b > a ? b : a;

    private static int? Lesser(int? a, int? b) => a is null || b < a ? b : a;
}
