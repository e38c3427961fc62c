//! Fidelity: a value that is valid against a schema fits the schema's type, and nothing of it is lost.

mod accept;
mod generate;
mod validate;

use openapiv3::{OpenAPI, ReferenceOr, Schema};
use serde_json::Value;

use super::run;
use crate::{
    document::{self, Document, Input},
    ir::Type,
    normalize::pass,
};

/// How many values are made for each component.
const VALUES: u64 = 60;

/// The component schemas of a document.
struct Schemas<'a>(&'a OpenAPI);

impl<'a> Schemas<'a> {
    fn resolve(&self, schema: &'a ReferenceOr<Schema>) -> Option<&'a Schema> {
        let mut schema = schema;
        for _ in 0..100 {
            match schema {
                ReferenceOr::Item(schema) => return Some(schema),
                ReferenceOr::Reference { reference } => {
                    let key = reference.strip_prefix("#/components/schemas/")?;
                    let key = key.replace("~1", "/").replace("~0", "~");
                    schema = self.0.components.as_ref()?.schemas.get(&key)?;
                }
            }
        }
        None
    }
}

/// What is lost, one line for each component and value; and how many values were tried.
pub(super) fn losses(text: &str) -> (Vec<String>, usize) {
    let document =
        document::read(&Input::text("test.yaml", text)).unwrap_or_else(|failure| panic!("{failure}"));
    let (mut api, _) = run(&document.openapi);
    pass::run(&mut api, &pass::Wishes::NONE, &mut crate::history::History::default());
    let schemas = Schemas(&document.openapi);
    let mut found = Vec::new();
    let mut tried = 0;
    let components = document.openapi.components.iter().flat_map(|components| &components.schemas);
    for (index, (key, schema)) in (0..).zip(components) {
        // Hoisted targets that nothing uses are gone, or live on in an identical type.
        let origin = Document::component_origin("schemas", key);
        let Some((id, _)) = api.types.iter().find(|(_, def)| def.origin == origin) else { continue };
        let mut random = generate::Random::new(index + 1);
        let mut wrong: Option<(Value, String)> = None;
        for _ in 0..VALUES {
            let Some(value) = generate::value(&schemas, schema, &mut random, 0) else { continue };
            if !validate::valid(&schemas, schema, &value, 0) {
                continue;
            }
            tried += 1;
            // Uses of a component say whether it may be null, the component itself does not.
            if value.is_null() {
                continue;
            }
            let smaller =
                wrong.as_ref().is_none_or(|(known, _)| value.to_string().len() < known.to_string().len());
            if let (Err(reason), true) = (accept::accept(&api.types, &Type::Named(id), &value), smaller) {
                wrong = Some((value, reason));
            }
        }
        found.extend(wrong.map(|(value, reason)| format!("{key}: {reason}: {value}")));
    }
    (found, tried)
}

#[test]
fn valid_values_fit_their_types() {
    let text = include_str!("zoo.yaml");
    let (losses, tried) = losses(text);
    assert!(tried > 500, "only {tried} valid values");
    assert_eq!(losses, Vec::<String>::new());
}

/// For documents of one's own: `FIDELITY=a.yaml:b.json cargo test -p openapi-sdk-codegen fidelity -- --nocapture`.
#[test]
fn valid_values_of_given_documents_fit_their_types() {
    let Ok(files) = std::env::var("FIDELITY") else { return };
    for file in files.split(':') {
        let Ok(text) = std::fs::read_to_string(file) else { continue };
        let (losses, tried) = losses(&text);
        println!("{file}: {} of {tried}", losses.len());
        for loss in losses {
            println!("  {loss}");
        }
    }
}
