using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RemediationContracts.SourceGenerator.Pipeline;

/// <summary>Whether a project can register clients for <c>IHttpClientFactory</c>.</summary>
internal static class HttpClientFactory
{
    private const string Assembly = "Microsoft.Extensions.Http";

    /// <summary>Whether the assembly that has it is referenced. Its name is enough, and no type is looked up at each key that is pressed.</summary>
    public static bool IsReferenced(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(static name => name.Name.Equals(Assembly, StringComparison.OrdinalIgnoreCase));
}
