namespace SmsStatus.Publishing.Sql;

/// <summary>One term of the order in which events stand for their message: the greater, the more. Never null.</summary>
internal readonly struct OrderTerm
{
    private OrderTerm(string name, string sql, int digits)
    {
        Name = name;
        Sql = sql;
        Digits = digits;
    }

    /// <summary>What the term is called.</summary>
    public string Name { get; }

    /// <summary>The expression.</summary>
    public string Sql { get; }

    /// <summary>How many digits the number has at most; 0 for a text.</summary>
    public int Digits { get; }

    /// <summary>A whole number that is not negative.</summary>
    public static OrderTerm Number(string name, string sql, int digits) => new(name, sql, digits);

    /// <summary>A text, compared by the bytes of its UTF-8.</summary>
    public static OrderTerm Text(string name, string sql) => new(name, sql, 0);

    /// <summary>The same term with another expression.</summary>
    public OrderTerm With(string sql) => new(Name, sql, Digits);
}
