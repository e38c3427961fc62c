//! What changes for the users of an SDK between two versions of a document.
//!
//! Both IRs are compared as their users see them. Operations are the same ones where their endpoint is, and types where
//! their place in the document is, whatever they are called in Rust. Each change has two verdicts: what it asks of code that uses the crate, by the rules of Rust's semver reference for what the emitter
//! writes (structs and enums are `#[non_exhaustive]`, so new fields and variants are compatible; a new required property
//! of a request type changes its constructor, so it is not), and what it means on the wire for programs that were built
//! before and go on running.
//!
//! Structs of the IR are taken apart without `..`: whoever adds a fact to the IR has to say here what a change of it
//! means. What no rule speaks of and is in the emitted files nevertheless is found by comparing these (`net`).

mod change;
mod client;
mod definitions;
mod docs;
mod effect;
mod endpoints;
mod events;
mod fit;
mod manifest;
mod markdown;
mod net;
mod operations;
mod pairs;
mod report;
mod requests;
mod settings;
mod types;
mod xml;

pub use change::{Action, Change, Diff, Level, Wire};

use crate::Generated;
use endpoints::Calls;
use fit::Versions;
use pairs::Pairs;
use report::Report;
use requests::Requests;

/// Compares what came of two versions of a document.
pub fn diff(old: &Generated, new: &Generated) -> Diff {
    let mut report = Report::default();
    let pairs = Pairs::of(&old.api, &new.api);
    let calls = Calls::of(&old.api, &new.api);
    let requests = Requests::compare((&old.api, &new.api), &pairs, &calls);
    let versions =
        Versions { old: &old.api.types, new: &new.api.types, pairs: &pairs, contrary: requests.contrary() };
    types::compare(versions, &mut report);
    operations::compare((&old.api, &new.api), versions, &calls, &mut report);
    client::compare(&old.api, &new.api, &mut report);
    events::compare(&old.api, &new.api, versions, &mut report);
    requests.report(&mut report);
    settings::compare(&old.config, &new.config, &mut report);
    manifest::compare(&old.files, &new.files, &mut report);
    net::compare(&old.files, &new.files, &mut report);
    let mut diff = report.into_diff();
    // Whoever writes `sdk.toml` anew changes no server.
    let is_same_api = old.has_document_of(new);
    for change in &mut diff.changes {
        if is_same_api {
            (change.wire, change.reason) = (Wire::None, "");
        }
        let version = if change.action == Action::Removed { old } else { new };
        change.pointer = version.places.written(&change.pointer);
    }
    diff
}
