using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace SmsStatus.Publishing.Sql;

/// <summary>What differs between databases; everything else is written once, in the SQL that all of them understand.</summary>
internal abstract class Dialect
{
    /// <summary>Ticks of 100 ns from the year 1 to 1970.</summary>
    public const long EpochTicks = 621_355_968_000_000_000;

    /// <summary>What .NET counts as white space, as numbers of characters.</summary>
    protected static readonly int[] WhiteSpace =
    {
        0x9, 0xA, 0xB, 0xC, 0xD, 0x20, 0x85, 0xA0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009,
        0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
    };

    /// <summary>The database's name.</summary>
    public abstract string Title { get; }

    /// <summary>Whether the tests run the scripts in the database itself.</summary>
    public virtual bool IsProven => false;

    public virtual string TextType => "VARCHAR";

    public virtual string BigIntType => "BIGINT";

    public virtual string DoubleType => "DOUBLE";

    /// <summary>The type of a text column that may be null.</summary>
    public virtual string NullableTextType => TextType;

    public virtual string NullableBigIntType => BigIntType;

    /// <summary>What follows the columns of a new table.</summary>
    public virtual string TableSuffix => "";

    /// <summary>What follows a step of a view, so that the next one does not work its expressions out again.</summary>
    public virtual string Fence => "";

    /// <summary>What follows a view.</summary>
    public virtual string ViewSuffix => "";

    /// <summary>A pattern of characters that are neither letters nor digits.</summary>
    public virtual string NeitherLetterNorDigit => @"[^\p{L}\p{Nd}]";

    /// <summary>A pattern of a letter.</summary>
    public virtual string Letter => @"\p{L}";

    /// <summary>A pattern of characters beyond the first 65,536; the engine sees them as neither letters nor digits.</summary>
    public virtual string Supplementary => @"[\x{10000}-\x{10FFFF}]";

    public static Dialect Of(SqlDialect dialect) => dialect switch
    {
        SqlDialect.DuckDb => new DuckDbDialect(),
        SqlDialect.ClickHouse => new ClickHouseDialect(),
        SqlDialect.Spark => new SparkDialect(),
        SqlDialect.PostgreSql => new PostgreSqlDialect(),
        SqlDialect.BigQuery => new BigQueryDialect(),
        SqlDialect.Snowflake => new SnowflakeDialect(),
        _ => throw new ArgumentOutOfRangeException(nameof(dialect), dialect, "There is no such dialect."),
    };

    /// <summary>A name that a user gave, exactly as it is.</summary>
    public virtual string Identifier(string name) => "\"" + Printable(name).Replace("\"", "\"\"") + "\"";

    /// <summary>A name of ours, which may be written without quotes as well.</summary>
    public virtual string OwnIdentifier(string name) => Identifier(name);

    /// <summary>A text. Whatever it holds, it stays one.</summary>
    public abstract string Literal(string text);

    public string Literal(string? text, string type) => text is null ? Null(type) : Literal(text);

    public static string Null(string type) => "CAST(NULL AS " + type + ")";

    /// <summary>Any value as a text.</summary>
    public virtual string ToText(string value) => "CAST(" + value + " AS " + NullableTextType + ")";

    /// <summary>A text of digits as a number.</summary>
    public virtual string ToInteger(string digits) => "TRY_CAST(" + digits + " AS " + BigIntType + ")";

    public virtual string ToDouble(string number) => "CAST(" + number + " AS " + DoubleType + ")";

    /// <summary>Whether a pattern is found in a text. A pattern has no groups but <c>(?:…)</c>.</summary>
    public abstract string Matches(string text, string pattern);

    /// <summary>The only group <c>(…)</c> of a pattern's first match; a blank text or null where there is none.</summary>
    public abstract string Extract(string text, string pattern);

    /// <summary>A text without what matches a pattern.</summary>
    public abstract string Remove(string text, string pattern);

    public virtual string Substring(string text, int start, int length) => Invariant($"substr({text}, {start}, {length})");

    public virtual string Substring(string text, int start) => Invariant($"substr({text}, {start})");

    public virtual string PadLeft(string text, int length) => Invariant($"lpad({text}, {length}, '0')");

    public virtual string PadRight(string text, int length) => Invariant($"rpad({text}, {length}, '0')");

    public virtual string TrimZeros(string text) => "ltrim(" + text + ", '0')";

    /// <summary>A text without the blanks around it that no field of a report keeps.</summary>
    public virtual string TrimBlanks(string text) => "trim(" + text + ", " + Literal(" \t\r\n") + ")";

    /// <summary>A text without any white space around it.</summary>
    public virtual string TrimWhiteSpace(string text)
    {
        string any = "[" + string.Concat(WhiteSpace.Select(character => Invariant($@"\x{{{character:X4}}}"))) + "]+";
        return Remove(text, "^" + any + "|" + any + "$");
    }

    /// <summary>A text with small letters.</summary>
    public virtual string ToLower(string text) => "lower(" + text + ")";

    public virtual string ToUpper(string text) => "upper(" + text + ")";

    /// <summary>A text of ASCII with small letters.</summary>
    public virtual string ToLowerAscii(string text) => "lower(" + text + ")";

    public virtual string Translate(string text, string from, string to) => "translate(" + text + ", '" + from + "', '" + to + "')";

    /// <summary>The place of a text in another one, from 1; 0 where it is not there.</summary>
    public virtual string Position(string text, string part) => "strpos(" + text + ", " + part + ")";

    /// <summary>The bytes of a text's UTF-8 as capital hexadecimal digits.</summary>
    public virtual string ToHexadecimal(string text) => "hex(" + text + ")";

    /// <summary>The whole part of a division of numbers that are not negative.</summary>
    public abstract string Divide(string number, string by);

    /// <summary>The greatest of a group's combinations of terms.</summary>
    public abstract string Greatest(IReadOnlyList<OrderTerm> terms);

    /// <summary>One term of what <see cref="Greatest"/> found.</summary>
    public abstract string Term(string greatest, IReadOnlyList<OrderTerm> terms, int index);

    /// <summary>The database's time stamp of microseconds since 1970.</summary>
    public abstract string FromMicroseconds(string microseconds);

    /// <summary>Ticks of 100 ns since 1970 of the database's time stamp.</summary>
    public abstract string ToTicks(string time);

    protected static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>The standard's text: quotes are doubled, and what cannot be seen is put in by its number.</summary>
    protected static string StandardLiteral(string text, string character)
    {
        StringBuilder result = new();
        bool open = false;
        foreach (char each in text)
        {
            bool plain = !IsInvisible(each);
            if (plain != open)
                result.Append(open ? "'" : result.Length > 0 ? " || '" : "'");
            if (plain)
                result.Append(each == '\'' ? "''" : each.ToString());
            else
                result.Append(result.Length > 0 ? " || " : "").Append(character).Append('(').Append(Number(each)).Append(')');
            open = plain;
        }

        if (result.Length == 0)
            return "''";
        if (open)
            result.Append('\'');
        return text.Any(IsInvisible) ? "(" + result + ")" : result.ToString();
    }

    /// <summary>A text with backslashes before what would end it or be something else.</summary>
    protected static string EscapedLiteral(string text, string quote = "'")
    {
        StringBuilder result = new(quote);
        foreach (char each in text)
        {
            if (each is '\\' or '\'' or '"' or '`')
                result.Append('\\').Append(each);
            else if (IsInvisible(each))
                result.Append("\\u").Append(((int)each).ToString("x4", CultureInfo.InvariantCulture));
            else
                result.Append(each);
        }

        return result.Append(quote).ToString();
    }

    /// <summary>A name, which none of the databases may hold invisible characters in.</summary>
    /// <exception cref="ArgumentException">It does.</exception>
    protected static string Printable(string name) => name.Length > 0 && !name.Any(char.IsControl)
        ? name
        : throw new ArgumentException("A name of a table or column may neither be empty nor hold control characters.", nameof(name));

    /// <summary>Whether a character would not be seen in a script, or would look like a blank.</summary>
    protected static bool IsInvisible(char character) => character == '\0'
        ? throw new ArgumentException("Databases keep no texts with the character 0.", nameof(character))
        : char.IsControl(character) || (character != ' ' && char.IsWhiteSpace(character));

    private static string Number(char character) => ((int)character).ToString(CultureInfo.InvariantCulture);
}
