using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace RemediationContracts.Model.Tests.OpenApi;

/// <summary>The table "What is read" of docs/contract-format.md: what becomes of which keyword.</summary>
internal static class KeywordFates
{
    public const string Read = "read";
    public const string Remark = "remarks";
    public const string LeftOut = "left out";
    public const string NotReadYet = "not read yet";
    public const string Unknown = "unknown";

    private static readonly string[] Columns = [Read, Remark, LeftOut, NotReadYet];

    private static readonly Dictionary<(string Object, string Keyword), string> Rows = Load();

    /// <summary>What the page says; <see cref="Unknown"/> where it names the keyword in no column.</summary>
    public static string Of(string @object, string keyword) => Rows.GetValueOrDefault((@object, keyword), Unknown);

    /// <summary>Every keyword that the page names.</summary>
    public static IEnumerable<(string Object, string Keyword)> All => Rows.Keys;

    private static Dictionary<(string, string), string> Load()
    {
        Dictionary<(string, string), string> rows = [];
        IEnumerable<string> table = File.ReadLines(Path.Combine(Repository.Root, "docs", "contract-format.md"))
            .SkipWhile(line => line != "| object | read | remarks | left out | not read yet |").Skip(2)
            .TakeWhile(line => line.StartsWith('|'));
        foreach (string[] cells in table.Select(line => line.Split('|')))
        {
            for (int i = 0; i < Columns.Length; i++)
            {
                string cell = cells[i + 2].Replace("the eight methods", "`get` `put` `post` `delete` `options` `head` `patch` `trace`", StringComparison.Ordinal);
                foreach (string keyword in cell.Split('`').Where((_, index) => index % 2 == 1))
                {
                    rows.Add((cells[1].Trim(), keyword), Columns[i]);
                }
            }
        }

        return rows;
    }
}
