extern alias Runtime;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Runtime::RemediationContracts.Http;
using RemediationContracts.Model;
using RemediationContracts.Model.Validation;
using RemediationContracts.Verification.Conformance.Exchanges;
using RemediationContracts.Verification.Conformance.Requests;

namespace RemediationContracts.Verification.Conformance.Judging;

/// <summary>Judges whether an answer is one that the contract declares.</summary>
internal sealed partial class ResponseJudge(ApiOperation operation)
{
    private const int MaxViolations = 10;

    /// <summary>Judges an answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="isRefusal">Whether the answer refuses what the contract refuses, for which HTTP has statuses of its own.</param>
    public IEnumerable<ConformanceFault> Judge(ConformanceRequest request, Answer answer, bool isRefusal)
    {
        int status = answer.Status;
        if (ResponseChoice.For(operation, status) is not { } response)
        {
            // 401, 405 and the like belong to HTTP, and no contract has to say them again.
            if (!isRefusal || status is not (401 or 403 or 404 or 405 or 415 or 429))
            {
                string redirect = status is >= 300 and < 400 ? " It is not followed." : string.Empty;
                ConformanceCheck check = isRefusal
                    ? ConformanceCheck.UndeclaredRefusal
                    : status is >= 200 and < 300 && ResponseChoice.Successes(operation).Count == 0 ? ConformanceCheck.NoSuccessDeclared : ConformanceCheck.UndeclaredStatus;
                yield return new ConformanceFault(
                    check, operation.Pointer, $"The contract declares no answer {status}.{redirect}", Text(status));
            }

            yield break;
        }

        foreach (ConformanceFault fault in Headers(response, request, answer).Concat(Body(response, answer)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<ConformanceFault> Headers(ApiResponse response, ConformanceRequest request, Answer answer)
    {
        foreach (ApiHeader header in response.Headers.Where(static header => !header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)))
        {
            string key = $"{response.Status} {header.Name}";
            if (answer.Header(header.Name) is not { } value)
            {
                if (header.Required)
                {
                    yield return new(ConformanceCheck.MissingHeader, response.Pointer, $"{answer.Status} came without the header {header.Name}, which the contract requires.", key);
                }

                continue;
            }

            if (!ParameterTexts.IsTaken(header.Schema, value))
            {
                yield return new(ConformanceCheck.HeaderValue, response.Pointer, $"The header {header.Name} of {answer.Status} does not fit its schema.", key);
            }
            else if (header.UriTemplate is { } template && new UriTemplate(template).Match(value) is null)
            {
                yield return new(ConformanceCheck.HeaderValue, response.Pointer, $"The header {header.Name} of {answer.Status} is not of the form {template}.", key);
            }
            else if (header.Correlation == ApiCorrelation.Echo && Sent(request, header.Name) is { } sent && sent != value)
            {
                yield return new(ConformanceCheck.HeaderValue, response.Pointer, $"The header {header.Name} of {answer.Status} is not what the request had.", key);
            }
        }
    }

    private static string? Sent(ConformanceRequest request, string name) =>
        request.Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(static header => header.Value).FirstOrDefault();

    private IEnumerable<ConformanceFault> Body(ApiResponse response, Answer answer)
    {
        int status = answer.Status;
        bool hasNone = operation.Method == "HEAD" || status is 204 or 205 or 304;
        if (answer.Body.Length == 0)
        {
            if (response.Content.Count > 0 && !hasNone)
            {
                yield return new(ConformanceCheck.MissingBody, response.Pointer, $"{status} came without a body; the contract declares one.", response.Status);
            }

            yield break;
        }

        if (response.Content.Count == 0)
        {
            if (status < 400)
            {
                yield return new(ConformanceCheck.UndeclaredBody, response.Pointer, $"{status} came with a body; the contract declares none.", response.Status);
            }

            yield break;
        }

        string sent = (answer.Header("Content-Type") ?? string.Empty).Split(';')[0].Trim();
        ApiMediaType? content = response.Content.FirstOrDefault(declared => IsOf(declared.Name, sent));
        if (content is null)
        {
            string told = sent.Length == 0 ? "without a Content-Type" : $"as '{sent}'";
            string declared = string.Join(", ", response.Content.Select(static type => type.Name));
            yield return new(ConformanceCheck.UndeclaredMediaType, response.Pointer, $"The body of {status} came {told}; the contract declares {declared}.", $"{response.Status} {sent}");
            yield break;
        }

        ValidationOptions options = new() { Direction = Model.Validation.PayloadDirection.Response, MaxViolations = MaxViolations };
        foreach (PayloadViolation violation in PayloadValidator.Validate(content.Schema, answer.Body, options).Violations)
        {
            yield return new(
                ConformanceCheck.ResponseBody, response.Pointer, $"The body of {status} breaks the contract: {violation}", $"{response.Status} {violation.Rule} {Index().Replace(violation.Pointer, "/*")}");
        }

        if (response.Error is { } shape && MissingParts(shape, answer.Body) is { Count: > 0 } parts)
        {
            yield return new(ConformanceCheck.ErrorShape, response.Pointer, $"The body of {status} has nothing at {string.Join(" and ", parts)}, where x-error says that code and message stand.", response.Status);
        }
    }

    private static List<string> MissingParts(ApiErrorShape shape, byte[] body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            return [.. new[] { shape.Code, shape.Message }.OfType<string>().Where(pointer => JsonPointerLookup.Find(document.RootElement, pointer) is not { ValueKind: not JsonValueKind.Null }).Select(static pointer => $"\"{pointer}\"")];
        }
        catch (JsonException)
        {
            // What is no JSON is told as that.
            return [];
        }
    }

    private static bool IsOf(string declared, string sent)
    {
        string type = declared.Split(';')[0].Trim();
        return type switch
        {
            "*/*" => sent.Length > 0,
            _ when type.EndsWith("/*", StringComparison.Ordinal) => sent.StartsWith(type[..^1], StringComparison.OrdinalIgnoreCase),
            _ => type.Equals(sent, StringComparison.OrdinalIgnoreCase),
        };
    }

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/\d+(?=/|$)")]
    private static partial Regex Index();
}
