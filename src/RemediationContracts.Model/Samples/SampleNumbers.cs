#if NET
using System;
using System.Collections.Generic;
using System.Globalization;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.Samples;

/// <summary>Numbers to try for a schema: plain ones, its limits, multiples within them, and then one after the other.</summary>
internal static class SampleNumbers
{
    private const int Steps = 1000;

    private static readonly string[] Plainest = ["1", "0"];
    private static readonly string[] Plain = ["2", "-1", "0.5", "10", "100", "-0.5"];

    /// <summary>The numbers, as JSON; some of them may not fit.</summary>
    public static IEnumerable<string> Of(ApiSchema schema)
    {
        foreach (string? number in (IEnumerable<string?>)[.. Plainest, schema.Minimum, schema.Maximum, schema.MultipleOf, .. Plain])
        {
            if (number is not null)
            {
                yield return number;
            }
        }

        decimal step = Decimal(schema.MultipleOf) ?? 1m;
        decimal? least = Decimal(schema.Minimum);
        decimal? most = Decimal(schema.Maximum);
        if (least is { } low && most is { } high)
        {
            yield return Text((low / 2) + (high / 2));
        }

        foreach (decimal number in Multiples(least, most, step))
        {
            yield return Text(number);
        }

        foreach (decimal number in Multiples(least, most, step / 1000))
        {
            yield return Text(number);
        }
    }

    /// <summary>Multiples of a step, up from the least number or down from the greatest, as far as a decimal goes.</summary>
    private static IEnumerable<decimal> Multiples(decimal? least, decimal? most, decimal step)
    {
        if (step == 0)
        {
            yield break;
        }

        bool goesDown = least is null && most is not null;
        for (int i = 0; i < Steps; i++)
        {
            decimal number;
            try
            {
                number = goesDown
                    ? (decimal.Floor(most!.Value / step) - i) * step
                    : (decimal.Ceiling((least ?? 0) / step) + i) * step;
            }
            catch (OverflowException)
            {
                yield break;
            }

            if (number > most)
            {
                yield break;
            }

            yield return number;
        }
    }

    private static decimal? Decimal(string? text) =>
        text is not null && NumberText.TryParse(text, out NumberText number) && number.TryToDecimal(out decimal value) ? value : null;

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
#endif
