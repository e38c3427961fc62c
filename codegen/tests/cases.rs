//! Each small document under `cases/` beside the IR and the Rust that it becomes.

use std::fmt::Write as _;
use std::path::Path;

use codegen::diagnostic::Code;
use codegen::document::Input;
use codegen::{Generated, Options, Policy, generate};

/// Files that say something about the construct at hand; the others are the same for every crate.
fn is_telling(path: &str, document: &str) -> bool {
    match path {
        "src/client.rs" => document.contains("securitySchemes:") || document.contains("servers:"),
        "src/errors.rs" | "src/headers.rs" | "src/responses.rs" | "src/webhooks.rs" | "src/xml.rs" => true,
        other => other.starts_with("src/types") || other.starts_with("src/resources"),
    }
}

fn report(document: &str, config: Option<&str>, generated: &Generated) -> String {
    let mut text = String::new();
    section(&mut text, "document", document);
    section(&mut text, "configuration", config.unwrap_or_default());
    section(
        &mut text,
        "diagnostics",
        &codegen::diagnostic::render(&generated.diagnostics, &generated.sources),
    );
    section(&mut text, "ir", &ir(&generated.api));
    for (path, contents) in generated
        .files
        .iter()
        .filter(|(path, contents)| is_telling(path, document) && contents.lines().count() > 4)
    {
        section(&mut text, path, contents);
    }
    text
}

/// The types and operations of the IR as YAML, without what is empty.
fn ir(api: &codegen::ir::Api) -> String {
    let mut tree = serde_json::json!({ "types": api.types, "operations": api.operations, "status_sets": api.status_sets, "event_sets": api.event_sets, "event_headers": api.event_headers });
    prune(&mut tree);
    serde_yaml::to_string(&tree).expect("a JSON value is YAML")
}

fn prune(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Object(members) => {
            members.values_mut().for_each(prune);
            members.retain(|_, member| !is_empty(member));
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(prune),
        _ => {}
    }
}

fn is_empty(value: &serde_json::Value) -> bool {
    match value {
        serde_json::Value::Null | serde_json::Value::Bool(false) => true,
        serde_json::Value::Array(items) => items.is_empty(),
        serde_json::Value::Object(members) => members.is_empty(),
        serde_json::Value::String(text) => text.is_empty(),
        _ => false,
    }
}

fn section(text: &mut String, title: &str, contents: &str) {
    if !contents.trim().is_empty() {
        writeln!(text, "──── {title} ────\n{}\n", contents.trim_end()).expect("writing to a string");
    }
}

/// The configuration of a case that needs one.
fn configuration(case: &Path) -> Option<String> {
    let name = case.with_extension("toml");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/configurations");
    std::fs::read_to_string(folder.join(name.file_name()?)).ok()
}

#[test]
fn each_construct_becomes_the_code_beside_it() {
    insta::glob!("cases/*.yaml", |path: &Path| {
        let document = std::fs::read_to_string(path).expect("the case can be read");
        let name = path.file_name().expect("a file").to_string_lossy().into_owned();
        // Some show what is left of what cannot be read.
        let policy = Policy::allowing(Code::IncompleteRequest);
        let mut options = Options::from_text(name, document.as_str()).with_policy(policy);
        let config = configuration(path);
        options.config = config.as_ref().map(|text| Input::text("sdk.toml", text.as_str()));
        let generated = generate(&options).expect("the case generates");
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(report(&document, config.as_deref(), &generated));
        });
    });
}
