using System;
using System.IO;
using System.Linq;
using Xunit;

namespace PackageTests;

/// <summary>A fact that links native code, and says so where no linker is found.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinkerFactAttribute : FactAttribute
{
    public LinkerFactAttribute()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        if (!OperatingSystem.IsWindows() && !new[] { "clang", "gcc" }.Any(linker => folders.Any(folder => File.Exists(Path.Combine(folder, linker)))))
        {
            Skip = "Not linked: neither clang nor gcc is on the path, and Native AOT needs one of them.";
        }
    }
}
