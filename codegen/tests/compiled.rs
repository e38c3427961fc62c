//! What comes of unusual documents compiles without a warning: names of all scripts, words that are taken, and mutants
//! of the cases.
//!
//! All crates are members of one workspace, which is checked once.

#[path = "fuzz/mutation.rs"]
#[allow(dead_code)]
mod mutation;

use codegen::diagnostic::Code;
use codegen::document::{Input, parse};
use codegen::{Options, Policy, generate};
use mutation::{apply, mutations};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::{Map, Value, json};

use crate::common::workspace::Workspace;

/// How many mutants are compiled.
const MUTANTS: usize = 12;

/// Names that no compiler sees every day.
const NAMES: [&str; 16] = [
    "नमस्ते",
    "日本語",
    "שלום",
    "مرحبا",
    "한국어",
    "ไทย",
    "Ünï-cödé",
    "e\u{301}te\u{301}",
    "👩‍👩‍👧",
    "ǅungla",
    "ﬁle",
    "straße",
    "İstanbul",
    "ΑΒΓ αβγ",
    "раураl",
    "ʻokina",
];

/// Words that the emitted crate, its dependencies, the language or the prelude say already.
const WORDS: [&str; 64] = [
    "serde",
    "serde_json",
    "reqwest",
    "http",
    "bytes",
    "futures",
    "std",
    "core",
    "alloc",
    "crate",
    "upload",
    "into",
    "try_into",
    "runtime",
    "types",
    "client",
    "errors",
    "headers",
    "resources",
    "responses",
    "test",
    "self",
    "Self",
    "super",
    "async",
    "await",
    "gen",
    "dyn",
    "macro",
    "union",
    "Result",
    "Option",
    "Error",
    "Client",
    "Value",
    "String",
    "Vec",
    "Box",
    "Some",
    "None",
    "Ok",
    "Err",
    "Default",
    "Clone",
    "Into",
    "Extra",
    "Nullable",
    "Page",
    "Response",
    "Call",
    "Endpoint",
    "Method",
    "Credential",
    "Unknown",
    "blocking",
    "testing",
    "default",
    "new",
    "builder",
    "send",
    "body",
    "object",
    "setters",
    "bool",
];

/// A document in which all words stand wherever a name can stand.
fn worded() -> Value {
    let next = |index: usize, step: usize| WORDS[(index + step) % WORDS.len()];
    let of = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    let text = json!({ "type": "string" });
    let mut document = json!({
        "openapi": "3.1.0",
        "info": { "title": "Words", "version": "1.0.0" },
        "servers": [{ "url": "https://a.example/{self}", "variables": {} }],
        "paths": {},
        "components": { "schemas": {}, "securitySchemes": {} },
    });
    for (index, word) in WORDS.into_iter().enumerate() {
        let other = next(index, 7);
        document["servers"][0]["variables"][word] = json!({ "default": "a" });
        document["components"]["securitySchemes"][word] =
            json!({ "type": "apiKey", "in": "header", "name": "X-Key" });
        document["components"]["schemas"][word] = json!({
            "type": "object",
            "required": [word],
            "properties": { word: text, other: of(other), "list": { "type": "array", "items": of(word) } },
        });
        let parameter = |name: &str, place: &str| json!({ "name": name, "in": place, "required": place == "path", "schema": text });
        let (media_type, file) = match index % 3 {
            0 => ("multipart/form-data", json!({ "type": "string", "format": "binary" })),
            1 => ("application/x-www-form-urlencoded", text.clone()),
            _ => ("application/json", text.clone()),
        };
        let fields = json!({ "type": "object", "required": [word], "properties": { word: file, other: { "type": "integer" } } });
        let responses = json!({
            "200": { "description": "", "headers": { word: { "schema": text } }, "content": { "application/json": { "schema": of(word) } } },
            "201": { "description": "", "content": { "application/json": { "schema": { "type": "array", "items": of(word) } } } },
            "404": { "description": "", "content": { "application/json": { "schema": of(other) } } },
        });
        document["paths"][format!("/{word}/{{{word}}}")] = json!({ "post": {
            "operationId": word,
            "tags": [word],
            "parameters": [parameter(word, "path"), parameter(other, "query")],
            "requestBody": { "required": true, "content": { media_type: { "schema": fields } } },
            "responses": responses,
        } });
    }
    document["components"]["schemas"]["Words"] = json!({ "type": "string", "enum": WORDS.to_vec() });
    document["components"]["schemas"]["AnyWord"] = json!({ "oneOf": WORDS.map(of).to_vec() });
    document
}

/// A document in which the names stand wherever a name can stand.
fn named() -> Value {
    let properties = |names: &[&str]| -> Map<String, Value> {
        names
            .iter()
            .map(|name| {
                (
                    (*name).to_owned(),
                    json!({ "type": ["string", "null"], "enum": [name, format!("{name}2"), null] }),
                )
            })
            .collect()
    };
    let schemas: Map<String, Value> = NAMES
        .iter()
        .map(|name| {
            ((*name).to_owned(), json!({ "type": "object", "title": name, "properties": properties(&NAMES) }))
        })
        .collect();
    let paths: Map<String, Value> = NAMES
        .iter()
        .map(|name| {
            let schema = json!({ "$ref": format!("#/components/schemas/{name}") });
            let parameter = |place: &str| json!({ "name": name, "in": place, "required": place == "path", "schema": { "type": "string" } });
            let parameters = ["path", "query", "header"].map(parameter);
            let operation = json!({
                "operationId": format!("{name} get"), "tags": [name],
                "parameters": parameters,
                "requestBody": { "content": { "application/json": { "schema": schema } } },
                "responses": {
                    "200": { "description": name, "headers": { *name: { "schema": { "type": "string" } } }, "content": { "application/json": { "schema": schema } } },
                    "201": { "description": name, "content": { "application/json": { "schema": { "type": "array", "items": schema } } } },
                },
            });
            (format!("/{name}/{{{name}}}"), json!({ "post": operation }))
        })
        .collect();
    let branches = NAMES.map(|name| json!({ "$ref": format!("#/components/schemas/{name}") }));
    let union = json!({ "oneOf": branches });
    let mut document = json!({
        "openapi": "3.1.0",
        "info": { "title": NAMES.join(" "), "version": "1.0.0" },
        "servers": [{ "url": "https://a.example/{v}", "variables": { "v": { "default": "a" } } }],
        "paths": paths,
        "components": { "schemas": schemas, "securitySchemes": {} },
    });
    document["components"]["schemas"]["Any"] = union;
    for name in NAMES {
        document["components"]["securitySchemes"][name] =
            json!({ "type": "apiKey", "in": "header", "name": "X-Key" });
        document["servers"][0]["variables"][name] = json!({ "default": "a" });
    }
    document
}

/// A document of types whose properties are called like methods, and which are called like what methods are made of.
fn methods() -> Value {
    const PROPERTIES: [&str; 30] = [
        "new",
        "default",
        "clone",
        "with_clone",
        "clone_from",
        "eq",
        "ne",
        "cmp",
        "hash",
        "fmt",
        "into",
        "from",
        "to_string",
        "to_owned",
        "borrow",
        "as_ref",
        "type_id",
        "serialize",
        "drop",
        "add",
        "not",
        "next",
        "deref",
        "is_null",
        "title",
        "title_null",
        "with_property",
        "self",
        "type",
        "value",
    ];
    const TYPES: [&str; 16] = [
        "String",
        "Vec",
        "Option",
        "Box",
        "Into",
        "From",
        "IntoIterator",
        "Iterator",
        "Default",
        "Eq",
        "Hash",
        "Ord",
        "FromStr",
        "PartialEq",
        "Infallible",
        "Nullable",
    ];
    let kinds = |index: usize| match index % 7 {
        0 => json!({ "type": ["string", "null"] }),
        1 => json!({ "type": "array", "items": { "type": "string" } }),
        2 => json!({ "$ref": format!("#/components/schemas/{}", TYPES[index % TYPES.len()]) }),
        3 => json!({ "type": "array", "items": { "$ref": "#/components/schemas/Kind" } }),
        4 => json!({ "type": ["integer", "null"] }),
        5 => {
            json!({ "oneOf": [{ "$ref": "#/components/schemas/String" }, { "type": "string" }, { "type": "null" }] })
        }
        _ => json!({ "enum": ["known", "unknown", "Known", "is_known", 1] }),
    };
    let schemas: Map<String, Value> = (0..TYPES.len())
        .map(|at| {
            let properties: Map<String, Value> =
                (0..).zip(PROPERTIES).map(|(index, name)| (name.to_owned(), kinds(at + index))).collect();
            let rest = if at % 3 == 0 { json!({ "type": "integer" }) } else { json!(at % 3 == 1) };
            let schema = json!({ "type": "object", "properties": properties, "additionalProperties": rest });
            (TYPES[at].to_owned(), schema)
        })
        .collect();
    let mut document = json!({
        "openapi": "3.1.0", "info": { "title": "Methods", "version": "1" }, "paths": {}, "components": { "schemas": schemas },
    });
    document["components"]["schemas"]["Kind"] =
        json!({ "type": "string", "enum": ["known", "unknown", "KNOWN", "from_str", "as_str", "Err"] });
    document
}

/// The same mutants on every run.
fn mutants() -> Vec<Value> {
    let seeds: Vec<Value> = crate::common::files::cases()
        .into_iter()
        .map(|path| parse(&Input::path(path)).expect("a case is a document"))
        .collect();
    let mut runner = TestRunner::deterministic();
    let strategy = (any::<Index>(), mutations());
    let mutant = |_| {
        let (seed, mutations) = strategy.new_tree(&mut runner).expect("nothing is filtered").current();
        let mut tree = seed.get(&seeds).clone();
        apply(&mut tree, &mutations);
        tree
    };
    (0..MUTANTS).map(mutant).collect()
}

/// Operations whose body is one argument beside a parameter that is called like it.
fn called_body() -> Value {
    let text = json!({ "type": "string" });
    let list = json!({ "type": "array", "items": text });
    let media = [
        ("application/json", list.clone()),
        ("application/json", text.clone()),
        (
            "application/x-www-form-urlencoded",
            json!({ "oneOf": [{ "properties": { "a": text } }, { "properties": { "b": text } }] }),
        ),
        ("text/plain", text.clone()),
        ("application/octet-stream", json!({})),
        ("image/*", json!({})),
        ("application/x-ndjson", list),
    ];
    let parameter =
        |(name, place): (&str, &str)| json!({ "name": name, "in": place, "required": true, "schema": text });
    let names = [
        ("body", "path"),
        ("body", "query"),
        ("request_body", "header"),
        ("call", "query"),
        ("client", "cookie"),
    ];
    let paths: Map<String, Value> = media
        .iter()
        .enumerate()
        .map(|(at, (media_type, schema))| {
            let operation = json!({
                "operationId": format!("send{at}"),
                "parameters": names.map(parameter),
                "requestBody": { "required": true, "content": { *media_type: { "schema": schema } } },
                "responses": { "204": { "description": "" } },
            });
            (format!("/{at}/{{body}}"), json!({ "post": operation }))
        })
        .collect();
    json!({ "openapi": "3.1.0", "info": { "title": "Bodies", "version": "1" }, "paths": paths })
}

#[test]
fn unusual_documents_compile_without_warnings() {
    let mut workspace = Workspace::new("compiled");
    let mut add = |document: &Value, contents: &str, more: &str| {
        let name = format!("member-{}", workspace.len());
        let config = format!("[package]\nname = {name:?}\ncontents = {contents:?}\n{more}");
        let options = Options {
            config: Some(Input::text("sdk.toml", config)),
            ..Options::from_text("api.json", document.to_string())
                .with_policy(Policy::allowing(Code::IncompleteRequest))
        };
        let Ok(mut generated) = generate(&options) else { return };
        let root = generated.files.get_mut("src/lib.rs").expect("a crate has a root");
        root.insert_str(0, "#![deny(warnings)]\n");
        workspace.add(name, &generated.files);
    };
    add(&named(), "client", "");
    let words = worded();
    generate(&Options::from_text("words.json", words.to_string())).expect("the words make a crate");
    add(&words, "client", "resource-features = true");
    add(&methods(), "types", "");
    let plain = json!({ "openapi": "3.1.0", "info": { "title": "Plain", "version": "1" }, "paths": { "/a": { "get": { "operationId": "a", "responses": {} } } } });
    add(&plain, "client", "[resources]\n[resources.empty]\n[resources.\"empty.inner\"]\n");
    let bodies = called_body();
    generate(&Options::from_text("bodies.json", bodies.to_string())).expect("the bodies make a crate");
    add(&bodies, "client", "");
    for mutant in mutants() {
        add(&mutant, "types", "");
    }
    let output = workspace.cargo(&["check", "--workspace"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
