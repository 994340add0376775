using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SmsStatus.Catalog;

namespace SmsStatus;

/// <summary>
/// The catalog as a session has it: ours, with the files of the user's places and those that were imported. Safe to share between
/// threads; whoever took <see cref="Catalog"/> keeps it as it was.
/// </summary>
public sealed class CatalogSession
{
    private readonly object _lock = new();
    private readonly Func<IEnumerable<string>> _places;
    private readonly List<Exception> _problems = new();
    private List<CatalogFile> _files = new();
    private StatusCatalog? _catalog;

    /// <summary>Creates a session that has the files of the user's places.</summary>
    public CatalogSession()
        : this(CatalogPlaces.Find)
    {
    }

    /// <summary>Creates a session.</summary>
    /// <param name="places">Names the files that it has from the beginning; asked at the first use.</param>
    internal CatalogSession(Func<IEnumerable<string>> places)
    {
        _places = places;
    }

    /// <summary>The catalog as it is now.</summary>
    public StatusCatalog Catalog
    {
        get
        {
            lock (_lock)
                return Load();
        }
    }

    /// <summary>The files that the catalog was made of, in the order in which they count.</summary>
    public IReadOnlyList<CatalogFile> Files
    {
        get
        {
            lock (_lock)
            {
                Load();
                return _files.ToArray();
            }
        }
    }

    /// <summary>Takes a file in; one of the same path that was taken in before loses its effect.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="CatalogException">The file does not fit; the catalog stays as it was.</exception>
    public void Import(CatalogFile file)
    {
        if (file is null)
            throw new ArgumentNullException(nameof(file));
        lock (_lock)
        {
            Load();
            List<CatalogFile> files = new(_files);
            int known = files.FindIndex(each => FilePathComparer.Instance.Equals(each.Path, file.Path));
            if (known >= 0)
                files[known] = file;
            else
                files.Add(file);
            Use(files);
        }
    }

    /// <summary>Takes back what files gave.</summary>
    /// <param name="files">The files, as <see cref="Files"/> lists them.</param>
    /// <exception cref="CatalogException">Another file needs what one of them gave; the catalog stays as it was.</exception>
    public void Remove(IReadOnlyList<CatalogFile> files)
    {
        if (files is null)
            throw new ArgumentNullException(nameof(files));
        lock (_lock)
        {
            Load();
            Use(_files.Where(file => !files.Contains(file)).ToList());
        }
    }

    /// <summary>What was wrong with files of the user's places, each told once: a <see cref="CatalogException"/>, or why a file could not be read.</summary>
    public IReadOnlyList<Exception> TakeProblems()
    {
        lock (_lock)
        {
            Load();
            Exception[] problems = _problems.ToArray();
            _problems.Clear();
            return problems;
        }
    }

    private StatusCatalog Load()
    {
        if (_catalog is not null)
            return _catalog;
        StatusCatalog catalog = StatusCatalog.Default;
        foreach (string path in _places().Distinct(FilePathComparer.Instance))
        {
            try
            {
                CatalogFile file = CatalogFile.Read(path);
                catalog = catalog.With(file);
                _files.Add(file);
            }
            catch (Exception exception) when (exception is CatalogException or IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
            {
                _problems.Add(exception);
            }
        }

        return _catalog = catalog;
    }

    private void Use(List<CatalogFile> files)
    {
        StatusCatalog catalog = StatusCatalog.Default;
        foreach (CatalogFile file in files)
            catalog = catalog.With(file);
        _files = files;
        _catalog = catalog;
    }
}
