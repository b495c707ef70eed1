using System;
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

    /// <summary>How many exchanges the journal keeps; the oldest go first. Default: 1,000.</summary>
    public int MaxExchanges { get; init; } = 1000;
}
