using System;
using System.CodeDom.Compiler;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Text;
using Consumer;
using RemediationContracts;

var request = new RemediateRequest
{
    DisplayName = "Clean up Phish email",
    Description = "Delete email",
    Severity = RemediationSeverity.Medium,
    Action = RemediationAction.SoftDelete,
    ApproverUpn = "approver@contoso.com",
    RemediateSendersCopy = false,
    AnalyzedEmails = [new AnalyzedEmail { Id = "73ca4154-58d8-43d0-a890-08dc18c52e6d-1311265001240363512-1" }],
};

byte[] body = request.ToUtf8Json();
Console.WriteLine($"written: {Encoding.UTF8.GetString(body)}");
Console.WriteLine($"parsed back: {(RemediateRequest.Parse(body) == request ? "equal" : "different")}");

byte[] slip = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace("softDelete", "SoftDelete", StringComparison.Ordinal));
bool taken = RemediateRequest.TryParse(slip, out _, out IReadOnlyList<ContractViolation> violations);
Console.WriteLine($"slip: {(taken ? "taken" : "refused")}");
foreach (ContractViolation violation in violations)
{
    Console.WriteLine($"refusal: {violation.Rule} at {violation.Pointer}");
}

Console.WriteLine($"contract: {(File.Exists(Path.Combine(AppContext.BaseDirectory, "contracts", "remediate.openapi.json")) ? "beside the program" : "missing")}");
Console.WriteLine($"generator: {typeof(RemediateRequest).GetCustomAttribute<GeneratedCodeAttribute>()?.Version}");
