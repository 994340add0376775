using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SmsStatus.Auditing;
using Spectre.Console;

namespace SmsStatus.Tool.Rendering;

/// <summary>Prints checks as a table.</summary>
internal static class CheckView
{
    private static readonly Column<DeliveryCheck>[] s_columns =
    [
        new("Verdict", check => check.Verdict.ToString()) { Style = check => Style(check.Verdict) },
        new("Check", check => check.Check + (check.MostCommonCause is null ? "" : ": " + check.MostCommonCause)),
        new("Figure", check => check.Figure is { } figure ? Number(figure, check) : null) { IsNumber = true },
        new("Limit", check => (check.Bound == CheckBound.Minimum ? ">= " : "<= ") + Number(check.Limit, check)) { IsNumber = true },
        new("Messages", check => Display.Count(check.Messages)) { IsNumber = true },
    ];

    /// <summary>Prints the checks.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="checks">The checks.</param>
    /// <param name="groupBy">The group keys of what was checked.</param>
    public static void Write(IAnsiConsole console, IReadOnlyList<DeliveryCheck> checks, IReadOnlyList<GroupKey> groupBy) =>
        TextTable.Write(console, checks, groupBy.Select(Group).Concat(s_columns).ToArray());

    private static Column<DeliveryCheck> Group(GroupKey key, int index) =>
        new(key.ToString(), check => Display.Group(key, check.GetGroup()[index].Value)) { IsLong = key == GroupKey.File };

    private static string Number(double value, DeliveryCheck check) => check.Unit == CheckUnit.Rate
        ? (CheckDecimals.Percent(value) / 100).ToString("P" + CheckDecimals.Of(check, least: 2), CultureInfo.CurrentCulture)
        : Display.Count((long)value);

    private static Style Style(CheckVerdict verdict) => verdict switch
    {
        CheckVerdict.Met => new Style(Color.Green),
        CheckVerdict.Missed => new Style(Color.Red),
        _ => Spectre.Console.Style.Plain,
    };
}
