using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Runtime;
using Xunit;

namespace RemediationContracts.Tests.Runtime;

/// <summary>Objects whose names the contract does not say, and numbers of members.</summary>
public sealed class MapTests
{
    [Theory]
    [InlineData("{}", "", "")]
    [InlineData(" { \"b\" : 2 , \"a\":1,\"\":3}", "b=2 a=1 =3", "")]
    [InlineData("{\"a\":1,\"\\u0061\":2,\"b\":3}", "a=1 b=3", "json-duplicate /a @7")]
    [InlineData("{\"a\":\"x\",\"a\":2}", "a=0", "type /a @5, json-duplicate /a @9")]
    [InlineData("{\"x/y~\":null}", "x/y~=0", "type /x~1y~0 @8")]
    [InlineData("{\"a\":1,}", "a=1", "json-syntax  @7")]
    [InlineData("{\"a\"", "", "json-syntax  @4")]
    [InlineData("{\"a\":1,\"a\":[}", "a=1", "json-duplicate /a @7, json-syntax /a @12")]
    [InlineData("[]", "", "type  @0")]
    public void A_map_keeps_the_order_of_the_document_and_takes_each_name_once(string json, string expected, string told)
    {
        (IReadOnlyDictionary<string, int>? map, string places) = Drive.Read(json, static (ref PayloadReader reader) => ReadMap(ref reader).ToDictionary());

        Assert.Equal(expected, string.Join(' ', map!.Select(static entry => $"{entry.Key}={entry.Value}")));
        Assert.Equal(told, places);
    }

    [Fact]
    public void Undeclared_members_of_a_schema_are_taken_beside_declared_ones()
    {
        (IReadOnlyDictionary<string, int>? others, string told) = Drive.Read("{\"x\":1,\"id\":\"i\",\"y\":2,\"x\":3}", static (ref PayloadReader reader) =>
        {
            MapBuffer<int> entries = default;
            reader.BeginObject();
            while (reader.NextMember())
            {
                ReadOnlySpan<byte> name = reader.TakeName();
                if (name.SequenceEqual("id"u8))
                {
                    reader.ReadString();
                }
                else if (reader.TakeUndeclared(name, ref entries))
                {
                    entries.Add(reader.ReadInteger<int>());
                }
            }

            return entries.ToDictionary();
        });

        Assert.Equal(["x", "y"], others!.Keys);
        Assert.Equal("json-duplicate /x @22", told);
        Assert.Empty(default(MapBuffer<int>).ToDictionary());
    }

    [Theory]
    [InlineData(" {\"a\":1}", "minProperties  @1", "Expected at least 2 members, found 1.")]
    [InlineData("{\"a\":1,\"b\":2}", "", "")]
    [InlineData("{\"a\":1,\"b\":2,\"c\":3,\"d\":4}", "maxProperties  @0", "Expected at most 3 members, found 4.")]
    [InlineData("{\"a\":1,\"a\":2}", "json-duplicate /a @7, minProperties  @0", "The member 'a' stands twice. Expected at least 2 members, found 1.")]
    [InlineData("{\"a\":1", "json-syntax  @6", "',' or '}' is expected here.")]
    public void Names_are_counted_at_the_end_of_the_object(string json, string told, string words)
    {
        PayloadRead<object> read = static (ref PayloadReader reader) =>
        {
            reader.ValueStart();
            MapBuffer<int> entries = default;
            if (reader.BeginObject(out int start))
            {
                Fill(ref reader, ref entries);
                reader.CheckMemberCount(start, entries.Count, 2, 3);
            }

            return null;
        };

        Assert.Equal(told, Drive.Read(json, read).Told);
        Assert.Equal(words, Drive.Words(json, read));
    }

    [Fact]
    public void A_required_name_that_is_not_declared_is_told_where_it_is_missing() =>
        Assert.Equal("required /b~1c @7", Drive.Read("{\"a\":1 }", static (ref PayloadReader reader) =>
        {
            MapBuffer<int> entries = ReadMap(ref reader);
            reader.TellMissing("a", entries.Contains("a"));
            reader.TellMissing("b/c", entries.Contains("b/c"));
            return string.Empty;
        }).Told);

    [Fact]
    public void Maps_are_written_in_their_order_whatever_holds_them()
    {
        Dictionary<string, int> map = new() { ["b\""] = 1, ["a"] = 2 };
        foreach (IReadOnlyDictionary<string, int> held in (IReadOnlyDictionary<string, int>[])[map, new SortedDictionary<string, int>(map)])
        {
            string json = Drive.Write((ref PayloadWriter writer) =>
            {
                bool any = false;
                writer.Raw("{"u8);
                PayloadEntries<int> entries = new(held);
                while (entries.MoveNext())
                {
                    writer.Key(entries.Name, ref any);
                    writer.Int64(entries.Value);
                }

                writer.Raw("}"u8);
            });

            Assert.Equal(held == (object)map ? "{\"b\\\"\":1,\"a\":2}" : "{\"a\":2,\"b\\\"\":1}", json);
        }
    }

    [Fact]
    public void Names_of_an_instance_are_checked()
    {
        string told = Drive.Validate(static (ref InstanceValidation validation) =>
        {
            validation.Begin();
            validation.Key("a\uD800");
            validation.Key("id", isDeclared: true);
            validation.Key("fine");
            validation.Required("must", isThere: false);
            validation.Required("there", isThere: true);
            validation.End();
        });

        Assert.Equal("json-encoding /a\uD800, json-duplicate /id, required /must", told);
    }

    [Fact]
    public void Maps_are_equal_by_their_entries_in_any_order()
    {
        Dictionary<string, int> one = new() { ["a"] = 1, ["b"] = 2 };
        Dictionary<string, int> other = new() { ["b"] = 2, ["a"] = 1 };

        Assert.True(PayloadEquality.Maps(one, other));
        Assert.Equal(PayloadEquality.Hash(one), PayloadEquality.Hash(other));
        Assert.False(PayloadEquality.Maps(one, new Dictionary<string, int> { ["a"] = 1, ["c"] = 2 }));
        Assert.False(PayloadEquality.Maps(one, new Dictionary<string, int> { ["a"] = 1, ["b"] = 3 }));
        Assert.False(PayloadEquality.Maps(one, new Dictionary<string, int> { ["a"] = 1 }));
        Assert.False(PayloadEquality.Maps(one, null));
        Assert.True(PayloadEquality.Maps<int>(null, null));
        Assert.NotEqual(PayloadEquality.Hash(new Dictionary<string, int>()), PayloadEquality.Hash((IReadOnlyDictionary<string, int>?)null));
    }

    private static MapBuffer<int> ReadMap(ref PayloadReader reader)
    {
        MapBuffer<int> entries = default;
        if (reader.BeginObject())
        {
            Fill(ref reader, ref entries);
        }

        return entries;
    }

    private static void Fill(ref PayloadReader reader, ref MapBuffer<int> entries)
    {
        while (reader.NextMember())
        {
            if (reader.TakeEntry(ref entries))
            {
                entries.Add(reader.ReadInteger<int>());
            }
        }
    }
}
