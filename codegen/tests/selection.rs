//! What `sdk.toml` can leave out of a document, and the features of large APIs.

use codegen::diagnostic::Code;
use codegen::document::Input;
use codegen::ir::{Need, ResponseContent};
use codegen::pointer::Pointer;
use codegen::{Generated, Options, generate};

const DOCUMENT: &str = r"
openapi: 3.1.0
info: {title: Shop, version: 1.0.0}
paths:
  /orders: {get: {operationId: listOrders, tags: [orders], responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Order'}}}}}}}}
  /orders/{id}:
    get: {operationId: getOrder, tags: [orders], parameters: [{$ref: '#/components/parameters/Id'}], responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}}
    delete: {operationId: deleteOrder, tags: [orders, admin], parameters: [{$ref: '#/components/parameters/Id'}], responses: {'204': {description: ok}}}
  /users: {get: {operationId: listUsers, tags: [users], responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}}}}
components:
  parameters: {Id: {name: id, in: path, required: true, schema: {type: string}}}
  schemas:
    Order: {type: object, properties: {buyer: {$ref: '#/components/schemas/Person'}, lines: {type: array, items: {$ref: '#/components/schemas/Line'}}}}
    Line: {type: object, properties: {sku: {type: string}}}
    User: {type: object, properties: {person: {$ref: '#/components/schemas/Person'}, role: {type: string, enum: [a, b]}}}
    Person: {type: object, properties: {name: {type: string}}}
    WebhookOrder: {type: object, properties: {order: {$ref: '#/components/schemas/Order'}}}
    Unused: {type: object, not: {required: [x]}}
";

fn generated(config: &str) -> Generated {
    let mut options = Options::from_text("shop.yaml", DOCUMENT);
    // A licence is a matter of its own.
    let license = if config.contains("[package]") { "" } else { "package.license = \"MIT\"\n" };
    options.config = Some(Input::text("sdk.toml", format!("{license}{config}")));
    generate(&options).unwrap_or_else(|failure| panic!("{failure}"))
}

fn operations(generated: &Generated) -> Vec<&str> {
    generated.api.operations.iter().map(|operation| operation.id.as_str()).collect()
}

fn types(generated: &Generated) -> Vec<&str> {
    generated.api.types.iter().map(|(_, def)| def.name.rust.as_str()).collect()
}

#[test]
fn operations_are_chosen_by_name_path_and_tag() {
    for (config, expected) in [
        ("", &["listOrders", "getOrder", "deleteOrder", "listUsers"][..]),
        ("include = ['list*']", &["listOrders", "listUsers"]),
        ("include = ['/orders/**']", &["getOrder", "deleteOrder"]),
        ("include = ['GET /**']", &["listOrders", "getOrder", "listUsers"]),
        ("include = ['tag:orders']\nexclude = ['tag:admin']", &["listOrders", "getOrder"]),
        ("exclude = ['* /orders', 'listUsers']", &["getOrder", "deleteOrder"]),
    ] {
        assert_eq!(operations(&generated(&format!("[operations]\n{config}"))), expected, "{config}");
    }
}

#[test]
fn types_follow_the_operations() {
    let users = generated("[operations]\ninclude = ['listUsers']");
    assert_eq!(types(&users), ["User", "Person", "UserRole"]);
    // What is left out is not worth a word.
    assert!(users.diagnostics.is_empty());
    let more = generated("[operations]\ninclude = ['listUsers']\n[types]\ninclude = ['Webhook*']");
    assert_eq!(types(&more), ["Order", "Line", "User", "Person", "WebhookOrder", "UserRole"]);
    let fewer = generated("[types]\nexclude = ['Unused']");
    assert!(!types(&fewer).contains(&"Unused"));
    assert_eq!(types(&generated("")).len(), 7);
}

#[test]
fn patterns_that_fit_nothing_are_reported() {
    let found = generated("[operations]\ninclude = ['list*', 'tag:user']\n[types]\ninclude = ['Nothing']");
    let messages: Vec<&str> = found.diagnostics.iter().map(|it| it.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "the pattern `tag:user` of the configuration fits no operation",
            "the pattern `Nothing` of the configuration fits no component schema",
        ]
    );
    assert!(found.diagnostics.iter().all(|it| it.code == Code::UnusedConfig));
    let mut options = Options::from_text("shop.yaml", DOCUMENT);
    options.config = Some(Input::text("sdk.toml", "[operations]\ninclude = ['[a']"));
    let failure = generate(&options).expect_err("it is no pattern");
    assert!(failure.diagnostics.iter().any(|it| it.code == Code::InvalidPattern));
}

#[test]
fn wishes_that_come_to_nothing_are_reported() {
    for (config, said) in [
        ("[operations]\nexclude = ['*']\n", Some("the configuration leaves no operation of the document")),
        ("[operations]\ninclude = ['listUsers']\nexclude = ['listUsers']\n", Some("leaves no operation")),
        ("[operations]\nexclude = ['*']\n[package]\ncontents = \"types\"\nlicense = \"MIT\"\n", None),
        ("[types]\nexclude = ['Order']\n", Some("`Order` leaves nothing out")),
        ("[types]\nexclude = ['Unused', 'WebhookOrder']\n", None),
        ("[types]\nexclude = ['*Order']\n", None),
        ("[operations.getOrder]\nbody = \"json\"\n", Some("no operation that `getOrder` fits has a body")),
        ("[webhooks]\nsignature = \"standard\"\n", Some("`signature` of `[webhooks]` is for webhooks")),
    ] {
        let found = generated(config);
        let told = found.diagnostics.iter().filter(|it| it.code == Code::UnusedConfig);
        let messages: Vec<&str> = told.map(|it| it.message.as_str()).collect();
        let is_right = match said {
            Some(said) => matches!(&messages[..], [message] if message.contains(said)),
            None => messages.is_empty(),
        };
        assert!(is_right, "{config}: {messages:?}");
    }
}

#[test]
fn types_alone_need_no_client() {
    let types = generated("[package]\ncontents = 'types'");
    assert!(!types.files.contains_key("src/client.rs") && !types.files.contains_key("src/resources.rs"));
    assert!(types.files.contains_key("src/types.rs") && types.files.contains_key("src/runtime/wire/mod.rs"));
    assert!(!types.files.contains_key("src/runtime/client.rs"));
    assert!(!types.files["Cargo.toml"].contains("reqwest"), "{}", types.files["Cargo.toml"]);
}

#[test]
fn a_feature_for_each_resource_when_there_are_many_operations_or_when_asked() {
    assert!(!generated("").files["Cargo.toml"].contains("all-resources"));
    let with = generated("[package]\nresource-features = true");
    let manifest = &with.files["Cargo.toml"];
    assert!(manifest.contains("default = [\"all-resources\", \"rustls\"]"), "{manifest}");
    assert!(manifest.contains("all-resources = [\"orders\", \"users\"]"), "{manifest}");
    let resources = &with.files["src/resources.rs"];
    assert!(resources.contains("#[cfg(feature = \"orders\")]\npub mod orders;"), "{resources}");
    // What a build has not is not in its documentation.
    let root = &with.files["src/lib.rs"];
    let row = "#![cfg_attr(feature = \"orders\", doc = \"| [`client.orders()`](resources::orders::Orders) |";
    assert!(root.contains(row) && !root.contains("](crate::resources::"), "{root}");
    let need = |name: &str| {
        with.api.types.iter().find(|(_, def)| def.name.rust == name).map(|(_, def)| def.need).unwrap()
    };
    assert_eq!((need("Person"), need("WebhookOrder")), (Need::Several, Need::Nobody));
    assert!(matches!(need("Line"), Need::Only(_)) && need("Line") == need("Order"));
    assert!(with.files["src/types/orders.rs"].contains("pub struct Line"));
    assert!(with.files["src/types/other.rs"].contains("pub struct WebhookOrder"));
    assert!(with.files["src/types/shared.rs"].contains("pub struct Person"));
}

/// Whether the content is of a kind.
type Fits = fn(&codegen::ir::ResponseContent) -> bool;

#[test]
fn the_configuration_says_what_a_response_holds() {
    use codegen::ir::{ItemForm, Response, Success};
    let response = |config: &str| -> Response {
        let generated = generated(config);
        match &generated.api.operations[1].success {
            Success::One(response) => response.clone(),
            other => panic!("{config}: {other:?}"),
        }
    };
    let kinds: [(&str, Option<&str>, Fits); 6] = [
        ("json", Some("application/json"), |it| matches!(it, ResponseContent::Json(_))),
        ("text", Some("*/*"), |it| *it == ResponseContent::Text),
        ("bytes", Some("*/*"), |it| *it == ResponseContent::Bytes),
        ("empty", None, |it| *it == ResponseContent::Empty),
        (
            "events",
            Some("text/event-stream"),
            |it| matches!(it, ResponseContent::EventStream(items) if items.form == ItemForm::Json),
        ),
        ("lines", Some("application/x-ndjson"), |it| matches!(it, ResponseContent::JsonLines(_))),
    ];
    for (kind, media_type, fits) in kinds {
        let found = response(&format!("[operations.getOrder]\nresponse = '{kind}'"));
        assert_eq!(found.media_type.as_deref(), media_type, "{kind}");
        assert!(fits(&found.content), "{kind}: {:?}", found.content);
    }
    // The later rule counts, and others keep what the document says.
    let twice = "[operations.'*Order']\nresponse = 'text'\n[operations.getOrder]\nresponse = 'bytes'";
    assert_eq!(response(twice).content, ResponseContent::Bytes);
    assert!(matches!(
        response("[operations.listUsers]\nresponse = 'bytes'").content,
        ResponseContent::Json(_)
    ));
}

/// The calls of `object!` for a type.
fn wire_form<'a>(generated: &'a Generated, name: &str) -> Vec<&'a str> {
    let start = format!("object! {{\n    {name} {{\n");
    let (_, rest) = generated.files["src/types.rs"].split_once(&start).expect("the type is a struct");
    rest.lines().take_while(|line| *line != "    }").map(str::trim).collect()
}

const RECEIVED: &str = r"
openapi: 3.1.0
info: {title: Files, version: 1.0.0}
paths:
  /files: {get: {operationId: listFiles, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/list_files'}}}}}}}
  /moves: {post: {operationId: move, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Sent'}}}}, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Sent'}}}}}}}
components:
  schemas:
    list_files: {type: object, required: [first_id, data], properties: {first_id: {type: string}, data: {type: array, items: {type: object, required: [id, logs], properties: {id: {type: string}, logs: {type: [string, 'null']}}}}}}
    Sent: {type: object, required: [id], properties: {id: {type: string}}}
";

#[test]
fn what_is_only_received_forgives_unless_told_otherwise() {
    let generated = |config: &str| {
        let mut options = Options::from_text("files.yaml", RECEIVED);
        options.config = Some(Input::text("sdk.toml", config));
        generate(&options).unwrap_or_else(|failure| panic!("{failure}"))
    };
    for config in ["", "[types]\nmissing = 'default'"] {
        let lenient = generated(config);
        let expected =
            [r#""first_id" => first_id: defaulted,"#, r#""data" => data: defaulted,"#, "rest extra,"];
        assert_eq!(wire_form(&lenient, "ListFiles"), expected);
        assert_eq!(wire_form(&lenient, "Sent"), [r#""id" => id: required,"#, "rest extra,"]);
    }
    let strict = generated("[types]\nmissing = 'error'");
    let expected = [r#""first_id" => first_id: required,"#, r#""data" => data: required,"#, "rest extra,"];
    assert_eq!(wire_form(&strict, "ListFiles"), expected);
    // By the Rust name, by the key of the schema, and by the property alone.
    for pattern in ["ListFiles.first_id", "list_files.first_id", "*.first_*"] {
        let generated = generated(&format!("[types]\noptional = ['{pattern}', '*.logs']"));
        assert_eq!(
            wire_form(&generated, "ListFiles")[0],
            r#""first_id" => first_id: optional,"#,
            "{pattern}"
        );
        let item = wire_form(&generated, "ListFilesDataItem");
        assert_eq!(item[1], r#""logs" => logs: optional_nullable,"#);
        assert_eq!(generated.diagnostics.iter().filter(|it| it.code == Code::UnusedConfig).count(), 0);
    }
    let unused = generated("[types]\noptional = ['ListFiles.frist_id']");
    let finding = unused.diagnostics.iter().find(|it| it.code == Code::UnusedConfig).expect("a finding");
    assert!(finding.message.contains("fits no property"), "{}", finding.message);
}

#[test]
fn what_is_said_of_one_of_several_identical_types_holds_for_it_alone() {
    let document = r"
openapi: 3.1.0
info: {title: Twins, version: 1.0.0}
paths: {}
components:
  schemas:
    One: {type: object, properties: {it: {type: object, required: [id], properties: {id: {type: string}}}}}
    Two: {type: object, properties: {it: {type: object, required: [id], properties: {id: {type: string}}}}}
    Three: {type: object, properties: {it: {type: object, required: [id], properties: {id: {type: string}}}}}
";
    for (optional, required) in [("OneIt", "TwoIt"), ("TwoIt", "OneIt")] {
        let mut options = Options::from_text("twins.yaml", document);
        options.config = Some(Input::text("sdk.toml", format!("[types]\noptional = ['{optional}.id']")));
        let generated = generate(&options).unwrap_or_else(|failure| panic!("{failure}"));
        assert_eq!(wire_form(&generated, optional)[0], r#""id" => id: optional,"#);
        assert_eq!(wire_form(&generated, required)[0], r#""id" => id: required,"#);
    }
}

#[test]
fn values_are_checked_by_what_the_configuration_makes_optional_whichever_type_has_the_definition() {
    let document = r"
openapi: 3.1.0
info: {title: Twins, version: 1.0.0}
paths: {}
components:
  schemas:
    One: {type: object, properties: {it: {type: object, required: [id, at], properties: {id: {type: string}, at: {type: string}}}}}
    Two: {type: object, properties: {it: {type: object, required: [id, at], properties: {id: {type: string}, at: {type: string}}}}}
    Three: {type: object, properties: {it: {type: object, required: [id, at], properties: {id: {type: string}, at: {type: string}}}}}
";
    for (pattern, relaxed) in
        [("OneIt.id", &["One"][..]), ("TwoIt.id", &["Two"]), ("*It.id", &["One", "Two", "Three"])]
    {
        let mut options = Options::from_text("twins.yaml", document);
        options.config =
            Some(Input::text("sdk.toml", format!("[types]\nvalidate = true\noptional = ['{pattern}']")));
        let generated = generate(&options).unwrap_or_else(|failure| panic!("{failure}"));
        for name in ["One", "Two", "Three"] {
            let schema = &generated.api.schemas.0[&Pointer::parse(&format!("/components/schemas/{name}"))];
            let required = schema.pointer("/properties/it/required").map(ToString::to_string);
            let expected = if relaxed.contains(&name) { r#"["at"]"# } else { r#"["id","at"]"# };
            assert_eq!(required.as_deref(), Some(expected), "{pattern} {name}");
        }
    }
}

#[test]
fn the_component_of_a_multipart_body_is_a_type_where_somebody_asks_for_it() {
    let document = r"
openapi: 3.1.0
info: {title: Files, version: 1.0.0}
paths:
  /files: {post: {operationId: addFile, requestBody: {content: {multipart/form-data: {schema: {$ref: '#/components/schemas/Upload'}}}}, responses: {'204': {description: ok}}}}
components:
  schemas:
    Upload: {type: object, properties: {file: {type: string, format: binary}}, not: {required: [x]}}
    Other: {type: object, properties: {file: {type: string}}}
";
    let generated = |config: &str| {
        let mut options = Options::from_text("files.yaml", document);
        options.config = Some(Input::text("sdk.toml", config));
        generate(&options).unwrap_or_else(|failure| panic!("{failure}"))
    };
    let plain = generated("");
    assert_eq!(types(&plain), ["Other"]);
    assert_eq!(plain.api.part_schemas.len(), 1);
    // What is found in it is said all the same.
    assert!(plain.diagnostics.iter().any(|it| it.pointer.as_str().starts_with("/components/schemas/Upload")));
    let chosen = generated("[types]\ninclude = ['Upload']");
    assert_eq!(types(&chosen), ["Upload"]);
    assert_eq!(chosen.api.part_schemas, []);
}
