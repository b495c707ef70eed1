using System.Collections.Generic;
using System.Text;
using RemediationContracts.Model;
using RemediationContracts.Model.Samples;
using RemediationContracts.Model.Validation;
using RemediationContracts.Verification.Conformance.Judging;
using RemediationContracts.Verification.Conformance.Requests;
using RemediationContracts.Verification.Payloads;

namespace RemediationContracts.Verification.Conformance.Cases;

/// <summary>The examples of an operation, those that its schema accepts; and a plain request where there is none.</summary>
internal static class ExampleCases
{
    public static IEnumerable<ConformanceCase> Of(OperationRequests requests)
    {
        bool any = false;
        foreach (ApiExample example in requests.Content?.Examples ?? [])
        {
            string json = ContractValue.Convert(example.Value)?.ToJsonString() ?? "null";
            bool isValid = PayloadValidator.Validate(requests.Content!.Schema, Encoding.UTF8.GetBytes(json), new ValidationOptions { MaxViolations = 1 }).IsValid;
            if (isValid && new BodyCases(requests).Valid(new ValidPayload(json), $"the example '{example.Name}'") is { } found)
            {
                any = true;
                yield return found;
            }
        }

        if (!any)
        {
            yield return new ConformanceCase(requests.Plain, new Expectation(ExpectationKind.Accepted) { What = "a request with what is required" });
        }
    }
}
