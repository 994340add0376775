using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace SmsStatus.Tests;

public sealed class CmdletConventions
{
    public static TheoryData<string> CommandNames() => new(CmdletMetadata.Commands.Select(CmdletMetadata.NameOf));

    [Fact]
    public void The_cmdlets_are_those_of_the_contract() => Assert.Equal(
        new[]
        {
            "ConvertTo-SmsUnifiedStatus", "Export-SmsDeliveryReport", "Export-SmsStatusCatalog", "Get-SmsProvider",
            "Get-SmsStatusCode", "Import-SmsDeliveryReport", "Import-SmsStatusCatalog", "Measure-SmsDeliveryReport",
            "Remove-SmsStatusCatalog", "Test-SmsDeliveryReport",
        },
        CmdletMetadata.Commands.Select(CmdletMetadata.NameOf).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(CommandNames))]
    public void A_cmdlet_is_a_sealed_class_named_after_it_in_a_file_of_its_own(string name)
    {
        Type command = Find(name);
        Assert.True(command.IsSealed);
        Assert.Equal(name.Replace("-", "", StringComparison.Ordinal) + "Command", command.Name);
        Assert.Equal("SmsStatus.Commands", command.Namespace);
        Assert.True(File.Exists(Path.Combine(Repository.Root, "src", "SmsStatus.PowerShell", "Commands", command.Name + ".cs")));
    }

    [Theory]
    [MemberData(nameof(CommandNames))]
    public void A_cmdlet_has_an_approved_verb_and_the_noun_prefix_of_the_module(string name)
    {
        HashSet<string> verbs = typeof(VerbsCommon).Assembly.GetTypes()
            .Where(type => type.Namespace == "System.Management.Automation" && type.Name.StartsWith("Verbs", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (string)field.GetRawConstantValue()!)
            .ToHashSet(StringComparer.Ordinal);
        string[] parts = name.Split('-');
        Assert.Contains(parts[0], verbs);
        Assert.StartsWith("Sms", parts[1], StringComparison.Ordinal);
        Assert.DoesNotMatch("[^s]s$", parts[1].EndsWith("Status", StringComparison.Ordinal) ? "" : parts[1]);
    }

    [Theory]
    [MemberData(nameof(CommandNames))]
    public void A_cmdlet_declares_what_it_emits(string name) =>
        Assert.Contains(Find(name).CustomAttributes, attribute => attribute.AttributeType == typeof(OutputTypeAttribute));

    [Theory]
    [MemberData(nameof(CommandNames))]
    public void A_parameter_set_takes_at_most_one_parameter_by_value_from_the_pipeline(string name)
    {
        IEnumerable<IGrouping<string, CustomAttributeData>> sets = CmdletMetadata.ParametersOf(Find(name))
            .SelectMany(CmdletMetadata.Attributes)
            .GroupBy(attribute => CmdletMetadata.Argument<string>(attribute, "ParameterSetName") ?? "all");
        foreach (IGrouping<string, CustomAttributeData> set in sets)
            Assert.True(set.Count(attribute => CmdletMetadata.Argument<bool>(attribute, "ValueFromPipeline")) <= 1, set.Key);
    }

    [Theory]
    [MemberData(nameof(CommandNames))]
    public void A_cmdlet_takes_something_from_the_pipeline(string name) => Assert.Contains(
        CmdletMetadata.ParametersOf(Find(name)).SelectMany(CmdletMetadata.Attributes),
        attribute => CmdletMetadata.Argument<bool>(attribute, "ValueFromPipeline"));

    [Theory]
    [MemberData(nameof(CommandNames))]
    public void A_cmdlet_has_its_Pester_file(string name) =>
        Assert.True(File.Exists(Path.Combine(Repository.Root, "tests", "Pester", name + ".Tests.ps1")));

    private static Type Find(string name) => CmdletMetadata.Commands.Single(command => CmdletMetadata.NameOf(command) == name);
}
