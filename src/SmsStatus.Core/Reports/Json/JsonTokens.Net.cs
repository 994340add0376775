#if NET
using System;
using System.Text;
using System.Text.Json;

namespace SmsStatus.Reports;

/// <summary>The tokens of one JSON document, read by the runtime's own reader.</summary>
internal ref struct JsonTokens
{
    public const int MaxDepth = 64;
    private readonly byte[] _buffer;
    private readonly int _start;
    private readonly int _length;
    private Utf8JsonReader _reader;
    private Utf8Slice _unescaped;

    public JsonTokens(Utf8Slice document)
    {
        _buffer = document.Buffer ?? Array.Empty<byte>();
        _start = document.Start;
        _length = document.Length;
        _reader = new Utf8JsonReader(
            _buffer.AsSpan(_start, document.Length),
            new JsonReaderOptions { MaxDepth = MaxDepth, CommentHandling = JsonCommentHandling.Disallow });
    }

    public readonly JsonTokenKind Kind => _reader.TokenType switch
    {
        JsonTokenType.StartObject => JsonTokenKind.StartObject,
        JsonTokenType.EndObject => JsonTokenKind.EndObject,
        JsonTokenType.StartArray => JsonTokenKind.StartArray,
        JsonTokenType.EndArray => JsonTokenKind.EndArray,
        JsonTokenType.PropertyName => JsonTokenKind.Name,
        JsonTokenType.Null => JsonTokenKind.Null,
        _ => JsonTokenKind.Scalar,
    };

    /// <summary>The text of a name or scalar, without escapes.</summary>
    public readonly Utf8Slice Value
    {
        get
        {
            if (_unescaped.Exists)
                return _unescaped;
            bool quoted = _reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String;
            return new Utf8Slice(_buffer, _start + Offset + (quoted ? 1 : 0), _reader.ValueSpan.Length);
        }
    }

    /// <summary>The distance of the current token from the start of the document.</summary>
    public readonly int Offset => (int)_reader.TokenStartIndex;

    /// <summary>Moves to the next token; false at the end.</summary>
    /// <exception cref="JsonDamageException">The text is not valid JSON.</exception>
    public bool Read()
    {
        try
        {
            if (!_reader.Read())
                return false;
        }
        catch (JsonException exception)
        {
            throw new JsonDamageException(FindDamage(exception), exception);
        }

        if (_unescaped.Exists)
            _unescaped = default;
        // Whether an escape makes sense is found out here, wanted or not.
        if (_reader.ValueIsEscaped)
            _unescaped = ReadEscaped();
        return true;
    }

    /// <summary>The first wrong byte; of a number or literal, its start.</summary>
    private readonly int FindDamage(JsonException exception)
    {
        int next = (int)_reader.BytesConsumed;
        while (next < _length && (Utf8Slice.IsBlank(_buffer[_start + next]) || _buffer[_start + next] is (byte)',' or (byte)':'))
            next++;
        int damage = OffsetOf(exception);
        bool scalar = next < _length && _buffer[_start + next] is not ((byte)'"' or (byte)'{' or (byte)'[' or (byte)'}' or (byte)']');
        return scalar && next < damage ? next : damage;
    }

    /// <summary>The runtime names a line and a place in it.</summary>
    private readonly int OffsetOf(JsonException exception)
    {
        int offset = 0;
        for (long line = exception.LineNumber ?? 0; line > 0; line--)
            offset += _buffer.AsSpan(_start + offset, _length - offset).IndexOf((byte)'\n') + 1;
        return offset + (int)(exception.BytePositionInLine ?? 0);
    }

    private Utf8Slice ReadEscaped()
    {
        try
        {
            return Unescape(_reader);
        }
        catch (InvalidOperationException exception)
        {
            return UnescapeInvalid(exception);
        }
    }

    private static Utf8Slice Unescape(scoped in Utf8JsonReader reader)
    {
        byte[] text = new byte[reader.ValueSpan.Length];
        return new Utf8Slice(text, 0, reader.CopyString(text));
    }

    /// <summary>Bytes that are no UTF-8 are replaced, as everywhere; half of a surrogate pair is damage.</summary>
    private Utf8Slice UnescapeInvalid(Exception cause)
    {
        Utf8JsonReader replaced = new(Encoding.UTF8.GetBytes('"' + Encoding.UTF8.GetString(_reader.ValueSpan) + '"'));
        try
        {
            replaced.Read();
            return Unescape(replaced);
        }
        catch (InvalidOperationException)
        {
            throw new JsonDamageException(Offset, cause);
        }
    }
}
#endif
