using System;
using System.IO;
using System.Linq;

namespace SmsStatus.FrameworkSmoke;

/// <summary>Loads the catalog, translates and measures the samples; any surprise ends it with exit code 1.</summary>
internal static class Program
{
    private static int s_failures;

    private static int Main(string[] arguments)
    {
        StatusCatalog catalog = StatusCatalog.Default;
        Check("all providers", catalog.Providers.Count == 18);
        StatusResolver resolver = new(catalog);
        Check("Azure 4000 is rejected", resolver.Resolve("ACS", "4000").Status == DeliveryStatus.Rejected);
        Check("MobileConnect 4000 is delivered", resolver.Resolve("SFMC", "4000.0").Status == DeliveryStatus.Delivered);
        Check(
            "Azure codes are found in text",
            resolver.Resolve("Azure", "ErrorCode: 5002. ErrorMessage: Message Delivery Timeout", "Failed").Status == DeliveryStatus.Unknown);

        DeliveryMeasurer measurer = new(resolver, new MeasureOptions(), new ReportOptions());
        foreach (string file in Directory.GetFiles(arguments[0]).OrderBy(name => name, StringComparer.Ordinal))
            measurer.AddReport(file, Path.GetFileName(file));
        foreach (DeliveryMeasure measure in measurer.Complete())
        {
            Console.WriteLine(
                "{0}: {1} rows, {2} messages, {3} delivered", measure.GetGroup()[0].Value, measure.Rows, measure.Messages, measure.Delivered);
            Check("no row of the samples is rejected", measure.Rejected == 0);
            Check("messages were found", measure.Messages > 0);
        }

        Console.WriteLine(s_failures == 0 ? "The netstandard2.0 build works here." : s_failures + " checks failed.");
        return s_failures == 0 ? 0 : 1;
    }

    private static void Check(string what, bool holds)
    {
        if (holds)
            return;
        s_failures++;
        Console.Error.WriteLine("FAILED: " + what);
    }
}
