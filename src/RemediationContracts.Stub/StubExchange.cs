using System;
using System.Collections.Generic;
using RemediationContracts.Model;
using RemediationContracts.Model.Validation;
using RemediationContracts.Runtime;

namespace RemediationContracts.Stub;

/// <summary>A request that the stub received, and what it answered.</summary>
public sealed record StubExchange
{
    /// <summary>When the request came, by the stub's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The operation that was meant; null where the contract has none at that path and method.</summary>
    public ApiOperation? Operation { get; init; }

    /// <summary>The request, without its credentials: of the header <c>Authorization</c> only the scheme is kept, and of cookies and of the contract's API keys only the name.</summary>
    public required StubRequest Request { get; init; }

    /// <summary>The response.</summary>
    public required StubResponse Response { get; init; }

    /// <summary>
    /// What broke the contract in the request's parameters (under <c>/path/NAME</c>, <c>/query/NAME</c> and <c>/header/NAME</c>, with the
    /// offset -1) or, where they kept it, in its body; empty where nothing did.
    /// </summary>
    public IReadOnlyList<PayloadViolation> Violations { get; init; } = [];

    /// <summary>The parameters that kept the contract, less those that are API keys.</summary>
    public IReadOnlyList<StubParameter> Parameters { get; init; } = [];

    /// <summary>The declared departures that were accepted; only under <see cref="ValidationProfile.Documented"/>.</summary>
    public IReadOnlyList<UsedDeparture> DeviationsUsed { get; init; } = [];

    /// <summary>Whether the stub answered with a success.</summary>
    public bool IsAccepted => Response.Status is >= 200 and < 300;

    /// <summary>The request's body as a generated type.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <returns>The value; null where the body breaks the contract, or was accepted only for a declared departure.</returns>
    public T? ReadRequest<T>()
        where T : class, IPayload<T> => Payload.TryParse(Request.Body.Span, out T? value, out _) ? value : null;
}
