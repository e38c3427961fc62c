//! Making a client: where the API is, and who is calling.

use super::calls::{Calls, Shown};
use super::{code, indented, section};
use crate::config::Config;
use crate::emit::docs;
use crate::emit::file::quoted;
use crate::emit::manifest::Package;
use crate::ir::{Api, SecurityKind, SecurityScheme};
use crate::name::ident::plain;

/// The first call, and what has to be said before it.
pub(super) fn getting_started(
    api: &Api,
    config: &Config,
    package: &Package,
    calls: &Calls<'_>,
) -> Vec<String> {
    let krate = &package.library;
    let mut lines = section("Getting started", &[]);
    let client = client(api, config, calls.first());
    let mut body = Vec::new();
    if let Some(shown) = calls.first() {
        body.push(shown.statement.clone());
        if shown.statement.starts_with("let response") {
            body.push("println!(\"{response:?}\");".to_owned());
        }
    }
    // The client is made here, and everything else is given.
    let given: Vec<String> =
        calls.first().into_iter().flat_map(|it| it.call.parameters.iter().skip(1).cloned()).collect();
    let head = format!("async fn example({}) -> Result<(), Box<dyn std::error::Error>> {{", given.join(", "));
    let body = [client, body, vec!["Ok(())".to_owned()]].concat();
    lines.extend(code(
        [format!("use {krate}::Client;"), String::new(), head]
            .into_iter()
            .chain(indented(body))
            .chain(["}".to_owned()]),
    ));
    lines.extend(environment(api, config));
    lines.extend(credentials(api, config));
    lines.extend(parameters(api));
    lines
}

/// The statement that makes a client for a call: by the environment where that says all that is needed.
fn client(api: &Api, config: &Config, shown: Option<&Shown<'_>>) -> Vec<String> {
    let needed =
        shown.and_then(|it| it.operation.security.first()).map(|it| it.0.as_slice()).unwrap_or_default();
    let has_server = !api.servers.is_empty() || config.client.base_url_env.is_some();
    if has_server && needed.iter().all(|key| config.client.credential_env.contains_key(key)) {
        return vec!["let client = Client::from_env()?;".to_owned()];
    }
    let server = api.servers.is_empty().then(|| ".base_url(\"https://api.example.com\")".to_owned());
    let schemes = needed.iter().filter_map(|key| api.security_schemes.get(key));
    let setters = schemes.filter_map(|scheme| {
        let name = &scheme.name.rust;
        let secret = |what: &str| format!("std::env::var({})?", quoted(&variable(scheme, what)));
        match scheme.kind {
            SecurityKind::Basic => Some(format!(".{name}(\"user\", {})", secret("password"))),
            SecurityKind::ApiKey { .. } | SecurityKind::Bearer => Some(format!(".{name}({})", secret(""))),
            SecurityKind::Unsupported => None,
        }
    });
    let calls: Vec<String> = server.into_iter().chain(setters).chain([".build()?;".to_owned()]).collect();
    let mut lines = vec!["let client = Client::builder()".to_owned()];
    lines.extend(indented(calls));
    lines
}

/// What an environment variable for a credential could be called.
fn variable(scheme: &SecurityScheme, what: &str) -> String {
    let name = plain(&scheme.name.rust).to_uppercase();
    if what.is_empty() { name } else { format!("{name}_{}", what.to_uppercase()) }
}

/// What `from_env` reads, where it reads anything.
fn environment(api: &Api, config: &Config) -> Vec<String> {
    let client = &config.client;
    let mut read: Vec<String> = api
        .security_schemes
        .iter()
        .filter_map(|(key, scheme)| Some((client.credential_env.get(key)?, scheme)))
        .map(|(variable, scheme)| {
            format!("{} (the credential `{}`)", docs::code(variable), plain(&scheme.name.rust))
        })
        .collect();
    for (name, parameter) in &client.parameters {
        if let Some(variable) = &parameter.env {
            read.push(format!("{} (the parameter `{name}`)", docs::code(variable)));
        }
    }
    if let Some(variable) = &client.base_url_env {
        read.push(format!("{} (the server's URL)", docs::code(variable)));
    }
    if read.is_empty() {
        return Vec::new();
    }
    let mut lines = docs::wrapped(&format!("`Client::from_env()` reads {}.", read.join(" and ")));
    lines.push(String::new());
    lines
}

/// The setters for parameters that many operations have.
fn parameters(api: &Api) -> Vec<String> {
    let names = api.client_parameters.iter().map(|it| docs::code(plain(&it.name.rust)));
    let names: Vec<String> = names.collect();
    if names.is_empty() {
        return Vec::new();
    }
    let mut lines = docs::wrapped(&format!(
        "What operations have in common is set once on `Client::builder()`: {}. An operation that needs one of them says so \
         when it is called without.",
        names.join(", ")
    ));
    lines.push(String::new());
    lines
}

/// The setters for credentials.
fn credentials(api: &Api, config: &Config) -> Vec<String> {
    let rows: Vec<[String; 3]> = api
        .security_schemes
        .iter()
        .filter_map(|(key, scheme)| {
            let sent = match &scheme.kind {
                SecurityKind::ApiKey { parameter, location } => {
                    format!("{} {}", location.word(), docs::code(parameter))
                }
                SecurityKind::Basic => "header `Authorization`, a name and a password".to_owned(),
                SecurityKind::Bearer => "header `Authorization`, a bearer token".to_owned(),
                SecurityKind::Unsupported => return None,
            };
            let variable =
                config.client.credential_env.get(key).map_or_else(String::new, |it| docs::code(it));
            Some([docs::code(plain(&scheme.name.rust)), sent, variable])
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    // Without variables the last column is empty.
    let columns = if rows.iter().all(|row| row[2].is_empty()) { 2 } else { 3 };
    let row = |cells: &[String]| format!("| {} |", cells[..columns].join(" | "));
    let mut lines = docs::wrapped(
        "Credentials are set on `Client::builder()`; they go to the API's own server only, and into no log.",
    );
    lines.push(String::new());
    lines.push(row(&["Credential", "Sent as", "Environment"].map(str::to_owned)));
    lines.push(row(&["---"; 3].map(str::to_owned)));
    lines.extend(rows.iter().map(|cells| row(cells)));
    lines.push(String::new());
    lines.extend(users(api));
    lines
}

/// How tokens are got in a user's name, where the document has flows for it.
fn users(api: &Api) -> Vec<String> {
    let apps = api.security_schemes.values().filter_map(|scheme| {
        let constructor = plain(&scheme.users.as_ref()?.constructor);
        Some(docs::code(&format!("ClientBuilder::{constructor}")))
    });
    let apps: Vec<String> = apps.collect();
    if apps.is_empty() {
        return Vec::new();
    }
    let mut lines = docs::wrapped(&format!(
        "With the feature `oauth`, {} makes the app by which tokens are got in a user's name; `oauth::UserTokens` refreshes and \
         keeps them.",
        apps.join(" or ")
    ));
    lines.push(String::new());
    lines
}
