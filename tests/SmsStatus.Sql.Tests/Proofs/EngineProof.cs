using System;
using System.IO;
using System.Linq;
using SmsStatus.Publishing.Sql;

namespace SmsStatus.Sql.Tests;

/// <summary>What is proved of each dialect in its own database: the figures are those of our own engine, to the row.</summary>
public abstract class EngineProof<TEngine>(EngineFixture<TEngine> fixture)
    where TEngine : class, IEngine
{
    private static readonly TimeSpan s_stale = TimeSpan.FromDays(3);
    private static readonly SqlColumns s_columns = new()
    {
        Provider = "provider", MessageId = "message_id", Recipient = "recipient", Sender = "sender", Code = "code", Status = "status",
        SubmittedAt = "submitted_at", UpdatedAt = "updated_at",
    };

    protected IEngine Engine => fixture.Engine;

    [Theory]
    [MemberData(nameof(Groupings.All), MemberType = typeof(Groupings))]
    public void A_million_rows_give_the_same_figures_by(GroupKey[] keys)
    {
        fixture.KeepEvents(() => Write(new SqlOptions()));
        Write(new SqlOptions { GroupBy = keys, EventTable = "kept_events", StaleAfter = s_stale });
        Assert.Equal(TrafficFile.Million.Figures(keys, s_stale), Figure.Read(Engine, keys));
    }

    [Fact]
    public void Every_event_gets_the_same_verdict_and_the_views_alone_the_same_figures()
    {
        Engine.Load("few", MessyTraffic.Columns, TrafficFile.Few.Path);
        GroupKey[] keys = [GroupKey.Outcome, GroupKey.Cause, GroupKey.Action, GroupKey.ProviderStatus];
        Write(new SqlOptions { Table = "few", Prefix = "few_", GroupBy = keys, StaleAfter = s_stale });
        Assert.Equal(EventText.Render(TrafficFile.Few.Path), EventText.Read(Engine, "few_event"));
        Assert.Equal(TrafficFile.Few.Figures(keys, s_stale), Figure.Read(Engine, keys, "few_"));
        Write(new SqlOptions { Table = "few", Prefix = "few_", GroupBy = [], Event = true });
        Assert.Equal(TrafficFile.Few.Figures([], null, events: true), Figure.Read(Engine, [], "few_"));
    }

    [Fact]
    public void What_two_halves_say_merges_to_the_whole()
    {
        GroupKey[] keys = [GroupKey.Provider, GroupKey.Sender, GroupKey.Hour];
        Spread("proof_part_of_all", keys);
        Write(new SqlOptions { PartTable = "proof_part_of_all", Prefix = "all_", GroupBy = keys, StaleAfter = s_stale });
        Assert.Equal(TrafficFile.Few.Figures(keys, s_stale), Figure.Read(Engine, keys, "all_"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_samples_give_the_same_figures(bool keyIsMessageId)
    {
        SampleRows samples = SampleRows.Read(keyIsMessageId);
        try
        {
            Engine.Load("samples", SampleRows.Columns, samples.Path);
            foreach (GroupKey[] keys in new GroupKey[][] { [GroupKey.Provider], [GroupKey.Status, GroupKey.Sender], [GroupKey.Provider, GroupKey.Code, GroupKey.Day] })
            {
                SqlColumns columns = s_columns.WithParts();
                Write(new SqlOptions { Table = "samples", Prefix = "sample_", Columns = columns, KeyIsMessageId = keyIsMessageId, GroupBy = keys });
                Assert.Equal(samples.Figures(keys), Figure.Read(Engine, keys, "sample_"));
            }
        }
        finally
        {
            samples.Delete();
        }
    }

    [Fact]
    public void Names_and_values_that_look_like_SQL_stay_what_they_are()
    {
        Dialect dialect = Dialect.Of(Engine.Dialect);
        string table = dialect.Identifier(Hostile.Table);
        string[] columns = [.. Hostile.Columns.Select(dialect.Identifier)];
        string type = dialect.NullableTextType;
        Engine.Execute("CREATE TABLE " + table + " (" + string.Join(", ", columns.Select(column => column + " " + type)) + ")" + dialect.TableSuffix + ";\n");
        Engine.Execute("INSERT INTO " + table + " VALUES (" + string.Join(", ", Hostile.Values.Select(dialect.Literal)) + ");\n");
        Write(new SqlOptions
        {
            Table = "\"" + Hostile.Table.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"",
            Prefix = "'\"`\\p",
            Columns = new SqlColumns { Provider = Hostile.Columns[0], MessageId = Hostile.Columns[1], Code = Hostile.Columns[2], Sender = Hostile.Columns[3] },
            GroupBy = [GroupKey.Sender, GroupKey.Code],
        });
        string measures = dialect.OwnIdentifier("'\"`\\pmeasure");
        string?[] row = Assert.Single(Engine.Query("SELECT " + dialect.ToText("sender") + ", " + dialect.ToText("code") + ", " + dialect.ToText("delivered") + " FROM " + measures));
        Assert.Equal(Hostile.Values[3] + "/2000/1", string.Join("/", row));
    }

    /// <summary>Has the parts of two shards shown as one table; each shard holds half of the rows of each message.</summary>
    private protected virtual void Spread(string table, GroupKey[] keys)
    {
        string[] lines = File.ReadAllLines(TrafficFile.Few.Path);
        string file = Path.GetTempFileName();
        foreach (int half in new[] { 0, 1 })
        {
            File.WriteAllText(file, lines[0] + "\n" + string.Concat(lines.Skip(1).Where((_, index) => index % 2 == half).Select(line => line + "\n")));
            Engine.Load("half" + half, MessyTraffic.Columns, file);
            Write(new SqlOptions { Table = "half" + half, Prefix = "half" + half + "_", GroupBy = keys });
        }

        File.Delete(file);
        Engine.Execute("DROP VIEW IF EXISTS " + table + ";\nCREATE VIEW " + table + " AS SELECT * FROM half0_part UNION ALL SELECT * FROM half1_part;\n");
    }

    private protected void Write(SqlOptions options)
    {
        options.Dialect = Engine.Dialect;
        if (options.Table == "sms_report")
            options.Table = "traffic";
        if (options.Columns.Code is null)
            options.Columns = s_columns;
        Engine.Execute(Script(options));
    }

    private protected static string Script(SqlOptions options)
    {
        StringWriter script = new();
        SqlCatalog.Write(StatusCatalog.Default, options, script);
        return script.ToString();
    }
}
