using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using RemediationContracts.Model;
using RemediationContracts.Model.Validation;
using RemediationContracts.Stub.Errors;

namespace RemediationContracts.Stub.Requests;

/// <summary>Judges the headers of a request by the parameters that its operation declares.</summary>
internal static class HeaderParameters
{
    /// <summary>What is wrong: a required header that is missing, and each one whose value does not fit its schema.</summary>
    public static IReadOnlyList<StubProblemDetail> FindFaults(ApiOperation operation, StubRequest request)
    {
        List<StubProblemDetail> faults = [];
        foreach (ApiParameter parameter in operation.Parameters.Where(parameter => parameter.Location == ApiParameterLocation.Header))
        {
            if (request.Header(parameter.Name) is { } value)
            {
                faults.AddRange(Judge(parameter.Schema, value).Violations.Select(violation => new StubProblemDetail(violation.Rule, violation.Message, parameter.Name)));
            }
            else if (parameter.Required)
            {
                faults.Add(new StubProblemDetail("required", $"The required header '{parameter.Name}' is missing.", parameter.Name));
            }
        }

        return faults;
    }

    /// <summary>Whether a header's value fits a schema.</summary>
    public static bool Fits(ApiSchema schema, string value) => Judge(schema, value).IsValid;

    private static PayloadVerdict Judge(ApiSchema schema, string value) => PayloadValidator.Validate(schema, AsJson(schema, value));

    private static byte[] AsJson(ApiSchema schema, string value) =>
        (schema.Type & ApiSchemaType.String) != 0 || schema.Type == ApiSchemaType.Any
            ? JsonSerializer.SerializeToUtf8Bytes(value)
            : Encoding.UTF8.GetBytes(value);
}
