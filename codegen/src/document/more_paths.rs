//! `x-ms-paths`: paths whose keys may differ in their queries alone (`AutoRest`). They are paths like all others, since keys
//! of `paths` may have queries here.

use serde_json::{Map, Value};

use super::Sources;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::pointer::Pointer;

const KEY: &str = "x-ms-paths";

/// Puts them behind the other paths. The sources know where each is written.
pub(super) fn take_in(tree: &mut Value, sources: &mut Sources, diagnostics: &mut Diagnostics) {
    let Value::Object(root) = tree else { return };
    let Some(Value::Object(further)) = root.get_mut(KEY).map(Value::take) else { return };
    root.remove(KEY);
    let paths = root.entry("paths").or_insert_with(|| Value::Object(Map::new()));
    if paths.is_null() {
        *paths = Value::Object(Map::new());
    }
    let Value::Object(paths) = paths else { return };
    for (path, item) in further.into_iter().filter(|(path, _)| !path.starts_with("x-")) {
        let written = Pointer::root().join(KEY).join(&path);
        if paths.contains_key(&path) {
            let message = format!("`{path}` stands below `paths` as well; this one is left out");
            diagnostics.push(Diagnostic::new(Code::DuplicateKey, &written, message).at_key());
            continue;
        }
        sources.add_included(Pointer::root().join("paths").join(&path), written);
        paths.insert(path, item);
    }
}
