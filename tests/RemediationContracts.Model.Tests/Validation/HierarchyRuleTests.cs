using RemediationContracts.Model.Validation;
using Xunit;
using static RemediationContracts.Model.Tests.Validation.Built;
using static RemediationContracts.Model.Tests.Validation.Judging;

namespace RemediationContracts.Model.Tests.Validation;

public sealed class HierarchyRuleTests
{
    private const string Tag = "@odata.type";

    [Theory]
    [InlineData("""{"@odata.type":"#truck","name":"x","load":1}""")]
    [InlineData("""{"load":"x","name":"x","@odata.type":"#truck"}""", "type /load 8")]
    [InlineData("""{"@odata.type":"#truck","name":"x"}""", "required /load 34")]
    [InlineData("""{"@odata.type":"#tank","name":"x","load":1}""", "required /guns 42")]
    [InlineData("""{"@odata.type":"#car","name":"x","load":"anything"}""")]
    [InlineData("""{"name":"x"}""")]
    [InlineData("""{"@odata.type":7,"name":"x"}""", "type /@odata.type 15")]
    [InlineData("[]", "type  0")]
    public void An_object_is_judged_as_the_descendant_that_it_names(string payload, params string[] violations)
    {
        foreach (PayloadDirection direction in new[] { PayloadDirection.Request, PayloadDirection.Response })
        {
            Assert.Equal(violations, Judge(Car(), payload, new ValidationOptions { Direction = direction }));
        }
    }

    [Theory]
    [InlineData("""{"@odata.type":"#boat","name":1}""", "discriminator /@odata.type 15", "type /name 30")]
    [InlineData("""{"name":1,"@odata.type":"x"}""", "type /name 8", "minLength /@odata.type 24", "discriminator /@odata.type 24")]
    [InlineData("""{"name":"x","@odata.type":"#boat","@odata.type":"#truck"}""", "discriminator /@odata.type 26", "json-duplicate /@odata.type 34")]
    [InlineData("""{"@odata.type":"#boat","name":""", "discriminator /@odata.type 15", "json-syntax /name 30")]
    [InlineData("""{"name":"x","@odata.type":"#bo""", "json-syntax /@odata.type 30")]
    public void A_value_that_names_nothing_is_a_violation_in_a_request_where_it_stands(string payload, params string[] violations) =>
        Assert.Equal(violations, Judge(Car(), payload));

    [Theory]
    [InlineData("""{"@odata.type":"#boat","name":"x","load":"anything"}""")]
    [InlineData("""{"@odata.type":"#boat"}""", "required /name 22")]
    public void In_a_response_it_is_the_base_with_all_that_it_has(string payload, params string[] violations) =>
        Assert.Equal(violations, Judge(Car(), payload, new ValidationOptions { Direction = PayloadDirection.Response }));

    [Fact]
    public void A_descendant_takes_only_itself_and_its_own()
    {
        ApiSchema truck = Car().Discriminator!.Find("#truck")!;

        Assert.Equal(["required /guns 42"], Judge(truck, """{"@odata.type":"#tank","name":"x","load":1}"""));
        Assert.Equal(["discriminator /@odata.type 15", "required /load 32"], Judge(truck, """{"@odata.type":"#car","name":"x"}"""));
    }

    [Fact]
    public void What_a_descendant_must_not_be_is_judged_once()
    {
        ApiSchema car = Car();
        ApiSchema truck = car.Discriminator!.Find("#truck")!;
        truck.Not = Object(("load!", Integer(null, it => it.Maximum = "0")));

        Assert.Equal(["not  0"], Judge(car, """{"@odata.type":"#truck","name":"x","load":0}"""));
        Assert.Equal(["not  0"], Judge(truck, """{"@odata.type":"#truck","name":"x","load":0}"""));
        Assert.Empty(Judge(car, """{"@odata.type":"#truck","name":"x","load":1}"""));
    }

    /// <summary>A car; a truck is a car with a load, a tank is a truck with guns.</summary>
    private static ApiSchema Car()
    {
        ApiSchema tag() => Text(it => it.MinLength = 2);
        ApiSchema car = Object((Tag, tag()), ("name!", Text()));
        ApiSchema truck = Object((Tag, tag()), ("name!", Text()), ("load!", Integer())).With(it => it.Base = car);
        ApiSchema tank = Object((Tag, tag()), ("name!", Text()), ("load!", Integer()), ("guns!", Integer())).With(it => it.Base = truck);
        car.Discriminator = Discriminator(Tag, ("#car", car), ("#truck", truck), ("#tank", tank));
        truck.Discriminator = Discriminator(Tag, ("#truck", truck), ("#tank", tank));
        return car;
    }
}
