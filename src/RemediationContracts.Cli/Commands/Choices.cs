using System;
using System.CommandLine;
using System.Globalization;
using System.Linq;

namespace RemediationContracts.Cli.Commands;

/// <summary>Options that take one of a few words.</summary>
internal static class Choices
{
    /// <summary>Makes an option.</summary>
    /// <param name="name">The option's name.</param>
    /// <param name="description">What it is for; <c>{0}</c> stands for the words.</param>
    /// <param name="standard">The default.</param>
    /// <param name="choices">Each word and what it means.</param>
    public static Option<T> Option<T>(string name, string description, T standard, params (string Word, T Value)[] choices)
    {
        string words = string.Join(", ", choices.Select(choice => choice.Word));
        Option<T> option = new(name)
        {
            Description = string.Format(CultureInfo.InvariantCulture, description, words),
            HelpName = string.Join('|', choices.Select(choice => choice.Word)),
            DefaultValueFactory = _ => standard,
            CustomParser = result =>
            {
                string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
                int at = Array.FindIndex(choices, choice => choice.Word == text);
                if (at < 0)
                {
                    result.AddError($"'{Text.Plain(text)}' is not a value of {name}. Use one of {words}.");
                    return standard;
                }

                return choices[at].Value;
            },
        };
        option.CompletionSources.Add([.. choices.Select(choice => choice.Word)]);
        return option;
    }
}
