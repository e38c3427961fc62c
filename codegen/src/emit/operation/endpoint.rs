//! The static description of an operation.

use super::{Emitter, method};
use crate::emit::file::quoted;
use crate::ir::{Api, Operation, Success};

/// A longer list has each entry on a line of its own.
const LONGEST_LIST: usize = 80;

impl Emitter<'_> {
    /// The static, as text: with one for each operation, taking it for tokens would cost more than all that it says.
    pub(super) fn endpoint(&self) -> String {
        let operation = self.operation;
        let endpoint = self.scope.runtime("Endpoint");
        let query = operation.path.query.iter();
        let query = query.map(|(name, value)| format!("({}, {})", quoted(name), quoted(value))).collect();
        let security = operation.security.iter().map(|requirement| {
            let names: Vec<String> = requirement.0.iter().map(|name| quoted(name)).collect();
            format!("&[{}]", names.join(", "))
        });
        let server = match &operation.server {
            Some(server) => format!("{}({})", self.scope.std("Some"), quoted(&server.url)),
            None => self.scope.std("None").to_owned(),
        };
        let fields = [
            ("id", quoted(&operation.id)),
            ("method", format!("{}::{}", self.scope.runtime("Method"), method(operation.method))),
            ("path", quoted(&operation.path.raw)),
            ("query", list(query)),
            ("accept", quoted(&accept(operation, self.scope.api))),
            ("security", list(security.collect())),
            ("server", server),
        ];
        let fields: String = fields.iter().map(|(name, value)| format!("    {name}: {value},\n")).collect();
        format!("static {}: {endpoint} = {endpoint} {{\n{fields}}};", self.endpoint_name())
    }
}

/// A slice, as the formatter would break it.
fn list(entries: Vec<String>) -> String {
    let short = entries.join(", ");
    if short.len() <= LONGEST_LIST {
        format!("&[{short}]")
    } else {
        format!("&[\n        {},\n    ]", entries.join(",\n        "))
    }
}

/// The media types to ask for; errors are JSON nearly everywhere.
fn accept(operation: &Operation, api: &Api) -> String {
    let mut types: Vec<&str> = Vec::new();
    match &operation.success {
        Success::One(response) | Success::Optional(response) => types.extend(response.media_type.as_deref()),
        Success::ByStatus(id) => {
            let variants = &api.status_sets[id.0 as usize].variants;
            types.extend(variants.iter().filter_map(|variant| variant.response.media_type.as_deref()));
        }
    }
    let mut unique: Vec<&str> = Vec::new();
    types.into_iter().filter(|it| !it.is_empty()).for_each(|it| {
        if !unique.contains(&it) {
            unique.push(it)
        }
    });
    if unique.is_empty() { "application/json".to_owned() } else { unique.join(", ") }
}
