using System.Collections.Generic;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi;

/// <summary>Reads <c>x-deviations</c>: where a documentation departs from its own rules.</summary>
internal static class DeviationReader
{
    private static readonly string[] Accepts = ["absent", "quoted-boolean"];

    public static IReadOnlyList<ApiDeviation> Read(ReadContext context, ObjectCursor operation)
    {
        List<ApiDeviation> deviations = [];
        foreach ((JsonNode item, string pointer) in operation.Items("x-deviations"))
        {
            if (ObjectCursor.Open(context, item, pointer, KeywordTables.Deviation) is not ObjectCursor cursor)
            {
                continue;
            }

            List<ApiDeparture> departures = ReadDepartures(context, cursor);
            if (cursor.Find("payload") is JsonNode payload)
            {
                deviations.Add(new ApiDeviation(payload, cursor.Text("source"), departures, pointer));
            }
            else
            {
                cursor.TellMissing("payload");
            }
        }

        return deviations;
    }

    private static List<ApiDeparture> ReadDepartures(ReadContext context, ObjectCursor deviation)
    {
        List<ApiDeparture> departures = [];
        foreach ((JsonNode item, string pointer) in deviation.Items("departures"))
        {
            if (ObjectCursor.Open(context, item, pointer, KeywordTables.Departure) is not ObjectCursor cursor)
            {
                continue;
            }

            string rule = cursor.RequiredText("rule");
            string accept = cursor.RequiredText("accept");
            if (cursor.Find("at") is null)
            {
                cursor.TellMissing("at");
            }

            if (accept.Length > 0 && System.Array.IndexOf(Accepts, accept) < 0)
            {
                context.Report(ContractRules.BadExtension, $"'accept' takes 'absent' or 'quoted-boolean', found '{accept}'.", cursor.Find("accept")!, cursor.PointerOf("accept"));
            }

            if (Extensions.Pointer(context, cursor, "at") is string at)
            {
                departures.Add(new ApiDeparture(at, rule, accept, cursor.Text("reason")));
            }
        }

        return departures;
    }
}
