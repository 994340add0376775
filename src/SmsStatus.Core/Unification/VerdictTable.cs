using System.Collections.Generic;
using SmsStatus.Reports;

namespace SmsStatus.Unification;

/// <summary>Resolves each distinct report once and finds it again by its bytes.</summary>
internal sealed class VerdictTable
{
    private readonly StatusResolver _resolver;
    private readonly Utf8Map<UnifiedStatus> _verdicts = new();
    private readonly Dictionary<Provider, int> _providers = new();
    private readonly Utf8Key _key = new();

    public VerdictTable(StatusResolver resolver)
    {
        _resolver = resolver;
    }

    /// <summary>The verdict on a row.</summary>
    public UnifiedStatus Resolve(Provider provider, Utf8Slice code, Utf8Slice providerStatus, bool sharedCode, bool failedPart)
    {
        if (!_providers.TryGetValue(provider, out int number))
            _providers.Add(provider, number = _providers.Count);
        _key.Clear().Add((number * 4) + (failedPart ? 2 : 0) + (sharedCode ? 1 : 0)).Add(code.Trim()).Add(providerStatus.Trim());
        int position = _verdicts.Find(_key, out bool added);
        if (added)
            _verdicts[position] = _resolver.Resolve(provider, code.ToString(), providerStatus.ToString(), sharedCode, failedPart);
        return _verdicts[position];
    }
}
