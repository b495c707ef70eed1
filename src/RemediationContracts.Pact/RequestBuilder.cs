using System;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;
using RemediationContracts.Pact.Consumer;

namespace RemediationContracts.Pact;

/// <summary>Declares the request of an interaction. A value is a text, or a <see cref="Matching.Matcher"/>.</summary>
/// <typeparam name="TSelf">The builder that each call gives back.</typeparam>
public abstract class RequestBuilder<TSelf>
    where TSelf : RequestBuilder<TSelf>
{
    private protected RequestBuilder(InteractionDefinition definition) => Definition = definition;

    private protected InteractionDefinition Definition { get; }

    /// <summary>Names a state that the provider must be in.</summary>
    /// <param name="state">The state.</param>
    /// <param name="parameters">What the provider needs to get into it; null for nothing.</param>
    public TSelf Given(string state, JsonObject? parameters = null)
    {
        Definition.States.Add(new ProviderState(Guard.Text(state, nameof(state)), parameters));
        return (TSelf)this;
    }

    /// <summary>Declares method and path.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path, from the slash on.</param>
    public TSelf WithRequest(HttpMethod method, JsonNode path)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        Definition.Method = method.Method;
        Definition.Path = path;
        return (TSelf)this;
    }

    /// <summary>Declares a query parameter; again for a further value.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value, decoded.</param>
    public TSelf WithQuery(string name, JsonNode value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Definition.Query.Add((Guard.Text(name, nameof(name)), value));
        return (TSelf)this;
    }

    /// <summary>Declares a header; again for a further value.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value. A pact is shared: no real credential belongs here.</param>
    public TSelf WithHeader(string name, JsonNode value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Definition.Request.Headers.Add((Guard.Text(name, nameof(name)), value));
        return (TSelf)this;
    }

    /// <summary>Declares a body in JSON, matchers within it.</summary>
    /// <param name="body">The body.</param>
    /// <param name="contentType">Its media type.</param>
    public TSelf WithJsonBody(JsonNode body, string contentType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(body);
        return WithBody(body.ToJsonString(), contentType);
    }

    /// <summary>Declares a body in JSON, out of any object, matchers within it.</summary>
    /// <param name="body">The object, such as an anonymous one.</param>
    /// <param name="options">How it is serialized; null is the default, which keeps names as they are.</param>
    public TSelf WithJsonBody(object body, JsonSerializerOptions? options = null) =>
        WithBody(JsonSerializer.Serialize(body, options), "application/json");

    /// <summary>Declares a body as it stands.</summary>
    /// <param name="body">The body; in JSON, it may hold matchers as the core writes them.</param>
    /// <param name="contentType">Its media type.</param>
    public TSelf WithBody(string body, string contentType)
    {
        ArgumentNullException.ThrowIfNull(body);
        Definition.Request.Body = body;
        Definition.Request.ContentType = Guard.Text(contentType, nameof(contentType));
        return (TSelf)this;
    }

    /// <summary>Goes on to the response.</summary>
    public ResponseBuilder WillRespond() => new(Definition);
}
