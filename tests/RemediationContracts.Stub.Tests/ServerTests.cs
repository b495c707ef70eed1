using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Contoso.Users;
using Xunit;

namespace RemediationContracts.Stub.Tests;

/// <summary>An operation's own servers, from the emitted client to the stub.</summary>
public sealed class ServerTests
{
    private const string Contract = "contracts/users.openapi.json";

    [Fact]
    public async Task A_client_without_a_base_address_calls_the_server_of_each_operation_and_the_stub_answers_there()
    {
        using var addresses = new Addresses { InnerHandler = new ContractStubHandler(Contract) };
        using var http = new HttpClient(addresses);
        var client = new UsersClient(http);

        await client.GetMeAsync();
        await client.DeleteUserAsync("me");
        await client.FindFileAsync(FindFileExtension.Txt, ["b"], "a");

        Assert.Equal(["https://users.example/api/users/me", "https://admin.example/v9/users/me", "https://files.example/cdn/files/a.txt/;path=b"], addresses.Called);
    }

    [Theory]
    [InlineData("")]
    [InlineData("api/")]
    [InlineData("v9/")]
    public async Task A_base_address_stands_for_every_server(string path)
    {
        using ContractStub stub = ContractStub.Start(Contract);
        using var http = new HttpClient { BaseAddress = new Uri(stub.BaseUri, path) };

        await new UsersClient(http).DeleteUserAsync("me");

        Assert.Equal("/" + path + "users/me", stub.Journal.Exchanges.Single().Request.Path);
    }

    [Fact]
    public async Task The_server_of_another_operation_is_no_server_of_this_one()
    {
        using var handler = new ContractStubHandler(Contract);
        using var http = new HttpClient(handler) { BaseAddress = new Uri("https://users.example/cdn/") };

        ContractApiException refusal = await Assert.ThrowsAsync<ContractApiException>(() => new UsersClient(http).DeleteUserAsync("me"));

        Assert.Equal(System.Net.HttpStatusCode.NotFound, refusal.StatusCode);
    }

    private sealed class Addresses : DelegatingHandler
    {
        public List<string> Called { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Called.Add(request.RequestUri!.AbsoluteUri);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
