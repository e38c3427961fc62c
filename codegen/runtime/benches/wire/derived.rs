//! The same types as a person writes them with the derives of `serde`. They do not keep undeclared properties.

use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Owner {
    pub login: String,
    pub id: i64,
    pub node_id: String,
    pub avatar_url: String,
    pub gravatar_id: Option<String>,
    pub url: String,
    pub html_url: String,
    pub followers_url: String,
    pub following_url: String,
    pub gists_url: String,
    pub starred_url: String,
    pub subscriptions_url: String,
    pub organizations_url: String,
    pub repos_url: String,
    pub events_url: String,
    pub received_events_url: String,
    pub r#type: String,
    pub site_admin: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starred_at: Option<String>,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct License {
    pub key: String,
    pub name: String,
    pub url: Option<String>,
    pub spdx_id: Option<String>,
    pub node_id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub html_url: Option<String>,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Permissions {
    pub admin: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maintain: Option<bool>,
    pub push: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub triage: Option<bool>,
    pub pull: bool,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Repository {
    pub id: i64,
    pub node_id: String,
    pub name: String,
    pub full_name: String,
    pub owner: Owner,
    pub private: bool,
    pub html_url: String,
    pub description: Option<String>,
    pub fork: bool,
    pub url: String,
    pub archive_url: String,
    pub assignees_url: String,
    pub blobs_url: String,
    pub branches_url: String,
    pub collaborators_url: String,
    pub comments_url: String,
    pub commits_url: String,
    pub compare_url: String,
    pub contents_url: String,
    pub contributors_url: String,
    pub deployments_url: String,
    pub downloads_url: String,
    pub events_url: String,
    pub forks_url: String,
    pub git_commits_url: String,
    pub git_refs_url: String,
    pub git_tags_url: String,
    pub hooks_url: String,
    pub issue_comment_url: String,
    pub issue_events_url: String,
    pub issues_url: String,
    pub keys_url: String,
    pub labels_url: String,
    pub languages_url: String,
    pub merges_url: String,
    pub milestones_url: String,
    pub notifications_url: String,
    pub pulls_url: String,
    pub releases_url: String,
    pub stargazers_url: String,
    pub statuses_url: String,
    pub subscribers_url: String,
    pub subscription_url: String,
    pub tags_url: String,
    pub teams_url: String,
    pub trees_url: String,
    pub clone_url: String,
    pub mirror_url: Option<String>,
    pub git_url: String,
    pub ssh_url: String,
    pub svn_url: String,
    pub homepage: Option<String>,
    pub language: Option<String>,
    pub forks_count: i64,
    pub stargazers_count: i64,
    pub watchers_count: i64,
    pub size: i64,
    pub default_branch: String,
    pub open_issues_count: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_template: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topics: Option<Vec<String>>,
    pub has_issues: bool,
    pub has_projects: bool,
    pub has_wiki: bool,
    pub has_pages: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub has_discussions: Option<bool>,
    pub has_downloads: bool,
    pub archived: bool,
    pub disabled: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visibility: Option<String>,
    pub pushed_at: Option<String>,
    pub created_at: Option<String>,
    pub updated_at: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<Permissions>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allow_rebase_merge: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allow_squash_merge: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allow_auto_merge: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delete_branch_on_merge: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allow_merge_commit: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allow_forking: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub web_commit_signoff_required: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subscribers_count: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub network_count: Option<i64>,
    pub license: Option<License>,
    pub forks: i64,
    pub open_issues: i64,
    pub watchers: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub temp_clone_token: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anonymous_access_enabled: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starred_at: Option<String>,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct TextDelta {
    pub item_id: String,
    pub output_index: i64,
    pub content_index: i64,
    pub delta: String,
    pub sequence_number: i64,
    pub logprobs: Vec<TokenProbability>,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct TokenProbability {
    pub token: String,
    pub logprob: f64,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ArgumentsDelta {
    pub item_id: String,
    pub output_index: i64,
    pub delta: String,
    pub sequence_number: i64,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Completed {
    pub response: Response,
    pub sequence_number: i64,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Response {
    pub id: String,
    pub object: String,
    pub created_at: f64,
    pub status: String,
    pub model: String,
    pub output: Vec<Message>,
    pub temperature: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<TokenUsage>,
    pub metadata: BTreeMap<String, String>,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Message {
    pub id: String,
    pub role: String,
    pub status: String,
    pub content: Vec<OutputText>,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct OutputText {
    pub text: String,
    pub annotations: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct TokenUsage {
    pub input_tokens: i64,
    pub output_tokens: i64,
    pub total_tokens: i64,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Address {
    pub city: Option<String>,
    pub country: Option<String>,
    pub line1: Option<String>,
    pub line2: Option<String>,
    pub postal_code: Option<String>,
    pub state: Option<String>,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct BillingDetails {
    pub address: Option<Address>,
    pub email: Option<String>,
    pub name: Option<String>,
    pub phone: Option<String>,
    pub tax_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct CardChecks {
    pub address_line1_check: Option<String>,
    pub address_postal_code_check: Option<String>,
    pub cvc_check: Option<String>,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Card {
    pub amount_authorized: Option<i64>,
    pub authorization_code: Option<String>,
    pub brand: Option<String>,
    pub checks: Option<CardChecks>,
    pub country: Option<String>,
    pub exp_month: i64,
    pub exp_year: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<String>,
    pub funding: Option<String>,
    pub last4: Option<String>,
    pub network: Option<String>,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct PaymentMethodDetails {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card: Option<Card>,
    pub r#type: String,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Outcome {
    pub network_status: Option<String>,
    pub reason: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub risk_level: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub risk_score: Option<i64>,
    pub seller_message: Option<String>,
    pub r#type: String,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct FraudDetails {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stripe_report: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_report: Option<String>,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Charge {
    pub id: String,
    pub object: String,
    pub amount: i64,
    pub amount_captured: i64,
    pub amount_refunded: i64,
    pub application: Option<String>,
    pub application_fee: Option<String>,
    pub application_fee_amount: Option<i64>,
    pub balance_transaction: Option<String>,
    pub billing_details: BillingDetails,
    pub calculated_statement_descriptor: Option<String>,
    pub captured: bool,
    pub created: i64,
    pub currency: String,
    pub customer: Option<String>,
    pub description: Option<String>,
    pub disputed: bool,
    pub failure_code: Option<String>,
    pub failure_message: Option<String>,
    pub fraud_details: Option<FraudDetails>,
    pub invoice: Option<String>,
    pub livemode: bool,
    pub metadata: BTreeMap<String, String>,
    pub on_behalf_of: Option<String>,
    pub outcome: Option<Outcome>,
    pub paid: bool,
    pub payment_intent: Option<String>,
    pub payment_method: Option<String>,
    pub payment_method_details: Option<PaymentMethodDetails>,
    pub receipt_email: Option<String>,
    pub receipt_number: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt_url: Option<String>,
    pub refunded: bool,
    pub review: Option<String>,
    pub source_transfer: Option<String>,
    pub statement_descriptor: Option<String>,
    pub statement_descriptor_suffix: Option<String>,
    pub status: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transfer: Option<String>,
    pub transfer_group: Option<String>,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Hundred {
    pub property_000: String,
    pub property_001: i64,
    pub property_002: bool,
    pub property_003: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_004: Option<String>,
    pub property_005: String,
    pub property_006: i64,
    pub property_007: bool,
    pub property_008: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_009: Option<String>,
    pub property_010: String,
    pub property_011: i64,
    pub property_012: bool,
    pub property_013: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_014: Option<String>,
    pub property_015: String,
    pub property_016: i64,
    pub property_017: bool,
    pub property_018: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_019: Option<String>,
    pub property_020: String,
    pub property_021: i64,
    pub property_022: bool,
    pub property_023: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_024: Option<String>,
    pub property_025: String,
    pub property_026: i64,
    pub property_027: bool,
    pub property_028: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_029: Option<String>,
    pub property_030: String,
    pub property_031: i64,
    pub property_032: bool,
    pub property_033: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_034: Option<String>,
    pub property_035: String,
    pub property_036: i64,
    pub property_037: bool,
    pub property_038: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_039: Option<String>,
    pub property_040: String,
    pub property_041: i64,
    pub property_042: bool,
    pub property_043: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_044: Option<String>,
    pub property_045: String,
    pub property_046: i64,
    pub property_047: bool,
    pub property_048: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_049: Option<String>,
    pub property_050: String,
    pub property_051: i64,
    pub property_052: bool,
    pub property_053: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_054: Option<String>,
    pub property_055: String,
    pub property_056: i64,
    pub property_057: bool,
    pub property_058: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_059: Option<String>,
    pub property_060: String,
    pub property_061: i64,
    pub property_062: bool,
    pub property_063: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_064: Option<String>,
    pub property_065: String,
    pub property_066: i64,
    pub property_067: bool,
    pub property_068: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_069: Option<String>,
    pub property_070: String,
    pub property_071: i64,
    pub property_072: bool,
    pub property_073: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_074: Option<String>,
    pub property_075: String,
    pub property_076: i64,
    pub property_077: bool,
    pub property_078: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_079: Option<String>,
    pub property_080: String,
    pub property_081: i64,
    pub property_082: bool,
    pub property_083: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_084: Option<String>,
    pub property_085: String,
    pub property_086: i64,
    pub property_087: bool,
    pub property_088: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_089: Option<String>,
    pub property_090: String,
    pub property_091: i64,
    pub property_092: bool,
    pub property_093: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_094: Option<String>,
    pub property_095: String,
    pub property_096: i64,
    pub property_097: bool,
    pub property_098: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property_099: Option<String>,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Labels {
    pub id: i64,
    pub labels: BTreeMap<String, String>,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "type")]
pub enum Event {
    #[serde(rename = "response.output_text.delta")]
    TextDelta(TextDelta),
    #[serde(rename = "response.function_call_arguments.delta")]
    ArgumentsDelta(ArgumentsDelta),
    #[serde(rename = "response.completed")]
    Completed(Completed),
}

/// The same, which keeps undeclared properties.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct KeepingResponse {
    pub id: String,
    pub object: String,
    pub created_at: f64,
    pub status: String,
    pub model: String,
    pub output: Vec<Message>,
    pub temperature: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<TokenUsage>,
    pub metadata: BTreeMap<String, String>,
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}
