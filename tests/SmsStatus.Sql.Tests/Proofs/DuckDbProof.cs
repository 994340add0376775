namespace SmsStatus.Sql.Tests;

public sealed class DuckDbProof(EngineFixture<DuckDbEngine> fixture) : EngineProof<DuckDbEngine>(fixture), IClassFixture<EngineFixture<DuckDbEngine>>;
