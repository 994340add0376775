using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using SmsStatus.Catalog;

namespace SmsStatus;

/// <summary>
/// A user's catalog file: a provider in the format of <c>provider.schema.json</c>, what is to be different in one that the catalog
/// has, or a list of these. Immutable.
/// </summary>
public sealed class CatalogFile
{
    /// <summary>The largest size of a catalog file, in bytes. The largest of ours has a hundredth of it.</summary>
    public const int LargestSize = 16 * 1024 * 1024;

    private const string ExtendsProperty = "extends";
    private const string CollectionProperty = "providers";

    private CatalogFile(string path, IReadOnlyList<CatalogNode> parts)
    {
        Path = path;
        Parts = parts;
        Providers = string.Join(", ", parts.Where(part => !part.Has(ExtendsProperty)).Select(part => part.Text("name")));
        Extends = string.Join(", ", parts.Where(part => part.Has(ExtendsProperty)).Select(part => part.Text(ExtendsProperty)));
    }

    /// <summary>The file's name, without its folder.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The providers that it describes, separated by a comma and a blank.</summary>
    public string Providers { get; }

    /// <summary>The providers in which it changes something, separated by a comma and a blank.</summary>
    public string Extends { get; }

    /// <summary>The file's path as it was given.</summary>
    public string Path { get; }

    internal IReadOnlyList<CatalogNode> Parts { get; }

    /// <summary>Reads a file. Whether it fits a catalog, <see cref="StatusCatalog.With(CatalogFile)"/> says.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="shownAs">What messages call it; its path where that is null.</param>
    /// <exception cref="CatalogException">It is no catalog file.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static CatalogFile Read(string path, string? shownAs = null)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return Read(stream, path, shownAs ?? path);
    }

    /// <summary>Reads a file from a stream.</summary>
    internal static CatalogFile Read(Stream stream, string path, string shownAs)
    {
        using MemoryStream bytes = new();
        byte[] buffer = new byte[1 << 16];
        for (int length; bytes.Length <= LargestSize && (length = stream.Read(buffer, 0, buffer.Length)) > 0;)
            bytes.Write(buffer, 0, length);
        if (bytes.Length > LargestSize)
            throw new CatalogException(shownAs, 1, 1, "", string.Format(CultureInfo.InvariantCulture, "it is too big; at most {0} MB were expected", LargestSize >> 20));
        return Parse(Decode(bytes.ToArray(), shownAs), path, shownAs);
    }

    /// <summary>Reads a file's text.</summary>
    internal static CatalogFile Parse(string text, string path, string shownAs)
    {
        int control = text.IndexOf('\0');
        if (control >= 0)
            throw NoText(shownAs, text.Substring(0, control));
        using StringReader reader = new(text);
        CatalogNode root = ProviderFileReader.Load(reader, shownAs);
        CatalogNode[] parts = root.Has(CollectionProperty)
            ? root.Only(CatalogProperties.Collection).Objects(CollectionProperty, static part => part)
            : new[] { root };
        if (parts.Length == 0)
            throw root.Wrong(CollectionProperty, "at least one provider was expected");
        foreach (CatalogNode part in parts)
        {
            if (part.Has(ExtendsProperty) && part.Has("name"))
                throw part.Wrong(ExtendsProperty, "either 'name', for a provider, or 'extends', for what is different in a known one, was expected");
            if (!part.Has(ExtendsProperty) && !part.Has("name"))
                throw part.Wrong("needs 'name', for a provider, or 'extends', for what is different in a known one");
            _ = part.Has(ExtendsProperty)
                ? part.Only(CatalogProperties.Extension).Text(ExtendsProperty)
                : part.Only(CatalogProperties.Provider).Identifier("name");
        }

        return new CatalogFile(path, parts);
    }

    /// <summary>The file's name.</summary>
    public override string ToString() => Name;

    private static string Decode(byte[] bytes, string file)
    {
        try
        {
            using StreamReader reader = new(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            // As far as it is text, it tells where it stops to be.
            string text = Encoding.UTF8.GetString(bytes);
            throw NoText(file, text.Substring(0, Math.Max(0, text.IndexOf('\uFFFD'))));
        }
    }

    private static CatalogException NoText(string file, string before)
    {
        int line = before.Count(character => character == '\n') + 1;
        return new CatalogException(file, line, before.Length - before.LastIndexOf('\n'), "", "it is no text; JSON in UTF-8 was expected");
    }
}
