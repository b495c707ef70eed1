using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using FsCheck.Fluent;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Model.Validation;
using RemediationContracts.SourceGenerator.Tests.Driver;
using RemediationContracts.Testing;
using Xunit;
using ApiSchema = RemediationContracts.Model.ApiSchema;
using ModelDirection = RemediationContracts.Model.Validation.PayloadDirection;

namespace RemediationContracts.SourceGenerator.Tests.Agreement;

/// <summary>
/// For contracts that are themselves drawn: the emitted code compiles without a warning, and says the same of drawn payloads as the
/// interpreting validator: rule, pointer, offset, order and words.
/// </summary>
/// <remarks>RC_CONTRACTS says how many contracts (20), RC_SEED with which they begin (1).</remarks>
public class DrawnContractTests
{
    private const int PayloadsEach = 25;

    public static TheoryData<int> Seeds()
    {
        int count = int.Parse(Environment.GetEnvironmentVariable("RC_CONTRACTS") ?? "20", CultureInfo.InvariantCulture);
        int first = int.Parse(Environment.GetEnvironmentVariable("RC_SEED") ?? "1", CultureInfo.InvariantCulture);
        TheoryData<int> seeds = [];
        foreach (int seed in Enumerable.Range(first, count))
        {
            seeds.Add(seed);
        }

        return seeds;
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Emitted_code_and_validator_agree(int seed)
    {
        string contract = DrawnContract.Draw(seed);
        GeneratorRun run = GeneratorRun.Over(new ContractText("drawn.openapi.json", contract));
        Assert.Empty(run.Diagnostics.Where(static d => d.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).Select(static d => d.ToString()));
        Assert.Empty(run.CompilerSays());

        using LoadedContract loaded = new(run);
        LoadedContract.PayloadReading request = loaded.Request("SendAsync")!;
        LoadedContract.PayloadReading response = loaded.Responses("SendAsync").Single();
        Model.ApiOperation operation = ApiContractReader.Read(Model.Json.JsonText.FromString("drawn.openapi.json", contract)).Contract!.Operations.Single();
        ApiSchema sent = operation.RequestBody!.Content.Single().Schema;
        ApiSchema received = operation.Responses.Single().Content.Single().Schema;
        ContractDocument document = ContractDocument.Parse(contract);
        foreach ((byte[] payload, bool isValid) in Payloads(document, seed))
        {
            foreach (PayloadDirection direction in (PayloadDirection[])[PayloadDirection.Request, PayloadDirection.Response])
            {
                bool isRequest = direction == PayloadDirection.Request;
                EmittedVerdict emitted = (isRequest ? request : response)(payload, direction);
                PayloadVerdict interpreted = PayloadValidator.Validate(
                    isRequest ? sent : received, payload, new ValidationOptions { Direction = isRequest ? ModelDirection.Request : ModelDirection.Response });
                Assert.Equal(
                    interpreted.Violations.Select(static v => $"{v.Rule} {v.Pointer} @{v.Offset}: {v.Message}"),
                    emitted.Violations.Select(static v => $"{v.Rule} {v.Pointer} @{v.Offset}: {v.Message}"));
                Assert.True(
                    !isValid || interpreted.IsValid,
                    $"Seed {seed}: a payload drawn as valid was refused: {string.Join("; ", interpreted.Violations)}\n{Encoding.UTF8.GetString(payload)}\n{contract}");
                if (interpreted.IsValid)
                {
                    Assert.Empty(emitted.OnInstance);
                    Assert.Empty(PayloadValidator.Validate(
                        isRequest ? sent : received, emitted.Written, new ValidationOptions { Direction = isRequest ? ModelDirection.Request : ModelDirection.Response }).Violations);
                    // What is never part of a payload that goes this way is read and not written.
                    bool isWhole = !contract.Contains(isRequest ? "\"readOnly\"" : "\"writeOnly\"", StringComparison.Ordinal);
                    Assert.True(emitted.IsSameAgain || !isWhole, $"Seed {seed}, {direction}: written and read again it differs.\n{Encoding.UTF8.GetString(payload)}\n{Encoding.UTF8.GetString(emitted.Written)}");
                }
            }
        }
    }

    private static IEnumerable<(byte[] Payload, bool IsValid)> Payloads(ContractDocument document, int seed)
    {
        System.Text.Json.Nodes.JsonObject schema = document.RequestSchema("/send", "post");
        foreach (PayloadTree tree in new ValidPayloads(document).For(schema).Sample(10, new FsCheck.Rnd((ulong)seed), PayloadsEach))
        {
            yield return (Encoding.UTF8.GetBytes(PayloadSpelling.ByChance(tree, seed)), true);
        }

        foreach (PayloadTree tree in new BrokenPayloads(document).Several(schema).Sample(10, new FsCheck.Rnd((ulong)seed), PayloadsEach))
        {
            byte[] bytes = Encoding.UTF8.GetBytes(PayloadSpelling.ByChance(tree, seed));
            yield return (bytes, false);
            yield return (bytes[..(bytes.Length / 2)], false);
        }
    }
}
