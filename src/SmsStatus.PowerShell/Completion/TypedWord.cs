using System;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace SmsStatus.Completion;

/// <summary>The word that a user has typed so far, perhaps with a quote before it.</summary>
internal sealed class TypedWord
{
    private readonly char _quote;
    private readonly string _text;
    private readonly WildcardPattern? _pattern;

    public TypedWord(string? typed)
    {
        _text = typed ?? "";
        if (_text.Length > 0 && _text[0] is '\'' or '"')
        {
            _quote = _text[0];
            _text = _text.Substring(1);
            if (_text.Length > 0 && _text[_text.Length - 1] == _quote)
                _text = _text.Substring(0, _text.Length - 1);
        }

        if (WildcardPattern.ContainsWildcardCharacters(_text))
            _pattern = new WildcardPattern(_text + "*", WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
    }

    /// <summary>Whether a value begins with the word, or fits it as a wildcard.</summary>
    public bool Begins(string value) => _pattern?.IsMatch(value) ?? value.StartsWith(_text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the word stands anywhere in a value.</summary>
    public bool IsPartOf(string value) => _pattern is null
        && CultureInfo.InvariantCulture.CompareInfo.IndexOf(value, _text, CompareOptions.OrdinalIgnoreCase) >= 0;

    /// <summary>A value as it is to stand on the command line: in the quotes that were begun, or in quotes where it needs them.</summary>
    public string Complete(string value) => _quote switch
    {
        '"' => "\"" + value.Replace("`", "``").Replace("\"", "`\"").Replace("$", "`$") + "\"",
        '\'' => Quote(value),
        _ => IsPlain(value) ? value : Quote(value),
    };

    // The language knows more single quotes than one; all of them are doubled.
    private static string Quote(string value) => "'" + CodeGeneration.EscapeSingleQuotedStringContent(value) + "'";

    private static bool IsPlain(string value) =>
        value.Length > 0
        && (char.IsLetterOrDigit(value[0]) || value[0] is '_' or '/')
        && value.All(character => char.IsLetterOrDigit(character) || character is '_' or '.' or '/' or '-' or '+' or ':');
}
