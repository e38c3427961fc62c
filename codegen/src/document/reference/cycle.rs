//! Components that never reach a definition, and schemas that are part of themselves.

use std::collections::HashSet;

use indexmap::{IndexMap, IndexSet};
use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use serde_json::{Map, Value, json};

use super::UNRESOLVED;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::Document;
use crate::pointer::Pointer;

/// Reports schemas that contain themselves through `allOf`: such a member says nothing about a value, and a
/// schema must not lead into an endless loop (JSON Schema Core, section 9.4.1).
pub(super) fn report_all_of_cycles(root: &Value, diagnostics: &mut Diagnostics) {
    let Some(schemas) = root.pointer("/components/schemas").and_then(Value::as_object) else { return };
    let mut graph = DiGraph::<(), ()>::new();
    let nodes: IndexMap<&str, NodeIndex> =
        schemas.keys().map(|key| (key.as_str(), graph.add_node(()))).collect();
    for (key, schema) in schemas {
        let members = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
        for text in members.chain([schema]).filter_map(|it| it.get("$ref")?.as_str()) {
            let target = text.strip_prefix("#/components/schemas/").and_then(|it| Pointer::parse(it).last());
            if let Some(target) = target.and_then(|target| nodes.get(target.as_str())) {
                graph.add_edge(nodes[key.as_str()], *target, ());
            }
        }
    }
    let mut cycles: Vec<Vec<NodeIndex>> = kosaraju_scc(&graph)
        .into_iter()
        .filter(|members| members.len() > 1 || graph.contains_edge(members[0], members[0]))
        .collect();
    cycles.iter_mut().for_each(|members| members.sort());
    cycles.sort();
    for cycle in cycles {
        let names: Vec<&str> =
            cycle.iter().filter_map(|node| nodes.get_index(node.index())).map(|(key, _)| *key).collect();
        let Some(first) = names.first() else { continue };
        let message = match &names[..] {
            [only] => format!("`{only}` is part of itself through `allOf`; that part is ignored"),
            several => format!(
                "schemas are part of one another through `allOf`: `{}`; the part that closes the circle is ignored",
                several.join("`, `")
            ),
        };
        let origin = Document::component_origin("schemas", first);
        diagnostics.push(Diagnostic::new(Code::ReferenceCycle, &origin, message).at_key());
    }
}

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
        for cycle in cycles(members, next) {
            let is_schema = folder == "schemas";
            let names: Vec<String> =
                cycle.iter().chain(cycle.first()).map(|key| format!("`{key}`")).collect();
            let message = format!(
                "references go round without ever reaching a definition: {}; {}",
                names.join(" → "),
                if is_schema { "any value is assumed" } else { "they are left out" }
            );
            let origin = Document::component_origin(folder, cycle.first().map_or("", String::as_str));
            diagnostics.push(Diagnostic::new(Code::ReferenceCycle, &origin, message).at_key());
            for key in cycle {
                members.insert(key, if is_schema { json!({}) } else { json!({ UNRESOLVED: true }) });
            }
        }
    }
}

/// The cycles, each once, beginning with the member that stands first.
fn cycles(members: &Map<String, Value>, next: impl Fn(&Value) -> Option<String>) -> Vec<Vec<String>> {
    let mut cycles = Vec::new();
    // A member is looked at once: whatever it leads to has been followed to its end.
    let mut settled = HashSet::new();
    for start in members.keys() {
        let mut way = IndexSet::new();
        let mut at = start.clone();
        while !settled.contains(&at) && way.insert(at.clone()) {
            match members.get(&at).and_then(&next) {
                Some(target) => at = target,
                None => break,
            }
        }
        if let Some(entry) = way.get_index_of(&at).filter(|_| members.get(&at).and_then(&next).is_some()) {
            cycles.push(way.iter().skip(entry).cloned().collect());
        }
        settled.extend(way);
    }
    cycles
}
