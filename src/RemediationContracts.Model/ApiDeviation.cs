using System.Collections.Generic;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model;

/// <summary>A documented payload that departs from the contract's own rules (<c>x-deviations</c>).</summary>
/// <param name="Payload">The payload, as the documentation shows it.</param>
/// <param name="Source">Where it is documented.</param>
/// <param name="Departures">Each rule that it breaks.</param>
/// <param name="Pointer">The JSON Pointer of the deviation in the contract.</param>
public sealed record ApiDeviation(JsonNode Payload, string? Source, IReadOnlyList<ApiDeparture> Departures, string Pointer);
