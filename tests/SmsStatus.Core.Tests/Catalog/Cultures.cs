using System;
using System.Collections.Generic;
using System.Globalization;

namespace SmsStatus.Tests;

/// <summary>Cultures whose numbers, dates and letters differ most from the invariant ones.</summary>
internal static class Cultures
{
    public static IReadOnlyList<string> Names { get; } = ["", "de-DE", "tr-TR", "ar-SA", "th-TH"];

    public static TheoryData<string> All => new(Names);

    /// <summary>Runs something under a culture and puts the old one back; skips the test where the machine has no culture data.</summary>
    public static void Run(string name, Action action)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo beforeInterface = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Find(name);
            action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = beforeInterface;
        }
    }

    private static CultureInfo Find(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException exception)
        {
            Assert.Skip(exception.Message);
            throw;
        }
    }
}
