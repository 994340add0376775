using System;
using System.Collections.Generic;

namespace SmsStatus.Reports;

/// <summary>Names in their order, such as those of the properties of a record.</summary>
internal static class NameList
{
    /// <summary>Whether names are those of the record before, as most are; they are compared for each record, so nothing is made for it.</summary>
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
