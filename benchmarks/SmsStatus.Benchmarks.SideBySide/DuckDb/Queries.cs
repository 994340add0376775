using System;

namespace SmsStatus.Benchmarks.DuckDb;

/// <summary>The benchmark's questions in DuckDB's SQL. Their columns have the names of <see cref="Comparing.Figures"/>.</summary>
internal static class Queries
{
    /// <summary>The order in which events stand for their message, as a value to compare.</summary>
    public const string StructuredOrder = "(standing, updated_at, verdict)";

    /// <summary>The same order in one number, which DuckDB compares faster.</summary>
    public const string PackedOrder = "((standing << 42) | ((epoch_ms(updated_at) // 1000) << 10) | verdict)";

    private const string JsonEvent = "eventType = 'Microsoft.Communication.SMSDeliveryReportReceived'";

    /// <summary>A CSV file with everything found out by DuckDB itself.</summary>
    public static string DefaultTable(string file) => $"read_csv({Quote(file)})";

    /// <summary>A CSV file whose dialect and columns are told; times as what they are, or left as texts.</summary>
    public static string ExplicitTable(string file, string times, string quote = "") => $$"""
        read_csv({{Quote(file)}}, auto_detect = false, header = true, delim = ',', quote = '{{quote}}', escape = '{{quote}}', columns = {
            'provider': 'VARCHAR', 'message_id': 'VARCHAR', 'recipient': 'VARCHAR', 'sender': 'VARCHAR',
            'status': 'VARCHAR', 'code': 'VARCHAR', 'submitted_at': '{{times}}', 'updated_at': '{{times}}'})
        """;

    public static string DefaultJson(string file) => $"read_json({Quote(file)})";

    /// <summary>A JSON file of which only the needed properties are told.</summary>
    public static string ExplicitJson(string file) => $$"""
        read_json({{Quote(file)}}, format = 'newline_delimited', columns = {
            'eventType': 'VARCHAR', 'data': 'STRUCT(deliveryStatus VARCHAR, deliveryStatusDetails VARCHAR)'})
        """;

    public static string Events(string table) =>
        $"SELECT provider, code, status, count(*)::VARCHAR AS messages FROM {table} GROUP BY provider, code, status";

    /// <param name="table">The table.</param>
    /// <param name="cast">What makes an instant of a time that was left as a text.</param>
    public static string EventsWithTimes(string table, string cast = "") => $"""
        SELECT provider, code, status, messages::VARCHAR AS messages,
            (epoch_ms(first{cast}) // 1000)::VARCHAR AS first, (epoch_ms(last{cast}) // 1000)::VARCHAR AS last
        FROM (
            SELECT provider, code, status, count(*) AS messages, min(updated_at) AS first, max(updated_at) AS last
            FROM {table} GROUP BY provider, code, status)
        """;

    public static string Messages(string table, string order) => $"""
        SELECT provider, code, status, messages::VARCHAR AS messages, superseded::VARCHAR AS superseded
        FROM (
            SELECT verdict, count(*) AS messages, sum(events) - count(*) AS superseded
            FROM (
                SELECT arg_max(verdict, {order}) AS verdict, count(*) AS events
                FROM {JoinVerdicts(table)} GROUP BY message_id)
            GROUP BY verdict)
        JOIN verdicts USING (verdict)
        """;

    public static string MessagesWithTimeToFinal(string table, string order) => $"""
        SELECT provider, code, status, messages::VARCHAR AS messages, superseded::VARCHAR AS superseded,
            CASE WHEN is_final THEN times[1]::VARCHAR END AS median, CASE WHEN is_final THEN times[2]::VARCHAR END AS p95
        FROM (
            SELECT verdict, count(*) AS messages, sum(events) - count(*) AS superseded,
                quantile_disc((epoch_ms(ended) - epoch_ms(submitted)) // 1000, [0.5, 0.95]) AS times
            FROM (
                SELECT arg_max(verdict, {order}) AS verdict, arg_max(updated_at, {order}) AS ended, min(submitted_at) AS submitted,
                    count(*) AS events
                FROM {JoinVerdicts(table)} GROUP BY message_id)
            GROUP BY verdict)
        JOIN verdicts USING (verdict)
        """;

    public static string JsonEvents(string table) => $"""
        SELECT 'Azure' AS provider, code, status, sum(messages)::VARCHAR AS messages
        FROM (
            SELECT CASE details WHEN 'No error.' THEN '2000' ELSE regexp_extract(details, '[0-9]+') END AS code, status, messages
            FROM (
                SELECT data.deliveryStatusDetails AS details, data.deliveryStatus AS status, count(*) AS messages
                FROM {table} WHERE {JsonEvent} GROUP BY details, status))
        GROUP BY code, status
        """;

    private static string Quote(string file) => "'" + file.Replace("'", "''", StringComparison.Ordinal) + "'";

    private static string JoinVerdicts(string table) => $"""
        {table} AS event JOIN verdicts AS kind
        ON event.provider = kind.provider AND event.status = kind.status AND event.code IS NOT DISTINCT FROM kind.code
        """;
}
