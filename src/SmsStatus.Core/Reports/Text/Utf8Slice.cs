using System.Text;

namespace SmsStatus.Reports;

/// <summary>A run of UTF-8 bytes inside a buffer that belongs to someone else; valid until the reader goes on.</summary>
internal readonly struct Utf8Slice
{
    public Utf8Slice(byte[] buffer, int start, int length)
    {
        Buffer = buffer;
        Start = start;
        Length = length;
    }

    public byte[]? Buffer { get; }

    public int Start { get; }

    public int Length { get; }

    /// <summary>Whether a value is there at all, be it empty.</summary>
    public bool Exists => Buffer is not null;

    public byte this[int index] => Buffer![Start + index];

    public static Utf8Slice Of(string? text)
    {
        if (text is null)
            return default;
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return new Utf8Slice(bytes, 0, bytes.Length);
    }

    /// <summary>The part without blanks around it.</summary>
    public Utf8Slice Trim() =>
        Length == 0 || (this[0] > ' ' && this[Length - 1] > ' ') ? this : TrimBlanks();

    private Utf8Slice TrimBlanks()
    {
        int start = 0;
        int end = Length;
        while (start < end && IsBlank(this[start]))
            start++;
        while (end > start && IsBlank(this[end - 1]))
            end--;
        return Part(start, end - start);
    }

    /// <summary>The same bytes in a buffer of their own.</summary>
    public Utf8Slice Copy()
    {
        byte[] bytes = new byte[Length];
        if (Buffer is not null)
            System.Buffer.BlockCopy(Buffer, Start, bytes, 0, Length);
        return new Utf8Slice(bytes, 0, Length);
    }

    public Utf8Slice Part(int start, int length) => Buffer is null ? default : new Utf8Slice(Buffer, Start + start, length);

    /// <summary>Whether it begins with a text, whatever the case of its letters A to Z is.</summary>
    /// <param name="beginning">The text, without capital letters.</param>
    public bool StartsWith(Utf8Slice beginning)
    {
        if (Length < beginning.Length)
            return false;
        for (int index = 0; index < beginning.Length; index++)
        {
            byte value = this[index];
            if ((value is >= (byte)'A' and <= (byte)'Z' ? value | 0x20 : value) != beginning[index])
                return false;
        }

        return true;
    }

    /// <summary>The distance from the start of a slice that this one is cut from; -1 where it is not cut from it.</summary>
    public int OffsetIn(Utf8Slice whole)
    {
        int offset = Start - whole.Start;
        return Exists && ReferenceEquals(Buffer, whole.Buffer) && offset >= 0 && offset <= whole.Length ? offset : -1;
    }

    public override string ToString() => Buffer is null ? "" : Encoding.UTF8.GetString(Buffer, Start, Length);

    public static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
