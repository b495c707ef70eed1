using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using RemediationContracts.Model.Json;
using RemediationContracts.Testing;
using Xunit;
using Xunit.Abstractions;

namespace RemediationContracts.Model.Tests.Json;

/// <summary>
/// The reader against System.Text.Json on damaged documents. RC_MUTATIONS says how many, RC_SEED from where; a failure names the
/// document's seed, which alone brings it back.
/// </summary>
public sealed class MutatedDocumentTests(ITestOutputHelper output)
{
    private static readonly byte[][] Documents =
    [
        .. new[]
        {
            """{"displayName":"Clean up","severity":"medium","remediateSendersCopy":false,"analyzedEmails":[{"id":"73ca4154-1"},{"id":"é😀"}]}""",
            """[0,-0,1.5,-12.25e-3,1E+10,123456789012345678901234567890,true,false,null,"",[],{}]""",
            """ { "a" : [ 1 , { "b" : [ [ ] , { } ] } ] , "\u0061\ud83d\ude00" : "\"\\\/\b\f\n\r\t" } """,
            """{"":{"":{"":[[[[[["deep"]]]]]]}}}""",
            "\"a string of some length with é, €, 😀, \\u0000 and \\ud83d\\ude00\"",
            "-1.5e+7",
            "true",
            "\r\n\t [ null ] \r\n",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    [Fact]
    public void Mutated_documents_are_JSON_for_us_just_where_they_are_for_System_Text_Json()
    {
        int count = Setting("RC_MUTATIONS", 5000);
        int first = Setting("RC_SEED", 1);
        byte[] contract = Repository.Contract;
        int accepted = 0;
        SortedDictionary<string, int> refused = [];
        for (int seed = first; seed < first + count; seed++)
        {
            byte[] document = seed % 64 == 0 ? contract : Documents[seed % Documents.Length];
            byte[] mutated = MangledBytes.Of(document, seed);
            JsonFault? fault = Read.Bytes(mutated).Fault;
            AssertAgreement(mutated, fault, seed);
            accepted += fault is null ? 1 : 0;
            if (fault is not null)
            {
                refused[fault.Rule] = refused.GetValueOrDefault(fault.Rule) + 1;
            }
        }

        output.WriteLine($"{count} mutated documents from seed {first}: {accepted} are JSON, refused {string.Join(", ", refused.Select(rule => $"{rule.Value} for {rule.Key}"))}; both opinions agree on each.");
        Assert.True(count < 5000 || (accepted > count / 50 && refused.Count == 3), "The mutations must reach every verdict.");
    }

    private static void AssertAgreement(byte[] mutated, JsonFault? fault, int seed)
    {
        bool hasMark = mutated.AsSpan().StartsWith("\uFEFF"u8);
        ReadOnlySpan<byte> text = hasMark ? mutated.AsSpan(3) : mutated;
        Assert.True(OutsideOpinion.IsJson(text) == fault is null, $"Seed {seed}: we say {fault?.ToString() ?? "JSON"} of {Show(mutated)}");
        if (fault is null or not { Rule: "json-syntax" })
        {
            return;
        }

        // Before the fault more bytes could have made JSON of it; with the faulty byte nothing can.
        int offset = fault.Offset - (hasMark ? 3 : 0);
        Assert.True(OutsideOpinion.IsBeginning(text[..offset]), $"Seed {seed}: the fault {fault} comes too late in {Show(mutated)}");
        Assert.True(offset == text.Length || !OutsideOpinion.IsBeginning(text[..(offset + 1)]), $"Seed {seed}: the fault {fault} comes too early in {Show(mutated)}");
    }

    private static string Show(byte[] bytes) =>
        bytes.Length > 400 ? $"a document of {bytes.Length} bytes" : "'" + Encoding.Latin1.GetString(bytes) + "' (a character a byte)";

    private static int Setting(string name, int fallback) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : fallback;
}
