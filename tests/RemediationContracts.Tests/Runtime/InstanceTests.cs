using System;
using System.Collections.Generic;
using System.Linq;
using Contoso.Desk;
using Xunit;

namespace RemediationContracts.Tests.Runtime;

/// <summary>What is wrong with an instance, and that writing refuses the same.</summary>
public sealed class InstanceTests
{
    private const string Smile = "\U0001F600";

    public static TheoryData<Ticket, string> Wrong() => new()
    {
        { new Ticket { Title = null! }, "required /title" },
        { new Ticket { Title = "" }, "minLength /title" },
        { new Ticket { Title = "123456" }, "maxLength /title" },
        { new Ticket { Title = Smile + Smile + Smile + Smile + Smile + Smile }, "maxLength /title" },
        { new Ticket { Title = "\uDC00" }, "json-encoding /title" },
        { new Ticket { Title = "1234567\uD800" }, "json-encoding /title" },
        { new Ticket { Title = "a", Labels = [] }, "minItems /labels" },
        { new Ticket { Title = "a", Labels = ["1", "2", "3", "4"] }, "maxItems /labels" },
        { new Ticket { Title = "a", Labels = ["1", "1234", null!, "\uD800"] }, "maxLength /labels/1, type /labels/2, json-encoding /labels/3, maxItems /labels" },
        { new Ticket { Title = "a", Grid = [[true], null!] }, "type /grid/1" },
        { new Ticket { Title = "a", Weight = (TicketWeight)3 }, "enum /weight" },
        { new Ticket { Title = "a", Weight = default(TicketWeight) }, "enum /weight" },
        { new Ticket { Title = "a", Filter = new Filter { From = "\uD800" } }, "json-encoding /filter/from" },
        { new Ticket { Title = "", Parent = new Ticket { Title = "", Labels = [] } }, "minLength /title, minLength /parent/title, minItems /parent/labels" },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void Each_fault_is_told_once_in_the_order_of_the_contract_and_writing_refuses_it(Ticket ticket, string expected)
    {
        IReadOnlyList<ContractViolation> violations = ticket.Validate();

        Assert.Equal(expected, string.Join(", ", violations.Select(static v => $"{v.Rule} {v.Pointer}")));
        Assert.All(violations, static violation => Assert.Equal(-1, violation.Offset));
        Assert.Equal(violations, Assert.Throws<ContractViolationException>(ticket.ToUtf8Json).Violations);
    }

    [Fact]
    public void The_edges_of_every_limit_are_valid()
    {
        Ticket[] tickets =
        [
            new() { Title = "1" },
            new() { Title = Smile + Smile + Smile + Smile + Smile },
            new() { Title = "1", Labels = [""] },
            new() { Title = "1", Labels = ["123", Smile + Smile + Smile, "1"], Grid = [], Weight = TicketWeight.Heavy, Filter = new Filter() },
        ];

        Assert.All(tickets, static ticket =>
        {
            Assert.Empty(ticket.Validate());
            Assert.Equal(ticket, Ticket.Parse(ticket.ToUtf8Json()));
        });
    }

    [Fact]
    public void Objects_within_each_other_are_as_many_as_a_reader_takes_and_no_more()
    {
        Ticket deepest = Nested(64);

        Assert.Empty(deepest.Validate());
        Assert.Equal(deepest, Ticket.Parse(deepest.ToUtf8Json()));
        ContractViolation violation = Assert.Single(Nested(65).Validate());
        Assert.Equal(("json-depth", string.Concat(Enumerable.Repeat("/parent", 64))), (violation.Rule, violation.Pointer));
        Assert.Single(Nested(10_000).Validate());
    }

    [Fact]
    public void A_list_within_the_deepest_object_is_too_deep_whatever_it_holds()
    {
        Ticket WithHours(int depth) => Enumerable.Range(1, depth - 1).Aggregate(new Ticket { Title = "a", Hours = [1] }, static (inner, _) => new Ticket { Title = "a", Parent = inner });

        Assert.Equal(WithHours(63), Ticket.Parse(WithHours(63).ToUtf8Json()));
        ContractViolation violation = Assert.Single(WithHours(64).Validate());
        Assert.Equal(("json-depth", string.Concat(Enumerable.Repeat("/parent", 63)) + "/hours"), (violation.Rule, violation.Pointer));
    }

    [Fact]
    public void A_hundred_faults_are_told_and_no_more()
    {
        var ticket = new Ticket { Title = "a", Labels = [.. Enumerable.Repeat<string>(null!, 1000)] };

        Assert.Equal(100, ticket.Validate().Count);
        Assert.Contains("(99 more)", Assert.Throws<ContractViolationException>(ticket.ToUtf8Json).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_in_an_exception_stays_on_one_line_whatever_the_payload_calls_its_members()
    {
        var fault = Assert.Throws<ContractViolationException>(() => Filter.Parse("""{"a\r\nb\u2028\u001b[2J":1}"""u8));

        Assert.DoesNotContain(fault.Message, static c => char.IsControl(c) || c == '\u2028');
        Assert.Equal("/a\r\nb\u2028\u001b[2J", fault.Violations[0].Pointer);
    }

    private static Ticket Nested(int levels) =>
        Enumerable.Range(1, levels - 1).Aggregate(new Ticket { Title = "a" }, static (inner, _) => new Ticket { Title = "a", Parent = inner });
}
