//! What types derive.

use crate::config::is_json_schema;
use crate::ir::{EnumRepr, TypeDef};

/// What a type that holds others derives beside `Clone` and `Debug`: how its values are compared, so far as what they hold
/// allows it, and what a person asked for.
pub(super) fn comparison(def: &TypeDef) -> String {
    let own = if def.has_double { "PartialEq" } else { "PartialEq, Eq, Hash" };
    with_chosen(own, def)
}

/// The traits that an enum of known values derives.
pub(super) fn of_values(def: &TypeDef, repr: EnumRepr) -> String {
    let own = match repr {
        EnumRepr::String | EnumRepr::Integer => "PartialEq, Eq, PartialOrd, Ord, Hash",
        EnumRepr::Value => "PartialEq, Eq, Hash",
    };
    with_chosen(own, def)
}

/// A trait that is asked for twice would not compile.
fn with_chosen(own: &str, def: &TypeDef) -> String {
    let own: Vec<&str> = own.split(", ").collect();
    let is_own = |path: &str| {
        let name = path.rsplit("::").next().unwrap_or(path).trim();
        own.contains(&name) || ["Clone", "Debug", "Default"].contains(&name)
    };
    let chosen = def.derives.iter().map(String::as_str).filter(|path| !is_own(path) && !is_json_schema(path));
    own.iter().copied().chain(chosen).collect::<Vec<_>>().join(", ")
}
