//! Validation beside the `jsonschema` crate, and what is said of violations.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::table::Table;
use super::validation::{ValidationError, Validator};

/// A validator of schemas by name: `/A`, `/B`, ….
fn validator(schemas: &Value) -> Validator {
    let mut entries: Vec<(&'static str, &'static str)> = Vec::new();
    for (name, schema) in schemas.as_object().into_iter().flatten() {
        let leak = |text: String| &*Box::leak(text.into_boxed_str());
        entries.push((leak(format!("/{name}")), leak(schema.to_string())));
    }
    entries.sort_unstable();
    let table: &'static Table = Box::leak(Box::new(Table::new(Box::leak(entries.into_boxed_slice()))));
    Validator::new(table)
}

fn checked(schema: Value, value: Value) -> Result<(), ValidationError> {
    validator(&json!({ "A": schema })).check("/A", &value)
}

fn said(schema: Value, value: Value) -> String {
    checked(schema, value).map_or_else(|error| error.to_string(), |()| "valid".to_owned())
}

#[test]
fn violations_say_where_and_what() {
    for (schema, value, text) in [
        (
            json!({ "properties": { "a/b": { "items": { "maxLength": 2 } } } }),
            json!({ "a/b": ["é😀", "abc"] }),
            "/a~1b/1 must have at most 2 characters, and has 3 (maxLength)",
        ),
        (
            json!({ "type": ["string", "null"] }),
            json!(1),
            "the value must be a string or null, and is a number (type)",
        ),
        (json!({ "enum": ["a", 1] }), json!("b"), "the value must be one of `\"a\"`, `1` (enum)"),
        (json!({ "const": 1 }), json!(2), "the value must be `1` (const)"),
        (json!({ "exclusiveMinimum": 0 }), json!(0), "the value must be more than 0 (exclusiveMinimum)"),
        (
            json!({ "allOf": [{ "properties": { "a": {} } }], "unevaluatedProperties": false }),
            json!({ "a": 1, "b": 2 }),
            "/b must not be there: nothing declares it (unevaluatedProperties)",
        ),
        (
            json!({ "prefixItems": [{}], "contains": { "type": "string" }, "unevaluatedItems": { "maximum": 2 } }),
            json!([9, "a", 2, 3]),
            "/3 must be at most 2 (maximum)",
        ),
        (json!({ "multipleOf": 0.01 }), json!(0.015), "the value must be a multiple of 0.01 (multipleOf)"),
        (
            json!({ "minProperties": 2 }),
            json!({}),
            "the value must have at least 2 properties, and has 0 (minProperties)",
        ),
        (
            json!({ "uniqueItems": true }),
            json!([{ "a": 1 }, 2, { "a": 1.0 }]),
            "the value must not have an item twice, and those at 0 and 2 are equal (uniqueItems)",
        ),
        (
            json!({ "required": ["a"], "minProperties": 1 }),
            json!({}),
            "the value must have at least 1 property, and has 0 (minProperties); the value must have the property `a` (required)",
        ),
        (
            json!({ "propertyNames": { "pattern": "^[a-z]+$" } }),
            json!({ "A": 1 }),
            "/A is not called as it must be: the name must match the pattern `^[a-z]+$` (propertyNames)",
        ),
        (
            json!({ "dependentRequired": { "a": ["b"] } }),
            json!({ "a": 1 }),
            "the value must have the property `b`, as it has `a` (dependentRequired)",
        ),
        (
            json!({ "properties": {}, "additionalProperties": false }),
            json!({ "a": 1 }),
            "/a must not be there: it is not declared (additionalProperties)",
        ),
        (
            json!({ "contains": { "const": 1 }, "minContains": 2 }),
            json!([1, 2]),
            "the value must have at least 2 items of the kind that `contains` asks for, and has 1 (minContains)",
        ),
        // Of a union, what is wrong with the branch that is meant.
        (
            json!({ "anyOf": [{ "type": "string", "maxLength": 1 }, { "type": "integer" }] }),
            json!("ab"),
            "the value must have at most 1 character, and has 2 (maxLength)",
        ),
        (
            json!({ "oneOf": [
                { "required": ["kind", "n"], "properties": { "kind": { "const": "a" }, "n": { "maximum": 1 } } },
                { "required": ["kind", "n"], "properties": { "kind": { "const": "b" }, "n": { "maximum": 5 } } },
            ] }),
            json!({ "kind": "b", "n": 7 }),
            "/n must be at most 5 (maximum)",
        ),
        (
            json!({ "oneOf": [{ "type": "string" }, { "type": "integer" }] }),
            json!(true),
            "the value must fit one of 2 schemas, and fits none (oneOf)",
        ),
        (
            json!({ "oneOf": [{ "type": "number" }, { "type": "integer" }] }),
            json!(1),
            "the value must fit exactly one of 2 schemas, and fits 2 (oneOf)",
        ),
        (
            json!({ "not": { "type": "string" } }),
            json!("a"),
            "the value must not be what `not` describes (not)",
        ),
        (
            json!({ "required": ["a", "b"], "properties": { "a": { "readOnly": true }, "b": { "writeOnly": true } } }),
            json!({}),
            "valid",
        ),
        (json!({ "nullable": true, "type": "string" }), json!(null), "valid"),
        (json!({ "type": "string", "format": "date-time" }), json!("soon"), "valid"),
        (json!({ "type": "string", "x-external": true }), json!(1), "valid"),
    ] {
        assert_eq!(said(schema.clone(), value), text, "{schema}");
    }
}

#[test]
fn a_discriminator_says_which_branch_is_meant() {
    let schemas = json!({
        "A": {
            "oneOf": [{ "$ref": "#/Cat" }, { "$ref": "#/Dog" }],
            "discriminator": { "propertyName": "kind", "mapping": { "d": "#/Dog" } },
        },
        "Cat": { "properties": { "lives": { "maximum": 9 } }, "required": ["kind", "lives"] },
        "Dog": { "properties": { "lives": { "maximum": 1 } }, "required": ["kind", "lives"] },
    });
    let validator = validator(&schemas);
    let said = |value: Value| validator.check("/A", &value).map_err(|error| error.to_string());
    assert_eq!(
        said(json!({ "kind": "d", "lives": 10 })),
        Err("/lives must be at most 1 (maximum)".to_owned())
    );
    assert_eq!(
        said(json!({ "kind": "Cat", "lives": 10 })),
        Err("/lives must be at most 9 (maximum)".to_owned())
    );
}

#[test]
fn violations_are_told_once_and_not_without_end() {
    let schemas = json!({
        "A": { "allOf": [{ "$ref": "#/B" }, { "$ref": "#/B" }, { "$ref": "#/A" }] },
        "B": { "items": { "maximum": 0 } },
    });
    let validator = validator(&schemas);
    let error = validator.check("/A", &vec![1; 3]).expect_err("violations");
    assert_eq!(error.violations().len(), 3);
    let error = validator.check("/A", &vec![1; 1_000]).expect_err("violations");
    assert_eq!(error.violations().len(), 100);
    assert_eq!((error.violations()[99].path(), error.violations()[99].keyword()), ("/99", "maximum"));
}

#[test]
fn unions_inside_of_unions_take_no_time_and_little_stack() {
    let schemas = json!({ "A": { "oneOf": [
        { "type": "object", "required": ["a"], "properties": { "a": { "$ref": "#/A" }, "kind": { "const": 1 } } },
        { "type": "object", "required": ["a"], "properties": { "a": { "$ref": "#/A" }, "kind": { "const": 2 } } },
        { "type": "object", "required": ["a"], "properties": { "a": { "$ref": "#/A" }, "other": { "const": 2 } } },
        { "type": "integer", "maximum": 5 },
    ] } });
    let validator = validator(&schemas);
    let nested =
        |depth: usize| (0..depth).fold(json!(7), |inner, _| json!({ "a": inner, "kind": 3, "other": 3 }));
    let thread = std::thread::Builder::new().stack_size(2 << 20);
    let check = thread.spawn(move || {
        assert!(validator.check("/A", &nested(126)).is_err());
        let text = validator.check("/A", &nested(200)).expect_err("too deep").to_string();
        assert_eq!(text, "the value must not nest deeper than 127 levels (type)");
    });
    check.expect("a thread").join().expect("no overflow");
}

#[test]
fn schemas_that_lead_nowhere_allow_everything() {
    let schemas =
        json!({ "A": { "$ref": "#/A" }, "B": { "$ref": "#/Missing" }, "C": { "not": { "$ref": "#/A" } } });
    let validator = validator(&schemas);
    for place in ["/A", "/B", "/Missing"] {
        assert_eq!(validator.check(place, &json!(1)), Ok(()), "{place}");
    }
    assert!(validator.check("/C", &1).is_err());
}

#[test]
fn what_is_not_known_speaks_of_everything_below_it() {
    let external = json!({ "x-external": "crate::Thing", "type": "string" });
    let broken = "(";
    for (schema, value, expected) in [
        (external.clone(), json!(1), true),
        (json!({ "allOf": [external.clone()], "unevaluatedProperties": false }), json!({ "a": 1 }), true),
        (json!({ "allOf": [external.clone()], "unevaluatedItems": false }), json!([1]), true),
        (json!({ "anyOf": [external.clone(), { "type": "integer" }] }), json!([1]), true),
        (
            json!({ "properties": { "a": external }, "unevaluatedProperties": false }),
            json!({ "a": 1, "b": 2 }),
            false,
        ),
        // Nobody knows which names a broken pattern is for: any may be there.
        (
            json!({ "patternProperties": { broken: {} }, "additionalProperties": false }),
            json!({ "a": 1 }),
            true,
        ),
        (
            json!({ "patternProperties": { broken: {} }, "unevaluatedProperties": false }),
            json!({ "a": 1 }),
            true,
        ),
        (json!({ "patternProperties": { broken: false } }), json!({ "a": 1 }), true),
        (
            json!({ "patternProperties": { "^b": {} }, "additionalProperties": false }),
            json!({ "a": 1 }),
            false,
        ),
    ] {
        assert_eq!(checked(schema.clone(), value.clone()).is_ok(), expected, "{schema}: {value}");
    }
}

#[test]
fn nothing_is_added_to_a_hundred_violations() {
    // Several rules of one schema find something, and each of many names.
    let schema = json!({
        "minProperties": 2000,
        "required": (0..150).map(|index| format!("needed-{index}")).collect::<Vec<_>>(),
        "additionalProperties": { "type": "string", "maximum": 0 },
        "propertyNames": { "maxLength": 1 },
    });
    let value: Map<String, Value> = (0..1000).map(|index| (format!("name-{index}"), json!(1))).collect();
    let error = checked(schema, Value::Object(value)).expect_err("violations");
    assert_eq!(error.violations().len(), 100);
}

#[test]
fn numbers_that_are_none_are_violations() {
    let validator = validator(&json!({ "A": { "type": "number" } }));
    assert!(validator.check("/A", &f64::NAN).is_err());
    assert!(validator.check("/A", &1.5).is_ok());
    assert!(validator.check("/A", &u64::MAX).is_ok());
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(json!(null)),
        any::<bool>().prop_map(Value::from),
        (-4..8).prop_map(Value::from),
        (-20..20).prop_map(|it| json!(f64::from(it) / 4.0)),
        prop::sample::select(vec!["", "a", "ab", "abc", "é", "😀b", "1", "a1", "2020-01-01"])
            .prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        let name = prop::sample::select(vec!["a", "b", "c", "kind"]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(name, inner, 0..4).prop_map(|members| members
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect()),
        ]
    })
}

fn schema() -> impl Strategy<Value = Value> {
    let count = 0..4_u64;
    let number = prop_oneof![(-3..6).prop_map(Value::from), (1..8).prop_map(|it| json!(f64::from(it) / 4.0))];
    let unit = prop::sample::select(vec![json!(0.25), json!(0.5), json!(1), json!(2), json!(1.5)]);
    let pattern = prop::sample::select(vec!["^a", "b$", r"^\w+$", r"\d", "^.{1,2}$", "(?!x)", "^$"]);
    let kind =
        prop::sample::select(vec!["null", "boolean", "object", "array", "number", "integer", "string"]);
    let name = prop::sample::select(vec!["a", "b", "c", "kind"]);
    let keyword = |name: &'static str| move |value: Value| (name.to_owned(), value);
    let counted = prop::sample::select(vec![
        "minLength",
        "maxLength",
        "minItems",
        "maxItems",
        "minProperties",
        "maxProperties",
    ]);
    let bound = prop::sample::select(vec!["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]);
    let plain = prop_oneof![
        prop::collection::vec(kind.clone(), 1..4).prop_map(|mut it| {
            it.sort_unstable();
            it.dedup();
            ("type".to_owned(), json!(it))
        }),
        kind.prop_map(|it| ("type".to_owned(), json!(it))),
        (counted, count.clone()).prop_map(|(keyword, it)| (keyword.to_owned(), json!(it))),
        (bound, number).prop_map(|(keyword, it)| (keyword.to_owned(), it)),
        unit.prop_map(keyword("multipleOf")),
        pattern.clone().prop_map(|it| ("pattern".to_owned(), json!(it))),
        Just(("uniqueItems".to_owned(), json!(true))),
        prop::collection::vec(name.clone(), 1..3).prop_map(|mut it| {
            it.sort_unstable();
            it.dedup();
            ("required".to_owned(), json!(it))
        }),
        (name.clone(), name.clone()).prop_map(|(a, b)| ("dependentRequired".to_owned(), json!({ a: [b] }))),
        value().prop_map(keyword("const")),
        prop::collection::vec(value(), 1..3).prop_map(|it| {
            let mut unique: Vec<Value> = Vec::new();
            it.into_iter().for_each(|it| {
                if !unique.contains(&it) {
                    unique.push(it)
                }
            });
            ("enum".to_owned(), json!(unique))
        }),
        Just(("$ref".to_owned(), json!("#/$defs/A"))),
    ];
    let object = |plain: BoxedStrategy<(String, Value)>| {
        prop::collection::vec(plain, 0..4).prop_map(|it| Value::Object(it.into_iter().collect::<Map<_, _>>()))
    };
    object(plain.clone().boxed()).prop_recursive(3, 24, 4, move |inner| {
        let list = || prop::collection::vec(inner.clone(), 1..4).prop_map(Value::from);
        let map = || {
            prop::collection::btree_map(name.clone(), inner.clone(), 1..3)
                .prop_map(|it| it.into_iter().map(|(name, it)| (name.to_owned(), it)).collect::<Value>())
        };
        let either = || prop_oneof![3 => inner.clone(), 1 => any::<bool>().prop_map(Value::from)];
        let list_of = prop::sample::select(vec!["allOf", "anyOf", "oneOf", "prefixItems"]);
        let map_of = prop::sample::select(vec!["properties", "dependentSchemas"]);
        let one_of = prop::sample::select(vec![
            "items",
            "additionalProperties",
            "not",
            "if",
            "then",
            "else",
            "contains",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties",
        ]);
        let nested = prop_oneof![
            (list_of, list()).prop_map(|(keyword, it)| (keyword.to_owned(), it)),
            (map_of, map()).prop_map(|(keyword, it)| (keyword.to_owned(), it)),
            (one_of, either()).prop_map(|(keyword, it)| (keyword.to_owned(), it)),
            (pattern.clone(), inner.clone())
                .prop_map(|(it, schema)| ("patternProperties".to_owned(), json!({ it: schema }))),
            (prop::sample::select(vec!["minContains", "maxContains"]), count.clone())
                .prop_map(|(keyword, it)| (keyword.to_owned(), json!(it))),
        ];
        object(prop_oneof![2 => nested, 1 => plain.clone()].boxed())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn validation_agrees_with_jsonschema(schema in schema(), target in schema(), values in prop::collection::vec(value(), 8)) {
        // What refers to itself without end has no meaning.
        prop_assume!(!target.to_string().contains("$ref"));
        let whole = json!({ "$defs": { "A": target }, "allOf": [schema] });
        let Ok(theirs) = jsonschema::draft202012::new(&whole) else { return Ok(()) };
        let ours = validator(&json!({ "$defs": { "A": target }, "root": schema }));
        for value in values {
            let found = ours.check("/root", &value);
            prop_assert_eq!(found.is_ok(), theirs.is_valid(&value), "{} beside {}: {:?}", whole, value, found);
        }
    }
}
