//! Components that a document does not have itself: targets of references that stand in other files or in other
//! structures. The key of such a component is the place where it stands.

use std::borrow::Cow;

use crate::pointer::Pointer;

/// Whether a key is the place of a reference's target: a pointer, or a file and a pointer into it
/// (`models/pet.yaml#/Pet`).
pub(crate) fn is_hoisted(key: &str) -> bool {
    key.starts_with('/') || key.contains('#')
}

/// The file and the pointer of a key that is a place in another file.
pub(crate) fn in_file(key: &str) -> Option<(&str, Pointer)> {
    let (file, pointer) = key.split_once('#').filter(|(file, _)| !file.starts_with('/'))?;
    Some((file, Pointer::parse(pointer)))
}

/// Whether a component in a file is one that people have given a name: not one of a list, the response with a status, or
/// the only body.
pub(crate) fn is_named(place: &Pointer) -> bool {
    let Some(token) = place.last() else { return true };
    let is_status = |it: &str| it == "default" || (it.len() == 3 && it.to_ascii_uppercase().ends_with("XX"));
    let is_index = token.bytes().all(|it| it.is_ascii_digit()) && !token.is_empty();
    !(is_index || is_status(&token) || token == "requestBody")
}

/// What a person calls a component: its key or, where that is a place, the last key of the pointer or the file's stem.
pub(crate) fn said(key: &str) -> Cow<'_, str> {
    if !is_hoisted(key) {
        return Cow::Borrowed(key);
    }
    let (file, pointer) = in_file(key).unwrap_or(("", Pointer::parse(key)));
    match pointer.last() {
        Some(token) if !token.is_empty() => Cow::Owned(token),
        _ => Cow::Borrowed(stem(file)),
    }
}

/// The names that tell a component in a file from others of the same name: each with one more folder in front, after
/// the file's stem where the name is a key in it. Nothing for components of the document itself.
pub(crate) fn qualified(key: &str) -> Vec<String> {
    let Some((file, pointer)) = in_file(key) else { return Vec::new() };
    let mut words: Vec<&str> = file.split('/').collect();
    words.pop();
    let is_whole = pointer.last().is_none_or(|token| token.is_empty());
    // The stem of an index file is its folder already.
    if words.last().is_some_and(|folder| *folder == stem(file)) {
        words.pop();
    }
    if !is_whole {
        words.push(stem(file));
    }
    let own = said(key).into_owned();
    (0..words.len()).rev().map(|from| format!("{} {own}", words[from..].join(" "))).collect()
}

/// Endings of file names that say what is in a file, not what it is called.
const KINDS: [&str; 7] = ["schema", "model", "response", "request", "parameter", "path", "openapi"];

/// The name of a file without its ending and without what its ending says twice (`pet.schema.yaml`); for an index file,
/// its folder's.
fn stem(file: &str) -> &str {
    let (folder, name) = file.rsplit_once('/').unwrap_or(("", file));
    let mut stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    while let Some((rest, _)) =
        stem.rsplit_once('.').filter(|(rest, kind)| !rest.is_empty() && KINDS.contains(kind))
    {
        stem = rest;
    }
    let is_index = ["index", "_index"].contains(&stem) && !folder.is_empty();
    if is_index { folder.rsplit('/').next().unwrap_or(folder) } else { stem }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_called_what_a_person_calls_them() {
        for (key, name) in [
            ("Pet", "Pet"),
            ("resources/apps/models/app.yml#", "app"),
            ("pet.schema.yaml#", "pet"),
            ("models/com.acme.Pet.json#", "com.acme.Pet"),
            ("pets/index.yaml#", "pets"),
            ("pets/_index.yml#", "pets"),
            ("index.yaml#", "index"),
            ("models.yaml#/Pet", "Pet"),
            ("models.yaml#/a~1b", "a/b"),
            ("models.yaml#/", "models"),
            ("/components/schemas/A/$defs/Cat", "Cat"),
        ] {
            assert_eq!(said(key), name, "{key}");
        }
    }

    #[test]
    fn folders_tell_files_of_one_stem_apart() {
        assert_eq!(qualified("a/models/app.yml#"), ["models app", "a models app"]);
        assert_eq!(qualified("a/pets/index.yml#"), ["a pets"]);
        assert_eq!(qualified("a/models.yml#/Pet"), ["models Pet", "a models Pet"]);
        assert_eq!(qualified("Pet"), Vec::<String>::new());
    }

    #[test]
    fn an_index_is_no_name() {
        let is_named = |pointer: &str| super::is_named(&Pointer::parse(pointer));
        for pointer in ["", "/", "/Pet", "/parameters/limit", "/404_not_found", "/responses/Problem"] {
            assert!(is_named(pointer), "{pointer}");
        }
        for pointer in [
            "/get/parameters/3",
            "/get/responses/200",
            "/get/responses/4XX",
            "/get/responses/default",
            "/put/requestBody",
        ] {
            assert!(!is_named(pointer), "{pointer}");
        }
    }
}
