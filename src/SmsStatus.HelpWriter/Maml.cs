using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace SmsStatus.HelpWriter;

/// <summary>The XML that Get-Help reads.</summary>
internal static class Maml
{
    private const int TitleWidth = 78;
    private static readonly XNamespace s_help = "http://msh";
    private static readonly XNamespace s_maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace s_command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace s_dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public static XElement Write(IEnumerable<CmdletPage> cmdlets) => new(
        s_help + "helpItems",
        new XAttribute("schema", "maml"),
        cmdlets.Select(Command));

    private static XElement Command(CmdletPage page)
    {
        string[] name = page.Name.Split('-');
        return new XElement(
            s_command + "command",
            new XAttribute(XNamespace.Xmlns + "maml", s_maml),
            new XAttribute(XNamespace.Xmlns + "command", s_command),
            new XAttribute(XNamespace.Xmlns + "dev", s_dev),
            new XElement(
                s_command + "details",
                new XElement(s_command + "name", page.Name),
                new XElement(s_command + "verb", name[0]),
                new XElement(s_command + "noun", name[^1]),
                Description([page.Synopsis])),
            Description(page.Description),
            new XElement(s_command + "syntax", page.Syntaxes.Select(line => Syntax(page, line))),
            new XElement(
                s_command + "parameters",
                page.Parameters.Select(parameter => Parameter(parameter, parameter.Facts.ParameterSets[0], Description(parameter.Description)))),
            new XElement(s_command + "inputTypes", page.Inputs.Select(type => Type(s_command + "inputType", type))),
            new XElement(s_command + "returnValues", page.Outputs.Select(type => Type(s_command + "returnValue", type))),
            new XElement(s_maml + "alertSet", new XElement(s_maml + "alert", Paragraphs(page.Notes))),
            new XElement(s_command + "examples", page.Examples.Select(Example)),
            new XElement(s_command + "relatedLinks", page.Links.Select(Link)));
    }

    private static XElement Syntax(CmdletPage page, SyntaxLine line) => new(
        s_command + "syntaxItem",
        new XElement(s_maml + "name", page.Name),
        from name in line.Parameters
        from parameter in page.Parameters
        let place = parameter.Facts.In(line.ParameterSet)
        where parameter.Name == name && place is not null
        select Parameter(parameter, place, null));

    private static XElement Parameter(ParameterText parameter, ParameterPlace place, XElement? description)
    {
        ParameterFacts facts = parameter.Facts;
        bool inSyntax = description is null;
        return new XElement(
            s_command + "parameter",
            new XAttribute("required", place.IsRequired),
            new XAttribute("variableLength", facts.IsList),
            new XAttribute("globbing", facts.SupportsWildcards),
            new XAttribute("pipelineInput", place.PipelineInput),
            new XAttribute("position", place.Position == "Named" ? "named" : place.Position),
            new XAttribute("aliases", facts.Aliases.Count == 0 ? "none" : string.Join(", ", facts.Aliases)),
            new XElement(s_maml + "name", parameter.Name),
            description,
            inSyntax && facts.IsSwitch
                ? null
                : new XElement(
                    s_command + "parameterValue",
                    new XAttribute("required", !facts.IsSwitch),
                    new XAttribute("variableLength", facts.IsList),
                    facts.ShortType),
            TypeName(facts.ShortType),
            new XElement(s_dev + "defaultValue", facts.DefaultValue.Length > 0 ? facts.DefaultValue : facts.IsSwitch ? "False" : "None"));
    }

    private static XElement Example(Example example)
    {
        int free = TitleWidth - example.Title.Length - 2;
        string left = new('-', System.Math.Max(1, free / 2));
        string right = new('-', System.Math.Max(1, free - (free / 2)));
        return new XElement(
            s_command + "example",
            new XElement(s_maml + "title", left + " " + example.Title + " " + right),
            new XElement(s_dev + "code", example.Code),
            new XElement(s_dev + "remarks", Paragraphs(example.Remarks)));
    }

    private static XElement Type(XName element, TypeText type) => new(element, TypeName(type.Name), Description(type.Description));

    private static XElement TypeName(string name) => new(s_dev + "type", new XElement(s_maml + "name", name), new XElement(s_maml + "uri"));

    private static XElement Link(string title) => new(s_maml + "navigationLink", new XElement(s_maml + "linkText", title), new XElement(s_maml + "uri"));

    private static XElement Description(IEnumerable<string> paragraphs) => new(s_maml + "description", Paragraphs(paragraphs));

    private static IEnumerable<XElement> Paragraphs(IEnumerable<string> paragraphs) => paragraphs.Select(text => new XElement(s_maml + "para", text));
}
