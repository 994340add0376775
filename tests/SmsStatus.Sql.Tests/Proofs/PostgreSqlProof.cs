namespace SmsStatus.Sql.Tests;

public sealed class PostgreSqlProof(EngineFixture<PostgreSqlEngine> fixture) : EngineProof<PostgreSqlEngine>(fixture), IClassFixture<EngineFixture<PostgreSqlEngine>>;
