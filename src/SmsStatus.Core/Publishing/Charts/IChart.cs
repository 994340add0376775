namespace SmsStatus.Publishing.Charts;

/// <summary>A drawing that can be made in any width.</summary>
internal interface IChart
{
    /// <summary>How high it is in a width.</summary>
    double HeightAt(double width);

    /// <summary>Draws it.</summary>
    void Draw(ChartCanvas canvas);
}
