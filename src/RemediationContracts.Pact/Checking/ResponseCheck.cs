using System;
using System.Linq;
using System.Threading;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.Requests;
using RemediationContracts.Model.Validation;
using RemediationContracts.Shared;

namespace RemediationContracts.Pact.Checking;

/// <summary>Compares the response of an interaction with its operation: could the service answer so? It may say more than the consumer lists.</summary>
internal sealed class ResponseCheck(PactInteraction interaction, ApiOperation operation, FindingList findings, RegexTrials regexes, CancellationToken cancellationToken)
{
    // What any response may have, whatever its operation (RFC 9110, 9111, 6265, 6797, 8288; Fetch).
    private static readonly string[] AlwaysThere =
    [
        "Accept-Ranges", "Age", "Allow", "Cache-Control", "Connection", "Content-Disposition", "Content-Encoding", "Content-Language", "Content-Length", "Content-Type",
        "Date", "ETag", "Expires", "Keep-Alive", "Last-Modified", "Link", "Pragma", "Retry-After", "Server", "Set-Cookie", "Strict-Transport-Security",
        "Trailer", "Transfer-Encoding", "Vary", "Via", "WWW-Authenticate",
    ];

    /// <summary>Compares.</summary>
    public void Run()
    {
        if (ResponseChoice.For(operation, interaction.Status) is not { } declared)
        {
            string statuses = string.Join(", ", operation.Responses.Select(response => response.Status));
            findings.Tell(
                PactRules.ResponseStatus,
                interaction.StatusPlace,
                $"The contract declares no response {interaction.Status} for this operation; it declares {statuses}.",
                new ContractPlace(operation.Pointer, operation.Offset));
            return;
        }

        JudgeHeaders(declared);
        if (interaction.Response.Body is { } body)
        {
            JudgeBody(declared, body);
        }
    }

    private void JudgeHeaders(ApiResponse declared)
    {
        foreach (PactHeader header in interaction.Response.Headers)
        {
            ApiHeader? known = declared.Headers.FirstOrDefault(candidate => candidate.Name.Equals(header.Name, StringComparison.OrdinalIgnoreCase));
            if (known is null)
            {
                if (!AlwaysThere.Contains(header.Name, StringComparer.OrdinalIgnoreCase) && !header.Name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase))
                {
                    findings.Tell(PactRules.ResponseHeaderUndeclared, header.Place, $"The contract does not declare the header '{header.Name}'; nothing says that it comes.", PlaceOf(declared));
                }
            }
            else if (ParameterCheck.Fault(known.Schema, Value(known, header.Value), PayloadDirection.Response) is { } fault)
            {
                findings.Tell(PactRules.ResponseHeader, header.Place, $"The header '{known.Name}': {fault}", new ContractPlace(known.Schema.Definition.Pointer, known.Schema.Definition.Offset));
            }
        }
    }

    /// <summary>Headers of responses are written in the style simple, as those of requests are.</summary>
    private static StyledValue Value(ApiHeader header, string text) =>
        StyleReader.Header(new ApiParameter { Name = header.Name, Location = ApiParameterLocation.Header, Schema = header.Schema }, text);

    private void JudgeBody(ApiResponse declared, PactBody body)
    {
        PactHeader? header = interaction.Response.Header("Content-Type");
        string? mediaType = header?.Value ?? body.MediaType;
        ApiMediaType? type = mediaType is null ? MediaTypeChoice.Preferred(declared.Content) : ParameterCheck.Find(declared.Content, mediaType);
        if (declared.Content.Count == 0)
        {
            findings.Tell(PactRules.ResponseBodyUndeclared, body.Place, $"The contract declares no body for the response {declared.Status}.", PlaceOf(declared));
        }
        else if (type is null)
        {
            string gives = string.Join(", ", declared.Content.Select(content => content.Name));
            findings.Tell(PactRules.ResponseMediaType, header?.Place ?? body.Place, $"The contract does not give '{mediaType}'; it gives {gives}.", PlaceOf(declared));
        }
        else if (body.Json is null)
        {
            findings.Tell(PactRules.ResponseMediaType, body.Place, "The body is not JSON.", PlaceOf(declared));
        }
        else
        {
            MatcherCheck matchers = new(findings, regexes);
            ValidationOptions judging = new() { Direction = PayloadDirection.Response, IsExcerpt = true };
            foreach (PayloadViolation violation in PayloadValidator.Validate(type.Schema, body.Json, judging, cancellationToken).Violations)
            {
                // One item, or the same one again, is how a pact writes "items like this one".
                if (violation.Rule is not (ViolationRules.MinItems or ViolationRules.UniqueItems) || !MatcherCheck.IsLoose(interaction.Response.Matchers.Body, JsonPointer.Tokens(violation.Pointer)))
                {
                    findings.TellBody(isRequest: false, body, violation, SchemaWalk.Find(type.Schema, body.Json, violation.Pointer));
                }
            }

            matchers.JudgeBody(type.Schema, body.Json, interaction.Response.Matchers.Body, isRequest: false);
        }
    }

    private static ContractPlace PlaceOf(ApiResponse response) => new(response.Pointer, response.Offset);
}
