using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace ContractTests.Judges;

/// <summary>What Prism, which knows the contract and nothing of this repository, answers for it.</summary>
[Collection(OutsideToolsCollection.Name)]
public sealed class PrismTests(OutsideTools tools)
{
    // One test and one server: Prism takes longer to start than to answer.
    [Fact]
    public async Task Prism_takes_what_the_contract_allows_and_refuses_what_it_forbids()
    {
        using PrismServer prism = await tools.StartPrismAsync(Repository.Contract);
        JsonNode example = Contract.Examples.First();

        using HttpResponseMessage accepted = await prism.SendAsync(example);
        Assert.Equal(HttpStatusCode.NoContent, accepted.StatusCode);
        Assert.NotNull(accepted.Headers.Location);
        Assert.NotEmpty(accepted.Headers.GetValues("request-id"));

        using HttpResponseMessage anonymous = await prism.SendAsync(example, token: null);
        Assert.Equal(HttpStatusCode.Unauthorized, anonymous.StatusCode);

        await AssertRefusedAsync(prism, Changed(example, payload => payload.Remove("action")), "action");
        await AssertRefusedAsync(prism, Changed(example, payload => payload["severity"] = "Medium"), "severity");
        await AssertRefusedAsync(prism, Changed(example, payload => payload["severty"] = "medium"), "severty");
        await AssertRefusedAsync(prism, Contract.Deviation["payload"]!, "approverUpn");
    }

    private static JsonObject Changed(JsonNode payload, Action<JsonObject> change)
    {
        JsonObject copy = payload.DeepClone().AsObject();
        change(copy);
        return copy;
    }

    private static async Task AssertRefusedAsync(PrismServer prism, JsonNode payload, string named)
    {
        using HttpResponseMessage response = await prism.SendAsync(payload);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(named, string.Concat(response.Headers.GetValues("sl-violations")), StringComparison.Ordinal);
    }
}
