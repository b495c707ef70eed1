using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using RemediationContracts.Model;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Model.Validation;
using RemediationContracts.Runtime;
using Xunit;

namespace RemediationContracts.Tests.Shapes;

/// <summary>A body of a contract, judged by the emitted code and by the interpreting validator.</summary>
/// <param name="Name">What it is called in a test.</param>
/// <param name="Seeds">Payloads that it allows.</param>
internal abstract record ShapeBody(string Name, IReadOnlyList<string> Seeds)
{
    /// <summary>Judges a payload both ways, and everything that can be done with a value that was read.</summary>
    /// <returns>What is wrong with it.</returns>
    public abstract IReadOnlyList<string> Judge(byte[] payload);

    public sealed override string ToString() => Name;
}

/// <summary>A body and its emitted type.</summary>
internal sealed record ShapeBody<T>(string Contract, string Operation, RemediationContracts.PayloadDirection Direction, IReadOnlyList<string> Seeds)
    : ShapeBody($"{Contract} {Operation} {Direction}", Seeds)
    where T : class, IPayload<T>
{
    private readonly ApiSchema _schema = Read(Contract, Operation, Direction);

    public override IReadOnlyList<string> Judge(byte[] payload)
    {
        bool valid = Payload.TryParse(payload, Direction, out T? value, out IReadOnlyList<ContractViolation> emitted);
        PayloadVerdict interpreted = PayloadValidator.Validate(_schema, payload, new ValidationOptions { Direction = (Model.Validation.PayloadDirection)Direction });

        string[] ours = [.. emitted.Select(Describe)];
        Assert.Equal(interpreted.Violations.Select(v => $"{v.Rule} {v.Pointer} @{v.Offset}: {v.Message}"), ours);
        Assert.Equal(interpreted.IsValid, valid);
        if (value is not null)
        {
            RoundTrip(value);
        }

        if (Direction == T.DefaultDirection)
        {
            AgreeWithSystemTextJson(payload, value, emitted);
        }

        return ours;
    }

    private void RoundTrip(T value)
    {
        Assert.Empty(Payload.Validate(value, Direction).Select(Describe));
        byte[] written = Payload.ToUtf8Json(value, Direction);
        Assert.True(PayloadValidator.Validate(_schema, written, new ValidationOptions { Direction = (Model.Validation.PayloadDirection)Direction }).IsValid);
        T again = Payload.Parse<T>(written, Direction);
        Assert.Equal(written, Payload.ToUtf8Json(again, Direction));
        if (Direction == RemediationContracts.PayloadDirection.Response || Contract != "profiles")
        {
            // What is read-only is not written in a request.
            Assert.Equal(value, again);
            Assert.Equal(value.GetHashCode(), again.GetHashCode());
        }
    }

    private static void AgreeWithSystemTextJson(byte[] payload, T? value, IReadOnlyList<ContractViolation> emitted)
    {
        if (value is not null)
        {
            Assert.Equal(value, JsonSerializer.Deserialize<T>(payload.AsSpan(payload is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0)));
            Assert.Equal(Payload.ToUtf8Json(value), JsonSerializer.SerializeToUtf8Bytes(value));
        }
        else if (emitted.All(static v => !v.Rule.StartsWith("json-", StringComparison.Ordinal)) && payload[0] is not ((byte)'n' or 0xEF) && !char.IsWhiteSpace((char)payload[0]) && payload.Length > 0)
        {
            JsonException fault = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(payload));
            Assert.Equal(emitted.Select(Describe), Assert.IsType<ContractViolationException>(fault.InnerException).Violations.Select(Describe));
        }
    }

    private static string Describe(ContractViolation violation) => $"{violation.Rule} {violation.Pointer} @{violation.Offset}: {violation.Message}";

    private static ApiSchema Read(string contract, string operation, RemediationContracts.PayloadDirection direction)
    {
        ContractReadResult result = ContractFile.Load(System.IO.Path.Combine(AppContext.BaseDirectory, "contracts", contract + ".openapi.json"));
        ApiOperation found = result.Contract!.Operations.Single(o => o.Id == operation);
        return (direction == RemediationContracts.PayloadDirection.Request
            ? found.RequestBody!.Content
            : found.Responses.Single(static r => r.Status == "200").Content).Single().Schema;
    }
}
