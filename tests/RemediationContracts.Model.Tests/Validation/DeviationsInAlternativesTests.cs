using System.Linq;
using System.Text;
using RemediationContracts.Model.Validation;
using Xunit;
using static RemediationContracts.Model.Tests.Validation.Built;

namespace RemediationContracts.Model.Tests.Validation;

public sealed class DeviationsInAlternativesTests
{
    private static readonly ApiSchema Schema = Object(("v", OneOf(
        Object(("flag!", Boolean()), ("id!", Text())).Closed(),
        Object(("flag!", Boolean()), ("code!", Integer())).Closed())));

    [Fact]
    public void A_departure_is_accepted_within_an_alternative_and_used_once()
    {
        PayloadVerdict verdict = Judge("""{"v":{"flag":"true","code":1}}""");

        Assert.Empty(verdict.Violations);
        Assert.Equal([("/v/flag", 13)], verdict.DeviationsUsed.Select(used => (used.Pointer, used.Offset)));
    }

    [Fact]
    public void A_departure_that_no_chosen_alternative_needs_is_not_used()
    {
        PayloadVerdict verdict = Judge("""{"v":{"flag":"true","code":"x"}}""");

        Assert.Equal([("oneOf", "/v", 5)], verdict.Violations.Select(violation => (violation.Rule, violation.Pointer, violation.Offset)));
        Assert.Empty(verdict.DeviationsUsed);
    }

    [Fact]
    public void A_missing_member_is_accepted_within_an_alternative()
    {
        PayloadVerdict verdict = Judge("""{"v":{"id":"x"}}""", new ApiDeparture("/v/flag", "required", "absent", null));

        Assert.Empty(verdict.Violations);
        Assert.Equal([("/v/flag", 14)], verdict.DeviationsUsed.Select(used => (used.Pointer, used.Offset)));
    }

    private static PayloadVerdict Judge(string payload, ApiDeparture? departure = null)
    {
        departure ??= new ApiDeparture("/v/flag", "type", "quoted-boolean", null);
        ValidationOptions options = new() { Deviations = [new ApiDeviation(Values("{}")[0], null, [departure], string.Empty)] };
        return PayloadValidator.Validate(Schema, Encoding.UTF8.GetBytes(payload), options);
    }
}
