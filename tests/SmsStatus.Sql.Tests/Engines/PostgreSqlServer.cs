using System;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace SmsStatus.Sql.Tests;

/// <summary>A PostgreSQL server in a folder of its own, reached through a socket; gone when the test is.</summary>
internal sealed class PostgreSqlServer : IDisposable
{
    private static readonly string[] s_accounts = ["postgres", "nobody"];
    private readonly string _programs;
    private readonly string _folder;
    private readonly string? _account;

    private PostgreSqlServer(string programs, string? account)
    {
        _programs = programs;
        _account = account;
        _folder = Directory.CreateTempSubdirectory("smsstatus-pg-").FullName;
    }

    public string ConnectionString => "Host=" + _folder + ";Username=proof;Database=postgres;Timezone=UTC;Pooling=false";

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Makes a server and starts it; skips the test where PostgreSQL is not installed.</summary>
    public static PostgreSqlServer Start()
    {
        string? programs = !OperatingSystem.IsLinux() || !Directory.Exists("/usr/lib/postgresql") ? null : Directory
            .GetDirectories("/usr/lib/postgresql")
            .Where(folder => int.TryParse(Path.GetFileName(folder), out int version) && version >= 14)
            .OrderByDescending(folder => int.Parse(Path.GetFileName(folder), System.Globalization.CultureInfo.InvariantCulture))
            .Select(folder => Path.Combine(folder, "bin"))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
        Assert.SkipWhen(programs is null, "PostgreSQL's server is not installed (Debian's package postgresql).");
        string? account = Environment.IsPrivilegedProcess
            ? s_accounts.FirstOrDefault(name => File.ReadLines("/etc/passwd").Any(line => line.StartsWith(name + ":", StringComparison.Ordinal)))
            : null;
        Assert.SkipWhen(Environment.IsPrivilegedProcess && account is null, "PostgreSQL refuses to run as root, and there is no other account.");
        PostgreSqlServer server = new(programs!, account);
        try
        {
            server.Open();
        }
        catch
        {
            server.Dispose();
            throw;
        }

        return server;
    }

    public void Dispose()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            Run("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private void Open()
    {
        if (_account is not null)
            Run("/bin/chown", [_account, _folder], asAccount: false);
        Run("initdb", "-D", Data, "-U", "proof", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        File.AppendAllLines(Path.Combine(Data, "postgresql.conf"), [
            "listen_addresses = ''", "unix_socket_directories = '" + _folder + "'", "fsync = off", "synchronous_commit = off", "full_page_writes = off",
            "autovacuum = off", "shared_buffers = 256MB", "work_mem = 512MB", "max_wal_size = 8GB", "wal_level = minimal", "max_wal_senders = 0", "jit = off",
        ]);
        Run("pg_ctl", "-D", Data, "-l", Path.Combine(_folder, "log"), "-w", "-t", "60", "start");
    }

    private void Run(string program, params string[] arguments) => Run(Path.Combine(_programs, program), arguments, asAccount: _account is not null);

    private void Run(string program, string[] arguments, bool asAccount)
    {
        ProcessStartInfo start = asAccount
            ? new("runuser", ["-u", _account!, "--", program, .. arguments])
            : new(program, arguments);
        // The server keeps what it inherits open, so it may inherit no pipe of ours.
        string log = Path.Combine(_folder, "output");
        start = new("/bin/sh", ["-c", "\"$@\" >>\"$0\" 2>&1 </dev/null", log, start.FileName, .. start.ArgumentList]) { WorkingDirectory = _folder };
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, Path.GetFileName(program) + " failed: " + (File.Exists(log) ? File.ReadAllText(log) : ""));
    }
}
