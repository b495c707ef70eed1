namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>An operation as a method of the client.</summary>
/// <param name="Id">The contract's id of the operation.</param>
/// <param name="Name">The name in C#, such as <c>Remediate</c>; method and result are named by it.</param>
/// <param name="Method">The HTTP method, in capitals.</param>
/// <param name="Path">The path below the server's address.</param>
/// <param name="ServerUrl">The first server's address, or null where the contract names none for it.</param>
/// <param name="Summary">The operation in a line; null where the contract does not say.</param>
/// <param name="Description">The operation at length; null where the contract does not say.</param>
/// <param name="Deprecated">Whether it should no longer be used.</param>
/// <param name="Parameters">The parameters that are arguments: those of the path, of the query, of headers.</param>
/// <param name="RequestType">The emitted record of the body, or null where there is none.</param>
/// <param name="RequestDescription">What the body is; null where the contract does not say.</param>
/// <param name="RequestRequired">Whether a request must have the body.</param>
/// <param name="RequestMediaType">The media type of the body, or null where there is none.</param>
/// <param name="ClientRequestIdHeader">The header that carries the caller's id of the request, or null.</param>
/// <param name="RequestIdHeader">The header of a response that carries the service's id of the request, or null.</param>
/// <param name="SuccessStatuses">The codes and ranges that mean success, such as <c>204</c>.</param>
/// <param name="Bodies">The bodies that a success can carry, by code or range.</param>
/// <param name="Accept">The media types of these bodies.</param>
/// <param name="PrefersLaterMembers">Whether a body can hold a member of an enumeration that came after its sentinel, which is to be asked for.</param>
/// <param name="ErrorBodies">The bodies that other responses can carry, by code, range or <c>default</c>.</param>
/// <param name="Headers">The headers that a success can carry, less those of correlation.</param>
/// <param name="Errors">Where the parts of an error stand, each shape once.</param>
internal sealed record OperationSpec(
    string Id,
    string Name,
    string Method,
    string Path,
    string? ServerUrl,
    string? Summary,
    string? Description,
    bool Deprecated,
    EquatableArray<ParameterSpec> Parameters,
    string? RequestType,
    string? RequestDescription,
    bool RequestRequired,
    string? RequestMediaType,
    string? ClientRequestIdHeader,
    string? RequestIdHeader,
    EquatableArray<string> SuccessStatuses,
    EquatableArray<ResponseBodySpec> Bodies,
    EquatableArray<string> Accept,
    bool PrefersLaterMembers,
    EquatableArray<ResponseBodySpec> ErrorBodies,
    EquatableArray<HeaderSpec> Headers,
    EquatableArray<ErrorShapeSpec> Errors);
