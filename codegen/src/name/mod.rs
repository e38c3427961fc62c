//! The naming stage: a Rust name for everything in the IR, decided once, before emission.
//!
//! What a person chose in the configuration comes first, then names of the document (component keys,
//! operationIds), then names made from places. Within each of these, document order decides who keeps a name
//! that two want.

pub(crate) mod ident;
mod members;
mod operations;
mod resources;
mod scope;
mod types;

use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::Api;
use crate::pointer::Pointer;

/// Fills in every Rust name.
pub fn assign(api: &mut Api, config: &Config, diagnostics: &mut Diagnostics) {
    let chosen = Chosen { config };
    resources::assign(api);
    operations::assign(api, &chosen);
    types::assign(api, &chosen);
    members::assign(api, &chosen);
    chosen.report(api, diagnostics);
}

/// The names that a person chose, by JSON pointer.
struct Chosen<'a> {
    config: &'a Config,
}

impl Chosen<'_> {
    fn at(&self, origin: &Pointer) -> Option<&str> {
        self.config.names.get(&format!("#{origin}")).map(String::as_str)
    }

    /// A chosen name of a type: one that begins with a capital, as the property it stands at has the same pointer.
    fn type_name(&self, origin: &Pointer) -> Option<String> {
        self.at(origin).filter(|name| name.starts_with(char::is_uppercase)).map(ident::pascal)
    }

    /// A chosen name of a field, a parameter or a method.
    fn value_name(&self, origin: &Pointer) -> Option<String> {
        self.at(origin).filter(|name| !name.starts_with(char::is_uppercase)).map(ident::snake)
    }

    fn report(&self, api: &Api, diagnostics: &mut Diagnostics) {
        for pointer in self.config.names.keys() {
            let origin = Pointer::parse(pointer.strip_prefix('#').unwrap_or(pointer));
            let is_type = api.types.iter().any(|(_, def)| def.origin == origin);
            let is_parameter =
                api.operations.iter().flat_map(|it| &it.parameters).any(|it| it.origin == origin);
            let is_operation = api.operations.iter().any(|it| it.origin == origin);
            if !is_type && !is_parameter && !is_operation && !members::has(api, &origin) {
                let message =
                    format!("the configuration names `{pointer}`, where nothing stands that has a name");
                diagnostics.push(Diagnostic::new(Code::UnusedConfig, &origin, message));
            }
        }
    }
}
