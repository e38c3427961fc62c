//! Parameters that callers set once, on the client, instead of at each call.
//!
//! Which ones is a choice that `sdk.toml` has. They are not found by themselves: whether a parameter stands at all operations
//! changes with each operation that is added, and methods that lose or get an argument break their callers. A note proposes
//! them instead.

use std::collections::BTreeMap;

use crate::config::{ClientParameter as Wanted, Config, ParameterPlace};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{
    Api, ClientParameter, Location, Name, Operation, Parameter, ParameterEncoding, Supplied, Types,
};

/// From so many operations on it is worth a word that a parameter stands at nearly all.
const WORTH_A_WORD: usize = 10;

/// Takes the parameters that the client has from the operations, and proposes further ones.
pub(super) fn run(api: &mut Api, config: &Config, diagnostics: &mut Diagnostics) {
    for (wire, wanted) in &config.client.parameters {
        match taken(&mut api.operations, &api.types, wire, wanted) {
            Some(found) => api.client_parameters.push(found),
            None => {
                let message = format!("no operation has a parameter `{wire}` with a single value");
                let mut finding = config.finding(Code::UnusedConfig, wire, message);
                let known = api.operations.iter().flat_map(|it| &it.parameters);
                let known: Vec<&str> = known.map(|it| it.name.wire.as_str()).collect();
                finding.hint = diagnostics.did_you_mean(wire, known);
                diagnostics.push(finding);
            }
        }
    }
    propose(api, diagnostics);
}

/// Takes a parameter from all operations that have it.
fn taken(
    operations: &mut [Operation],
    types: &Types,
    wire: &str,
    wanted: &Wanted,
) -> Option<ClientParameter> {
    let mut found: Option<ClientParameter> = None;
    for operation in operations {
        let is_it = |it: &Parameter| {
            let place = found.as_ref().map_or(wanted.place.map(location), |found| Some(found.location));
            it.location.is_one_name(&it.name.wire, wire)
                && place.is_none_or(|place| place == it.location)
                && has_one_value(types, it)
        };
        let Some(index) = operation.parameters.iter().position(is_it) else { continue };
        let Parameter { name, origin, docs, location, required, .. } = operation.parameters.remove(index);
        let known = found.get_or_insert_with(|| {
            let rust = wanted.name.clone().unwrap_or_default();
            ClientParameter { name: Name { rust, ..name }, origin, docs, location }
        });
        operation.client_parameters.push(Supplied { name: known.name.wire.clone(), required });
    }
    found
}

fn location(place: ParameterPlace) -> Location {
    match place {
        ParameterPlace::Path => Location::Path,
        ParameterPlace::Query => Location::Query,
        ParameterPlace::Header => Location::Header,
        ParameterPlace::Cookie => Location::Cookie,
    }
}

/// Whether its value is a text, whatever text that is: neither a list nor an object nor JSON.
fn has_one_value(types: &Types, parameter: &Parameter) -> bool {
    let is_plain = matches!(parameter.encoding, ParameterEncoding::Style { .. });
    is_plain && parameter.location != Location::QueryString && types.is_scalar(&parameter.ty)
}

/// Says which parameters stand at nearly all operations: those that have to be given, and headers.
fn propose(api: &Api, diagnostics: &mut Diagnostics) {
    let operations = api.operations.len();
    if operations < WORTH_A_WORD {
        return;
    }
    let mut counts: BTreeMap<(Location, String), (usize, &Parameter)> = BTreeMap::new();
    for parameter in api.operations.iter().flat_map(|it| &it.parameters) {
        if (parameter.required || parameter.location == Location::Header)
            && has_one_value(&api.types, parameter)
        {
            let name = match parameter.location {
                Location::Header => parameter.name.wire.to_ascii_lowercase(),
                _ => parameter.name.wire.clone(),
            };
            counts.entry((parameter.location, name)).or_insert((0, parameter)).0 += 1;
        }
    }
    for (count, parameter) in counts.into_values().filter(|(count, _)| count * 10 >= operations * 9) {
        let name = &parameter.name.wire;
        let message = format!("`{name}` is asked of callers at {count} of {operations} operations");
        let hint = format!("`[client.parameters.{name:?}]` in sdk.toml makes it a setting of the client");
        let finding = Diagnostic::new(Code::RepeatedParameter, &parameter.origin, message);
        diagnostics.push(finding.hint(hint));
    }
}
