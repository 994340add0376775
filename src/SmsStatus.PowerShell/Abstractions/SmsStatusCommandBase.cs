using System;
using System.ComponentModel;
using System.Management.Automation;
using System.Threading;
using SmsStatus.Errors;

namespace SmsStatus.Abstractions;

/// <summary>What all cmdlets of the module share: the catalog, and cancellation.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SmsStatusCommandBase : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private StatusCatalog? _catalog;

    /// <summary>The catalog of the session. A file of the user's places that cannot be used is an error of the command that asks first.</summary>
    private protected StatusCatalog Catalog
    {
        get
        {
            if (_catalog is null)
            {
                _catalog = ModuleCatalog.Current;
                foreach (Exception problem in ModuleCatalog.Session.TakeProblems())
                    WriteError(problem.ToCatalogError());
            }

            return _catalog;
        }
    }

    /// <summary>Cancelled when the user presses Ctrl+C or the pipeline is stopped.</summary>
    private protected CancellationToken CancelToken => _stopping.Token;

    /// <inheritdoc/>
    protected override void StopProcessing() => _stopping.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the cmdlet holds.</summary>
    /// <param name="disposing">Whether it is called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            _stopping.Dispose();
    }
}
