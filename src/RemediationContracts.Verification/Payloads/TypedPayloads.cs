extern alias Runtime;

using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Runtime::RemediationContracts.Runtime;
using PayloadDirection = Runtime::RemediationContracts.PayloadDirection;

namespace RemediationContracts.Verification.Payloads;

/// <summary>Payloads as values of emitted types.</summary>
public static class TypedPayloads
{
    /// <summary>Valid payloads as values of the type that is emitted for their schema; shrunk, they stay valid.</summary>
    /// <typeparam name="T">The emitted type.</typeparam>
    /// <param name="payloads">The payloads of its schema.</param>
    /// <exception cref="Runtime::RemediationContracts.ContractViolationException">While drawing: the type refuses a payload that the schema allows, so that it is of another schema, or of another version of the contract.</exception>
    public static Arbitrary<T> ValidAs<T>(this SchemaPayloads payloads)
        where T : class, IPayload<T>
    {
        ArgumentNullException.ThrowIfNull(payloads);
        PayloadDirection direction = payloads.Direction == Model.Validation.PayloadDirection.Request ? PayloadDirection.Request : PayloadDirection.Response;
        return Arb.From(
            payloads.Valid().Generator.Select(payload => Payload.Parse<T>(payload.ToUtf8(), direction)),
            value => Shrink(payloads, value, direction));
    }

    private static IEnumerable<T> Shrink<T>(SchemaPayloads payloads, T value, PayloadDirection direction)
        where T : class, IPayload<T>
    {
        var payload = new ValidPayload(System.Text.Encoding.UTF8.GetString(Payload.ToUtf8Json(value, direction)));
        return payloads.Shrink(payload).Select(smaller => Payload.Parse<T>(smaller.ToUtf8(), direction));
    }
}
