using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Pact.Checking;

/// <summary>Every rule of the comparison of a pact with a contract.</summary>
internal static class PactRules
{
    public static readonly PactRule NoInteractions = Warning("pact-no-interactions");
    public static readonly PactRule NotCompared = Info("pact-not-compared");
    public static readonly PactRule Unreadable = Error("pact-unreadable");
    public static readonly PactRule DuplicateMember = Error("pact-duplicate-member");
    public static readonly PactRule OperationUnusable = Warning("pact-operation-unusable");
    public static readonly PactRule UnknownPath = Error("pact-unknown-path");
    public static readonly PactRule UnknownMethod = Error("pact-unknown-method");
    public static readonly PactRule RequestPathParameter = Error("pact-request-path-parameter");
    public static readonly PactRule RequestQuery = Error("pact-request-query");
    public static readonly PactRule RequestQueryMissing = Error("pact-request-query-missing");
    public static readonly PactRule RequestQueryUndeclared = Warning("pact-request-query-undeclared");
    public static readonly PactRule RequestHeader = Error("pact-request-header");
    public static readonly PactRule RequestHeaderMissing = Error("pact-request-header-missing");
    public static readonly PactRule RequestMediaType = Error("pact-request-media-type");
    public static readonly PactRule RequestBody = Error("pact-request-body");
    public static readonly PactRule RequestBodyMissing = Error("pact-request-body-missing");
    public static readonly PactRule RequestBodyUndeclared = Error("pact-request-body-undeclared");
    public static readonly PactRule RequestMatcher = Warning("pact-request-matcher");
    public static readonly PactRule RequestMatcherUnanchored = Info("pact-request-matcher-unanchored");
    public static readonly PactRule ResponseStatus = Error("pact-response-status");
    public static readonly PactRule ResponseHeader = Error("pact-response-header");
    public static readonly PactRule ResponseHeaderUndeclared = Warning("pact-response-header-undeclared");
    public static readonly PactRule ResponseMediaType = Error("pact-response-media-type");
    public static readonly PactRule ResponseBody = Error("pact-response-body");
    public static readonly PactRule ResponseBodyUndeclared = Error("pact-response-body-undeclared");
    public static readonly PactRule ResponseMatcher = Error("pact-response-matcher");
    public static readonly PactRule MatcherExample = Warning("pact-matcher-example");
    public static readonly PactRule MatcherUndecided = Info("pact-matcher-undecided");
    public static readonly PactRule MatcherRefused = Error("pact-matcher-refused");
    public static readonly PactRule MatcherUnusable = Warning("pact-matcher-unusable");
    public static readonly PactRule MatcherPlace = Info("pact-matcher-place");

    private static PactRule Error(string id) => new(id, DiagnosticLevel.Error);

    private static PactRule Warning(string id) => new(id, DiagnosticLevel.Warning);

    private static PactRule Info(string id) => new(id, DiagnosticLevel.Info);
}
