using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using Contoso.Soar;
using Xunit;

namespace RemediationContracts.Tests.Json;

/// <summary>
/// What generated code of others takes or sends, and the service does not know. The peer is System.Text.Json at its strictest over
/// types as one writes them by hand.
/// </summary>
public sealed class PeerTests
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly JsonSerializerOptions Nulls = new(Strict) { RespectNullableAnnotations = false };

    private static readonly JsonSerializerOptions Named = new() { Converters = { new JsonStringEnumConverter() } };

    private enum PeerSeverity
    {
        Low,
        Medium,
        High,
    }

    [Theory]
    [InlineData("\"Medium\"", "enum")]
    [InlineData("\"MEDIUM\"", "enum")]
    [InlineData("\"1\"", "enum")]
    [InlineData("\"low, high\"", "enum")]
    [InlineData("\" high \"", "enum")]
    [InlineData("1", "type")]
    [InlineData("99", "type")]
    public void A_severity_that_the_peer_reads_and_we_refuse(string severity, string rule)
    {
        string json = Json(severity: severity);

        Assert.NotNull(JsonSerializer.Deserialize<PeerRequest>(json, Strict));
        Assert.Equal((rule, "/severity"), Refusal(json));
    }

    [Fact]
    public void A_list_with_null_in_it_that_the_peer_reads_and_writes_and_we_refuse_both_ways()
    {
        string json = Json(analyzedEmails: "[null]");

        Assert.Null(Assert.Single(JsonSerializer.Deserialize<PeerRequest>(json, Strict)!.AnalyzedEmails));
        Assert.Equal(("type", "/analyzedEmails/0"), Refusal(json));

        Assert.Contains("[null]", JsonSerializer.Serialize(new PeerRequest { AnalyzedEmails = [null!] }, Strict), System.StringComparison.Ordinal);
        Assert.Equal(("type", "/analyzedEmails/0"), Refusal(Remediation.Request with { AnalyzedEmails = [null!] }));
    }

    [Fact]
    public void A_number_that_is_no_severity_that_the_peer_writes_and_we_refuse()
    {
        Assert.Contains("\"severity\":99", JsonSerializer.Serialize(new PeerRequest { Severity = (PeerSeverity)99 }, Strict), System.StringComparison.Ordinal);
        Assert.Equal(("enum", "/severity"), Refusal(Remediation.Request with { Severity = (RemediationSeverity)99 }));
    }

    [Fact]
    public void A_severity_that_nobody_chose_that_the_peer_writes_and_we_refuse()
    {
        Assert.Contains("\"severity\":\"low\"", JsonSerializer.Serialize(new PeerRequest(), Strict), System.StringComparison.Ordinal);
        Assert.Equal(("enum", "/severity"), Refusal(Remediation.Request with { Severity = default }));
    }

    [Fact]
    public void A_name_of_C_sharp_that_the_peer_writes_where_we_write_that_of_the_contract()
    {
        Assert.Equal("\"Medium\"", JsonSerializer.Serialize(PeerSeverity.Medium, Named));
        Assert.Equal("\"medium\"", JsonSerializer.Serialize(RemediationSeverity.Medium));
    }

    [Fact]
    public void An_unknown_value_and_a_quoted_Boolean_are_told_and_not_dropped()
    {
        // Other generators read both as absent; the peer refuses them as we do, and stops at the first.
        string json = Json(severity: "\"severe\"", remediateSendersCopy: "\"false\"");

        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PeerRequest>(json, Strict));
        Assert.False(RemediateRequest.TryParse(System.Text.Encoding.UTF8.GetBytes(json), out _, out IReadOnlyList<ContractViolation> violations));
        Assert.Equal([("enum", "/severity"), ("type", "/remediateSendersCopy")], violations.Select(static v => (v.Rule, v.Pointer)));
    }

    [Fact]
    public void A_member_that_is_null_and_must_be_there_that_the_peer_writes_and_we_refuse()
    {
        Assert.Contains("\"approverUpn\":null", JsonSerializer.Serialize(new PeerRequest { ApproverUpn = null! }, Nulls), System.StringComparison.Ordinal);
        Assert.Equal(("required", "/approverUpn"), Refusal(Remediation.Request with { ApproverUpn = null! }));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_that_the_peer_writes_as_another_character_and_we_refuse()
    {
        Assert.Contains("\\uFFFD", JsonSerializer.Serialize(new PeerRequest { ApproverUpn = "\uD800" }, Strict), System.StringComparison.Ordinal);
        Assert.Equal(("json-encoding", "/approverUpn"), Refusal(Remediation.Request with { ApproverUpn = "\uD800" }));
    }

    private static string Json(string severity = "\"low\"", string remediateSendersCopy = "false", string analyzedEmails = "[]") =>
        $$"""{"displayName":"a","description":"b","severity":{{severity}},"action":"hardDelete","approverUpn":"c","remediateSendersCopy":{{remediateSendersCopy}},"analyzedEmails":{{analyzedEmails}}}""";

    private static (string Rule, string Pointer) Refusal(string json)
    {
        Assert.False(RemediateRequest.TryParse(System.Text.Encoding.UTF8.GetBytes(json), out _, out IReadOnlyList<ContractViolation> violations));
        ContractViolation violation = Assert.Single(violations);
        return (violation.Rule, violation.Pointer);
    }

    private static (string Rule, string Pointer) Refusal(RemediateRequest request)
    {
        ContractViolation violation = Assert.Single(Assert.Throws<ContractViolationException>(request.ToUtf8Json).Violations);
        return (violation.Rule, violation.Pointer);
    }

    private sealed class PeerRequest
    {
        public string DisplayName { get; set; } = "";

        public string Description { get; set; } = "";

        public PeerSeverity Severity { get; set; }

        public string Action { get; set; } = "";

        public string ApproverUpn { get; set; } = "";

        public bool RemediateSendersCopy { get; set; }

        public List<PeerEmail> AnalyzedEmails { get; set; } = [];
    }

    private sealed class PeerEmail
    {
        public string Id { get; set; } = "";
    }
}
