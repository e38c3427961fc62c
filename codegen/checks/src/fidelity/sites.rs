//! The places of a document whose schemas have a Rust type that can be tried.

use std::collections::HashSet;

use codegen::ir::{Api, Content, Errors, NameRoot, ResponseContent, Success, Type, TypeDef, TypeId};
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
    let or_null = nullable_bodies(api);
    for (id, def) in api.types.iter() {
        if (def.is_component() || is_body(def))
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
                rust: if or_null.contains(&id) {
                    format!("Option<types::{}>", def.name.rust)
                } else {
                    def.rust_path()
                },
                examples: examples.unwrap_or_default(),
            });
        }
    }
    sites
}

/// The types of inline bodies and parameters that may be null; calls take or return them as options.
fn nullable_bodies(api: &Api) -> HashSet<TypeId> {
    let requests = api.operations.iter().filter_map(|operation| operation.body.as_ref());
    let requests = requests.flat_map(|body| &body.contents).filter_map(|content| match &content.content {
        Content::Json(ty) => Some(ty),
        _ => None,
    });
    let whole = api.operations.iter().filter_map(|operation| match &operation.success {
        Success::One(response) | Success::Optional(response) => Some(response),
        Success::ByStatus(_) => None,
    });
    let by_status = api.status_sets.iter().flat_map(|set| &set.variants).map(|variant| &variant.response);
    let responses = whole.chain(by_status).filter_map(|response| match &response.content {
        ResponseContent::Json(ty) | ResponseContent::JsonOrText(ty) => Some(ty),
        _ => None,
    });
    let named = |ty: &Type| match ty {
        Type::Nullable(inner) => match **inner {
            Type::Named(id) if is_body(&api.types[id]) => Some(id),
            _ => None,
        },
        _ => None,
    };
    let errors = api.operations.iter().filter_map(|operation| match &operation.errors {
        Errors::One(ty) => Some(ty),
        Errors::Undeclared | Errors::ByStatus(_) => None,
    });
    let parameters = api.operations.iter().flat_map(|operation| &operation.parameters).map(|it| &it.ty);
    requests.chain(responses).chain(errors).chain(parameters).filter_map(named).collect()
}

/// Whether a type is that of an inline schema of a request or response body.
fn is_body(def: &TypeDef) -> bool {
    let tokens: Vec<String> = def.origin.tokens().collect();
    let place =
        matches!(tokens.as_slice(), [.., content, _, schema] if content == "content" && schema == "schema");
    place && !matches!(def.path.root, NameRoot::Type(_)) && def.path.words.len() <= 1
}

/// `example` and `examples` of a media type, or of a parameter.
pub(crate) fn examples(media_type: &Value) -> Vec<Value> {
    let named = media_type.get("examples").and_then(Value::as_object).into_iter().flatten();
    let values = named.filter_map(|(_, example)| example.get("value"));
    media_type.get("example").into_iter().chain(values).cloned().collect()
}
