//! `[types.formats]`, `[types.replace]`, `[types.derive]` and `integers` of `sdk.toml`: what becomes of the types.

use codegen::diff::{Level, diff};
use codegen::document::Input;
use codegen::{Failure, Generated, Options, generate};

const DOCUMENT: &str = r##"
openapi: 3.1.0
info: { title: Shop, version: "1" }
paths:
  /orders:
    post:
      operationId: createOrder
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
      responses: { "204": { description: ok } }
components:
  schemas:
    Money: { type: [object, "null"], description: An amount., properties: { amount: { type: string } } }
    Order:
      type: object
      required: [price]
      properties:
        at: { type: string, format: date-time }
        price: { $ref: "#/components/schemas/Money" }
        size: { type: object, properties: { width: { type: integer } } }
        rate: { type: number, format: decimal }
        either: { oneOf: [{ type: string, format: date-time }, { type: string, format: date-time, maxLength: 30 }] }
        age: { type: integer, minimum: 0, maximum: 150 }
        delta: { type: integer, minimum: -5, maximum: 5 }
        total: { type: integer, minimum: 0 }
        free: { type: integer }
        wide: { type: integer, format: int64, minimum: 0 }
    Color: { enum: [red, green] }
"##;

fn configured(config: &str) -> Result<Generated, Box<Failure>> {
    let mut options = Options::from_text("shop.yaml", DOCUMENT);
    options.config = Some(Input::text("sdk.toml", config));
    generate(&options)
}

fn emitted(config: &str, file: &str) -> String {
    let generated = configured(config).unwrap_or_else(|failure| panic!("{failure}"));
    generated.files[file].clone()
}

#[test]
fn formats_become_types_of_libraries() {
    let config = "[types.formats]\ndate-time = \"jiff\"\ndecimal = \"rust_decimal\"\n";
    let types = emitted(config, "src/types.rs");
    for line in [
        "pub at: Option<::jiff::Timestamp>,",
        "pub either: Option<::jiff::Timestamp>,",
        "pub rate: Option<crate::external::Decimal>,",
    ] {
        assert!(types.contains(line), "{line}\n{types}");
    }
    let manifest = emitted(config, "Cargo.toml");
    for line in ["jiff = { version = \"0.2\", features = [\"serde\"] }", "jiff = []", "rust_decimal = {"] {
        assert!(manifest.contains(line), "{line}\n{manifest}");
    }
    let external = emitted(config, "src/external.rs");
    assert!(
        external.contains("decimal! {}") && external.contains("date_time ::jiff::Timestamp,"),
        "{external}"
    );
    let without = configured("").unwrap_or_else(|failure| panic!("{failure}"));
    assert!(!without.files.contains_key("src/external.rs"));
    assert!(without.files["Cargo.toml"].contains("jiff = [\"dep:jiff\"]"));
}

#[test]
fn schemas_become_types_that_exist() {
    let config = r##"
        [package.dependencies]
        my-shop = "1"
        [types.replace]
        "#/components/schemas/Money" = "my_shop::Money"
        "#/components/schemas/Order/properties/size" = "my_shop::Size"
    "##;
    let types = emitted(config, "src/types.rs");
    for line in [
        "pub type Money = ::my_shop::Money;",
        "pub price: Option<Money>,",
        "pub size: Option<::my_shop::Size>,",
    ] {
        assert!(types.contains(line), "{line}\n{types}");
    }
    assert!(emitted(config, "Cargo.toml").contains("my-shop = \"1\""));
}

#[test]
fn traits_are_derived_where_the_configuration_says_so() {
    let config = "[types.derive]\nall = [\"my_traits::Audited\", \"Clone\"]\n\"#/components/schemas/Color\" = [\"Copied\"]\n";
    let types = emitted(config, "src/types.rs");
    assert!(types.contains("#[derive(Clone, Debug, Default, PartialEq, my_traits::Audited)]"), "{types}");
    assert!(types.contains("Hash, my_traits::Audited, Copied)]"), "{types}");
}

#[test]
fn integers_are_as_narrow_as_their_bounds() {
    let types = emitted("[types]\nintegers = \"by-bounds\"\n", "src/types.rs");
    for line in [
        "age: Option<u32>",
        "delta: Option<i32>",
        "total: Option<u64>",
        "free: Option<i64>",
        "wide: Option<i64>",
    ] {
        assert!(types.contains(line), "{line}\n{types}");
    }
}

#[test]
fn places_without_a_schema_are_errors_with_their_line() {
    for (config, place) in [
        ("[types.replace]\n\"#/components/schemas/Mony\" = \"jiff::Span\"\n", "sdk.toml:2:2"),
        ("[types.derive]\n\"#/components/schemas/Mony\" = [\"Ord\"]\n", "sdk.toml:2:2"),
    ] {
        let failure = configured(config).expect_err("it is refused").to_string();
        assert!(failure.contains("error[invalid-config]") && failure.contains(place), "{failure}");
    }
}

#[test]
fn another_type_and_another_trait_are_changes() {
    let crates = "[package.dependencies]\none = \"1\"\nother = \"1\"\n";
    let replaced = |by: &str| format!("{crates}[types.replace]\n\"#/components/schemas/Money\" = \"{by}\"\n");
    let derived = |by: &str| format!("[types.derive]\n\"#/components/schemas/Color\" = [{by}]\n");
    let formats = |by: &str| format!("[types.formats]\ndate-time = \"{by}\"\n");
    for (old, new, level, words) in [
        (
            replaced("one::Money"),
            replaced("other::Money"),
            Level::Major,
            "was `one::Money`, is `other::Money`",
        ),
        (formats("text"), formats("jiff"), Level::Major, "is `Option<jiff::Timestamp>`"),
        (formats("jiff"), formats("time"), Level::Major, "is `Option<external::OffsetDateTime>`"),
        (derived("\"A\""), derived(""), Level::Major, "does not derive `A` any more"),
        (derived("\"A\""), derived("\"A\", \"B\""), Level::Minor, "it derives `B`"),
    ] {
        let api = |config: &str| configured(config).unwrap_or_else(|failure| panic!("{failure}"));
        let found = diff(&api(&old), &api(&new));
        let said: Vec<String> =
            found.changes.iter().map(|it| format!("{:?} {}", it.level, it.detail)).collect();
        let is_said = found.changes.iter().any(|it| it.level == level && it.detail.contains(words));
        assert!(is_said, "{old}{new}: {said:?}");
    }
}

/// What is said of a document with the paths, the schemas and the configuration.
fn findings(paths: &str, schemas: &str, config: &str) -> Vec<String> {
    let document = format!(
        "openapi: 3.1.0\ninfo: {{title: Shop, version: '1'}}\npaths:\n{paths}\ncomponents:\n  schemas:\n{schemas}\n"
    );
    let mut options = Options::from_text("shop.yaml", document);
    options.config = Some(Input::text("sdk.toml", format!("[package.dependencies]\nours = \"1\"\n{config}")));
    let generated = generate(&options).unwrap_or_else(|failure| panic!("{failure}"));
    codegen::diagnostic::render(&generated.diagnostics, &generated.sources)
        .split("\n\n")
        .map(str::to_owned)
        .collect()
}

#[test]
fn what_is_looked_into_and_replaced_is_reported_at_the_replacement() {
    const LIST: &str = "  /things:\n    get:\n      operationId: listThings\n      parameters: [{name: cursor, in: query, schema: {type: string}}]\n      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}}";
    const PAGE: &str = "    Page: {type: object, properties: {data: {type: array, items: {$ref: '#/components/schemas/Thing'}}, next_cursor: {type: string}, meta: {$ref: '#/components/schemas/Meta'}}}\n    Meta: {type: object, properties: {next_cursor: {type: string}}}\n    Thing: {type: object, properties: {id: {type: string}}}";
    const META: &str = "    Page: {type: object, properties: {data: {type: array, items: {type: string}}, meta: {$ref: '#/components/schemas/Meta'}}}\n    Meta: {type: object, properties: {next_cursor: {type: string}}}";
    const LAST: &str = "  /things:\n    get:\n      operationId: listThings\n      parameters: [{name: starting_after, in: query, schema: {type: string}}, {name: limit, in: query, schema: {type: integer}}]\n      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}}";
    const LASTS: &str = "    Page: {type: object, required: [data, has_more], properties: {data: {type: array, items: {$ref: '#/components/schemas/Thing'}}, has_more: {type: boolean}}}\n    Thing: {type: object, required: [id], properties: {id: {type: string}}}";
    const SEND: &str = "  /things:\n    post:\n      operationId: addThing\n      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}\n      responses: {'204': {description: ok}}";
    const FORM: &str = "  /things:\n    post:\n      operationId: addThing\n      requestBody: {required: true, content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Thing'}}}}\n      responses: {'204': {description: ok}}";
    const THING: &str = "    Thing: {type: object, required: [name], properties: {name: {type: string}, size: {type: integer}}}";
    const PARTS: &str = "  /things:\n    post:\n      operationId: addThing\n      requestBody: {required: true, content: {multipart/form-data: {schema: {$ref: '#/components/schemas/Upload'}}}}\n      responses: {'204': {description: ok}}";
    const UPLOAD: &str = "    Upload: {type: object, properties: {file: {type: string, format: binary}, name: {type: string}}}";
    const SHAPES: &str = "  /shapes:\n    get:\n      operationId: getShape\n      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Shape'}}}}}";
    const SHAPE: &str = "    Shape: {oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}]}\n    Circle: {type: object, required: [kind], properties: {kind: {const: circle}, r: {type: number}}}\n    Square: {type: object, required: [kind], properties: {kind: {const: square}, a: {type: number}}}";
    const STREAM: &str = "  /talk:\n    post:\n      operationId: talk\n      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Talk'}}}}\n      responses: {'200': {description: ok, content: {application/json: {schema: {type: object}}, text/event-stream: {schema: {type: object}}}}}";
    const TALK: &str =
        "    Talk: {type: object, properties: {text: {type: string}, stream: {type: boolean}}}";
    let inline = LIST.replace(
        "{$ref: '#/components/schemas/Page'}",
        "{type: object, properties: {data: {type: array, items: {type: string}}, next_cursor: {type: string}}}",
    );
    for (paths, schemas, replaced, words) in [
        (LIST, PAGE, "#/components/schemas/Page", "pages are made by what is inside: `listThings`"),
        (LIST, META, "#/components/schemas/Meta", "pages are made by what is inside: `listThings`"),
        (LIST, PAGE, "#/components/schemas/Page/properties/data", "pages are made by"),
        (LIST, PAGE, "#/components/schemas/Page/properties/next_cursor", "pages are made by"),
        (
            &inline,
            THING,
            "#/paths/~1things/get/responses/200/content/application~1json/schema",
            "pages are made by",
        ),
        (LAST, LASTS, "#/components/schemas/Thing", "pages are made by"),
        (SEND, THING, "#/components/schemas/Thing", "would be arguments and setters"),
        (FORM, THING, "#/components/schemas/Thing", "would be arguments and setters"),
        (PARTS, UPLOAD, "#/components/schemas/Upload/properties/file", "given as an upload"),
        (PARTS, UPLOAD, "#/components/schemas/Upload", "whose properties are parts"),
        (SHAPES, SHAPE, "#/components/schemas/Circle", "has to read and write itself: `Shape.kind`"),
        (STREAM, TALK, "#/components/schemas/Talk", "a flag asks for a stream"),
    ] {
        let config = format!("[types.replace]\n\"{replaced}\" = \"ours::It\"\n");
        let said = findings(paths, schemas, &config);
        let found = said.iter().find(|it| it.contains("warning[replaced-type]") && it.contains(words));
        let found = found.unwrap_or_else(|| panic!("{replaced}: {words}\n{}", said.join("\n\n")));
        assert!(found.contains("sdk.toml:4:2") && found.contains(&format!("\"{replaced}\"")), "{found}");
    }
    // What nothing looks into is replaced without a word.
    for (paths, schemas, replaced) in [
        (LIST, PAGE, "#/components/schemas/Thing"),
        (LIST, PAGE, "#/components/schemas/Meta"),
        (SEND, THING, "#/components/schemas/Thing/properties/size"),
        (SHAPES, SHAPE, "#/components/schemas/Shape"),
    ] {
        let said = findings(paths, schemas, &format!("[types.replace]\n\"{replaced}\" = \"ours::It\"\n"));
        assert!(said.iter().all(|it| !it.contains("replaced-type")), "{replaced}: {}", said.join("\n\n"));
    }
    let config = "[types]\nvalidate = true\n[types.replace]\n\"#/components/schemas/Thing\" = \"ours::It\"\n";
    let said = findings(LIST, PAGE, config);
    assert!(
        said.iter()
            .any(|it| it.contains("values of `ours::It` are not checked") && it.contains("sdk.toml:6:2")),
        "{}",
        said.join("\n\n")
    );
}

#[test]
fn types_that_do_not_keep_the_text_have_one_note_each() {
    let schemas = "    A: {type: object, properties: {a: {type: string, format: date-time}, b: {type: string, format: date-time}, c: {type: string, format: date}, d: {type: string, format: uuid}, e: {type: string, format: uri}, f: {type: string, format: decimal}, g: {type: integer, format: unix-time}, h: {type: string, format: own}, i: {type: number, format: money}, j: {type: string, format: time}}}";
    for (format, choice, words) in [
        ("date-time", "jiff", Some("it is written in UTC")),
        ("date-time", "jiff::Timestamp", Some("it is written in UTC")),
        ("date-time", "chrono", Some("how many digits a second has")),
        ("date-time", "chrono::DateTime<chrono::Utc>", Some("the offset")),
        ("date-time", "time", Some("zeros at the end")),
        ("time", "jiff", Some("zeros at the end")),
        ("uuid", "uuid", Some("capital letters")),
        ("uri", "url", Some("the spelling")),
        ("decimal", "rust_decimal", Some("more than 28 digits")),
        ("money", "rust_decimal", Some("more than 15 digits")),
        ("unix-time", "jiff", Some("smaller than a microsecond")),
        ("date", "jiff", None),
        ("date", "chrono", None),
        ("date", "time", None),
        ("own", "ours::Own", None),
        ("date-time", "text", None),
    ] {
        let said = findings("  {}", schemas, &format!("[types.formats]\n{format} = \"{choice}\"\n"));
        let notes: Vec<&String> = said.iter().filter(|it| it.contains("inexact-format")).collect();
        match words {
            Some(words) => {
                assert_eq!(notes.len(), 1, "{format} = {choice}: {}", said.join("\n\n"));
                assert!(notes[0].contains(words) && notes[0].contains("sdk.toml:4:"), "{}", notes[0]);
            }
            None => assert!(notes.is_empty(), "{format} = {choice}: {notes:?}"),
        }
    }
    let said = findings("  {}", schemas, "[types.formats]\nibann = \"ours::Iban\"\n");
    assert!(
        said.iter().any(|it| it.contains("no schema has the format `ibann`") && it.contains("sdk.toml:4:1")),
        "{}",
        said.join("\n\n")
    );
}

#[test]
fn texts_of_formats_have_conversions_behind_features() {
    let generated = configured("").unwrap_or_else(|failure| panic!("{failure}"));
    assert!(
        !generated.files["Cargo.toml"].contains("uuid") && !generated.files["src/lib.rs"].contains("ToUuid")
    );
    let document = DOCUMENT.replace("free: { type: integer }", "free: { type: string, format: uuid }");
    let mut options = Options::from_text("shop.yaml", document);
    options.config = Some(Input::text("sdk.toml", ""));
    let generated = generate(&options).unwrap_or_else(|failure| panic!("{failure}"));
    let manifest = &generated.files["Cargo.toml"];
    for line in ["uuid = [\"dep:uuid\"]", "uuid = { version = \"1\", optional = true }"] {
        assert!(manifest.contains(line), "{line}\n{manifest}");
    }
    assert!(!manifest.contains("rust_decimal"), "{manifest}");
    let root = &generated.files["src/lib.rs"];
    assert!(root.contains("#[cfg(feature = \"uuid\")]\npub use runtime::wire::ToUuid;"), "{root}");
    assert!(generated.files.contains_key("src/runtime/wire/to_uuid.rs"));
    assert!(!generated.files.contains_key("src/runtime/wire/to_url.rs"));
}
