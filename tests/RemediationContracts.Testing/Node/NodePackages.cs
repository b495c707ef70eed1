using System;
using System.IO;
using System.Security.Cryptography;
using System.Threading.Tasks;

namespace RemediationContracts.Testing.Node;

/// <summary>
/// Packages of the npm registry, at the versions and with the integrity that a lock file states. They are installed once for each content
/// of the lock file; no script of a package is run.
/// </summary>
public static class NodePackages
{
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(4);

    /// <summary>Installs the packages, where they are not there yet.</summary>
    /// <param name="list">The folder of <c>package.json</c> and <c>package-lock.json</c>.</param>
    /// <param name="installations">The folder to install into; the build owns it.</param>
    /// <returns>The folder that has them under <c>node_modules</c>.</returns>
    /// <exception cref="InvalidOperationException">They cannot be installed.</exception>
    public static async Task<string> InstallAsync(string list, string installations)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(list, "package-lock.json"))));
        string folder = Path.Combine(installations, hash[..16]);
        if (Directory.Exists(folder))
        {
            return folder;
        }

        // Into a folder of its own first, so that an install that was broken off, or another at the same time, is never taken for a whole one.
        string fresh = $"{folder}.{Guid.NewGuid():N}";
        Directory.CreateDirectory(fresh);
        foreach (string file in (string[])["package.json", "package-lock.json"])
        {
            File.Copy(Path.Combine(list, file), Path.Combine(fresh, file), overwrite: true);
        }

        try
        {
            CommandResult result = await Command.RunAsync(
                OperatingSystem.IsWindows() ? "npm.cmd" : "npm", fresh, InstallLimit, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
            if (result.ExitCode != 0)
            {
                throw new InvalidOperationException($"The tools could not be installed from the npm registry: {result}");
            }

            Directory.Move(fresh, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Another run was first.
        }
        finally
        {
            if (Directory.Exists(fresh))
            {
                Directory.Delete(fresh, recursive: true);
            }
        }

        return folder;
    }
}
