using System;
using RemediationContracts.Cli;

// What is written may be any text of a contract; the console takes it as UTF-8, whatever the machine speaks.
Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await new Application(CliConsole.OfProcess()).RunAsync(args).ConfigureAwait(false);
