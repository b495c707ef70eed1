using System;
using System.Collections.Generic;
using System.IO;
using Library;
using RemediationContracts;

_ = RemediateRequest.TryParse("{}"u8, out _, out IReadOnlyList<ContractViolation> violations);
Console.WriteLine($"refusal: {violations[0].Rule}");
Console.WriteLine($"contract: {(File.Exists(Path.Combine(AppContext.BaseDirectory, "contracts", "remediate.openapi.json")) ? "beside the program" : "missing")}");
