//! Properties that may be missing whatever the document says, because the configuration says so.

use super::pattern::{Pattern, Subject};
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostics, did_you_mean};
use crate::ir::{Api, Presence, TypeDef, TypeKind};
use crate::pointer::Pointer;

/// Makes the properties optional that the configuration's patterns fit, and reports patterns that fit none. A type goes
/// by its Rust name or the key of its schema, a property by its name in JSON. Returns the places of the types and the
/// properties that were made optional.
pub fn properties(api: &mut Api, config: &Config, diagnostics: &mut Diagnostics) -> Vec<(Pointer, String)> {
    let mut made = Vec::new();
    let mut patterns = Vec::new();
    for text in &config.types.optional {
        match Pattern::new(text) {
            Ok(pattern) => patterns.push((pattern, false)),
            Err(message) => {
                let message = format!("`{text}` is not a pattern: {message}");
                diagnostics.push(config.finding(Code::InvalidPattern, text, message));
            }
        }
    }
    if patterns.is_empty() {
        return made;
    }
    define_what_differs(api, &patterns);
    let mut known: Vec<String> = Vec::new();
    for def in &mut api.types.0 {
        let is_component = def.is_component();
        let TypeKind::Struct(structure) = &mut def.kind else { continue };
        let key = is_component.then_some(&def.name.wire);
        let names: Vec<&String> = std::iter::once(&def.name.rust).chain(key).collect();
        let mut fits = |property: &str| {
            let mut any = false;
            for name in &names {
                let whole = format!("{name}.{property}");
                // Each pattern is asked: what fits nothing is reported.
                for (pattern, used) in &mut patterns {
                    let fits = pattern.matches(&Subject::Schema { key: &whole });
                    *used |= fits;
                    any |= fits;
                }
            }
            any
        };
        let before = made.len();
        for field in &mut structure.fields {
            known.push(format!("{}.{}", def.name.rust, field.name.wire));
            if fits(&field.name.wire) {
                field.presence = Presence::Optional;
                made.push((def.origin.clone(), field.name.wire.clone()));
            }
        }
        // Where a constant is missing, it is missed by nobody.
        structure.constants.iter().for_each(|constant| {
            fits(&constant.wire);
        });
        structure.require_no_more(|name| made[before..].iter().any(|(_, it)| it == name));
    }
    let names: Vec<_> = api.types.0.iter().flat_map(|def| of_definition(api, def, &made)).collect();
    made.extend(names);
    for (pattern, _) in patterns.iter().filter(|(_, used)| !used) {
        let message = format!("the pattern `{}` of the configuration fits no property", pattern.text());
        let mut finding = config.finding(Code::UnusedConfig, pattern.text(), message);
        finding.hint = did_you_mean(pattern.text(), known.iter().map(String::as_str));
        diagnostics.push(finding);
    }
    made
}

/// What was made optional in the definition that a name stands for, in the schema of the name.
fn of_definition(api: &Api, def: &TypeDef, made: &[(Pointer, String)]) -> Vec<(Pointer, String)> {
    let TypeKind::Alias(ty) = &def.kind else { return Vec::new() };
    let Some(definition) = api.types.behind_aliases(ty).filter(|_| def.is_shared()) else {
        return Vec::new();
    };
    let place = &api.types[definition].origin;
    let properties = made.iter().filter(|(at, _)| at == place).map(|(_, property)| property);
    properties.map(|property| (def.origin.clone(), property.clone())).collect()
}

/// Gives a definition of its own to each name for an identical type in which other properties are optional.
fn define_what_differs(api: &mut Api, patterns: &[(Pattern, bool)]) {
    let fits = |name: &str, property: &str| {
        let whole = format!("{name}.{property}");
        patterns.iter().any(|(pattern, _)| pattern.matches(&Subject::Schema { key: &whole }))
    };
    for index in 0..api.types.0.len() {
        let def = &api.types.0[index];
        let TypeKind::Alias(ty) = &def.kind else { continue };
        let Some(definition) = api.types.behind_aliases(ty).filter(|_| def.is_shared()) else { continue };
        let definition = &api.types[definition];
        let TypeKind::Struct(structure) = &definition.kind else { continue };
        let mut properties = structure.fields.iter().map(|field| field.name.wire.as_str());
        if properties.any(|it| fits(&def.name.rust, it) != fits(&definition.name.rust, it)) {
            api.types.0[index].kind = definition.kind.clone();
        }
    }
}
