//! The tests of the generator as one program: linking one for each subject takes minutes. `complexity` and `fuzz` count
//! what the process allocates, and are programs of their own.

mod answers;
mod array_format;
mod bodies;
mod body_formats;
mod bounds;
mod call_examples;
mod cases;
mod catalogue;
mod circles;
mod common;
mod compiled;
mod configured_names;
mod document;
mod document_files;
mod document_robustness;
mod edits;
mod external_types;
mod faults;
mod gallery;
mod identifiers;
mod laws;
mod layout;
mod loopback;
mod overlays;
mod page_rules;
mod places;
mod polling;
mod reference_objects;
mod references;
mod response_media_types;
mod review;
mod round_trips;
mod selection;
mod setters;
mod shared_runtime;
mod sizes;
mod slips;
mod split;
mod stability;
mod support;
mod swagger;
mod verdicts;
mod webhooks;

/// What is not named above would not run.
#[test]
fn all_files_are_part_of_this_program() {
    for path in common::files::files(concat!(env!("CARGO_MANIFEST_DIR"), "/tests")) {
        let name = path.file_stem().and_then(|it| it.to_str()).expect("a name");
        let is_named = include_str!("main.rs").contains(&format!("mod {name};\n"));
        assert!(is_named || ["complexity", "fuzz", "main"].contains(&name), "{name}");
    }
}
