using System;
using System.Management.Automation;
using SmsStatus.Errors;

namespace SmsStatus.Abstractions;

/// <summary>Sets the translation up for a cmdlet; a wrong name ends it, since nothing could work.</summary>
internal static class CodeTranslation
{
    public static StatusResolver CreateResolver(Cmdlet cmdlet, StatusCatalog catalog, string? codeTable)
    {
        try
        {
            return new StatusResolver(catalog, codeTable);
        }
        catch (ArgumentException exception)
        {
            cmdlet.ThrowTerminatingError(ErrorRecords.UnknownCodeTable(codeTable!, exception));
            throw;
        }
    }

    public static Provider RequireProvider(Cmdlet cmdlet, StatusCatalog catalog, string name)
    {
        try
        {
            return catalog.GetProvider(name);
        }
        catch (UnknownProviderException exception)
        {
            cmdlet.ThrowTerminatingError(exception.ToErrorRecord(name));
            throw;
        }
    }
}
