namespace SmsStatus;

/// <summary>How the layout of a report is known.</summary>
public enum LayoutOrigin
{
    /// <summary>By what is in the report.</summary>
    Recognized,

    /// <summary>The caller named it.</summary>
    Given,

    /// <summary>No layout was recognized; the caller said where code or status stand, and the rest is looked for by name.</summary>
    PropertiesGiven,
}
