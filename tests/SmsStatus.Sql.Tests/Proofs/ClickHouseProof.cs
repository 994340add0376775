namespace SmsStatus.Sql.Tests;

public sealed class ClickHouseProof(EngineFixture<ClickHouseEngine> fixture) : EngineProof<ClickHouseEngine>(fixture), IClassFixture<EngineFixture<ClickHouseEngine>>
{
    /// <summary>Two shards of this very server: each sees the rows of its number, and folds them on its own.</summary>
    private protected override void Spread(string table, GroupKey[] keys)
    {
        Engine.Load("spread", MessyTraffic.Columns, TrafficFile.Few.Path);
        Engine.Execute("CREATE VIEW shard AS SELECT * FROM spread WHERE cityHash64(code, status, updated_at) % 2 = shardNum() - 1;\n");
        Write(new SqlOptions { Table = "shard", Prefix = "shard_", GroupBy = keys });
        Engine.Execute("CREATE TABLE " + table + " AS remote('127.0.0.1,localhost', proof.shard_part);\n");
        // Both shards have something of most messages.
        string?[] counts = Assert.Single(Engine.Query(
            "SELECT toString(uniqExact(_shard_num)), toString(count() > 1.2 * uniqExact(provider, key_id, key_recipient)) FROM " + table));
        Assert.Equal("2/1", string.Join("/", counts));
    }
}
