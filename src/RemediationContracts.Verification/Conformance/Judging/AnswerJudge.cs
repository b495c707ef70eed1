using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using RemediationContracts.Model;
using RemediationContracts.Shared;
using RemediationContracts.Verification.Conformance.Exchanges;

namespace RemediationContracts.Verification.Conformance.Judging;

/// <summary>Judges the answers of an operation by its contract.</summary>
internal sealed class AnswerJudge(ApiOperation operation, IReadOnlyList<string> methods, ConformanceOptions options)
{
    private readonly ResponseJudge _responses = new(operation);

    /// <summary>Judges an answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="expectation">What the contract says of it.</param>
    /// <param name="answer">The answer.</param>
    public Verdict Judge(ConformanceRequest request, Expectation expectation, Answer answer)
    {
        if (answer.Failure is { } failure)
        {
            ConformanceCheck check = answer.IsLate ? ConformanceCheck.SlowResponse : ConformanceCheck.NoAnswer;
            return new Verdict([new(check, operation.Pointer, $"{Upper(expectation.What)}: {failure}", string.Empty)], null);
        }

        List<ConformanceFault> faults = [];
        int status = answer.Status;
        bool isUnknownMethod = expectation.Kind == ExpectationKind.MethodRefused && status == 501;
        if (answer.IsTruncated)
        {
            faults.Add(Fault(ConformanceCheck.LargeResponse, $"The answer to {expectation.What} has more than {options.MaxResponseBytes} bytes.", string.Empty));
        }

        if (HasSecret(request, answer))
        {
            faults.Add(Fault(ConformanceCheck.TokenEchoed, $"The answer to {expectation.What} ({status}) has the request's credentials in it.", string.Empty));
        }

        if (status == 401 && answer.Header("WWW-Authenticate") is null)
        {
            faults.Add(Fault(ConformanceCheck.MissingChallenge, "401 came without the header WWW-Authenticate.", string.Empty));
        }

        if (status >= 500 && !isUnknownMethod)
        {
            faults.Add(Fault(ConformanceCheck.ServerError, $"{Upper(expectation.What)} was answered with {status}.", Key(expectation, status)));
            return new Verdict(faults, null);
        }

        bool? isMet = Meets(expectation, status);
        faults.AddRange(FaultsOf(expectation, answer, isMet));
        if (expectation.Kind != ExpectationKind.MethodRefused && !answer.IsTruncated)
        {
            faults.AddRange(_responses.Judge(request, answer, IsExpectedRefusal(expectation, status)));
        }

        return new Verdict(faults, isMet);
    }

    /// <summary>Whether what was expected happened; null where the status says nothing about it.</summary>
    private bool? Meets(Expectation expectation, int status) => expectation.Kind switch
    {
        not ExpectationKind.MethodRefused when IsRedirect(status) => null,
        ExpectationKind.Accepted => status < 400 ? true : IsOfTheWorld(status) ? null : false,
        ExpectationKind.Unauthenticated or ExpectationKind.WrongCredentials => status is 401 or 403 ? true : status < 400 ? false : null,
        ExpectationKind.MethodRefused => status is 401 or 403 or 429 ? null : status >= 400,

        // A refusal that may have another reason than the rule shows nothing, and yet no fault.
        _ => status < 400 ? false : IsOfTheWorld(status) && !IsAbsentPath(expectation, status) ? null : true,
    };

    /// <summary>Whether a status sends the caller elsewhere, such as to a login, which neither accepts nor refuses; one that is declared by its code or range is an answer of the operation.</summary>
    private bool IsRedirect(int status) => status is >= 300 and < 400
        && !operation.Responses.Any(response => response.Status.Equals("3XX", StringComparison.OrdinalIgnoreCase) || response.Status == status.ToString(CultureInfo.InvariantCulture));

    private static bool IsAbsentPath(Expectation expectation, int status) => status == 404 && expectation.Rule is { Place: var place } && place.StartsWith("/path/", StringComparison.Ordinal);

    /// <summary>Whether a status tells of credentials, of what is there, or of load, and not of the request's form.</summary>
    private static bool IsOfTheWorld(int status) => status is 401 or 402 or 403 or 404 or 407 or 408 or 409 or 410 or 412 or 421 or 423 or 424 or 425 or 429 or 451;

    /// <summary>Whether a refusal needs no declaration for its very status: HTTP has one of its own for the fault.</summary>
    private static bool IsExpectedRefusal(Expectation expectation, int status) => expectation.Kind != ExpectationKind.Accepted && status is >= 400 and < 500;

    private IEnumerable<ConformanceFault> FaultsOf(Expectation expectation, Answer answer, bool? isMet)
    {
        int status = answer.Status;
        string what = expectation.What;
        switch (expectation.Kind)
        {
            case ExpectationKind.Accepted when isMet == false:
                yield return Fault(ConformanceCheck.ValidRefused, $"{Upper(what)} is what the contract accepts, and was refused with {status}.", Key(expectation, status));
                break;
            case ExpectationKind.Accepted when isMet is null && status is 401 or 403 && options.Token is not null:
                yield return Fault(ConformanceCheck.CredentialsRefused, $"The credentials of the run were refused with {status}.", string.Empty);
                break;
            case ExpectationKind.Refused when isMet == false:
                ConformanceCheck check = expectation.Rule?.Rule == ViolationRules.JsonDuplicate ? ConformanceCheck.DuplicateAccepted : ConformanceCheck.InvalidAccepted;
                yield return Fault(check, $"{Upper(what)} was accepted with {status}.", Key(expectation, 0));
                break;
            case ExpectationKind.ParameterMissing when isMet == false:
                yield return Fault(ConformanceCheck.MissingParameterAccepted, $"{Upper(what)} was accepted with {status}.", Key(expectation, 0));
                break;
            case ExpectationKind.MediaTypeRefused when isMet == false:
                yield return Fault(ConformanceCheck.MediaTypeAccepted, $"{Upper(what)} was accepted with {status}.", string.Empty);
                break;
            case ExpectationKind.Unauthenticated when isMet == false:
                yield return Fault(ConformanceCheck.AuthenticationNotEnforced, $"{Upper(what)} was accepted with {status}.", string.Empty);
                break;
            case ExpectationKind.WrongCredentials when isMet == false:
                yield return Fault(ConformanceCheck.WrongCredentialsAccepted, $"{Upper(what)} was accepted with {status}.", string.Empty);
                break;
            case ExpectationKind.MethodRefused when isMet == false:
                yield return Fault(ConformanceCheck.UndeclaredMethod, $"{Upper(what)} was answered with {status}.", what);
                break;
            case ExpectationKind.MethodRefused when status is not (405 or 501 or 401 or 403 or 429):
                yield return Fault(ConformanceCheck.MethodStatus, $"{Upper(what)} was answered with {status}, not with 405.", string.Empty);
                break;
            case ExpectationKind.MethodRefused when status == 405:
                string[] allowed = (answer.Header("Allow") ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                string[] missing = [.. methods.Where(method => !allowed.Contains(method, StringComparer.Ordinal))];
                if (missing.Length > 0)
                {
                    string problem = allowed.Length == 0 ? "405 came without the header Allow." : $"The header Allow of 405 leaves out {string.Join(", ", missing)}.";
                    yield return Fault(ConformanceCheck.MissingAllow, problem, string.Empty);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>Whether credentials of the run came back. Short ones could stand there by chance.</summary>
    private bool HasSecret(ConformanceRequest request, Answer answer) => request.SecretHeaders.Select(static header => header.Value.Split(' ')[^1]).Append(options.Token).Any(secret =>
        secret is { Length: >= 8 }
        && (answer.Headers.Any(header => header.Value.Contains(secret, StringComparison.Ordinal)) || answer.Body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0));

    private ConformanceFault Fault(ConformanceCheck check, string message, string key) => new(check, operation.Pointer, message, key);

    private static string Key(Expectation expectation, int status) => string.Create(
        CultureInfo.InvariantCulture, $"{status} {expectation.Kind} {expectation.Rule?.Rule} {expectation.Rule?.Place}");

    private static string Upper(string what) => what.Length == 0 ? what : char.ToUpperInvariant(what[0]) + what[1..];
}
