//! SDKs that depend on the runtime's crate in place of a copy of it. `cargo xtask shared-runtime` compiles and tests them.

use codegen::document::Input;
use codegen::{Failure, Generated, Options, generate};
use toml::{Table, Value};

const DOCUMENT: &str = r"
openapi: 3.1.0
info: {title: Shop, version: 1.0.0}
servers: [{url: https://example.com}]
paths:
  /orders: {get: {operationId: listOrders, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}}}
components:
  schemas:
    Order: {type: object, properties: {at: {type: string, format: date-time}, price: {type: number, format: decimal}}}
";

fn generated(config: &str) -> Result<Generated, Box<Failure>> {
    let mut options = Options::from_text("shop.yaml", DOCUMENT);
    options.config = Some(Input::text("sdk.toml", config));
    generate(&options)
}

fn shared(config: &str) -> Generated {
    let config = format!("[package]\nlicense = 'MIT'\nruntime = 'crate'\n{config}");
    generated(&config).unwrap_or_else(|failure| panic!("{failure}"))
}

fn manifest(generated: &Generated) -> Table {
    generated.files["Cargo.toml"].parse().expect("it is TOML")
}

fn dependencies(manifest: &Table) -> Vec<&str> {
    manifest["dependencies"].as_table().expect("a table").keys().map(String::as_str).collect()
}

#[test]
fn the_crate_has_of_the_runtime_only_its_client() {
    let generated = shared("");
    let copied: Vec<&str> =
        generated.files.keys().filter_map(|path| path.strip_prefix("src/runtime/")).collect();
    assert_eq!(copied, ["client/connection.rs", "client/mod.rs", "client/testing.rs", "mod.rs"]);
    let root = &generated.files["src/runtime/mod.rs"];
    assert!(root.contains("pub use openapi_sdk_runtime::runtime::*;"), "{root}");
    assert!(generated.files["src/lib.rs"].contains("pub use runtime::reqwest;"));
}

#[test]
fn the_manifest_names_the_version_and_each_feature_switches_on_the_runtimes() {
    let manifest = manifest(&shared(""));
    let runtime = manifest["dependencies"]["openapi-sdk-runtime"].as_table().expect("a table");
    assert_eq!(runtime["version"].as_str(), Some(env!("CARGO_PKG_VERSION")));
    assert_eq!(runtime["default-features"].as_bool(), Some(false));
    assert!(!manifest.contains_key("target"));
    let features = manifest["features"].as_table().expect("a table");
    for (name, needs) in features.iter().filter(|(name, _)| *name != "default") {
        let needs: Vec<&str> = needs.as_array().expect("a list").iter().filter_map(Value::as_str).collect();
        assert!(needs.contains(&&*format!("openapi-sdk-runtime/{name}")), "{name}: {needs:?}");
    }
    // Only the server for tests checks values against schemas.
    let tested: Vec<&str> =
        features["test-util"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert_eq!(tested, ["dep:fancy-regex", "dep:serde", "dep:serde_json", "openapi-sdk-runtime/test-util"]);
}

#[test]
fn dependencies_are_what_the_crates_own_code_needs() {
    let needed = |config: &str| {
        let generated = shared(config);
        let manifest = manifest(&generated);
        dependencies(&manifest).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let schemas = ["fancy-regex", "openapi-sdk-runtime", "serde", "serde_json"];
    assert_eq!(needed(""), schemas);
    assert_eq!(needed("[client]\nvalidate-in-tests = false"), ["openapi-sdk-runtime"]);
    assert_eq!(needed("[types]\nvalidate = true"), schemas);
    let jiff = "[client]\nvalidate-in-tests = false\n[types.formats]\ndate-time = 'jiff'";
    assert_eq!(needed(jiff), ["jiff", "openapi-sdk-runtime"]);
}

#[test]
fn types_of_other_crates_are_read_where_the_runtime_is() {
    let of = |config: &str| {
        let generated = shared(config);
        let features = manifest(&generated)["dependencies"]["openapi-sdk-runtime"]["features"].clone();
        let features: Vec<String> = features.try_into().expect("texts");
        (features, generated.files.get("src/external.rs").map(ToString::to_string))
    };
    let (features, own) = of("[types.formats]\ndate-time = 'jiff'");
    assert_eq!((features.join(" ").as_str(), own), ("code external jiff", None));
    // A wrapper is a type of the crate.
    let (features, own) = of("[types.formats]\ndecimal = 'rust_decimal'");
    assert_eq!(features.join(" "), "code external rust_decimal");
    let own = own.expect("a wrapper");
    assert!(own.contains("decimal! {}") && !own.contains("external!"), "{own}");
    // A type that the runtime does not know needs nothing of it; its crate says how it is read.
    let (features, own) = of(
        "dependencies = { shop_types = '1' }\n[types.replace]\n'#/components/schemas/Order' = 'shop_types::Order'",
    );
    assert_eq!((features.join(" ").as_str(), own), ("code external", None));
}

#[test]
fn a_path_of_ones_own_is_said_beside_what_the_crate_needs() {
    let manifest = manifest(&shared("[package.dependencies]\nopenapi-sdk-runtime = { path = '../runtime' }"));
    let runtime = manifest["dependencies"]["openapi-sdk-runtime"].as_table().expect("a table");
    assert_eq!(runtime["path"].as_str(), Some("../runtime"));
    assert_eq!(runtime["version"].as_str(), Some(env!("CARGO_PKG_VERSION")));
    assert_eq!(runtime["default-features"].as_bool(), Some(false));
}

#[test]
fn features_and_versions_of_ones_own_leave_what_the_crate_needs() {
    for (said, version, features) in [
        ("{ features = ['zstd', 'code'] }", env!("CARGO_PKG_VERSION"), "code zstd"),
        ("{ version = '0.1.7' }", "0.1.7", "code"),
        ("'0.1.7'", "0.1.7", "code"),
    ] {
        let manifest = manifest(&shared(&format!("[package.dependencies]\nopenapi-sdk-runtime = {said}")));
        let runtime = manifest["dependencies"]["openapi-sdk-runtime"].as_table().expect("a table");
        let said: Vec<String> = runtime["features"].clone().try_into().expect("texts");
        assert_eq!((runtime["version"].as_str(), said.join(" ").as_str()), (Some(version), features));
        assert_eq!(runtime["default-features"].as_bool(), Some(false));
    }
}

#[test]
fn a_module_names_its_client_by_its_own_path() {
    let generated = shared("module = 'vendors::shop'");
    assert!(!generated.files.contains_key("runtime/call.rs"));
    let client = &generated.files["runtime/client/connection.rs"];
    assert!(client.contains("use crate::vendors::shop::runtime::reqwest;"), "{client}");
    assert!(generated.surroundings.manifest.contains("openapi-sdk-runtime"));
}

#[test]
fn types_alone_carry_what_they_need() {
    let failure =
        generated("[package]\nlicense = 'MIT'\ncontents = 'types'\nruntime = 'crate'\n").unwrap_err();
    let said = failure.to_string();
    assert!(said.contains("sdk.toml:4") && said.contains("made for clients"), "{said}");
    assert!(generated("[package]\nlicense = 'MIT'\ncontents = 'types'\nruntime = 'embedded'\n").is_ok());
}
