using System;
using System.Collections.Generic;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.Validation;

namespace RemediationContracts.Stub;

/// <summary>How a stub answers.</summary>
public sealed record StubOptions
{
    /// <summary>Whose word counts where the documentation departs from its own rules. Default: <see cref="ValidationProfile.Strict"/>.</summary>
    public ValidationProfile Profile { get; init; }

    /// <summary>The clock of errors, of the journal, and in memory of the header <c>Date</c>, which a web server sets itself. Default: the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The source of request ids and of the variables in addresses; called from several threads. Default: a random UUID each time.</summary>
    public Func<string> NewId { get; init; } = static () => Guid.NewGuid().ToString();

    /// <summary>Told of each exchange after it went into the journal; called from several threads. Default: nobody is told.</summary>
    public Action<StubExchange>? OnExchange { get; init; }

    /// <summary>The bounds of a request's body. Default: <see cref="JsonLimits.Payload"/>.</summary>
    public JsonLimits Limits { get; init; } = JsonLimits.Payload;

    /// <summary>
    /// Whether the stub takes the state changes of a Pact verifier, by POST at <c>/_pact/provider-states</c>, which then is no path of the
    /// contract. Default: no.
    /// </summary>
    public bool TakesProviderStates { get; init; }

    /// <summary>
    /// What the stub does in a provider state, by the state's name, beside the states in which it answers a refusal that the contract
    /// declares: those need not be named here. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, StubScenario> Scenarios { get; init; } = new Dictionary<string, StubScenario>();

    /// <summary>How many exchanges the journal keeps; the oldest go first. Default: 1,000.</summary>
    public int MaxExchanges { get; init; } = 1000;
}
