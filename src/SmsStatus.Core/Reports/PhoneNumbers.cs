using System;
using System.Linq;

namespace SmsStatus.Reports;

/// <summary>Compares phone numbers, and recognizes those that are none any more.</summary>
internal static class PhoneNumbers
{
    private const int SchemeLength = 4;

    /// <summary>The number without the <c>tel:</c> that stands before it in some interfaces.</summary>
    public static Utf8Slice WithoutScheme(Utf8Slice number) =>
        number.Length > SchemeLength && number[3] == ':' && (number[0] | 0x20) == 't' && (number[1] | 0x20) == 'e' && (number[2] | 0x20) == 'l'
            ? number.Part(SchemeLength, number.Length - SchemeLength)
            : number;

    /// <summary>Whether the text is a phone number: digits, and what people put between them.</summary>
    public static bool IsNumber(Utf8Slice text)
    {
        bool digits = false;
        for (int index = 0; index < text.Length; index++)
        {
            byte value = text[index];
            bool digit = value is >= (byte)'0' and <= (byte)'9';
            if (!digit && value is not ((byte)'+' or (byte)' ' or (byte)'-' or (byte)'.' or (byte)'(' or (byte)')' or (byte)'/'))
                return false;
            digits |= digit;
        }

        return digits;
    }

    /// <summary>Whether a text is nothing but digits, and as many as a phone number has, eight to sixteen; told by two looks.</summary>
    public static bool AreDigits(Utf8Slice text) => text.Length is >= sizeof(ulong) and <= 2 * sizeof(ulong)
        && AreDigits(BitConverter.ToUInt64(text.Buffer!, text.Start))
        && AreDigits(BitConverter.ToUInt64(text.Buffer!, text.Start + text.Length - sizeof(ulong)));

    /// <summary>The digits of a phone number; anything else as it is.</summary>
    public static string? ToDigits(string? number)
    {
        Utf8Slice text = WithoutScheme(Utf8Slice.Of(number).Trim());
        return number is null || !IsNumber(text) ? number : string.Concat(text.ToString().Where(character => character is >= '0' and <= '9'));
    }

    /// <summary>Whether a spreadsheet wrote the number in scientific notation (<c>1.55555E+10</c>), which loses its last digits.</summary>
    public static bool IsDamaged(Utf8Slice number)
    {
        // An exponent is short, so its E is among the last eight bytes; in most numbers there is none, and one look tells.
        if (number.Length >= sizeof(ulong) && !HasLetterE(BitConverter.ToUInt64(number.Buffer!, number.Start + number.Length - sizeof(ulong))))
            return false;
        return number.Length > 0 && IsScientific(number);
    }

    /// <summary>Whether one of eight bytes is an E of either case; now and then true where none is.</summary>
    private static bool HasLetterE(ulong bytes)
    {
        ulong different = (bytes | 0x2020202020202020) ^ 0x6565656565656565;
        return ((different - 0x0101010101010101) & ~different & 0x8080808080808080) != 0;
    }

    /// <summary>Whether eight bytes are digits: none has its highest bit set, nor gets it by what is missing from above 9 or below 0.</summary>
    private static bool AreDigits(ulong bytes) =>
        ((bytes | (bytes + 0x4646464646464646) | (bytes - 0x3030303030303030)) & 0x8080808080808080) == 0;

    private static bool IsScientific(Utf8Slice text)
    {
        int exponent = -1;
        for (int index = 0; index < text.Length; index++)
        {
            byte value = text[index];
            if (value is (byte)'E' or (byte)'e' && exponent < 0 && index > 0)
                exponent = index;
            else if (value is not (>= (byte)'0' and <= (byte)'9' or (byte)'.' or (byte)',' or (byte)'+'))
                return false;
        }

        return exponent > 0 && exponent < text.Length - 1;
    }
}
