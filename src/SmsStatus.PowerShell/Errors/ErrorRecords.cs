using System;
using System.Globalization;
using System.IO;
using System.Management.Automation;

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
        return new ErrorRecord(exception, exception.Error.ToString(), category, target);
    }

    public static ErrorRecord ToErrorRecord(this UnknownProviderException exception, object? target) =>
        new(exception, "UnknownProvider", ErrorCategory.ObjectNotFound, target);

    public static ErrorRecord ToErrorRecord(this ProviderRequiredException exception, object? target) =>
        new(exception, "ProviderRequired", ErrorCategory.InvalidArgument, target);

    public static ErrorRecord FileNotFound(string path, Exception exception) =>
        new(exception, nameof(ReportError.FileNotFound), ErrorCategory.ObjectNotFound, path);

    public static ErrorRecord NotAFile(string path, string provider) => new(
        new NotSupportedException("'" + path + "' lies in " + provider + ", not in the file system; reports are read from files."),
        "PathNotFileSystem",
        ErrorCategory.InvalidArgument,
        path);

    public static ErrorRecord UnknownCodeTable(string name, Exception exception) =>
        new(exception, "UnknownCodeTable", ErrorCategory.ObjectNotFound, name);

    public static ErrorRecord RowRejected(RejectedRow row) =>
        new(new InvalidDataException(row.ToString()), "RowRejected", ErrorCategory.InvalidData, row);

    public static ErrorRecord MoreRowsRejected(string file, long count) => new(
        new InvalidDataException(string.Format(CultureInfo.CurrentCulture, "{0}: {1} more rows are left out.", file, count)),
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

    public static ErrorRecord CannotWrite(string path, Exception exception) =>
        new(exception, "CannotWrite", ErrorCategory.WriteError, path);

    public static ErrorRecord NothingToTranslate(object? target) => new(
        new ArgumentException(
            "The object has neither a code nor a status. Name its properties with -CodeProperty and -StatusProperty."),
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
}
