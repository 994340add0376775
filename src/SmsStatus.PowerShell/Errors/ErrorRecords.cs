using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using SmsStatus.Abstractions;
using SmsStatus.Reports;

namespace SmsStatus.Errors;

/// <summary>Every error record of the module: a fixed id, a category that says why, and the offending input as target.</summary>
internal static class ErrorRecords
{
    public static ErrorRecord ToErrorRecord(this ReportException exception, object target)
    {
        ErrorCategory category = exception.Error switch
        {
            ReportError.FileNotFound => ErrorCategory.ObjectNotFound,
            ReportError.FileNotReadable => ErrorCategory.OpenError,
            ReportError.ProviderRequired or ReportError.LayoutAmbiguous or ReportError.PropertyNotFound => ErrorCategory.InvalidArgument,
            _ => ErrorCategory.InvalidData,
        };
        return Spoken(new ErrorRecord(exception, exception.Error.ToString(), category, target));
    }

    public static ErrorRecord ToErrorRecord(this UnknownProviderException exception, object? target) =>
        new(exception, "UnknownProvider", ErrorCategory.ObjectNotFound, target);

    public static ErrorRecord ToErrorRecord(this ProviderRequiredException exception, object? target) =>
        Spoken(new ErrorRecord(exception, "ProviderRequired", ErrorCategory.InvalidArgument, target));

    public static ErrorRecord FileNotFound(string path, Exception exception) =>
        new(exception, nameof(ReportError.FileNotFound), ErrorCategory.ObjectNotFound, path);

    public static ErrorRecord NotAFile(string path, string provider) => new(
        new NotSupportedException("'" + path + "' lies in " + provider + ", not in the file system. Give the path of a file."),
        "PathNotFileSystem",
        ErrorCategory.InvalidArgument,
        path);

    public static ErrorRecord ToCatalogError(this Exception exception, string? file = null) => exception switch
    {
        CatalogException problem => new(problem, "CatalogNotValid", ErrorCategory.InvalidData, file ?? problem.File),
        FileNotFoundException missing => FileNotFound(file ?? missing.FileName!, exception),
        DirectoryNotFoundException => FileNotFound(file!, exception),
        _ => new(exception, nameof(ReportError.FileNotReadable), ErrorCategory.OpenError, file),
    };

    public static ErrorRecord CatalogNeeded(CatalogException exception) => new(
        new InvalidOperationException("What is to be removed is still needed. " + exception.Message, exception),
        "CatalogNeeded",
        ErrorCategory.ResourceBusy,
        exception.File);

    public static ErrorRecord CatalogNotLoaded(string path) => new(
        new ItemNotFoundException("'" + path + "' is no catalog file of this session. Remove-SmsStatusCatalog -WhatIf lists them all."),
        "CatalogNotLoaded",
        ErrorCategory.ObjectNotFound,
        path);

    public static ErrorRecord DialectMismatch(CatalogFormat format) => new(
        new ArgumentException(format == CatalogFormat.Sql
            ? "SQL differs between databases; name yours with -Dialect: " + string.Join(", ", Enum.GetNames(typeof(SqlDialect))) + "."
            : "-Dialect and the columns of a table are for -Format Sql."),
        "DialectMismatch",
        ErrorCategory.InvalidArgument,
        format);

    public static ErrorRecord InvalidSqlOptions(Exception exception) => new(exception, "InvalidSqlOptions", ErrorCategory.InvalidArgument, null);

    public static ErrorRecord UnknownCodeTable(string name, Exception exception) =>
        new(exception, "UnknownCodeTable", ErrorCategory.ObjectNotFound, name)
        {
            ErrorDetails = new ErrorDetails(
                "No provider has a code table '" + name + "'. -CodeTable takes one that stands in for another: "
                + string.Join(", ", ModuleCatalog.Current.Providers
                    .SelectMany(provider => provider.CodeTables)
                    .Where(table => table.AlternativeTo is not null)
                    .Select(table => table.Name)) + "."),
        };

    public static ErrorRecord RowRejected(RejectedRow row) =>
        new(new InvalidDataException(VisibleText.Of(row.ToString())), "RowRejected", ErrorCategory.InvalidData, row);

    public static ErrorRecord MoreRowsRejected(string file, long count) => new(
        new InvalidDataException(string.Format(CultureInfo.CurrentCulture, "{0}: {1:N0} more rows are left out. -RejectedPath saves all of them as they stand, for repair.", file, count)),
        "MoreRowsRejected",
        ErrorCategory.InvalidData,
        file);

    public static ErrorRecord RejectedPathIsReport(string path) => new(
        new ArgumentException("'" + path + "' is where rejected rows go, so it is not read. Give -RejectedPath another name."),
        "RejectedPathIsReport",
        ErrorCategory.InvalidArgument,
        path);

    public static ErrorRecord InputNotReport() => new(
        new ArgumentException("The object that was piped in is neither a file nor a record of Import-SmsDeliveryReport. Pipe those records as they are, without Select-Object."),
        "InputNotReport",
        ErrorCategory.InvalidType,
        null);

    public static ErrorRecord InvalidStaleAfter(TimeSpan value) => new(
        new ArgumentException("-StaleAfter takes a positive time, such as 2.00:00:00 for two days or 06:00 for six hours. A bare number means ticks."),
        "InvalidStaleAfter",
        ErrorCategory.InvalidArgument,
        value);

    public static ErrorRecord NoThreshold(IEnumerable<string> names) => new(
        new ArgumentException("There is nothing to check. Name at least one threshold: -" + string.Join(", -", names) + "."),
        "NoThreshold",
        ErrorCategory.InvalidArgument,
        null);

    public static ErrorRecord StaleAfterRequired() => new(
        new ArgumentException(
            "-MaximumStale needs -StaleAfter, which says when a pending message counts as stale; without it, none ever does. "
            + "Measures that are piped in need it when they are taken: Measure-SmsDeliveryReport -StaleAfter."),
        "StaleAfterRequired",
        ErrorCategory.InvalidArgument,
        null);

    public static ErrorRecord MeasuredAlready(string parameter) => new(
        new ArgumentException(
            "-" + parameter + " says how reports are read and measured, and what was piped in is measured already. Give it to Measure-SmsDeliveryReport."),
        "MeasuredAlready",
        ErrorCategory.InvalidArgument,
        parameter);

    public static ErrorRecord CannotWrite(string path, Exception exception) =>
        new(exception, "CannotWrite", ErrorCategory.WriteError, path)
        {
            ErrorDetails = new ErrorDetails(
                "'" + path + "' cannot be written: " + exception.Message.TrimEnd('.') + ". Give another path, or see who holds this one."),
        };

    public static ErrorRecord InputNotMeasure() => new(
        new ArgumentException(
            "The object that was piped in is no measure. Pipe what Measure-SmsDeliveryReport emits as it is, without Select-Object; "
            + "a measure that was exported and imported again has lost what the page is made of."),
        "InputNotMeasure",
        ErrorCategory.InvalidType,
        null);

    public static ErrorRecord MeasureRepeated(DeliveryMeasure measure) => new(
        new ArgumentException("The same measure was piped in twice; it is counted once."),
        "MeasureRepeated",
        ErrorCategory.InvalidData,
        measure);

    public static ErrorRecord NothingToExport() => new(
        new ArgumentException("No measure was piped in, so no page is written. Pipe what Measure-SmsDeliveryReport emits."),
        "NothingToExport",
        ErrorCategory.InvalidData,
        null);

    public static ErrorRecord PathHasWildcard(string path) => new(
        new ArgumentException("'" + path + "' holds wildcards; a page is written into one file. Use -LiteralPath if they belong to its name."),
        "PathHasWildcard",
        ErrorCategory.InvalidArgument,
        path);

    public static ErrorRecord PathIsFolder(string path) => new(
        new IOException("'" + path + "' is a folder. Add the name of a file."),
        "PathIsFolder",
        ErrorCategory.InvalidArgument,
        path);

    public static ErrorRecord PathIsCatalog(string path) => new(
        new IOException("'" + path + "' is a catalog file of this session, so nothing is written over it. Give another name, or take it back with Remove-SmsStatusCatalog first."),
        "PathIsCatalog",
        ErrorCategory.ResourceBusy,
        path);

    public static ErrorRecord FolderNotFound(string path) => new(
        new DirectoryNotFoundException("There is no folder to write '" + path + "' into. Create it first."),
        "FolderNotFound",
        ErrorCategory.ObjectNotFound,
        path);

    public static ErrorRecord FileExists(string path) => new(
        new IOException("'" + path + "' is there already, and -NoClobber forbids to replace it."),
        "NoClobber",
        ErrorCategory.ResourceExists,
        path);

    public static ErrorRecord FileIsNoPage(string path) => new(
        new IOException("'" + path + "' is there already and is no page, so it is not replaced. Choose another name, or use -Force."),
        "FileIsNoPage",
        ErrorCategory.ResourceExists,
        path);

    public static ErrorRecord FileReadOnly(string path) => new(
        new UnauthorizedAccessException("'" + path + "' is read-only. Use -Force to replace it."),
        "FileReadOnly",
        ErrorCategory.PermissionDenied,
        path);

    public static ErrorRecord NothingToTranslate(object? target) => new(
        new ArgumentException(
            "The object has neither a code nor a status. Name the property that holds one with -CodeProperty or -StatusProperty."),
        "NothingToTranslate",
        ErrorCategory.InvalidData,
        target);

    public static ErrorRecord CodeNotFound(string code) => new(
        new ItemNotFoundException("No provider in the catalog uses the code '" + code + "'. Use wildcards, or -Search to look for words."),
        "CodeNotFound",
        ErrorCategory.ObjectNotFound,
        code);

    public static ErrorRecord ProviderNotFound(string name) => new(
        new UnknownProviderException("No provider is called '" + name + "'. Get-SmsProvider lists them all."),
        "UnknownProvider",
        ErrorCategory.ObjectNotFound,
        name);

    /// <summary>Says in the shell's words what the core said of a parameter.</summary>
    private static ErrorRecord Spoken(ErrorRecord record)
    {
        record.ErrorDetails = new ErrorDetails(ParameterNames.InShell(record.Exception.Message));
        return record;
    }
}
