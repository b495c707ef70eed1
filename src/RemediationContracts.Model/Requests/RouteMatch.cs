#if NET
using System.Collections.Generic;

namespace RemediationContracts.Model.Requests;

/// <summary>An operation that a request's path leads to.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Variables">What stands for the path's names, as it was sent.</param>
internal sealed record RouteMatch(ApiOperation Operation, IReadOnlyDictionary<string, string> Variables);
#endif
