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
