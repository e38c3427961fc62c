//! What is said of a type that the document does not describe: the place where it stands.

use super::{code, named};
use crate::document::hoisted;
use crate::ir::{Api, NameRoot, TypeDef};

/// How far a chain of types that are named after one another is followed.
const MAX_ROOTS: usize = 16;

/// A sentence such as "`customer.address` of `Order`." or "The response of `listPets`."
pub(in crate::emit) fn place(def: &TypeDef, api: &Api) -> String {
    let mut words = def.path.words.clone();
    let mut root = &def.path.root;
    for _ in 0..MAX_ROOTS {
        let NameRoot::Type(id) = root else { break };
        let path = &api.types[*id].path;
        words.splice(0..0, path.words.iter().cloned());
        root = &path.root;
    }
    match root {
        NameRoot::Operation(id) => {
            let operation = code(&api.operations[id.0 as usize].id);
            match &words[..] {
                [] => format!("{operation}."),
                [callback, role] if role == "payload" => {
                    format!("The payload of the callback {} of {operation}.", code(callback))
                }
                [role] if role == "body" || role == "response" => format!("The {role} of {operation}."),
                words => format!("{} of {operation}.", code(&words.join("."))),
            }
        }
        NameRoot::Component(key) if !words.is_empty() => {
            format!("{} of {}.", code(&words.join(".")), code(&hoisted::said(key)))
        }
        NameRoot::Reusable { key, role } => match &words[..] {
            [] => format!("The {role} {}.", code(&hoisted::said(key))),
            words => format!("{} of the {role} {}.", code(&words.join(".")), code(&hoisted::said(key))),
        },
        NameRoot::Event(name) => match &words[..] {
            [role] if role == "payload" => format!("The payload of the event {}.", code(name)),
            words => format!("{} of the event {}.", code(&words.join(".")), code(name)),
        },
        NameRoot::Component(name) | NameRoot::Chosen(name) => named(&hoisted::said(name)),
        NameRoot::Type(_) => named(&def.name.wire),
    }
}
