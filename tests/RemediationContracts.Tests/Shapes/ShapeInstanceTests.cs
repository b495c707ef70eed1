using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Contoso.Incidents;
using Contoso.Labels;
using Contoso.Payments;
using Contoso.Profiles;
using Contoso.Readings;
using Contoso.Vehicles;
using RemediationContracts.Runtime;
using Xunit;

namespace RemediationContracts.Tests.Shapes;

/// <summary>What the compiler cannot see of an instance is found before the first byte is written.</summary>
public sealed class ShapeInstanceTests
{
    private static Reading Reading => new() { Count = 1, Level = 0, At = DateTimeOffset.UnixEpoch };

    private static Label Label => new() { Name = "n", AdditionalProperties = new Dictionary<string, string?> { ["by"] = null } };

    [Fact]
    public void A_constant_is_there_by_itself_and_another_value_is_refused()
    {
        Assert.Empty(Reading.Validate());
        Assert.Equal("reading/1", Reading.Schema);
        Assert.Equal(["const /schema"], Told(Reading with { Schema = "reading/2" }));
    }

    [Fact]
    public void Numbers_are_held_to_their_limits_and_what_JSON_cannot_write_is_refused()
    {
        Assert.Equal(["minimum /count", "range /level", "multipleOf /price", "enum /step", "const /sure"], Told(Reading with { Count = -1, Level = double.NaN, Price = 0.01m, Step = 3, Sure = false }));
        Assert.Equal(["exclusiveMaximum /level", "range /ratio"], Told(Reading with { Level = 1, Ratio = float.PositiveInfinity }));
    }

    [Fact]
    public void What_only_a_reader_judges_is_found_on_an_instance_too()
    {
        Assert.Equal(["uniqueItems /samples"], Told(Reading with { Samples = [1, 2, 1] }));
        Assert.Equal(["not /mode"], Told(Reading with { Mode = "none" }));
        Assert.Equal(["minLength /hash"], Told(Reading with { Hash = new byte[] { 1 } }));
        Assert.Equal(["maxProperties /colours"], Told(Label with { Colours = new Dictionary<string, IReadOnlyList<string>> { ["a"] = [], ["b"] = [], ["c"] = [] } }));
    }

    [Fact]
    public void An_undeclared_member_must_not_have_a_declared_name_and_a_required_one_must_be_there()
    {
        Assert.Equal(["json-duplicate /name"], Told(Label with { AdditionalProperties = new Dictionary<string, string?> { ["by"] = "b", ["name"] = "n" } }));
        Assert.Equal(["required /by"], Told(Label with { AdditionalProperties = null }));
        Assert.Equal(["required /notes/en"], Told(Label with { Notes = new Dictionary<string, Note>() }));
    }

    [Fact]
    public void Maps_are_equal_in_any_order_and_by_their_values()
    {
        Label left = Label with { Colours = new Dictionary<string, IReadOnlyList<string>> { ["a"] = ["x"], ["b"] = [] } };
        Label right = Label with { Colours = new Dictionary<string, IReadOnlyList<string>> { ["b"] = [], ["a"] = ["x"] } };

        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotEqual(left, Label with { Colours = new Dictionary<string, IReadOnlyList<string>> { ["a"] = ["y"], ["b"] = [] } });
    }

    [Fact]
    public void An_alternative_that_is_named_as_another_is_refused()
    {
        Payment card = new Card { Kind = "bank", Number = "1" };

        Assert.Equal(["discriminator /kind"], Told(card));
        Assert.Equal("""{"kind":"card","number":"1"}""", Text((Payment)new Card { Kind = "card", Number = "1" }));
    }

    [Fact]
    public void A_value_becomes_its_alternative_and_is_written_as_it_is()
    {
        Payment number = new Transfer { Kind = TransferKind.Bank, Amount = 5 };
        Payment text = new Transfer { Kind = TransferKind.Bank, Amount = "5 EUR" };

        Assert.Equal("""{"kind":"bank","amount":5}""", Text(number));
        Assert.Equal("""{"kind":"bank","amount":"5 EUR"}""", Text(text));
        Assert.Equal(["minimum /amount"], Told((Payment)new Transfer { Kind = TransferKind.Bank, Amount = 0 }));
    }

    [Fact]
    public void A_descendant_is_written_by_its_own_type_and_named_by_it()
    {
        Vehicle van = new Van { Doors = 2, Name = "v", Loads = [1.5m] };

        Assert.Equal("""{"@odata.type":"#api.van","name":"v","doors":2,"loads":[1.5]}""", Text(van));
        Assert.Equal(van, Vehicle.Parse(van.ToUtf8Json()));
        Assert.Equal(["required /name"], Told((Vehicle)new Van { Doors = 2, Name = null }));
    }

    [Fact]
    public void A_descendant_that_is_named_as_another_is_refused()
    {
        Vehicle car = new Car { Doors = 2, Name = "c", OdataType = "#api.bike" };

        Assert.Equal(["discriminator /@odata.type"], Told(car));
    }

    [Fact]
    public void What_is_not_known_is_the_base_in_a_response_and_refused_in_a_request()
    {
        byte[] boat = Encoding.UTF8.GetBytes("""{"@odata.type":"#api.boat","sails":2}""");

        Vehicle read = Vehicle.Parse(boat, PayloadDirection.Response);

        Assert.Equal(typeof(Vehicle), read.GetType());
        Assert.Equal(boat, read.ToUtf8Json(PayloadDirection.Response));
        Assert.Equal(["discriminator /@odata.type"], Told(read));
    }

    [Fact]
    public void What_a_descendant_requires_is_the_member_of_its_base()
    {
        Vehicle car = new Car { Doors = 2, Name = "c" };

        Assert.Equal("c", car.Name);
        Assert.Equal("d", (car with { Name = "d" }).Name);
        Assert.Equal("d", Assert.IsType<Car>(car with { Name = "d" }).Name);
        Assert.NotEqual(car, car with { Name = "d" });
        Assert.NotEqual(car.GetHashCode(), (car with { Name = "d" }).GetHashCode());
        Assert.Equal(1, car.ToString().Split("Name = c").Length - 1);
    }

    [Fact]
    public void A_discriminator_that_is_missing_is_told_once_and_as_missing()
    {
        Assert.Equal(["required /@odata.type"], Told((Vehicle)new Car { Doors = 2, Name = "c", OdataType = null }));
        Assert.Equal(["required /kind"], Told((Payment)new Card { Kind = null!, Number = "1" }));
    }

    [Fact]
    public void A_discriminator_is_told_by_the_string_of_the_contract()
    {
        Payment transfer = new Transfer { Kind = TransferKind.Transfer, Amount = 5 };

        Assert.True(Payment.TryParse("""{"kind":"transfer","amount":5}"""u8, out _, out IReadOnlyList<ContractViolation> read) is false);
        Assert.Equal(read.Select(static v => v.Message), Payload.Validate(transfer).Select(static v => v.Message));
        Assert.Contains("'transfer'", read[0].Message, StringComparison.Ordinal);
        Assert.Equal(["enum /kind", "discriminator /kind"], Told((Payment)new Transfer { Kind = (TransferKind)9, Amount = 5 }));
    }

    [Fact]
    public void A_very_long_name_is_cut_in_the_pointer_of_each_violation_and_makes_it_no_longer()
    {
        string name = new('~', 100_000);
        byte[] payload = Encoding.UTF8.GetBytes($$$"""[{"name":"n","by":null,"data":null,"colours":{"{{{name}}}":[{{{string.Join(',', Enumerable.Repeat("1", 20_000))}}}]}}]""");

        Assert.False(PutLabelsResponse.TryParse(payload, out _, out IReadOnlyList<ContractViolation> violations));

        Assert.Equal(100, violations.Count);
        Assert.Equal("/0/colours/" + string.Concat(Enumerable.Repeat("~0", 256)) + "…/99", violations[99].Pointer);
        Assert.Equal(100, ShapeBodies.All["labels putLabels Response"].Judge(payload).Count);
    }

    [Fact]
    public void What_is_null_and_nothing_else_is_held_as_JSON()
    {
        Profile profile = new() { Name = "n", Born = null, Address = null, Names = [], Retired = RawJson.Null };

        Assert.EndsWith(",\"retired\":null}", Text(profile), StringComparison.Ordinal);
        Assert.Equal(["type /retired"], Told(profile with { Retired = RawJson.Parse("{}") }));
        Assert.False(Profile.TryParse("""{"name":"n","born":null,"address":null,"names":[],"retired":0}"""u8, out _, out IReadOnlyList<ContractViolation> violations));
        Assert.Equal(Payload.Validate(profile with { Retired = RawJson.Parse("0") }).Select(static v => v.Message), violations.Select(static v => v.Message));
    }

    [Fact]
    public void A_secret_is_not_shown()
    {
        Profile profile = new() { Name = "n", Born = null, Address = null, Names = [], Password = "hunter2", Nickname = "k" };

        Assert.DoesNotContain("hunter2", profile.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("Profile { Id = , Name = n, Nickname = ", profile.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(", Password = ***, Etag = , Version = , Retired =  }", profile.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_read_only_member_is_not_sent_and_a_write_only_one_not_received()
    {
        Profile profile = new() { Id = Guid.Empty, Name = "n", Born = null, Address = null, Names = [], Password = "p", Etag = "e" };

        Assert.Equal("""{"name":"n","born":null,"address":null,"names":[],"password":"p"}""", Encoding.UTF8.GetString(profile.ToUtf8Json()));
        Assert.Equal("""{"id":"00000000-0000-0000-0000-000000000000","name":"n","born":null,"address":null,"names":[],"etag":"e"}""", Encoding.UTF8.GetString(profile.ToUtf8Json(PayloadDirection.Response)));
        Assert.Equal(["required /id", "required /etag"], (profile with { Id = null, Etag = default }).Validate(PayloadDirection.Response).Select(Describe));
    }

    [Fact]
    public void Absent_and_null_are_two_things_where_both_are_allowed()
    {
        Profile profile = new() { Name = "n", Born = null, Address = null, Names = [null] };

        Assert.DoesNotContain("nickname", Encoding.UTF8.GetString(profile.ToUtf8Json()), StringComparison.Ordinal);
        Assert.Contains("\"nickname\":null", Encoding.UTF8.GetString((profile with { Nickname = null }).ToUtf8Json()), StringComparison.Ordinal);
        Assert.NotEqual(profile, profile with { Nickname = null });
    }

    [Fact]
    public void An_open_enumeration_keeps_what_it_does_not_know_and_its_default_is_no_value()
    {
        Incident incident = Incident.Parse("""{"severity":"worst","rights":"write,read"}"""u8);

        Assert.Null(incident.Severity.Known);
        Assert.Equal("worst", incident.Severity.UnknownText);
        Assert.Equal(Rights.Read | Rights.Write, incident.Rights.Known);
        Assert.Equal("""{"severity":"worst","rights":"read,write"}""", Text(incident));
        Assert.Equal(["enum /severity"], Told(incident with { Severity = default }));
        Assert.Equal(["enum /rights"], Told(incident with { Rights = (Rights)8 }));
    }

    [Fact]
    public void A_flag_that_the_contract_does_not_have_is_refused_beside_the_sentinel_too()
    {
        Incident incident = new() { Severity = Severity.High, Rights = Rights.Read | Rights.UnknownFutureValue };

        Assert.Equal("""{"severity":"high","rights":"read,unknownFutureValue"}""", Text(incident));
        Assert.Equal(["enum /rights"], Told(incident with { Rights = Rights.UnknownFutureValue | (Rights)8 }));
        Assert.Throws<ContractViolationException>(() => (incident with { Rights = Rights.UnknownFutureValue | (Rights)8 }).ToUtf8Json());
    }

    private static string Text<T>(T value)
        where T : class, IPayload<T> => Encoding.UTF8.GetString(Payload.ToUtf8Json(value));

    private static IEnumerable<string> Told<T>(T value)
        where T : class, IPayload<T> => Payload.Validate(value).Select(Describe);

    private static string Describe(ContractViolation violation) => $"{violation.Rule} {violation.Pointer}";
}
