using System.Collections.Generic;
using System.Text;

namespace SmsStatus.Catalog;

/// <summary>
/// A pattern as PowerShell users type it: <c>*</c> for any text, <c>?</c> for one character, <c>[a-c]</c> for one of a set;
/// a backtick takes the meaning from the character after it. Case never matters, nor does the culture.
/// </summary>
internal sealed class Wildcard
{
    private readonly List<Element> _elements = new();

    public Wildcard(string pattern)
    {
        StringBuilder characters = new();
        for (int index = 0; index < pattern.Length;)
        {
            Element element = ReadElement(pattern, ref index);
            _elements.Add(element);
            if (element.Kind == ElementKind.Character)
                characters.Append(element.First);
        }

        if (characters.Length == _elements.Count)
            Literal = characters.ToString();
    }

    private enum ElementKind
    {
        Character,
        AnyCharacter,
        AnyText,
        Set,
    }

    /// <summary>The text that the pattern stands for; null where it has wildcards and may stand for several.</summary>
    public string? Literal { get; }

    /// <summary>Whether the pattern stands for the whole of a text.</summary>
    public bool IsMatch(string text)
    {
        int position = 0;
        int next = 0;
        int retryElement = -1;
        int retryPosition = 0;
        while (position < text.Length)
        {
            if (next < _elements.Count && _elements[next].Kind == ElementKind.AnyText)
            {
                retryElement = ++next;
                retryPosition = position;
            }
            else if (next < _elements.Count && _elements[next].Holds(text[position]))
            {
                next++;
                position++;
            }
            else if (retryElement >= 0)
            {
                // Let the last "any text" take one character more. Earlier ones never need to: they took the least that fits.
                next = retryElement;
                position = ++retryPosition;
            }
            else
            {
                return false;
            }
        }

        while (next < _elements.Count && _elements[next].Kind == ElementKind.AnyText)
            next++;
        return next == _elements.Count;
    }

    private static Element ReadElement(string pattern, ref int index)
    {
        char character = pattern[index];
        if (character == '[' && ReadSet(pattern, ref index) is { } ranges)
            return new Element(ElementKind.Set, ranges: ranges);
        index++;
        return character switch
        {
            '*' => new Element(ElementKind.AnyText),
            '?' => new Element(ElementKind.AnyCharacter),
            '`' when index < pattern.Length => new Element(ElementKind.Character, pattern[index++]),
            _ => new Element(ElementKind.Character, character),
        };
    }

    /// <summary>The ranges of a set, each as its first and last character; null where the bracket is never closed and so is itself meant.</summary>
    private static string? ReadSet(string pattern, ref int index)
    {
        StringBuilder ranges = new();
        int next = index + 1;
        while (next < pattern.Length && (pattern[next] != ']' || ranges.Length == 0))
        {
            char first = ReadMember(pattern, ref next);
            bool isRange = next + 1 < pattern.Length && pattern[next] == '-' && pattern[next + 1] != ']';
            if (isRange)
                next++;
            ranges.Append(first).Append(isRange ? ReadMember(pattern, ref next) : first);
        }

        if (next >= pattern.Length)
            return null;
        index = next + 1;
        return ranges.ToString();
    }

    private static char ReadMember(string pattern, ref int index)
    {
        if (pattern[index] == '`' && index + 1 < pattern.Length)
            index++;
        return pattern[index++];
    }

    /// <summary>One step of a pattern.</summary>
    private sealed class Element
    {
        private readonly string? _ranges;

        public Element(ElementKind kind, char first = default, string? ranges = null)
        {
            Kind = kind;
            First = first;
            _ranges = ranges;
        }

        public ElementKind Kind { get; }

        /// <summary>The character that is meant, where it is one.</summary>
        public char First { get; }

        public bool Holds(char character) => Kind switch
        {
            ElementKind.Character => char.ToUpperInvariant(First) == char.ToUpperInvariant(character),
            ElementKind.Set => InSet(char.ToUpperInvariant(character)) || InSet(char.ToLowerInvariant(character)),
            _ => true,
        };

        private bool InSet(char character)
        {
            for (int index = 0; index < _ranges!.Length; index += 2)
                if (character >= _ranges[index] && character <= _ranges[index + 1])
                    return true;
            return false;
        }
    }
}
