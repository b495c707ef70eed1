using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace RemediationContracts.Cli.Tests;

/// <summary>The formats of a report, over a payload whose own text tries to be taken for something else.</summary>
public sealed class ReportTests : IDisposable
{
    private const string Hostile = "a\\u001b[31m%\\r\\n::error::,: \\u202e<b>&\\uffff";

    private readonly PayloadFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Json_is_the_one_shape_of_all_verbs()
    {
        JsonNode report = JsonNode.Parse((await ReportAsync("json")).Out)!;

        Assert.Equal(["command", "version", "findings", "summary"], report.AsObject().Select(member => member.Key));
        JsonNode finding = report["findings"]![0]!;
        Assert.Equal(["id", "level", "message", "pointer", "file", "line", "column", "related", "witness"], finding.AsObject().Select(member => member.Key));
        Assert.Equal(("enum", "error", "/severity", 2, 66), (finding["id"]!.GetValue<string>(), finding["level"]!.GetValue<string>(), finding["pointer"]!.GetValue<string>(), finding["line"]!.GetValue<int>(), finding["column"]!.GetValue<int>()));
        Assert.Contains("\u001b[31m%\r\n", finding["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("""{"errors":1,"warnings":0,"infos":0,"notes":[]}""", new JsonObject(report["summary"]!.AsObject().Where(member => member.Key != "files").Select(member => new System.Collections.Generic.KeyValuePair<string, JsonNode?>(member.Key, member.Value!.DeepClone()))).ToJsonString());
    }

    [Fact]
    public async Task Sarif_says_rule_level_and_region()
    {
        JsonNode run = JsonNode.Parse((await ReportAsync("sarif")).Out)!["runs"]![0]!;

        JsonNode result = run["results"]![0]!;
        Assert.Equal("enum", run["tool"]!["driver"]!["rules"]![result["ruleIndex"]!.GetValue<int>()]!["id"]!.GetValue<string>());
        Assert.Equal(("enum", "error"), (result["ruleId"]!.GetValue<string>(), result["level"]!.GetValue<string>()));
        Assert.Equal("""{"startLine":2,"startColumn":66}""", result["locations"]![0]!["physicalLocation"]!["region"]!.ToJsonString());
        Assert.True(Uri.IsWellFormedUriString(result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!.GetValue<string>(), UriKind.RelativeOrAbsolute));
    }

    [Fact]
    public async Task JUnit_has_a_case_a_file_and_is_XML_whatever_the_payload_holds()
    {
        XElement suite = XDocument.Parse((await ReportAsync("junit", _folder.Add("valid.json", PayloadFolder.Valid))).Out).Root!.Element("testsuite")!;

        Assert.Equal(("2", "1"), (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value));
        Assert.Equal([true, false], suite.Elements("testcase").Select(file => file.Element("failure") is not null));
        Assert.Equal("enum", suite.Element("testcase")!.Element("failure")!.Attribute("type")!.Value);
    }

    [Fact]
    public async Task GitHub_gets_one_command_and_no_second_one_out_of_the_payload()
    {
        string[] lines = (await ReportAsync("github")).Out.TrimEnd('\n').Split('\n');

        string line = Assert.Single(lines);
        Assert.StartsWith("::error file=", line, StringComparison.Ordinal);
        Assert.Contains(",line=2,col=66,title=enum at /severity::", line, StringComparison.Ordinal);
        Assert.Contains("%25%0D%0A::error::", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GitHub_moves_no_cursor_and_turns_no_direction_whatever_a_member_is_called()
    {
        string payload = PayloadFolder.Valid.Replace("{\n  \"displayName\"", "{ \"a\\u001b[2J\\u0007\\u202eb\": 1, \"displayName\"", StringComparison.Ordinal).Replace("\"high\"", $"\"{Hostile}\"", StringComparison.Ordinal);

        string text = (await CommandRun.OfAsync("validate", CommandRun.Contract, _folder.Add("named.json", payload), "--format", "github")).Out;

        Assert.Contains("\uFFFD[2J\uFFFD\uFFFDb", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain('\u202E', text);
    }

    [Fact]
    public async Task Text_moves_no_cursor_and_turns_no_direction()
    {
        string text = (await ReportAsync("text")).Out;

        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain('\u202E', text);
        Assert.Equal(3, text.Split('\n').Length);
    }

    private Task<CommandRun> ReportAsync(string format, params string[] more) => CommandRun.OfAsync(
        ["validate", CommandRun.Contract, _folder.Add("hostile %,:.json", PayloadFolder.Valid.Replace("\"high\"", $"\"{Hostile}\"", StringComparison.Ordinal)), .. more, "--format", format]);
}
