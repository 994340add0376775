using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace SmsStatus.Completion;

/// <summary>Suggests values from the catalog. Suggesting never restricts: any other value may be typed.</summary>
public abstract class CatalogCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string word = (wordToComplete ?? "").Trim('\'', '"');
        return Suggest(fakeBoundParameters ?? new Hashtable())
            .Where(suggestion => suggestion.Text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(suggestion => new CompletionResult(
                Quote(suggestion.Text), suggestion.Text, CompletionResultType.ParameterValue, suggestion.Tooltip));
    }

    /// <summary>The known values, with what each means.</summary>
    /// <param name="bound">The parameters that are already on the command line.</param>
    private protected abstract IEnumerable<Suggestion> Suggest(IDictionary bound);

    /// <summary>The provider that is already on the command line; null where there is none, or one that is not in the catalog.</summary>
    private protected static Provider? GivenProvider(IDictionary bound)
    {
        object? given = bound["Provider"] is object[] several ? several.FirstOrDefault() : bound["Provider"];
        return given?.ToString() is { } name ? StatusCatalog.Default.FindProvider(name) : null;
    }

    private static string Quote(string text) =>
        text.All(character => char.IsLetterOrDigit(character) || character is '_' or '.' or '/')
            ? text
            : "'" + text.Replace("'", "''") + "'";

    /// <summary>A value and what it means.</summary>
    private protected readonly struct Suggestion
    {
        public Suggestion(string text, string tooltip)
        {
            Text = text;
            Tooltip = tooltip;
        }

        public string Text { get; }

        public string Tooltip { get; }
    }
}
