using System;
using RemediationContracts.Model.Validation;

namespace RemediationContracts.Model.Tests.Validation.Peers;

/// <summary>A case in which NJsonSchema says something else than we do, and why that is right.</summary>
/// <param name="Name">What it is called in a test's name.</param>
/// <param name="Reason">Why we judge as we do.</param>
/// <param name="Version">The version of OpenAPI of a contract that shows it.</param>
/// <param name="Schemas">The contract's components; the payload is one of <c>it</c>.</param>
/// <param name="Payload">A payload that shows it.</param>
internal sealed record PeerGap(string Name, string Reason, string Version, string Schemas, string Payload)
{
    /// <summary>The way that the payload goes.</summary>
    public PayloadDirection Direction { get; init; } = PayloadDirection.Request;

    /// <summary>Whether it is the gap that makes NJsonSchema see a fault, at a value with this text.</summary>
    public Func<PeerFault, string, bool> SeesTooMuch { get; init; } = (_, _) => false;

    /// <summary>Whether it is the gap that makes NJsonSchema miss a violation.</summary>
    public Func<PeerMiss, bool> SeesTooLittle { get; init; } = _ => false;

    /// <summary>The contract that shows it.</summary>
    public string Contract => $$"""{ "openapi": "{{Version}}", "info": { "title": "Gap", "version": "1" }, "paths": {}, "components": { "schemas": {{Schemas}} } }""";

    public override string ToString() => Name;
}
