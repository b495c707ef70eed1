using RemediationContracts.Model.Json;

namespace RemediationContracts.Cli.Reporting;

/// <summary>A place that has to do with a finding.</summary>
/// <param name="Message">What it is, as a sentence.</param>
/// <param name="Pointer">The JSON Pointer of the place.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 code units.</param>
internal sealed record RelatedPlace(string Message, string Pointer, string File, int Line, int Column)
{
    /// <summary>A place in a text.</summary>
    public static RelatedPlace Of(string pointer, int offset, JsonText text, string message)
    {
        TextPosition position = text.GetPosition(offset);
        return new RelatedPlace(message, pointer, text.Path, position.Line, position.Column);
    }
}
