using System.Collections.Generic;
using RemediationContracts.Model;

namespace RemediationContracts.Verification.Payloads.Places;

/// <summary>The places of a schema's payloads: each schema that is reached comes once before any comes again, so that a bound leaves out repetitions first.</summary>
internal sealed class PlaceTree
{
    /// <summary>How many places there are at most.</summary>
    public const int MaxPlaces = 1500;

    private const int MaxLevel = 24;
    private const int MaxTimesAround = 1;

    private PlaceTree(IReadOnlyList<SchemaPlace> places, bool isCut)
    {
        Places = places;
        IsCut = isCut;
    }

    /// <summary>The places, the outer ones first.</summary>
    public IReadOnlyList<SchemaPlace> Places { get; }

    /// <summary>Whether there are more places than are listed, those of recursion not counted.</summary>
    public bool IsCut { get; }

    /// <summary>Walks a schema.</summary>
    public static PlaceTree Of(ApiSchema schema, Model.Validation.PayloadDirection direction)
    {
        List<SchemaPlace> places = [];
        HashSet<ApiSchema> seen = [];
        Queue<SchemaPlace> fresh = new([SchemaPlace.Root(schema)]);
        Queue<SchemaPlace> again = new();
        while (fresh.Count + again.Count > 0 && places.Count < MaxPlaces)
        {
            bool isFresh = fresh.TryDequeue(out SchemaPlace? place);
            place ??= again.Dequeue();
            if (isFresh && !seen.Add(place.Definition) && place.Definition.ComponentName is not null)
            {
                again.Enqueue(place);
                continue;
            }

            places.Add(place);
            if (place.Level >= MaxLevel || place.TimesAround(place.Definition) > MaxTimesAround)
            {
                continue;
            }

            foreach (SchemaPlace below in place.Below(direction))
            {
                (seen.Contains(below.Definition) ? again : fresh).Enqueue(below);
            }
        }

        return new PlaceTree(places, fresh.Count + again.Count > 0);
    }
}
