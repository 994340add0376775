using System;

namespace SmsStatus.Tool.Rendering;

/// <summary>One property of a printed object.</summary>
/// <param name="Name">Its name in the contract.</param>
/// <param name="Value">Takes its value from the object.</param>
internal sealed record Field<T>(string Name, Func<T, object?> Value);
