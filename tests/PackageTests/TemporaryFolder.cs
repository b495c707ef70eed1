using System;
using System.IO;

namespace PackageTests;

/// <summary>A folder outside of the repository; gone with its owner.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Its path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("rc-packages-").FullName;

    /// <summary>The path of something in it.</summary>
    public string In(params string[] names) => System.IO.Path.Combine([Path, .. names]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
