using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Json;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.Validation;

/// <summary>The declared departures of a documentation that are accepted, and which of them were used.</summary>
internal sealed class AcceptedDepartures(IReadOnlyList<ApiDeviation> deviations, int maxUsed)
{
    private const string Absent = "absent";
    private const string QuotedBoolean = "quoted-boolean";

    private readonly List<UsedDeparture> _used = [];

    /// <summary>Those that were used, at each place, in order.</summary>
    public IReadOnlyList<UsedDeparture> Used => _used;

    /// <summary>Whether there are any.</summary>
    public bool AreDeclared => deviations.Count > 0;

    /// <summary>Whether a required member may be absent. A trial uses nothing.</summary>
    public bool AcceptsAbsent(PayloadPlace place, int offset, bool isTrial) => Accepts(ViolationRules.Required, Absent, place, offset, isTrial);

    /// <summary>Whether a string stands for a Boolean. A trial uses nothing.</summary>
    public bool AcceptsQuotedBoolean(PayloadPlace place, ApiSchema schema, JsonNode node, bool isTrial) =>
        schema.Type == ApiSchemaType.Boolean && node.Kind == JsonNodeKind.String && (node.Text is "true" or "false")
        && Accepts(ViolationRules.Type, QuotedBoolean, place, node.Offset, isTrial);

    private bool Accepts(string rule, string accept, PayloadPlace place, int offset, bool isTrial)
    {
        if (!AreDeclared)
        {
            return false;
        }

        string pointer = place.ToString();
        ApiDeparture? departure = deviations.SelectMany(deviation => deviation.Departures)
            .FirstOrDefault(candidate => candidate.Rule == rule && candidate.Accept == accept && Matches(candidate.At, pointer));
        if (departure is null)
        {
            return false;
        }

        if (!isTrial && _used.Count < maxUsed)
        {
            _used.Add(new UsedDeparture(departure, pointer, offset));
        }

        return true;
    }

    /// <summary>Whether a pointer is meant, where <c>*</c> is every index.</summary>
    internal static bool Matches(string pattern, string pointer)
    {
        string[] wanted = pattern.Split('/');
        string[] actual = pointer.Split('/');
        return wanted.Length == actual.Length
            && wanted.Zip(actual, (want, step) => want == step || (want == "*" && IsIndex(step))).All(fits => fits);
    }

    private static bool IsIndex(string step) => step.Length > 0 && step.All(c => c is >= '0' and <= '9');
}
