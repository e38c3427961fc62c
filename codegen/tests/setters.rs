//! Every optional field of a struct that callers make has a setter of its own, whose name nothing else in the document
//! changes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use codegen::diagnostic::Code;
use codegen::ir::{Api, Setter, TypeKind};
use codegen::{Options, Policy, generate};
use serde_json::{Map, Value, json};

/// Names of properties that are also those of methods, or that other properties' methods could have.
const NAMES: [&str; 24] = [
    "title",
    "title_null",
    "titleNull",
    "clone",
    "with_clone",
    "withWithClone",
    "clone_null",
    "new",
    "default",
    "eq",
    "hash",
    "fmt",
    "into",
    "type",
    "type_null",
    "self",
    "self_null",
    "property",
    "with_property",
    "is_null",
    "is_null_value",
    "value",
    "extra",
    "build",
];

/// The setters of a type's fields, by the properties' names.
fn setters(api: &Api, name: &str) -> BTreeMap<String, Setter> {
    let (_, def) = api.types.iter().find(|(_, def)| def.name.wire == name).expect("the type is there");
    let TypeKind::Struct(object) = &def.kind else { panic!("{name} is no struct") };
    let fields = object.fields.iter().map(|field| (field.name.wire.clone(), field.setter.clone()));
    fields.filter_map(|(name, setter)| Some((name, setter?))).collect()
}

fn with_properties(names: &[&str]) -> Api {
    let properties: Map<String, Value> =
        names.iter().map(|name| ((*name).to_owned(), json!({ "type": ["string", "null"] }))).collect();
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "Setters", "version": "1" }, "paths": {},
        "components": { "schemas": { "It": { "type": "object", "properties": properties } } },
    });
    generate(&Options::from_text("api.json", document.to_string())).expect("it generates").api
}

#[test]
fn no_property_changes_the_setter_of_another() {
    let all = setters(&with_properties(&NAMES), "It");
    assert_eq!(all.len(), NAMES.len());
    for name in NAMES {
        let alone = setters(&with_properties(&[name]), "It");
        // What two properties want to be called is another rule's business.
        if !["titleNull", "title_null", "withWithClone"].contains(&name) {
            assert_eq!(all[name], alone[name], "{name}");
        }
    }
    for without in NAMES {
        let others: Vec<&str> = NAMES.into_iter().filter(|it| *it != without).collect();
        for (name, setter) in setters(&with_properties(&others), "It") {
            if !without.starts_with("title") && !name.starts_with("title") {
                assert_eq!(setter, all[&name], "{name} without {without}");
            }
        }
    }
}

#[test]
fn all_that_need_not_be_given_can_be_set_where_callers_make_it() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    for path in crate::common::files::cases().into_iter().chain([tests.join("sample/api.yaml")]) {
        let api = generate(&Options::new(&path).with_policy(Policy::allowing(Code::IncompleteRequest)))
            .expect("a case generates")
            .api;
        for (_, def) in api.types.iter() {
            let TypeKind::Struct(object) = &def.kind else { continue };
            let fields = object.fields.iter().map(|it| (&it.setter, it.is_needed()));
            let flattened = object.flattened.iter().map(|it| (&it.setter, it.is_needed()));
            let mut names = BTreeSet::new();
            for (setter, is_needed) in fields.chain(flattened) {
                assert_eq!(
                    setter.is_some(),
                    def.is_made() && !is_needed,
                    "{} of {}",
                    def.name.rust,
                    path.display()
                );
                for name in setter.iter().flat_map(|it| it.null.iter().chain([&it.name])) {
                    assert!(names.insert(name), "{name} of {} in {}", def.name.rust, path.display());
                }
            }
        }
    }
}
