using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using RemediationContracts.Testing;

namespace RemediationContracts.Tests.Laws;

/// <summary>What FsCheck draws for any schema of a contract.</summary>
internal static class PayloadArbitraries
{
    private static readonly Gen<int> Seeds = Gen.Choose(0, int.MaxValue);

    public static Arbitrary<DrawnPayload> Valid(ContractDocument contract, JsonNode schema) => Arb.From(
        from tree in new ValidPayloads(contract).For(schema)
        from seed in Seeds
        select new DrawnPayload(tree, Spell(tree, seed)));

    public static Arbitrary<DrawnBreakage> Broken(ContractDocument contract, JsonNode schema) => Arb.From(
        from broken in new BrokenPayloads(contract).For(schema)
        from seed in Seeds
        select new DrawnBreakage(broken, Spell(broken.Tree, seed)));

    public static Arbitrary<DrawnBytes> Damaged(ContractDocument contract, JsonNode schema) => Arb.From(
        from tree in new BrokenPayloads(contract).Several(schema)
        from seed in Seeds
        let bytes = Encoding.UTF8.GetBytes(Spell(tree, seed))
        select new DrawnBytes(seed % 4 == 0 ? bytes : MangledBytes.Of(bytes, seed)));

    /// <summary>One in three is tidy, so that the reader's straight way is tried as well as its way round.</summary>
    private static string Spell(PayloadTree tree, int seed) =>
        seed % 3 == 0 ? PayloadSpelling.Tidy(tree) : PayloadSpelling.ByChance(tree, seed);
}
