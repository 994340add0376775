using System;
using System.Runtime.InteropServices;

namespace SmsStatus;

/// <summary>Compares full paths of files as the operating system does.</summary>
internal static class FilePathComparer
{
    public static StringComparer Instance { get; } =
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) || RuntimeInformation.IsOSPlatform(OSPlatform.OSX)
            ? StringComparer.OrdinalIgnoreCase
            : StringComparer.Ordinal;
}
