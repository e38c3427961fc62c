//! Events of a stream in which a model answers.

use std::collections::BTreeMap;

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
