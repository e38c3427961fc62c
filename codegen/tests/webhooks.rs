//! Webhooks and callbacks: what `[webhooks]` of `sdk.toml` says of them, where they stand, bad input, and what changes.

use std::fmt::Write as _;

use codegen::diagnostic::Code;
use codegen::diff::{Level, diff};
use codegen::document::Input;
use codegen::{Failure, Generated, Options, generate};
use serde_json::{Map, Value, json};

/// Two webhooks whose payloads have a property in common that tells nothing.
const DOCUMENT: &str = r"
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths: {}
webhooks:
  orderPaid: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Paid' } } } }, responses: { '200': { description: ok } } } }
  orderSent: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Sent' } } } }, responses: { '200': { description: ok } } } }
components:
  schemas:
    Paid: { type: object, required: [event], properties: { event: { $ref: '#/components/schemas/Kind' }, order: { type: string } } }
    Sent: { type: object, required: [event], properties: { event: { $ref: '#/components/schemas/Kind' }, parcels: { type: integer } } }
    Kind: { type: object, properties: { name: { type: string } } }
";

fn configured(document: &str, config: &str) -> Result<Generated, Box<Failure>> {
    let mut options = Options::from_text("shop.yaml", document);
    options.config = Some(Input::text("sdk.toml", config));
    generate(&options)
}

fn emitted(document: &str, config: &str) -> Generated {
    configured(document, config).unwrap_or_else(|failure| panic!("{failure}"))
}

fn module(generated: &Generated) -> &str {
    generated.files.get("src/webhooks.rs").map_or("", String::as_str)
}

fn has(generated: &Generated, code: Code) -> bool {
    generated.diagnostics.iter().any(|it| it.code == code)
}

#[test]
fn the_configuration_says_what_tells_events_apart() {
    let plain = emitted(DOCUMENT, "");
    assert!(module(&plain).contains("    Event {\n"), "{}", module(&plain));
    assert!(has(&plain, Code::UndistinguishedEvents) && has(&plain, Code::UnknownSignature));
    let config = "package.license = \"MIT\"\n[webhooks]\nsignature = \"github\"\nproperty = \"event.name\"\n[webhooks.names]\norderPaid = \"order.paid\"\n";
    let told = emitted(DOCUMENT, config);
    for line in [
        "Event signed GitHub by Property(&[\"event\", \"name\"]) {",
        "\"order.paid\" | \"orderPaid\" => OrderPaid(as_json Box<types::Paid>),",
        "\"orderSent\" => OrderSent(as_json Box<types::Sent>),",
    ] {
        assert!(module(&told).contains(line), "{line}\n{}", module(&told));
    }
    assert!(told.diagnostics.is_empty(), "{:?}", told.diagnostics);
    let header = emitted(DOCUMENT, "[webhooks]\nheader = \"X-Shop-Topic\"\n");
    assert!(module(&header).contains("by Header(\"x-shop-topic\", ::core::option::Option::None)"));
    let both = emitted(DOCUMENT, "[webhooks]\nheader = \"X-Shop\"\nproperty = \"event.name\"\n");
    assert!(
        module(&both).contains("Header(\"x-shop\", ::core::option::Option::Some(&[\"event\", \"name\"]))")
    );
}

#[test]
fn an_entry_that_fits_nothing_is_said_with_its_line() {
    for (config, line, text) in [
        ("[webhooks]\nproperty = \"kind\"\n", "sdk.toml:2:", "no webhook has the property `kind`"),
        ("[webhooks]\nproperty = \"event.nane\"\n", "sdk.toml:2:", "no webhook has the property"),
        ("[webhooks]\nheader = \"x y\"\n", "sdk.toml:2:", "no header can have the name `x y`"),
        ("[webhooks.names]\norderPayed = \"a\"\n", "sdk.toml:2:", "did you mean `orderPaid`?"),
        ("[webhooks]\nsignature = \"standart\"\n", "sdk.toml:2:", "did you mean `standard`?"),
        ("[webhooks]\nsecret = \"whsec_\"\n", "sdk.toml:2:", "unknown field `secret`"),
        ("[webhooks]\ninclude = [\"order[\"]\n", "sdk.toml:2:", "is not a pattern"),
    ] {
        let failure = configured(DOCUMENT, config).expect_err(config).to_string();
        assert!(failure.contains(line) && failure.contains(text), "{config}\n{failure}");
    }
    let none = "openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths: {}\n";
    assert!(has(&emitted(none, "[webhooks]\nproperty = \"type\"\n"), Code::UnusedConfig));
    assert!(has(&emitted(DOCUMENT, "[webhooks]\nexclude = [\"refund*\"]\n"), Code::UnusedConfig));
}

#[test]
fn webhooks_are_chosen_by_themselves() {
    let one = emitted(DOCUMENT, "[webhooks]\ninclude = [\"*Paid\"]\n");
    assert!(module(&one).contains("OrderPaid(") && !module(&one).contains("OrderSent("));
    assert!(module(&one).contains("Event by Only {"));
    let none = emitted(DOCUMENT, "[webhooks]\nexclude = [\"*\"]\n");
    assert!(!none.files.contains_key("src/webhooks.rs"));
    assert!(!none.files.keys().any(|path| path.contains("webhook")), "{:?}", none.files.keys());
    assert!(!none.files["Cargo.toml"].contains("hmac") && !none.files["Cargo.toml"].contains("webhooks"));
    assert!(!none.files["src/runtime/mod.rs"].contains("webhook"));
    let types = emitted(DOCUMENT, "[package]\ncontents = \"types\"\n");
    assert!(!types.files.contains_key("src/webhooks.rs") && !types.files["src/types.rs"].contains("cfg("));
}

#[test]
fn what_only_webhooks_hold_is_received_and_behind_the_feature() {
    let generated = emitted(DOCUMENT, "");
    let types = &generated.files["src/types/webhook_events.rs"];
    assert!(types.contains("pub struct Paid") && !types.contains("fn new("), "{types}");
    assert!(generated.files["src/types.rs"].contains("#[cfg(feature = \"webhooks\")]\nmod webhook_events;"));
    let manifest = &generated.files["Cargo.toml"];
    assert!(
        manifest.contains("default = [\"rustls\", \"webhooks\"]") && manifest.contains("hmac = {"),
        "{manifest}"
    );
}

/// `x-webhooks` as a list, in both ways in which it is written.
#[test]
fn lists_of_webhooks_are_read() {
    let operation = "post: {operationId: petAdded, requestBody: {content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}, responses: {'200': {description: ok}}}";
    for list in [
        format!("  - {{name: added, {operation}}}\n  - {{{}}}\n", operation.replace("petAdded", "petGone")),
        format!("  - added: {{{operation}}}\n  - petGone: {{{operation}}}\n"),
    ] {
        let text =
            format!("openapi: 3.0.3\ninfo: {{title: a, version: '1'}}\npaths: {{}}\nx-webhooks:\n{list}");
        let generated = emitted(&text, "");
        for variant in ["Added(Box<types::AddedPayload>)", "PetGone(Box<types::PetGonePayload>)"] {
            assert!(module(&generated).contains(variant), "{text}\n{}", module(&generated));
        }
    }
}

#[test]
fn findings_are_where_the_document_has_the_webhook() {
    for key in ["webhooks", "x-webhooks"] {
        let text = format!(
            "openapi: 3.1.0\ninfo: {{title: a, version: '1'}}\n{key}:\n  made:\n    post: {{requestBody: {{$ref: '#/components/requestBodies/Lost'}}}}\n\
             components: {{requestBodies: {{Lost: {{description: without content}}}}}}\n"
        );
        let generated = emitted(&text, "");
        let lost = generated.diagnostics.iter().find(|it| it.code == Code::UnresolvedReference);
        let place = lost.map(|it| it.pointer.to_string());
        assert_eq!(place, Some(format!("/{key}/made/post/requestBody/$ref")));
    }
}

#[test]
fn no_input_is_too_strange() {
    let strange = [
        "webhooks: []",
        "webhooks: 1",
        "webhooks: {a: null}",
        "webhooks: {a: []}",
        "webhooks: {a: {post: 1}}",
        "webhooks: {a: {post: {}}}",
        "webhooks: {'': {post: {requestBody: {}}}}",
        "x-webhooks: [1, [], {}, {a: 1}]",
        "webhooks: {a: {$ref: '#/webhooks/a'}}",
        "webhooks: {a: {$ref: '#/components/pathItems/none'}}",
        "webhooks: {a: {post: {requestBody: {content: {'*/*': {}}}}}}",
        "webhooks: {a: {post: {requestBody: {$ref: '#/components/requestBodies/B'}}}}",
        "webhooks: {a: {post: {callbacks: {b: {c: {post: {}}}}}}}",
        "webhooks: {a: {post: {}, put: {}, get: {}}, 'a post': {post: {}}, A: {post: {}}, 'a-': {post: {}}}",
        "webhooks: {Event: {post: {}}, Unknown: {post: {}}, unknown_event: {post: {}}, Self: {post: {}}, '\\u202e\"*/': {post: {}}}",
        "webhooks: {a: {post: {}}}\nx-webhooks: {a: {post: {}}, b: {post: {}}}",
    ];
    for text in strange {
        let text = format!("openapi: 3.1.0\ninfo: {{title: a, version: '1'}}\npaths: {{}}\n{text}\n");
        let generated = emitted(&text, "");
        assert!(syn::parse_file(&format!("mod a {{ {} }}", module(&generated))).is_ok(), "{text}");
    }
    let twice = format!("openapi: 3.1.0\ninfo: {{title: a, version: '1'}}\n{}\n", strange[15]);
    assert!(has(&emitted(&twice, ""), Code::InvalidValue));
}

/// Callbacks that lead to one another, and to themselves.
#[test]
fn circles_of_callbacks_end() {
    let operation = |next: &str| json!({ "post": { "responses": {}, "callbacks": { "next": { "$ref": next } }, "requestBody": { "content": { "application/json": { "schema": {} } } } } });
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "a", "version": "1" },
        "paths": { "/a": { "get": { "operationId": "a", "responses": {}, "callbacks": {
            "one": { "$ref": "#/components/callbacks/One" },
            "item": { "{$url}": { "$ref": "#/components/pathItems/P" } } } } } },
        "components": {
            "callbacks": { "One": { "{$url}": operation("#/components/callbacks/Two") }, "Two": { "{$url}": operation("#/components/callbacks/One") } },
            "pathItems": { "P": operation("#/components/callbacks/One") },
        },
    });
    let generated = emitted(&document.to_string(), "");
    assert!(has(&generated, Code::IgnoredConstruct));
    assert!(
        module(&generated).contains("One(crate::Value)") && module(&generated).contains("Item(crate::Value)")
    );
}

#[test]
fn many_events_of_one_wide_schema_cost_in_proportion() {
    let properties: Map<String, Value> = (0..300)
        .map(|at| (format!("p{at}"), json!({ "type": "object", "properties": { "a": { "enum": ["x"] } } })))
        .collect();
    let body =
        json!({ "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Wide" } } } });
    let webhooks: Map<String, Value> = (0..600)
        .map(|at| (format!("event {at}"), json!({ "post": { "requestBody": body, "responses": {} } })))
        .collect();
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "a", "version": "1" }, "webhooks": webhooks,
        "components": { "schemas": { "Wide": { "type": "object", "properties": properties } } },
    });
    let start = std::time::Instant::now();
    let generated = emitted(&document.to_string(), "");
    assert_eq!(generated.api.event_sets[0].events.len(), 600);
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}

#[test]
fn events_that_come_and_go_are_told() {
    let with = |events: &[(&str, &str)], signature: &str| {
        let mut text = "openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths: {}\nwebhooks:\n".to_owned();
        for (name, property) in events {
            writeln!(text, "  {name}: {{post: {{requestBody: {{content: {{application/json: {{schema: {{type: object, required: [type], properties: {{type: {{const: {name}}}, {property}: {{type: string}}}}}}}}}}}}, responses: {{}}}}}}").expect("writing to a string");
        }
        emitted(&text, &format!("[webhooks]\nsignature = \"{signature}\"\n"))
    };
    let old = with(&[("made", "a"), ("gone", "a")], "standard");
    let step = |new| {
        let changes = diff(&old, &new);
        (changes.verdict(), changes.to_markdown())
    };
    let (verdict, text) = step(with(&[("made", "a"), ("gone", "a"), ("moved", "a")], "standard"));
    assert_eq!(verdict, Some(Level::Minor), "{text}");
    assert!(text.contains("webhooks::Event::Moved"), "{text}");
    let (verdict, text) = step(with(&[("made", "a")], "standard"));
    assert_eq!(verdict, Some(Level::Major), "{text}");
    assert!(text.contains("webhooks::Event::Gone"), "{text}");
    let (verdict, text) = step(with(&[("made", "a"), ("gone", "a")], "github"));
    assert_eq!(verdict, Some(Level::Major), "{text}");
    assert_eq!(step(with(&[("made", "a"), ("gone", "a")], "standard")).0, None);
    assert_eq!(step(with(&[("made", "a"), ("gone", "a"), ("made2", "b")], "standard")).0, Some(Level::Minor));
}

#[test]
fn an_event_that_nothing_tells_leaves_the_others_as_they_are() {
    let event = |name: &str, body: &str, header: &str| {
        format!(
            "  {name}:\n    post:\n      parameters: [{header}]\n      requestBody: {{content: {{application/json: {{schema: {body}}}}}}}\n      responses: {{'200': {{description: ok}}}}\n"
        )
    };
    let typed =
        |value: &str| format!("{{type: object, required: [type], properties: {{type: {{const: {value}}}}}}}");
    let by = |events: &[(&str, String, &str)]| {
        let events: String = events.iter().map(|(name, body, header)| event(name, body, header)).collect();
        let document = format!("openapi: 3.1.0\ninfo: {{title: A, version: '1'}}\nwebhooks:\n{events}");
        let generated = emitted(&document, "[webhooks]\nsignature = \"standard\"\n");
        let text = module(&generated);
        let (_, head) = text.split_once("    Event signed ").unwrap_or_else(|| panic!("{text}"));
        let head = head.lines().next().unwrap_or_default().trim_end_matches(" {");
        (
            head.split_once("by ").map_or("", |(_, by)| by).to_owned(),
            has(&generated, Code::UndistinguishedEvents),
        )
    };
    let plain = || "{type: object, properties: {a: {type: string}}}".to_owned();
    let shop = "{name: X-Shop-Event, in: header, schema: {type: string}}";
    let added = ("added", typed("pet.added"), "");
    let gone = ("gone", typed("pet.gone"), "");
    for (events, expected) in [
        (vec![added.clone(), gone.clone()], ("Property(&[\"type\"])", false)),
        (vec![added.clone(), gone.clone(), ("third", plain(), "")], ("Property(&[\"type\"])", true)),
        (vec![("third", plain(), ""), added.clone(), gone.clone()], ("Property(&[\"type\"])", true)),
        // One of three says too little, and so does what two of five have.
        (vec![added.clone(), ("a", plain(), ""), ("b", plain(), "")], ("", true)),
        (
            vec![added.clone(), gone.clone(), ("a", plain(), ""), ("b", plain(), ""), ("c", plain(), "")],
            ("", true),
        ),
        // Two events with one value are not told apart by it.
        (vec![added.clone(), ("gone", typed("pet.added"), ""), ("third", plain(), "")], ("", true)),
        (
            vec![("a", plain(), shop), ("b", plain(), shop)],
            ("Header(\"x-shop-event\", ::core::option::Option::None)", false),
        ),
        (
            vec![("a", plain(), shop), ("b", plain(), shop), ("c", plain(), "")],
            ("Header(\"x-shop-event\", ::core::option::Option::None)", false),
        ),
    ] {
        let (dispatch, is_reported) = by(&events);
        let names: Vec<&str> = events.iter().map(|it| it.0).collect();
        assert_eq!((dispatch.as_str(), is_reported), expected, "{names:?}");
    }
}
