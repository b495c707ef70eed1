using System;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using RemediationContracts.Pact.Consumer;

namespace RemediationContracts.Pact;

/// <summary>Declares the response of an interaction. A value is a text, or a <see cref="Matching.Matcher"/>.</summary>
public sealed class ResponseBuilder
{
    private readonly InteractionDefinition _definition;

    internal ResponseBuilder(InteractionDefinition definition) => _definition = definition;

    /// <summary>Declares the status. Default: 200.</summary>
    /// <param name="status">The status.</param>
    public ResponseBuilder WithStatus(HttpStatusCode status) => WithStatus((int)status);

    /// <summary>Declares the status. Default: 200.</summary>
    /// <param name="status">The code, 100 to 599.</param>
    public ResponseBuilder WithStatus(int status)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 100);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        _definition.Status = (ushort)status;
        return this;
    }

    /// <summary>Declares a header; again for a further value.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public ResponseBuilder WithHeader(string name, JsonNode value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _definition.Response.Headers.Add((Guard.Text(name, nameof(name)), value));
        return this;
    }

    /// <summary>Declares a body in JSON, matchers within it.</summary>
    /// <param name="body">The body.</param>
    /// <param name="contentType">Its media type.</param>
    public ResponseBuilder WithJsonBody(JsonNode body, string contentType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(body);
        return WithBody(body.ToJsonString(), contentType);
    }

    /// <summary>Declares a body in JSON, out of any object, matchers within it.</summary>
    /// <param name="body">The object, such as an anonymous one.</param>
    /// <param name="options">How it is serialized; null is the default, which keeps names as they are.</param>
    public ResponseBuilder WithJsonBody(object body, JsonSerializerOptions? options = null) =>
        WithBody(JsonSerializer.Serialize(body, options), "application/json");

    /// <summary>Declares a body as it stands.</summary>
    /// <param name="body">The body; in JSON, it may hold matchers as the core writes them.</param>
    /// <param name="contentType">Its media type.</param>
    public ResponseBuilder WithBody(string body, string contentType)
    {
        ArgumentNullException.ThrowIfNull(body);
        _definition.Response.Body = body;
        _definition.Response.ContentType = Guard.Text(contentType, nameof(contentType));
        return this;
    }
}
