using System;
using System.Collections.Generic;

namespace SmsStatus.Abstractions;

/// <summary>Names in their order, of properties or of types.</summary>
internal static class NameList
{
    /// <summary>Whether names are those of the object before, as most are; they are compared for each object, so nothing is made for it.</summary>
    public static bool AreSame(IReadOnlyList<string> names, string[] before)
    {
        if (names.Count != before.Length)
            return false;
        for (int index = 0; index < before.Length; index++)
            if (!string.Equals(names[index], before[index], StringComparison.Ordinal))
                return false;
        return true;
    }
}
