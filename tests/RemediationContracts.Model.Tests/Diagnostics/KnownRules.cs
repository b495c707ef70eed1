using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Model.Tests.Diagnostics;

/// <summary>The rules as the fields of their classes hold them, so that no list kept by hand can lose one.</summary>
internal static class KnownRules
{
    public static IReadOnlyList<ContractRule> OfContracts { get; } = FieldsOf(typeof(ContractRules));

    public static IReadOnlyList<ContractRule> OfGenerator { get; } = FieldsOf(typeof(GeneratorRules));

    public static IReadOnlyList<ContractRule> OfLint { get; } = FieldsOf(typeof(LintRules));

    public static IReadOnlyList<ContractRule> All { get; } = [.. OfContracts, .. OfGenerator, .. OfLint];

    private static List<ContractRule> FieldsOf(System.Type type) =>
        [.. type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<ContractRule>()];
}
