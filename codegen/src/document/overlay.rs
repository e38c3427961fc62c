//! Overlays: changes to a document that is somebody else's (OpenAPI Overlay 1.1).
//!
//! They are applied to the tree as it is written, before anything else looks at it.

use serde::Deserialize;
use serde_json::Value;
use serde_json_path::JsonPath;

use super::input::{Input, Sources};
use super::tree;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::pointer::Pointer;

/// An Overlay document (section 4.4.1).
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Overlay {
    overlay: String,
    actions: Vec<Action>,
}

/// A change (section 4.4.3). What is removed is not updated.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Action {
    target: String,
    #[serde(rename = "description")]
    _description: Option<String>,
    update: Option<Value>,
    #[serde(default)]
    remove: bool,
    copy: Option<String>,
}

/// Applies the overlays in their order.
///
/// # Errors
/// When one cannot be read or is no overlay.
pub(super) fn apply(
    tree: &mut Value,
    overlays: &[Input],
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Result<(), Diagnostic> {
    for input in overlays {
        let text = sources.add_overlay(input)?;
        let root = Sources::overlay_root(input);
        let invalid = |at: &Pointer, message: String| {
            Diagnostic::new(Code::InvalidOverlay, at, message)
                .hint("an overlay has `overlay: 1.1.0`, `info`, and `actions` with a `target` each")
        };
        let parsed =
            tree::parse(&text, diagnostics).map_err(|error| Diagnostic { pointer: root.clone(), ..error })?;
        let overlay: Overlay = serde_path_to_error::deserialize(&parsed).map_err(|error| {
            let place = error.path().iter().fold(root.clone(), |at, segment| match segment {
                serde_path_to_error::Segment::Seq { index } => at.join(index),
                serde_path_to_error::Segment::Map { key } => at.join(key),
                _ => at,
            });
            invalid(&place, format!("this is no overlay: {}", error.into_inner()))
        })?;
        if !overlay.overlay.starts_with("1.") {
            let message = format!("Overlay {} is not supported", overlay.overlay);
            return Err(invalid(&root.join("overlay"), message).hint("Overlay 1.0 and 1.1 are"));
        }
        for (index, action) in overlay.actions.into_iter().enumerate() {
            let at = root.join("actions").join(index);
            match act(tree, action, &at, sources) {
                Ok(()) => {}
                Err(Fault::Unused(place, message)) => {
                    diagnostics.push(Diagnostic::new(Code::UnusedOverlayAction, &at.join(place), message));
                }
                Err(Fault::NoPath(place, message)) => {
                    let hint = "a path is written as in `$.paths['/pets'].get` (RFC 9535)";
                    return Err(invalid(&at.join(place), message).hint(hint));
                }
            }
        }
    }
    Ok(())
}

/// What is wrong with an action: the member that is at fault, and a sentence.
enum Fault {
    /// A member is no path, so that nobody knows what is to be done.
    NoPath(&'static str, String),
    /// There is nothing to be done.
    Unused(&'static str, String),
}

/// Does what an action says.
fn act(tree: &mut Value, action: Action, at: &Pointer, sources: &mut Sources) -> Result<(), Fault> {
    let mut targets = select(tree, &action.target).map_err(|message| Fault::NoPath("target", message))?;
    if targets.is_empty() {
        return Err(Fault::Unused("target", format!("`{}` selects nothing in the document", action.target)));
    }
    if action.remove {
        if targets.iter().any(Pointer::is_root) {
            let message = "the document as a whole cannot be removed: it stands in no object and in no list";
            return Err(Fault::Unused("target", message.to_owned()));
        }
        // From the end, so that the items of a list keep their places until their turn comes.
        targets.reverse();
        targets.iter().for_each(|target| remove(tree, target));
        return Ok(());
    }
    let (update, place) = match (action.update, action.copy) {
        (Some(update), _) => (update, at.join("update")),
        (None, Some(source)) => {
            let found = select(tree, &source).map_err(|message| Fault::NoPath("copy", message))?;
            let [only] = &found[..] else {
                return Err(Fault::Unused(
                    "copy",
                    format!("`{source}` selects {} values where it has to select one", found.len()),
                ));
            };
            (tree.pointer(only.as_str()).cloned().unwrap_or_default(), at.join("copy"))
        }
        (None, None) => {
            return Err(Fault::Unused(
                "target",
                "the action does nothing: it has no `update`, `remove` or `copy`".to_owned(),
            ));
        }
    };
    for target in targets {
        let Some(value) = tree.pointer_mut(target.as_str()) else { continue };
        let into = match value {
            // An entry of a list is appended.
            Value::Array(items) => {
                items.push(update.clone());
                target.join(items.len() - 1)
            }
            value => {
                merge(value, update.clone());
                target
            }
        };
        sources.add_overlaid(into, place.clone(), update.clone());
    }
    Ok(())
}

/// The places that a `JSONPath` selects (RFC 9535), in the order of the document, outer ones first.
fn select(tree: &Value, path: &str) -> Result<Vec<Pointer>, String> {
    let parsed = JsonPath::parse(path).map_err(|error| {
        format!("`{path}` is no JSONPath: {} at character {}", error.message(), error.position() + 1)
    })?;
    let located = parsed.query_located(tree);
    Ok(located.locations().map(|place| Pointer::parse(&place.to_json_pointer())).collect())
}

fn remove(tree: &mut Value, target: &Pointer) {
    let (Some(parent), Some(last)) = (target.parent(), target.last()) else { return };
    match tree.pointer_mut(parent.as_str()) {
        Some(Value::Object(members)) => drop(members.shift_remove(&last)),
        Some(Value::Array(items)) => {
            if let Some(index) = last.parse().ok().filter(|index| *index < items.len()) {
                items.remove(index);
            }
        }
        _ => {}
    }
}

/// Objects are merged member by member, lists are joined, everything else is replaced.
fn merge(value: &mut Value, update: Value) {
    match (value, update) {
        (Value::Object(members), Value::Object(update)) => {
            for (key, update) in update {
                match members.get_mut(&key) {
                    Some(member) => merge(member, update),
                    None => drop(members.insert(key, update)),
                }
            }
        }
        (Value::Array(items), Value::Array(update)) => items.extend(update),
        (value, update) => *value = update,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn overlaid(mut tree: Value, actions: &str) -> (Value, Vec<(Code, String)>) {
        let text = format!("overlay: 1.1.0\ninfo: {{title: Fixes, version: 1.0.0}}\nactions:\n{actions}");
        let mut diagnostics = Diagnostics::default();
        let input = Input::text("fixes.yaml", text);
        apply(&mut tree, &[input], &mut Sources::default(), &mut diagnostics).expect("it is an overlay");
        (tree, diagnostics.iter().map(|it| (it.code, it.pointer.to_string())).collect())
    }

    #[test]
    fn objects_are_merged_lists_joined_and_scalars_replaced() {
        let tree = json!({ "info": { "title": "Old", "tags": ["a"] }, "servers": [1] });
        let actions = "  - {target: $.info, update: {title: New, tags: [b], x: {y: 1}}}\n  - {target: $.servers, update: 2}\n";
        let expected =
            json!({ "info": { "title": "New", "tags": ["a", "b"], "x": { "y": 1 } }, "servers": [1, 2] });
        assert_eq!(overlaid(tree, actions), (expected, vec![]));
    }

    #[test]
    fn all_that_is_selected_is_removed() {
        let tree = json!({ "a": [{ "x": 1 }, { "y": 1 }, { "x": 2 }], "b": { "secret": 1, "c": { "secret": 2, "d": 3 } } });
        let actions = "  - {target: '$.a[?@.x]', remove: true}\n  - {target: $..secret, remove: true}\n";
        assert_eq!(overlaid(tree, actions), (json!({ "a": [{ "y": 1 }], "b": { "c": { "d": 3 } } }), vec![]));
    }

    #[test]
    fn the_document_itself_is_not_removed() {
        let (tree, found) = overlaid(json!({ "a": 1 }), "  - {target: $, remove: true}\n");
        assert_eq!(tree, json!({ "a": 1 }));
        assert_eq!(found, [(Code::UnusedOverlayAction, "/fixes.yaml#/actions/0/target".to_owned())]);
    }

    #[test]
    fn one_value_is_copied() {
        let tree = json!({ "a": { "x": 1 }, "b": { "y": 2 } });
        let actions = "  - {target: $.b, copy: $.a}\n";
        assert_eq!(overlaid(tree, actions).0, json!({ "a": { "x": 1 }, "b": { "y": 2, "x": 1 } }));
    }

    #[test]
    fn what_does_nothing_is_reported_where_it_stands() {
        let actions = "  - {target: $.nothing, update: 1}\n  - {target: $.a}\n  - {target: $.a, copy: $.b}\n";
        let (tree, findings) = overlaid(json!({ "a": 1 }), actions);
        assert_eq!(tree, json!({ "a": 1 }));
        let at = |index: usize, member: &str| {
            (Code::UnusedOverlayAction, format!("/fixes.yaml#/actions/{index}/{member}"))
        };
        assert_eq!(findings, [at(0, "target"), at(1, "target"), at(2, "copy")]);
    }

    #[test]
    fn other_documents_are_no_overlays() {
        for text in [
            "openapi: 3.1.0\n",
            "overlay: 2.0.0\nactions: []\n",
            "overlay: 1.0.0\nactions: [{}]\n",
            "overlay: 1.0.0\nactions: [{target: '$[', remove: true}]\n",
        ] {
            let refused = apply(
                &mut json!({}),
                &[Input::text("fixes.yaml", text)],
                &mut Sources::default(),
                &mut Diagnostics::default(),
            );
            assert_eq!(refused.map_err(|it| it.code), Err(Code::InvalidOverlay), "{text}");
        }
    }
}
