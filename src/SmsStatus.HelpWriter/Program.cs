using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace SmsStatus.HelpWriter;

/// <summary>Writes the help of the module, and beside its folder the page of all status codes: writer SOURCE TARGET.</summary>
internal static class Program
{
    private const string TopicPrefix = "about_";

    private static int Main(string[] arguments)
    {
        string target = Directory.CreateDirectory(arguments[1]).FullName;
        List<CmdletPage> cmdlets = new();
        try
        {
            foreach (string path in Directory.GetFiles(arguments[0], "*.md").Order(StringComparer.Ordinal))
            {
                string name = Path.GetFileNameWithoutExtension(path);
                MarkdownPage page = MarkdownPage.Load(path);
                if (name.StartsWith(TopicPrefix, StringComparison.Ordinal))
                    File.WriteAllText(Path.Combine(target, name + ".help.txt"), TopicText.Write(page), new UTF8Encoding(true));
                else
                    cmdlets.Add(CmdletPageReader.Read(page));
            }
        }
        catch (HelpException exception)
        {
            // The form in which MSBuild recognizes an error.
            Console.Error.WriteLine(exception.Message);
            return 1;
        }

        File.WriteAllText(Path.Combine(target, "..", "status-codes.md"), StatusCodesPage.Write(StatusCatalog.Default));
        XmlWriterSettings settings = new() { Indent = true, NewLineChars = "\n" };
        using XmlWriter writer = XmlWriter.Create(Path.Combine(target, "SmsStatus.PowerShell.dll-Help.xml"), settings);
        new XDocument(Maml.Write(cmdlets)).Save(writer);
        return 0;
    }
}
