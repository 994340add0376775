using System;
using System.Collections.Generic;

namespace SmsStatus.Tests;

/// <summary>Damages bytes in the ways that files are damaged, and in some that they are not.</summary>
internal sealed class Mutator
{
    private static readonly string[] s_marks =
    {
        "\"", "\\", "{", "}", "[", "]", ",", ";", ":", "|", "\t", "\r", "\n", "\r\n", "\0", " ", "0", "-1", "1E+10", "9223372036854775807", "null", "\\u0000", "\\ud800",
        "\u00EF\u00BB\u00BF", "\u00FF\u00FE", "\u00FE\u00FF", "\u001F\u008B", "\u0080", "\u00C3", "id:", "stat:", "text:", "\"\"", "[]", "{}", "}{", "]\n[",
    };

    private readonly Random _random;
    private readonly IReadOnlyList<byte[]> _corpus;

    /// <summary>Creates a mutator.</summary>
    /// <param name="random">What decides.</param>
    /// <param name="corpus">What other inputs are spliced from.</param>
    public Mutator(Random random, IReadOnlyList<byte[]> corpus)
    {
        _random = random;
        _corpus = corpus;
    }

    /// <summary>A copy with one to six changes.</summary>
    public byte[] Mutate(byte[] original)
    {
        List<byte> bytes = new(original);
        for (int changes = _random.Next(1, 7); changes > 0 && bytes.Count > 0; changes--)
            Change(bytes);
        return bytes.ToArray();
    }

    /// <summary>Bytes of no sense, or of the alphabet of reports.</summary>
    public byte[] Nonsense()
    {
        byte[] bytes = new byte[_random.Next(1, 3000)];
        _random.NextBytes(bytes);
        switch (_random.Next(5))
        {
            case 0:
                return bytes;
            case 1:
                for (int index = 0; index < bytes.Length; index++)
                    bytes[index] = (byte)"{}[]\",:\\ \n01aE"[bytes[index] % 14];
                return bytes;
            case 2:
                return Join("Provider,Code,Message ID,To,Count\n", bytes);
            case 3:
                return Join("[{\"provider\":\"Azure\",\"code\":2000},", bytes);
            default:
                for (int index = 0; index < bytes.Length; index++)
                    bytes[index] = (byte)"id:stat err\n,;\"0"[bytes[index] % 16];
                return Join("id:1 stat:DELIVRD err:000\n", bytes);
        }
    }

    private static byte[] Join(string start, byte[] rest)
    {
        byte[] joined = new byte[start.Length + rest.Length];
        for (int index = 0; index < start.Length; index++)
            joined[index] = (byte)start[index];
        rest.CopyTo(joined, start.Length);
        return joined;
    }

    private void Change(List<byte> bytes)
    {
        int position = _random.Next(bytes.Count);
        int length = Math.Min(_random.Next(1, _random.Next(2, 300)), bytes.Count - position);
        switch (_random.Next(8))
        {
            case 0:
                bytes[position] ^= (byte)(1 << _random.Next(8));
                break;
            case 1:
                bytes[position] = (byte)_random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(position, length);
                break;
            case 3:
                foreach (char mark in s_marks[_random.Next(s_marks.Length)])
                    bytes.Insert(position++, (byte)mark);
                break;
            case 4:
                List<byte> slice = bytes.GetRange(position, length);
                for (int copies = _random.Next(1, 4); copies > 0; copies--)
                    bytes.InsertRange(_random.Next(bytes.Count + 1), slice);
                break;
            case 5:
                if (_random.Next(3) == 0)
                    bytes.RemoveRange(position, bytes.Count - position);
                break;
            case 6:
                byte[] other = _corpus[_random.Next(_corpus.Count)];
                int start = _random.Next(other.Length);
                if (_random.Next(2) == 0)
                    bytes.RemoveRange(position, bytes.Count - position);
                bytes.InsertRange(position, other.AsSpan(start, _random.Next(other.Length - start)).ToArray());
                break;
            default:
                byte from = bytes[position];
                byte to = bytes[_random.Next(bytes.Count)];
                for (int index = position; index < position + length; index++)
                    if (bytes[index] == from)
                        bytes[index] = to;
                break;
        }
    }
}
