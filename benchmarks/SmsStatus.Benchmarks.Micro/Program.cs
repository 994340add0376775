using System.IO;
using System.Linq;
using System.Reflection;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using SmsStatus.Benchmarks;

string root = typeof(ReaderBenchmarks).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;
IConfig config = DefaultConfig.Instance.WithArtifactsPath(Path.Combine(root, "output", "benchmarks"));
BenchmarkSwitcher.FromAssembly(typeof(ReaderBenchmarks).Assembly).Run(args, config);
