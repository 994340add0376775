using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using SmsStatus.Catalog;

namespace SmsStatus.Tool.Arguments;

/// <summary>What every command that reads report files is told: the files, and what they do not say themselves.</summary>
internal sealed class ReportArguments
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "A report file, a wildcard pattern, a folder for all files in it, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _provider = SharedOptions.Provider("The provider whose reports these are; recognized if not given.");
    private readonly Option<string?> _codeTable = SharedOptions.CodeTable();
    private readonly Option<bool> _sharedCode = SharedOptions.SharedCode();
    private readonly Option<string?> _layout = ParsedOption.One<string?>(
        "--layout", "L", "The layout of the reports; recognized if not given. 'smsstatus providers' lists them.", text => text, LayoutNames(null));

    private readonly Option<TimeZoneInfo?> _timeZone = ParsedOption.One<TimeZoneInfo?>(
        "--time-zone", "Z", "The zone of times without an offset, and of the hours and days printed: Europe/Berlin, +02:00.", Moments.ParseTimeZone);

    private readonly Option<KeyValuePair<string, string>[]> _properties = ParsedOption.Many(
        "--property", "NAME=COLUMN", "Where a value stands, if it is not found: Code=Result. Names: " + string.Join(", ", PropertySetters.Keys) + ".", ParseProperty);

    private static Dictionary<string, Action<PropertyNames, string>> PropertySetters => new(StringComparer.OrdinalIgnoreCase)
    {
        ["Code"] = (names, column) => names.Code = column,
        ["Status"] = (names, column) => names.Status = column,
        ["Provider"] = (names, column) => names.Provider = column,
        ["MessageId"] = (names, column) => names.MessageId = column,
        ["Recipient"] = (names, column) => names.Recipient = column,
        ["Sender"] = (names, column) => names.Sender = column,
        ["SubmittedAt"] = (names, column) => names.SubmittedAt = column,
        ["UpdatedAt"] = (names, column) => names.UpdatedAt = column,
    };

    /// <summary>Gives the arguments to a command.</summary>
    /// <param name="command">A command that reads reports.</param>
    public void AddTo(Command command)
    {
        _layout.Validators.Add(CheckLayout);
        command.Add(_files);
        command.Add(_provider);
        command.Add(_layout);
        command.Add(_timeZone);
        command.Add(_properties);
        command.Add(_codeTable);
        command.Add(_sharedCode);
    }

    /// <summary>The files, folders and patterns as typed.</summary>
    public string[] Files(ParseResult line) => line.GetRequiredValue(_files);

    /// <summary>The zone to read and print times in; null where none was given.</summary>
    public TimeZoneInfo? TimeZone(ParseResult line) => line.GetValue(_timeZone);

    /// <summary>The resolver for the code tables asked for.</summary>
    public StatusResolver Resolver(ParseResult line) => new(ToolCatalog.Current, line.GetValue(_codeTable));

    /// <summary>What was said of the reports.</summary>
    public ReportOptions Options(ParseResult line) => new()
    {
        Provider = line.GetValue(_provider),
        Layout = line.GetValue(_layout),
        TimeZone = TimeZone(line),
        SharedCode = line.GetValue(_sharedCode),
        Properties = Properties(line),
    };

    private PropertyNames Properties(ParseResult line)
    {
        PropertyNames names = new();
        foreach (KeyValuePair<string, string> property in line.GetValue(_properties) ?? [])
            PropertySetters[property.Key](names, property.Value);
        return names;
    }

    private static KeyValuePair<string, string> ParseProperty(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 1 || equals == text.Length - 1 || !PropertySetters.ContainsKey(text[..equals]))
            throw new FormatException($"'{text}' does not say where a value stands. Write NAME=COLUMN, with one of: {string.Join(", ", PropertySetters.Keys)}.");
        return new(text[..equals], text[(equals + 1)..]);
    }

    private static IEnumerable<string> LayoutNames(string? provider) => ToolCatalog.Current.Providers
        .Where(each => provider is null || each.Name == provider)
        .SelectMany(each => each.Layouts.Split(", "))
        .Append(ToolCatalog.Current.GeneralLayout.Name);

    private void CheckLayout(OptionResult option)
    {
        if (option.GetValue(_layout) is not { } layout || option.GetResult(_provider)?.Errors.Any() == true)
            return;
        string[] known = LayoutNames(option.GetValue(_provider)).ToArray();
        if (!known.Select(Label.Normalize).Contains(Label.Normalize(layout)))
            option.AddError($"There is no layout '{layout}'. Layouts: {string.Join(", ", known)}.");
    }
}
