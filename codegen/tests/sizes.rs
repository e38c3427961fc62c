//! No type is large by value, and how large each is can be told without compiling it.

use std::fmt::Write as _;
use std::path::Path;

use crate::common::files::files;
use codegen::diagnostic::Code;
use codegen::ir::{Api, Type, TypeDef, TypeKind};
use codegen::normalize::pass::size::{LARGE, Sizes};
use codegen::{Generated, Options, Policy, generate};
use serde_json::{Value, json};

/// The most that one property takes: a union whose variants are scalars, lists, maps, pointers and small tuples.
const MOST_OF_A_PROPERTY: u64 = 96;

/// The types that are larger than they may be, with their sizes.
fn too_large(api: &Api) -> Vec<(String, u64)> {
    let sizes = Sizes::new(&api.types);
    let types = api.types.iter().filter_map(|(id, def)| {
        let size = sizes.of(&Type::Named(id));
        let own = match &def.kind {
            TypeKind::Struct(object) => {
                let properties = object.fields.len() + object.flattened.len() + 1;
                LARGE.max(MOST_OF_A_PROPERTY * properties as u64)
            }
            TypeKind::Alias(_) => return None,
            TypeKind::Newtype(_) | TypeKind::Enum(_) | TypeKind::Union(_) => MOST_OF_A_PROPERTY,
        };
        (size > own).then(|| (def.name.rust.clone(), size))
    });
    let sets = api.status_sets.iter().filter_map(|set| {
        let size = sizes.of_status_set(set);
        (size > MOST_OF_A_PROPERTY).then(|| (set.name.rust.clone(), size))
    });
    types.chain(sets).collect()
}

fn is_bounded(path: &Path) {
    if let Ok(generated) =
        generate(&Options::new(path).with_policy(Policy::allowing(Code::IncompleteRequest)))
    {
        assert_eq!(too_large(&generated.api), [], "{}", path.display());
    }
}

fn generated(schemas: &Value) -> Generated {
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "Sizes", "version": "1.0.0" }, "paths": {},
        "components": { "schemas": schemas },
    });
    generate(&Options::from_text("sizes.json", document.to_string()))
        .unwrap_or_else(|failure| panic!("{failure}"))
}

fn component(key: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{key}") })
}

#[test]
fn the_types_of_small_documents_are_small() {
    files(Path::new("tests/cases")).iter().for_each(|path| is_bounded(path));
    is_bounded(Path::new("sample/api.yaml"));
}

/// Whole documents of real APIs: `CORPUS=folder cargo test --test generator -- --ignored sizes::`.
#[test]
#[ignore = "needs a folder of documents"]
fn the_types_of_real_documents_are_small() {
    let folder = std::env::var_os("CORPUS").expect("CORPUS names a folder of documents");
    files(Path::new(&folder)).iter().for_each(|path| is_bounded(path));
}

/// Each level holds the next one several times, in one of the ways in which a schema can hold another.
#[test]
fn sizes_do_not_multiply() {
    type Hold = fn(Value) -> Value;
    let ways: [(&str, Hold); 12] = [
        (
            "required",
            |next| json!({ "type": "object", "required": ["a", "b", "c"], "properties": { "a": next, "b": next, "c": next } }),
        ),
        ("optional", |next| json!({ "type": "object", "properties": { "a": next, "b": next, "c": next } })),
        ("nullable", |next| {
            let maybe = json!({ "anyOf": [next, { "type": "null" }] });
            json!({ "type": "object", "required": ["a"], "properties": { "a": maybe, "b": maybe, "c": maybe } })
        }),
        (
            "tuple",
            |next| json!({ "type": "array", "prefixItems": [next, next, next], "items": false, "minItems": 3 }),
        ),
        ("tuple in a tuple", |next| {
            let pair = json!({ "type": "array", "prefixItems": [next, next], "items": false, "minItems": 2 });
            json!({ "type": "array", "prefixItems": [pair, next, pair], "items": false, "minItems": 3 })
        }),
        ("union", |next| json!({ "oneOf": [{ "type": "string" }, { "type": "number" }, next] })),
        ("tuple in a union", |next| {
            let pair = json!({ "type": "array", "prefixItems": [next, next], "items": false, "minItems": 2 });
            json!({ "oneOf": [{ "type": "string" }, pair] })
        }),
        ("union of structs", |next| {
            json!({ "oneOf": [
                { "type": "object", "required": ["a"], "properties": { "a": next, "b": next } },
                { "type": "object", "required": ["c"], "properties": { "c": next, "d": next } },
            ] })
        }),
        (
            "all of",
            |next| json!({ "allOf": [{ "type": "object", "properties": { "a": next } }, { "type": "object", "properties": { "b": next } }] }),
        ),
        ("beside a union", |next| {
            json!({ "type": "object", "properties": { "a": next },
                "oneOf": [{ "required": ["b"], "properties": { "b": next } }, { "required": ["c"], "properties": { "c": next } }] })
        }),
        (
            "map",
            |next| json!({ "type": "object", "properties": { "a": next }, "additionalProperties": next }),
        ),
        (
            "alias",
            |next| json!({ "type": "object", "properties": { "a": { "allOf": [next], "description": "the same" }, "b": next } }),
        ),
    ];
    for (way, hold) in ways {
        let mut schemas =
            json!({ "Level30": { "type": "object", "properties": { "name": { "type": "string" } } } });
        for level in 0..30 {
            schemas[format!("Level{level}")] = hold(component(&format!("Level{}", level + 1)));
        }
        assert_eq!(too_large(&generated(&schemas).api), [], "{way}");
    }
}

fn wide(properties: usize) -> Value {
    let properties: serde_json::Map<String, Value> =
        (0..properties).map(|index| (format!("property_{index}"), json!({ "type": "string" }))).collect();
    json!({ "type": "object", "properties": properties })
}

#[test]
fn a_union_of_a_thousand_large_structs_is_small() {
    let mut schemas = json!({});
    for index in 0..1000 {
        let mut schema = wide(30);
        schema["required"] = json!(["tag"]);
        schema["properties"]["tag"] = json!({ "const": format!("tag {index}") });
        schemas[format!("Large{index}")] = schema;
    }
    let branches: Vec<Value> = (0..1000).map(|index| component(&format!("Large{index}"))).collect();
    schemas["Any"] = json!({ "oneOf": branches });
    assert_eq!(too_large(&generated(&schemas).api), []);
}

#[test]
fn a_type_that_is_large_by_itself_is_reported() {
    let generated = generated(&json!({ "Wide": wide(200), "Narrow": wide(100) }));
    let found: Vec<String> = generated
        .diagnostics
        .iter()
        .filter(|it| it.code == Code::LargeType)
        .map(|it| it.pointer.to_string())
        .collect();
    assert_eq!(found, ["/components/schemas/Wide"]);
}

/// The sizes of the sample's types as they are computed, beside what the compiler says of them: the sample's own test
/// compares the two. A stale table is written anew and fails the test, so that the difference is seen.
#[test]
fn the_sample_has_a_table_of_sizes() {
    const TABLE: &str = "sample/tests/sdk/support/sizes.rs";
    let options = Options::new("sample/api.yaml").with_config("sample/sdk.toml");
    let generated = generate(&options).unwrap_or_else(|failure| panic!("{failure}"));
    let sizes = Sizes::new(&generated.api.types);
    let mut table = "// Made by the generator's test of sizes.\n[\n".to_owned();
    let mut row = |path: String, size: u64| {
        writeln!(table, "    (\"{path}\", size_of::<{path}>() as u64, {size}_u64),")
            .expect("writing to a string");
    };
    // How large types of other crates are, only their own crates know.
    let holds_external = |def: &TypeDef| format!("{:?}", def.kind).contains("External(");
    for (id, def) in generated.api.types.iter().filter(|(_, def)| !holds_external(def)) {
        row(format!("types::{}", def.name.rust), sizes.of(&Type::Named(id)));
    }
    for set in &generated.api.status_sets {
        let module = match set.role {
            codegen::ir::StatusRole::Response => "responses",
            codegen::ir::StatusRole::Error => "errors",
        };
        row(format!("{module}::{}", set.name.rust), sizes.of_status_set(set));
    }
    table.push_str("]\n");
    crate::common::written::is_fresh(TABLE, &table);
}
