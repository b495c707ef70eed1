using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Contoso.Users;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace RemediationContracts.Stub.Tests;

/// <summary>Parameters from the emitted client to the stub, over both hosts.</summary>
public sealed class ParameterTests : IDisposable
{
    private const string Contract = "contracts/users.openapi.json";
    private const string Name = "a/b %2F.é;=&+'";

    private static readonly Guid Tenant = new("0f8fad5b-d9cb-469f-a165-70867728950e");

    private readonly ContractStub _socket = ContractStub.Start(Contract);
    private readonly ContractStubHandler _memory = new(Contract);

    public static TheoryData<bool> Hosts => [true, false];

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_user_is_found_by_an_id_of_any_characters(bool overSocket)
    {
        using HttpClient http = Http(overSocket);

        GetUserResult result = await new UsersClient(http).GetUserAsync(Name);

        Assert.NotNull(result.Body);
        Assert.Equal(("getUser", Name), (Last(overSocket).Operation!.Id, Value(overSocket, "id")));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_path_without_parameters_comes_first(bool overSocket)
    {
        using HttpClient http = Http(overSocket);
        var client = new UsersClient(http);

        Assert.NotNull((await client.GetMeAsync()).Body);
        Assert.Equal("getMe", Last(overSocket).Operation!.Id);
        await client.DeleteUserAsync("me", new DeleteUserRequest { Reason = "Left" });
        Assert.Equal(("deleteUser", "me"), (Last(overSocket).Operation!.Id, Value(overSocket, "id")));
        Assert.Equal("Left", Last(overSocket).ReadRequest<DeleteUserRequest>()!.Reason);
        await client.DeleteUserAsync("me");
        Assert.True(Last(overSocket).Request.Body.IsEmpty);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_list_is_asked_for_by_query_and_header(bool overSocket)
    {
        using HttpClient http = Http(overSocket);

        ListUsersResult result = await new UsersClient(http).ListUsersAsync(
            Tenant,
            top: 7,
            kinds: [Kind.ServiceAccount, Kind.Guest],
            ids: [3, -1],
            age: new ListUsersAge { From = 18 },
            filter: "name eq 'a&b' + /x?#",
            active: false,
            since: new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.FromHours(2)),
            score: 1.50m,
            ifNoneMatch: "W/\"a,b%20\"");

        Assert.Equal(HttpStatusCode.OK, result.StatusCode);
        Assert.NotNull(result.Body);
        Assert.Equal("application/vnd.users+json", Last(overSocket).Request.Header("Accept"));
        Assert.Equal(
            "top=7&kinds=service%20account&kinds=guest&ids=3%7C-1&age%5Bfrom%5D=18&%24filter=name%20eq%20'a%26b'%20%2B%20/x?%23&active=false&since=2026-02-03T04%3A05%3A06%2B02%3A00&score=1.50",
            Last(overSocket).Request.Query);
        Assert.Equal(
            ["7", "[\"service account\",\"guest\"]", "[3,-1]", "{\"from\":18}", "\"name eq 'a&b' + /x?#\"", "false", "\"2026-02-03T04:05:06+02:00\"", "1.50", "\"W/\"a,b%20\"\"", $"\"{Tenant}\""],
            Last(overSocket).Parameters.Select(static p => p.Json.Replace("\\u0022", "\"", StringComparison.Ordinal)
                .Replace("\\u0027", "'", StringComparison.Ordinal).Replace("\\u0026", "&", StringComparison.Ordinal).Replace("\\u002B", "+", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task Two_parameters_share_a_segment_and_an_answer_to_HEAD_has_no_body(bool overSocket)
    {
        using HttpClient http = Http(overSocket);

        FindFileResult result = await new UsersClient(http).FindFileAsync(FindFileExtension.TarGz, ["a;b", "", "c/d"], "x%y");

        Assert.Null(result.Body);
        Assert.Equal("/api/files/x%25y.tar.gz/;path=a%3Bb;path;path=c%2Fd", Last(overSocket).Request.Path);
        Assert.Equal(("tar.gz", "x%y"), (Value(overSocket, "extension"), Value(overSocket, "name")));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task What_breaks_the_contract_is_not_sent(bool overSocket)
    {
        using HttpClient http = Http(overSocket);
        var client = new UsersClient(http);

        ContractViolationException many = await Assert.ThrowsAsync<ContractViolationException>(
            () => client.ListUsersAsync(Tenant, top: 0, kinds: [(Kind)9], ids: [1, 2, 3, 4], ifNoneMatch: "a\r\nX: y"));
        Assert.Equal(
            [("minimum", "/query/top"), ("enum", "/query/kinds/0"), ("maxItems", "/query/ids")], many.Violations.Select(static v => (v.Rule, v.Pointer)));
        Assert.Equal("style", Assert.Single((await Assert.ThrowsAsync<ContractViolationException>(() => client.ListUsersAsync(Tenant, ifNoneMatch: "a\r\nX: y"))).Violations).Rule);
        Assert.Equal(
            ("uniqueItems", "/query/kinds"),
            Assert.Single((await Assert.ThrowsAsync<ContractViolationException>(() => client.ListUsersAsync(Tenant, kinds: [Kind.Guest, Kind.Guest]))).Violations) is var twice ? (twice.Rule, twice.Pointer) : default);
        foreach ((string? id, string rule) in new[] { ("", "minLength"), (".", "style"), ("..", "style"), (null, "required"), (new string('x', 21), "maxLength") })
        {
            ContractViolation told = Assert.Single((await Assert.ThrowsAsync<ContractViolationException>(() => client.GetUserAsync(id!))).Violations);
            Assert.Equal((rule, "/path/id"), (told.Rule, told.Pointer));
        }

        Assert.Empty(Journal(overSocket).Exchanges);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task One_of_several_scalars_is_sent_and_read(bool overSocket)
    {
        using HttpClient http = Http(overSocket);
        var client = new UsersClient(http);

        await client.ListUsersAsync(Tenant, page: new ListUsersPage.OfInteger(7));
        Assert.Equal(("page=7", "7"), (Last(overSocket).Request.Query, Last(overSocket).Parameters[0].Json));
        await client.ListUsersAsync(Tenant, page: new ListUsersPage.OfString("last&"));
        Assert.Equal(("page=last%26", "\"last&\""), (Last(overSocket).Request.Query, Last(overSocket).Parameters[0].Json.Replace("\\u0026", "&", StringComparison.Ordinal)));

        // The integers end at 2147483647; a text of digits is a text where no integer fits.
        await client.ListUsersAsync(Tenant, page: new ListUsersPage.OfString("00"));
        Assert.Equal("\"00\"", Last(overSocket).Parameters[0].Json);
        foreach ((ListUsersPage page, string rule) in new (ListUsersPage, string)[] { (new ListUsersPage.OfInteger(0), "minimum"), (new ListUsersPage.OfString("x"), "minLength"), (new ListUsersPage.OfString("123456789"), "maxLength") })
        {
            ContractViolation told = Assert.Single((await Assert.ThrowsAsync<ContractViolationException>(() => client.ListUsersAsync(Tenant, page: page))).Violations);
            Assert.Equal((rule, "/query/page"), (told.Rule, told.Pointer));
        }

        Assert.Equal(3, Journal(overSocket).Exchanges.Count);
    }

    [Theory]
    [InlineData("/users?page=0", "T", "oneOf /query/page")]
    [InlineData("/users/" + "123456789012345678901", null, "maxLength /path/id")]
    [InlineData("/users?top=0&ids=1%7Cx", "T", "minimum /query/top", "type /query/ids/1")]
    [InlineData("/users?top=1&top=2", "T", "style /query/top")]
    [InlineData("/users?active=True", "T", "type /query/active")]
    [InlineData("/users?kinds=guest&kinds=boss", "T", "enum /query/kinds/1")]
    [InlineData("/users?age[x]=1&age[to]=", "T", "additionalProperties /query/age/x", "type /query/age/to")]
    [InlineData("/users", null, "required /header/X-Tenant")]
    [InlineData("/users", "x", "format /header/X-Tenant")]
    public async Task The_stub_refuses_by_rule_and_pointer(string target, string? tenant, params string[] expected)
    {
        foreach (bool overSocket in new[] { true, false })
        {
            using HttpClient http = Http(overSocket);
            using HttpRequestMessage request = new(HttpMethod.Get, new Uri(http.BaseAddress!, "/api" + target));
            if (tenant is not null)
            {
                request.Headers.Add("X-Tenant", tenant == "T" ? Tenant.ToString() : tenant);
            }

            using HttpResponseMessage response = await http.SendAsync(request);

            Fault fault = Fault.Parse(await response.Content.ReadAsByteArrayAsync());
            Assert.Equal((HttpStatusCode.BadRequest, "invalidParameter"), (response.StatusCode, fault.Code));
            Assert.Equal(expected, fault.Details!.Select(static d => d.Code + " " + d.Target));
            Assert.Equal(expected, Last(overSocket).Violations.Select(static v => v.Rule + " " + v.Pointer));
        }
    }

    [Fact]
    public async Task A_refusal_is_read_as_its_type()
    {
        using HttpClient http = Http(overSocket: true);
        http.DefaultRequestHeaders.Add("X-Tenant", "x"); // The client's own takes its place.
        ListUsersResult ok = await new UsersClient(http).ListUsersAsync(Tenant);
        Assert.Equal((1, "1"), (ok.XTotal, ok.XTotalText));

        using HttpClient nowhere = new() { BaseAddress = new Uri(_socket.BaseUri, "nowhere/") };
        ContractApiException refusal = await Assert.ThrowsAsync<ContractApiException>(() => new UsersClient(nowhere).GetUserAsync("1"));
        Assert.True(refusal.TryReadBody(out Fault? fault));
        Assert.Equal("notFound", fault.Code);
        Assert.False(refusal.TryReadBody<Me>(out _));
    }

    [Fact]
    public async Task The_registered_client_has_the_factorys_HttpClient()
    {
        ServiceCollection services = new();
        services.AddUsersClient().ConfigurePrimaryHttpMessageHandler(() => _memory);
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.NotNull((await provider.GetRequiredService<IUsersClient>().GetMeAsync()).Body);
        Assert.Equal("/api/users/me", Last(overSocket: false).Request.Path);
    }

    public void Dispose()
    {
        _socket.Dispose();
        _memory.Dispose();
    }

    private HttpClient Http(bool overSocket) => overSocket
        ? new HttpClient { BaseAddress = new Uri(_socket.BaseUri, "api/") }
        : new HttpClient(_memory, disposeHandler: false) { BaseAddress = new Uri("https://users.example/api/") };

    private StubJournal Journal(bool overSocket) => overSocket ? _socket.Journal : _memory.Journal;

    private StubExchange Last(bool overSocket) => Journal(overSocket).Exchanges[^1];

    private string Value(bool overSocket, string name) =>
        System.Text.Json.JsonSerializer.Deserialize<string>(Last(overSocket).Parameters.Single(p => p.Name == name).Json)!;
}
