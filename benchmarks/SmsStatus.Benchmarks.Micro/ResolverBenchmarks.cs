using BenchmarkDotNet.Attributes;

namespace SmsStatus.Benchmarks;

/// <summary>Translating one report: from the catalog each time, and found again by what it says.</summary>
[MemoryDiagnoser]
public class ResolverBenchmarks
{
    private static readonly string[] s_names = ["provider", "code", "status"];
    private static readonly string[] s_known = ["Azure", "4006", "Failed"];
    private static readonly string[] s_freeText = ["Azure", "ErrorCode: 4006. ErrorMessage: The recipient is not reachable.", "Failed"];
    private readonly StatusResolver _resolver = new(StatusCatalog.Default);
    private readonly RecordTranslator _translator = new(new StatusResolver(StatusCatalog.Default), new RecordOptions());

    /// <summary>A code as the catalog writes it.</summary>
    [Benchmark(Baseline = true)]
    public UnifiedStatus KnownCode() => _resolver.Resolve("Azure", "4006", "Failed");

    /// <summary>A provider by its alias, in other letters.</summary>
    [Benchmark]
    public UnifiedStatus Alias() => _resolver.Resolve("azurecommunicationservices", "4006", "Failed");

    /// <summary>A code inside free text.</summary>
    [Benchmark]
    public UnifiedStatus CodeInFreeText() => _resolver.Resolve("Azure", s_freeText[1], "Failed");

    /// <summary>A number that means something else in the provider's other table.</summary>
    [Benchmark]
    public UnifiedStatus CodeWithTwin() => _resolver.Resolve("Sinch", "1", "Failed");

    /// <summary>A code that contradicts its status word.</summary>
    [Benchmark]
    public UnifiedStatus Conflict() => _resolver.Resolve("Azure", "5002", "Failed");

    /// <summary>A status word alone.</summary>
    [Benchmark]
    public UnifiedStatus StatusWord() => _resolver.Resolve("OnceHub", null, "Delivered");

    /// <summary>A code that is not in the catalog.</summary>
    [Benchmark]
    public UnifiedStatus UnknownCode() => _resolver.Resolve("Sinch", "7777", null);

    /// <summary>A record whose verdict has been given before.</summary>
    [Benchmark]
    public RecordVerdict KnownCodeAgain() => _translator.Translate(s_names, s_known);

    /// <summary>A record with a code inside free text, whose verdict has been given before.</summary>
    [Benchmark]
    public RecordVerdict CodeInFreeTextAgain() => _translator.Translate(s_names, s_freeText);
}
