//! Words that people write with capitals inside and read as one word.

/// A well-known word, by its lower-case letters, as a type's name has it. Where `snake_case` is asked for it is not split
/// either: `GitHubApp` and `github_app` are the same words.
///
/// A word belongs here when splitting it looks wrong to everybody (`git_hub`, `open_ai`, `i_pv4`), not when it is merely a
/// name. Letters that are an abbreviation are written as the Rust API Guidelines have it (C-CASE): `Ipv4`, `OpenAi`.
pub(super) fn brand(word: &str) -> Option<&'static str> {
    Some(match word {
        "airtable" => "Airtable",
        "bigcommerce" => "BigCommerce",
        "bigquery" => "BigQuery",
        "bitbucket" => "Bitbucket",
        "chatgpt" => "ChatGpt",
        "clickhouse" => "ClickHouse",
        "cloudfront" => "CloudFront",
        "cloudwatch" => "CloudWatch",
        "cockroachdb" => "CockroachDb",
        "deepseek" => "DeepSeek",
        "devops" => "DevOps",
        "digitalocean" => "DigitalOcean",
        "docusign" => "DocuSign",
        "dynamodb" => "DynamoDb",
        "ebay" => "Ebay",
        "ecommerce" => "Ecommerce",
        "elevenlabs" => "ElevenLabs",
        "email" => "Email",
        "esim" => "Esim",
        "github" => "GitHub",
        "gitlab" => "GitLab",
        "graphql" => "GraphQl",
        "hubspot" => "HubSpot",
        "huggingface" => "HuggingFace",
        "icloud" => "ICloud",
        "imessage" => "IMessage",
        "influxdb" => "InfluxDb",
        "ios" => "Ios",
        "ipad" => "Ipad",
        "ipados" => "IpadOs",
        "iphone" => "Iphone",
        "ipv4" => "Ipv4",
        "ipv6" => "Ipv6",
        "javascript" => "JavaScript",
        "jetbrains" => "JetBrains",
        "jquery" => "JQuery",
        "latex" => "Latex",
        "linkedin" => "LinkedIn",
        "macos" => "MacOs",
        "mariadb" => "MariaDb",
        "mastercard" => "Mastercard",
        "mongodb" => "MongoDb",
        "mysql" => "MySql",
        "nosql" => "NoSql",
        "oauth" => "OAuth",
        "onedrive" => "OneDrive",
        "openai" => "OpenAi",
        "openapi" => "OpenApi",
        "openid" => "OpenId",
        "openrouter" => "OpenRouter",
        "pagerduty" => "PagerDuty",
        "paypal" => "PayPal",
        "postgresql" => "PostgreSql",
        "powerpoint" => "PowerPoint",
        "powershell" => "PowerShell",
        "quickbooks" => "QuickBooks",
        "sendgrid" => "SendGrid",
        "servicenow" => "ServiceNow",
        "sharepoint" => "SharePoint",
        "soundcloud" => "SoundCloud",
        "sqlite" => "Sqlite",
        "tiktok" => "TikTok",
        "tvos" => "TvOs",
        "typescript" => "TypeScript",
        "vmware" => "Vmware",
        "watchos" => "WatchOs",
        "webhook" => "Webhook",
        "webhooks" => "Webhooks",
        "websocket" => "WebSocket",
        "websockets" => "WebSockets",
        "whatsapp" => "WhatsApp",
        "wifi" => "Wifi",
        "woocommerce" => "WooCommerce",
        "wordpress" => "WordPress",
        "youtube" => "YouTube",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::ident::{pascal, snake};

    #[test]
    fn words_are_not_split_where_people_do_not_split_them() {
        for (text, type_name, value_name) in [
            ("GitHub", "GitHub", "github"),
            ("gitHubId", "GitHubId", "github_id"),
            ("GITHUB_TOKEN", "GitHubToken", "github_token"),
            ("OpenAI", "OpenAi", "openai"),
            ("openAIKey", "OpenAiKey", "openai_key"),
            ("OAuth2", "OAuth2", "oauth2"),
            ("oauth2Token", "OAuth2Token", "oauth2_token"),
            ("OAuthApp", "OAuthApp", "oauth_app"),
            ("GraphQL query", "GraphQlQuery", "graphql_query"),
            ("PayPal", "PayPal", "paypal"),
            ("linkedInUrl", "LinkedInUrl", "linkedin_url"),
            ("YouTube", "YouTube", "youtube"),
            ("JavaScript", "JavaScript", "javascript"),
            ("TypeScript", "TypeScript", "typescript"),
            ("macOS", "MacOs", "macos"),
            ("iOSVersion", "IosVersion", "ios_version"),
            ("IPv4Address", "Ipv4Address", "ipv4_address"),
            ("allowIPv6", "AllowIpv6", "allow_ipv6"),
            ("WebSocket", "WebSocket", "websocket"),
            ("PostgreSQL", "PostgreSql", "postgresql"),
            ("MySQL", "MySql", "mysql"),
            ("SQLite", "Sqlite", "sqlite"),
            ("DevOps", "DevOps", "devops"),
            ("eMail", "Email", "email"),
            // Who writes two words means two.
            ("git_hub", "GitHub", "git_hub"),
            ("open api", "OpenApi", "open_api"),
        ] {
            assert_eq!(pascal(text), type_name, "{text}");
            assert_eq!(snake(text), value_name, "{text}");
        }
    }

    #[test]
    fn both_cases_are_the_same_words() {
        for word in ["github", "oauth2", "openai", "ipv4", "graphql", "macos", "icloud", "jquery"] {
            assert_eq!(snake(&pascal(word)), snake(word));
            assert_eq!(pascal(&snake(word)), pascal(word));
        }
    }
}
