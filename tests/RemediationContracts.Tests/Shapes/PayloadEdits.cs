using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;
using RemediationContracts.Testing;

namespace RemediationContracts.Tests.Shapes;

/// <summary>Changes a payload without knowing its schema: values of every kind in every place, members that come, go, repeat and are renamed.</summary>
internal sealed class PayloadEdits(Random random)
{
    // None is so small that a double holds it as zero: two such items differ in the payload, and not in the instance.
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-0", "1", "2", "3", "5", "-1", "1.0", "1.5", "1e2", "1E-2", "100e-2", "0.05", "0.1", "0.15", "127", "128", "-129", "255", "256", "1000", "1001", "2147483648", "9223372036854775808",
        "18446744073709551616", "79228162514264337593543950335", "79228162514264337593543950336", "1e400", "3.5e38", "0.1234567890123456789012345678901", "1e999999999", "123456789012345678901234567890e-30",
        "\"\"", "\"a\"", "\"12345\"", "\"1234\"", "\"AB-1\"", "\"AB-12345678901\"", "\"5 EUR\"", "\"2024-02-30\"", "\"2024-02-29\"", "\"2024-01-01T00:00:00Z\"", "\"12:30:00Z\"", "\"24:00:00\"", "\"P1W\"", "\"P\"", "\"PT1.5S\"", "\"AQ==\"", "\"AQ\"", "\"AR==\"",
        "\"reading/1\"", "\"none\"", "\"read\"", "\"read,write\"", "\"read,read\"", "\"read,unknownFutureValue\"", "\"unknownFutureValue\"", "\"low\"", "\"Low\"", "\"card\"", "\"bank\"", "\"transfer\"", "\"#api.car\"", "\"#api.bike\"", "\"#api.boat\"", "\"api.vehicle\"",
        "\"2\"", "\"73ca4154-58d8-43d0-a890-08dc18c52e6d\"", "\"😀😀😀😀😀😀😀😀😀😀😀😀😀\"", "{}", "[]", "[null]", "[1,1.0]", "[\"a\",\"a\"]", "[[1],[1]]", "{\"a\":1}", "{\"city\":\"x\"}", "{\"units\":1}", "{\"id\":\"1\"}", "{\"kind\":\"card\",\"number\":\"1\"}",
    ];

    private static readonly string[] Names = ["a", "b", "en", "by", "name", "kind", "id", "doors", "@odata.type", "severity", "a/b~c", ""];

    /// <summary>The payload with up to three changes.</summary>
    public PayloadTree Edit(string json)
    {
        PayloadTree tree = Parse(JsonDocument.Parse(json).RootElement);
        for (int change = random.Next(4); change > 0; change--)
        {
            List<ImmutableArray<object>> paths = [.. Paths(tree, [])];
            tree = tree.Change(paths[random.Next(paths.Count)], Edit);
        }

        return tree;
    }

    private PayloadTree Edit(PayloadTree value)
    {
        switch (value)
        {
            case PayloadObject { Members.Count: > 0 } o when random.Next(2) == 0:
                int at = random.Next(o.Members.Count);
                return random.Next(4) switch
                {
                    0 => o with { Members = o.Members.RemoveAt(at) },
                    1 => o with { Members = o.Members.Add(o.Members[at]) },
                    2 => o with { Members = o.Members.Add(new PayloadMember(Names[random.Next(Names.Length)], Any())) },
                    _ => o with { Members = o.Members.SetItem(at, o.Members[at] with { Name = Names[random.Next(Names.Length)] }) },
                };
            case PayloadArray { Items.Count: > 0 } a when random.Next(3) > 0:
                int index = random.Next(a.Items.Count);
                return a with { Items = random.Next(2) == 0 ? a.Items.Add(a.Items[index]) : a.Items.RemoveAt(index) };
            case PayloadArray a when random.Next(2) == 0:
                return a with { Items = a.Items.Add(Any()) };
            case PayloadLiteral number when char.IsAsciiDigit(number.Json[^1]) && random.Next(2) == 0:
                return new PayloadLiteral(number.Json + (number.Json.Contains('.', StringComparison.Ordinal) ? "1" : ".5"));
            default:
                return Any();
        }
    }

    private PayloadTree Any() => Parse(JsonDocument.Parse(Values[random.Next(Values.Length)]).RootElement);

    private static IEnumerable<ImmutableArray<object>> Paths(PayloadTree tree, ImmutableArray<object> path)
    {
        IEnumerable<ImmutableArray<object>> within = tree switch
        {
            PayloadObject o => o.Members.SelectMany(member => Paths(member.Value, path.Add(member.Name))),
            PayloadArray a => a.Items.SelectMany((item, index) => Paths(item, path.Add(index))),
            _ => [],
        };
        return within.Prepend(path);
    }

    private static PayloadTree Parse(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => PayloadObject.Of(element.EnumerateObject().Select(static member => new PayloadMember(member.Name, Parse(member.Value)))),
        JsonValueKind.Array => PayloadArray.Of(element.EnumerateArray().Select(Parse)),
        JsonValueKind.String => new PayloadText(element.GetString()!),
        _ => new PayloadLiteral(element.GetRawText()),
    };
}
