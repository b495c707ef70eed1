using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using RemediationContracts.Runtime;
using Xunit;

namespace RemediationContracts.Tests.Runtime;

/// <summary>The way of a payload, rules that only the reader knows, and values that are no objects.</summary>
public sealed class DirectionTests
{
    [Fact]
    public void A_type_goes_its_usual_way_unless_one_says_another()
    {
        Secret secret = new() { Id = "i", Word = "w" };

        Assert.Equal("{\"id\":\"i\"}"u8, Payload.ToUtf8Json(secret));
        Assert.Equal("{\"word\":\"w\"}"u8, Payload.ToUtf8Json(secret, PayloadDirection.Request));
        Assert.Equal("i", Payload.Parse<Secret>("{\"id\":\"i\"}"u8).Id);
        Assert.Equal("w", Payload.Parse<Secret>("{\"word\":\"w\"}"u8, PayloadDirection.Request).Word);
        Assert.False(Payload.TryParse("{\"word\":\"w\"}"u8, out Secret? none, out System.Collections.Generic.IReadOnlyList<ContractViolation> violations));
        Assert.Null(none);
        Assert.Equal("required /id @11", Drive.Places(violations));
        Assert.Equal("required /id", Told(new Secret { Word = "w" }, PayloadDirection.Response));
        Assert.Equal("required /word", Told(new Secret { Id = "i" }, PayloadDirection.Request));
        Assert.Throws<ContractViolationException>(() => Payload.ToUtf8Json(new Secret { Word = "w" }));
    }

    [Fact]
    public void System_Text_Json_goes_the_usual_way()
    {
        Assert.Equal("{\"id\":\"i\"}", JsonSerializer.Serialize(new Secret { Id = "i", Word = "w" }));
        Assert.Equal("i", JsonSerializer.Deserialize<Secret>("{\"id\":\"i\"}")!.Id);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Secret>("{\"word\":\"w\"}"));
    }

    [Fact]
    public void A_type_says_nothing_of_its_way_and_is_a_request_and_an_object()
    {
        Assert.Equal("/a", Payload.Validate(new Plain()).Single().Pointer);
        Assert.Contains("Request", Payload.Validate(new Plain()).Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_the_reader_knows_is_told_of_an_instance_without_a_place()
    {
        Assert.Equal("uniqueItems ", Told(new Numbers { Value = [1, 2, 1] }, PayloadDirection.Request));
        Assert.Equal(-1, Payload.Validate(new Numbers { Value = [1, 1] }).Single().Offset);
        Assert.Equal("Items 0 and 1 are equal.", Payload.Validate(new Numbers { Value = [1, 1] }).Single().Message);
        Assert.Empty(Payload.Validate(new Numbers { Value = [1, 2] }));
        Assert.Throws<ContractViolationException>(() => Payload.ToUtf8Json(new Numbers { Value = [1, 1] }));
        Assert.Equal("[1,2]"u8, Payload.ToUtf8Json(new Numbers { Value = [1, 2] }));

        // Its own fault comes first, and the reader is then not asked.
        Assert.Equal("maxItems ", Told(new Numbers { Value = [1, 1, 1, 1] }, PayloadDirection.Request));
    }

    [Fact]
    public void A_value_that_is_no_object_takes_no_level()
    {
        Assert.Equal("type ", Told(new Numbers { Value = null! }, PayloadDirection.Request));
        Assert.Equal("minimum /1", Told(new Numbers { Value = [1, -1] }, PayloadDirection.Request));
    }

    private static string Told<T>(T value, PayloadDirection direction)
        where T : class, IPayload<T> =>
        string.Join(", ", Payload.Validate(value, direction).Select(static violation => $"{violation.Rule} {violation.Pointer}"));

    /// <summary>A service gives the id, which it alone writes, and takes the word, which it never gives.</summary>
    [JsonConverter(typeof(PayloadJsonConverter<Secret>))]
    private sealed class Secret : IPayload<Secret>
    {
        public string? Id { get; init; }

        public string? Word { get; init; }

        static PayloadDirection IPayload<Secret>.DefaultDirection => PayloadDirection.Response;

        static Secret? IPayload<Secret>.Read(ref PayloadReader reader)
        {
            string? id = null;
            string? word = null;
            reader.BeginObject();
            while (reader.NextMember())
            {
                if (reader.TakeName().SequenceEqual("id"u8))
                {
                    id = reader.ReadString();
                }
                else
                {
                    word = reader.ReadString();
                }
            }

            reader.TellMissing("id", !reader.IsResponse || id is not null);
            reader.TellMissing("word", reader.IsResponse || word is not null);
            return new Secret { Id = id, Word = word };
        }

        static void IPayload<Secret>.Write(ref PayloadWriter writer, Secret value)
        {
            writer.Raw(writer.IsResponse ? "{\"id\":"u8 : "{\"word\":"u8);
            writer.String(writer.Direction == PayloadDirection.Response ? value.Id : value.Word);
            writer.Raw("}"u8);
        }

        static void IPayload<Secret>.Validate(ref InstanceValidation validation, Secret value)
        {
            validation.Member(validation.IsResponse ? "id" : "word");
            validation.IsPresent(validation.Direction == PayloadDirection.Response ? value.Id : value.Word, "a string");
        }
    }

    private sealed class Plain : IPayload<Plain>
    {
        static Plain? IPayload<Plain>.Read(ref PayloadReader reader) => null;

        static void IPayload<Plain>.Write(ref PayloadWriter writer, Plain value) => writer.Null();

        static void IPayload<Plain>.Validate(ref InstanceValidation validation, Plain value)
        {
            validation.Member("a");
            validation.Text(validation.Direction.ToString(), new StringRules { Allowed = ["Request"], IsConst = true });
            validation.Enum(false, validation.Direction.ToString(), 0, string.Empty);
        }
    }

    private sealed class Numbers : IPayload<Numbers>
    {
        private static readonly NumberRules Positive = new() { Minimum = "0" };

        public required int[] Value { get; init; }

        static bool IPayload<Numbers>.IsObject => false;

        static bool IPayload<Numbers>.IsReread => true;

        static Numbers? IPayload<Numbers>.Read(ref PayloadReader reader)
        {
            ItemBuffer<int> items = default;
            reader.BeginArray(out int start);
            while (reader.NextItem())
            {
                items.Add(reader.ReadInteger<int>(Positive));
            }

            reader.CheckUniqueItems(start);
            return new Numbers { Value = items.ToArray() };
        }

        static void IPayload<Numbers>.Write(ref PayloadWriter writer, Numbers value)
        {
            writer.Raw("["u8);
            for (int i = 0; i < value.Value.Length; i++)
            {
                writer.Raw(i > 0 ? ","u8 : []);
                writer.Int64(value.Value[i]);
            }

            writer.Raw("]"u8);
        }

        static void IPayload<Numbers>.Validate(ref InstanceValidation validation, Numbers value)
        {
            if (validation.IsPresent(value.Value, "an array") && validation.Begin())
            {
                for (int i = 0; i < value.Value.Length; i++)
                {
                    validation.Item(i);
                    validation.Integer(value.Value[i], Positive);
                }

                validation.End();
                validation.ItemCount(value.Value.Length, 0, 3);
            }
        }
    }
}
