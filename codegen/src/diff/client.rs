//! Changes of the client: its server, and what its builder takes.

use super::{Action, Change, Level, push};
use crate::ir::{Api, SecurityKind, SecurityScheme};
use crate::pointer::Pointer;
use crate::text::code_span as code;

/// Compares the clients of two versions.
pub(super) fn compare(old: &Api, new: &Api, changes: &mut Vec<Change>) {
    let url = |api: &Api| api.servers.first().map(|server| server.url.clone());
    if url(old) != url(new) {
        let said = |url: Option<String>| url.map_or_else(|| "none".to_owned(), |url| code(&url));
        let detail = format!("the server was {}, is {}", said(url(old)), said(url(new)));
        // Without a server callers have to name one.
        let level = if url(new).is_none() { Level::Major } else { Level::Patch };
        push(changes, level, Action::Changed, "Client", detail, &Pointer::root().join("servers"));
    }
    let (before, after) = (setters(old), setters(new));
    for (name, takes, pointer) in &before {
        let item = format!("ClientBuilder::{name}");
        match after.iter().find(|(other, ..)| other == name) {
            None => push(changes, Level::Major, Action::Removed, &item, "is gone".to_owned(), pointer),
            Some((_, now, pointer)) if now != takes => {
                let detail = format!("took {takes}, takes {now}");
                push(changes, Level::Major, Action::Changed, &item, detail, pointer);
            }
            Some(_) => {}
        }
    }
    for (name, takes, pointer) in &after {
        if !before.iter().any(|(other, ..)| other == name) {
            let item = format!("ClientBuilder::{name}");
            push(changes, Level::Minor, Action::Added, &item, format!("takes {takes}"), pointer);
        }
    }
}

/// What the builder has setters for: names, what they take, and where the document says so.
fn setters(api: &Api) -> Vec<(&str, &'static str, Pointer)> {
    let taken = |scheme: &SecurityScheme| match scheme.kind {
        SecurityKind::Basic => Some("a name and a password"),
        SecurityKind::ApiKey { .. } | SecurityKind::Bearer => Some("a credential"),
        SecurityKind::Unsupported => None,
    };
    let schemes = Pointer::root().join("components").join("securitySchemes");
    let credentials = api
        .security_schemes
        .iter()
        .filter_map(|(key, scheme)| Some((scheme.name.rust.as_str(), taken(scheme)?, schemes.join(key))));
    let variables = api.servers.first().into_iter().flat_map(|server| &server.variables);
    let place = Pointer::root().join("servers").join(0).join("variables");
    let variables = variables.map(|(key, it)| (it.name.rust.as_str(), "a text", place.join(key)));
    credentials.chain(variables).collect()
}
