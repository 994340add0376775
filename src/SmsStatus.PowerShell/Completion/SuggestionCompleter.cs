using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace SmsStatus.Completion;

/// <summary>Suggests values for a parameter. Suggesting never restricts: any other value may be typed.</summary>
public abstract class SuggestionCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        TypedWord word = new(wordToComplete);
        try
        {
            Suggestion[] all = Suggest(fakeBoundParameters ?? new Hashtable(), commandAst).Where(each => each.Text.Length > 0).ToArray();
            Suggestion[] fitting = Array.FindAll(all, suggestion => word.Begins(suggestion.Text));
            // What begins with the word is what was meant; Berlin finds Europe/Berlin where nothing does.
            if (fitting.Length == 0)
                fitting = Array.FindAll(all, suggestion => word.IsPartOf(suggestion.Text));
            return fitting.Select(suggestion => new CompletionResult(
                word.Complete(suggestion.Text), suggestion.Text, CompletionResultType.ParameterValue, suggestion.Tooltip));
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or StackOverflowException))
        {
            // An error in the middle of typing helps nobody.
            return Array.Empty<CompletionResult>();
        }
    }

    /// <summary>The known values, with what each means.</summary>
    /// <param name="bound">The parameters that are already on the command line.</param>
    /// <param name="command">The command that is typed, with the pipeline around it.</param>
    private protected abstract IEnumerable<Suggestion> Suggest(IDictionary bound, CommandAst? command);
}
