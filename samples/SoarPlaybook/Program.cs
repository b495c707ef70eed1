using System;
using System.CommandLine;
using Contoso.Soar;

// Ctrl-C cancels the running request; a second one ends the process.
return await PlaybookCommand.Create(new Playbook(Console.Out, Console.Error)).Parse(args).InvokeAsync().ConfigureAwait(false);
