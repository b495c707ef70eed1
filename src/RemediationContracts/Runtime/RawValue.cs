using System;
using System.Text.Json;

namespace RemediationContracts.Runtime;

/// <summary>The bytes of a value of System.Text.Json.</summary>
internal static class RawValue
{
    public static ReadOnlySpan<byte> Of(JsonElement element) =>
#if NET9_0_OR_GREATER
        System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(element);
#else
        System.Text.Encoding.UTF8.GetBytes(element.GetRawText());
#endif
}
