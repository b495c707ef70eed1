using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RemediationContracts.Runtime;

namespace RemediationContracts.Stub;

/// <summary>What a stub received, in the order of the answers. It can be read while requests come in.</summary>
public sealed class StubJournal
{
    /// <summary>The bytes of bodies and of what is told of them that are kept at most; beyond it the oldest exchanges go, but the last one stays.</summary>
    internal const long MaxBodyBytes = 256L * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Queue<StubExchange> _exchanges = new();
    private readonly int _maxExchanges;
    private long _bodyBytes;

    internal StubJournal(int maxExchanges) => _maxExchanges = maxExchanges;

    /// <summary>The exchanges so far; a copy that does not change.</summary>
    public IReadOnlyList<StubExchange> Exchanges
    {
        get
        {
            lock (_lock)
            {
                return [.. _exchanges];
            }
        }
    }

    /// <summary>The bodies that were accepted, as values of a generated type, in order; those that are not of the type are left out.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="operationId">The id of the operation that was called; null for any.</param>
    public IReadOnlyList<T> Received<T>(string? operationId = null)
        where T : class, IPayload<T> =>
    [
        .. Exchanges.Where(exchange => exchange.IsAccepted && (operationId is null || exchange.Operation?.Id == operationId))
            .Select(exchange => exchange.ReadRequest<T>())
            .OfType<T>(),
    ];

    /// <summary>Forgets every exchange.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _exchanges.Clear();
            _bodyBytes = 0;
        }
    }

    internal void Add(StubExchange exchange)
    {
        lock (_lock)
        {
            _exchanges.Enqueue(exchange);
            _bodyBytes += Size(exchange);
            while (_exchanges.Count > _maxExchanges || (_bodyBytes > MaxBodyBytes && _exchanges.Count > 1))
            {
                _bodyBytes -= Size(_exchanges.Dequeue());
            }
        }
    }

    // A payload chooses the names in the pointers that are told of it, and the answer repeats them.
    private static long Size(StubExchange exchange) =>
        exchange.Request.Body.Length + exchange.Response.Body.Length + exchange.Violations.Sum(static violation => 2L * (violation.Pointer.Length + violation.Message.Length))
        + exchange.Parameters.Sum(static parameter => 2L * parameter.Json.Length);
}
