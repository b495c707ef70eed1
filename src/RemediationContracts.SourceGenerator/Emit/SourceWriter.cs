using System.Text;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Writes C# line by line, and knows the indentation. Lines end with <c>\n</c> on every machine.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _level;

    /// <summary>Writes an empty line, but for one behind an opening bracket.</summary>
    public void Line()
    {
        if (_text.Length < 2 || _text[_text.Length - 2] != '{')
        {
            _text.Append('\n');
        }
    }

    /// <summary>Writes lines at the present indentation; a raw string of several lines is indented as a whole.</summary>
    public void Line(string lines)
    {
        int start = 0;
        while (start <= lines.Length)
        {
            int end = lines.IndexOf('\n', start);
            end = end < 0 ? lines.Length : end;
            int length = end > start && lines[end - 1] == '\r' ? end - start - 1 : end - start;
            if (length > 0)
            {
                _text.Append(' ', 4 * _level).Append(lines, start, length);
            }

            _text.Append('\n');
            start = end + 1;
        }
    }

    /// <summary>Writes a header and opens its block.</summary>
    public void Open(string header)
    {
        Line(header);
        Line("{");
        _level++;
    }

    /// <summary>Closes the innermost block.</summary>
    /// <param name="suffix">What follows the bracket, such as <c>;</c>.</param>
    public void Close(string suffix = "")
    {
        // No empty line stands before a closing bracket, whatever was written last.
        while (_text.Length > 1 && _text[_text.Length - 1] == '\n' && _text[_text.Length - 2] == '\n')
        {
            _text.Length--;
        }

        _level--;
        Line("}" + suffix);
    }

    /// <summary>Indents what follows.</summary>
    public void Indent() => _level++;

    /// <summary>Takes an indentation back.</summary>
    public void Unindent() => _level--;

    /// <summary>Writes a documentation comment's element over as many lines as the text has; nothing where there is no text.</summary>
    /// <param name="element">The element with its attributes, such as <c>param name="request"</c>.</param>
    /// <param name="text">Text of the contract; it is escaped here.</param>
    public void Documentation(string element, string? text)
    {
        string[] lines = CSharpLiteral.DocumentationLines(text);
        int space = element.IndexOf(' ');
        string name = space < 0 ? element : element.Substring(0, space);
        if (lines.Length == 1)
        {
            Line($"/// <{element}>{lines[0]}</{name}>");
        }
        else if (lines.Length > 1)
        {
            Line($"/// <{element}>");
            if (System.Array.IndexOf(lines, string.Empty) < 0)
            {
                Plain(lines, 0, lines.Length);
            }
            else
            {
                Paragraphs(lines);
            }

            Line($"/// </{name}>");
        }
    }

    // An empty line ends a paragraph, as in Markdown; in a documentation comment it would mean nothing.
    private void Paragraphs(string[] lines)
    {
        int start = 0;
        while (start < lines.Length)
        {
            int end = System.Array.IndexOf(lines, string.Empty, start);
            end = end < 0 ? lines.Length : end;
            Paragraph(lines, start, end - start);
            start = end + 1;
        }
    }

    private void Paragraph(string[] lines, int start, int count)
    {
        if (count == 1)
        {
            Line($"/// <para>{lines[start]}</para>");
        }
        else if (count > 1)
        {
            Line("/// <para>");
            Plain(lines, start, count);
            Line("/// </para>");
        }
    }

    private void Plain(string[] lines, int start, int count)
    {
        for (int i = start; i < start + count; i++)
        {
            Line("/// " + lines[i]);
        }
    }

    public override string ToString() => _text.ToString();
}
