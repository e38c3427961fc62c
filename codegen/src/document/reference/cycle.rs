//! Components that are only references to one another never reach a definition.

use serde_json::{Value, json};

use super::UNRESOLVED;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::Document;
use crate::pointer::Pointer;

/// Replaces the members of such cycles: a schema takes any value, another component is left out.
pub(super) fn break_alias_cycles(root: &mut Value, diagnostics: &mut Diagnostics) {
    let Some(Value::Object(components)) = root.get_mut("components") else { return };
    for (folder, members) in components.iter_mut() {
        let Value::Object(members) = members else { continue };
        let prefix = format!("#/components/{folder}/");
        let next = |value: &Value| -> Option<String> {
            let text = value.get("$ref")?.as_str()?.strip_prefix(&prefix)?;
            Pointer::parse(text).last()
        };
        let mut cyclic = Vec::new();
        for start in members.keys() {
            let mut at = start.clone();
            let mut hops = 0;
            while let Some(target) = members.get(&at).and_then(next) {
                hops += 1;
                at = target;
                if at == *start || hops > members.len() {
                    break;
                }
            }
            if hops > 0 && at == *start {
                cyclic.push(start.clone());
            }
        }
        for key in cyclic {
            let message = format!("`{key}` refers to itself without ever reaching a definition");
            let mut finding =
                Diagnostic::new(Code::ReferenceCycle, &Document::component_origin(folder, &key), message)
                    .at_key();
            let is_schema = folder == "schemas";
            if is_schema {
                finding = finding.hint("any value is assumed");
            }
            diagnostics.push(finding);
            members.insert(key, if is_schema { json!({}) } else { json!({ UNRESOLVED: true }) });
        }
    }
}
