#if !NET
using System;
using System.Globalization;
using System.Text;

namespace SmsStatus.Reports;

/// <summary>The tokens of one JSON document (RFC 8259) for runtimes without a UTF-8 reader of their own.</summary>
internal ref struct JsonTokens
{
    public const int MaxDepth = 64;
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly Utf8Slice _document;
    private readonly bool[] _inObject;
    private int _depth;
    private int _position;
    private Expected _expected;

    public JsonTokens(Utf8Slice document)
    {
        _document = document;
        _inObject = new bool[MaxDepth];
        _depth = 0;
        _position = 0;
        _expected = Expected.Value;
        Kind = default;
        Value = default;
        Offset = 0;
    }

    private enum Expected
    {
        Value,
        ValueOrEnd,
        NameOrEnd,
        Name,
        CommaOrEnd,
        Nothing,
    }

    public JsonTokenKind Kind { get; private set; }

    public Utf8Slice Value { get; private set; }

    public int Offset { get; private set; }

    public bool Read()
    {
        Value = default;
        SkipBlanks();
        if (_expected == Expected.Nothing)
            return _position < _document.Length ? throw Damage() : false;
        if (_expected == Expected.CommaOrEnd && Current == ',')
        {
            _position++;
            SkipBlanks();
            _expected = _inObject[_depth - 1] ? Expected.Name : Expected.Value;
        }

        Offset = _position;
        int current = Current;
        if (current is '}' or ']')
            ReadEnd(current);
        else if (_expected == Expected.CommaOrEnd)
            throw Damage();
        else if (_expected is Expected.Name or Expected.NameOrEnd)
            ReadName();
        else if (current is '{' or '[')
            ReadStart(current == '{');
        else
            ReadScalar(current);
        return true;
    }

    private readonly int Current => _position < _document.Length ? _document[_position] : -1;

    private void SkipBlanks()
    {
        while (_position < _document.Length && Utf8Slice.IsBlank(_document[_position]))
            _position++;
    }

    private void ReadStart(bool isObject)
    {
        if (_depth == MaxDepth)
            throw Damage();
        Kind = isObject ? JsonTokenKind.StartObject : JsonTokenKind.StartArray;
        _inObject[_depth++] = isObject;
        _expected = isObject ? Expected.NameOrEnd : Expected.ValueOrEnd;
        _position++;
    }

    private void ReadEnd(int bracket)
    {
        bool allowed = _expected is Expected.CommaOrEnd or Expected.NameOrEnd or Expected.ValueOrEnd;
        if (!allowed || _depth == 0 || _inObject[_depth - 1] != (bracket == '}'))
            throw Damage();
        Kind = bracket == '}' ? JsonTokenKind.EndObject : JsonTokenKind.EndArray;
        _depth--;
        _position++;
        ExpectNext();
    }

    private void ReadName()
    {
        if (Current != '"')
            throw Damage();
        Value = ReadString();
        SkipBlanks();
        if (Current != ':')
            throw Damage();
        _position++;
        Kind = JsonTokenKind.Name;
        _expected = Expected.Value;
    }

    private void ReadScalar(int first)
    {
        Kind = JsonTokenKind.Scalar;
        if (first == '"')
        {
            Value = ReadString();
        }
        else
        {
            int start = _position;
            while (_position < _document.Length && IsScalarByte(_document[_position]))
                _position++;
            Value = _document.Part(start, _position - start);
            string text = Value.ToString();
            if (text == "null")
            {
                Kind = JsonTokenKind.Null;
                Value = default;
            }
            else if (text is not ("true" or "false") && !IsNumber(text))
            {
                _position = start;
                throw Damage();
            }
        }

        ExpectNext();
    }

    private void ExpectNext() => _expected = _depth == 0 ? Expected.Nothing : Expected.CommaOrEnd;

    private static bool IsScalarByte(byte value) =>
        value is >= (byte)'a' and <= (byte)'z' or >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'+' or (byte)'.' or (byte)'E';

    private static bool IsNumber(string text)
    {
        int index = text.StartsWith("-", StringComparison.Ordinal) ? 1 : 0;
        int whole = Digits(text, index);
        if (whole == 0 || (whole > 1 && text[index] == '0'))
            return false;
        index += whole;
        if (index < text.Length && text[index] == '.')
        {
            int fraction = Digits(text, index + 1);
            if (fraction == 0)
                return false;
            index += fraction + 1;
        }

        if (index < text.Length && text[index] is 'e' or 'E')
        {
            index++;
            if (index < text.Length && text[index] is '+' or '-')
                index++;
            int exponent = Digits(text, index);
            if (exponent == 0)
                return false;
            index += exponent;
        }

        return index == text.Length;
    }

    private static int Digits(string text, int start)
    {
        int end = start;
        while (end < text.Length && text[end] is >= '0' and <= '9')
            end++;
        return end - start;
    }

    private Utf8Slice ReadString()
    {
        int start = ++_position;
        bool escaped = false;
        while (Current != '"')
        {
            int current = Current;
            if (current < ' ')
                throw Damage();
            escaped |= current == '\\';
            _position += current == '\\' ? 2 : 1;
        }

        Utf8Slice text = _document.Part(start, _position - start);
        _position++;
        if (!escaped)
            return text;
        try
        {
            byte[] bytes = s_strict.GetBytes(Unescape(text.ToString()));
            return new Utf8Slice(bytes, 0, bytes.Length);
        }
        catch (ArgumentException exception)
        {
            throw new JsonDamageException(start, exception);
        }
    }

    private readonly string Unescape(string text)
    {
        StringBuilder result = new(text.Length);
        for (int index = 0; index < text.Length; index++)
        {
            if (text[index] != '\\')
            {
                result.Append(text[index]);
                continue;
            }

            index++;
            if (text[index] == 'u')
            {
                if (index + 4 >= text.Length
                    || !ushort.TryParse(text.Substring(index + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
                    throw new JsonDamageException(Offset);
                result.Append((char)unit);
                index += 4;
                continue;
            }

            int known = "\"\\/bfnrt".IndexOf(text[index]);
            if (known < 0)
                throw new JsonDamageException(Offset);
            result.Append("\"\\/\b\f\n\r\t"[known]);
        }

        return result.ToString();
    }

    private readonly JsonDamageException Damage() => new(Math.Min(_position, _document.Length));
}
#endif
