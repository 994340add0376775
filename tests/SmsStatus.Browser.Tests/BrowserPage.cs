using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace SmsStatus.Tests;

/// <summary>One page in the browser, and all that it said and asked for.</summary>
public sealed class BrowserPage : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> _waiting = new();
    private readonly TaskCompletionSource _loaded = new();
    private readonly CancellationToken _cancel;
    private Task _listening = Task.CompletedTask;
    private int _last;

    private BrowserPage(CancellationToken cancel)
    {
        _cancel = cancel;
    }

    /// <summary>What was written to the console, and every error, warning and exception.</summary>
    public ConcurrentQueue<string> Messages { get; } = new();

    /// <summary>The addresses that were asked for.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Opens an empty page.</summary>
    public static async Task<BrowserPage> OpenAsync(int port, CancellationToken cancel)
    {
        using HttpClient http = new();
        using HttpResponseMessage answer = await http.PutAsync(new Uri($"http://127.0.0.1:{port}/json/new?about:blank"), null, cancel);
        JsonNode target = JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancel))!;
        BrowserPage page = new(cancel);
        await page._socket.ConnectAsync(new Uri((string)target["webSocketDebuggerUrl"]!), cancel);
        page._listening = page.ListenAsync();
        foreach (string domain in new[] { "Page", "Runtime", "Log", "Network" })
            await page.SendAsync(domain + ".enable");
        return page;
    }

    /// <summary>Opens a file, in a window of a size and in a colour scheme.</summary>
    public async Task ShowAsync(string file, int width, string scheme)
    {
        await SendAsync("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = width < 600 });
        await SendAsync("Emulation.setEmulatedMedia", new JsonObject
        {
            ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = scheme }),
        });
        await SendAsync("Page.navigate", new JsonObject { ["url"] = new Uri(file).AbsoluteUri });
        await _loaded.Task.WaitAsync(_cancel);
    }

    /// <summary>The value of an expression. The page's own policy forbids scripts to the page, not to its tester.</summary>
    public async Task<JsonNode?> EvaluateAsync(string expression)
    {
        JsonNode? answer = await SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true });
        Assert.Null(answer!["exceptionDetails"]?.ToJsonString());
        return answer["result"]!["value"];
    }

    /// <summary>The page as it is printed.</summary>
    public async Task<byte[]> PrintAsync() => Convert.FromBase64String((string)(await SendAsync("Page.printToPDF"))!["data"]!);

    /// <summary>The whole page as a picture (PNG).</summary>
    public async Task<byte[]> PictureAsync() =>
        Convert.FromBase64String((string)(await SendAsync("Page.captureScreenshot", new JsonObject { ["captureBeyondViewport"] = true }))!["data"]!);

    /// <summary>The nodes that the page's readers without sight get.</summary>
    public async Task<JsonArray> AccessibilityAsync() => (await SendAsync("Accessibility.getFullAXTree"))!["nodes"]!.AsArray();

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _listening;
        _socket.Dispose();
    }

    private async Task<JsonNode?> SendAsync(string method, JsonObject? parameters = null)
    {
        int id = Interlocked.Increment(ref _last);
        TaskCompletionSource<JsonNode?> answer = _waiting[id] = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        JsonObject call = new() { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(call), WebSocketMessageType.Text, endOfMessage: true, _cancel);
        return await answer.Task.WaitAsync(TimeSpan.FromMinutes(2), _cancel);
    }

    private async Task ListenAsync()
    {
        try
        {
            byte[] buffer = new byte[1 << 16];
            using MemoryStream message = new();
            while (_socket.State == WebSocketState.Open)
            {
                ValueWebSocketReceiveResult part = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                message.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage)
                    continue;
                Take(JsonNode.Parse(message.ToArray())!);
                message.SetLength(0);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            foreach (TaskCompletionSource<JsonNode?> waiting in _waiting.Values)
                waiting.TrySetException(exception);
        }
    }

    private void Take(JsonNode message)
    {
        JsonNode? parameters = message["params"];
        switch ((string?)message["method"])
        {
            case null when _waiting.TryRemove((int)message["id"]!, out TaskCompletionSource<JsonNode?>? waiting):
                if (message["error"] is { } error)
                    waiting.TrySetException(new InvalidOperationException(error.ToJsonString()));
                else
                    waiting.TrySetResult(message["result"]);
                break;
            case "Runtime.consoleAPICalled" or "Runtime.exceptionThrown" or "Log.entryAdded" or "Page.javascriptDialogOpening":
                Messages.Enqueue(parameters!.ToJsonString());
                break;
            case "Network.requestWillBeSent":
                Requests.Enqueue((string)parameters!["request"]!["url"]!);
                break;
            case "Page.loadEventFired":
                _loaded.TrySetResult();
                break;
        }
    }
}
