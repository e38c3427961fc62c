//! What schemas of requests allow and no type says.

use codegen::diff::Wire::{self, Breaking, Compatible};
use codegen::diff::diff;
use codegen::{Generated, Options, generate};
use serde_json::{Value, json};

/// A document with a body, a list in the query and in the path, and whatever else a case needs.
fn document() -> Value {
    json!({
        "openapi": "3.1.0", "info": { "title": "Things", "version": "1" },
        "servers": [{ "url": "https://things.example" }],
        "paths": { "/things": { "post": {
            "operationId": "createThing", "tags": ["things"],
            "parameters": [{ "name": "ids", "in": "query", "schema": { "type": "array", "items": { "type": "string" } } }],
            "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } },
            "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Made" } } } } },
        } } },
        "components": { "schemas": {
            "Thing": { "type": "object", "required": ["name"], "properties": {
                "name": { "type": "string" }, "age": { "type": "integer" },
                "tags": { "type": "array", "items": { "type": "string" } },
                "words": { "type": "object", "additionalProperties": { "type": "string" } },
                "owner": { "$ref": "#/components/schemas/Owner" },
                "either": { "oneOf": [{ "type": "string" }, { "type": "integer" }] },
                "made": { "type": "string", "readOnly": true },
            } },
            "Owner": { "type": "object", "properties": { "email": { "type": "string" } } },
            "Made": { "type": "object", "properties": {
                "name": { "type": "string" }, "tags": { "type": "array", "items": { "type": "string" } },
            } },
        } },
    })
}

fn api(document: &Value) -> Generated {
    generate(&Options::from_text("things.json", document.to_string()))
        .unwrap_or_else(|failure| panic!("{failure}"))
}

/// The document with keywords more in the schema at a place.
fn with(place: &str, keywords: &Value) -> Value {
    let mut document = document();
    let schema = document.pointer_mut(place).unwrap_or_else(|| panic!("{place} is not there"));
    let members = schema.as_object_mut().expect("a schema");
    members.extend(keywords.as_object().expect("keywords").clone());
    document
}

const THING: &str = "/components/schemas/Thing";
const TAGS: &str = "/components/schemas/Thing/properties/tags";
const OWNER: &str = "/components/schemas/Owner";
const IDS: &str = "/paths/~1things/post/parameters/0/schema";
const MADE: &str = "/components/schemas/Made";

#[test]
fn what_requests_may_hold_is_compared_whatever_types_say() {
    let before = api(&document());
    let items = |place: &str| format!("{place}/items");
    let own = |name: &str| format!("{THING}/properties/{name}");
    let required = |name: &str| json!({ "required": [name] });
    let needs_tags = json!({ "age": ["tags"] });
    let mut wrong = Vec::new();
    for (place, keywords, there, back) in [
        (THING.to_owned(), json!({ "not": required("age") }), Breaking, Compatible),
        (THING.to_owned(), json!({ "dependentRequired": needs_tags }), Breaking, Compatible),
        (THING.to_owned(), json!({ "dependentSchemas": { "age": required("tags") } }), Breaking, Compatible),
        (THING.to_owned(), json!({ "if": required("age"), "then": required("tags") }), Breaking, Compatible),
        (THING.to_owned(), json!({ "if": required("age"), "else": required("tags") }), Breaking, Compatible),
        (THING.to_owned(), json!({ "if": required("age") }), Wire::None, Wire::None),
        (THING.to_owned(), json!({ "propertyNames": { "pattern": "^a" } }), Breaking, Compatible),
        (THING.to_owned(), json!({ "propertyNames": { "maxLength": 9 } }), Breaking, Compatible),
        (
            THING.to_owned(),
            json!({ "patternProperties": { "^x-": { "type": "integer" } } }),
            Breaking,
            Compatible,
        ),
        (THING.to_owned(), json!({ "anyOf": [required("age"), required("tags")] }), Breaking, Compatible),
        (THING.to_owned(), json!({ "oneOf": [required("age"), required("tags")] }), Breaking, Compatible),
        (THING.to_owned(), json!({ "allOf": [{ "not": required("age") }] }), Breaking, Compatible),
        // Running programs do not send what they do not know.
        (THING.to_owned(), json!({ "not": { "required": ["age", "later"] } }), Wire::None, Compatible),
        (THING.to_owned(), json!({ "dependentRequired": { "later": ["age"] } }), Wire::None, Compatible),
        (OWNER.to_owned(), json!({ "not": required("email") }), Breaking, Compatible),
        (own("name"), json!({ "not": { "const": "x" } }), Breaking, Compatible),
        (own("made"), json!({ "not": { "const": "x" } }), Wire::None, Wire::None),
        (TAGS.to_owned(), json!({ "contains": { "const": "x" } }), Breaking, Compatible),
        (TAGS.to_owned(), json!({ "contains": { "const": "x" }, "minContains": 2 }), Breaking, Compatible),
        (TAGS.to_owned(), json!({ "prefixItems": [{ "type": "integer" }] }), Breaking, Breaking),
        (
            TAGS.to_owned(),
            json!({ "prefixItems": [{ "type": "string", "maxLength": 3 }] }),
            Breaking,
            Compatible,
        ),
        (TAGS.to_owned(), json!({ "prefixItems": [{ "type": ["string", "null"] }] }), Compatible, Breaking),
        (items(TAGS), json!({ "pattern": "^a" }), Breaking, Compatible),
        (items(TAGS), json!({ "minLength": 1 }), Breaking, Compatible),
        (items(TAGS), json!({ "minLength": 0 }), Wire::None, Wire::None),
        (items(TAGS), json!({ "not": { "const": "x" } }), Breaking, Compatible),
        (items(TAGS), json!({ "description": "A tag." }), Wire::None, Wire::None),
        (items(TAGS), json!({ "examples": ["a"] }), Wire::None, Wire::None),
        (own("words/additionalProperties"), json!({ "maxLength": 2 }), Breaking, Compatible),
        (own("words"), json!({ "propertyNames": { "pattern": "^a" } }), Breaking, Compatible),
        (own("either/oneOf/0"), json!({ "maxLength": 2 }), Breaking, Compatible),
        (own("either/oneOf/1"), json!({ "maximum": 2 }), Breaking, Compatible),
        (items(IDS), json!({ "maxLength": 2 }), Breaking, Compatible),
        (items(IDS), json!({ "multipleOf": 2, "type": "integer" }), Breaking, Compatible),
        (IDS.to_owned(), json!({ "prefixItems": [{ "type": "integer" }] }), Breaking, Breaking),
        (IDS.to_owned(), json!({ "contains": { "const": "x" } }), Breaking, Compatible),
        // Responses are read whatever more they are.
        (MADE.to_owned(), json!({ "not": required("name") }), Wire::None, Wire::None),
        (items(&format!("{MADE}/properties/tags")), json!({ "maxLength": 2 }), Wire::None, Wire::None),
    ] {
        let after = api(&with(&place, &keywords));
        for (direction, old, new, expected) in
            [("with", &before, &after, there), ("without", &after, &before, back)]
        {
            let found = diff(old, new);
            if found.wire() != expected {
                let wire = found.wire();
                wrong.push(format!(
                    "{direction} {keywords} at {place}: {wire} instead of {expected}\n{}",
                    found.to_markdown()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Bounds move, and what stands elsewhere or is written otherwise is the same.
#[test]
fn bounds_and_references_are_compared_by_what_they_mean() {
    let item = |keywords: Value| with(&format!("{TAGS}/items"), &keywords);
    let named = |schemas: Value, property: Value| {
        let mut document = with(THING, &json!({}));
        document["components"]["schemas"]
            .as_object_mut()
            .expect("schemas")
            .extend(schemas.as_object().expect("schemas").clone());
        document["components"]["schemas"]["Thing"]["properties"]["code"] = property;
        document
    };
    let to = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    let long = json!({ "type": "string", "maxLength": 9 });
    let short = json!({ "type": "string", "maxLength": 3 });
    let codes = json!({ "Long": long, "Short": short });
    for (what, old, new, expected) in [
        ("farther", item(json!({ "maxLength": 3 })), item(json!({ "maxLength": 9 })), Compatible),
        ("closer", item(json!({ "maxLength": 9 })), item(json!({ "maxLength": 3 })), Breaking),
        ("exclusive", item(json!({ "minLength": 3 })), item(json!({ "minLength": 3.0 })), Wire::None),
        (
            "conditions in another order",
            with(THING, &json!({ "not": { "required": ["age", "name"], "type": "object" } })),
            with(THING, &json!({ "not": { "type": "object", "required": ["name", "age"] } })),
            Wire::None,
        ),
        (
            "a restriction that moves into a part",
            with(THING, &json!({ "not": { "required": ["age"] } })),
            with(THING, &json!({ "allOf": [{ "not": { "required": ["age"] } }] })),
            Wire::None,
        ),
        (
            "another component that is narrower",
            named(codes.clone(), to("Long")),
            named(codes.clone(), to("Short")),
            Breaking,
        ),
        (
            "another component that is wider",
            named(codes.clone(), to("Short")),
            named(codes.clone(), to("Long")),
            Compatible,
        ),
        ("a component for the same", named(codes.clone(), long), named(codes, to("Long")), Wire::None),
    ] {
        let found = diff(&api(&old), &api(&new));
        assert_eq!(found.wire(), expected, "{what}\n{}", found.to_markdown());
    }
}
