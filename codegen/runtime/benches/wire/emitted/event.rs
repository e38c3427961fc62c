//! Events of a stream in which a model answers.

use std::collections::BTreeMap;

use crate::runtime::wire::{Extra, Value, object, tagged_union};

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
