using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace RemediationContracts.Stub.Errors;

/// <summary>Writes an error as problem details (RFC 9457), for contracts that give their errors no shape.</summary>
internal static class ProblemDetailsBody
{
    public const string MediaType = "application/problem+json";

    public static byte[] Write(StubProblem problem)
    {
        JsonObject body = new() { ["title"] = problem.Code, ["status"] = problem.Status, ["detail"] = problem.Message };
        if (problem.Details.Count > 0)
        {
            body["errors"] = new JsonArray([.. problem.Details.Select(detail => new JsonObject { ["rule"] = detail.Rule, ["target"] = detail.Target, ["detail"] = detail.Message })]);
        }

        return Encoding.UTF8.GetBytes(body.ToJsonString());
    }
}
