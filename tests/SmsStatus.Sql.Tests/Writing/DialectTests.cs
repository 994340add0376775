using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using SmsStatus.Publishing.Sql;

namespace SmsStatus.Sql.Tests;

public sealed class DialectTests
{
    public static TheoryData<SqlDialect> Dialects => new(Enum.GetValues<SqlDialect>());

    /// <summary>Whatever a name or text holds, nothing of it stands outside of its quotes.</summary>
    [Theory]
    [MemberData(nameof(Dialects))]
    public void Names_and_texts_cannot_end_early(SqlDialect name)
    {
        Dialect dialect = Dialect.Of(name);
        foreach (string hostile in Hostile.Columns.Concat(Hostile.Values).Append(Hostile.Table))
        {
            Assert.Equal("", Outside(name, dialect.Literal(hostile)));
            if (!hostile.Any(char.IsControl))
                Assert.Equal("", Outside(name, dialect.Identifier(hostile)));
        }
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void The_script_of_a_culture_is_that_of_any_other(SqlDialect name)
    {
        SqlOptions options = new()
        {
            Dialect = name, Columns = new SqlColumns { Provider = "p", Code = "c", MessageId = "i", UpdatedAt = "t", Segment = "s" },
            GroupBy = [GroupKey.Day, GroupKey.Recipient], TimeZone = TimeZones.Parse("-03:30"), StaleAfter = TimeSpan.FromHours(1),
        };
        string invariant = Script(options);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string culture in new[] { "de-DE", "tr-TR" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                Assert.Equal(invariant, Script(options));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("(?<![0-9])[0-9]{4}(?![0-9])", "(?:^|[^0-9])([0-9]{4})(?:[^0-9]|$)")]
    [InlineData("E-[0-9]{2,3}", "(E-[0-9]{2,3})")]
    [InlineData("[A-Z]{2}[0-9]+", "([A-Z]{2}[0-9]+)")]
    [InlineData(@"\d{4}", null)]
    [InlineData("a|ab", null)]
    [InlineData("[0-9]+[a-z]", null)]
    [InlineData("(?<=code )[0-9]+", null)]
    [InlineData("[0-9]+?", null)]
    public void A_pattern_is_rewritten_only_where_it_means_the_same_everywhere(string pattern, string? expected) =>
        Assert.Equal(expected, CodeSearch.Rewrite(new Regex(pattern, RegexOptions.CultureInvariant)));

    [Theory]
    [InlineData("a.b", "a", "b")]
    [InlineData("\"a.b\".c", "a.b", "c")]
    [InlineData("\"a\"\"b\"", "a\"b")]
    public void A_name_is_split_at_its_points(string name, params string[] parts) => Assert.Equal(parts, SqlNames.Split(name, "name"));

    [Theory]
    [InlineData("")]
    [InlineData("a..b")]
    [InlineData("\"a")]
    public void What_is_no_name_is_refused(string name) => Assert.Throws<ArgumentException>(() => SqlNames.Split(name, "name"));

    private static string Script(SqlOptions options)
    {
        StringWriter script = new();
        SqlCatalog.Write(StatusCatalog.Default, options, script);
        return script.ToString();
    }

    /// <summary>What remains of an expression without its quoted parts and what joins these.</summary>
    private static string Outside(SqlDialect dialect, string sql)
    {
        string rest = "";
        for (int index = 0; index < sql.Length; index++)
        {
            char quote = sql[index];
            if (quote is not ('\'' or '"' or '`'))
            {
                rest += quote;
                continue;
            }

            // Where a backslash takes the meaning of what follows it; elsewhere quotes are doubled.
            bool escapes = dialect is SqlDialect.ClickHouse or SqlDialect.BigQuery
                || (quote == '\'' && (dialect is SqlDialect.Spark or SqlDialect.Snowflake || rest.EndsWith('E')));
            for (index++; index < sql.Length && (sql[index] != quote || (!escapes && index + 1 < sql.Length && sql[index + 1] == quote)); index++)
                if (sql[index] == quote || (escapes && sql[index] == '\\'))
                    index++;
            Assert.True(index < sql.Length, "A quote stays open: " + sql);
        }

        return Regex.Replace(rest, @"\|\||chr\([0-9]+\)|[()E ]", "");
    }
}
