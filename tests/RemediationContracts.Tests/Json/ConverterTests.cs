using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.IO.Pipelines;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Tasks;
using Contoso.Desk;
using Contoso.Payments;
using Contoso.Profiles;
using Contoso.Soar;
using RemediationContracts.Runtime;
using Xunit;

namespace RemediationContracts.Tests.Json;

/// <summary>System.Text.Json around the generated types: the same bytes and the same verdict, whatever its options say.</summary>
public sealed class ConverterTests
{
    private const string Wrong = """{"displayName":"a","description":"b","severity":"Medium","action":1,"approverUpn":"c","remediateSendersCopy":"false","analyzedEmails":[null]}""";

    private static readonly (string Rule, string Pointer)[] WrongViolations =
        [("enum", "/severity"), ("type", "/action"), ("type", "/remediateSendersCopy"), ("type", "/analyzedEmails/0")];

    /// <summary>Options that would change what System.Text.Json reads and writes of its own.</summary>
    private static readonly Dictionary<string, JsonSerializerOptions> Options = new(StringComparer.Ordinal)
    {
        ["default"] = JsonSerializerOptions.Default,
        ["web"] = JsonSerializerOptions.Web,
        ["strict"] = JsonSerializerOptions.Strict,
        ["resolver"] = new() { TypeInfoResolver = RemediateJsonTypeInfoResolver.Instance },
        ["resolver before reflection"] = new() { TypeInfoResolverChain = { RemediateJsonTypeInfoResolver.Instance, new DefaultJsonTypeInfoResolver() } },
        ["lenient"] = new()
        {
            AllowTrailingCommas = true,
            ReadCommentHandling = JsonCommentHandling.Skip,
            PropertyNameCaseInsensitive = true,
            NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        },
        ["otherwise written"] = new()
        {
            WriteIndented = true,
            Encoder = JavaScriptEncoder.Default,
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper,
            DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseUpper,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        },
        ["resolver before converters"] = new()
        {
            TypeInfoResolverChain = { RemediateJsonTypeInfoResolver.Instance, new DefaultJsonTypeInfoResolver() },
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseUpper) },
        },
        ["keys"] = new() { DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseUpper },
        ["little by little"] = new() { DefaultBufferSize = 16 },
        ["converters of its own"] = new() { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseUpper) } },
    };

    public static TheoryData<string> OptionNames() => [.. Options.Keys];

    [Theory]
    [MemberData(nameof(OptionNames))]
    public void The_bytes_are_ours(string options) =>
        Assert.Equal(Remediation.Json, JsonSerializer.Serialize(Remediation.Request, Options[options]));

    [Theory]
    [MemberData(nameof(OptionNames))]
    public void The_value_is_ours(string options) =>
        Assert.Equal(Remediation.Request, JsonSerializer.Deserialize<RemediateRequest>(Remediation.Json, Options[options]));

    [Theory]
    [MemberData(nameof(OptionNames))]
    public void What_breaks_the_contract_is_refused_on_reading_with_every_violation(string options)
    {
        var fault = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RemediateRequest>(Wrong, Options[options]));

        Assert.Equal(WrongViolations, Carried(fault).Select(static v => (v.Rule, v.Pointer)));
        Assert.Equal(Wrong.IndexOf("\"Medium\"", StringComparison.Ordinal), Carried(fault)[0].Offset);
    }

    [Theory]
    [MemberData(nameof(OptionNames))]
    public void What_breaks_the_contract_is_refused_on_writing_with_every_violation_before_the_first_byte(string options)
    {
        RemediateRequest request = Remediation.Request with { Severity = (RemediationSeverity)99, AnalyzedEmails = [null!], ApproverUpn = "\uD800" };
        var output = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(output);

        var fault = Assert.Throws<JsonException>(() => JsonSerializer.Serialize(writer, request, Options[options]));

        Assert.Equal(request.Validate(), Carried(fault));
        Assert.Equal([("enum", "/severity"), ("json-encoding", "/approverUpn"), ("type", "/analyzedEmails/0")], Carried(fault).Select(static v => (v.Rule, v.Pointer)));
        Assert.Equal(0, writer.BytesPending + writer.BytesCommitted);
    }

    [Fact]
    public void Lenient_options_make_no_JSON_of_what_is_none_within_our_types()
    {
        string[] texts =
        [
            Remediation.Json.Replace("{\"displayName\"", "{/* why not */\"displayName\"", StringComparison.Ordinal),
            Remediation.Json.Replace("}]}", "}],}", StringComparison.Ordinal),
        ];

        Assert.All(texts, static text => Assert.Equal(
            "json-syntax", Carried(Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RemediateRequest>(text, Options["lenient"])))[0].Rule));
    }

    [Fact]
    public void Our_types_stand_in_lists_dictionaries_and_other_types()
    {
        var batch = new Batch { Requests = [Remediation.Request], ByAction = new() { [RemediationAction.HardDelete] = Remediation.Request }, Worst = RemediationSeverity.High };

        string json = JsonSerializer.Serialize(batch, JsonSerializerOptions.Strict);

        Assert.Equal($$"""{"Requests":[{{Remediation.Json}}],"ByAction":{"hardDelete":{{Remediation.Json}}},"Worst":"high","Usual":null}""", json);
        Batch again = JsonSerializer.Deserialize<Batch>(json, JsonSerializerOptions.Strict)!;
        Assert.Equal(batch.Requests, again.Requests);
        Assert.Equal(batch.ByAction, again.ByAction);
        Assert.Equal(batch.Worst, again.Worst);
    }

    [Fact]
    public void A_violation_within_other_types_has_the_path_of_System_Text_Json_besides_our_pointer()
    {
        var fault = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Batch>($$"""{"Requests":[{{Remediation.Json}},{{Wrong}}]}"""));

        Assert.Equal("$.Requests[1]", fault.Path);
        Assert.Equal(WrongViolations, Carried(fault).Select(static v => (v.Rule, v.Pointer)));
    }

    [Theory]
    [InlineData("\"Medium\"", "enum")]
    [InlineData("\"MEDIUM\"", "enum")]
    [InlineData("\"1\"", "enum")]
    [InlineData("\"low, high\"", "enum")]
    [InlineData("\" low\"", "enum")]
    [InlineData("\"\"", "enum")]
    [InlineData("\"unknownFutureValue\"", "sentinel")]
    [InlineData("1", "type")]
    [InlineData("null", "type")]
    [InlineData("{}", "type")]
    [InlineData("\"\\ud800\"", "json-encoding")]
    public void An_enumeration_is_read_from_its_strings_and_from_nothing_else(string json, string rule)
    {
        var fault = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RemediationSeverity>(json));

        ContractViolation violation = Assert.Single(Carried(fault));
        Assert.Equal((rule, string.Empty), (violation.Rule, violation.Pointer));
    }

    [Theory]
    [InlineData("Medium", "enum")]
    [InlineData("1", "enum")]
    [InlineData("unknownFutureValue", "sentinel")]
    public void As_a_key_too(string key, string rule)
    {
        var fault = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<RemediationSeverity, int>>($$"""{"{{key}}":1}"""));

        Assert.Equal(rule, Assert.Single(Carried(fault)).Rule);
    }

    [Theory]
    [InlineData(0, "enum")]
    [InlineData(99, "enum")]
    [InlineData(-1, "enum")]
    [InlineData((int)RemediationSeverity.UnknownFutureValue, "sentinel")]
    public void A_value_that_may_not_be_sent_is_not_written_neither_as_a_value_nor_as_a_key(int number, string rule)
    {
        var value = (RemediationSeverity)number;

        var asValue = Assert.Throws<JsonException>(() => JsonSerializer.Serialize(value));
        var asKey = Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Dictionary<RemediationSeverity, int> { [value] = 1 }));

        Assert.Equal([new ContractViolation(rule, string.Empty, -1, string.Empty)], Carried(asValue));
        Assert.Equal(Carried(asValue), Carried(asKey));
    }

    [Fact]
    public void The_strings_are_written_as_they_are_whatever_a_policy_for_keys_says() =>
        Assert.Equal(
            """{"softDelete":"softDelete"}""",
            JsonSerializer.Serialize(new Dictionary<RemediationAction, RemediationAction> { [RemediationAction.SoftDelete] = RemediationAction.SoftDelete }, Options["keys"]));

    [Fact]
    public void A_client_writes_requests_and_reads_responses_and_a_service_the_reverse()
    {
        var client = new JsonSerializerOptions { TypeInfoResolver = ProfilesJsonTypeInfoResolver.ForClient };
        var service = new JsonSerializerOptions { TypeInfoResolver = ProfilesJsonTypeInfoResolver.ForService };
        var profile = new Profile { Id = Guid.Empty, Name = "n", Born = null, Address = null, Names = [], Password = "p", Etag = "e" };

        string sent = JsonSerializer.Serialize(profile, client);
        string answered = JsonSerializer.Serialize(profile, service);

        Assert.Equal(Encoding.UTF8.GetString(profile.ToUtf8Json()), sent);
        Assert.Equal(Encoding.UTF8.GetString(profile.ToUtf8Json(PayloadDirection.Response)), answered);
        Assert.Equal(profile with { Id = null, Etag = default }, JsonSerializer.Deserialize<Profile>(sent, service));
        Assert.Equal(profile with { Password = null }, JsonSerializer.Deserialize<Profile>(answered, client));
        Assert.Equal("required", Assert.Single(Carried(Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Profile>(answered.Replace(",\"etag\":\"e\"", string.Empty, StringComparison.Ordinal), client)))).Rule);
    }

    [Fact]
    public async Task Streams_are_read_and_written_piece_by_piece()
    {
        RemediateRequest large = Remediation.Request with { AnalyzedEmails = [.. Enumerable.Range(0, 5000).Select(static i => new AnalyzedEmail { Id = $"é{i}" })] };
        using var stream = new MemoryStream();
        await JsonSerializer.SerializeAsync(stream, large);
        Assert.Equal(large.ToUtf8Json(), stream.ToArray());

        stream.Position = 0;
        Assert.Equal(large, await JsonSerializer.DeserializeAsync<RemediateRequest>(PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 16, minimumReadSize: 1)).AsStream(), Options["little by little"]));
    }

    [Fact]
    public async Task An_asynchronous_sequence_gives_values_and_tells_what_is_wrong_with_one()
    {
        Assert.Equal([Remediation.Request, Remediation.Request, Remediation.Request], await ReadAllAsync($"[{Remediation.Json},{Remediation.Json},{Remediation.Json}]"));

        var fault = await Assert.ThrowsAsync<JsonException>(() => ReadAllAsync($"[{Remediation.Json},{Wrong}]"));
        Assert.Equal(WrongViolations, Carried(fault).Select(static v => (v.Rule, v.Pointer)));
    }

    [Fact]
    public void A_converter_for_all_enumerations_among_the_options_comes_before_ours_and_the_resolver_before_both()
    {
        Assert.Equal("\"MEDIUM\"", JsonSerializer.Serialize(RemediationSeverity.Medium, Options["converters of its own"]));
        Assert.Equal("\"medium\"", JsonSerializer.Serialize(RemediationSeverity.Medium, Options["resolver before converters"]));
        Assert.Equal("enum", Carried(Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RemediationSeverity>("\"MEDIUM\"", Options["resolver before converters"])))[0].Rule);
    }

    [Fact]
    public void The_resolver_knows_every_type_of_its_contract_and_no_other()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = RemediateJsonTypeInfoResolver.Instance };
        Type[] types =
        [
            .. typeof(RemediateRequest).Assembly.GetTypes().Where(static type => type.Namespace == "Contoso.Soar"
                && (type.IsEnum || type.GetInterfaces().Any(static i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IPayload<>)))),
        ];

        Assert.Contains(typeof(RemediateRequest), types);
        Assert.All(types, type => Assert.Equal(type, options.GetTypeInfo(type).Type));
        Assert.Throws<NotSupportedException>(() => options.GetTypeInfo(typeof(Ticket)));
        Assert.Throws<NotSupportedException>(() => options.GetTypeInfo(typeof(RemediateRequest[])));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_alternative_is_written_and_read_as_its_union_is(bool resolver)
    {
        JsonSerializerOptions options = resolver ? new() { TypeInfoResolver = PaymentsJsonTypeInfoResolver.Instance } : JsonSerializerOptions.Default;
        Amount.OfInteger amount = new(5);

        Assert.Equal("5", JsonSerializer.Serialize(amount, options));
        Assert.Equal("5", JsonSerializer.Serialize<Amount>(amount, options));
        Assert.Equal("5", JsonSerializer.Serialize((object)amount, resolver ? new() { TypeInfoResolverChain = { PaymentsJsonTypeInfoResolver.Instance, new DefaultJsonTypeInfoResolver() } } : options));
        Assert.Equal(amount, JsonSerializer.Deserialize<Amount.OfInteger>("5", options));

        // It is a value of the union, and another alternative.
        var fault = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Amount.OfInteger>("\"5 EUR\"", options));
        Assert.Contains("OfInteger", fault.Message, StringComparison.Ordinal);
        Assert.Equal("minimum", Carried(Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Amount.OfInteger(-1), options)))[0].Rule);
    }

    private static async Task<List<RemediateRequest?>> ReadAllAsync(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        var read = new List<RemediateRequest?>();
        await foreach (RemediateRequest? request in JsonSerializer.DeserializeAsyncEnumerable<RemediateRequest>(stream, Options["little by little"]))
        {
            read.Add(request);
        }

        return read;
    }

    private static IReadOnlyList<ContractViolation> Carried(JsonException fault) => Assert.IsType<ContractViolationException>(fault.InnerException).Violations;

    private sealed class Batch
    {
        public List<RemediateRequest> Requests { get; init; } = [];

        public Dictionary<RemediationAction, RemediateRequest> ByAction { get; init; } = [];

        public RemediationSeverity Worst { get; init; } = RemediationSeverity.Low;

        public RemediationSeverity? Usual { get; init; }
    }
}
