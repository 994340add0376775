namespace SmsStatus.Reports;

/// <summary>Compares phone numbers, and recognizes those that are none any more.</summary>
internal static class PhoneNumbers
{
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

    /// <summary>Whether a spreadsheet wrote the number in scientific notation (<c>1.55555E+10</c>), which loses its last digits.</summary>
    public static bool IsDamaged(Utf8Slice number)
    {
        Utf8Slice text = number.Trim();
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
