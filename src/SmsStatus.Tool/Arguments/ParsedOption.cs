using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;

namespace SmsStatus.Tool.Arguments;

/// <summary>Makes options whose values are checked while the command line is parsed, so that a wrong one is bad usage.</summary>
internal static class ParsedOption
{
    /// <summary>An option with one value.</summary>
    /// <param name="name">The option's name, with its dashes.</param>
    /// <param name="valueName">What help calls the value.</param>
    /// <param name="description">What help says.</param>
    /// <param name="parse">Reads the value; its exception's message is what the user sees.</param>
    /// <param name="suggestions">Values to complete.</param>
    public static Option<T> One<T>(
        string name, string valueName, string description, Func<string, T> parse, IEnumerable<string>? suggestions = null) =>
        Create(name, valueName, description, ArgumentArity.ExactlyOne, suggestions, value => ReadOne(value, parse));

    /// <summary>An option with several values, given by repeating it or separated by commas.</summary>
    /// <inheritdoc cref="One"/>
    public static Option<T[]> Many<T>(
        string name, string valueName, string description, Func<string, T> parse, IEnumerable<string>? suggestions = null) =>
        Create(name, valueName, description, ArgumentArity.OneOrMore, suggestions, value => ReadMany(value, parse));

    /// <summary>An option with several values of an enumeration.</summary>
    /// <param name="name">The option's name, with its dashes.</param>
    /// <param name="valueName">What help calls the value.</param>
    /// <param name="description">What help says.</param>
    public static Option<T[]> Many<T>(string name, string valueName, string description)
        where T : struct, Enum => Many(name, valueName, description, ParseName<T>, Enum.GetNames<T>());

    /// <summary>Refuses a value without a character, which names no file and no column.</summary>
    /// <param name="option">The option.</param>
    /// <returns>The same option.</returns>
    public static Option<T> NeverEmpty<T>(this Option<T> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0))
                result.AddError($"{option.Name} needs a value that is not empty.");
        });
        return option;
    }

    private static Option<T> Create<T>(
        string name,
        string valueName,
        string description,
        ArgumentArity arity,
        IEnumerable<string>? suggestions,
        Func<ArgumentResult, T?> read)
    {
        Option<T> option = new(name)
        {
            HelpName = valueName,
            Description = description,
            Arity = arity,
            CustomParser = read,
        };
        if (suggestions is not null)
            option.CompletionSources.Add(_ => suggestions.Select(word => new System.CommandLine.Completions.CompletionItem(word)));
        return option;
    }

    private static T? ReadOne<T>(ArgumentResult value, Func<string, T> parse)
    {
        try
        {
            return parse(value.Tokens[0].Value);
        }
        catch (Exception exception) when (SaysWhatIsWrong(exception))
        {
            value.AddError(exception.Message);
            return default;
        }
    }

    private static T[]? ReadMany<T>(ArgumentResult value, Func<string, T> parse)
    {
        try
        {
            return value.Tokens
                .SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                .Select(parse)
                .Distinct()
                .ToArray();
        }
        catch (Exception exception) when (SaysWhatIsWrong(exception))
        {
            value.AddError(exception.Message);
            return null;
        }
    }

    private static bool SaysWhatIsWrong(Exception exception) => exception is FormatException or UnknownProviderException;

    /// <summary>Reads a value of an enumeration by its name, in any case.</summary>
    /// <exception cref="FormatException">There is no such value.</exception>
    public static T ParseName<T>(string text)
        where T : struct, Enum => Enum.GetNames<T>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Enum.Parse<T>(found)
            : throw new FormatException($"'{text}' is none of {string.Join(", ", Enum.GetNames<T>())}.");
}
