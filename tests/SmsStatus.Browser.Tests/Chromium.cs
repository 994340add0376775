using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace SmsStatus.Tests;

/// <summary>
/// A headless Chromium of the machine, started once for all tests and spoken to over its own DevTools protocol: a driver library
/// takes more than half a gigabyte of packages for the dozen of calls that are needed.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge"];
    private static readonly TimeSpan s_startWithin = TimeSpan.FromMinutes(3);
    private readonly string _profile = Directory.CreateTempSubdirectory("smsstatus-browser").FullName;
    private Process? _process;
    private int _port;

    public async ValueTask InitializeAsync()
    {
        if (FindProgram() is not { } program)
            return;
        _process = Process.Start(new ProcessStartInfo(program)
        {
            // Chromium's own sandbox does not work for root in a container; the pages are ours.
            ArgumentList =
            {
                "--headless=new", "--hide-scrollbars", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
                "--disable-background-networking", "--remote-debugging-port=0", "--user-data-dir=" + _profile, "about:blank",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _port = await ReadPortAsync();
    }

    /// <summary>Opens an empty page. Skips the test where there is no browser.</summary>
    public async Task<BrowserPage> OpenAsync(CancellationToken cancel)
    {
        Assert.SkipWhen(_process is null, "No Chromium is installed: none of " + string.Join(", ", s_names) + " is on the path.");
        return await BrowserPage.OpenAsync(_port, cancel);
    }

    public ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
            _process.Dispose();
        }

        try
        {
            Directory.Delete(_profile, recursive: true);
        }
        catch (IOException)
        {
            // A process of the browser may write its last file just now; the system clears its folder for temporary files.
        }

        return ValueTask.CompletedTask;
    }

    private static string? FindProgram()
    {
        if (Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } given && File.Exists(given))
            return given;
        IEnumerable<string> folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Append("/Applications/Google Chrome.app/Contents/MacOS")
            .Append(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "Google", "Chrome", "Application"))
            .Append(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Microsoft", "Edge", "Application"));
        string[] names = OperatingSystem.IsWindows() ? s_names.Select(name => name + ".exe").ToArray() : s_names.Append("Google Chrome").ToArray();
        return folders.SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    /// <summary>The browser writes the port that it listens on into its profile.</summary>
    private async Task<int> ReadPortAsync()
    {
        string file = Path.Combine(_profile, "DevToolsActivePort");
        for (Stopwatch watch = Stopwatch.StartNew(); watch.Elapsed < s_startWithin; await Task.Delay(50))
        {
            if (File.Exists(file) && await File.ReadAllLinesAsync(file) is { Length: > 1 } lines)
                return int.Parse(lines[0], CultureInfo.InvariantCulture);
            if (_process!.HasExited)
                break;
        }

        throw new InvalidOperationException("Chromium was found and does not start.");
    }
}
