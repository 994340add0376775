using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Threading;
using SmsStatus.Reports;

namespace SmsStatus.Completion;

/// <summary>Suggests the columns or properties of the given file, or of what comes down the pipeline as far as that is known without running it.</summary>
public sealed class ColumnCompleter : SuggestionCompleter
{
    /// <summary>A user who waits for suggestions types on.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private protected override IEnumerable<Suggestion> Suggest(IDictionary bound, CommandAst? command)
    {
        IEnumerable<string> files = Find("LiteralPath", bound["LiteralPath"] ?? bound["PSPath"] ?? bound["LP"])
            .Concat(Find("Path", bound["Path"]));
        if (command?.Parent is PipelineAst pipeline && pipeline.PipelineElements[0] is { } source && source != command)
        {
            if (source is CommandExpressionAst { Expression: VariableExpressionAst variable })
                return OfValue(Run("Microsoft.PowerShell.Utility\\Get-Variable", "Name", variable.VariablePath.UserPath, "ValueOnly").FirstOrDefault());
            files = files.Concat(TextsOf(source).SelectMany(text => Find("Path", text)));
        }

        return files.Take(1).SelectMany(OfFile);
    }

    private static IEnumerable<Suggestion> OfFile(string file)
    {
        using CancellationTokenSource patience = new(s_patience);
        return ReportColumns.Find(file, patience.Token).Select(column => new Suggestion(column, column + ", of " + file));
    }

    /// <summary>The columns of the first of the objects in a variable, or of the first file.</summary>
    private static IEnumerable<Suggestion> OfValue(PSObject? value)
    {
        object? first = value?.BaseObject is IEnumerable several and not (string or IDictionary) ? several.Cast<object?>().FirstOrDefault() : value;
        PSObject? item = first is null ? null : PSObject.AsPSObject(first);
        return item?.BaseObject switch
        {
            null => Enumerable.Empty<Suggestion>(),
            string path => Find("Path", path).Take(1).SelectMany(OfFile),
            System.IO.FileInfo file => OfFile(file.FullName),
            IDictionary keys => keys.Keys.Cast<object>().Select(key => new Suggestion(key.ToString() ?? "", "")),
            _ => item.Properties.Select(property => new Suggestion(property.Name, property.Name)),
        };
    }

    /// <summary>The constant texts among the arguments of a command; one of them is the path that it reads.</summary>
    private static IEnumerable<string> TextsOf(CommandBaseAst source) => source is CommandAst command
        ? command.CommandElements.Skip(1).SelectMany(element => element.FindAll(part => part is StringConstantExpressionAst, false))
            .Select(part => ((StringConstantExpressionAst)part).Value)
        : Enumerable.Empty<string>();

    /// <summary>The existing files that a path names, the first one only; PowerShell knows its drives and wildcards.</summary>
    private static IEnumerable<string> Find(string parameter, object? value)
    {
        object[] paths = value switch
        {
            null => Array.Empty<object>(),
            object[] several => several,
            _ => new[] { value },
        };
        return paths.SelectMany(path => Run("Microsoft.PowerShell.Management\\Resolve-Path", parameter, path.ToString() ?? "", null))
            .Select(found => found.BaseObject)
            .OfType<PathInfo>()
            .Where(found => found.Provider.Name == "FileSystem")
            .Select(found => found.ProviderPath);
    }

    /// <summary>The first thing that a harmless cmdlet of PowerShell says, asked in the session that the user types in.</summary>
    private static IEnumerable<PSObject> Run(string name, string parameter, string argument, string? option)
    {
        if (argument.Length == 0)
            return Enumerable.Empty<PSObject>();
        using PowerShell shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand(name).AddParameter(parameter, argument).AddParameter("ErrorAction", ActionPreference.Ignore);
        if (option is not null)
            shell.AddParameter(option);
        else
            shell.AddCommand("Microsoft.PowerShell.Utility\\Select-Object").AddParameter("First", 1);
        return shell.Invoke().ToArray();
    }
}
