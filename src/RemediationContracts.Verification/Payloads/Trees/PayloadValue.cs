using System.Text;

namespace RemediationContracts.Verification.Payloads.Trees;

/// <summary>A JSON value that is built, broken and shrunk. It holds what no tidy document tree can: names that stand twice, numbers and strings as they are spelled.</summary>
internal abstract record PayloadValue
{
    /// <summary>The value's text, without white space.</summary>
    public string ToJson()
    {
        StringBuilder text = new();
        Write(text);
        return text.ToString();
    }

    /// <summary>Writes the value's text.</summary>
    public abstract void Write(StringBuilder text);
}
