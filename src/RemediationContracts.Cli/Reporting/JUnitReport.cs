using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Cli.Reporting;

/// <summary>Writes a report as JUnit's XML: a test case a file, which fails for its errors.</summary>
internal static class JUnitReport
{
    public static void Write(Report report, Stream output)
    {
        XmlWriterSettings settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
        using XmlWriter xml = XmlWriter.Create(output, settings);
        xml.WriteStartElement("testsuites");
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", $"remediation-contracts {report.Command}");
        xml.WriteAttributeString("tests", report.Files.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", report.Files.Count(file => !file.IsValid).ToString(CultureInfo.InvariantCulture));
        foreach (CheckedFile file in report.Files)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", $"remediation-contracts.{report.Command}");
            xml.WriteAttributeString("name", Allowed(file.Path));
            WriteFindings(xml, file);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteFindings(XmlWriter xml, CheckedFile file)
    {
        Finding[] errors = [.. file.Findings.Where(finding => finding.Level == DiagnosticLevel.Error)];
        Finding[] others = [.. file.Findings.Where(finding => finding.Level != DiagnosticLevel.Error)];
        if (errors.Length > 0)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", errors[0].Id);
            xml.WriteAttributeString("message", Allowed(errors[0].Message));
            xml.WriteString(string.Join('\n', errors.Select(finding => Allowed(TextReport.Line(finding) + (finding.Witness?.Command is { } command ? $"\n    {command}" : string.Empty)))));
            xml.WriteEndElement();
        }

        if (others.Length > 0)
        {
            xml.WriteElementString("system-out", string.Join('\n', others.Select(finding => Allowed(TextReport.Line(finding)))));
        }
    }

    /// <summary>A text without the characters that XML 1.0 does not have.</summary>
    private static string Allowed(string text)
    {
        StringBuilder allowed = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            allowed.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune);
        }

        return allowed.ToString();
    }
}
