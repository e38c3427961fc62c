//! The law of the output's layout: what the emitter lays out by itself looks as if the formatter had done it.

use std::path::Path;

use codegen::diagnostic::Code;
use codegen::{Files, Options, Policy, generate};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::common::support_code::is_support_code;

fn without_blank_lines(text: &str) -> String {
    text.lines().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n")
}

/// Formats every struct and impl again, and expects to find it in the file as it is. Returns how many there were.
fn is_as_formatted(name: &str, files: &Files) -> usize {
    let mut checked = 0;
    let ours = files.iter().filter(|(path, _)| {
        Path::new(path).extension().is_some_and(|it| it == "rs") && !is_support_code(path)
    });
    for (path, text) in ours {
        let lines = without_blank_lines(text);
        let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{name}: {path}: {error}"));
        for item in
            file.items.into_iter().filter(|it| matches!(it, syn::Item::Struct(_) | syn::Item::Impl(_)))
        {
            let alone = syn::File { shebang: None, frontmatter: None, attrs: Vec::new(), items: vec![item] };
            let formatted = without_blank_lines(&prettyplease::unparse(&alone));
            assert!(lines.contains(&formatted), "{name}: {path} has this in another layout:\n{formatted}");
            checked += 1;
        }
    }
    checked
}

fn check(name: &str, options: &Options) -> usize {
    let generated = generate(&options.clone().with_policy(Policy::allowing(Code::IncompleteRequest)))
        .unwrap_or_else(|failure| panic!("{name} does not generate:\n{failure}"));
    is_as_formatted(name, &generated.files)
}

#[test]
fn every_case_is_as_formatted() {
    let checked: usize = crate::common::files::cases()
        .into_iter()
        .map(|path| check(&path.display().to_string(), &Options::new(&path)))
        .sum();
    assert!(checked > 500, "only {checked} items were found");
}

/// A document whose names have the given lengths, for every construct with a line that may become too long.
fn document(lengths: &[usize]) -> Value {
    let name = |letter: char, index: usize| letter.to_string().repeat(lengths[index % lengths.len()].max(1));
    let pet = name('p', 0);
    let schema = json!({ "$ref": format!("#/components/schemas/{pet}") });
    let parameter = |index: usize, place: &str, schema: Value| {
        json!({
            "name": name(char::from(b'a' + u8::try_from(index).expect("a few parameters")), index),
            "in": place, "required": place == "path" || index.is_multiple_of(2), "schema": schema,
        })
    };
    let list = json!({ "type": "array", "items": { "type": "string" } });
    let path = format!("/things/{{{}}}", name('b', 1));
    let property = |ty: &str| json!({ "type": ty });
    json!({
        "openapi": "3.0.3", "info": { "title": "t", "version": "1" },
        "paths": { path: {
            "parameters": [parameter(1, "path", property("string"))],
            "get": {
                "operationId": format!("get{}", name('g', 2)), "tags": [name('t', 3)],
                "parameters": [
                    parameter(2, "query", property("integer")), parameter(3, "header", list),
                    parameter(4, "query", schema.clone()),
                ],
                "responses": { "200": { "description": "", "content": { "application/json": { "schema": schema } } } },
            },
            "put": {
                "operationId": format!("put{}", name('h', 4)), "tags": [name('t', 3)],
                "requestBody": { "content": { "application/json": { "schema": {
                    "type": "object",
                    "properties": { name('i', 5): property("string"), name('j', 6): { "type": "integer", "nullable": true } },
                } } } },
                "responses": { "204": { "description": "" } },
            },
            "post": {
                "operationId": format!("post{}", name('k', 5)), "tags": [name('t', 3)],
                "requestBody": { "required": true, "content": { "application/json": { "schema": schema } } },
                "responses": { "204": { "description": "" } },
            },
        } },
        "components": { "schemas": { pet: {
            "type": "object", "required": [name('l', 7), name('m', 0)],
            "properties": {
                name('l', 7): { "type": "array", "items": { "type": "string" } },
                name('m', 0): { "type": "object", "additionalProperties": schema },
                name('n', 1): { "type": "string", "nullable": true },
            },
        } } },
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn whatever_the_lengths_of_names(lengths in prop::collection::vec(1_usize..70, 8)) {
        let options = Options::from_text("lengths.json", document(&lengths).to_string());
        let checked = check(&format!("{lengths:?}"), &options);
        prop_assert!(checked > 6);
    }
}
