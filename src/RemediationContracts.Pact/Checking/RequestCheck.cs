using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RemediationContracts.Model;
using RemediationContracts.Model.Requests;
using RemediationContracts.Model.Validation;

namespace RemediationContracts.Pact.Checking;

/// <summary>Compares the request of an interaction with its operation, as a service does that takes nothing else.</summary>
internal sealed class RequestCheck(PactInteraction interaction, RouteMatch match, FindingList findings, RegexTrials regexes, PactCheckOptions options, CancellationToken cancellationToken)
{
    private readonly ApiOperation _operation = match.Operation;

    /// <summary>Compares.</summary>
    public void Run()
    {
        JudgePath();
        JudgeQuery();
        JudgeHeaders();
        JudgeBody();
    }

    private void JudgePath()
    {
        foreach (ApiParameter parameter in In(ApiParameterLocation.Path))
        {
            if (match.Variables.TryGetValue(parameter.Name, out string? text) && ParameterCheck.Fault(parameter.Schema, StyleReader.Path(parameter, text), PayloadDirection.Request) is { } fault)
            {
                findings.TellRequest(PactRules.RequestPathParameter, interaction.PathPlace, $"The parameter '{parameter.Name}' of the path: {fault}", PlaceOf(parameter));
            }
        }

        if (interaction.Request.Matchers.Path is { Matchers.Count: > 0 } set && set.Matchers.All(matcher => matcher.Kind is "type"))
        {
            findings.TellRequest(PactRules.RequestMatcher, set.Matchers[0].Place, "The matcher takes any path; the contract has this one.", new ContractPlace(_operation.Pointer, _operation.Offset));
        }

        foreach (PactMatcher matcher in interaction.Request.Matchers.Path?.Matchers ?? [])
        {
            regexes.TellWhereNotMatched(matcher, interaction.Path, findings);
        }
    }

    private void JudgeQuery()
    {
        KeyValuePair<string, string>[] pairs = [.. interaction.Query.Select(pair => pair.Encoded)];
        ApiParameter[] declared = [.. In(ApiParameterLocation.Query)];
        foreach (ApiParameter parameter in declared)
        {
            StyledValue? value = StyleReader.Query(parameter, pairs, [.. declared.Where(other => other != parameter).Select(other => other.Name)]);
            PactValue place = interaction.Query.FirstOrDefault(pair => Belongs(pair, parameter))?.Place ?? interaction.Request.Place;
            if (value is null)
            {
                if (parameter.Required)
                {
                    findings.TellRequest(PactRules.RequestQueryMissing, interaction.Request.Place, $"The query lacks the required parameter '{parameter.Name}'.", PlaceOf(parameter));
                }
            }
            else if (ParameterCheck.Fault(parameter.Schema, value, PayloadDirection.Request) is { } fault)
            {
                findings.TellRequest(PactRules.RequestQuery, place, $"The parameter '{parameter.Name}' of the query: {fault}", PlaceOf(parameter));
            }
            else if (interaction.Request.Matchers.Queries.TryGetValue(parameter.Name, out MatcherSet? set))
            {
                new MatcherCheck(findings, regexes).JudgeText(parameter.Schema, set, PlaceOf(parameter));
            }
        }

        foreach (PactPair pair in interaction.Query.DistinctBy(pair => pair.Name))
        {
            if (!declared.Any(parameter => Belongs(pair, parameter)) && !IsKey(pair.Name))
            {
                findings.TellRequest(
                    PactRules.RequestQueryUndeclared, pair.Place, $"The contract declares no parameter '{pair.Name}' of the query; a service may pass over it.", new ContractPlace(_operation.Pointer, _operation.Offset));
            }
        }
    }

    private void JudgeHeaders()
    {
        foreach (ApiParameter parameter in In(ApiParameterLocation.Header))
        {
            if (interaction.Request.Header(parameter.Name) is not { } header)
            {
                if (parameter.Required)
                {
                    findings.TellRequest(PactRules.RequestHeaderMissing, interaction.Request.Place, $"The required header '{parameter.Name}' is missing.", PlaceOf(parameter));
                }
            }
            else if (ParameterCheck.Fault(parameter.Schema, StyleReader.Header(parameter, header.Value), PayloadDirection.Request) is { } fault)
            {
                findings.TellRequest(PactRules.RequestHeader, header.Place, $"The header '{parameter.Name}': {fault}", PlaceOf(parameter));
            }
            else if (interaction.Request.Matchers.Headers.TryGetValue(parameter.Name, out MatcherSet? set))
            {
                new MatcherCheck(findings, regexes).JudgeText(parameter.Schema, set, PlaceOf(parameter));
            }
        }
    }

    private void JudgeBody()
    {
        PactBody? body = interaction.Request.Body;
        if (_operation.RequestBody is not { } declared)
        {
            if (body is not null)
            {
                findings.TellRequest(PactRules.RequestBodyUndeclared, body.Place, "The contract declares no body for this request.", new ContractPlace(_operation.Pointer, _operation.Offset));
            }

            return;
        }

        ContractPlace place = new(declared.Pointer, declared.Offset);
        PactHeader? header = interaction.Request.Header("Content-Type");
        string? mediaType = header?.Value ?? body?.MediaType;
        ApiMediaType? type = mediaType is null ? MediaTypeChoice.Preferred(declared.Content) : ParameterCheck.Find(declared.Content, mediaType);
        if (body is null)
        {
            if (declared.Required)
            {
                findings.TellRequest(PactRules.RequestBodyMissing, interaction.Request.Place, "The contract requires a body; the request has none.", place);
            }
        }
        else if (type is null)
        {
            string takes = string.Join(", ", declared.Content.Select(content => content.Name));
            findings.TellRequest(PactRules.RequestMediaType, header?.Place ?? body.Place, $"The contract does not take '{mediaType}'; it takes {takes}.", place);
        }
        else if (body.Json is null)
        {
            findings.TellRequest(PactRules.RequestMediaType, body.Place, "The body is not JSON.", place);
        }
        else
        {
            ValidationOptions judging = new() { Deviations = options.Profile == ValidationProfile.Documented ? _operation.Deviations : [] };
            foreach (PayloadViolation violation in PayloadValidator.Validate(type.Schema, body.Json, judging, cancellationToken).Violations)
            {
                findings.TellBody(isRequest: true, body, violation, SchemaWalk.Find(type.Schema, body.Json, violation.Pointer));
            }

            new MatcherCheck(findings, regexes).JudgeBody(type.Schema, body.Json, interaction.Request.Matchers.Body, isRequest: true);
        }
    }

    private IEnumerable<ApiParameter> In(ApiParameterLocation location) => _operation.Parameters.Where(parameter => parameter.Location == location);

    /// <summary>Whether a pair of the query is part of a parameter's value.</summary>
    private static bool Belongs(PactPair pair, ApiParameter parameter)
    {
        ApiSchema schema = parameter.Schema.Definition;
        return pair.Name == parameter.Name
            || (schema.Type == ApiSchemaType.Object && parameter.Style == ApiParameterStyle.DeepObject && pair.Name.StartsWith(parameter.Name + "[", StringComparison.Ordinal))
            || (schema.Type == ApiSchemaType.Object && parameter.Explode && parameter.Style == ApiParameterStyle.Form && (schema.AllowsUndeclaredMembers || schema.Properties.Any(property => property.Name == pair.Name)));
    }

    private bool IsKey(string name) => _operation.Security.SelectMany(way => way.Schemes).Any(scheme => scheme.In == "query" && scheme.ParameterName == name);

    private static ContractPlace PlaceOf(ApiParameter parameter) => new(parameter.Pointer, parameter.Offset);
}
