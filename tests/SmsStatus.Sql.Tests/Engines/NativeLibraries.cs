using System;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace SmsStatus.Sql.Tests;

/// <summary>Tells .NET where the engines' libraries are.</summary>
internal static class NativeLibraries
{
    private static readonly ConcurrentDictionary<string, string> s_files = new();

    static NativeLibraries() => NativeLibrary.SetDllImportResolver(
        typeof(NativeLibraries).Assembly,
        (name, _, _) => s_files.TryGetValue(name, out string? file) ? NativeLibrary.Load(file) : IntPtr.Zero);

    public static void Register(string name, string file) => s_files[name] = file;
}
