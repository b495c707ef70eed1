using System;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;
using RemediationContracts.Pact.Consumer;

namespace RemediationContracts.Pact;

/// <summary>Declares the request of an interaction. A value is a text, or a <see cref="Matching.Matcher"/>.</summary>
public sealed class RequestBuilderV4
{
    private readonly InteractionDefinition _definition;

    internal RequestBuilderV4(InteractionDefinition definition) => _definition = definition;

    /// <summary>Names a state that the provider must be in.</summary>
    /// <param name="state">The state.</param>
    /// <param name="parameters">What the provider needs to get into it; null for nothing.</param>
    public RequestBuilderV4 Given(string state, JsonObject? parameters = null)
    {
        _definition.States.Add(new ProviderState(Guard.Text(state, nameof(state)), parameters));
        return this;
    }

    /// <summary>Leaves a comment with a key in the pact's file.</summary>
    /// <param name="key">The key; <c>text</c> is the one that <see cref="WithTextComment"/> uses.</param>
    /// <param name="value">The comment.</param>
    public RequestBuilderV4 WithComment(string key, JsonNode value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _definition.Comments.Add((Guard.Text(key, nameof(key)), value));
        return this;
    }

    /// <summary>Leaves a comment in the pact's file, which a verifier prints.</summary>
    /// <param name="comment">The comment.</param>
    public RequestBuilderV4 WithTextComment(string comment)
    {
        _definition.TextComments.Add(Guard.Text(comment, nameof(comment)));
        return this;
    }

    /// <summary>Declares method and path.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path, from the slash on.</param>
    public RequestBuilderV4 WithRequest(HttpMethod method, JsonNode path)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        _definition.Method = method.Method;
        _definition.Path = path;
        return this;
    }

    /// <summary>Declares a query parameter; again for a further value.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value, decoded.</param>
    public RequestBuilderV4 WithQuery(string name, JsonNode value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _definition.Query.Add((Guard.Text(name, nameof(name)), value));
        return this;
    }

    /// <summary>Declares a header; again for a further value.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value. A pact is shared: no real credential belongs here.</param>
    public RequestBuilderV4 WithHeader(string name, JsonNode value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _definition.Request.Headers.Add((Guard.Text(name, nameof(name)), value));
        return this;
    }

    /// <summary>Declares a body in JSON, matchers within it.</summary>
    /// <param name="body">The body.</param>
    /// <param name="contentType">Its media type.</param>
    public RequestBuilderV4 WithJsonBody(JsonNode body, string contentType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(body);
        return WithBody(body.ToJsonString(), contentType);
    }

    /// <summary>Declares a body in JSON, out of any object, matchers within it.</summary>
    /// <param name="body">The object, such as an anonymous one.</param>
    /// <param name="options">How it is serialized; null is the default, which keeps names as they are.</param>
    public RequestBuilderV4 WithJsonBody(object body, JsonSerializerOptions? options = null) =>
        WithBody(JsonSerializer.Serialize(body, options), "application/json");

    /// <summary>Declares a body as it stands.</summary>
    /// <param name="body">The body; in JSON, it may hold matchers as the core writes them.</param>
    /// <param name="contentType">Its media type.</param>
    public RequestBuilderV4 WithBody(string body, string contentType)
    {
        ArgumentNullException.ThrowIfNull(body);
        _definition.Request.Body = body;
        _definition.Request.ContentType = Guard.Text(contentType, nameof(contentType));
        return this;
    }

    /// <summary>Goes on to the response.</summary>
    public ResponseBuilderV4 WillRespond() => new(_definition);
}
