using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using Xunit;

namespace RemediationContracts.Model.Tests.OpenApi;

/// <summary>No keyword is passed over in silence, and docs/contract-format.md says of each what becomes of it.</summary>
public sealed class KeywordTests
{
    private static readonly string Before = ModelText.Of(SmallContract.Read(KeywordCases.Contract).Contract!);

    public static IEnumerable<object[]> Cases => KeywordCases.All.Select((item, index) => new object[] { index, $"{item.Object}: {item.Keyword}" });

    [Fact]
    public void The_contract_that_keywords_are_put_into_is_right() => Assert.Empty(SmallContract.Read(KeywordCases.Contract).Diagnostics);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_keyword_is_read_or_told_unless_the_page_calls_it_a_remark(int index, string name)
    {
        KeywordCase item = KeywordCases.All[index];
        ContractReadResult result = SmallContract.Read(KeywordCases.With(item));
        bool isModelled = result.Contract is null || ModelText.Of(result.Contract) != Before;
        string pointer = JsonPointer.Append(item.Pointer, item.Keyword);
        string[] told = [.. result.Diagnostics.Where(diagnostic => diagnostic.Pointer == pointer || diagnostic.Pointer.StartsWith(pointer + "/", System.StringComparison.Ordinal)).Select(diagnostic => diagnostic.Rule.Id)];

        switch (KeywordFates.Of(item.Object, item.Keyword))
        {
            case KeywordFates.Read:
                Assert.True(isModelled || told.Length > 0, $"{name} is neither in the model nor told.");
                Assert.DoesNotContain(told, id => id is "RC0105" or "RC0106" or "RC0107");
                break;
            case KeywordFates.Remark:
                Assert.Empty(result.Diagnostics);
                Assert.False(isModelled, $"{name} is no remark: it is in the model.");
                break;
            case KeywordFates.LeftOut:
                Assert.Equal(["RC0107"], told);
                Assert.False(isModelled);
                break;
            case KeywordFates.NotReadYet:
                Assert.Equal(["RC0106"], told);
                break;
            default:
                // Keywords of other versions and of JSON Schema, which the page names as a whole. Nothing hangs on those of three objects.
                if (item.Object is "document" or "info" or "components")
                {
                    Assert.Equal(["RC0107"], told);
                    break;
                }

                Assert.Equal(DiagnosticLevel.Error, Assert.Single(result.Diagnostics).Rule.Level);
                Assert.Contains(Assert.Single(told), new[] { "RC0105", "RC0106" });
                break;
        }
    }

    [Fact]
    public void The_page_names_each_keyword_that_is_tried_and_no_others()
    {
        // JSON Schema's own are named by the page as a whole, with three for example.
        IEnumerable<(string, string)> tried = KeywordCases.All.Select(item => (item.Object, item.Keyword));
        Assert.Empty(KeywordFates.All.Except(tried));
    }

    [Fact]
    public void A_reference_in_the_place_of_a_schema_is_followed()
    {
        string contract = KeywordCases.With(new KeywordCase("schema", "/components/schemas/ticket/properties", "title", """{ "$ref": "#/components/schemas/ticket/properties/level" }"""));

        ContractReadResult result = SmallContract.Read(contract);

        Assert.Empty(result.Diagnostics);
        Assert.Same(
            Assert.Single(result.Contract!.Schemas).Properties.Single(property => property.Name == "level").Schema,
            Assert.Single(result.Contract!.Schemas).Properties.Single(property => property.Name == "title").Schema);
    }
}
