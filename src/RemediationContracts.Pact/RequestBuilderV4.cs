using System;
using System.Text.Json.Nodes;
using RemediationContracts.Pact.Consumer;

namespace RemediationContracts.Pact;

/// <summary>Declares the request of an interaction in a pact of version 4, which has comments.</summary>
public sealed class RequestBuilderV4 : RequestBuilder<RequestBuilderV4>
{
    internal RequestBuilderV4(InteractionDefinition definition)
        : base(definition)
    {
    }

    /// <summary>Leaves a comment with a key in the pact's file.</summary>
    /// <param name="key">The key; <c>text</c> is the one that <see cref="WithTextComment"/> uses.</param>
    /// <param name="value">The comment.</param>
    public RequestBuilderV4 WithComment(string key, JsonNode value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Definition.Comments.Add((Guard.Text(key, nameof(key)), value));
        return this;
    }

    /// <summary>Leaves a comment in the pact's file, which a verifier prints.</summary>
    /// <param name="comment">The comment.</param>
    public RequestBuilderV4 WithTextComment(string comment)
    {
        Definition.TextComments.Add(Guard.Text(comment, nameof(comment)));
        return this;
    }
}
