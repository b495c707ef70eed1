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
    /// <exception cref="IOException">The file cannot be read, is a folder, or has more bytes than the limit. Of a pipe or a device no more than that is read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ContractReadResult Load(string path, JsonLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        limits ??= JsonLimits.Contract;
        if (Directory.Exists(path))
        {
            throw new IOException($"'{path}' is a folder; a contract is a file.");
        }

        using FileStream file = File.OpenRead(path);
        return ApiContractReader.Read(new JsonText(path, ReadBounded(file, path, limits.MaxBytes, cancellationToken)), limits, cancellationToken);
    }

    /// <summary>Reads all bytes. A pipe or a device has no length that could be asked for, so that what is read is counted.</summary>
    private static byte[] ReadBounded(FileStream file, string path, long most, CancellationToken cancellationToken)
    {
        long length = file.CanSeek ? file.Length : 0;
        if (length > most)
        {
            throw new IOException($"'{path}' has {length} bytes; {most} is the limit.");
        }

        using MemoryStream bytes = new((int)length);
        byte[] buffer = new byte[81_920];
        int count;
        while ((count = file.Read(buffer, 0, buffer.Length)) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (bytes.Length + count > most)
            {
                throw new IOException($"'{path}' has more than {most} bytes, which is the limit.");
            }

            bytes.Write(buffer, 0, count);
        }

        return bytes.Capacity == bytes.Length ? bytes.GetBuffer() : bytes.ToArray();
    }
}
#endif
