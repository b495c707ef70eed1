using System.CommandLine;
using System.Linq;
using RemediationContracts.Cli.Input;

namespace RemediationContracts.Cli.Commands;

/// <summary>Arguments that are files.</summary>
internal static class FileArgument
{
    /// <summary>The contract of every verb.</summary>
    public static Argument<string> Contract()
    {
        Argument<string> argument = new("CONTRACT") { Description = "The contract: an OpenAPI document in JSON." };
        RefuseOptions(argument);
        return argument;
    }

    /// <summary>The contracts of a verb that takes several.</summary>
    public static Argument<string[]> Contracts()
    {
        Argument<string[]> argument = new("CONTRACT") { Description = "The contracts: OpenAPI documents in JSON.", Arity = ArgumentArity.OneOrMore };
        RefuseOptions(argument);
        return argument;
    }

    /// <summary>Tells a misspelt option, which would be taken for a file.</summary>
    public static void RefuseOptions(Argument argument) => argument.Validators.Add(result =>
    {
        foreach (string name in result.Tokens.Select(token => token.Value).Where(name => name.StartsWith('-') && name != PayloadInput.StandardInput))
        {
            result.AddError($"There is no option '{Text.Plain(name)}'. A file of that name is written './{Text.Plain(name)}'.");
        }
    });

    /// <summary>Refuses to read standard input more than once.</summary>
    public static void TakeStandardInputOnce(Argument argument) => argument.Validators.Add(result =>
    {
        if (result.Tokens.Count(token => token.Value == PayloadInput.StandardInput) > 1)
        {
            result.AddError($"Standard input can be read once; - stands more than once under {argument.Name}.");
        }
    });
}
