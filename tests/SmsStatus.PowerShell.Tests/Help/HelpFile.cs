using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;

namespace SmsStatus.Tests.Help;

public sealed class HelpFile
{
    private static readonly XNamespace s_maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace s_command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace s_dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public static TheoryData<string> CommandNames() => new(CmdletMetadata.Commands.Select(CmdletMetadata.NameOf));

    [Theory]
    [MemberData(nameof(CommandNames))]
    public void It_says_what_a_cmdlet_does_and_shows_three_examples(string name)
    {
        XElement help = Find(name);
        Assert.NotEmpty(Text(help.Element(s_command + "details")!.Element(s_maml + "description")));
        Assert.NotEmpty(Text(help.Element(s_maml + "description")));
        XElement[] examples = help.Descendants(s_command + "example").ToArray();
        Assert.True(examples.Length >= 3);
        Assert.All(examples, example => Assert.Contains("Sms", Text(example.Element(s_dev + "code")), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(CommandNames))]
    public void It_describes_exactly_the_parameters_that_a_cmdlet_has(string name)
    {
        Dictionary<string, XElement> described = Find(name).Element(s_command + "parameters")!.Elements(s_command + "parameter")
            .ToDictionary(parameter => parameter.Element(s_maml + "name")!.Value, StringComparer.Ordinal);
        Type command = CmdletMetadata.Commands.Single(candidate => CmdletMetadata.NameOf(candidate) == name);
        Assert.Equal(
            CmdletMetadata.ParametersOf(command).Select(parameter => parameter.Name).Order(StringComparer.Ordinal),
            described.Keys.Order(StringComparer.Ordinal));
        foreach (PropertyInfo parameter in CmdletMetadata.ParametersOf(command))
            Assert.True(Text(described[parameter.Name].Element(s_maml + "description")).Length > 10, parameter.Name);
    }

    private static XElement Find(string name) => XDocument
        .Load(Path.Combine(CmdletMetadata.Module, "en-US", "SmsStatus.PowerShell.dll-Help.xml"))
        .Descendants(s_command + "command")
        .Single(command => Text(command.Element(s_command + "details")!.Element(s_command + "name")) == name);

    private static string Text(XElement? element) => element?.Value.Trim() ?? "";
}
