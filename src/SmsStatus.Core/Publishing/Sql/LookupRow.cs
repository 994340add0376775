namespace SmsStatus.Publishing.Sql;

/// <summary>One spelling of a code or word, as all spellings are compared, and the verdict that it leads to.</summary>
internal sealed class LookupRow
{
    public LookupRow(string provider, string kind, string key, string? code, VerdictRow verdict, VerdictRow onSharedCode)
    {
        Provider = provider;
        Kind = kind;
        Key = key;
        Code = code;
        Verdict = verdict;
        OnSharedCode = onSharedCode;
    }

    public string Provider { get; }

    /// <summary>Whether it is a code or a status word.</summary>
    public string Kind { get; }

    public string Key { get; }

    /// <summary>The code as the provider prints it; null for a status word.</summary>
    public string? Code { get; }

    public VerdictRow Verdict { get; }

    /// <summary>The verdict where the message was sent from a shared short code.</summary>
    public VerdictRow OnSharedCode { get; }
}
