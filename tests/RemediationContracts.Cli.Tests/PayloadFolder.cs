using System;
using System.IO;
using System.Text;

namespace RemediationContracts.Cli.Tests;

/// <summary>Payloads in a folder of one test's own.</summary>
public sealed class PayloadFolder : IDisposable
{
    internal const string Valid = """
        {
          "displayName": "Clean up", "description": "Phish", "severity": "high", "action": "hardDelete",
          "approverUpn": "a@contoso.com", "remediateSendersCopy": true, "analyzedEmails": [ { "id": "1" } ]
        }
        """;

    internal string Path { get; } = Directory.CreateTempSubdirectory("payloads-").FullName;

    internal string Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    internal string Add(string name, byte[] bytes)
    {
        string file = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
