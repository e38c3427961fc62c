//! Changes of the client: its servers, what its builder takes, and the resources it leads to.

use indexmap::IndexMap;

use super::effect::{Effect, NONE, SENT, breaking, compatible};
use super::report::{Item, Report};
use super::{Action, Level, docs, xml};
use crate::document::Document;
use crate::ir::{
    Api, ClientParameter, Resource, ResourceId, SecurityKind, SecurityScheme, Server, ServerVariable,
    TokenSource, UserFlows,
};
use crate::pointer::Pointer;
use crate::text::code_span as code;

/// Compares the clients of two versions.
pub(super) fn compare(old: &Api, new: &Api, report: &mut Report) {
    let Api {
        title,
        // The manifest has it.
        version: _,
        docs,
        servers,
        security_schemes,
        client_parameters,
        types: _,
        part_schemas: _,
        resources,
        operations: _,
        status_sets: _,
        // Whoever uses them says so.
        externals: _,
        // A feature that is there no more is one that nothing has a use for.
        text_formats: _,
        // What requests may hold is compared from the operations on; responses are not checked.
        schemas: _,
        request_schemas: _,
        response_examples: _,
        event_sets: _,
        event_headers: _,
        xml: shapes,
    } = old;
    let root = Pointer::root();
    let item = Item { name: "Client", pointer: &root };
    if *title != new.title {
        let detail = format!("the API was called {}, is called {}", code(title), code(&new.title));
        report.push(Level::Patch, NONE, Action::Documented, item, detail);
    }
    docs::compare(report, item, "the API ", SENT, (docs, &new.docs));
    servers_differ(servers, &new.servers, report);
    for (key, was) in shapes {
        if new.xml.get(key).is_some_and(|is| xml::differs(was, is)) {
            let pointer = Document::component_origin("schemas", key);
            let item = Item { name: "Client", pointer: &pointer };
            let effect = breaking("running programs read and write the XML that was");
            let detail = format!("the XML of {} has other elements or attributes", code(key));
            report.push(Level::Patch, effect, Action::Changed, item, detail);
        }
    }
    schemes(security_schemes, &new.security_schemes, report);
    parameters(client_parameters, &new.client_parameters, report);
    let (before, after) = (by_accessor(old, resources), by_accessor(new, &new.resources));
    for (accessor, was) in before {
        if let Some((_, is)) = after.iter().find(|(other, _)| *other == accessor) {
            resource(&accessor, was, is, report);
        }
    }
}

fn servers_differ(before: &[Server], after: &[Server], report: &mut Report) {
    let pointer = Pointer::root().join("servers");
    let item = Item { name: "Client", pointer: &pointer };
    let (was, is) = (before.first(), after.first());
    let url = |server: Option<&Server>| server.map_or_else(|| "none".to_owned(), |it| code(&it.url));
    if url(was) != url(is) {
        // Without a server callers have to name one.
        let level = if is.is_none() { Level::Major } else { Level::Patch };
        let effect = if was.is_none() {
            compatible("running programs name a server themselves")
        } else {
            breaking("running programs call the other server")
        };
        let detail = format!("the server was {}, is {}", url(was), url(is));
        report.push(level, effect, Action::Changed, item, detail);
    }
    let told = |Server { url, description, variables: _ }: &Server| (url.clone(), description.clone());
    // The URL of the first one has been compared.
    let said = |servers: &[Server]| -> Vec<_> { servers.iter().skip(1).map(told).collect() };
    if said(before) != said(after) || was.map(|it| &it.description) != is.map(|it| &it.description) {
        let detail = "the servers are described in another way";
        report.push(Level::Patch, NONE, Action::Documented, item, detail);
    }
    let none = IndexMap::new();
    let (before, after) = (was.map_or(&none, |it| &it.variables), is.map_or(&none, |it| &it.variables));
    for (key, variable) in before {
        let name = format!("ClientBuilder::{}", variable.name.rust);
        match after.get(key) {
            Some(now) => self::variable(&name, variable, now, report),
            None => {
                let item = Item { name: &name, pointer: &variable.origin };
                report.push(Level::Major, NONE, Action::Removed, item, "is gone");
            }
        }
    }
    for (key, variable) in after {
        if !before.contains_key(key) {
            let name = format!("ClientBuilder::{}", variable.name.rust);
            let item = Item { name: &name, pointer: &variable.origin };
            report.push(Level::Minor, NONE, Action::Added, item, "takes a text");
        }
    }
}

/// The parameters that callers set once; what operations make of them is said of these.
fn parameters(before: &[ClientParameter], after: &[ClientParameter], report: &mut Report) {
    let same = |one: &ClientParameter, other: &ClientParameter| one.name.wire == other.name.wire;
    let setter = |it: &ClientParameter| format!("ClientBuilder::{}", it.name.rust);
    for was in before {
        let ClientParameter { name, origin, docs, location } = was;
        let called = setter(was);
        let Some(is) = after.iter().find(|is| same(was, is)) else {
            let item = Item { name: &called, pointer: origin };
            report.push(Level::Major, NONE, Action::Removed, item, "is gone");
            continue;
        };
        let item = Item { name: &called, pointer: &is.origin };
        if name.rust != is.name.rust {
            let detail = format!("is now {}", code(&is.name.rust));
            report.push(Level::Major, NONE, Action::Renamed, item, detail);
        }
        if *location != is.location {
            let effect = breaking("the server does not find it where running programs put it");
            report.push(Level::Patch, effect, Action::Changed, item, "goes to another place");
        }
        docs::compare(report, item, "", SENT, (docs, &is.docs));
    }
    for is in after.iter().filter(|is| !before.iter().any(|was| same(was, is))) {
        let called = setter(is);
        let item = Item { name: &called, pointer: &is.origin };
        report.push(Level::Minor, NONE, Action::Added, item, "takes a text");
    }
}

fn variable(setter: &str, was: &ServerVariable, is: &ServerVariable, report: &mut Report) {
    let ServerVariable { name, origin: _, default, values, description } = was;
    let item = Item { name: setter, pointer: &is.origin };
    if name.rust != is.name.rust {
        let detail = format!("is now {}", code(&is.name.rust));
        report.push(Level::Major, NONE, Action::Renamed, item, detail);
    }
    if *default != is.default {
        let effect = breaking("running programs that do not set it call the other server");
        let detail = format!("is {} by default, was {}", code(&is.default), code(default));
        report.push(Level::Patch, effect, Action::Changed, item, detail);
    }
    if *values != is.values {
        let effect = if values.iter().all(|it| is.values.contains(it)) || is.values.is_empty() {
            compatible("the values that running programs set are still there")
        } else {
            breaking("the value that a running program sets may be gone")
        };
        report.push(Level::Patch, effect, Action::Documented, item, "has other values");
    }
    if *description != is.description {
        report.push(Level::Patch, NONE, Action::Documented, item, "has other documentation");
    }
}

fn schemes(
    before: &IndexMap<String, SecurityScheme>,
    after: &IndexMap<String, SecurityScheme>,
    report: &mut Report,
) {
    let setter = |scheme: &SecurityScheme| format!("ClientBuilder::{}", scheme.name.rust);
    for (key, was) in before {
        let same_name = || after.values().find(|is| is.name.rust == was.name.rust);
        match after.get(key).or_else(same_name) {
            Some(is) => scheme(&setter(was), was, is, report),
            None => {
                let name = setter(was);
                let item = Item { name: &name, pointer: &was.origin };
                let (level, detail) = match takes(was) {
                    Some(_) => (Level::Major, "is gone"),
                    None => (Level::Patch, "the scheme is gone; it had no setter"),
                };
                report.push(level, NONE, Action::Removed, item, detail);
            }
        }
    }
    for (key, is) in after {
        let is_known = before.contains_key(key) || before.values().any(|was| was.name.rust == is.name.rust);
        if is_known {
            continue;
        }
        let name = setter(is);
        let item = Item { name: &name, pointer: &is.origin };
        let (level, detail) = match takes(is) {
            Some(takes) => (Level::Minor, format!("takes {takes}")),
            None => (Level::Patch, "a new scheme without a setter: callers send its credential".to_owned()),
        };
        report.push(level, NONE, Action::Added, item, detail);
    }
}

/// What the builder's setter for a scheme takes, if there is one.
fn takes(scheme: &SecurityScheme) -> Option<&'static str> {
    match scheme.kind {
        SecurityKind::Basic => Some("a name and a password"),
        SecurityKind::ApiKey { .. } | SecurityKind::Bearer => Some("a credential"),
        SecurityKind::Unsupported => None,
    }
}

fn scheme(setter: &str, was: &SecurityScheme, is: &SecurityScheme, report: &mut Report) {
    let SecurityScheme { name, origin: _, docs, kind, tokens, users } = was;
    let item = Item { name: setter, pointer: &is.origin };
    let other: Effect = breaking("running programs send the credential in the other way");
    match (takes(was), takes(is)) {
        (Some(_), None) => report.push(Level::Major, other, Action::Removed, item, "is gone"),
        (None, Some(takes)) => {
            report.push(Level::Minor, NONE, Action::Added, item, format!("takes {takes}"));
        }
        (was, is) if was != is => {
            let (was, is) = (was.unwrap_or_default(), is.unwrap_or_default());
            report.push(Level::Major, other, Action::Changed, item, format!("took {was}, takes {is}"));
        }
        _ if *kind != is.kind => {
            let detail = format!("the credential was sent {}, is sent {}", sent(kind), sent(&is.kind));
            report.push(Level::Patch, other, Action::Changed, item, detail);
        }
        _ => {}
    }
    if name.rust != is.name.rust && takes(was).is_some() {
        let detail = format!("is now {}", code(&is.name.rust));
        report.push(Level::Major, NONE, Action::Renamed, item, detail);
    }
    token_sources(tokens.as_ref(), is.tokens.as_ref(), item, report);
    user_flows(users.as_ref(), is.users.as_ref(), item, report);
    docs::compare(report, item, "", SENT, (docs, &is.docs));
}

fn token_sources(was: Option<&TokenSource>, is: Option<&TokenSource>, item: Item<'_>, report: &mut Report) {
    let (TokenSource { url, scopes, setter }, is) = match (was, is) {
        (Some(was), Some(is)) => (was, is),
        (None, Some(is)) => {
            let detail = format!("the method {} gets tokens from {}", code(&is.setter), code(&is.url));
            report.push(Level::Minor, NONE, Action::Changed, item, detail);
            return;
        }
        (Some(was), None) => {
            let effect = breaking("running programs ask for tokens where there are none any more");
            let detail =
                format!("the method {} got tokens from {}, and is gone", code(&was.setter), code(&was.url));
            report.push(Level::Major, effect, Action::Changed, item, detail);
            return;
        }
        (None, None) => return,
    };
    if *url != is.url {
        let effect = breaking("running programs ask for tokens at the other place");
        let detail = format!("tokens were fetched from {}, are fetched from {}", code(url), code(&is.url));
        report.push(Level::Patch, effect, Action::Changed, item, detail);
    }
    asked_scopes("tokens", scopes, &is.scopes, item, report);
    if *setter != is.setter {
        let detail = format!("the method {} is now {}", code(setter), code(&is.setter));
        report.push(Level::Major, NONE, Action::Renamed, item, detail);
    }
}

/// The scopes that are asked for, when tokens of a kind are.
fn asked_scopes(tokens: &str, was: &[String], is: &[String], item: Item<'_>, report: &mut Report) {
    if was == is {
        return;
    }
    let beside = |some: &[String], others: &[String]| -> Vec<String> {
        some.iter().filter(|it| !others.contains(it)).map(|it| code(it)).collect()
    };
    let (gone, new) = (beside(was, is), beside(is, was));
    // A server may refuse a scope that it does not know (RFC 6749, section 5.2); in which order they stand says nothing.
    let (effect, detail) = match (gone.as_slice(), new.as_slice()) {
        ([], []) => (NONE, format!("{tokens} are asked for with the same scopes in another order")),
        ([], new) => (
            compatible("running programs ask for the scopes that were"),
            format!("{tokens} are asked for with more scopes: {}", new.join(", ")),
        ),
        (gone, new) => {
            let instead = match new {
                [] => String::new(),
                new => format!("; now with {}", new.join(", ")),
            };
            (
                breaking("running programs ask for a scope that the document has no more"),
                format!("{tokens} were asked for with the scopes {}, too{instead}", gone.join(", ")),
            )
        }
    };
    report.push(Level::Patch, effect, Action::Changed, item, detail);
}

fn user_flows(was: Option<&UserFlows>, is: Option<&UserFlows>, item: Item<'_>, report: &mut Report) {
    let (was, is) = match (was, is) {
        (Some(was), Some(is)) => (was, is),
        (None, Some(is)) => {
            let detail = format!("the function {} gets tokens in a user's name", code(&is.constructor));
            report.push(Level::Minor, NONE, Action::Changed, item, detail);
            return;
        }
        (Some(was), None) => {
            let effect = breaking("running programs send users where they cannot log in any more");
            let detail =
                format!("the function {} got tokens in a user's name, and is gone", code(&was.constructor));
            report.push(Level::Major, effect, Action::Changed, item, detail);
            return;
        }
        (None, None) => return,
    };
    let UserFlows { token_url, refresh_url, authorization_url, device_url, scopes, constructor } = was;
    let urls = [
        ("tokens were given at", Some(token_url), Some(&is.token_url)),
        ("tokens were refreshed at", refresh_url.as_ref(), is.refresh_url.as_ref()),
        ("users were sent to", authorization_url.as_ref(), is.authorization_url.as_ref()),
        ("codes were asked for at", device_url.as_ref(), is.device_url.as_ref()),
    ];
    for (what, was, is) in urls.into_iter().filter(|(_, was, is)| was != is) {
        let shown = |url: Option<&String>| url.map_or_else(|| "nothing".to_owned(), |url| code(url));
        let effect = breaking("running programs go to the other place");
        let detail = format!("{what} {}, now {}", shown(was), shown(is));
        report.push(Level::Patch, effect, Action::Changed, item, detail);
    }
    asked_scopes("tokens of users", scopes, &is.scopes, item, report);
    if *constructor != is.constructor {
        let detail = format!("the function {} is now {}", code(constructor), code(&is.constructor));
        report.push(Level::Major, NONE, Action::Renamed, item, detail);
    }
}

fn sent(kind: &SecurityKind) -> String {
    match kind {
        SecurityKind::ApiKey { location, parameter } => {
            format!("as the {} {}", location.word(), code(parameter))
        }
        SecurityKind::Basic => "as name and password".to_owned(),
        SecurityKind::Bearer => "as a bearer token".to_owned(),
        SecurityKind::Unsupported => "by the caller".to_owned(),
    }
}

fn by_accessor<'a>(api: &Api, resources: &'a [Resource]) -> Vec<(String, &'a Resource)> {
    (0..).map(|index| api.accessor(ResourceId(index))).zip(resources).collect()
}

fn resource(accessor: &str, was: &Resource, is: &Resource, report: &mut Report) {
    let Resource {
        // It is what the two are paired by.
        name: _,
        origins: _,
        type_name,
        module,
        // What hangs below and on it is compared by itself.
        parent: _,
        children: _,
        operations: _,
        docs,
    } = was;
    let root = Pointer::root();
    let item = Item { name: accessor, pointer: is.origins.first().unwrap_or(&root) };
    for (what, was, is) in [("type", type_name, &is.type_name), ("module", module, &is.module)] {
        if was != is {
            let detail = format!("its {what} was {}, is {}", code(was), code(is));
            report.push(Level::Major, NONE, Action::Renamed, item, detail);
        }
    }
    docs::compare(report, item, "", SENT, (docs, &is.docs));
}
