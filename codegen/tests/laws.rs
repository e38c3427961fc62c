//! The laws that the output obeys whatever the document says: determinism, inertness, and no panics.

use std::path::{Path, PathBuf};

use codegen::diagnostic::Code;
use codegen::{Generated, Options, Policy, generate};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::common::support_code::is_support_code;

fn cases() -> Vec<(String, String)> {
    let read = |path: PathBuf| {
        let name = path.file_name().expect("a file").to_string_lossy().into_owned();
        (name, std::fs::read_to_string(&path).expect("a readable case"))
    };
    crate::common::files::cases().into_iter().map(read).collect()
}

fn generated(name: &str, text: &str) -> Generated {
    generate(&Options::from_text(name, text).with_policy(Policy::allowing(Code::IncompleteRequest)))
        .unwrap_or_else(|failure| panic!("{name} does not generate:\n{failure}"))
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for (name, text) in cases() {
        assert_eq!(generated(&name, &text).files, generated(&name, &text).files, "{name}");
    }
}

/// A document in which one text stands everywhere a document can hold text that somebody chose.
fn document_of(text: &str) -> Value {
    json!({
        "openapi": "3.1.0",
        "info": { "title": text, "version": text, "description": text, "license": { "name": text } },
        "servers": [{ "url": text, "description": text }],
        "tags": [{ "name": text, "description": text }],
        "paths": {
            format!("/{}", text.replace(['{', '}'], "")): { "post": {
                "operationId": text, "summary": text, "description": text, "tags": [text],
                "parameters": [
                    { "name": text, "in": "query", "description": text, "schema": { "type": "string", "default": text } },
                    { "name": text, "in": "header", "schema": { "enum": [text] } }
                ],
                "requestBody": { "content": { text: { "schema": {} }, "application/json": {
                    "schema": { "$ref": "#/components/schemas/Good" }, "example": { text: text }
                } } },
                "responses": { "200": { "description": text, "content": { text: { "schema": { "type": "string" } } } } }
            } }
        },
        "components": {
            "securitySchemes": { text: { "type": "apiKey", "in": "header", "name": text, "description": text } },
            "schemas": {
                text: { "type": "object", "title": text, "properties": { text: { "const": text } } },
                "Good": {
                    "type": "object", "description": text, "required": [text],
                    "properties": { text: { "type": "string", "enum": [text, "b"], "pattern": text, "example": text } }
                },
                "Pick": {
                    "oneOf": [{ "$ref": "#/components/schemas/Good" }],
                    "discriminator": { "propertyName": text, "mapping": { text: "#/components/schemas/Good" } }
                }
            }
        }
    })
}

/// The kinds of items a generated file may hold.
fn only_expected_items(path: &str, contents: &str) {
    let file = syn::parse_file(contents).unwrap_or_else(|error| panic!("{path}: {error}\n{contents}"));
    let text = quote::ToTokens::to_token_stream(&file).to_string();
    for item in &file.items {
        let expected = match item {
            syn::Item::Struct(_)
            | syn::Item::Enum(_)
            | syn::Item::Type(_)
            | syn::Item::Impl(_)
            | syn::Item::Use(_)
            | syn::Item::Mod(_)
            | syn::Item::Static(_)
            | syn::Item::Const(_)
            | syn::Item::Macro(_) => true,
            // What checks requests in tests.
            syn::Item::Fn(function) => path == "src/document.rs" && function.sig.ident == "check",
            _ => false,
        };
        assert!(expected, "{path} has an unexpected item");
    }
    let outside_strings = without_literals(file);
    assert!(!outside_strings.contains("evil ( )"), "{path} calls what a text said:\n{text}");
}

fn without_literals(file: syn::File) -> String {
    fn strip(stream: proc_macro2::TokenStream) -> String {
        stream
            .into_iter()
            .map(|token| match token {
                proc_macro2::TokenTree::Group(group) => {
                    let inner = strip(group.stream());
                    match group.delimiter() {
                        proc_macro2::Delimiter::Parenthesis => format!(" ({inner} )"),
                        _ => format!(" {{{inner} }}"),
                    }
                }
                proc_macro2::TokenTree::Literal(_) => " literal".to_owned(),
                other => format!(" {other}"),
            })
            .collect()
    }
    strip(quote::ToTokens::into_token_stream(file))
}

fn inert(text: &str) {
    let document = document_of(text);
    let generated = match generate(&Options::from_text("hostile.json", document.to_string())) {
        Ok(generated) => generated,
        Err(failure) => panic!("{text:?} does not generate:\n{failure}"),
    };
    for (path, contents) in &generated.files {
        let path_is_safe = path.split('/').all(|part| {
            !part.is_empty()
                && part != ".."
                && part.chars().all(|it| it.is_ascii_alphanumeric() || "._-".contains(it))
        });
        assert!(path_is_safe, "{text:?} led to the file {path:?}");
        let is_rust = Path::new(path).extension().is_some_and(|it| it == "rs");
        if is_rust && !is_support_code(path) {
            only_expected_items(path, contents);
        }
        if path == "Cargo.toml" {
            let manifest: toml::Table =
                contents.parse().unwrap_or_else(|error| panic!("{text:?}: {error}\n{contents}"));
            assert!(!manifest.contains_key("evil"), "{text:?} added a table to Cargo.toml");
        }
    }
}

#[test]
fn known_attacks_stay_text() {
    for text in crate::common::hostile::TEXTS {
        inert(text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_text_stays_text(text in "\\PC{0,24}") {
        inert(&text);
    }

    #[test]
    fn no_document_panics(document in any_json()) {
        let wrapped = json!({ "openapi": "3.0.0", "info": {}, "paths": document.clone(), "components": document });
        let _ = generate(&Options::from_text("any.json", document.to_string()));
        let _ = generate(&Options::from_text("any.json", wrapped.to_string()));
    }
}

/// JSON made of the words that OpenAPI gives a meaning, in all the wrong places.
fn any_json() -> impl Strategy<Value = Value> {
    let word = prop::sample::select(vec![
        "openapi",
        "paths",
        "/a/{b}",
        "get",
        "parameters",
        "schema",
        "schemas",
        "$ref",
        "allOf",
        "oneOf",
        "anyOf",
        "type",
        "properties",
        "items",
        "required",
        "enum",
        "const",
        "discriminator",
        "mapping",
        "propertyName",
        "responses",
        "200",
        "content",
        "application/json",
        "nullable",
        "additionalProperties",
        "format",
        "string",
        "object",
        "array",
        "#/components/schemas/a",
        "#/",
        "#",
        "a",
        "integer",
        "minimum",
        "name",
        "in",
        "path",
        "query",
        "default",
    ]);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        word.clone().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 64, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
            prop::collection::vec((word.clone(), inner), 0..6).prop_map(|members| members
                .into_iter()
                .map(|(key, value)| (key.to_owned(), value))
                .collect()),
        ]
    })
}
