using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Verification.Conformance;

/// <summary>Something that a conformance run looks at in an answer. Ids are permanent.</summary>
/// <param name="Id">The id.</param>
/// <param name="Level">How much a failure weighs.</param>
/// <param name="Description">What must hold.</param>
public sealed record ConformanceCheck(string Id, DiagnosticLevel Level, string Description)
{
    /// <summary>An answer comes.</summary>
    public static ConformanceCheck NoAnswer { get; } = Error("no-answer", "Each request is answered, in HTTP.");

    /// <summary>An answer comes in time.</summary>
    public static ConformanceCheck SlowResponse { get; } = Error("slow-response", "Each answer is whole within the time that is stated.");

    /// <summary>An answer is of a bounded size.</summary>
    public static ConformanceCheck LargeResponse { get; } = Error("large-response", "No answer is larger than the bound.");

    /// <summary>The provider does not fail.</summary>
    public static ConformanceCheck ServerError { get; } = Error("server-error", "No request is answered with a status of 500 or above, even where the contract declares one.");

    /// <summary>The status is declared.</summary>
    public static ConformanceCheck UndeclaredStatus { get; } = Error("undeclared-status", "The contract declares each status with which its operations answer.");

    /// <summary>A success is declared.</summary>
    public static ConformanceCheck NoSuccessDeclared { get; } = new("no-success-declared", DiagnosticLevel.Warning, "The contract declares what an operation answers to a valid request.");

    /// <summary>The status of a refusal is declared.</summary>
    public static ConformanceCheck UndeclaredRefusal { get; } = new("undeclared-refusal", DiagnosticLevel.Warning, "The contract declares the status with which what it does not accept is refused.");

    /// <summary>A declared header is there.</summary>
    public static ConformanceCheck MissingHeader { get; } = Error("missing-header", "Each header that the contract requires of an answer is there.");

    /// <summary>A declared header has a value of its schema.</summary>
    public static ConformanceCheck HeaderValue { get; } = Error("header-value", "A declared header fits its schema, its template (x-uri-template), and what it is to echo (x-correlation).");

    /// <summary>The media type is declared.</summary>
    public static ConformanceCheck UndeclaredMediaType { get; } = Error("undeclared-media-type", "The body of an answer is of a media type that the contract declares for its status.");

    /// <summary>A body stands where one is declared, and nowhere else.</summary>
    public static ConformanceCheck MissingBody { get; } = Error("missing-body", "An answer has a body where the contract declares one for its status.");

    /// <summary>A body stands only where one is declared.</summary>
    public static ConformanceCheck UndeclaredBody { get; } = new("undeclared-body", DiagnosticLevel.Warning, "A success has a body only where the contract declares one.");

    /// <summary>The body fits its schema.</summary>
    public static ConformanceCheck ResponseBody { get; } = Error("response-body", "The body of an answer fits the schema that the contract declares for its status.");

    /// <summary>An error has its declared shape.</summary>
    public static ConformanceCheck ErrorShape { get; } = Error("error-shape", "The body of an error has code and message where the contract says that they stand (x-error).");

    /// <summary>No credentials come back.</summary>
    public static ConformanceCheck TokenEchoed { get; } = Error("token-echoed", "No answer has the request's credentials in it.");

    /// <summary>What the contract accepts is accepted.</summary>
    public static ConformanceCheck ValidRefused { get; } = Error("valid-refused", "A request that the contract accepts is not refused as faulty.");

    /// <summary>What the contract refuses is refused.</summary>
    public static ConformanceCheck InvalidAccepted { get; } = Error("invalid-accepted", "A request that breaks a rule of the contract is refused.");

    /// <summary>A name that stands twice is refused.</summary>
    public static ConformanceCheck DuplicateAccepted { get; } = new("duplicate-accepted", DiagnosticLevel.Warning, "A body in which a name stands twice is refused; readers differ in which one they take, and RFC 8259 (section 4) says only that names should be unique.");

    /// <summary>A request without a required parameter is refused.</summary>
    public static ConformanceCheck MissingParameterAccepted { get; } = Error("missing-parameter-accepted", "A request without a header or query parameter that the contract requires is refused.");

    /// <summary>A method that the contract does not have is refused.</summary>
    public static ConformanceCheck UndeclaredMethod { get; } = Error("undeclared-method", "A method that the contract does not have at a path is refused.");

    /// <summary>A refused method is told from an unknown path.</summary>
    public static ConformanceCheck MethodStatus { get; } = new("method-status", DiagnosticLevel.Warning, "A method that a path does not have is refused with 405, or 501 (RFC 9110, section 15.5.6).");

    /// <summary>405 says which methods there are.</summary>
    public static ConformanceCheck MissingAllow { get; } = Error("missing-allow", "405 comes with the header Allow, which names the methods that the contract has at the path (RFC 9110, section 15.5.6).");

    /// <summary>A body of another media type is refused.</summary>
    public static ConformanceCheck MediaTypeAccepted { get; } = Error("media-type-accepted", "A body of a media type that the contract does not have is refused.");

    /// <summary>Credentials are needed where the contract says so.</summary>
    public static ConformanceCheck AuthenticationNotEnforced { get; } = Error("authentication-not-enforced", "A request without the credentials that the contract asks for is refused with 401 or 403.");

    /// <summary>Wrong credentials are no credentials.</summary>
    public static ConformanceCheck WrongCredentialsAccepted { get; } = Error("wrong-credentials-accepted", "A request with credentials that are certainly wrong is refused with 401 or 403; tried where the run is told to.");

    /// <summary>401 says how to authenticate.</summary>
    public static ConformanceCheck MissingChallenge { get; } = new("missing-challenge", DiagnosticLevel.Warning, "401 comes with the header WWW-Authenticate (RFC 9110, section 15.5.2).");

    /// <summary>Credentials that were given are taken.</summary>
    public static ConformanceCheck CredentialsRefused { get; } = Error("credentials-refused", "The credentials that the run was given are accepted.");

    /// <summary>One body has one answer.</summary>
    public static ConformanceCheck SpellingDependent { get; } = Error("spelling-dependent", "One value has one answer, whatever the order of its members, its white space and its escapes.");

    /// <summary>Some valid request was accepted.</summary>
    public static ConformanceCheck NeverAccepted { get; } = new("never-accepted", DiagnosticLevel.Warning, "At least one valid request of each operation is accepted, so that its success was seen.");

    /// <summary>Requests can be made.</summary>
    public static ConformanceCheck NotVerified { get; } = new("not-verified", DiagnosticLevel.Warning, "Requests of each operation can be made from the contract.");

    /// <summary>All checks, in the order in which an answer is looked at.</summary>
    public static IReadOnlyList<ConformanceCheck> All { get; } =
    [
        NoAnswer, SlowResponse, LargeResponse, ServerError, TokenEchoed, UndeclaredStatus, NoSuccessDeclared, UndeclaredRefusal, MissingHeader, HeaderValue, UndeclaredMediaType, MissingBody,
        UndeclaredBody, ResponseBody, ErrorShape, ValidRefused, InvalidAccepted, DuplicateAccepted, MissingParameterAccepted, UndeclaredMethod, MethodStatus, MissingAllow, MediaTypeAccepted,
        AuthenticationNotEnforced, WrongCredentialsAccepted, MissingChallenge, CredentialsRefused, SpellingDependent, NeverAccepted, NotVerified,
    ];

    /// <summary>The name of a phase, as <see cref="ConformanceOptions.Include"/> takes it.</summary>
    /// <param name="phase">The phase.</param>
    public static string NameOf(ConformancePhase phase) => phase.ToString().ToLowerInvariant();

    /// <summary>Whether a name is that of a check or a phase.</summary>
    /// <param name="name">The name.</param>
    public static bool IsKnown(string name) => All.Any(check => check.Id == name) || Enum.GetValues<ConformancePhase>().Any(phase => NameOf(phase) == name);

    private static ConformanceCheck Error(string id, string description) => new(id, DiagnosticLevel.Error, description);
}
