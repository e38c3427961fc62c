//! Types as the generator writes them, for bodies of the kind that well-known services send.

use std::collections::BTreeMap;

use crate::runtime::wire::{Extra, Nullable, Value, object, tagged_union};

#[derive(Clone, Debug, PartialEq)]
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
    pub name: Option<String>,
    pub email: Nullable<String>,
    pub starred_at: Option<String>,
    pub extra: Extra,
}
object! {
    Owner {
        "login" => login: defaulted,
        "id" => id: defaulted,
        "node_id" => node_id: defaulted,
        "avatar_url" => avatar_url: defaulted,
        "gravatar_id" => gravatar_id: nullable,
        "url" => url: defaulted,
        "html_url" => html_url: defaulted,
        "followers_url" => followers_url: defaulted,
        "following_url" => following_url: defaulted,
        "gists_url" => gists_url: defaulted,
        "starred_url" => starred_url: defaulted,
        "subscriptions_url" => subscriptions_url: defaulted,
        "organizations_url" => organizations_url: defaulted,
        "repos_url" => repos_url: defaulted,
        "events_url" => events_url: defaulted,
        "received_events_url" => received_events_url: defaulted,
        "type" => r#type: defaulted,
        "site_admin" => site_admin: defaulted,
        "name" => name: optional,
        "email" => email: optional_nullable,
        "starred_at" => starred_at: optional,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct License {
    pub key: String,
    pub name: String,
    pub url: Option<String>,
    pub spdx_id: Option<String>,
    pub node_id: String,
    pub html_url: Option<String>,
    pub extra: Extra,
}
object! {
    License {
        "key" => key: defaulted,
        "name" => name: defaulted,
        "url" => url: nullable,
        "spdx_id" => spdx_id: nullable,
        "node_id" => node_id: defaulted,
        "html_url" => html_url: optional,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Permissions {
    pub admin: bool,
    pub maintain: Option<bool>,
    pub push: bool,
    pub triage: Option<bool>,
    pub pull: bool,
    pub extra: Extra,
}
object! {
    Permissions {
        "admin" => admin: defaulted,
        "maintain" => maintain: optional,
        "push" => push: defaulted,
        "triage" => triage: optional,
        "pull" => pull: defaulted,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Repository {
    pub id: i64,
    pub node_id: String,
    pub name: String,
    pub full_name: String,
    pub owner: Box<Owner>,
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
    pub is_template: Option<bool>,
    pub topics: Option<Vec<String>>,
    pub has_issues: bool,
    pub has_projects: bool,
    pub has_wiki: bool,
    pub has_pages: bool,
    pub has_discussions: Option<bool>,
    pub has_downloads: bool,
    pub archived: bool,
    pub disabled: bool,
    pub visibility: Option<String>,
    pub pushed_at: Option<String>,
    pub created_at: Option<String>,
    pub updated_at: Option<String>,
    pub permissions: Option<Box<Permissions>>,
    pub allow_rebase_merge: Option<bool>,
    pub allow_squash_merge: Option<bool>,
    pub allow_auto_merge: Option<bool>,
    pub delete_branch_on_merge: Option<bool>,
    pub allow_merge_commit: Option<bool>,
    pub allow_forking: Option<bool>,
    pub web_commit_signoff_required: Option<bool>,
    pub subscribers_count: Option<i64>,
    pub network_count: Option<i64>,
    pub license: Option<Box<License>>,
    pub forks: i64,
    pub open_issues: i64,
    pub watchers: i64,
    pub temp_clone_token: Option<String>,
    pub anonymous_access_enabled: Option<bool>,
    pub starred_at: Option<String>,
    pub extra: Extra,
}
object! {
    Repository {
        "id" => id: defaulted,
        "node_id" => node_id: defaulted,
        "name" => name: defaulted,
        "full_name" => full_name: defaulted,
        "owner" => owner: defaulted,
        "private" => private: defaulted,
        "html_url" => html_url: defaulted,
        "description" => description: nullable,
        "fork" => fork: defaulted,
        "url" => url: defaulted,
        "archive_url" => archive_url: defaulted,
        "assignees_url" => assignees_url: defaulted,
        "blobs_url" => blobs_url: defaulted,
        "branches_url" => branches_url: defaulted,
        "collaborators_url" => collaborators_url: defaulted,
        "comments_url" => comments_url: defaulted,
        "commits_url" => commits_url: defaulted,
        "compare_url" => compare_url: defaulted,
        "contents_url" => contents_url: defaulted,
        "contributors_url" => contributors_url: defaulted,
        "deployments_url" => deployments_url: defaulted,
        "downloads_url" => downloads_url: defaulted,
        "events_url" => events_url: defaulted,
        "forks_url" => forks_url: defaulted,
        "git_commits_url" => git_commits_url: defaulted,
        "git_refs_url" => git_refs_url: defaulted,
        "git_tags_url" => git_tags_url: defaulted,
        "hooks_url" => hooks_url: defaulted,
        "issue_comment_url" => issue_comment_url: defaulted,
        "issue_events_url" => issue_events_url: defaulted,
        "issues_url" => issues_url: defaulted,
        "keys_url" => keys_url: defaulted,
        "labels_url" => labels_url: defaulted,
        "languages_url" => languages_url: defaulted,
        "merges_url" => merges_url: defaulted,
        "milestones_url" => milestones_url: defaulted,
        "notifications_url" => notifications_url: defaulted,
        "pulls_url" => pulls_url: defaulted,
        "releases_url" => releases_url: defaulted,
        "stargazers_url" => stargazers_url: defaulted,
        "statuses_url" => statuses_url: defaulted,
        "subscribers_url" => subscribers_url: defaulted,
        "subscription_url" => subscription_url: defaulted,
        "tags_url" => tags_url: defaulted,
        "teams_url" => teams_url: defaulted,
        "trees_url" => trees_url: defaulted,
        "clone_url" => clone_url: defaulted,
        "mirror_url" => mirror_url: nullable,
        "git_url" => git_url: defaulted,
        "ssh_url" => ssh_url: defaulted,
        "svn_url" => svn_url: defaulted,
        "homepage" => homepage: nullable,
        "language" => language: nullable,
        "forks_count" => forks_count: defaulted,
        "stargazers_count" => stargazers_count: defaulted,
        "watchers_count" => watchers_count: defaulted,
        "size" => size: defaulted,
        "default_branch" => default_branch: defaulted,
        "open_issues_count" => open_issues_count: defaulted,
        "is_template" => is_template: optional,
        "topics" => topics: optional,
        "has_issues" => has_issues: defaulted,
        "has_projects" => has_projects: defaulted,
        "has_wiki" => has_wiki: defaulted,
        "has_pages" => has_pages: defaulted,
        "has_discussions" => has_discussions: optional,
        "has_downloads" => has_downloads: defaulted,
        "archived" => archived: defaulted,
        "disabled" => disabled: defaulted,
        "visibility" => visibility: optional,
        "pushed_at" => pushed_at: nullable,
        "created_at" => created_at: nullable,
        "updated_at" => updated_at: nullable,
        "permissions" => permissions: optional,
        "allow_rebase_merge" => allow_rebase_merge: optional,
        "allow_squash_merge" => allow_squash_merge: optional,
        "allow_auto_merge" => allow_auto_merge: optional,
        "delete_branch_on_merge" => delete_branch_on_merge: optional,
        "allow_merge_commit" => allow_merge_commit: optional,
        "allow_forking" => allow_forking: optional,
        "web_commit_signoff_required" => web_commit_signoff_required: optional,
        "subscribers_count" => subscribers_count: optional,
        "network_count" => network_count: optional,
        "license" => license: nullable,
        "forks" => forks: defaulted,
        "open_issues" => open_issues: defaulted,
        "watchers" => watchers: defaulted,
        "temp_clone_token" => temp_clone_token: optional,
        "anonymous_access_enabled" => anonymous_access_enabled: optional,
        "starred_at" => starred_at: optional,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct TextDelta {
    pub item_id: String,
    pub output_index: i64,
    pub content_index: i64,
    pub delta: String,
    pub sequence_number: i64,
    pub logprobs: Vec<TokenProbability>,
    pub extra: Extra,
}
object! {
    TextDelta {
        "type" = "response.output_text.delta",
        "item_id" => item_id: defaulted,
        "output_index" => output_index: defaulted,
        "content_index" => content_index: defaulted,
        "delta" => delta: defaulted,
        "sequence_number" => sequence_number: defaulted,
        "logprobs" => logprobs: defaulted,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct TokenProbability {
    pub token: String,
    pub logprob: f64,
    pub extra: Extra,
}
object! {
    TokenProbability {
        "token" => token: defaulted,
        "logprob" => logprob: defaulted,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct ArgumentsDelta {
    pub item_id: String,
    pub output_index: i64,
    pub delta: String,
    pub sequence_number: i64,
    pub extra: Extra,
}
object! {
    ArgumentsDelta {
        "type" = "response.function_call_arguments.delta",
        "item_id" => item_id: defaulted,
        "output_index" => output_index: defaulted,
        "delta" => delta: defaulted,
        "sequence_number" => sequence_number: defaulted,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Completed {
    pub response: Box<Response>,
    pub sequence_number: i64,
    pub extra: Extra,
}
object! {
    Completed {
        "type" = "response.completed",
        "response" => response: defaulted,
        "sequence_number" => sequence_number: defaulted,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    pub id: String,
    pub object: String,
    pub created_at: f64,
    pub status: String,
    pub model: String,
    pub output: Vec<Message>,
    pub temperature: Option<f64>,
    pub usage: Option<Box<TokenUsage>>,
    pub metadata: BTreeMap<String, String>,
    pub extra: Extra,
}
object! {
    Response {
        "id" => id: defaulted,
        "object" => object: defaulted,
        "created_at" => created_at: defaulted,
        "status" => status: defaulted,
        "model" => model: defaulted,
        "output" => output: defaulted,
        "temperature" => temperature: nullable,
        "usage" => usage: optional,
        "metadata" => metadata: defaulted,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    pub id: String,
    pub role: String,
    pub status: String,
    pub content: Vec<OutputText>,
    pub extra: Extra,
}
object! {
    Message {
        "id" => id: defaulted,
        "role" => role: defaulted,
        "status" => status: defaulted,
        "content" => content: defaulted,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct OutputText {
    pub text: String,
    pub annotations: Vec<String>,
    pub extra: Extra,
}
object! {
    OutputText {
        "text" => text: defaulted,
        "annotations" => annotations: defaulted,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct TokenUsage {
    pub input_tokens: i64,
    pub output_tokens: i64,
    pub total_tokens: i64,
    pub extra: Extra,
}
object! {
    TokenUsage {
        "input_tokens" => input_tokens: defaulted,
        "output_tokens" => output_tokens: defaulted,
        "total_tokens" => total_tokens: defaulted,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Address {
    pub city: Option<String>,
    pub country: Option<String>,
    pub line1: Option<String>,
    pub line2: Option<String>,
    pub postal_code: Option<String>,
    pub state: Option<String>,
    pub extra: Extra,
}
object! {
    Address {
        "city" => city: nullable,
        "country" => country: nullable,
        "line1" => line1: nullable,
        "line2" => line2: nullable,
        "postal_code" => postal_code: nullable,
        "state" => state: nullable,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct BillingDetails {
    pub address: Option<Box<Address>>,
    pub email: Option<String>,
    pub name: Option<String>,
    pub phone: Option<String>,
    pub tax_id: Option<String>,
    pub extra: Extra,
}
object! {
    BillingDetails {
        "address" => address: nullable,
        "email" => email: nullable,
        "name" => name: nullable,
        "phone" => phone: nullable,
        "tax_id" => tax_id: nullable,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct CardChecks {
    pub address_line1_check: Option<String>,
    pub address_postal_code_check: Option<String>,
    pub cvc_check: Option<String>,
    pub extra: Extra,
}
object! {
    CardChecks {
        "address_line1_check" => address_line1_check: nullable,
        "address_postal_code_check" => address_postal_code_check: nullable,
        "cvc_check" => cvc_check: nullable,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    pub amount_authorized: Option<i64>,
    pub authorization_code: Option<String>,
    pub brand: Option<String>,
    pub checks: Option<Box<CardChecks>>,
    pub country: Option<String>,
    pub exp_month: i64,
    pub exp_year: i64,
    pub fingerprint: Option<String>,
    pub funding: Option<String>,
    pub last4: Option<String>,
    pub network: Option<String>,
    pub extra: Extra,
}
object! {
    Card {
        "amount_authorized" => amount_authorized: nullable,
        "authorization_code" => authorization_code: nullable,
        "brand" => brand: nullable,
        "checks" => checks: nullable,
        "country" => country: nullable,
        "exp_month" => exp_month: defaulted,
        "exp_year" => exp_year: defaulted,
        "fingerprint" => fingerprint: optional,
        "funding" => funding: nullable,
        "last4" => last4: nullable,
        "network" => network: nullable,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct PaymentMethodDetails {
    pub card: Option<Box<Card>>,
    pub r#type: String,
    pub extra: Extra,
}
object! {
    PaymentMethodDetails {
        "card" => card: optional,
        "type" => r#type: defaulted,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    pub network_status: Option<String>,
    pub reason: Option<String>,
    pub risk_level: Option<String>,
    pub risk_score: Option<i64>,
    pub seller_message: Option<String>,
    pub r#type: String,
    pub extra: Extra,
}
object! {
    Outcome {
        "network_status" => network_status: nullable,
        "reason" => reason: nullable,
        "risk_level" => risk_level: optional,
        "risk_score" => risk_score: optional,
        "seller_message" => seller_message: nullable,
        "type" => r#type: defaulted,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct FraudDetails {
    pub stripe_report: Option<String>,
    pub user_report: Option<String>,
    pub extra: Extra,
}
object! {
    FraudDetails {
        "stripe_report" => stripe_report: optional,
        "user_report" => user_report: optional,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
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
    pub billing_details: Box<BillingDetails>,
    pub calculated_statement_descriptor: Option<String>,
    pub captured: bool,
    pub created: i64,
    pub currency: String,
    pub customer: Option<String>,
    pub description: Option<String>,
    pub disputed: bool,
    pub failure_code: Option<String>,
    pub failure_message: Option<String>,
    pub fraud_details: Option<Box<FraudDetails>>,
    pub invoice: Option<String>,
    pub livemode: bool,
    pub metadata: BTreeMap<String, String>,
    pub on_behalf_of: Option<String>,
    pub outcome: Option<Box<Outcome>>,
    pub paid: bool,
    pub payment_intent: Option<String>,
    pub payment_method: Option<String>,
    pub payment_method_details: Option<Box<PaymentMethodDetails>>,
    pub receipt_email: Option<String>,
    pub receipt_number: Option<String>,
    pub receipt_url: Option<String>,
    pub refunded: bool,
    pub review: Option<String>,
    pub source_transfer: Option<String>,
    pub statement_descriptor: Option<String>,
    pub statement_descriptor_suffix: Option<String>,
    pub status: String,
    pub transfer: Option<String>,
    pub transfer_group: Option<String>,
    pub extra: Extra,
}
object! {
    Charge {
        "id" => id: defaulted,
        "object" => object: defaulted,
        "amount" => amount: defaulted,
        "amount_captured" => amount_captured: defaulted,
        "amount_refunded" => amount_refunded: defaulted,
        "application" => application: nullable,
        "application_fee" => application_fee: nullable,
        "application_fee_amount" => application_fee_amount: nullable,
        "balance_transaction" => balance_transaction: nullable,
        "billing_details" => billing_details: defaulted,
        "calculated_statement_descriptor" => calculated_statement_descriptor: nullable,
        "captured" => captured: defaulted,
        "created" => created: defaulted,
        "currency" => currency: defaulted,
        "customer" => customer: nullable,
        "description" => description: nullable,
        "disputed" => disputed: defaulted,
        "failure_code" => failure_code: nullable,
        "failure_message" => failure_message: nullable,
        "fraud_details" => fraud_details: nullable,
        "invoice" => invoice: nullable,
        "livemode" => livemode: defaulted,
        "metadata" => metadata: defaulted,
        "on_behalf_of" => on_behalf_of: nullable,
        "outcome" => outcome: nullable,
        "paid" => paid: defaulted,
        "payment_intent" => payment_intent: nullable,
        "payment_method" => payment_method: nullable,
        "payment_method_details" => payment_method_details: nullable,
        "receipt_email" => receipt_email: nullable,
        "receipt_number" => receipt_number: nullable,
        "receipt_url" => receipt_url: optional,
        "refunded" => refunded: defaulted,
        "review" => review: nullable,
        "source_transfer" => source_transfer: nullable,
        "statement_descriptor" => statement_descriptor: nullable,
        "statement_descriptor_suffix" => statement_descriptor_suffix: nullable,
        "status" => status: defaulted,
        "transfer" => transfer: optional,
        "transfer_group" => transfer_group: nullable,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Hundred {
    pub property_000: String,
    pub property_001: i64,
    pub property_002: bool,
    pub property_003: f64,
    pub property_004: Option<String>,
    pub property_005: String,
    pub property_006: i64,
    pub property_007: bool,
    pub property_008: f64,
    pub property_009: Option<String>,
    pub property_010: String,
    pub property_011: i64,
    pub property_012: bool,
    pub property_013: f64,
    pub property_014: Option<String>,
    pub property_015: String,
    pub property_016: i64,
    pub property_017: bool,
    pub property_018: f64,
    pub property_019: Option<String>,
    pub property_020: String,
    pub property_021: i64,
    pub property_022: bool,
    pub property_023: f64,
    pub property_024: Option<String>,
    pub property_025: String,
    pub property_026: i64,
    pub property_027: bool,
    pub property_028: f64,
    pub property_029: Option<String>,
    pub property_030: String,
    pub property_031: i64,
    pub property_032: bool,
    pub property_033: f64,
    pub property_034: Option<String>,
    pub property_035: String,
    pub property_036: i64,
    pub property_037: bool,
    pub property_038: f64,
    pub property_039: Option<String>,
    pub property_040: String,
    pub property_041: i64,
    pub property_042: bool,
    pub property_043: f64,
    pub property_044: Option<String>,
    pub property_045: String,
    pub property_046: i64,
    pub property_047: bool,
    pub property_048: f64,
    pub property_049: Option<String>,
    pub property_050: String,
    pub property_051: i64,
    pub property_052: bool,
    pub property_053: f64,
    pub property_054: Option<String>,
    pub property_055: String,
    pub property_056: i64,
    pub property_057: bool,
    pub property_058: f64,
    pub property_059: Option<String>,
    pub property_060: String,
    pub property_061: i64,
    pub property_062: bool,
    pub property_063: f64,
    pub property_064: Option<String>,
    pub property_065: String,
    pub property_066: i64,
    pub property_067: bool,
    pub property_068: f64,
    pub property_069: Option<String>,
    pub property_070: String,
    pub property_071: i64,
    pub property_072: bool,
    pub property_073: f64,
    pub property_074: Option<String>,
    pub property_075: String,
    pub property_076: i64,
    pub property_077: bool,
    pub property_078: f64,
    pub property_079: Option<String>,
    pub property_080: String,
    pub property_081: i64,
    pub property_082: bool,
    pub property_083: f64,
    pub property_084: Option<String>,
    pub property_085: String,
    pub property_086: i64,
    pub property_087: bool,
    pub property_088: f64,
    pub property_089: Option<String>,
    pub property_090: String,
    pub property_091: i64,
    pub property_092: bool,
    pub property_093: f64,
    pub property_094: Option<String>,
    pub property_095: String,
    pub property_096: i64,
    pub property_097: bool,
    pub property_098: f64,
    pub property_099: Option<String>,
    pub extra: Extra,
}
object! {
    Hundred {
        "property_000" => property_000: defaulted,
        "property_001" => property_001: defaulted,
        "property_002" => property_002: defaulted,
        "property_003" => property_003: defaulted,
        "property_004" => property_004: optional,
        "property_005" => property_005: defaulted,
        "property_006" => property_006: defaulted,
        "property_007" => property_007: defaulted,
        "property_008" => property_008: defaulted,
        "property_009" => property_009: optional,
        "property_010" => property_010: defaulted,
        "property_011" => property_011: defaulted,
        "property_012" => property_012: defaulted,
        "property_013" => property_013: defaulted,
        "property_014" => property_014: optional,
        "property_015" => property_015: defaulted,
        "property_016" => property_016: defaulted,
        "property_017" => property_017: defaulted,
        "property_018" => property_018: defaulted,
        "property_019" => property_019: optional,
        "property_020" => property_020: defaulted,
        "property_021" => property_021: defaulted,
        "property_022" => property_022: defaulted,
        "property_023" => property_023: defaulted,
        "property_024" => property_024: optional,
        "property_025" => property_025: defaulted,
        "property_026" => property_026: defaulted,
        "property_027" => property_027: defaulted,
        "property_028" => property_028: defaulted,
        "property_029" => property_029: optional,
        "property_030" => property_030: defaulted,
        "property_031" => property_031: defaulted,
        "property_032" => property_032: defaulted,
        "property_033" => property_033: defaulted,
        "property_034" => property_034: optional,
        "property_035" => property_035: defaulted,
        "property_036" => property_036: defaulted,
        "property_037" => property_037: defaulted,
        "property_038" => property_038: defaulted,
        "property_039" => property_039: optional,
        "property_040" => property_040: defaulted,
        "property_041" => property_041: defaulted,
        "property_042" => property_042: defaulted,
        "property_043" => property_043: defaulted,
        "property_044" => property_044: optional,
        "property_045" => property_045: defaulted,
        "property_046" => property_046: defaulted,
        "property_047" => property_047: defaulted,
        "property_048" => property_048: defaulted,
        "property_049" => property_049: optional,
        "property_050" => property_050: defaulted,
        "property_051" => property_051: defaulted,
        "property_052" => property_052: defaulted,
        "property_053" => property_053: defaulted,
        "property_054" => property_054: optional,
        "property_055" => property_055: defaulted,
        "property_056" => property_056: defaulted,
        "property_057" => property_057: defaulted,
        "property_058" => property_058: defaulted,
        "property_059" => property_059: optional,
        "property_060" => property_060: defaulted,
        "property_061" => property_061: defaulted,
        "property_062" => property_062: defaulted,
        "property_063" => property_063: defaulted,
        "property_064" => property_064: optional,
        "property_065" => property_065: defaulted,
        "property_066" => property_066: defaulted,
        "property_067" => property_067: defaulted,
        "property_068" => property_068: defaulted,
        "property_069" => property_069: optional,
        "property_070" => property_070: defaulted,
        "property_071" => property_071: defaulted,
        "property_072" => property_072: defaulted,
        "property_073" => property_073: defaulted,
        "property_074" => property_074: optional,
        "property_075" => property_075: defaulted,
        "property_076" => property_076: defaulted,
        "property_077" => property_077: defaulted,
        "property_078" => property_078: defaulted,
        "property_079" => property_079: optional,
        "property_080" => property_080: defaulted,
        "property_081" => property_081: defaulted,
        "property_082" => property_082: defaulted,
        "property_083" => property_083: defaulted,
        "property_084" => property_084: optional,
        "property_085" => property_085: defaulted,
        "property_086" => property_086: defaulted,
        "property_087" => property_087: defaulted,
        "property_088" => property_088: defaulted,
        "property_089" => property_089: optional,
        "property_090" => property_090: defaulted,
        "property_091" => property_091: defaulted,
        "property_092" => property_092: defaulted,
        "property_093" => property_093: defaulted,
        "property_094" => property_094: optional,
        "property_095" => property_095: defaulted,
        "property_096" => property_096: defaulted,
        "property_097" => property_097: defaulted,
        "property_098" => property_098: defaulted,
        "property_099" => property_099: optional,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Labels {
    pub id: i64,
    pub labels: BTreeMap<String, String>,
    pub extra: Extra,
}
object! {
    Labels {
        "id" => id: defaulted,
        "labels" => labels: defaulted,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    TextDelta(Box<TextDelta>),
    ArgumentsDelta(Box<ArgumentsDelta>),
    Completed(Box<Completed>),
    Unknown(Value),
}
tagged_union! {
    Event by "type" {
        "response.output_text.delta" => TextDelta(Box<TextDelta>),
        "response.function_call_arguments.delta" => ArgumentsDelta(Box<ArgumentsDelta>),
        "response.completed" => Completed(Box<Completed>),
    } else Unknown
}
