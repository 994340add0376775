using System;

namespace SmsStatus.Reports;

/// <summary>A hash table whose keys are byte strings: found without making a string, and compared in full.</summary>
internal sealed class Utf8Map<T>
{
    private const int FirstCapacity = 64;
    private int[] _buckets = new int[FirstCapacity];
    private Entry[] _entries = new Entry[FirstCapacity];
    private byte[] _keys = new byte[FirstCapacity * 16];
    private int _keysLength;

    public int Count { get; private set; }

    /// <summary>The value at the position that <see cref="Find(Utf8Key, out bool)"/> returned.</summary>
    public ref T this[int position] => ref _entries[position].Value;

    /// <summary>The position of a key; the key is added with a default value where it is new.</summary>
    public int Find(Utf8Key key, out bool added)
    {
        uint hash = key.Hash();
        int bucket = (int)(hash & (uint)(_buckets.Length - 1));
        for (int position = _buckets[bucket] - 1; position >= 0; position = _entries[position].Next)
        {
            ref Entry entry = ref _entries[position];
            if (entry.Hash == hash && key.Equals(_keys, entry.KeyStart, entry.KeyLength))
            {
                added = false;
                return position;
            }
        }

        added = true;
        return Add(key, hash);
    }

    /// <summary>Forgets all keys.</summary>
    public void Clear()
    {
        Count = 0;
        _keysLength = 0;
        Array.Clear(_buckets, 0, _buckets.Length);
        Array.Clear(_entries, 0, _entries.Length);
    }

    private int Add(Utf8Key key, uint hash)
    {
        if (Count == _entries.Length)
            Grow();
        if (_keysLength + key.Length > _keys.Length)
            Array.Resize(ref _keys, Math.Max(_keys.Length * 2, _keysLength + key.Length));
        key.CopyTo(_keys, _keysLength);
        int bucket = (int)(hash & (uint)(_buckets.Length - 1));
        _entries[Count] = new Entry { Hash = hash, KeyStart = _keysLength, KeyLength = key.Length, Next = _buckets[bucket] - 1 };
        _keysLength += key.Length;
        _buckets[bucket] = ++Count;
        return Count - 1;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, _entries.Length * 2);
        _buckets = new int[_entries.Length];
        for (int position = 0; position < Count; position++)
        {
            int bucket = (int)(_entries[position].Hash & (uint)(_buckets.Length - 1));
            _entries[position].Next = _buckets[bucket] - 1;
            _buckets[bucket] = position + 1;
        }
    }

    private struct Entry
    {
        public uint Hash;
        public int KeyStart;
        public int KeyLength;
        public int Next;
        public T Value;
    }
}
