using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace RemediationContracts.Testing;

/// <summary>
/// Writes a tree as JSON text: tidily, or in one of the many spellings that mean the same (white space, escapes, the order of members).
/// </summary>
public sealed class PayloadSpelling
{
    private readonly StringBuilder _text = new();
    private readonly Random? _random;
    private readonly bool _reorder;

    private PayloadSpelling(Random? random, bool reorder)
    {
        _random = random;
        _reorder = reorder;
    }

    /// <summary>The shortest spelling.</summary>
    public static string Tidy(PayloadTree tree) => new PayloadSpelling(null, reorder: false).Spell(tree);

    /// <summary>A spelling by chance.</summary>
    /// <param name="tree">The value.</param>
    /// <param name="seed">What chance starts from.</param>
    /// <param name="reorder">Whether members may change places.</param>
    public static string ByChance(PayloadTree tree, int seed, bool reorder = true) =>
        new PayloadSpelling(new Random(seed), reorder).Spell(tree);

    private string Spell(PayloadTree tree)
    {
        Space();
        Write(tree);
        Space();
        return _text.ToString();
    }

    private void Write(PayloadTree tree)
    {
        switch (tree)
        {
            case PayloadObject o:
                List<PayloadMember> members = [.. o.Members];
                if (_reorder && _random is not null && _random.Next(2) == 0)
                {
                    members = [.. members.OrderBy(_ => _random.Next())];
                }

                Between('{', '}', members, member =>
                {
                    Quote(member.Name);
                    Space();
                    _text.Append(':');
                    Space();
                    Write(member.Value);
                });
                break;
            case PayloadArray a:
                Between('[', ']', a.Items, Write);
                break;
            case PayloadText t:
                Quote(t.Text);
                break;
            case PayloadLiteral l:
                _text.Append(l.Json);
                break;
        }
    }

    private void Between<T>(char open, char close, IEnumerable<T> items, Action<T> write)
    {
        _text.Append(open);
        Space();
        bool first = true;
        foreach (T item in items)
        {
            if (!first)
            {
                _text.Append(',');
                Space();
            }

            first = false;
            write(item);
            Space();
        }

        _text.Append(close);
    }

    private void Quote(string text)
    {
        _text.Append('"');
        foreach (char c in text)
        {
            if (c < ' ' || c is '"' or '\\' || char.IsSurrogate(c) || (_random is not null && _random.Next(12) == 0))
            {
                Escape(c);
            }
            else
            {
                _text.Append(c);
            }
        }

        _text.Append('"');
    }

    private void Escape(char c)
    {
        string? brief = c switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '/' => "\\/",
            '\b' => "\\b",
            '\f' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ => null,
        };
        if (brief is not null && (_random is null || _random.Next(2) == 0))
        {
            _text.Append(brief);
            return;
        }

        string digits = ((int)c).ToString("x4", CultureInfo.InvariantCulture);
        _text.Append("\\u").Append(_random is not null && _random.Next(2) == 0 ? digits.ToUpperInvariant() : digits);
    }

    private void Space()
    {
        if (_random is null || _random.Next(3) != 0)
        {
            return;
        }

        for (int i = _random.Next(3); i >= 0; i--)
        {
            _text.Append(" \t\r\n"[_random.Next(4)]);
        }
    }
}
