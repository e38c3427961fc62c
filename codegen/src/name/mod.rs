//! The naming stage: a Rust name for everything in the IR, decided once, before emission.
//!
//! A name depends on the item alone, unless two want the same one. Then what a person chose in the configuration
//! comes first, then names of the document (component keys, operationIds), then names made from places. Within each
//! of these the one that is written as the name wants it keeps it, and only then the one that stands first.

mod bodies;
mod brands;
mod chosen;
mod client;
mod events;
mod headers;
pub(crate) mod ident;
pub(crate) mod inflection;
mod members;
mod operation_id;
mod operations;
mod path;
mod path_phrase;
mod phrase;
pub(crate) mod reserved;
mod resources;
mod scope;
mod setters;
mod spelling;
mod types;
pub(crate) mod verbs;

use chosen::Chosen;

use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::ir::{Api, TypeKind};

/// Fills in every Rust name.
pub fn assign(api: &mut Api, config: &Config, diagnostics: &mut Diagnostics) {
    let chosen = Chosen::new(config);
    resources::assign(api, &chosen);
    operations::assign(api, &chosen);
    operations::report_refused(api, &chosen, config, diagnostics);
    types::assign(api, &chosen);
    members::assign(api, &chosen);
    client::assign(api, &chosen, config, diagnostics);
    events::assign(api, &chosen);
    chosen.report(api, diagnostics);
}

/// Names what callers set of structs and of bodies. It needs all other names, and what the configuration makes optional.
pub fn assign_setters(api: &mut Api, config: &Config) {
    let methods: &[&str] = if config.types.validate { &["validate"] } else { &[] };
    for def in api.types.0.iter_mut().filter(|def| def.is_made()) {
        if let TypeKind::Struct(object) = &mut def.kind {
            setters::assign(object, methods);
        }
    }
    bodies::assign(api);
}
