using System.Linq;
using SmsStatus.Catalog;

namespace SmsStatus.Tests;

/// <summary>Catalog files as users write them.</summary>
internal static class PrivateCatalog
{
    /// <summary>A provider with two codes, a status word and a layout.</summary>
    public const string Contoso = """
        {
          "name": "Contoso",
          "title": "Contoso Messaging",
          "aliases": ["ContosoSms"],
          "fold": "LatestFinal",
          "key": ["MessageId"],
          "sources": {
            "manual": { "title": "Contoso operator manual", "url": "https://contoso.example/manual" }
          },
          "tables": [
            {
              "name": "Results",
              "title": "Result codes",
              "codes": [
                {
                  "code": "D1", "labels": ["Done"], "name": "Delivered", "status": "Delivered", "cause": "None", "action": "None",
                  "retry": "No", "persistence": "None", "evidence": "Handset", "origin": "Handset",
                  "billable": "Yes", "suppression": "Never",
                  "meaning": "It arrived on the phone.", "advice": "Nothing to do.", "source": "manual"
                },
                {
                  "code": "F7", "name": "Switched off", "status": "Undeliverable", "cause": "AbsentSubscriber", "action": "RetryLater",
                  "retry": "Later", "persistence": "Temporary", "origin": "Carrier",
                  "billable": "Yes", "suppression": "Never",
                  "meaning": "The phone was switched off.", "advice": "Send it again tomorrow.", "source": "manual"
                }
              ]
            }
          ],
          "statuses": [
            {
              "providerStatus": "Waiting", "name": "Waiting", "status": "Queued", "cause": "None", "action": "Wait",
              "retry": "No", "persistence": "None", "origin": "Platform", "billable": "No", "suppression": "Never",
              "meaning": "It waits to be sent.", "advice": "Wait.", "source": "manual"
            }
          ],
          "layouts": [
            {
              "name": "ContosoLog", "title": "Message log", "source": "manual",
              "recognise": { "all": ["contoso_ref", "result"] },
              "fields": { "MessageId": "contoso_ref", "Recipient": "msisdn", "Code": "result", "ProviderStatus": "phase", "UpdatedAt": "at" },
              "zone": "+01:00"
            }
          ]
        }
        """;

    /// <summary>Another opinion of an entry of Azure, and a code of one's own.</summary>
    public const string Azure = """
        {
          "extends": "ACS",
          "aliases": ["OurAzure"],
          "sources": { "desk": { "title": "Our service desk", "url": "https://desk.example/sms" } },
          "codes": [
            { "code": "4006", "retry": "No", "suppression": "Must" },
            {
              "code": "4999", "name": "Refused by us", "status": "Rejected", "cause": "Filtered", "action": "ContactProvider",
              "retry": "No", "persistence": "Permanent", "origin": "Platform", "billable": "No", "suppression": "Never",
              "meaning": "Our own gateway refused it.", "advice": "Ask the service desk."
            }
          ],
          "statuses": [{ "providerStatus": "Failed", "billable": "Possible", "source": "desk" }],
          "layouts": [
            {
              "name": "OurLog", "title": "Our log", "source": "desk",
              "recognise": { "all": ["our_ref"] },
              "fields": { "MessageId": "our_ref", "Code": "code" }
            }
          ]
        }
        """;

    public static CatalogFile File(string text, string name = "mine.json") => CatalogFile.Parse(text, "/home/me/" + name, name);

    public static StatusCatalog With(string text, string name = "mine.json") => StatusCatalog.Default.With(File(text, name));

    /// <summary>An extension of a provider by entries of its code tables.</summary>
    public static string Extending(string provider, string codes) => $$"""{ "extends": "{{provider}}", "codes": [{{codes}}] }""";

    public static StatusCode Entry(this StatusCatalog catalog, string provider, string code) =>
        catalog.GetProvider(provider).CodeTables.Select(table => table.Find(code)).First(entry => entry is not null)!;

    /// <summary>Everything that can be seen of an entry.</summary>
    public static string Describe(this StatusCode entry) => string.Join(
        " | ", typeof(StatusCode).GetProperties().Select(property => property.GetValue(entry)).Append(string.Join("/", entry.Labels)));
}
