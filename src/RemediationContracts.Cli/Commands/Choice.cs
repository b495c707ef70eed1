using System.CommandLine;
using System.Linq;

namespace RemediationContracts.Cli.Commands;

/// <summary>An option that takes one of a few words; the first is the default.</summary>
/// <typeparam name="T">What a word means.</typeparam>
internal sealed class Choice<T>
{
    private readonly (string Word, T Value)[] _choices;

    /// <summary>Makes an option.</summary>
    /// <param name="name">The option's name.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="choices">Each word and what it means.</param>
    public Choice(string name, string description, params (string Word, T Value)[] choices)
    {
        _choices = choices;
        string[] words = [.. choices.Select(choice => choice.Word)];
        Option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => words[0],
        };
        Option.AcceptOnlyFromAmong(words);
    }

    /// <summary>The option, for a command to take.</summary>
    public Option<string> Option { get; }

    /// <summary>What was chosen.</summary>
    public T Of(ParseResult parsed)
    {
        string word = parsed.GetRequiredValue(Option);
        return _choices.First(choice => choice.Word == word).Value;
    }
}
