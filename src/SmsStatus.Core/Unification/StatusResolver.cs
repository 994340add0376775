using System;
using System.Globalization;
using System.Linq;
using SmsStatus.Catalog;
using SmsStatus.Reports;

namespace SmsStatus;

/// <summary>Translates a provider's code and status word into a verdict. Immutable, and safe to share between threads.</summary>
public sealed class StatusResolver
{
    private readonly StatusCatalog _catalog;
    private readonly string? _codeTable;

    /// <summary>Creates a resolver.</summary>
    /// <param name="catalog">The catalog to ask.</param>
    /// <param name="codeTable">
    /// The name of an alternative code table to use (such as <c>CloudSmpp</c> for Sinch); null for each provider's standard tables.
    /// </param>
    /// <exception cref="ArgumentException">No provider has a table of this name.</exception>
    public StatusResolver(StatusCatalog catalog, string? codeTable = null)
    {
        _catalog = catalog ?? throw new ArgumentNullException(nameof(catalog));
        if (codeTable is not null && catalog.Providers.All(provider => provider.FindTable(codeTable) is null))
        {
            throw new ArgumentException(
                "No provider has a code table '" + codeTable + "'. Tables: "
                + string.Join(", ", catalog.Providers.SelectMany(provider => provider.CodeTables).Select(table => table.Name)) + ".",
                nameof(codeTable));
        }

        _codeTable = codeTable;
    }

    /// <summary>The catalog that is asked.</summary>
    public StatusCatalog Catalog => _catalog;

    /// <summary>Translates one report.</summary>
    /// <param name="provider">The provider's name or alias. There is no verdict without it: the same code means opposite things elsewhere.</param>
    /// <param name="code">The code or reason label, also inside free text; null or blank where there is none.</param>
    /// <param name="providerStatus">The provider's status word; null or blank where there is none.</param>
    /// <param name="sharedCode">Whether the message was sent from a shared short code, for which some codes are final.</param>
    /// <exception cref="ProviderRequiredException">No provider is named.</exception>
    /// <exception cref="UnknownProviderException">The catalog does not know the provider.</exception>
    public UnifiedStatus Resolve(string? provider, string? code, string? providerStatus = null, bool sharedCode = false)
    {
        if (string.IsNullOrWhiteSpace(provider))
            throw new ProviderRequiredException(_catalog, code);
        return Resolve(_catalog.GetProvider(provider!), code, providerStatus, sharedCode, failedPart: false);
    }

    /// <summary>Translates one report of a known provider.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="code">The code or reason label.</param>
    /// <param name="providerStatus">The provider's status word.</param>
    /// <param name="sharedCode">Whether the message was sent from a shared short code.</param>
    /// <param name="failedPart">Whether the report says that a part of the message failed; then the message was not delivered.</param>
    internal UnifiedStatus Resolve(Provider provider, string? code, string? providerStatus, bool sharedCode, bool failedPart)
    {
        UnifiedStatus verdict = Resolve(provider, code, providerStatus, sharedCode);
        return failedPart && verdict.Outcome == Outcome.Delivered ? PartlyDelivered(verdict) : verdict;
    }

    /// <summary>The verdict on rows of which the provider is known.</summary>
    internal UnifiedStatus Resolve(RowJudgement rows) =>
        Resolve(rows.Provider!, rows.Code, rows.ProviderStatus, rows.IsSharedCode, rows.HasFailedPart);

    private UnifiedStatus Resolve(Provider provider, string? code, string? providerStatus, bool sharedCode)
    {
        string? word = Clean(providerStatus);
        string? reported = Clean(code);
        CodeMatch match = reported is null ? default : Match(provider, reported);
        StatusCode? byWord = word is null ? null : provider.StatusWords.Find(word);
        return (match.Entry, byWord) switch
        {
            ({ } entry, _) => Translate(provider, entry, match.Code, word, byWord, sharedCode),
            (null, { } entry) => Translate(provider, entry, match.Code, word, null, sharedCode, Unlisted(provider, match)),
            _ => Unrecognized(provider, match, word),
        };
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();

    /// <summary>Finds the code in the tables: as written, then as hexadecimal, then inside free text.</summary>
    private CodeMatch Match(Provider provider, string text)
    {
        if (Find(provider, text) is { } entry)
            return new CodeMatch(entry.CodeOf(text), entry);
        if (provider.Hexadecimal?.Read(text) is { } number)
            return new CodeMatch(number, Find(provider, number));
        // -4000 and 4000.5 are numbers, not codes that something was written around.
        if (!IsNumeric(text) && provider.CodePattern?.Match(text) is { Success: true } found)
            return new CodeMatch(found.Value, Find(provider, found.Value));
        return new CodeMatch(Label.IsNumber(text, out string plain) ? plain : text, null);
    }

    private static bool IsNumeric(string text) =>
        text.All(character => character is (>= '0' and <= '9') or '-' or '+' or '.' or ',');

    private StatusCode? Find(Provider provider, string code)
    {
        foreach (CodeTable table in provider.TablesFor(_codeTable))
        {
            if (table.Find(code) is { } entry)
                return entry;
        }

        return null;
    }

    /// <summary>The verdict that rests on an entry of the catalog.</summary>
    internal static UnifiedStatus Translate(
        Provider provider, StatusCode entry, string? code, string? word, StatusCode? byWord, bool sharedCode, string? remark = null)
    {
        VerdictDetails details = new();
        if (remark is not null)
            details.Meaning = entry.Meaning + " " + remark;
        if (entry.Twin is { } twin)
            details.Meaning = entry.Meaning + " In table " + twin.Table + " this number means \"" + twin.Name + "\".";
        if (entry.Table is { } table && provider.CodeTables.Count > 1)
            details.Source = "Table " + table + ": " + entry.Source;
        if (byWord is not null && byWord.Outcome != entry.Outcome)
        {
            details.Conflict = string.Format(
                CultureInfo.InvariantCulture,
                "Status {0} says {1}; code {2} says {3}.",
                word,
                byWord.Outcome,
                code,
                entry.Outcome);
        }

        if (entry.FinalOnSharedCode && sharedCode)
        {
            // No further report will come: neither delivered nor lost, and nothing to wait for.
            details.Finality = Finality.Final;
            details.Outcome = Outcome.Indeterminate;
            details.Action = NextAction.None;
        }

        return new UnifiedStatus(provider.Name, code, word, entry, details);
    }

    /// <summary>The verdict on a message of which a part failed, although it is reported as delivered.</summary>
    internal static UnifiedStatus PartlyDelivered(UnifiedStatus reported)
    {
        StatusCode entry = new(new StatusCodeBuilder
        {
            Provider = reported.Provider,
            Name = "Partly delivered",
            Status = DeliveryStatus.Undeliverable,
            Cause = Cause.Unspecified,
            Action = NextAction.RetryLater,
            Retry = Retry.Unknown,
            Persistence = Persistence.Unspecified,
            Billable = Billable.Unknown,
            Meaning = "Some parts of the message were delivered and at least one was not, so the recipient cannot read it as sent.",
            Advice = "Send it again if it matters; a shorter text needs fewer parts.",
        });
        VerdictDetails details = new() { Source = reported.Source, Conflict = "The report says delivered, and that a part of the message failed." };
        return new UnifiedStatus(reported.Provider, reported.Code, reported.ProviderStatus, entry, details);
    }

    /// <summary>The verdict where no entry of the catalog explains anything.</summary>
    internal static UnifiedStatus Unrecognized(Provider provider, string? word) => Unrecognized(provider, default, word);

    private static UnifiedStatus Unrecognized(Provider provider, CodeMatch match, string? word)
    {
        VerdictDetails details = new()
        {
            Meaning = Unlisted(provider, match) ?? "The status word is not in the catalog.",
            Advice = "Look it up with the provider. It is counted as unrecognized, neither as delivered nor as failed.",
            Outcome = Outcome.Unrecognized,
            Finality = Finality.Unknown,
            Action = NextAction.ContactProvider,
        };
        return new UnifiedStatus(provider.Name, match.Code, word, null, details);
    }

    private static string? Unlisted(Provider provider, CodeMatch match)
    {
        if (match.Code is null)
            return null;
        return provider.Hexadecimal?.GuessMisread(match.Code) is { } hexadecimal
            ? "Code " + match.Code + " is not in the catalog; it is probably code " + hexadecimal
                + " that was read as a hexadecimal number (0x" + hexadecimal + ") on its way into the report."
            : "Code " + match.Code + " is not in the catalog.";
    }

    /// <summary>A code as it stands in the verdict, and the entry that explains it, if there is one.</summary>
    private readonly struct CodeMatch
    {
        public CodeMatch(string code, StatusCode? entry)
        {
            Code = code;
            Entry = entry;
        }

        public string? Code { get; }

        public StatusCode? Entry { get; }
    }
}
