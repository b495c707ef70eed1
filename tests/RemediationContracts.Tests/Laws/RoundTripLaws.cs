using System.Text.Json;
using System.Text.Json.Nodes;
using Contoso.Soar;
using FsCheck.Xunit;
using RemediationContracts.Testing.Laws;
using Xunit;

namespace RemediationContracts.Tests.Laws;

[Trait("Kind", "Law")]
[Properties(Arbitrary = [typeof(RemediatePayloads)], MaxTest = 300)]
public sealed class RoundTripLaws
{
    [Law]
    public void What_is_read_and_written_and_read_again_is_the_same_value(DrawnPayload payload)
    {
        RemediateRequest value = RemediateRequest.Parse(payload.Utf8);

        RemediateRequest again = RemediateRequest.Parse(value.ToUtf8Json());

        Assert.Equal(value, again);
        Assert.Equal(value.GetHashCode(), again.GetHashCode());
    }

    [Law]
    public void Nothing_of_a_payload_is_lost_undeclared_members_included(DrawnPayload payload)
    {
        byte[] written = RemediateRequest.Parse(payload.Utf8).ToUtf8Json();

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(payload.Utf8), JsonNode.Parse(written)));
    }

    [Law]
    public void System_Text_Json_writes_the_bytes_that_we_write(DrawnPayload payload)
    {
        RemediateRequest value = RemediateRequest.Parse(payload.Utf8);

        Assert.Equal(value.ToUtf8Json(), JsonSerializer.SerializeToUtf8Bytes(value));
    }

    [Law]
    public void System_Text_Json_reads_the_value_that_we_read(DrawnPayload payload)
    {
        RemediateRequest ours = RemediateRequest.Parse(payload.Utf8);

        Assert.Equal(ours, JsonSerializer.Deserialize<RemediateRequest>(payload.Utf8));
    }

    [Law]
    public void What_System_Text_Json_writes_of_the_same_payload_we_read_as_the_same_value(DrawnPayload payload)
    {
        byte[] theirs = JsonSerializer.SerializeToUtf8Bytes(JsonNode.Parse(payload.Utf8));

        RemediateRequest value = RemediateRequest.Parse(theirs);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(RemediateRequest.Parse(payload.Utf8).ToUtf8Json()), JsonNode.Parse(value.ToUtf8Json())));
    }

    [Law]
    public void A_value_that_was_read_has_no_fault_of_its_own(DrawnPayload payload) =>
        Assert.Empty(RemediateRequest.Parse(payload.Utf8).Validate());
}
