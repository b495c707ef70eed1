using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Model.Tests.OpenApi;
using RemediationContracts.Model.Validation;
using Xunit;

namespace RemediationContracts.Model.Tests.Validation;

/// <summary>Judges payloads for tests, and writes violations as <c>rule pointer offset</c>.</summary>
internal static class Judging
{
    /// <summary>A schema, as the reader gives it.</summary>
    public static ApiSchema Schema([StringSyntax(StringSyntaxAttribute.Json)] string schema)
    {
        ContractReadResult result = SmallContract.Read(SmallContract.Schemas($$"""{ "s": {{schema}} }"""));
        Assert.Empty(result.Diagnostics);
        return result.Contract!.Schemas[0];
    }

    public static string[] Judge(ApiSchema schema, string payload, ValidationOptions? options = null) =>
        Judge(schema, Encoding.UTF8.GetBytes(payload), options);

    public static string[] Judge(ApiSchema schema, byte[] payload, ValidationOptions? options = null) =>
        Told(PayloadValidator.Validate(schema, payload, options));

    public static string[] Told(PayloadVerdict verdict)
    {
        Assert.Equal(verdict.Violations.Count == 0, verdict.IsValid);
        return [.. verdict.Violations.Select(violation => $"{violation.Rule} {violation.Pointer} {violation.Offset}")];
    }
}
