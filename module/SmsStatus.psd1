@{
    RootModule             = 'SmsStatus.psm1'
    ModuleVersion          = '0.1.0'
    GUID                   = 'b2a7a0ce-5a0e-4f5c-9a0c-6b6f2f0c5e31'
    Author                 = 'SmsStatus contributors'
    CompanyName            = 'SmsStatus contributors'
    Copyright              = '(c) SmsStatus contributors. MIT License.'
    Description            = 'Knows the delivery status codes of SMS providers, translates each to one unified status with cause, next action and billing risk, and measures delivery reports dropped in exactly as the provider exported them.'
    PowerShellVersion      = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions   = @('Core', 'Desktop')
    TypesToProcess         = @('SmsStatus.Types.ps1xml')
    FunctionsToExport      = @()
    CmdletsToExport        = @(
        'ConvertTo-SmsUnifiedStatus'
        'Export-SmsDeliveryReport'
        'Export-SmsStatusCatalog'
        'Get-SmsProvider'
        'Get-SmsStatusCode'
        'Import-SmsDeliveryReport'
        'Import-SmsStatusCatalog'
        'Measure-SmsDeliveryReport'
        'Remove-SmsStatusCatalog'
        'Test-SmsDeliveryReport'
    )
    VariablesToExport      = @()
    AliasesToExport        = @()
    PrivateData            = @{
        PSData = @{
            Tags         = @(
                'PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS'
                'SMS', 'DeliveryReport', 'DLR', 'StatusCode', 'Salesforce', 'MobileConnect', 'OnceHub', 'Vonage'
                'Sinch', 'Azure', 'AzureCommunicationServices', 'Crexendo', 'MessageMedia'
                'Nexmo', 'Twilio', 'Infobip', 'Bandwidth', 'Plivo', 'Telnyx'
            )
            ReleaseNotes = 'First version: many providers, one unified status, figures from their delivery reports. All changes: CHANGELOG.md in the project.'
        }
    }
}
