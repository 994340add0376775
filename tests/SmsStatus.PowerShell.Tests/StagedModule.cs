using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SmsStatus.Formatting;

namespace SmsStatus.Tests;

public sealed class StagedModule
{
    private static readonly string[] s_files =
    {
        "LICENSE", "SmsStatus.Format.ps1xml", "SmsStatus.Types.ps1xml", "SmsStatus.psd1", "SmsStatus.psm1",
        "bin/net8.0/SmsStatus.Core.dll", "bin/net8.0/SmsStatus.PowerShell.dll", "bin/net8.0/SmsStatus.PowerShell.psd1",
        "bin/netstandard2.0/Newtonsoft.Json.dll",
        "bin/netstandard2.0/SmsStatus.Core.dll", "bin/netstandard2.0/SmsStatus.PowerShell.dll", "bin/netstandard2.0/SmsStatus.PowerShell.psd1",
        "en-US/SmsStatus.PowerShell.dll-Help.xml", "en-US/about_SmsStatus.help.txt",
        "en-US/about_SmsStatus_Providers.help.txt", "provider.schema.json",
    };

    private static readonly string[] s_assemblies = { "SmsStatus.Core.dll", "SmsStatus.PowerShell.dll" };

    /// <summary>Where the assemblies stand with code for one platform; what is built to look for mistakes has none.</summary>
    private static readonly string[] s_precompiled = CommandResult.Configuration == "Release"
        ? new[] { "bin/net8.0-linux-x64/", "bin/net8.0-osx-arm64/", "bin/net8.0-win-x64/" }
        : Array.Empty<string>();

    [Fact]
    public void It_holds_both_editions_and_nothing_that_does_not_belong_to_them()
    {
        IEnumerable<string> files = Directory.EnumerateFiles(CmdletMetadata.Module, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(CmdletMetadata.Module, file).Replace('\\', '/'));
        IEnumerable<string> expected = s_files.Concat(s_precompiled.SelectMany(folder => s_assemblies.Append("SmsStatus.PowerShell.psd1").Select(name => folder + name)));
        Assert.Equal(expected.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_precompiled_assemblies_are_the_plain_ones_with_code()
    {
        foreach (string assembly in s_assemblies)
        {
            (Guid build, bool hasCode) = Read("bin/net8.0/" + assembly);
            Assert.False(hasCode);
            Assert.All(s_precompiled, folder => Assert.Equal((build, true), Read(folder + assembly)));
        }

        static (Guid Build, bool HasCode) Read(string file)
        {
            using PEReader image = new(File.OpenRead(Path.Combine(CmdletMetadata.Module, file)));
            MetadataReader metadata = image.GetMetadataReader();
            return (metadata.GetGuid(metadata.GetModuleDefinition().Mvid), image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0);
        }
    }

    [Fact]
    public void Its_manifest_exports_the_cmdlets_one_by_one()
    {
        string manifest = File.ReadAllText(Path.Combine(CmdletMetadata.Module, "SmsStatus.psd1"));
        string list = Regex.Match(manifest, @"CmdletsToExport\s*=\s*@\(([^)]*)\)").Groups[1].Value;
        Assert.Equal(
            CmdletMetadata.Commands.Select(CmdletMetadata.NameOf).Order(StringComparer.Ordinal),
            Regex.Matches(list, "'([^']+)'").Select(match => match.Groups[1].Value));
        foreach (string none in new[] { "FunctionsToExport", "VariablesToExport", "AliasesToExport" })
            Assert.Matches(none + @"\s*=\s*@\(\)", manifest);
    }

    [Theory]
    [InlineData("SmsStatus.psd1")]
    [InlineData("bin/net8.0/SmsStatus.PowerShell.psd1")]
    public void Its_version_is_the_version_of_the_assemblies(string path)
    {
        string manifest = File.ReadAllText(Path.Combine(CmdletMetadata.Module, path));
        string version = Regex.Match(manifest, @"ModuleVersion\s*=\s*'([^']+)'").Groups[1].Value;
        Assert.Equal(Version.Parse(version), Version.Parse(typeof(ViewText).Assembly.GetName().Version!.ToString(3)));
    }

    [Theory]
    [InlineData("SmsStatus.Format.ps1xml", "TypeName")]
    [InlineData("SmsStatus.Types.ps1xml", "Type")]
    public void Its_views_and_types_speak_of_types_that_exist(string file, string element)
    {
        XDocument document = XDocument.Load(Path.Combine(CmdletMetadata.Module, file));
        string[] names = document.Descendants(element).Select(node => element == "Type" ? node.Element("Name")!.Value : node.Value).ToArray();
        Assert.NotEmpty(names);
        foreach (string name in names)
            Assert.NotNull(FindType(name));
    }

    [Fact]
    public void Its_cmdlets_emit_types_that_have_a_table_and_a_list()
    {
        XDocument document = XDocument.Load(Path.Combine(CmdletMetadata.Module, "SmsStatus.Format.ps1xml"));
        string[] emitted = CmdletMetadata.Commands
            .SelectMany(command => command.CustomAttributes)
            .Where(attribute => attribute.AttributeType.Name == "OutputTypeAttribute")
            .SelectMany(attribute => (IEnumerable<System.Reflection.CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!)
            .Select(argument => ((Type)argument.Value!).FullName!)
            .Where(name => name.StartsWith("SmsStatus.", StringComparison.Ordinal))
            .Distinct()
            .ToArray();
        Assert.NotEmpty(emitted);
        foreach (string shape in new[] { "TableControl", "ListControl" })
        {
            string[] shown = document.Descendants(shape).SelectMany(control => control.Parent!.Descendants("TypeName")).Select(name => name.Value).ToArray();
            Assert.All(emitted, type => Assert.Contains(type, shown));
        }
    }

    [Fact]
    public void Its_views_show_properties_and_texts_that_exist()
    {
        XDocument document = XDocument.Load(Path.Combine(CmdletMetadata.Module, "SmsStatus.Format.ps1xml"));
        foreach (XElement script in document.Descendants("ScriptBlock"))
        {
            Match call = Regex.Match(script.Value, @"^\[SmsStatus\.Formatting\.ViewText\]::(\w+)\([^()]*\)$");
            Assert.True(call.Success, script.Value);
            Assert.NotNull(typeof(ViewText).GetMethod(call.Groups[1].Value));
        }

        foreach (XElement view in document.Descendants("View"))
        {
            Type type = FindType(view.Descendants("TypeName").First().Value)!;
            foreach (XElement property in view.Descendants("PropertyName"))
                Assert.NotNull(type.GetProperty(property.Value));
            foreach (XElement script in view.Descendants("ScriptBlock"))
            {
                foreach (Match used in Regex.Matches(script.Value, @"\$_\.(\w+)").Where(used => used.Groups[1].Value != "psobject"))
                    Assert.NotNull(type.GetProperty(used.Groups[1].Value));
            }
        }
    }

    /// <summary>A view may be bound to a type name that a cmdlet adds to its objects: the type's own, with a suffix.</summary>
    private static Type? FindType(string name) => typeof(StatusCatalog).Assembly.GetType(name.Split('#')[0]);
}
