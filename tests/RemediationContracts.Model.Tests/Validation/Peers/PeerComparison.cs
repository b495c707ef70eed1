using System.Collections.Generic;
using System.Linq;
using System.Text;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Model.Validation;
using RemediationContracts.Testing;

namespace RemediationContracts.Model.Tests.Validation.Peers;

/// <summary>Our verdict on payloads of a contract's component beside NJsonSchema's.</summary>
internal sealed class PeerComparison
{
    private readonly ApiSchema _ours;
    private readonly ValidationOptions _options;
    private readonly PeerSchema _theirs;

    /// <summary>Reads a component twice: with our reader, and with theirs from the raw text.</summary>
    /// <param name="contract">The contract's text.</param>
    /// <param name="component">The component's name.</param>
    /// <param name="direction">The way that the payloads go.</param>
    public PeerComparison(string contract, string component, PayloadDirection direction)
    {
        _ours = ApiContractReader.Read(new JsonText("contract", Encoding.UTF8.GetBytes(contract))).Contract!.Schemas.Single(schema => schema.ComponentName == component);
        _theirs = PeerSchema.Of(System.Text.Json.Nodes.JsonNode.Parse(contract)!.AsObject(), component);
        _options = new ValidationOptions { Direction = direction };
    }

    /// <summary>Where the two disagree and no gap says why.</summary>
    /// <param name="tree">The payload.</param>
    /// <param name="gaps">The gaps that are known.</param>
    public IReadOnlyList<string> Disagreements(PayloadTree tree, IReadOnlyList<PeerGap> gaps)
    {
        PlacedPayload payload = new(tree);
        PayloadViolation[] ours = [.. PayloadValidator.Validate(_ours, Encoding.UTF8.GetBytes(payload.Json), _options).Violations];
        string[] places = [.. ours.Select(violation => payload.PathOf(violation.Pointer))];
        IReadOnlyList<PeerFault> theirs = _theirs.Judge(payload.Json);
        string[] theirPlaces = [.. theirs.SelectMany(fault => fault.All).Select(fault => fault.Path)];

        // A judge that gave up has said nothing of the rest.
        bool gaveUp = theirs.Any(fault => fault.IsException);
        return
        [
            .. theirs.Where(fault => !Tells(fault) && !IsExplained(fault)).Select(fault => $"only NJsonSchema says {fault.Kind} {fault.Path}"),
            .. ours.Where((violation, i) => !gaveUp && !theirPlaces.Contains(places[i]) && !gaps.Any(gap => gap.SeesTooLittle(Miss(violation, places[i]))))
                .Select(violation => $"only we say {violation.Rule} {violation.Pointer}"),
        ];

        // What is wrong within a reference that may be null is one fault for them, at the reference; what is no object lacks members as well.
        bool Tells(PeerFault fault) => places.Any(place => place == fault.Path || (fault.IsChoice && fault.All.Any(inner => inner.Path == place)))
            || ours.Where((violation, i) => violation.Rule == "type" && IsMember(fault.Path, places[i])).Any();

        bool IsExplained(PeerFault fault) => gaps.Any(gap => gap.SeesTooMuch(fault, payload.At(fault.Path))) || fault.Branches.Any(branch => branch.Count > 0 && branch.All(IsExplained));

        PeerMiss Miss(PayloadViolation violation, string place) => new(violation.Rule, payload.At(place), _theirs.Way(violation.Pointer));
    }

    private static bool IsMember(string path, string parent) => path.StartsWith(parent == "#/" ? parent : parent + ".", System.StringComparison.Ordinal);
}
