using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace SmsStatus.Tests;

/// <summary>Every file in samples/, counted by hand.</summary>
public sealed class SampleTests
{
    /// <summary>File, layout, format, events, excluded rows, providers of the records.</summary>
    public static TheoryData<string, string, string, int, int, string> Samples => new()
    {
        { "aws-end-user-messaging-events.ndjson", "Aws EndUserMessagingEvent", "JSON, one document a line", 10, 1, "Aws" },
        { "aws-event-bridge-events.ndjson", "Aws EventBridgeEvent", "JSON, one document a line", 2, 1, "Aws" },
        { "aws-pinpoint-events.ndjson", "Aws PinpointEvent", "JSON, one document a line", 4, 0, "Aws" },
        { "aws-sns-delivery-log.ndjson", "Aws SnsDeliveryLog", "JSON, one document a line", 8, 0, "Aws" },
        { "azure-cloud-events.ndjson", "Azure CloudEvents", "JSON, one document a line", 3, 1, "Azure" },
        { "azure-delivery-report-api.json", "Azure DeliveryReportApi", "JSON", 1, 0, "Azure" },
        { "azure-event-grid-single.json", "Azure EventGrid", "JSON", 1, 0, "Azure" },
        { "azure-event-grid.json", "Azure EventGrid", "JSON", 8, 1, "Azure" },
        { "azure-operational-log.csv", "Azure OperationalLog", "table separated by ','", 0, 2, "" },
        { "bandwidth-message-callbacks.ndjson", "Bandwidth MessageCallback", "JSON, one document a line", 9, 1, "Bandwidth" },
        { "bandwidth-message-search.json", "Bandwidth MessageSearch", "JSON", 5, 2, "Bandwidth" },
        { "clickatell-callbacks.csv", "Clickatell ClickatellCallback", "table separated by ','", 9, 0, "Clickatell" },
        { "clickatell-one-callbacks.ndjson", "Clickatell ClickatellOneCallback", "JSON, one document a line", 4, 1, "Clickatell" },
        { "clickatell-platform-callbacks.ndjson", "Clickatell ClickatellPlatformCallback", "JSON, one document a line", 5, 0, "Clickatell" },
        { "clicksend-history.json", "ClickSend ClickSendHistory", "JSON", 6, 1, "ClickSend" },
        { "clicksend-receipt-list.json", "ClickSend ClickSendReceiptList", "JSON", 3, 0, "ClickSend" },
        { "clicksend-receipts.ndjson", "ClickSend ClickSendReceipt", "JSON, one document a line", 8, 1, "ClickSend" },
        { "crexendo-detail-report.csv", "Crexendo DetailReport", "table separated by ','", 10, 2, "Crexendo" },
        { "crexendo-detail-report.json", "Crexendo DetailReport", "JSON", 2, 1, "Crexendo" },
        { "crexendo-pull-reports.json", "Crexendo PullReport", "JSON", 4, 0, "Crexendo" },
        { "crexendo-webhook.ndjson", "Crexendo Webhook", "JSON, one document a line", 8, 0, "Crexendo" },
        { "general-records-utf16.json", "General", "JSON", 1, 0, "OnceHub" },
        { "general-table.csv", "General", "table separated by ';'", 7, 0, "Azure Crexendo MobileConnect OnceHub Sinch" },
        { "general-table.psv.gz", "General", "table separated by '|'", 2, 0, "Azure Sinch" },
        { "gsm-gammu-sentitems.csv", "Gsm GammuSentItems", "table separated by ','", 9, 0, "Gsm" },
        { "gsm-status-reports.csv", "Gsm StatusReportTable", "table separated by ','", 7, 0, "Gsm" },
        { "infobip-delivery-reports.json", "Infobip DeliveryResults", "JSON", 10, 0, "Infobip" },
        { "messagebird-message-list.json", "MessageBird BirdMessageList", "JSON", 4, 1, "MessageBird" },
        { "messagebird-message.json", "MessageBird BirdMessage", "JSON", 3, 0, "MessageBird" },
        { "messagebird-sms-message-list.json", "MessageBird BirdSmsMessageList", "JSON", 3, 0, "MessageBird" },
        { "messagebird-sms-messages.ndjson", "MessageBird BirdSmsMessage", "JSON, one document a line", 4, 1, "MessageBird" },
        { "messagebird-status-reports.csv", "MessageBird BirdStatusReport", "table separated by ','", 9, 0, "MessageBird" },
        { "mobileconnect-deliveries-api.json", "MobileConnect DeliveriesApi", "JSON", 18, 0, "MobileConnect" },
        { "mobileconnect-event-notifications.json", "MobileConnect EventNotification", "JSON", 9, 0, "MobileConnect" },
        { "mobileconnect-tracking-extract.csv", "MobileConnect TrackingExtract", "table separated by ','", 7, 2, "MobileConnect" },
        { "oncehub-reason-log.csv", "OnceHub ReasonLog", "table separated by ','", 13, 0, "OnceHub" },
        { "oncehub-reason-log.json", "OnceHub ReasonLog", "JSON", 3, 0, "OnceHub" },
        { "oneapi-delivery-info-list.json", "OneApi DeliveryInfoList", "JSON", 4, 0, "OneApi" },
        { "oneapi-delivery-notifications.ndjson", "OneApi DeliveryInfoNotification", "JSON, one document a line", 7, 0, "OneApi" },
        { "plivo-message-records.json", "Plivo MessageRecords", "JSON", 5, 1, "Plivo" },
        { "plivo-single-messages.ndjson", "Plivo MessageRecord", "JSON, one document a line", 3, 0, "Plivo" },
        { "plivo-status-callbacks-form.log", "Plivo StatusEvent", "form data in lines of text", 2, 0, "Plivo" },
        { "plivo-status-events.ndjson", "Plivo StatusEvent", "JSON, one document a line", 9, 1, "Plivo" },
        { "sinch-batch-report-full.json", "Sinch BatchReport", "JSON", 5, 0, "Sinch" },
        { "sinch-batch-report-summary.json", "Sinch BatchReport", "JSON", 120, 0, "Sinch" },
        { "sinch-recipient-reports.ndjson", "Sinch RecipientReport", "JSON, one document a line", 12, 0, "Sinch" },
        { "sinch-report-list.json", "Sinch ReportList", "JSON", 3, 0, "Sinch" },
        { "sinch-smpp-receipts.log", "Sinch SmppReceipt", "SMPP receipts in lines of text", 6, 2, "Sinch" },
        { "smpp-deliver-sm.ndjson", "Smpp DeliverSm", "JSON, one document a line", 9, 1, "Smpp" },
        { "smpp-receipts.csv", "Smpp ReceiptLine", "table separated by ';'", 6, 0, "Smpp" },
        { "telnyx-message-details.json", "Telnyx MessageDetail", "JSON", 4, 0, "Telnyx" },
        { "telnyx-message-events.json", "Telnyx MessageEvent", "JSON", 8, 3, "Telnyx" },
        { "twilio-bulk-export.ndjson", "Twilio BulkExport", "JSON, one document a line", 5, 1, "Twilio" },
        { "twilio-message-list.json", "Twilio MessageList", "JSON", 5, 2, "Twilio" },
        { "twilio-message-log.csv", "Twilio MessageLog", "table separated by ','", 6, 3, "Twilio" },
        { "twilio-status-callbacks-form.log", "Twilio StatusCallback", "form data in lines of text", 3, 1, "Twilio" },
        { "twilio-status-callbacks.ndjson", "Twilio StatusCallback", "JSON, one document a line", 9, 1, "Twilio" },
        { "vonage-messages-status.ndjson", "Vonage MessagesStatus", "JSON, one document a line", 7, 1, "Vonage" },
        { "vonage-sms-receipts-access.log", "Vonage SmsReceipt", "form data in lines of text", 2, 1, "Vonage" },
        { "vonage-sms-receipts-form.log", "Vonage SmsReceipt", "form data in lines of text", 3, 0, "Vonage" },
        { "vonage-sms-receipts.ndjson", "Vonage SmsReceipt", "JSON, one document a line", 10, 0, "Vonage" },
        { "vonage-sms-records.json", "Vonage SmsRecords", "JSON", 3, 0, "Vonage" },
        { "vonage-sms-report.csv", "Vonage SmsReport", "table separated by ','", 6, 1, "Vonage" },
    };

    /// <summary>File, the number of a record, and the record: line, id, recipient, sender, submitted, updated, code, word, status.</summary>
    public static TheoryData<string, int, string> Records => new()
    {
        { "aws-event-bridge-events.ndjson", 0, "1|9539975a-e71f-45f3-b496-000000000001||+15555550180|2024-03-05T12:00:00.2430000+00:00|2024-03-05T12:00:02.9980000+00:00|TEXT_DELIVERED|DELIVERED|Delivered" },
        { "aws-pinpoint-events.ndjson", 1, "2|1111-2222-3333-0001|+15555550131|+15555550180||2024-03-05T12:00:04.3220000+00:00||DELIVERED|Delivered" },
        { "aws-pinpoint-events.ndjson", 3, "4|1111-2222-3333-0003|+447700900133|||2024-03-05T12:00:10.0000000+00:00||MAX_PRICE_EXCEEDED|Rejected" },
        { "clickatell-one-callbacks.ndjson", 1, "1|c1a7e5ed4fd04f8ea3b2000000000001||||2024-03-05T12:01:04.5670000+00:00||DEVICE_ACK|Delivered" },
        { "messagebird-sms-messages.ndjson", 1, "2|sms_01m2e6b51fexwt25h800000002|+447700900152|AcmeInc|2026-09-13T20:24:41.0000000+00:00|2026-09-13T20:24:44.0000000+00:00|content_rejected|failed|Rejected" },
        { "messagebird-sms-message-list.json", 2, "5|sms_01m2e6b51fexwt25h800000013|+447700900163|+447700900180|2026-09-13T20:23:44.0000000+00:00|||expired|Expired" },
        { "plivo-single-messages.ndjson", 0, "1|b48d95dc-e3ac-11eb-a9c2-000000000001|15555550101|15555550180|2024-03-08T21:36:14.7990210+05:30||420|failed|Expired" },
        { "azure-cloud-events.ndjson", 1, "2|Outgoing_202403060002_noam|+15555550102|15555550180|2024-03-06T09:00:14.1000000+00:00|2024-03-06T09:00:19.1234567+00:00|4004|Failed|Undeliverable" },
        { "azure-cloud-events.ndjson", 2, "3|Outgoing_202403060003_noam|+15555550103|15555550180|2024-03-06T09:00:14.1000000+00:00|2024-03-06T09:00:19.1234567+00:00|2000|Delivered|Undeliverable" },
        { "azure-delivery-report-api.json", 0, "1|Outgoing_202403060006_noam|+15555550106|15555550180|2024-03-06T09:00:14.1000000+00:00|2024-03-06T09:00:19.1234567+00:00|2000|Delivered|Delivered" },
        { "azure-event-grid-single.json", 0, "1|Outgoing_202403060005_noam|+15555550105|15555550180|2024-03-06T09:00:14.1000000+00:00|2024-03-06T09:00:19.1234567+00:00|4010|Failed|Rejected" },
        { "azure-event-grid.json", 0, "2|Outgoing_20240301090030_noam|+15555550130|15555550180|2024-03-01T09:00:14.1000000+00:00|2024-03-01T09:00:19.1234567+00:00|2000|Delivered|Delivered" },
        { "azure-event-grid.json", 2, "52|Outgoing_20240301090032_noam|+15555550132|15555550180|2024-03-01T09:01:14.1000000+00:00|2024-03-01T09:01:19.1234567+00:00|4006|Failed|Undeliverable" },
        { "azure-event-grid.json", 4, "102|Outgoing_20240301090034_noam|+15555550134|15555550180|2024-03-01T09:02:14.1000000+00:00|2024-03-01T09:02:19.1234567+00:00|5002|Failed|Unknown" },
        { "crexendo-detail-report.csv", 0, "2|d781dcab-0000-4000-8000-000000000001|+15555550141|+15555550170|||221|DELIVERED|Delivered" },
        { "crexendo-detail-report.csv", 2, "4|d781dcab-0000-4000-8000-000000000003|+15555550143|+15555550170|||212|SUBMITTED|Submitted" },
        { "crexendo-detail-report.csv", 9, "13|d781dcab-0000-4000-8000-000000000012|+15555550152|+15555550170|||220|DELIVERED|Delivered" },
        { "crexendo-detail-report.json", 1, "13|c0ffee00-0000-4000-8000-000000000001|+15555550191|+15555550170|||303|REJECTED|Rejected" },
        { "crexendo-pull-reports.json", 1, "17|f9b2a1c3-0000-4000-8000-000000000002|+15555550182|||2016-11-03T11:49:02.0000000+00:00||undeliverable|Undeliverable" },
        { "crexendo-webhook.ndjson", 1, "2|e8a1f0b2-0000-4000-8000-000000000001|+15555550161|||2024-03-01T09:00:02.5510000+00:00|211|enroute|Enroute" },
        { "crexendo-webhook.ndjson", 6, "7|e8a1f0b2-0000-4000-8000-000000000004|+15555550164|||2024-03-01T09:00:01.5510000+00:00|151|enroute|Held" },
        { "general-records-utf16.json", 0, "2|U-1|+15555550109|||2024-03-05T12:00:00.0000000+00:00||Delivered|Delivered" },
        { "general-table.psv.gz", 0, "2|T-1|15555550107|||2024-03-05T11:00:00.0000000+01:00|406|Expired|Expired" },
        { "general-table.csv", 2, "4|M-1|15555550102|90210|2024-03-05T04:00:00.0000000-06:00|2024-03-05T04:00:09.0000000-06:00|4000||Delivered" },
        { "general-table.csv", 4, "6|C-1|+15555550104|+15555550170|2024-03-05T10:00:00.0000000+00:00|2024-03-05T10:00:01.0000000+00:00|303|rejected|Rejected" },
        { "general-table.csv", 5, "7|O-1|+15555550105|75732|2024-03-05T10:00:00.0000000+00:00|2024-03-05T10:00:11.0000000+00:00|Illegal Number|Failed|Undeliverable" },
        { "mobileconnect-deliveries-api.json", 0, "9|2024-03-01T09:00:00.000|15555550100||2024-03-01T09:00:00.0000000-06:00||3000||Enroute" },
        { "mobileconnect-deliveries-api.json", 12, "93|2024-03-01T09:00:00.000|15555550105||2024-03-01T09:00:00.0000000-06:00||2600||Failed" },
        { "mobileconnect-deliveries-api.json", 17, "137|2024-03-02T14:30:00.000|15555550106||2024-03-02T14:30:00.0000000-06:00||3400||Unknown" },
        { "mobileconnect-event-notifications.json", 1, "25|m-80|15555550180|90210||2024-03-01T09:00:00.9000000+00:00|3001|TransactionalSendEvents.SmsTransient|Enroute" },
        { "mobileconnect-event-notifications.json", 4, "98|m-81|15555550181|90210||2024-03-01T09:01:30.0000000+00:00|4501|TransactionalSendEvents.SmsTransient|Expired" },
        { "mobileconnect-event-notifications.json", 5, "123|m-82|15555550182|90210||2024-03-01T09:00:00.1000000+00:00||TransactionalSendEvents.SmsNotSent|Failed" },
        { "mobileconnect-tracking-extract.csv", 3, "5|503|15555550172|90210|2024-03-01T09:00:00.0000000-06:00|2024-03-01T09:00:41.0000000-06:00|4000||Delivered" },
        { "mobileconnect-tracking-extract.csv", 4, "6|504|15555550173|90210|2024-03-01T09:00:00.0000000-06:00|2024-03-01T09:00:41.0000000-06:00||SmsQueued|Queued" },
        { "oncehub-reason-log.csv", 0, "2|OH-1000|+15555550100|75732||||Delivered|Delivered" },
        { "oncehub-reason-log.csv", 7, "9|OH-1007|+15555550107|75732|||Destination Unreachable|Failed|Undeliverable" },
        { "oncehub-reason-log.csv", 9, "11|OH-1009|+15555550109|75732||||Rejected|Rejected" },
        { "oncehub-reason-log.json", 2, "18|OH-2003|+15555550112||2024-03-04T08:00:00.0000000+01:00|2024-03-04T08:00:19.0000000+01:00|Number Blocked by Carrier|Failed|Rejected" },
        { "sinch-batch-report-full.json", 1, "12|01HX4AB2C3D4E5F6G7H8J9K0M1|15555550121||||0|Delivered|Delivered" },
        { "sinch-batch-report-full.json", 3, "21|01HX4AB2C3D4E5F6G7H8J9K0M1|15555550123||||407|Aborted|Cancelled" },
        { "sinch-batch-report-full.json", 4, "29|01HX4AB2C3D4E5F6G7H8J9K0M1|15555550124||||159|Failed|Undeliverable" },
        { "sinch-batch-report-summary.json", 0, "6|01HX5BC3D4E5F6G7H8J9K0M1N2|||||0|Delivered|Delivered" },
        { "sinch-batch-report-summary.json", 112, "11|01HX5BC3D4E5F6G7H8J9K0M1N2|||||401|Dispatched|Submitted" },
        { "sinch-recipient-reports.ndjson", 2, "3|01HX3ZK8Q4P5R6S7T8V9W0X1Y2|15555550110|15555550190||2024-03-01T09:00:05.1200000+00:00|0|Delivered|Delivered" },
        { "sinch-recipient-reports.ndjson", 10, "11|01HX3ZK8Q4P5R6S7T8V9W0X1Y2|+15555550117|15555550190||2024-03-01T09:10:00.0000000+00:00|406|Aborted|Expired" },
        { "sinch-report-list.json", 2, "24|01HX6CD4E5F6G7H8J9K0M1N2P3|+15555550127|||2024-03-02T10:00:09.3000000+00:00|205|Failed|Undeliverable" },
        { "sinch-smpp-receipts.log", 0, "2|4A10F2||||||DELIVRD|Delivered" },
        { "sinch-smpp-receipts.log", 1, "3|4A10F3|||||150|UNDELIV|Undeliverable" },
        { "sinch-smpp-receipts.log", 2, "4|4A10F4|||||159|EXPIRED|Undeliverable" },
        { "sinch-smpp-receipts.log", 4, "6|4A10F6|||||153|UNDELIV|Undeliverable" },
        { "bandwidth-message-callbacks.ndjson", 1, "2|170980560001kw2fuqty55yp2b2|+15555550151|+15555550180|2024-03-07T10:00:00.0000000+00:00|2024-03-07T10:00:04.5000000+00:00||message-delivered|Delivered" },
        { "bandwidth-message-callbacks.ndjson", 2, "3|170980560002kw2fuqty55yp2b2|+15555550152|+15555550180|2024-03-07T10:00:00.0000000+00:00|2024-03-07T10:00:09.5000000+00:00|4702|message-failed|Undeliverable" },
        { "bandwidth-message-callbacks.ndjson", 5, "6|170980560005kw2fuqty55yp2b2|+15555550155|+15555550180|2024-03-07T10:00:00.0000000+00:00|2024-03-07T10:00:59.5000000+00:00|9902|message-failed|Unknown" },
        { "bandwidth-message-callbacks.ndjson", 8, "9|170980560007kw2fuqty55yp2b2|+15555550158|+15555550180|2024-03-07T10:00:00.0000000+00:00|2024-03-07T10:00:07.5000000+00:00|5100|message-failed|Failed" },
        { "bandwidth-message-search.json", 0, "5|170999200001lm4k2je7j7jklbn2|+15555550161|+15555550180|2024-03-09T14:03:07.0000000+00:00|||DELIVERED|Delivered" },
        { "infobip-delivery-reports.json", 0, "3|IB-2024-01|447700900141|AcmeInc|2024-03-07T10:00:00.0000000+01:00|2024-03-07T10:00:02.0000000+01:00||DELIVERED_TO_OPERATOR|Enroute" },
        { "infobip-delivery-reports.json", 1, "32|IB-2024-01|447700900141|AcmeInc|2024-03-07T10:00:00.0000000+01:00|2024-03-07T10:00:06.5000000+01:00||DELIVERED_TO_HANDSET|Delivered" },
        { "infobip-delivery-reports.json", 4, "119|IB-2024-04|447700900144|AcmeInc|2024-03-07T10:00:00.0000000+01:00|2024-03-09T10:00:00.0000000+01:00|27|EXPIRED_EXPIRED|Undeliverable" },
        { "infobip-delivery-reports.json", 8, "235|IB-2024-08|447700900148|AcmeInc|2024-03-07T10:00:00.0000000+01:00|2024-03-07T10:00:05.0000000+01:00|9001|UNDELIVERABLE_NOT_DELIVERED|Undeliverable" },
        { "plivo-message-records.json", 2, "43|39062592-3ce1-44a0-a66e-ea65f0640003|15555550183|15555550180|2024-03-08T21:36:14.0000000+05:30|2024-03-08T21:36:18.5000000+05:30|70|undelivered|Undeliverable" },
        { "plivo-status-events.ndjson", 2, "3|5b40a428-bfc7-4daf-9d06-726c55800001|15555550171|15555550180||||delivered|Delivered" },
        { "plivo-status-events.ndjson", 4, "5|5b40a428-bfc7-4daf-9d06-726c55800002|15555550172|15555550180|||80|undelivered|Undeliverable" },
        { "telnyx-message-details.json", 2, "4|834f3d53-8a3c-4aa0-a733-7f2d682a7203|+15555550103|+15555550180|2024-03-08T18:10:00.0000000+00:00|2024-03-08T18:10:02.5740000+00:00||dlr_timeout|Unknown" },
        { "telnyx-message-events.json", 2, "4|ac012cbf-5e09-46af-a69a-7c0e2d909902|+15555550192|+15555550180|2024-03-07T10:00:01.0480000+00:00|2024-03-07T10:00:08.1480000+00:00|40001|delivery_failed|Undeliverable" },
        { "telnyx-message-events.json", 3, "5|ac012cbf-5e09-46af-a69a-7c0e2d909903|+15555550193|+15555550180|2024-03-07T10:00:01.0480000+00:00|2024-03-07T10:00:02.1480000+00:00|40300|sending_failed|Rejected" },
        { "twilio-bulk-export.ndjson", 3, "4|SM00000000000000000000000000000404|+15555550134|+15555550180|2024-03-07T10:00:01.0000000+00:00|2024-03-07T14:00:01.0000000+00:00|30036|failed|Expired" },
        { "twilio-message-list.json", 1, "33|SM00000000000000000000000000000202|+15555550112|+15555550180|2024-03-07T10:00:01.0000000+00:00|2024-03-07T10:00:05.0000000+00:00|30006|undelivered|Undeliverable" },
        { "twilio-message-log.csv", 3, "5|SM00000000000000000000000000000304|+15555550124|+15555550180|2024-03-07T10:00:04.0000000+00:00||30001|failed|Failed" },
        { "twilio-status-callbacks.ndjson", 4, "5|SM00000000000000000000000000000102|+15555550102|+15555550180|||30003|undelivered|Undeliverable" },
        { "twilio-status-callbacks.ndjson", 8, "9|SM00000000000000000000000000000106|+15555550106|+15555550180|||30999|undelivered|Undeliverable" },
        { "vonage-messages-status.ndjson", 4, "5|aaaaaaaa-bbbb-4ccc-8ddd-000000000103|447700900113|447700900180||2024-03-07T11:00:02.0000000+00:00|1240|rejected|Rejected" },
        { "vonage-sms-receipts.ndjson", 0, "1|0C000000A1B2C301|447700900101|AcmeInc||2024-03-07T10:00:02.0000000+00:00||accepted|Submitted" },
        { "vonage-sms-receipts.ndjson", 1, "2|0C000000A1B2C301|447700900101|AcmeInc||2024-03-07T10:00:09.0000000+00:00||delivered|Delivered" },
        { "vonage-sms-receipts.ndjson", 3, "4|0C000000A1B2C303|447700900103|AcmeInc||2024-03-07T10:00:04.0000000+00:00|9|rejected|Rejected" },
        { "vonage-sms-receipts.ndjson", 5, "6|0C000000A1B2C305|447700900105|AcmeInc||2024-03-07T10:02:15.0000000+00:00|17|failed|Undeliverable" },
        { "vonage-sms-records.json", 2, "55|0C000000D4E5F703|447700900133|AcmeInc|2024-03-09T10:00:00.0000000+00:00|2024-03-09T10:01:00.0000000+00:00||unknown|Unknown" },
        { "vonage-sms-report.csv", 2, "4|0C000000D4E5F603|447700900123|AcmeInc|2024-03-08T10:00:00.0000000+00:00|2024-03-08T10:10:00.0000000+00:00|4|failed|Undeliverable" },
        { "aws-end-user-messaging-events.ndjson", 2, "3|862a8790-60c0-4430-9b2b-000000000001|+15555550101|+15555550180|2024-03-05T10:00:00.0000000+00:00|2024-03-05T10:00:05.4700000+00:00|TEXT_DELIVERED|DELIVERED|Delivered" },
        { "aws-end-user-messaging-events.ndjson", 7, "8|862a8790-60c0-4430-9b2b-000000000006|+447700900106|+15555550180|2024-03-05T10:00:00.0000000+00:00|2024-03-05T10:00:00.1000000+00:00|TEXT_PROTECT_BLOCKED|PROTECT_BLOCKED|Rejected" },
        { "aws-sns-delivery-log.ndjson", 1, "2|34d9b400-c6dd-5444-820d-000000000002|+15555550112||2024-03-05T11:00:35.1020000+00:00||Message has been accepted by phone carrier|SUCCESS|Delivered" },
        { "aws-sns-delivery-log.ndjson", 3, "4|34d9b400-c6dd-5444-820d-000000000004|+15555550114||2024-03-05T11:00:37.1200000+00:00||Phone number is opted out|FAILURE|Rejected" },
        { "clickatell-callbacks.csv", 2, "4|996f364775e24b8432f45d77da8e0001|15555550141|15555550180||2024-03-05T12:00:07.0000000+00:00|4||Delivered" },
        { "clickatell-platform-callbacks.ndjson", 1, "2|c1a7e5ed4fd04f8ea3b1000000000001|15555550151|15555550180||2024-03-05T12:01:04.5670000+00:00|4|RECEIVED_BY_RECIPIENT|Delivered" },
        { "clicksend-history.json", 0, "15|4E90F4C3-43A3-489D-9AB8-DA1F4332A0C1|+15555550161|+15555550180|2024-03-05T13:00:01.0000000+00:00|||201|Delivered" },
        { "clicksend-history.json", 5, "150|4E90F4C3-43A3-489D-9AB8-DA1F4332A0C6|+15555550166|+15555550180|2024-03-05T13:00:06.0000000+00:00||5|301|Cancelled" },
        { "clicksend-receipt-list.json", 1, "28|31BC271B-1E0C-45F6-9E7E-97186C46BB82|||2024-03-05T13:00:00.0000000+00:00|2024-03-05T13:00:06.0000000+00:00|19|301|Rejected" },
        { "clicksend-receipts.ndjson", 2, "3|2336751A-BBBE-4887-9D7C-CB7558F00202|||2024-03-05T13:00:00.0000000+00:00|2024-03-06T01:00:00.0000000+00:00|12|301|Undeliverable" },
        { "clicksend-receipts.ndjson", 7, "9|2336751A-BBBE-4887-9D7C-CB7558F00208|||2024-03-05T13:00:00.0000000+00:00|2024-03-05T13:00:06.0000000+00:00||301|Undeliverable" },
        { "gsm-gammu-sentitems.csv", 2, "4|102|+15555550102|modem1|||70|DeliveryFailed|Expired" },
        { "gsm-gammu-sentitems.csv", 6, "8|106|+447700900106|modem2||||SendingOKNoReport|Submitted" },
        { "gsm-status-reports.csv", 4, "6|20|+447700900114||2024-03-05T15:00:03.0000000+01:00|2024-03-05T15:00:10.0000000+01:00|97||Undeliverable" },
        { "messagebird-message-list.json", 1, "50|5e1e1b5a0f5b4ed2a1b5a52b00000002|15555550135|MyShop|2024-03-05T12:10:00.0000000+00:00|2024-03-05T12:10:10.0000000+00:00|generic delivery failure|delivery_failed|Undeliverable" },
        { "messagebird-message.json", 1, "38|5e1e1b5a0f5b4ed2a1b5a52b00000001|15555550132|MyShop|2024-03-05T12:10:00.0000000+00:00|2024-03-05T12:10:01.0000000+00:00|insufficient balance|delivery_failed|Rejected" },
        { "messagebird-status-reports.csv", 4, "6|e8077d803532c0b5937c639b60210004|447700900124|||2024-03-05T12:00:06.0000000+00:00|104|delivery_failed|Rejected" },
        { "messagebird-status-reports.csv", 7, "9|e8077d803532c0b5937c639b60210007|15555550127|||2024-03-07T12:00:06.0000000+00:00|DLR not received|expired|Unknown" },
        { "oneapi-delivery-info-list.json", 2, "12|https://example.com/oneapi/1/smsmessaging/outbound/tel%3A%2B15555550180/requests/abc123/deliveryInfos|tel:+447700900133|||||DeliveryImpossible|Undeliverable" },
        { "oneapi-delivery-notifications.ndjson", 1, "2|req-1|+15555550121|||||DeliveredToTerminal|Delivered" },
        { "smpp-deliver-sm.ndjson", 2, "3|7A0002|15555550172|15555550180|||3||Expired" },
        { "smpp-deliver-sm.ndjson", 6, "8|7A0006|15555550177|15555550180|||7||Unknown" },
        { "smpp-receipts.csv", 1, "3|7B0002|15555550172|15555550180||||EXPIRED|Expired" },
        { "smpp-receipts.csv", 2, "4|7B0003|15555550173|15555550180|||4D2|UNDELIV|Undeliverable" },
    };

    [Fact]
    public void Every_sample_is_tested() => Assert.Equal(
        Directory.GetFiles(Repository.Samples).Select(Path.GetFileName).OrderBy(name => name, System.StringComparer.Ordinal),
        Samples.Select(row => row.Data.Item1));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_recognized_and_each_of_its_rows_counted(
        string file, string layout, string format, int events, int excluded, string providers)
    {
        Check(Path.Combine(Repository.Samples, file), layout, format, events, excluded, providers);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_recognized_by_what_is_in_it_under_any_name(
        string file, string layout, string format, int events, int excluded, string providers)
    {
        using TempReport report = new(File.ReadAllBytes(Path.Combine(Repository.Samples, file)));
        Check(report.Path, layout, format, events, excluded, providers);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void A_row_of_a_sample_is_read_field_by_field(string file, int index, string expected)
    {
        DeliveryRecord record = ReportKit.Read(Path.Combine(Repository.Samples, file))[index];
        Assert.Equal(file, record.File);
        Assert.Null(record.Excluded);
        Assert.Equal(expected, Render(record));
    }

    [Fact]
    public void Local_times_of_a_sample_are_instants_once_the_zone_is_given()
    {
        ReportOptions options = new() { TimeZone = TimeZones.Parse("Europe/Berlin") };
        Assert.Equal(
            "3|OH-1001|+15555550101|75732|2024-03-04T08:05:00.0000000+01:00|2024-03-04T08:05:21.0000000+01:00||Delivered|Delivered",
            Render(ReportKit.Read(Path.Combine(Repository.Samples, "oncehub-reason-log.csv"), options)[1]));
        Assert.Equal(
            "5|d781dcab-0000-4000-8000-000000000004|+15555550144|+15555550170|2024-03-04T16:30:00.0000000+01:00|2024-03-04T16:34:05.0000000+01:00|400|FAILED|Undeliverable",
            Render(ReportKit.Read(Path.Combine(Repository.Samples, "crexendo-detail-report.csv"), options)[3]));
    }

    [Theory]
    [InlineData("azure-event-grid.json", 0, 0)]
    [InlineData("crexendo-detail-report.csv", 24, 0)]
    [InlineData("mobileconnect-deliveries-api.json", 0, 0)]
    [InlineData("mobileconnect-tracking-extract.csv", 0, 0)]
    [InlineData("oncehub-reason-log.csv", 26, 0)]
    [InlineData("sinch-smpp-receipts.log", 12, 0)]
    [InlineData("plivo-status-events.ndjson", 20, 0)]
    [InlineData("twilio-status-callbacks.ndjson", 4, 0)]
    [InlineData("twilio-message-list.json", 0, 0)]
    [InlineData("vonage-sms-receipts.ndjson", 0, 0)]
    [InlineData("gsm-gammu-sentitems.csv", 15, 0)]
    [InlineData("gsm-status-reports.csv", 0, 0)]
    [InlineData("smpp-receipts.csv", 12, 0)]
    public void Time_stamps_in_no_known_zone_are_counted(string file, int floating, int unread)
    {
        Listener listener = new();
        ReportKit.Read(Path.Combine(Repository.Samples, file), null, listener);
        Assert.Equal((floating, unread), (listener.Totals[0].FloatingTimes, listener.Totals[0].UnreadTimes));
    }

    [Theory]
    [InlineData("azure-event-grid.json", "it is another kind of event", 202)]
    [InlineData("azure-cloud-events.ndjson", "it is another kind of event", 4)]
    [InlineData("mobileconnect-tracking-extract.csv", "it is an inbound message", 9)]
    [InlineData("mobileconnect-tracking-extract.csv", "it is a test message", 10)]
    [InlineData("crexendo-detail-report.csv", "it is an inbound message", 10)]
    [InlineData("crexendo-detail-report.csv", "it is no SMS", 11)]
    [InlineData("bandwidth-message-callbacks.ndjson", "it is an inbound message", 10)]
    [InlineData("bandwidth-message-search.json", "it is an MMS", 113)]
    [InlineData("plivo-status-events.ndjson", "it is no SMS", 10)]
    [InlineData("telnyx-message-events.json", "it is an inbound message", 10)]
    [InlineData("twilio-message-list.json", "it is an MMS", 153)]
    [InlineData("twilio-message-log.csv", "it is an inbound message", 7)]
    [InlineData("twilio-message-log.csv", "it is no SMS", 9)]
    [InlineData("twilio-message-log.csv", "it is an MMS", 10)]
    [InlineData("twilio-status-callbacks.ndjson", "it is no SMS", 10)]
    [InlineData("vonage-messages-status.ndjson", "it is no SMS", 8)]
    [InlineData("vonage-sms-report.csv", "it is an inbound message", 8)]
    [InlineData("aws-end-user-messaging-events.ndjson", "it is an MMS", 11)]
    [InlineData("clicksend-history.json", "it is an inbound message", 177)]
    [InlineData("clicksend-receipts.ndjson", "it is no SMS", 8)]
    [InlineData("messagebird-message-list.json", "it is an inbound message", 91)]
    [InlineData("smpp-deliver-sm.ndjson", "it is an inbound message", 7)]
    public void An_excluded_row_says_why(string file, string reason, int line) =>
        Assert.Equal(
            line,
            Assert.Single(ReportKit.Read(Path.Combine(Repository.Samples, file), includeExcluded: true), record => record.Excluded == reason).Line);

    private static void Check(string path, string layout, string format, int events, int excluded, string providers)
    {
        Listener listener = new();
        List<DeliveryRecord> records = ReportKit.Read(path, null, listener);
        ReportDescription report = Assert.Single(listener.Reports);
        Assert.Equal((Path.GetFileName(path), layout, format), (report.File, report.Layout, report.Format));
        ReportTotals totals = Assert.Single(listener.Totals);
        Assert.Equal((events, excluded, 0L, events + excluded), (totals.Events, totals.Excluded, totals.Rejected, totals.Rows));
        Assert.Null(totals.Complaint);
        Assert.Empty(listener.Warnings);
        Assert.Equal(events, records.Count);
        Assert.Equal(providers, string.Join(" ", records.Select(record => record.Provider).Distinct().OrderBy(name => name, System.StringComparer.Ordinal)));
        Assert.DoesNotContain(records, record => record.Status == DeliveryStatus.Unrecognized);
    }

    private static string Render(DeliveryRecord record) => string.Join(
        "|",
        record.Line,
        record.MessageId,
        record.Recipient,
        record.Sender,
        record.SubmittedAt?.ToString("O", CultureInfo.InvariantCulture),
        record.UpdatedAt?.ToString("O", CultureInfo.InvariantCulture),
        record.Code,
        record.ProviderStatus,
        record.Status);
}
