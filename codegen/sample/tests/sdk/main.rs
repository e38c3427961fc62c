//! The sample's SDK against servers on the loopback interface, as one program: linking one for each subject takes minutes.
//! What needs a process of its own is beside this folder.

mod access;
mod arbitrary;
mod bodies;
mod calls;
mod client;
mod client_parameters;
mod concurrency;
mod connections;
mod content_codings;
mod deadlines;
mod earlier_attempts;
mod errors;
mod examples;
mod external;
mod faults;
mod media_types;
mod middleware;
mod mock;
mod multipart;
mod named_urls;
mod oauth;
mod oauth_user;
mod openapi_3_2;
mod pages;
mod parameters;
mod polling;
mod recording;
mod redirects;
mod responses;
mod schemas;
mod secrets;
mod sizes;
mod streams;
mod support;
mod token_servers;
mod tracing;
mod types;
mod unions;
mod untyped;
mod validation;
mod values;
mod webhooks;
mod xml;

/// What is not named above would not run.
#[test]
fn all_files_are_part_of_this_program() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sdk");
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("it can be read").path();
        let name = path.file_stem().and_then(|it| it.to_str()).expect("a name");
        assert!(name == "main" || include_str!("main.rs").contains(&format!("mod {name};\n")), "{name}");
    }
}
