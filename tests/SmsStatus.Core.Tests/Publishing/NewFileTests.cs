using System;
using System.IO;
using System.Linq;
using SmsStatus.Publishing;

namespace SmsStatus.Tests;

public sealed class NewFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sms-new-file").FullName;

    private string Target => Path.Combine(_folder, "page.html");

    [Fact]
    public void A_file_is_written_and_replaced_and_nothing_else_is_left()
    {
        NewFile.Write(Target, "first and longer", overwrite: false);
        NewFile.Write(Target, "second", overwrite: true);
        Assert.Equal("second", File.ReadAllText(Target));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_file_that_must_not_be_replaced_stays()
    {
        File.WriteAllText(Target, "kept");
        Assert.ThrowsAny<IOException>(() => NewFile.Write(Target, "new", overwrite: false));
        Assert.Equal("kept", File.ReadAllText(Target));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_file_that_is_read_only_stays()
    {
        File.WriteAllText(Target, "kept");
        File.SetAttributes(Target, FileAttributes.ReadOnly);
        Assert.Throws<UnauthorizedAccessException>(() => NewFile.Write(Target, "new", overwrite: true));
        File.SetAttributes(Target, FileAttributes.Normal);
        Assert.Equal("kept", File.ReadAllText(Target));
        Assert.Single(Directory.GetFiles(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
