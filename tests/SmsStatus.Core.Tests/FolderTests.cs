using System;
using System.IO;
using System.Linq;

namespace SmsStatus.Tests;

/// <summary>Data goes one way through the folders of the core, so none may use a namespace further down.</summary>
public sealed class FolderTests
{
    [Theory]
    [InlineData("Catalog", "SmsStatus.Reports", "SmsStatus.Unification", "SmsStatus.Measurement", "SmsStatus.Auditing", "SmsStatus.Publishing")]
    [InlineData("Reports", "SmsStatus.Unification", "SmsStatus.Measurement", "SmsStatus.Auditing", "SmsStatus.Publishing")]
    [InlineData("Unification", "SmsStatus.Measurement", "SmsStatus.Auditing", "SmsStatus.Publishing")]
    [InlineData("Measurement", "SmsStatus.Auditing", "SmsStatus.Publishing")]
    [InlineData("Auditing", "SmsStatus.Publishing")]
    [InlineData("Publishing", "SmsStatus.Auditing")]
    public void A_folder_does_not_reach_forward(string folder, params string[] forbidden)
    {
        string path = Path.Combine(Repository.Root, "src", "SmsStatus.Core", folder);
        string[] files = Directory.GetFiles(path, "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        foreach (string file in files)
            Assert.DoesNotContain(File.ReadLines(file), line => forbidden.Any(name => line.StartsWith("using " + name, StringComparison.Ordinal)));
    }
}
