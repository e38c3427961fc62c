//! Names of resources: accessors, structs, modules.

use super::Chosen;
use super::ident::{around, pascal, plain, snake};
use super::reserved;
use super::scope::{Claim, Sameness, Scope};
use crate::ir::{Api, ResourceId};

/// Names that no file can have: one is a module's own, the others are devices of Windows.
const FILES: [&str; 27] = [
    "mod", "con", "aux", "nul", "prn", "conin$", "conout$", "com0", "com1", "com2", "com3", "com4", "com5",
    "com6", "com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8",
    "lpt9",
];

/// Names the resources below each other.
pub(super) fn assign(api: &mut Api, chosen: &Chosen<'_>) {
    let mut structs = Scope::new(Sameness::Exact, ["Client"]);
    for index in 0..api.resources.len() {
        let of_client = reserved::CLIENT.into_iter().filter(|_| index == 0);
        let mut accessors = Scope::new(Sameness::Exact, reserved::RESOURCE.into_iter().chain(of_client));
        let mut modules = Scope::new(Sameness::File, FILES);
        let children = api.resources[index].children.clone();
        for child in &children {
            let resource = &mut api.resources[child.0 as usize];
            // What is named after the resource, such as its struct and its methods, goes by the chosen name.
            if let Some(own) = resource.origins.iter().find_map(|origin| chosen.value_name(origin)) {
                plain(&own).clone_into(&mut resource.name.wire);
            }
        }
        let wires: Vec<String> =
            children.iter().map(|child| api.resources[child.0 as usize].name.wire.clone()).collect();
        let claims: Vec<Claim> = wires
            .iter()
            .zip(&children)
            .map(|(wire, child)| {
                let origins = &api.resources[child.0 as usize].origins;
                let own = origins.iter().find_map(|origin| chosen.value_name(origin));
                let name = accessor(wire);
                let rank = if own.is_some() { 0 } else { 1 + u8::from(name != *wire) };
                let qualified = around("", &name, "_api");
                Claim { rank, candidates: own.into_iter().chain([name, qualified]).collect() }
            })
            .collect();
        let names = accessors.settle(&claims);
        // Accessors that differ are modules that differ, unless a file system takes them for the same.
        let claims: Vec<Claim> = names
            .iter()
            .zip(&wires)
            .map(|(name, wire)| Claim { rank: u8::from(name != wire), candidates: module(name) })
            .collect();
        let modules = modules.settle(&claims);
        for (((child, wire), name), module) in children.iter().zip(&wires).zip(names).zip(modules) {
            let origins = &api.resources[child.0 as usize].origins;
            let own = origins.iter().find_map(|origin| chosen.type_name(origin));
            let by_wire = pascal(wire);
            let type_name = structs
                .claim(own.into_iter().chain([by_wire, qualified(api, ResourceId(as_u32(index)), wire)]));
            let resource = &mut api.resources[child.0 as usize];
            resource.name.rust = name;
            resource.module = module;
            resource.type_name = type_name;
        }
    }
}

/// The accessor for a tag or a segment of a path.
fn accessor(wire: &str) -> String {
    let name = snake(wire);
    let Some(keyword) = name.strip_prefix("r#") else { return name };
    // Resources are mostly called in the plural, and so a keyword becomes a word.
    match keyword {
        "abstract" | "break" | "enum" | "extern" | "impl" | "loop" | "macro" | "mod" | "move"
        | "override" | "return" | "static" | "struct" | "trait" | "type" | "use" | "yield" => {
            format!("{keyword}s")
        }
        "box" | "match" => format!("{keyword}es"),
        "try" => "tries".to_owned(),
        other => format!("{other}_"),
    }
}

/// The name with that of the resource above before it.
fn qualified(api: &Api, parent: ResourceId, wire: &str) -> String {
    format!("{}{}", api.resources[parent.0 as usize].type_name, pascal(wire))
}

fn as_u32(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// The names that the module of an accessor may have.
fn module(accessor: &str) -> Vec<String> {
    vec![accessor.to_owned(), around("", accessor, "_api")]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accessors_are_words() {
        let accessors = ["Pets", "type", "match", "async", "self", "2FA"].map(accessor);
        assert_eq!(accessors, ["pets", "types", "matches", "async_", "self_", "n2fa"]);
    }

    #[test]
    fn accessors_are_ascii() {
        let accessors = ["ünï", "名前", "питомцы", "GitHub"].map(accessor);
        assert_eq!(accessors, ["uni", "ming_qian", "pitomtsy", "github"]);
    }
}
