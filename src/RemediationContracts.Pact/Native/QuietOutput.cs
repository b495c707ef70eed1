using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using Microsoft.Win32.SafeHandles;

namespace RemediationContracts.Pact.Native;

/// <summary>
/// Keeps what the core prints away from the process's standard output, where it would stand in the middle of a report; the result has all
/// of it. .NET's own console writes through a handle of its own and is not touched.
/// </summary>
internal sealed partial class QuietOutput : IDisposable
{
    private const int StandardOutput = 1;
    private const int StandardOutputOfWindows = -11;

    private static readonly Lock Gate = new();
    private static int users;
    private static SafeFileHandle? nowhere;
    private static nint kept;

    private bool _disposed;

    /// <summary>Begins; it ends with <see cref="Dispose"/>, where several run at once, with that of the last.</summary>
    public QuietOutput()
    {
        lock (Gate)
        {
            if (users++ == 0)
            {
                // The console opens its handle on first use, and must have it before.
                Console.Out.Flush();
                Redirect();
            }
        }
    }

    public void Dispose()
    {
        lock (Gate)
        {
            if (!_disposed)
            {
                _disposed = true;
                if (--users == 0)
                {
                    Restore();
                }
            }
        }
    }

    private static void Redirect()
    {
        if (OperatingSystem.IsWindows())
        {
            nowhere = File.OpenHandle("NUL", FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            kept = GetStdHandle(StandardOutputOfWindows);
            _ = SetStdHandle(StandardOutputOfWindows, nowhere.DangerousGetHandle());
            return;
        }

        nowhere = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        kept = Duplicate(StandardOutput);
        if (kept >= 0)
        {
            _ = Duplicate((int)nowhere.DangerousGetHandle(), StandardOutput);
        }
    }

    private static void Restore()
    {
        if (OperatingSystem.IsWindows())
        {
            _ = SetStdHandle(StandardOutputOfWindows, kept);
        }
        else if (kept >= 0)
        {
            _ = Duplicate((int)kept, StandardOutput);
            _ = Close((int)kept);
        }

        nowhere?.Dispose();
        nowhere = null;
    }

    [LibraryImport("libc", EntryPoint = "dup")]
    private static partial int Duplicate(int descriptor);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int Duplicate(int descriptor, int target);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("kernel32", EntryPoint = "GetStdHandle")]
    private static partial nint GetStdHandle(int which);

    [LibraryImport("kernel32", EntryPoint = "SetStdHandle")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetStdHandle(int which, nint handle);
}
