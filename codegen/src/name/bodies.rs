//! How callers give the bodies of requests: which properties are arguments, which are setters, and what these are called.

use std::collections::BTreeSet;

use super::ident::{around, plain};
use super::{reserved, setters};
use crate::ir::{
    Api, Content, Field, Given, Name, Operation, Parameter, Presence, Property, PropertyPlace, Struct,
    Switch, SwitchPlace, Type,
};

/// A method that needs more properties of a body than this takes the body as a whole.
const MOST_ARGUMENTS: usize = 4;

/// Decides for each body how it is given. It needs the names of fields, and what the configuration makes optional.
pub(super) fn assign(api: &mut Api) {
    for operation in &mut api.operations {
        let names = Names::new(operation);
        let switch = operation.switch.clone();
        let Some(body) = &mut operation.body else { continue };
        let required = body.required;
        for content in &mut body.contents {
            content.given = match &mut content.content {
                Content::Multipart(multipart) => {
                    for part in &mut multipart.parts {
                        part.name.rust = names.of(&part.name.rust, part.required);
                    }
                    Given::Whole
                }
                other => {
                    let object = other.object(&api.types);
                    object.map_or_else(Given::default, |it| given(it, required, switch.as_ref(), &names))
                }
            };
        }
    }
}

fn given(object: &Struct, is_required: bool, switch: Option<&Switch>, names: &Names) -> Given {
    let places: Vec<PropertyPlace> = object.fields.iter().map(|field| place(field, switch)).collect();
    let arguments = places.iter().filter(|it| **it == PropertyPlace::Argument).count();
    // Half of a body that need not be sent is worse than none: whoever sends it says all that it needs.
    let is_split = arguments <= if is_required { MOST_ARGUMENTS } else { 0 };
    if !is_split || !object.flattened.is_empty() {
        return Given::Whole;
    }
    let property = |(field, place): (&Field, PropertyPlace)| {
        let name = names.of(&field.name.rust, place == PropertyPlace::Argument);
        let can_be_absent = place == PropertyPlace::Setter && field.presence == Presence::Optional;
        let takes_null = can_be_absent && matches!(field.ty, Type::Nullable(_));
        let null = takes_null.then(|| setters::null(&name));
        Property { name: Name { wire: field.name.wire.clone(), rust: name }, place, null }
    };
    Given::Properties(object.fields.iter().zip(places).map(property).collect())
}

fn place(field: &Field, switch: Option<&Switch>) -> PropertyPlace {
    let is_switch = |it: &Switch| it.place == SwitchPlace::Body && it.name == field.name.wire;
    if switch.is_some_and(is_switch) {
        PropertyPlace::Switch
    } else if field.is_needed() {
        PropertyPlace::Argument
    } else {
        PropertyPlace::Setter
    }
}

/// What the properties of an operation's bodies cannot be called.
///
/// A name depends on the property and on these alone, never on the other properties: one more of them renames nothing.
/// Parameters keep their names, for bodies grow more often than lists of parameters do.
struct Names {
    arguments: BTreeSet<String>,
    setters: BTreeSet<String>,
}

impl Names {
    fn new(operation: &Operation) -> Self {
        let of = |required: bool| {
            let parameters = operation.parameters.iter().filter(move |it| it.required == required);
            parameters.map(|it: &Parameter| plain(&it.name.rust).to_owned())
        };
        let reserved = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let mut setters: BTreeSet<String> =
            reserved(&reserved::BUILDER).into_iter().chain(of(false)).collect();
        // What would be set to null by something that is taken is called otherwise, too.
        let with_null: Vec<String> = setters.iter().flat_map(|name| setters::nulled(name)).collect();
        setters.extend(with_null);
        Self { arguments: reserved(&reserved::ARGUMENT).into_iter().chain(of(true)).collect(), setters }
    }

    /// The property's own name, or `body_…` in front of one that is taken; a setter is not called as those for null are.
    /// So that no two properties end up with the same name, `body_…` is also put in front of a name that differs from a
    /// taken one by nothing else.
    fn of(&self, own: &str, is_argument: bool) -> String {
        if is_argument {
            return free(own, &self.arguments);
        }
        let own = setters::past_null(own).unwrap_or_else(|| own.to_owned());
        free(&own, &self.setters)
    }
}

fn free(own: &str, taken: &BTreeSet<String>) -> String {
    let mut stem = plain(own);
    while !taken.contains(stem) {
        match stem.strip_prefix("body_") {
            Some(rest) => stem = rest,
            None => return own.to_owned(),
        }
    }
    around("body_", own, "")
}
