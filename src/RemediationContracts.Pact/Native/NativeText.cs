using System;
using System.Runtime.InteropServices;

namespace RemediationContracts.Pact.Native;

/// <summary>Text that the core hands out.</summary>
internal static class NativeText
{
    /// <summary>Copies a text that stays the core's.</summary>
    internal static string Borrow(IntPtr text) => Marshal.PtrToStringUTF8(text) ?? string.Empty;

    /// <summary>Copies a text that is ours, and frees it.</summary>
    internal static string Take(IntPtr text)
    {
        if (text == IntPtr.Zero)
        {
            return string.Empty;
        }

        try
        {
            return Borrow(text);
        }
        finally
        {
            PactCore.DeleteString(text);
        }
    }
}
