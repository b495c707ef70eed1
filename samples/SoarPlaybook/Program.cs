using System;
using Contoso.Soar;

return await PlaybookCommand.RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
