#if NET
using System;
using System.IO;
using System.Threading;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi;

/// <summary>Reads contracts from files, for hosts other than the compiler.</summary>
public static class ContractFile
{
    /// <summary>Where a file lies: a relative path is looked for in the current folder, and then beside the program, where a build copies it.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The path of the file beside the program where that alone is there; the path as it is otherwise.</returns>
    public static string Find(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string beside = Path.Combine(AppContext.BaseDirectory, path);
        return !File.Exists(path) && File.Exists(beside) ? beside : path;
    }

    /// <summary>Reads a contract from a file.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="limits">The bounds; null is <see cref="JsonLimits.Contract"/>. A larger file is not loaded.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ContractReadResult Load(string path, JsonLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        limits ??= JsonLimits.Contract;
        long length = new FileInfo(path).Length;
        if (length > limits.MaxBytes)
        {
            throw new IOException($"'{path}' has {length} bytes; {limits.MaxBytes} is the limit.");
        }

        return ApiContractReader.Read(new JsonText(path, File.ReadAllBytes(path)), limits, cancellationToken);
    }
}
#endif
