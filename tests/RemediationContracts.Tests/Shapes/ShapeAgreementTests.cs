using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using RemediationContracts.Testing;
using Xunit;
using Xunit.Sdk;

namespace RemediationContracts.Tests.Shapes;

/// <summary>
/// For every shape of the format, the emitted code and the interpreting validator say the same of every payload. RC_SHAPES says how many
/// are tried of each body, RC_SEED from where.
/// </summary>
public sealed class ShapeAgreementTests
{
    public static TheoryData<string> Bodies() => ShapeBodies.Names();

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_payload_that_is_allowed_is_read_the_same_and_written_again(string body)
    {
        ShapeBody shape = ShapeBodies.All[body];
        int valid = shape.Seeds.Count(seed => shape.Judge(Encoding.UTF8.GetBytes(seed)).Count == 0);

        Assert.True(valid > 0, "None of the payloads is allowed.");
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void They_agree_on_payloads_that_were_changed_at_will(string body) => Try(body, static (bytes, _) => bytes);

    [Theory]
    [MemberData(nameof(Bodies))]
    public void They_agree_on_payloads_whose_bytes_were_damaged(string body) => Try(body, static (bytes, seed) => MangledBytes.Of(bytes, seed));

    [Fact]
    public void The_changes_break_every_rule_there_is()
    {
        HashSet<string> met = [];
        foreach (string body in ShapeBodies.All.Keys)
        {
            met.UnionWith(Try(body, static (bytes, _) => bytes, 1500));
        }

        string[] rules =
        [
            "additionalProperties", "anyOf", "const", "discriminator", "enum", "exclusiveMaximum", "exclusiveMinimum", "format", "json-duplicate", "maxLength", "maxProperties",
            "maximum", "minItems", "minLength", "minProperties", "minimum", "multipleOf", "not", "oneOf", "pattern", "range", "required", "sentinel", "type", "uniqueItems",
        ];
        Assert.Empty(rules.Except(met));
    }

    private static HashSet<string> Try(string body, Func<byte[], int, byte[]> damage, int count = 600)
    {
        HashSet<string> rules = [];
        ShapeBody shape = ShapeBodies.All[body];
        int first = Setting("RC_SEED", 1);
        for (int seed = first; seed < first + Setting("RC_SHAPES", count); seed++)
        {
            var random = new Random(seed);
            PayloadTree tree = new PayloadEdits(random).Edit(shape.Seeds[random.Next(shape.Seeds.Count)]);
            byte[] payload = damage(Encoding.UTF8.GetBytes(seed % 3 == 0 ? PayloadSpelling.Tidy(tree) : PayloadSpelling.ByChance(tree, seed)), seed);
            try
            {
                rules.UnionWith(shape.Judge(payload).Select(static told => told[..told.IndexOf(' ', StringComparison.Ordinal)]));
            }
            catch (Exception fault) when (fault is XunitException or InvalidOperationException or NullReferenceException or ContractViolationException or ArgumentException)
            {
                throw new XunitException($"{body}, seed {seed.ToString(CultureInfo.InvariantCulture)}: {Encoding.UTF8.GetString(payload)}\n{fault}");
            }
        }

        return rules;
    }

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : usual;
}
