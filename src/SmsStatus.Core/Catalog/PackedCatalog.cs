using System;
using System.Collections.Generic;
using System.Text;

namespace SmsStatus.Catalog;

/// <summary>
/// The form in which catalog files are built into the library: the same values, but each text and each list of property
/// names only once, so that reading all providers takes a few milliseconds. Parsing their JSON would take most of the time
/// that the first lookup in a fresh shell has.
/// </summary>
/// <remarks>
/// The texts, each with its length; the lists of names, each with its length and as numbers of texts; then the value. A value
/// is a number whose last two bits tell what the others mean: the number of a text, a literal, the length of a list, or the number
/// of an object's list of names; items follow. Numbers take seven bits a byte, low bits first; the eighth says that more follow.
/// </remarks>
internal static class PackedCatalog
{
    private const int TextMark = 0;
    private const int LiteralMark = 1;
    private const int ListMark = 2;
    private const int ObjectMark = 3;

    /// <summary>Packs a value.</summary>
    public static byte[] Write(CatalogValue value)
    {
        Writer writer = new();
        writer.Add(value);
        return writer.Complete();
    }

    /// <summary>Reads what <see cref="Write"/> wrote; the values know no places.</summary>
    public static CatalogValue Read(byte[] bytes)
    {
        Reader reader = new(bytes);
        return reader.ReadValue();
    }

    private sealed class Writer
    {
        private readonly Dictionary<string, int> _textNumbers = new(StringComparer.Ordinal);
        private readonly List<string> _texts = new();
        private readonly Dictionary<string, int> _shapeNumbers = new(StringComparer.Ordinal);
        private readonly List<string[]> _shapes = new();
        private readonly List<byte> _values = new();

        public void Add(CatalogValue value)
        {
            switch (value.Kind)
            {
                case CatalogValueKind.Text:
                    Add(_values, (NumberOf(value.Text) << 2) | TextMark);
                    break;
                case CatalogValueKind.List:
                    Add(_values, (value.Items.Length << 2) | ListMark);
                    break;
                case CatalogValueKind.Object:
                    Add(_values, (NumberOf(value.Names) << 2) | ObjectMark);
                    break;
                default:
                    Add(_values, ((int)value.Kind << 2) | LiteralMark);
                    break;
            }

            foreach (CatalogValue item in value.Items)
                Add(item);
        }

        public byte[] Complete()
        {
            List<byte> result = new();
            Add(result, _texts.Count);
            foreach (string text in _texts)
            {
                byte[] bytes = Encoding.UTF8.GetBytes(text);
                Add(result, bytes.Length);
                result.AddRange(bytes);
            }

            Add(result, _shapes.Count);
            foreach (string[] names in _shapes)
            {
                Add(result, names.Length);
                foreach (string name in names)
                    Add(result, NumberOf(name));
            }

            result.AddRange(_values);
            return result.ToArray();
        }

        private static void Add(List<byte> target, int number)
        {
            for (; number > 0x7F; number >>= 7)
                target.Add((byte)(number | 0x80));
            target.Add((byte)number);
        }

        private int NumberOf(string text)
        {
            if (_textNumbers.TryGetValue(text, out int number))
                return number;
            _texts.Add(text);
            _textNumbers.Add(text, _textNumbers.Count);
            return _texts.Count - 1;
        }

        private int NumberOf(string[] names)
        {
            string shape = string.Join("\n", names);
            if (_shapeNumbers.TryGetValue(shape, out int number))
                return number;
            foreach (string name in names)
                NumberOf(name);
            _shapes.Add(names);
            _shapeNumbers.Add(shape, _shapeNumbers.Count);
            return _shapes.Count - 1;
        }
    }

    private sealed class Reader
    {
        private readonly byte[] _bytes;
        private readonly CatalogValue[] _texts;
        private readonly string[][] _shapes;
        private int _position;

        public Reader(byte[] bytes)
        {
            _bytes = bytes;
            _texts = new CatalogValue[ReadNumber()];
            for (int index = 0; index < _texts.Length; index++)
            {
                int length = ReadNumber();
                _texts[index] = new CatalogValue(CatalogValueKind.Text, Encoding.UTF8.GetString(bytes, _position, length));
                _position += length;
            }

            _shapes = new string[ReadNumber()][];
            for (int index = 0; index < _shapes.Length; index++)
            {
                string[] names = new string[ReadNumber()];
                for (int name = 0; name < names.Length; name++)
                    names[name] = _texts[ReadNumber()].Text;
                _shapes[index] = names;
            }
        }

        public CatalogValue ReadValue()
        {
            int head = ReadNumber();
            int number = head >> 2;
            return (head & 3) switch
            {
                TextMark => _texts[number],
                LiteralMark => new CatalogValue((CatalogValueKind)number),
                ListMark => new CatalogValue(ReadItems(number)),
                _ => new CatalogValue(_shapes[number], ReadItems(_shapes[number].Length)),
            };
        }

        private CatalogValue[] ReadItems(int count)
        {
            CatalogValue[] items = new CatalogValue[count];
            for (int index = 0; index < count; index++)
                items[index] = ReadValue();
            return items;
        }

        private int ReadNumber()
        {
            int number = 0;
            for (int shift = 0; ; shift += 7)
            {
                byte next = _bytes[_position++];
                number |= (next & 0x7F) << shift;
                if (next < 0x80)
                    return number;
            }
        }
    }
}
