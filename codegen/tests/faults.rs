//! Each faulty document under `faults/` beside what the generator says of it.
//!
//! A document that cannot be read is refused; anything less is a warning, and the rest is generated.

use std::fmt::Write as _;

use codegen::diagnostic::{Code, Diagnostics, Severity, render};
use codegen::document::Sources;
use codegen::{Options, Policy, Warnings, generate};

/// The document, the findings as a person sees them, and what comes of it.
fn report(document: &str, diagnostics: &Diagnostics, sources: &Sources, outcome: &str) -> String {
    let mut text = String::new();
    for (title, contents) in
        [("document", document), ("diagnostics", &render(diagnostics, sources)), ("outcome", outcome)]
    {
        writeln!(text, "──── {title} ────\n{}\n", contents.trim_end()).expect("writing to a string");
    }
    text
}

/// What is left of the document: its operations and its types.
fn remainder(api: &codegen::ir::Api) -> String {
    let mut text = String::from("generated:\n");
    for operation in &api.operations {
        writeln!(text, "  {} {}", operation.method.key(), operation.path.raw).expect("writing to a string");
    }
    for (_, definition) in api.types.iter() {
        writeln!(text, "  type {}", definition.name.rust).expect("writing to a string");
    }
    text
}

#[test]
fn each_fault_is_reported_where_it_is() {
    insta::glob!("faults/*", |path: &Path| {
        let document = std::fs::read_to_string(path).expect("the case can be read");
        let name = path.file_name().expect("a file").to_string_lossy().into_owned();
        let options = || Options::from_text(&*name, document.as_str());
        let text = match generate(&options()) {
            Ok(generated) => {
                assert!(
                    generated.diagnostics.iter().any(|it| it.severity == Severity::Warning),
                    "{name}: nobody is told of the fault"
                );
                let strict = Policy { warnings: Warnings::Deny, ..Policy::default() };
                assert!(generate(&options().with_policy(strict)).is_err(), "{name}: not strict");
                let outcome = remainder(&generated.api);
                report(&document, &generated.diagnostics, &generated.sources, &outcome)
            }
            Err(failure) => {
                let policy = Policy::allowing(Code::IncompleteRequest);
                let outcome = match generate(&options().with_policy(policy)) {
                    Ok(rest) => {
                        format!("refused; with `--allow incomplete-request`, {}", remainder(&rest.api))
                    }
                    Err(_) => "refused".to_owned(),
                };
                report(&document, &failure.diagnostics, &failure.sources, &outcome)
            }
        };
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(text);
        });
    });
}
