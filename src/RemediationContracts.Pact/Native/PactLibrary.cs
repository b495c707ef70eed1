using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Runtime.InteropServices;

namespace RemediationContracts.Pact.Native;

/// <summary>Loads the Pact core, once a process.</summary>
internal static partial class PactLibrary
{
    private const string NoTracking = "PACT_DO_NOT_TRACK";

    private static readonly Lazy<string> Loaded = new(Load);

    /// <summary>The core's version; asking for it loads the core.</summary>
    /// <exception cref="PactCoreUnavailableException">The native library is not there, or cannot be loaded.</exception>
    internal static string Version => Loaded.Value;

    /// <summary>Loads the core where it is not loaded yet.</summary>
    /// <exception cref="PactCoreUnavailableException">The native library is not there, or cannot be loaded.</exception>
    internal static void EnsureLoaded() => _ = Loaded.Value;

    /// <summary>Where the native library is looked for, in this order, before the system's own search.</summary>
    internal static IReadOnlyList<string> Candidates(string runtimeIdentifier)
    {
        string file = FileName(runtimeIdentifier);
        string besideProgram = AppContext.BaseDirectory;
        string besideAssembly = Path.GetDirectoryName(typeof(PactLibrary).Assembly.Location) is { Length: > 0 } folder ? folder : besideProgram;
        var candidates = new List<string>();
        foreach (string directory in new[] { besideAssembly, besideProgram })
        {
            AddOnce(Path.Combine(directory, "runtimes", runtimeIdentifier, "native", file));
            AddOnce(Path.Combine(directory, file));
        }

        return candidates;

        void AddOnce(string path)
        {
            if (!candidates.Contains(Path.GetFullPath(path)))
            {
                candidates.Add(Path.GetFullPath(path));
            }
        }
    }

    /// <summary>The portable runtime identifier of this process, such as <c>linux-x64</c>.</summary>
    internal static string PortableRuntimeIdentifier()
    {
        string architecture = RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 => "x64",
            Architecture.Arm64 => "arm64",
            Architecture other => other.ToString(),
        };
        return OperatingSystem.IsWindows() ? "win-" + architecture
            : OperatingSystem.IsMacOS() ? "osx-" + architecture
            : UsesMusl() ? "linux-musl-" + architecture
            : "linux-" + architecture;
    }

    private static bool UsesMusl() =>
        RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal)
        || RuntimeInformation.RuntimeIdentifier.StartsWith("alpine", StringComparison.Ordinal);

    private static string FileName(string runtimeIdentifier) =>
        runtimeIdentifier.StartsWith("win", StringComparison.Ordinal) ? "pact_ffi.dll"
        : runtimeIdentifier.StartsWith("osx", StringComparison.Ordinal) ? "libpact_ffi.dylib"
        : "libpact_ffi.so";

    private static string Load()
    {
        SwitchTrackingOff();
        NativeLibrary.SetDllImportResolver(typeof(PactLibrary).Assembly, Resolve);
        try
        {
            string version = NativeText.Borrow(PactCore.Version());

            // The core writes to the console unless it is told where to log. Warnings are the most it may say: below
            // them it writes requests with their headers, and so tokens.
            _ = PactCore.LogToBuffer(PactLogLevel.Warn);
            return version;
        }
        catch (Exception exception) when (exception is BadImageFormatException or EntryPointNotFoundException or DllNotFoundException)
        {
            throw new PactCoreUnavailableException($"The Pact core was found, but cannot be used: {exception.Message}", exception);
        }
    }

    private static IntPtr Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (name != PactCore.LibraryName)
        {
            return IntPtr.Zero;
        }

        string runtimeIdentifier = PortableRuntimeIdentifier();
        IReadOnlyList<string> candidates = Candidates(runtimeIdentifier);
        foreach (string candidate in candidates)
        {
            if (File.Exists(candidate))
            {
                return NativeLibrary.Load(candidate);
            }
        }

        // A NuGet package's native assets lie in the package folder; the host has told the runtime where.
        return NativeLibrary.TryLoad(name, assembly, searchPath, out IntPtr handle)
            ? handle
            : throw new PactCoreUnavailableException(
                $"The Pact core is not here for {runtimeIdentifier}. Looked for: {string.Join(", ", candidates)}.");
    }

    /// <summary>
    /// The core reports each run to its makers unless this variable is set. A test must not call home by itself, so it is
    /// set unless the user has said something else. On Unix .NET keeps its own copy of the environment, which native code
    /// does not see.
    /// </summary>
    private static void SwitchTrackingOff()
    {
        if (Environment.GetEnvironmentVariable(NoTracking) is not null)
        {
            return;
        }

        Environment.SetEnvironmentVariable(NoTracking, "true");
        if (!OperatingSystem.IsWindows())
        {
            _ = SetEnvironmentVariable(NoTracking, "true", 0);
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironmentVariable(string name, string value, int overwrite);
}
