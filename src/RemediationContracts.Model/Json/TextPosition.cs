namespace RemediationContracts.Model.Json;

/// <summary>A place in a text, as editors and compilers count it.</summary>
/// <param name="Line">The line, from 1. Lines end at CR, LF or CRLF, and at nothing else.</param>
/// <param name="Column">The column, from 1, in UTF-16 code units.</param>
/// <param name="CharIndex">The index into the decoded text, from 0, in UTF-16 code units; a byte-order mark is not counted.</param>
public readonly record struct TextPosition(int Line, int Column, int CharIndex);
