//! `lib.rs`: the front page, the modules, what is exported.

use super::contents;
use super::depth;
use super::docs;
use super::external;
use super::features::{self, Features};
use super::file::{SourceFile, quoted};
use super::headers;
use super::manifest::Package;
use super::{status_set, xml};
use crate::config::{Config, RequestChecks, Runtime};
use crate::ir::{Api, Body, Content, Need, StatusRole, WIRE_TYPES};

/// Writes `lib.rs`.
pub(super) fn write(api: &Api, package: &Package, config: &Config) -> String {
    let file = SourceFile::default();
    let has_resources = package.contents.has_client() && !contents::has_events_only(api);
    let resources = if has_resources { resources(api, &package.features) } else { Vec::new() };
    match &package.module {
        None => {
            file.add_lines("#![doc = include_str!(\"../README.md\")]\n#![cfg_attr(docsrs, feature(doc_cfg))]")
        }
        Some(_) => {
            let about = format!("//! {}.", docs::single(&contents::about(api, package.contents)));
            let gap = has_resources.then(|| "//!".to_owned());
            let lines: Vec<String> =
                std::iter::once(about).chain(gap).chain(resources.iter().cloned()).collect();
            file.add_lines(lines.join("\n"));
        }
    }
    if has_resources && package.module.is_none() {
        file.add_lines(resources.join("\n"));
    }
    if package.module.is_some() {
        file.add_lines(MODULE_ATTRIBUTES);
    }
    file.add_lines(
        "#![allow(clippy::disallowed_names, clippy::module_inception, clippy::self_named_constructors, clippy::type_complexity, reason = \"names and shapes are the API's\")]",
    );
    if let Some(limit) = depth::recursion_limit(api).filter(|_| package.module.is_none()) {
        file.add_lines(format!("#![recursion_limit = \"{limit}\"]"));
    }
    file.add_lines(modules(api, package, config).join("\n"));
    file.add_lines(format!("pub use runtime::wire::{{{}}};", WIRE_TYPES.join(", ")));
    let conversions = api.text_formats.iter().map(|it| features::conversion(*it));
    for (feature, name) in conversions.filter(|(feature, _)| package.features.has(feature)) {
        file.add_lines(format!("#[cfg(feature = \"{feature}\")]\npub use runtime::wire::{name};"));
    }
    if config.schema_uses().validation {
        file.add_lines("pub use schemas::validation::{ValidationError, Violation};");
    }
    if package.contents.has_client() {
        file.add_lines(
            "pub use runtime::{\n    \
             AnyError, ApiError, BaseClient, BuildError, Bytes, Client, ClientBuilder, ClientCredentials, Credential, Deadline, DecodeError, Error, ErrorBody, Event,\n    \
             EventStream, Events, HeaderMap, InvalidRequest, MaybeSend, Method, MiddlewareError, Operation, Page, Problem, RawResponse, Redirect, Response, ResponseFuture,\n    \
             ResponseStream, Result, Retry, SecretString, StatusCode, TokenResult, TransportError, UntypedRequest, Upload, Uploads, middleware,\n\
             };",
        );
        let sends_lines =
            |body: &Body| body.contents.iter().any(|it| matches!(it.content, Content::JsonLines(_)));
        if api.operations.iter().filter_map(|it| it.body.as_ref()).any(sends_lines) {
            file.add_lines("pub use runtime::JsonLines;");
        }
        if features::has_polling(api) {
            file.add_lines("pub use runtime::polling::{FailedOperation, PollError, Poller};");
        }
        file.add_lines(match package.runtime {
            Runtime::Embedded => "pub use reqwest;",
            Runtime::Crate => "pub use runtime::reqwest;",
        });
        file.add_lines(
            "#[cfg(all(feature = \"blocking\", not(target_arch = \"wasm32\")))]\npub use runtime::blocking;\n\
             #[cfg(all(feature = \"test-util\", not(target_arch = \"wasm32\")))]\npub use runtime::testing;",
        );
        if package.features.has(features::OAUTH) {
            file.add_lines("#[cfg(feature = \"oauth\")]\npub use runtime::oauth_user as oauth;");
        }
    }
    file.finish()
}

/// What a module says for itself in a crate that somebody else writes: that crate's lints and its formatting are not meant
/// for it, and the crate need not use all of it. These are the groups of lints that a crate may raise, and the ones in no group.
const MODULE_ATTRIBUTES: &str = "#![cfg_attr(rustfmt, rustfmt_skip)]\n\
    #![allow(unused, let_underscore_drop, unreachable_pub, missing_docs, missing_copy_implementations, \
    missing_debug_implementations, rust_2024_compatibility, single_use_lifetimes, trivial_casts, trivial_numeric_casts, \
    unit_bindings, unnameable_types, unused_lifetimes, unused_qualifications, unused_results, variant_size_differences, clippy::all, \
    clippy::cargo, clippy::nursery, clippy::pedantic, clippy::restriction, reason = \"nobody writes it by hand\")]";

/// The way into the crate, with links: the README has none, since it is read elsewhere too. What a build has not is not in its
/// table.
fn resources(api: &Api, features: &Features) -> Vec<String> {
    let top = api.resources.first().map_or(&[][..], |root| &root.children);
    let mut lines = vec!["# Where to begin".to_owned(), String::new()];
    lines.extend(docs::wrapped(
        "A [`Client`], which [`Client::builder`] makes, has a method for each group of operations.",
    ));
    if !top.is_empty() {
        lines.extend(["", "| Call | Operations |", "| --- | --- |"].map(str::to_owned));
    }
    let comment = |line: &String| format!("//! {}", docs::single(line)).trim_end().to_owned();
    let mut text: Vec<String> = lines.iter().map(comment).collect();
    text.extend(top.iter().map(|id| {
        let resource = &api.resources[id.0 as usize];
        let (module, ty) = (&resource.module, &resource.type_name);
        let about =
            docs::summary(&resource.docs, &docs::named(&resource.name.wire)).join(" ").replace('|', "\\|");
        let row = |root: &str| {
            format!("| [`client.{}()`]({root}resources::{module}::{ty}) | {about} |", resource.name.rust)
        };
        match features.of(Need::Only(*id)) {
            Some(feature) => {
                // A path in a literal stays as it is, also in a module of another crate.
                let row = row("");
                format!("#![cfg_attr(feature = {}, doc = {})]", quoted(feature), quoted(&docs::single(&row)))
            }
            None => comment(&row("crate::")),
        }
    }));
    text
}

fn modules(api: &Api, package: &Package, config: &Config) -> Vec<&'static str> {
    const RUNTIME: &str = "#[allow(dead_code, unreachable_pub, unused_imports, unused_macros, reason = \"an API need not use all of it\")]\nmod runtime;";
    const SCHEMAS: &str = "#[allow(dead_code, unreachable_pub, unused_imports, unused_macros, reason = \"an API need not use all of it\")]\nmod schemas;";
    const SCHEMAS_IN_TESTS: &str = "#[cfg(all(feature = \"test-util\", not(target_arch = \"wasm32\")))]\n#[allow(dead_code, unreachable_pub, unused_imports, unused_macros, reason = \"only requests are checked\")]\nmod schemas;";
    let contents = package.contents;
    let mut modules = Vec::new();
    if contents.has_client() {
        modules.push("mod client;");
        modules.push("#[cfg(all(feature = \"test-util\", not(target_arch = \"wasm32\")))]\nmod document;");
        if status_set::is_used(api, StatusRole::Error) {
            modules.push("pub mod errors;");
        }
        if headers::is_used(api) {
            modules.push("pub mod headers;");
        }
        modules.push("pub mod resources;");
        if status_set::is_used(api, StatusRole::Response) {
            modules.push("pub mod responses;");
        }
    }
    if external::is_used(api, package.runtime) {
        modules.push("pub mod external;");
    }
    modules.push(RUNTIME);
    let uses = config.schema_uses();
    if uses.any() {
        modules.push(SCHEMAS);
    } else if uses.requests == RequestChecks::InTests {
        modules.push(SCHEMAS_IN_TESTS);
    }
    modules.push("pub mod types;");
    if contents::has_events(api, contents) {
        modules.push("#[cfg(feature = \"webhooks\")]\npub mod webhooks;");
    }
    if xml::is_used(api, contents) {
        modules.push("mod xml;");
    }
    modules
}
