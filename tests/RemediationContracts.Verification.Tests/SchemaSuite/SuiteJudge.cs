using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RemediationContracts.Model;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Model.Validation;

namespace RemediationContracts.Verification.Tests.SchemaSuite;

/// <summary>Has the reader and the validator of this repository judge a case of the suite.</summary>
internal static class SuiteJudge
{
    /// <summary>What is not as the suite says: where the contract is refused, one gap for the case as a whole; otherwise one for each value that is judged otherwise.</summary>
    /// <param name="tried">The case.</param>
    /// <param name="version">The version of OpenAPI that the case is written in.</param>
    public static IReadOnlyList<SuiteGap> Judge(SuiteCase tried, string version)
    {
        ContractReadResult read = ApiContractReader.Read(JsonText.FromString("suite", SuiteContract.Of(tried.Schema, version)));
        string errors = string.Join(' ', read.Diagnostics.Where(told => told.Rule.Level == DiagnosticLevel.Error).Select(told => told.Rule.Id).Distinct().Order(StringComparer.Ordinal));
        if (errors.Length > 0)
        {
            return [new SuiteGap(tried.File, tried.Name, SuiteGap.EveryTest, errors)];
        }

        ApiSchema schema = read.Contract!.Operations.Single().RequestBody!.Content.Single().Schema!;
        return
        [
            .. from test in tried.Tests
               let violations = PayloadValidator.Validate(schema, Encoding.UTF8.GetBytes(test.Data)).Violations
               where (violations.Count == 0) != test.IsValid
               select new SuiteGap(tried.File, tried.Name, test.Name, violations.Count == 0 ? "accepted" : violations[0].Rule),
        ];
    }
}
