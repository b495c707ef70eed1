using RemediationContracts.Pact.Matching;

namespace RemediationContracts.Pact.Contracts;

/// <summary>Matches a media type, with or without parameters such as a charset.</summary>
internal static class MediaTypeMatch
{
    internal static Matcher Of(string mediaType) => Match.Regex(mediaType, $"^{RustRegex.Escape(mediaType)}(\\s*;.*)?$");
}
