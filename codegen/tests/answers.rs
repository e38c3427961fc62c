//! What the server for tests answers with: the document's examples, with what they lack, or values made after its schemas.

use codegen::document::Input;
use codegen::{Options, generate};
use serde_json::{Value, json};

/// A document whose one operation has these responses.
fn document(responses: &Value, schemas: &Value) -> Value {
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Pets", "version": "1.0.0" },
        "paths": { "/pets": { "get": { "operationId": "listPets", "responses": responses } } },
        "components": { "schemas": schemas },
    })
}

/// The module of a document for the server of tests.
fn module_of(document: &Value) -> String {
    let options = Options::from_text("pets.json", document.to_string());
    let mut generated = generate(&options).expect("the document generates");
    generated.files.remove("src/document.rs").expect("the module is written")
}

/// What a module says of its operation, and the body of the operation's response.
fn entry(module: &str) -> (Value, String) {
    let file = syn::parse_file(module).expect("the module is Rust");
    let document = file.items.iter().find_map(|item| match item {
        syn::Item::Static(item) if item.ident == "DOCUMENT" => Some(&*item.expr),
        _ => None,
    });
    let Some(syn::Expr::Call(call)) = document else { panic!("there is no document: {module}") };
    let Some(syn::Expr::Reference(operations)) = call.args.last() else { panic!("{module}") };
    let syn::Expr::Array(operations) = &*operations.expr else { panic!("{module}") };
    let Some(syn::Expr::Tuple(operation)) = operations.elems.first() else { panic!("{module}") };
    let texts = operation.elems.iter().map(|it| match it {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => text.value(),
        _ => panic!("no text: {module}"),
    });
    let [said, body] = <[String; 2]>::try_from(texts.collect::<Vec<_>>()).expect("an operation is two texts");
    (serde_json::from_str(&said).expect("an operation is JSON"), body)
}

/// What the operation of a module answers with: status and headers, null where it has no answer, and the body.
fn answer(module: &str) -> (Value, String) {
    let (operation, body) = entry(module);
    (operation["answer"].clone(), body)
}

/// The JSON that a schema's response is shown with.
fn body(media: &Value, schemas: &Value) -> Value {
    let responses = json!({ "200": { "description": "", "content": { "application/json": media } } });
    of_document(&document(&responses, schemas))
}

/// The JSON that a document's operation answers with.
fn of_document(document: &Value) -> Value {
    let (answer, body) = answer(&module_of(document));
    assert_eq!(answer, json!({ "status": 200, "headers": [["content-type", "application/json"]] }));
    serde_json::from_str(&body).unwrap_or_else(|error| panic!("{body}: {error}"))
}

#[test]
fn values_are_made_after_their_schemas() {
    let schemas = json!({
        "Node": { "type": "object", "required": ["name", "next", "others"], "properties": {
            "name": { "type": "string" },
            "next": { "anyOf": [{ "$ref": "#/components/schemas/Node" }, { "type": "null" }] },
            "others": { "type": "array", "items": { "$ref": "#/components/schemas/Leaf" } },
        } },
        "Leaf": { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "leaf" }, "size": { "type": "integer" } } },
        "Shown": { "type": "object", "required": ["a"], "properties": { "a": { "type": "integer" } }, "examples": [{ "a": 5 }] },
        "Cat": { "type": "object", "required": ["kind", "name"], "properties": { "kind": { "const": "cat" }, "name": { "type": "string", "examples": ["Tom"] } } },
        "Dog": { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "dog" } } },
        "Pet": { "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }] },
    });
    let of = |schema: Value| body(&json!({ "schema": schema }), &schemas);
    let reference = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    for (schema, expected) in [
        (json!({ "type": "boolean" }), json!(true)),
        (json!({ "type": ["integer", "null"] }), json!(1)),
        (json!({ "type": "string", "enum": ["b", "a"] }), json!("b")),
        (json!({ "type": "string", "format": "date-time" }), json!("2024-01-31T12:00:00Z")),
        (json!({ "type": "array", "items": { "type": "string" } }), json!(["string"])),
        (
            json!({ "type": "array", "prefixItems": [{ "type": "string" }, { "type": "integer" }], "items": false, "minItems": 2 }),
            json!(["string", 1]),
        ),
        (json!({ "type": "object", "additionalProperties": { "type": "integer" } }), json!({})),
        (reference("Shown"), json!({ "a": 5 })),
        (json!({ "type": "array", "items": reference("Shown") }), json!([{ "a": 5 }])),
        (reference("Pet"), json!({ "kind": "cat", "name": "Tom" })),
        (
            json!({ "allOf": [reference("Shown"), { "type": "object", "required": ["b"], "properties": { "b": { "type": "string", "default": "x" } } }] }),
            json!({ "a": 1, "b": "x" }),
        ),
    ] {
        assert_eq!(of(schema.clone()), expected, "{schema}");
    }
    // What holds itself comes to an end.
    let node = of(reference("Node"));
    assert_eq!((&node["name"], &node["others"]), (&json!("string"), &json!([{ "kind": "leaf", "size": 1 }])));
    assert_eq!(node["next"].as_object().map(|next| next["name"].clone()), Some(json!("string")));
}

#[test]
fn optional_properties_near_the_outermost_object_are_made_up() {
    let schemas = json!({
        "Track": { "type": "object", "properties": {
            "name": { "type": "string" }, "album": { "$ref": "#/components/schemas/Album" }, "like": { "$ref": "#/components/schemas/Track" },
        } },
        "Album": { "type": "object", "properties": {
            "year": { "type": ["integer", "null"] }, "kind": { "enum": ["single", "ep"] }, "label": { "$ref": "#/components/schemas/Label" },
        } },
        "Label": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" } } },
    });
    let of = |schema: Value| body(&json!({ "schema": schema }), &schemas);
    let track = json!({ "$ref": "#/components/schemas/Track" });
    assert_eq!(
        of(track.clone()),
        json!({ "name": "string", "album": { "year": 1, "kind": "single" }, "like": { "name": "string" } })
    );
    assert_eq!(of(json!({ "type": "array", "items": track })), json!([{ "name": "string" }]));
    // Who shows an object says what it has.
    let shown = body(&json!({ "schema": track, "example": { "name": "Song" } }), &schemas);
    assert_eq!(shown, json!({ "name": "Song" }));
}

#[test]
fn a_page_that_is_made_up_is_the_last_one() {
    for (name, members, required, last) in [
        ("next_cursor", json!({ "type": "string" }), false, json!(null)),
        ("next_cursor", json!({ "type": "string" }), true, json!("")),
        ("next_cursor", json!({ "type": ["string", "null"] }), false, json!(null)),
        ("next_cursor", json!({ "type": "integer" }), true, json!(0)),
    ] {
        let mut properties = json!({ "data": { "type": "array", "items": { "type": "string" } }, "has_more": { "type": "boolean" } });
        properties[name] = members.clone();
        let mut names = vec!["data", "has_more"];
        names.extend(required.then_some(name));
        let schema = json!({ "type": "object", "required": names, "properties": properties });
        let page = |media: Value| {
            let document = json!({
                "openapi": "3.1.0",
                "info": { "title": "Pets", "version": "1.0.0" },
                "paths": { "/pets": { "get": {
                    "operationId": "listPets",
                    "parameters": [{ "name": "cursor", "in": "query", "schema": members }],
                    "responses": { "200": { "description": "", "content": { "application/json": media } } },
                } } },
            });
            of_document(&document)
        };
        let made_up = page(json!({ "schema": schema }));
        assert_eq!(made_up["data"], json!(["string"]), "{schema}");
        assert_eq!((&made_up[name], &made_up["has_more"]), (&last, &json!(false)), "{schema}");

        let next = if members["type"] == "integer" { json!(7) } else { json!("c7") };
        let mut example = json!({ "data": ["a"], "has_more": true });
        example[name] = next;
        assert_eq!(page(json!({ "schema": schema, "example": example })), example);
    }
}

#[test]
fn examples_are_kept_and_completed() {
    let schemas = json!({
        "Pet": { "type": "object", "required": ["id", "name", "tags"], "properties": {
            "id": { "type": "integer" }, "name": { "type": "string" },
            "tags": { "type": "array", "items": { "type": "string" } }, "age": { "type": ["integer", "null"], "examples": [3] },
        } },
        "Cat": { "type": "object", "required": ["kind", "lives"], "properties": { "kind": { "const": "cat" }, "lives": { "type": "integer" } } },
        "Dog": { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "dog" } } },
        "Animal": { "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }] },
    });
    let of = |name: &str, example: Value| {
        let schema = json!({ "$ref": format!("#/components/schemas/{name}") });
        body(&json!({ "schema": schema, "example": example }), &schemas)
    };
    let whole = json!({ "age": null, "id": 7, "name": "a", "other": { "x": 1.50 }, "tags": [] });
    assert_eq!(of("Pet", whole.clone()), whole);
    assert_eq!(
        of("Pet", json!({ "id": "7", "tags": "none" })),
        json!({ "id": 1, "name": "string", "tags": ["string"] })
    );
    assert_eq!(
        of("Pet", json!("a text")),
        json!({ "id": 1, "name": "string", "tags": ["string"], "age": 3 })
    );
    assert_eq!(of("Animal", json!({ "kind": "cat" })), json!({ "kind": "cat", "lives": 1 }));
    assert_eq!(of("Animal", json!({ "kind": "fox", "a": 1 })), json!({ "kind": "fox", "a": 1 }));

    let named = json!({
        "schema": { "$ref": "#/components/schemas/Pet" },
        "examples": { "far": { "externalValue": "https://example.com" }, "near": { "value": whole } },
    });
    assert_eq!(body(&named, &schemas), whole);
    // One that is too long to be looked at is none.
    let long = of("Pet", json!({ "id": 1, "name": "x".repeat(100_000), "tags": [] }));
    assert_eq!(long["name"], "string");
}

#[test]
fn responses_of_all_kinds_are_shown() {
    let content = |media_type: &str, media: Value| json!({ "200": { "description": "", "content": { media_type: media } } });
    let text = json!({ "type": "string" });
    let item = json!({ "type": "object", "required": ["a"], "properties": { "a": { "type": "integer" } } });
    let of = |media_type: &str| vec![("content-type", media_type.to_owned())];
    let location = vec![("location", "https://example.com/".to_owned())];
    for (responses, status, headers, body) in [
        (json!({ "204": { "description": "" } }), 204, vec![], ""),
        (json!({ "202": { "description": "" } }), 202, vec![], ""),
        (json!({ "2XX": { "description": "" } }), 204, vec![], ""),
        (json!({ "default": { "description": "" } }), 204, vec![], ""),
        (json!({ "302": { "description": "" } }), 302, location, ""),
        (
            content("text/plain", json!({ "schema": text, "example": "a\r\n\u{202e}b" })),
            200,
            of("text/plain"),
            "a\r\n\u{202e}b",
        ),
        (content("text/csv", json!({ "schema": text })), 200, of("text/csv"), "string"),
        (content("application/octet-stream", json!({})), 200, of("application/octet-stream"), ""),
        (
            content("application/x-ndjson", json!({ "schema": item })),
            200,
            of("application/x-ndjson"),
            "{\"a\":1}\n",
        ),
        (
            content("text/event-stream", json!({ "schema": item })),
            200,
            of("text/event-stream"),
            "data: {\"a\":1}\n\ndata: [DONE]\n\n",
        ),
        (
            content("application/xml", json!({ "schema": item, "example": "<a/>" })),
            200,
            of("application/xml"),
            "<a/>",
        ),
    ] {
        let mut expected = json!({ "status": status });
        if !headers.is_empty() {
            expected["headers"] = json!(headers);
        }
        let shown = answer(&module_of(&document(&responses, &json!({}))));
        assert_eq!(shown, (expected, body.to_owned()), "{responses}");
    }
    // Nobody knows how this is written.
    let unknown = document(&content("application/xml", json!({ "schema": item })), &json!({}));
    assert_eq!(answer(&module_of(&unknown)), (Value::Null, String::new()));
}

/// A document whose operation answers with one value or with a stream in a media type.
fn streamed(media_type: &str, media: &Value, schemas: &Value) -> Value {
    let whole = json!({ "schema": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" } } }, "example": { "id": "r1" } });
    let content = json!({ "application/json": whole, media_type: media });
    let mut document = document(&json!({ "200": { "description": "", "content": content } }), schemas);
    document["paths"]["/pets"]["get"]["parameters"] =
        json!([{ "name": "stream", "in": "query", "schema": { "type": "boolean", "default": true } }]);
    document
}

#[test]
fn a_stream_beside_one_value_is_shown_by_its_own_schema_and_its_own_example() {
    const EVENTS: &str = "text/event-stream";
    const LINES: &str = "application/x-ndjson";
    let schemas = json!({
        "Created": { "type": "object", "required": ["type", "id"], "properties": { "type": { "const": "created" }, "id": { "type": "string" } } },
        "Ended": { "type": "object", "required": ["type"], "properties": { "type": { "const": "ended" } } },
        "Event": { "oneOf": [{ "$ref": "#/components/schemas/Created" }, { "$ref": "#/components/schemas/Ended" }],
            "discriminator": { "propertyName": "type", "mapping": { "created": "#/components/schemas/Created", "ended": "#/components/schemas/Ended" } } },
        "Word": { "enum": ["a", "b"] },
        "Shown": { "type": "object", "required": ["a"], "properties": { "a": { "type": "integer" } }, "examples": [{ "a": 5 }] },
    });
    let reference = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    let event = |data: &Value| {
        json!({ "type": "object", "required": ["data"], "properties": {
        "event": { "const": "moved" }, "id": { "type": "string", "examples": ["7"] }, "retry": { "type": "integer" }, "data": data,
    } })
    };
    let point = json!({ "type": "string", "contentMediaType": "application/json", "contentSchema": reference("Shown") });
    for (media_type, media, body) in [
        (
            EVENTS,
            json!({ "schema": reference("Event") }),
            "data: {\"id\":\"string\",\"type\":\"created\"}\n\ndata: [DONE]\n\n",
        ),
        (
            EVENTS,
            json!({ "schema": reference("Event"), "example": { "type": "ended" } }),
            "data: {\"type\":\"ended\"}\n\ndata: [DONE]\n\n",
        ),
        (
            EVENTS,
            json!({ "schema": reference("Event"), "example": [{ "type": "created", "id": "r7" }, { "type": "ended" }, "[DONE]"] }),
            "data: {\"type\":\"created\",\"id\":\"r7\"}\n\ndata: {\"type\":\"ended\"}\n\ndata: [DONE]\n\n",
        ),
        (
            EVENTS,
            json!({ "schema": reference("Event"), "example": "event: x\ndata: {\"type\":\"ended\"}" }),
            "event: x\ndata: {\"type\":\"ended\"}\n\n",
        ),
        (EVENTS, json!({ "schema": reference("Shown") }), "data: {\"a\":5}\n\ndata: [DONE]\n\n"),
        (
            EVENTS,
            json!({ "schema": { "type": "array", "items": reference("Shown") } }),
            "data: {\"a\":5}\n\ndata: [DONE]\n\n",
        ),
        (EVENTS, json!({ "schema": reference("Word") }), "data: a\n\ndata: [DONE]\n\n"),
        (
            EVENTS,
            json!({ "schema": { "type": "string" }, "example": "one\ntwo" }),
            "data: one\ndata: two\n\ndata: [DONE]\n\n",
        ),
        (
            EVENTS,
            json!({ "itemSchema": event(&point) }),
            "event: moved\nid: 7\nretry: 1\ndata: {\"a\":5}\n\ndata: [DONE]\n\n",
        ),
        (
            EVENTS,
            json!({ "itemSchema": event(&json!({ "type": "string" })) }),
            "event: moved\nid: 7\nretry: 1\ndata: string\n\ndata: [DONE]\n\n",
        ),
        (LINES, json!({ "schema": reference("Event") }), "{\"id\":\"string\",\"type\":\"created\"}\n"),
        (
            LINES,
            json!({ "itemSchema": reference("Shown"), "example": [{ "a": 1 }, { "a": 2 }] }),
            "{\"a\":1}\n{\"a\":2}\n",
        ),
        ("application/json-seq", json!({ "itemSchema": reference("Shown") }), "\u{1e}{\"a\":5}\n"),
        // A list of lists is a list of items, where each of these is a list.
        (
            LINES,
            json!({ "itemSchema": { "type": "array", "items": { "type": "integer" } }, "example": [1, 2] }),
            "[1,2]\n",
        ),
    ] {
        let (said, whole) = entry(&module_of(&streamed(media_type, &media, &schemas)));
        let expected = json!({
            "media_type": media_type,
            "switch": { "name": "stream", "place": "Query", "default": true },
            "answer": [{ "status": 200, "headers": [["content-type", media_type]] }, body],
        });
        assert_eq!(said["streamed"], expected, "{media}");
        assert_eq!(whole, "{\"id\":\"r1\"}");
    }
}

/// A parameter that only the path names has no schema; that of another parameter is none of its business.
#[test]
fn undeclared_parameters_are_not_checked_by_the_schemas_of_others() {
    let document = json!({
        "openapi": "3.1.0",
        "info": { "title": "Pets", "version": "1.0.0" },
        "paths": { "/pets/{id}": { "get": {
            "operationId": "getPet",
            "parameters": [{ "name": "limit", "in": "query", "schema": { "type": "integer" } }],
            "responses": { "204": { "description": "" } },
        } } },
    });
    for (config, file) in
        [("", "src/document.rs"), ("[client]\nvalidate-requests = true\n", "src/resources/pets.rs")]
    {
        let config_input = Some(Input::text("sdk.toml", config));
        let options =
            Options { config: config_input, ..Options::from_text("pets.json", document.to_string()) };
        let generated = generate(&options).expect("the document generates");
        let places: Vec<_> = generated.files[file].match_indices("/get/parameters/0/schema\"").collect();
        let checks = if file == "src/document.rs" && config.is_empty() { 2 } else { 1 };
        assert_eq!(places.len(), checks, "{}", generated.files[file]);
    }
}
