//! The places of a document whose schemas have a Rust type that can be tried.

use std::collections::HashSet;

use codegen::ir::{Api, NameRoot, TypeDef};
use codegen::pointer::Pointer;
use serde_json::Value;

/// A schema and its type.
#[derive(Debug)]
pub(crate) struct Site {
    /// Where the schema stands.
    pub(crate) pointer: Pointer,
    /// The path of its type inside the crate.
    pub(crate) rust: String,
    /// What the document gives as examples beside the schema.
    pub(crate) examples: Vec<Value>,
}

/// Every component schema, then the inline schemas of request and response bodies, each once.
pub(crate) fn sites(document: &Value, api: &Api) -> Vec<Site> {
    let mut seen = HashSet::new();
    let mut sites = Vec::new();
    for (_, def) in api.types.iter() {
        if (is_component(def) || is_body(def))
            && document.pointer(def.origin.as_str()).is_some()
            && seen.insert(def.origin.clone())
        {
            let examples = def
                .origin
                .parent()
                .filter(|_| is_body(def))
                .and_then(|media_type| document.pointer(media_type.as_str()).map(examples));
            sites.push(Site {
                pointer: def.origin.clone(),
                rust: def.rust_path(),
                examples: examples.unwrap_or_default(),
            });
        }
    }
    sites
}

/// Whether a type is that of a whole component schema.
pub(crate) fn is_component(def: &TypeDef) -> bool {
    let whole = matches!(def.path.root, NameRoot::Component(_)) && def.path.words.is_empty();
    let tokens: Vec<String> = def.origin.tokens().collect();
    let place = matches!(tokens.as_slice(), [components, schemas, _] if components == "components" && schemas == "schemas");
    whole && place
}

/// Whether a type is that of an inline schema of a request or response body.
fn is_body(def: &TypeDef) -> bool {
    let tokens: Vec<String> = def.origin.tokens().collect();
    let place =
        matches!(tokens.as_slice(), [.., content, _, schema] if content == "content" && schema == "schema");
    place && !matches!(def.path.root, NameRoot::Type(_)) && def.path.words.len() <= 1
}

/// `example` and `examples` of a media type.
fn examples(media_type: &Value) -> Vec<Value> {
    let named = media_type.get("examples").and_then(Value::as_object).into_iter().flatten();
    let values = named.filter_map(|(_, example)| example.get("value"));
    media_type.get("example").into_iter().chain(values).cloned().collect()
}
