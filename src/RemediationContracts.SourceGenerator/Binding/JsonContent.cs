using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Picks the JSON body among the media types of a request or a response.</summary>
internal static class JsonContent
{
    /// <summary>The body in <c>application/json</c>, else the first in another JSON type, else null.</summary>
    public static ApiMediaType? Pick(IReadOnlyList<ApiMediaType> content) =>
        content.FirstOrDefault(static m => Essence(m) == "application/json") ?? content.FirstOrDefault(static m => IsJson(Essence(m)));

    /// <summary>The schema of the body that <see cref="Pick"/> picks, or null.</summary>
    public static ApiSchema? Schema(IReadOnlyList<ApiMediaType> content) => Pick(content)?.Schema;

    private static string Essence(ApiMediaType type) => type.Name.Split(';')[0].Trim().ToLowerInvariant();

    private static bool IsJson(string essence) => essence == "*/*" || essence.EndsWith("+json", StringComparison.Ordinal);
}
