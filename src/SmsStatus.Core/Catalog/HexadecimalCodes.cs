using System.Globalization;
using System.Linq;

namespace SmsStatus.Catalog;

/// <summary>How a provider that prints codes as hexadecimal numbers is read.</summary>
internal sealed class HexadecimalCodes
{
    public HexadecimalCodes(string vendorFrom, string vendorTo, string misreadFrom, string misreadTo)
    {
        VendorFrom = ParseHexadecimal(vendorFrom);
        VendorTo = ParseHexadecimal(vendorTo);
        MisreadFrom = int.Parse(misreadFrom, CultureInfo.InvariantCulture);
        MisreadTo = int.Parse(misreadTo, CultureInfo.InvariantCulture);
    }

    /// <summary>The first number whose digits are the code itself.</summary>
    public int VendorFrom { get; }

    /// <summary>The last number whose digits are the code itself.</summary>
    public int VendorTo { get; }

    /// <summary>The first decimal number that is probably a code read as hexadecimal.</summary>
    public int MisreadFrom { get; }

    /// <summary>The last decimal number that is probably a code read as hexadecimal.</summary>
    public int MisreadTo { get; }

    /// <summary>
    /// The decimal code behind a number written as <c>0x…</c>: in the vendor range the digits are the code itself
    /// (0x402 is 402), elsewhere the number's value is (0x1B is 27). Null where the text is no such number.
    /// </summary>
    public string? Read(string code)
    {
        string text = code.Trim();
        if (text.Length < 3 || text[0] != '0' || (text[1] != 'x' && text[1] != 'X'))
            return null;
        string digits = text.Substring(2);
        if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value)
            || value < 0)
            return null;
        return value >= VendorFrom && value <= VendorTo ? digits.TrimStart('0') : value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The code that a decimal number probably was before it was read as hexadecimal, or null.</summary>
    public string? GuessMisread(string code)
    {
        if (!int.TryParse(Label.NormalizeCode(code), NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            || value < MisreadFrom || value > MisreadTo)
            return null;
        string guess = value.ToString("X", CultureInfo.InvariantCulture);
        return guess.All(char.IsDigit) ? guess : null;
    }

    private static int ParseHexadecimal(string digits) =>
        int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
