using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.Requests;

namespace RemediationContracts.Pact.Checking;

/// <summary>Reads pacts of the versions 1 to 4, whoever wrote them, by the shape that they have.</summary>
internal sealed class PactReader
{
    private const int NewestVersion = 4;
    private const string Http = "Synchronous/HTTP";

    private static readonly JsonLimits Limits = new() { MaxBytes = PactFileCheck.MaxBytes, MaxDepth = 256 };

    private readonly List<PactInteraction> _interactions = [];
    private readonly List<PactFinding> _findings = [];

    private PactReader()
    {
    }

    /// <summary>Reads a pact. Where a member stands twice, that alone is told: readers differ in which of both they take.</summary>
    /// <exception cref="PactFormatException">It is none, or of a version that is not known.</exception>
    public static PactFile Read(JsonText text, System.Threading.CancellationToken cancellationToken)
    {
        PactReader reader = new();
        PactValue root = Parse(text, cancellationToken);
        DuplicateMembers.Find(root, reader.TellDuplicate, cancellationToken);
        if (reader._findings.Count == 0)
        {
            EnsurePact(root);
            reader.ReadInteractions(root);
        }

        return new PactFile(reader._interactions, reader._findings);
    }

    /// <summary>Reads the text as JSON, and sees that it is a pact.</summary>
    /// <exception cref="PactFormatException">It is none, of a version that is not known, or has a member that stands twice.</exception>
    public static PactValue ReadRoot(JsonText text, System.Threading.CancellationToken cancellationToken)
    {
        PactValue root = Parse(text, cancellationToken);
        DuplicateMembers.Find(root, static (message, pointer, offset) => throw new PactFormatException(message, pointer, offset), cancellationToken);
        EnsurePact(root);
        return root;
    }

    private static PactValue Parse(JsonText text, System.Threading.CancellationToken cancellationToken)
    {
        JsonReadResult json = JsonTreeReader.Read(text, Limits, cancellationToken);
        if (json.Fault is { } fault)
        {
            throw new PactFormatException(fault.Message, fault.Pointer, fault.Offset);
        }

        return new PactValue(json.Root, JsonPointer.Root);
    }

    private static void EnsurePact(PactValue root)
    {
        if (root.Find("interactions") is not { IsArray: true } && root.Find("messages") is not { IsArray: true })
        {
            throw new PactFormatException("This is no pact: it has neither an array of interactions nor one of messages.", root.Pointer, root.Node.Offset);
        }

        EnsureKnownVersion(root);
    }

    /// <summary>Refuses what is not over HTTP: messages, and what a plug-in alone can read.</summary>
    /// <exception cref="PactFormatException">There is something of the kind.</exception>
    public static void EnsureHttp(PactValue root)
    {
        if (root.Find("metadata")?.Find("plugins") is { Node.Items.Count: > 0 } plugins)
        {
            throw new PactFormatException("The pact asks for a plug-in; plug-ins are not run.", plugins.Pointer, plugins.Node.Offset);
        }

        PactValue? other = root.Find("messages") is { Node.Items.Count: > 0 } messages
            ? messages
            : (root.Find("interactions")?.Items ?? []).Where(interaction => interaction.Find("type")?.Text is { } type && type != Http).Select(interaction => (PactValue?)interaction).FirstOrDefault();
        if (other is { } message)
        {
            throw new PactFormatException("The pact has messages; only requests and responses over HTTP are played.", message.Pointer, message.Node.Offset);
        }
    }

    private void ReadInteractions(PactValue root)
    {
        PactValue? interactions = root.Find("interactions");
        PactValue? messages = root.Find("messages");
        if (root.Find("metadata")?.Find("plugins") is { Node.Items.Count: > 0 } plugins)
        {
            Tell(PactRules.NotCompared, plugins, "The pact asks for plug-ins; they are not run, and what they alone can read is not compared.");
        }

        if (messages is { Node.Items.Count: > 0 } async)
        {
            Tell(PactRules.NotCompared, async, string.Create(CultureInfo.InvariantCulture, $"Messages are not compared: {async.Node.Items.Count} of them."));
        }

        foreach (PactValue interaction in interactions?.Items ?? [])
        {
            if (interaction.Find("type")?.Text is { } type && type != Http)
            {
                Tell(PactRules.NotCompared, interaction, $"An interaction of the type '{type}' is not compared.");
            }
            else if (ReadInteraction(interaction) is { } read)
            {
                _interactions.Add(read);
            }
        }

        if ((interactions?.Node.Items.Count ?? 0) + (messages?.Node.Items.Count ?? 0) == 0)
        {
            Tell(PactRules.NoInteractions, interactions ?? messages ?? root, "The pact has no interactions, so that it says nothing.");
        }
    }

    private static void EnsureKnownVersion(PactValue root)
    {
        PactValue? metadata = root.Find("metadata");
        PactValue? place = metadata?.Find("pactSpecification")?.Find("version") ?? metadata?.Find("pact-specification")?.Find("version") ?? metadata?.Find("pactSpecificationVersion");
        if (place is { } version
            && !(int.TryParse((version.ScalarText ?? string.Empty).Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int major) && major is >= 1 and <= NewestVersion))
        {
            throw new PactFormatException($"The version '{version.ScalarText}' of the Pact specification is not known; 1 to 4 are.", version.Pointer, version.Node.Offset);
        }
    }

    private PactInteraction? ReadInteraction(PactValue interaction)
    {
        if (interaction.Find("request") is not { IsObject: true } request || interaction.Find("response") is not { IsObject: true } response)
        {
            Tell(PactRules.Unreadable, interaction, "An interaction has a request and a response, each an object.");
            return null;
        }

        bool hasTypedBodies = interaction.Find("type") is not null;
        PactValue method = request.Find("method") ?? request;
        PactValue path = request.Find("path") ?? request;
        PactValue status = response.Find("status") ?? response;
        if (!int.TryParse(status.IsObject ? "200" : status.ScalarText, NumberStyles.None, CultureInfo.InvariantCulture, out int code) || code is < 100 or > 599)
        {
            Tell(PactRules.Unreadable, status, "A status is a number from 100 to 599.");
            return null;
        }

        if (ReadQuery(request) is not { } query || ReadPart(request, hasTypedBodies) is not { } asked || ReadPart(response, hasTypedBodies) is not { } answered)
        {
            return null;
        }

        return new PactInteraction(
            (method.Text ?? "GET").ToUpperInvariant(),
            method,
            path.Text ?? "/",
            path,
            query,
            asked,
            code,
            status,
            answered,
            interaction.Find("pending")?.Node.Kind == JsonNodeKind.True);
    }

    private List<PactPair>? ReadQuery(PactValue request)
    {
        if (request.Find("query") is not { } query)
        {
            return [];
        }

        if (query.Text is { } text)
        {
            return [.. StyleReader.Pairs(text.TrimStart('?')).Select(pair => new PactPair(pair, StyleReader.DecodeInQuery(pair.Key), query))];
        }

        if (!query.IsObject)
        {
            Tell(PactRules.Unreadable, query, "A query is a text, or an object of values.");
            return null;
        }

        return
        [
            .. query.Members.SelectMany(member => (member.Value.IsArray ? member.Value.Items : [member.Value])
                .Select(value => new PactPair(KeyValuePair.Create(Encode(member.Name), Encode(value.ScalarText ?? string.Empty)), member.Name, value))),
        ];
    }

    /// <summary>Commas and lines between items stand as they are: what was between items and what within is no longer told apart.</summary>
    private static string Encode(string text) => Uri.EscapeDataString(text).Replace("%2C", ",", StringComparison.Ordinal).Replace("%7C", "|", StringComparison.Ordinal);

    private PactPart? ReadPart(PactValue part, bool hasTypedBodies)
    {
        PactHeader[] headers = [];
        if (part.Find("headers") is { } all)
        {
            if (!all.IsObject)
            {
                Tell(PactRules.Unreadable, all, "Headers are an object.");
                return null;
            }

            headers =
            [
                .. all.Members.Select(member => new PactHeader(
                    member.Name,
                    member.Value.IsArray ? string.Join(", ", member.Value.Items.Select(item => item.ScalarText)) : member.Value.ScalarText ?? string.Empty,
                    member.Value)),
            ];
        }

        MatchingRules rules = MatchingRules.Read(part.Find("matchingRules"));
        foreach (MatcherFault fault in rules.Faults)
        {
            Tell(fault.Rule, fault.Place, fault.Message);
        }

        string? header = headers.FirstOrDefault(one => one.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))?.Value;
        return new PactPart(part, headers, part.Find("body") is { } body ? BodyReader.Read(body, header, hasTypedBodies) : null, rules);
    }

    private void TellDuplicate(string message, string pointer, int offset) =>
        _findings.Add(new PactFinding(PactRules.DuplicateMember, PactRules.DuplicateMember.Level, message, pointer, offset, Contract: null));

    private void Tell(PactRule rule, PactValue place, string message) =>
        _findings.Add(new PactFinding(rule, rule.Level, message, place.Pointer, place.Node.Offset, Contract: null));
}
