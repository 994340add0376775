using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using SmsStatus.Commands;

namespace SmsStatus.Tests;

/// <summary>The cmdlet classes as the compiler wrote them down; the reference assembly's own code does nothing.</summary>
internal static class CmdletMetadata
{
    public static IReadOnlyList<Type> Commands { get; } = typeof(GetSmsStatusCodeCommand).Assembly.GetTypes()
        .Where(type => type.CustomAttributes.Any(attribute => attribute.AttributeType == typeof(CmdletAttribute)))
        .ToArray();

    public static string NameOf(Type command)
    {
        IList<CustomAttributeTypedArgument> arguments = command.CustomAttributes
            .Single(attribute => attribute.AttributeType == typeof(CmdletAttribute)).ConstructorArguments;
        return arguments[0].Value + "-" + arguments[1].Value;
    }

    public static IEnumerable<PropertyInfo> ParametersOf(Type command) => command
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => Attributes(property).Any());

    public static IEnumerable<CustomAttributeData> Attributes(PropertyInfo parameter) =>
        parameter.CustomAttributes.Where(attribute => attribute.AttributeType == typeof(ParameterAttribute));

    public static T? Argument<T>(CustomAttributeData attribute, string name) => attribute.NamedArguments
        .Where(argument => argument.MemberName == name)
        .Select(argument => (T?)argument.TypedValue.Value)
        .FirstOrDefault();

    public static string Module { get; } = Path.Combine(Repository.Root, "output", "SmsStatus");
}
