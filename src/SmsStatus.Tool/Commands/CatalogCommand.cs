using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using SmsStatus.Publishing;
using SmsStatus.Tool.Arguments;
using SmsStatus.Tool.Rendering;

namespace SmsStatus.Tool.Commands;

/// <summary><c>smsstatus catalog</c>: writes the catalog.</summary>
internal sealed class CatalogCommand : Command
{
    private readonly Option<string[]> _providers = SharedOptions.Providers("This provider only.");
    private readonly Option<CatalogFormat?> _format = ParsedOption.One<CatalogFormat?>(
        "--format",
        "FORMAT",
        "The form to write: json, as --catalog reads it, csv, one line a code, or sql. By the name of --out if not given, else json.",
        ParseFormat,
        Enum.GetNames<CatalogFormat>().Select(name => name.ToLowerInvariant()));

    private readonly SqlArguments _sql = new();

    private readonly Option<string?> _out = new Option<string?>("--out")
    {
        HelpName = "FILE",
        Description = "The file to write; printed if not given.",
    }.NeverEmpty();

    public CatalogCommand()
        : base("catalog", "Write the catalog as a catalog file or as a table.")
    {
        Add(_format);
        Add(_providers);
        Add(_out);
        _sql.AddTo(this);
        this.Runs(Run);
    }

    private int Run(ParseResult line, CancellationToken cancel)
    {
        string[] asked = line.GetValue(_providers) ?? [];
        Provider[] providers = ToolCatalog.Current.Providers.Where(provider => asked.Length == 0 || asked.Contains(provider.Name)).ToArray();
        string? path = line.GetValue(_out);
        CatalogFormat format = line.GetValue(_format) ?? (_sql.IsAsked(line) ? CatalogFormat.Sql : CatalogWriter.FormatOf(path ?? ""));
        if (format != CatalogFormat.Sql && _sql.IsAsked(line))
        {
            new Problems(line).Write("--dialect is for --format sql.");
            return ExitCode.BadUsage;
        }

        Action<TextWriter> write = target => CatalogWriter.Write(target, providers, format);
        if (format == CatalogFormat.Sql)
        {
            try
            {
                using StringWriter script = new();
                SqlCatalog.Write(ToolCatalog.Current.Of(providers), _sql.Options(line, asked.Length == 1 ? asked[0] : null), script);
                write = target => target.Write(script.ToString());
            }
            catch (ArgumentException exception)
            {
                new Problems(line).Write(exception.Message);
                return ExitCode.BadUsage;
            }
        }

        if (path is null)
        {
            write(line.InvocationConfiguration.Output);
            return ExitCode.Success;
        }

        try
        {
            using StringWriter text = new();
            write(text);
            NewFile.Write(Path.GetFullPath(path), text.ToString(), overwrite: true);
            return ExitCode.Success;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            new Problems(line).Write(exception.Message);
            return ExitCode.BadUsage;
        }
    }

    private static CatalogFormat? ParseFormat(string text) => Enum.TryParse(text, ignoreCase: true, out CatalogFormat format) && Enum.IsDefined(format) && !char.IsDigit(text[0])
        ? format
        : throw new FormatException($"'{text}' is none of {string.Join(", ", Enum.GetNames<CatalogFormat>()).ToLowerInvariant()}.");
}
