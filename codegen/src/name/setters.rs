//! Names of the setters of structs, which are methods beside those that every type has.
//!
//! A setter is called like its field. Where that would hide a method that users call on every value (`clone`), or would be
//! what sets another field to null (`title_null`), it has a longer name, whether the other one is there or not: so the
//! name of a setter follows from its field alone, and no other property can change it.

use super::ident::{around, plain};
use super::reserved;
use crate::ir::{Field, Flatten, Presence, Setter, Struct, Type};

/// What ends the name of a method that sets a field to null.
const NULL: &str = "_null";

/// Names the setters of a struct that callers make; its fields have their names.
/// `methods` are those that all types have beside the usual ones.
pub(super) fn assign(object: &mut Struct, methods: &[&str]) {
    let settable = object.fields.iter_mut().filter(|field| !field.is_needed());
    settable.for_each(|field| field.setter = Some(of_field(field, methods)));
    let settable = object.flattened.iter_mut().filter(|flatten| !flatten.is_needed());
    settable.for_each(|flatten| flatten.setter = Some(of_flatten(flatten, methods)));
}

fn of_field(field: &Field, methods: &[&str]) -> Setter {
    let name = setter(&field.name.rust, methods);
    let takes_null = field.presence == Presence::Optional && matches!(field.ty, Type::Nullable(_));
    let null = takes_null.then(|| null(&name));
    Setter { name, null }
}

/// What sets to null what a setter sets.
pub(super) fn null(setter: &str) -> String {
    around("", without_escape(plain(setter)), NULL)
}

/// The setters whose setter for null has a name.
pub(super) fn nulled(null: &str) -> Vec<String> {
    let stem = null.strip_suffix(NULL);
    stem.into_iter().flat_map(|stem| [stem.to_owned(), format!("{stem}_")]).collect()
}

/// A name without what makes an identifier of a keyword that cannot be raw.
fn without_escape(name: &str) -> &str {
    match name {
        "self_" | "super_" | "crate_" => &name[..name.len() - 1],
        _ => name,
    }
}

fn of_flatten(flatten: &Flatten, methods: &[&str]) -> Setter {
    Setter { name: setter(&flatten.name.rust, methods), null: None }
}

/// The setter of a field. No two fields have the same, and none ends as one for null does.
fn setter(field: &str, methods: &[&str]) -> String {
    if let Some(longer) = past_null(field) {
        return longer;
    }
    let name = plain(field);
    let mut stem = name;
    while !reserved::VALUE.contains(&stem) && !methods.contains(&stem) {
        let Some(shorter) = stem.strip_prefix("with_") else { return field.to_owned() };
        stem = shorter;
    }
    around("with_", name, "")
}

/// A longer name for a setter that would be called as those for null are.
pub(super) fn past_null(name: &str) -> Option<String> {
    let mut stem = plain(name);
    while let Some(shorter) = stem.strip_suffix("_value") {
        stem = shorter;
    }
    stem.ends_with(NULL).then(|| around("", plain(name), "_value"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_setter_is_called_like_its_field_unless_a_method_is() {
        let table = [
            ("title", "title"),
            ("r#type", "r#type"),
            ("self_", "self_"),
            ("clone", "with_clone"),
            ("with_clone", "with_with_clone"),
            ("new", "with_new"),
            ("property", "property"),
            ("with_property", "with_with_property"),
            ("with_title", "with_title"),
            ("is_null", "is_null_value"),
            ("is_null_value", "is_null_value_value"),
            ("value", "value"),
            ("null", "null"),
        ];
        for (field, name) in table {
            assert_eq!(setter(field, &[]), name);
        }
    }

    #[test]
    fn no_two_methods_have_the_same_name() {
        let roots = reserved::VALUE.into_iter().chain(["title", "null", "value"]);
        let fields: BTreeSet<String> = roots
            .flat_map(|root| ["", "with_", "with_with_"].map(|prefix| format!("{prefix}{root}")))
            .flat_map(|stem| {
                ["", NULL, "_value", "_null_value", "_null_null"].map(|end| format!("{stem}{end}"))
            })
            .collect();
        let setters: Vec<String> = fields.iter().map(|field| setter(field, &[])).collect();
        let methods: Vec<String> =
            setters.iter().flat_map(|setter| [setter.clone(), format!("{setter}{NULL}")]).collect();
        let distinct: BTreeSet<&String> = methods.iter().collect();
        assert_eq!(distinct.len(), methods.len());
        assert!(reserved::VALUE.iter().all(|name| !distinct.contains(&(*name).to_owned())));
    }
}
