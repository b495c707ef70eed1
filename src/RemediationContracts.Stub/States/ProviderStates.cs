using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RemediationContracts.Model;
using RemediationContracts.Stub.Errors;

namespace RemediationContracts.Stub.States;

/// <summary>
/// The provider states that a Pact verifier has asked for. They hold until a request of the contract has been answered, so that a
/// verifier that never takes a state back does not keep the stub in it. It can be shared by threads.
/// </summary>
internal sealed class ProviderStates
{
    /// <summary>Where a verifier asks for a state.</summary>
    public const string Path = "/_pact/provider-states";

    private const int MaxDepth = 64;

    private readonly Dictionary<string, StubScenario> _known;
    private readonly List<string> _present = [];

    public ProviderStates(ApiContract contract, StubOptions options)
    {
        _known = new Dictionary<string, StubScenario>(options.Scenarios, StringComparer.Ordinal);
        foreach ((string state, int status, _) in contract.Operations.Where(operation => operation.IsUsable).SelectMany(RefusalStates.Of))
        {
            _known.TryAdd(state, new StubScenario { Status = status });
        }
    }

    /// <summary>What the states that were asked for make of a request that is right; null where they change nothing. They are used up.</summary>
    public StubProblem? Take()
    {
        lock (_present)
        {
            StubProblem? problem = _present
                .Where(state => _known[state].Status is not null)
                .Select(state => new StubProblem(_known[state].Status!.Value, Code(_known[state].Status!.Value), $"The stub is in the state '{state}'."))
                .FirstOrDefault();
            _present.Clear();
            return problem;
        }
    }

    /// <summary>Changes the state as a verifier asks: <c>{ "state": NAME, "action": "setup" | "teardown" }</c>, where no name is no state.</summary>
    public StubResponse Change(StubRequest request)
    {
        if (request.Method != "POST")
        {
            return Refuse(new StubProblem(405, "methodNotAllowed", "A provider state is asked for by POST.") { Headers = [new("Allow", "POST")] });
        }

        if (!TryRead(request.Body, out string state, out bool isSetup))
        {
            return Refuse(new StubProblem(400, "invalidStateChange", "A state change is a JSON object with a text \"state\", and \"setup\" or \"teardown\" as its \"action\"."));
        }

        if (isSetup && state.Length > 0 && !_known.ContainsKey(state))
        {
            string known = string.Join(", ", _known.Keys.Select(name => $"'{name}'"));
            return Refuse(new StubProblem(404, "unknownState", $"The stub knows no state '{state}'. It knows {(known.Length == 0 ? "none" : known)}."));
        }

        lock (_present)
        {
            if (!isSetup || state.Length == 0)
            {
                _present.Clear();
            }
            else
            {
                _present.Add(state);
            }
        }

        return new StubResponse { Status = 200, Headers = [new("Content-Type", "application/json")], Body = "{}"u8.ToArray() };
    }

    private static StubResponse Refuse(StubProblem problem) => new()
    {
        Status = problem.Status,
        Headers = [.. problem.Headers, new("Content-Type", ProblemDetailsBody.MediaType)],
        Body = ProblemDetailsBody.Write(problem),
    };

    private static bool TryRead(ReadOnlyMemory<byte> body, out string state, out bool isSetup)
    {
        state = string.Empty;
        isSetup = true;
        try
        {
            if (System.Text.Json.Nodes.JsonNode.Parse(Encoding.UTF8.GetString(body.Span), documentOptions: new JsonDocumentOptions { MaxDepth = MaxDepth }) is not JsonObject change)
            {
                return false;
            }

            string? action = change["action"] is null ? "setup" : Text(change["action"]);
            string? name = change["state"] is null ? string.Empty : Text(change["state"]);
            state = name ?? string.Empty;
            isSetup = action == "setup";
            return name is not null && action is "setup" or "teardown";
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            return false;
        }
    }

    private static string? Text(System.Text.Json.Nodes.JsonNode? value) => value is JsonValue text && text.TryGetValue(out string? read) ? read : null;

    /// <summary>The code of an error: the status by its name in HTTP.</summary>
    private static string Code(int status) => Enum.IsDefined((HttpStatusCode)status) && ((HttpStatusCode)status).ToString() is { } name
        ? char.ToLowerInvariant(name[0]) + name[1..]
        : "status" + status.ToString(CultureInfo.InvariantCulture);
}
