using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RemediationContracts.Model;

/// <summary>
/// The states of a provider in which it refuses a request that is right, by the status with which it does. A pact names them as provider
/// states, and a stub can be put into them.
/// </summary>
internal static class RefusalStates
{
    /// <summary>The refusals that an operation declares by a code of their own, in document order, each with its state.</summary>
    public static IReadOnlyList<(string State, int Status, ApiResponse Response)> Of(ApiOperation operation) =>
    [
        .. operation.Responses
            .Where(static response => response.Status is { Length: 3 } status && status[0] is '4' or '5' && int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(static response => (response, int.Parse(response.Status, CultureInfo.InvariantCulture)))
            .Select(static pair => (NameOf(pair.Item2), pair.Item2, pair.response)),
    ];

    /// <summary>The name of the state; a provider's team reads it in its pact.</summary>
    public static string NameOf(int status) => status switch
    {
        401 => "the service does not know the caller",
        403 => "the service forbids the caller the action",
        404 => "the service does not have what is asked for",
        409 => "the service has a conflict",
        410 => "the service has what is asked for no more",
        429 => "the service throttles",
        500 => "the service fails",
        502 => "the service gets no good answer from another one",
        503 => "the service is not available",
        504 => "the service gets no answer from another one in time",
        _ => string.Format(CultureInfo.InvariantCulture, "the service answers {0}", status),
    };
}
