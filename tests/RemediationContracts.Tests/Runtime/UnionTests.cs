using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RemediationContracts.Runtime;
using Xunit;

namespace RemediationContracts.Tests.Runtime;

/// <summary>Alternatives and <c>not</c>.</summary>
public sealed class UnionTests
{
    private static string[] Labels() => ["Short", "a number", "Word"];
    private static readonly NumberRules Small = new() { Maximum = "9" };
    private static readonly StringRules ThreeAtMost = new() { MaxLength = 3 };

    private static readonly PayloadRead<string> Short = static (ref PayloadReader reader) => reader.ReadString(ThreeAtMost);
    private static readonly PayloadRead<long> Number = static (ref PayloadReader reader) => reader.ReadInteger<long>(Small);
    private static readonly PayloadRead<string> Word = static (ref PayloadReader reader) => reader.ReadString(1, 10);
    private static readonly PayloadRead<object> AnyOf = static (ref PayloadReader reader) => ReadAny(ref reader);
    private static readonly PayloadRead<object> OneOf = static (ref PayloadReader reader) => ReadOne(ref reader);

    [Theory]
    [InlineData(" 5", 5L, "", 5L, "")]
    [InlineData("\"\"", "", "", "", "")]
    [InlineData("\"abcdef\"", "abcdef", "", "abcdef", "")]
    [InlineData("\"abc\"", null, "oneOf  @0", "abc", "")]
    [InlineData(" 10", null, "oneOf  @1", null, "anyOf  @1")]
    [InlineData("\"12345678901\"", null, "oneOf  @0", null, "anyOf  @0")]
    [InlineData("{\"a\":[1,2]}", null, "oneOf  @0", null, "anyOf  @0")]
    [InlineData("{\"a\":[1,2}", null, "json-syntax  @9", null, "json-syntax  @9")]
    [InlineData("\"\\ud800\"", null, "json-encoding  @1", null, "json-encoding  @1")]
    [InlineData("", null, "json-syntax  @0", null, "json-syntax  @0")]
    [InlineData("5 5", 5L, "json-syntax  @2", 5L, "json-syntax  @2")]
    public void One_of_several_must_fit_and_the_first_of_any_is_taken(string json, object? one, string oneOf, object? any, string anyOf)
    {
        Assert.Equal((one, oneOf), Drive.Read(json, OneOf));
        Assert.Equal((any, anyOf), Drive.Read(json, AnyOf));
    }

    [Fact]
    public void The_words_name_the_alternatives()
    {
        Assert.Equal("The value fits none of Short, a number, Word.", Drive.Words("true", OneOf));
        Assert.Equal("The value fits Short and Word, and should fit one.", Drive.Words("\"abc\"", OneOf));
    }

    [Fact]
    public void A_violation_stands_at_the_value_and_the_reader_goes_on_behind_it()
    {
        (string[]? read, string told) = Drive.Read("[ 5, \"abc\" ,[],\"abcd\", 10]", static (ref PayloadReader reader) =>
        {
            ItemBuffer<string> items = default;
            reader.BeginArray(out _);
            while (reader.NextItem())
            {
                items.Add($"{ReadOne(ref reader)}");
            }

            return items.ToArray();
        });

        Assert.Equal(["5", "", "", "abcd", ""], read!);
        Assert.Equal("oneOf /1 @5, oneOf /2 @12, oneOf /4 @23", told);
    }

    [Fact]
    public void Sixty_unions_within_each_other_are_read_in_a_moment()
    {
        Node.Reads = 0;
        string json = string.Concat(Enumerable.Repeat("{\"x\":", 60)) + "{\"a\":true}" + string.Concat(Enumerable.Repeat(",\"a\":true}", 60));

        (Node? node, string told) = Drive.Read(json, Node.Read);

        Assert.Equal(string.Empty, told);
        Assert.Equal(61, node!.Depth);
        Assert.InRange(Node.Reads, 61, 2 * 61);

        // The innermost fits neither, and so none above it fits either.
        Node.Reads = 0;
        Assert.Equal("oneOf  @0", Drive.Read(json.Replace("{\"a\":true}", "{\"c\":1}", StringComparison.Ordinal), Node.Read).Told);
        Assert.InRange(Node.Reads, 61, 2 * 61);
    }

    [Fact]
    public void Unions_beside_each_other_do_not_mix_their_results()
    {
        Node.Reads = 0;
        string json = "[" + string.Join(',', Enumerable.Repeat("{\"x\":{\"a\":true},\"a\":true},{\"x\":{\"x\":{\"b\":1},\"b\":2},\"a\":true}", 500)) + "]";
        (int count, string told) = Drive.Read(json, static (ref PayloadReader reader) =>
        {
            int count = 0;
            reader.BeginArray(out _);
            while (reader.NextItem())
            {
                count += Node.Read(ref reader)?.Depth ?? 0;
            }

            return count;
        });

        Assert.Equal((1000 + (500 * 3), string.Empty), (count, told));
    }

    [Fact]
    public void A_union_that_is_an_alternative_of_itself_is_tried_once_at_a_place() => Assert.Equal("oneOf  @0", Drive.Read("1", OneOfItself).Told);

    [Fact]
    public void A_schema_that_leads_to_itself_at_the_same_place_fits_nothing() => Assert.Equal("anyOf  @0", Drive.Read("1", Endless).Told);

    [Theory]
    [InlineData("\"ab\"", "ab", "")]
    [InlineData("\"abcd\"", "abcd", "not  @0")]
    [InlineData(" \"\"", "", "minLength  @1")]
    [InlineData("5", null, "type  @0")]
    [InlineData("\"ab", null, "json-syntax  @3")]
    public void What_fits_the_schema_under_not_is_told_unless_something_else_was(string json, string? expected, string told) =>
        Assert.Equal((expected, told), Drive.Read(json, static (ref PayloadReader reader) =>
        {
            int start = reader.ValueStart();
            int before = reader.Told;
            string? value = reader.ReadString(1, 10);
            reader.CheckNot(start, before, Long);
            return value;
        }));

    [Fact]
    public void A_union_keeps_the_way_of_the_payload()
    {
        PayloadRead<string> direction = static (ref PayloadReader reader) =>
        {
            reader.BeginUnion(out int start);
            reader.Fits(start, Way, out string? way);
            return way;
        };

        Assert.Equal("Response", Drive.Read("0", direction, PayloadDirection.Response).Value);
        Assert.Equal("Request", Drive.Read("0", direction).Value);
    }

    [Fact]
    public void Depth_counts_through_unions()
    {
        string json = new string('[', 64) + new string(']', 64);

        Assert.Equal(string.Empty, Drive.Read(json, Lists).Told);
        Assert.Equal("json-depth  @64", Drive.Read("[" + json + "]", Lists).Told);
    }

    private static readonly PayloadRead<string> Long = static (ref PayloadReader reader) => reader.ReadString(3, 10);

    private static readonly PayloadRead<string> Way = static (ref PayloadReader reader) =>
    {
        reader.ReadJson();
        return reader.Direction.ToString();
    };

    private static readonly PayloadRead<object> Endless = static (ref PayloadReader reader) =>
    {
        reader.BeginUnion(out int start);
        UnionFits fits = default;
        if (reader.Fits(start, Endless!, out object? value))
        {
            fits.Add(0);
        }

        reader.EndUnion(start, "anyOf", fits, Labels);
        return value;
    };

    /// <summary>One of itself and an integer: of an integer that it is one, the alternative of itself says the same.</summary>
    private static readonly PayloadRead<object> OneOfItself = static (ref PayloadReader reader) =>
    {
        reader.BeginUnion(out int start);
        UnionFits fits = default;
        if (reader.Fits(start, OneOfItself!, out _))
        {
            fits.Add(0);
        }

        if (reader.Fits(start, Number, out _))
        {
            fits.Add(1);
        }

        reader.EndUnion(start, "oneOf", fits, Labels);
        return null;
    };

    private static readonly PayloadRead<object> ListOfLists = static (ref PayloadReader reader) =>
    {
        reader.BeginArray(out _);
        while (reader.NextItem())
        {
            Lists!(ref reader);
        }

        return null;
    };

    private static readonly PayloadRead<object> Lists = static (ref PayloadReader reader) =>
    {
        UnionFits fits = default;
        reader.BeginUnion(out int start);
        if (reader.Fits(start, ListOfLists, out _))
        {
            fits.Add(0);
        }

        reader.EndUnion(start, "oneOf", fits, Labels);
        return null;
    };

    private static object? ReadOne(ref PayloadReader reader)
    {
        if (!reader.BeginUnion(out int start))
        {
            return null;
        }

        UnionFits fits = default;
        object? value = null;
        if (reader.Fits(start, Short, out string? text))
        {
            fits.Add(0);
            value ??= text;
        }

        if (reader.Fits(start, Number, out long number))
        {
            fits.Add(1);
            value ??= number;
        }

        if (reader.Fits(start, Word, out string? word))
        {
            fits.Add(2);
            value ??= word;
        }

        return reader.EndUnion(start, "oneOf", fits, Labels) ? value : null;
    }

    private static object? ReadAny(ref PayloadReader reader)
    {
        if (!reader.BeginUnion(out int start))
        {
            return null;
        }

        UnionFits fits = default;
        object? value = null;
        if (reader.Fits(start, Short, out string? text))
        {
            fits.Add(0);
            value = text;
        }
        else if (reader.Fits(start, Number, out long number))
        {
            fits.Add(1);
            value = number;
        }
        else if (reader.Fits(start, Word, out string? word))
        {
            fits.Add(2);
            value = word;
        }

        return reader.EndUnion(start, "anyOf", fits, Labels) ? value : null;
    }

    /// <summary>One of two objects, told apart by a member that comes last, each of which may hold such a union again.</summary>
    private sealed class Node(Node? child)
    {
        private static string[] Labels() => ["A", "B"];
        private static readonly PayloadRead<Node> A = static (ref PayloadReader reader) => ReadMembers(ref reader, "a");
        private static readonly PayloadRead<Node> B = static (ref PayloadReader reader) => ReadMembers(ref reader, "b");

        public static int Reads { get; set; }

        public int Depth => 1 + (child?.Depth ?? 0);

        public static Node? Read(ref PayloadReader reader)
        {
            if (!reader.BeginUnion(out int start))
            {
                return null;
            }

            UnionFits fits = default;
            Node? value = null;
            if (reader.Fits(start, A, out Node? a))
            {
                fits.Add(0);
                value ??= a;
            }

            if (reader.Fits(start, B, out Node? b))
            {
                fits.Add(1);
                value ??= b;
            }

            return reader.EndUnion(start, "oneOf", fits, Labels) ? value : null;
        }

        private static Node? ReadMembers(ref PayloadReader reader, string required)
        {
            if (++Reads > 100_000)
            {
                throw new InvalidOperationException("The same value is read again and again.");
            }

            Node? child = null;
            HashSet<string> met = [];
            reader.BeginObject();
            while (reader.NextMember())
            {
                string name = Encoding.UTF8.GetString(reader.TakeName());
                met.Add(name);
                if (name == "x")
                {
                    child = Read(ref reader);
                }
                else
                {
                    reader.ReadJson();
                }
            }

            reader.TellMissing(required, met.Contains(required));
            return reader.IsValid ? new Node(child) : null;
        }
    }
}
