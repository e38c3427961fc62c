//! Names of resources: accessors, structs, modules.

use super::ident::{pascal, snake};
use super::scope::Scope;
use crate::ir::{Api, ResourceId};

/// Methods that every client has.
const CLIENT: [&str; 8] = ["new", "builder", "from_env", "base_url", "to_builder", "clone", "fmt", "client"];
/// Names that a file or module cannot have (also on Windows), or that the crate has already.
const MODULES: [&str; 14] = [
    "mod",
    "lib",
    "main",
    "con",
    "aux",
    "nul",
    "prn",
    "types",
    "errors",
    "runtime",
    "client",
    "resources",
    "com1",
    "lpt1",
];

/// Names the resources below each other.
pub(super) fn assign(api: &mut Api) {
    let mut structs = Scope::with_reserved(&["Client"]);
    for index in 0..api.resources.len() {
        let reserved: Vec<&str> = CLIENT.iter().chain(&MODULES).copied().collect();
        let mut accessors = Scope::with_reserved(&reserved);
        for child in api.resources[index].children.clone() {
            let wire = api.resources[child.0 as usize].name.wire.clone();
            let plain = ascii(&snake(&wire));
            let plain = plain.strip_prefix("r#").map_or(plain.clone(), |raw| format!("{raw}_"));
            let name = accessors.claim([plain.clone(), format!("{plain}_api")]);
            let type_name =
                structs.claim([ascii(&pascal(&wire)), qualified(api, ResourceId(as_u32(index)), &wire)]);
            let resource = &mut api.resources[child.0 as usize];
            resource.name.rust = name;
            resource.type_name = type_name;
        }
    }
}

/// The name with that of the resource above before it.
fn qualified(api: &Api, parent: ResourceId, wire: &str) -> String {
    format!("{}{}", api.resources[parent.0 as usize].type_name, ascii(&pascal(wire)))
}

fn as_u32(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// Module names are file names, which are ASCII.
fn ascii(name: &str) -> String {
    name.chars()
        .map(|it| if it.is_ascii() { it.to_string() } else { format!("u{:x}", u32::from(it)) })
        .collect()
}
