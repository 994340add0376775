using System;

namespace SmsStatus.Sql.Tests;

/// <summary>An engine for all tests of a class, opened by the first that needs it, so that what cannot be had is skipped with its reason.</summary>
public sealed class EngineFixture<TEngine> : IDisposable
    where TEngine : class, IEngine
{
    private readonly Lazy<TEngine> _engine = new(Activator.CreateInstance<TEngine>);
    private bool _hasTraffic;
    private bool _hasEvents;

    public TEngine Engine => _engine.Value;

    public void LoadTraffic()
    {
        if (!_hasTraffic)
            Engine.Load("traffic", MessyTraffic.Columns, TrafficFile.Million.Path);
        _hasTraffic = true;
    }

    /// <summary>Has the events of the traffic kept in a table.</summary>
    /// <param name="write">Makes the view of events.</param>
    public void KeepEvents(Action write)
    {
        LoadTraffic();
        if (_hasEvents)
            return;
        write();
        Engine.Execute("CREATE TABLE kept_events" + (Engine.Dialect == SqlDialect.ClickHouse ? " ENGINE = MergeTree ORDER BY tuple()" : "") + " AS SELECT * FROM sms_event;\n");
        _hasEvents = true;
    }

    public void Dispose()
    {
        if (_engine.IsValueCreated)
            _engine.Value.Dispose();
    }
}
