using System;

namespace RemediationContracts.Verification.Conformance.Requests;

/// <summary>Puts a request's target behind the provider's base address.</summary>
internal static class TargetAddress
{
    /// <summary>The address as text. Not <c>new Uri(base, path)</c>: a path that begins with a slash would replace the base's own.</summary>
    public static string Text(Uri baseAddress, string target) => baseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/') + target;
}
