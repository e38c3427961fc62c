//! The emit stage: the IR, with all names decided, to the files of a crate.

mod client;
mod codec;
mod contents;
mod conversion;
mod crate_root;
mod dependencies;
mod depth;
mod derives;
mod docs;
mod document;
mod enums;
mod examples;
mod external;
mod features;
mod file;
mod headers;
mod layout;
mod manifest;
mod module;
mod operation;
mod parameter;
mod readme;
mod resource;
mod runtime;
mod schemas;
mod scope;
mod setters;
mod shared_runtime;
mod status_set;
mod structs;
mod type_files;
mod types;
mod unions;
mod webhooks;
mod xml;

pub(crate) use features::ALL as ALL_RESOURCES;
pub use operation::{Input, Meaning, Signature};

use crate::config::{Config, Contents};
use crate::ir::{Api, OperationId};
use crate::{Files, Surroundings};

/// Writes the crate down, or what the configuration wants in its place.
pub fn emit(api: &Api, config: &Config) -> (Files, Surroundings) {
    let package = manifest::Package::new(api, config);
    let files = crate_files(api, config, &package);
    let manifest = files["Cargo.toml"].clone();
    let files = match &package.module {
        Some(path) => module::of_crate(files, path),
        None => files,
    };
    let recursion_limit = depth::recursion_limit(api).filter(|_| package.module.is_some());
    (files, Surroundings { manifest, library: package.library, module: package.module, recursion_limit })
}

/// The files of the crate.
fn crate_files(api: &Api, config: &Config, package: &manifest::Package) -> Files {
    let mut files = types::write(api, package, config);
    files.insert("Cargo.toml".to_owned(), manifest::write(api, package, config));
    files.insert("README.md".to_owned(), readme::write(api, package, config));
    files.insert("src/lib.rs".to_owned(), crate_root::write(api, package, config));
    files.extend(external::write(api, package.runtime).map(|text| ("src/external.rs".to_owned(), text)));
    files.extend(schemas::write(api, package, config));
    // What the generator has formatted stays as it is; tests and examples beside it follow their own rules.
    files.insert(
        "src/rustfmt.toml".to_owned(),
        format!("{}disable_all_formatting = true\n", manifest::HEADER),
    );
    match package.contents {
        Contents::Client | Contents::Module => {
            files.insert("src/client.rs".to_owned(), client::write(api, config));
            files.insert("src/document.rs".to_owned(), document::write(api, config));
            files.extend(status_set::write(api, package));
            if headers::is_used(api) {
                files.insert("src/headers.rs".to_owned(), headers::write(api, package));
            }
            files.extend(resource::write(api, package));
            if contents::has_events(api, package.contents) {
                files.insert("src/webhooks.rs".to_owned(), webhooks::write(api, package));
            }
            if xml::is_used(api, package.contents) {
                files.insert("src/xml.rs".to_owned(), xml::write(api));
            }
            files.extend(runtime::files(package));
        }
        Contents::Types => files.extend(runtime::wire_files(package)),
    }
    files
}

/// How each of the operations is called by users of the crate, in the order of the IR; those that can send several
/// contents have a method for each.
pub fn signatures(api: &Api, config: &Config) -> Vec<Signature> {
    let package = manifest::Package::new(api, config);
    let scope = scope::Scope::outside(api, &package.library);
    let file = file::SourceFile::default();
    let mut signatures = Vec::new();
    for (index, operation) in (0..).zip(&api.operations) {
        let path = api.accessor(operation.resource);
        for (content, name, builder) in operation::contents(operation) {
            let emitter = operation::Emitter {
                scope: &scope,
                file: &file,
                id: OperationId(index),
                operation,
                content,
                name,
                builder,
                package: &package,
                path: &path,
            };
            signatures.push(emitter.signature());
        }
    }
    signatures
}
