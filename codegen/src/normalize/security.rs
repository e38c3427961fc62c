//! Servers and security schemes.

use http::HeaderName;
use indexmap::IndexMap;
use openapiv3::{APIKeyLocation, OpenAPI, SecurityScheme as Scheme};

use super::oauth::{FlowUrls, extension};
use super::operation::lookup;
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, did_you_mean};
use crate::document::{DEPRECATED, DEVICE_URL, Document, FAULTY, METADATA_URL};
use crate::ir::{
    ApiKeyLocation, Docs, Name, SecurityKind, SecurityRequirement, SecurityScheme, Server, ServerVariable,
};
use crate::pointer::Pointer;

/// The servers of the whole document. One whose URL is relative has the place of the document as its base, which
/// nobody knows here (OpenAPI 3.1, section 4.8.5): the caller has to give the URL. Those of other protocols than HTTP are
/// left out, which has been reported.
pub(super) fn document_servers(openapi: &OpenAPI, diagnostics: &mut Diagnostics) -> Vec<Server> {
    let place = |index: usize| Pointer::root().join("servers").join(index);
    let servers = openapi.servers.iter().enumerate().filter(|(_, server)| is_http(server));
    let declared = servers.filter(|(index, server)| is_declared(server, &place(*index), diagnostics));
    let (absolute, relative): (Vec<_>, Vec<_>) =
        declared.collect::<Vec<_>>().into_iter().partition(|(_, it)| is_absolute(it));
    if let (true, Some((index, server))) = (absolute.is_empty(), relative.first())
        && !looks_like_host(&server.url)
    {
        let pointer = place(*index).join("url");
        let message = format!("the server `{}` is relative to the place of the document", server.url);
        let hint = "callers of the SDK give the whole URL as the base URL";
        diagnostics.push(Diagnostic::new(Code::RelativeServer, &pointer, message).hint(hint));
    }
    absolute.into_iter().map(|(index, it)| server(it, &place(index))).collect()
}

/// The server of an operation's own, or else of its path. A relative one is on the server of the whole document, and
/// variables have their defaults.
pub(super) fn own_server(
    operation: (&[openapiv3::Server], &Pointer),
    path: (&[openapiv3::Server], &Pointer),
    diagnostics: &mut Diagnostics,
) -> Option<Server> {
    let usable = |(servers, origin): (&'_ [openapiv3::Server], &Pointer)| {
        let index = servers.iter().position(is_http)?;
        Some((servers[index].clone(), origin.join("servers").join(index)))
    };
    let (first, origin) = usable(operation).or_else(|| usable(path))?;
    if !is_declared(&first, &origin, diagnostics) {
        return None;
    }
    let mut server = server(&first, &origin);
    server.url = server.default_url();
    for (name, variable) in std::mem::take(&mut server.variables) {
        let message =
            format!("the variable `{name}` of an operation's own server is always `{}`", variable.default);
        diagnostics.push(Diagnostic::new(Code::FixedServerVariable, &variable.origin, message).at_key());
    }
    Some(server)
}

/// Whether all variables of a server's URL are declared (OpenAPI 3.1, section 4.8.5). Nobody can call one of which a part
/// is unknown.
fn is_declared(server: &openapiv3::Server, origin: &Pointer, diagnostics: &mut Diagnostics) -> bool {
    let declared = |name: &str| server.variables.as_ref().is_some_and(|it| it.contains_key(name));
    let names = server.url.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name);
    let unknown: Vec<&str> = names.filter(|name| !declared(name)).collect();
    for name in &unknown {
        let message =
            format!("nobody declares the variable `{name}` of the server's URL; the server is left out");
        let known = server.variables.iter().flatten().map(|(name, _)| name.as_str());
        let hint = diagnostics
            .did_you_mean(name, known)
            .unwrap_or_else(|| format!("declare `{name}` below `variables`, with a default"));
        let finding = Diagnostic::new(Code::UndeclaredServerVariable, &origin.join("url"), message);
        diagnostics.push(finding.hint(hint));
    }
    unknown.is_empty()
}

/// Whether the first part of a relative URL is a host whose scheme was forgotten, which has been reported.
fn looks_like_host(url: &str) -> bool {
    crate::document::forgotten_scheme(url).is_some()
}

/// Whether requests can be sent to a server by its protocol. A relative one has that of the document's.
fn is_http(server: &openapiv3::Server) -> bool {
    let default_of = |name: &str| Some(server.variables.as_ref()?.get(name)?.default.clone());
    crate::document::foreign_scheme(&server.url, default_of).is_none()
}

fn is_absolute(server: &openapiv3::Server) -> bool {
    server.url.contains("://")
}

fn server(server: &openapiv3::Server, origin: &Pointer) -> Server {
    Server {
        url: server.url.trim().trim_end_matches('/').to_owned(),
        description: server.description.clone(),
        variables: server
            .variables
            .iter()
            .flatten()
            .map(|(name, variable)| {
                (name.clone(), self::variable(name, variable, &origin.join("variables").join(name)))
            })
            .collect(),
    }
}

fn variable(name: &str, variable: &openapiv3::ServerVariable, origin: &Pointer) -> ServerVariable {
    ServerVariable {
        name: Name::undecided(name),
        origin: origin.clone(),
        default: variable.default.clone(),
        values: variable.enumeration.clone(),
        description: variable.description.clone(),
    }
}

/// The security schemes of the components, of a document with these servers.
pub(super) fn schemes(
    document: &Document,
    servers: &[Server],
    diagnostics: &mut Diagnostics,
) -> IndexMap<String, SecurityScheme> {
    let Some(components) = &document.openapi.components else { return IndexMap::new() };
    let mut found = IndexMap::new();
    for (key, reference) in &components.security_schemes {
        let Some(scheme) = lookup::follow(reference, |key| components.security_schemes.get(key)) else {
            continue;
        };
        let place = Document::component_origin("securitySchemes", key);
        let said = lookup::description(&document.descriptions, reference, "securitySchemes", &place, |key| {
            components.security_schemes.get(key)
        });
        let (kind, description) = kind(scheme);
        if kind == SecurityKind::Unsupported && extension(scheme, FAULTY).is_none() {
            let pointer = Document::component_origin("securitySchemes", key);
            let message = format!("the SDK cannot apply the security scheme `{key}` by itself");
            diagnostics.push(
                Diagnostic::new(Code::UnsupportedSecurityScheme, &pointer, message)
                    .hint(
                        meant(scheme).unwrap_or_else(|| {
                            "callers set its headers or certificates themselves".to_owned()
                        }),
                    )
                    .at_key(),
            );
        }
        let docs = Docs {
            description: told(scheme, said.or(description)),
            deprecated: is_deprecated(scheme),
            ..Docs::default()
        };
        let origin = Pointer::root().join("components").join("securitySchemes").join(key);
        let name = Name::undecided(key);
        let mut urls = FlowUrls::new(servers, &origin, diagnostics);
        let (tokens, users) = (urls.tokens(scheme), urls.users(scheme));
        found.insert(key.clone(), SecurityScheme { name, origin, docs, kind, tokens, users });
    }
    found
}

/// Reports environment variables for credentials that the document has no scheme for.
pub(super) fn unused_variables(
    schemes: &IndexMap<String, SecurityScheme>,
    config: &Config,
    diagnostics: &mut Diagnostics,
) {
    let applied =
        || schemes.iter().filter(|(_, it)| it.kind != SecurityKind::Unsupported).map(|(key, _)| key);
    for key in config.client.credential_env.keys().filter(|key| !applied().any(|it| it == *key)) {
        let message = format!("there is no security scheme `{key}` whose credential the SDK could send");
        let mut finding = config.finding(Code::UnusedConfig, key, message);
        finding.hint = diagnostics.did_you_mean(key, applied().map(String::as_str));
        diagnostics.push(finding);
    }
}

fn kind(scheme: &Scheme) -> (SecurityKind, Option<String>) {
    match scheme {
        Scheme::APIKey { location, name, description, .. } => {
            let location = match location {
                APIKeyLocation::Query => ApiKeyLocation::Query,
                APIKeyLocation::Header => ApiKeyLocation::Header,
                APIKeyLocation::Cookie => ApiKeyLocation::Cookie,
            };
            // What cannot stand in a message is not sent (RFC 9110, section 5.1; RFC 6265, section 4.1.1).
            let is_token = HeaderName::from_bytes(name.as_bytes()).is_ok();
            let kind = if is_token || location == ApiKeyLocation::Query {
                SecurityKind::ApiKey { location, parameter: name.clone() }
            } else {
                SecurityKind::Unsupported
            };
            (kind, description.clone())
        }
        Scheme::HTTP { scheme, description, .. } => {
            let kind = match scheme.to_ascii_lowercase().as_str() {
                "basic" => SecurityKind::Basic,
                "bearer" => SecurityKind::Bearer,
                _ => SecurityKind::Unsupported,
            };
            (kind, description.clone())
        }
        Scheme::OAuth2 { description, .. } | Scheme::OpenIDConnect { description, .. } => {
            (SecurityKind::Bearer, description.clone())
        }
    }
}

/// The scheme of HTTP that one which cannot be applied is nearly called like.
fn meant(scheme: &Scheme) -> Option<String> {
    let Scheme::HTTP { scheme, .. } = scheme else { return None };
    // The names that are registered (RFC 9110, section 16.4.1) mean what they say.
    let registered = [
        "concealed",
        "digest",
        "dpop",
        "gnap",
        "hoba",
        "mutual",
        "negotiate",
        "oauth",
        "unsupported",
        "vapid",
    ];
    let is_known = registered.iter().any(|it| scheme.eq_ignore_ascii_case(it)) || scheme.contains('-');
    if is_known { None } else { did_you_mean(scheme, ["basic", "bearer"]) }
}

fn is_deprecated(scheme: &Scheme) -> bool {
    extension(scheme, DEPRECATED) == Some(&serde_json::Value::Bool(true))
}

/// The description with where people get a token.
fn told(scheme: &Scheme, description: Option<String>) -> Option<String> {
    let sources = [
        (METADATA_URL, "The authorization server describes itself at"),
        (DEVICE_URL, "A device without a browser asks for a code at"),
    ];
    let said = sources.into_iter().filter_map(|(name, sentence)| {
        let url = extension(scheme, name)?.as_str()?;
        Some(format!("{sentence} `{}`.", url.replace('`', "%60")))
    });
    let parts: Vec<String> = description.into_iter().chain(said).collect();
    (!parts.is_empty()).then(|| parts.join("\n\n"))
}

/// Of how many alternatives an operation's requirement consists at most; all of them stand at each operation.
pub(super) const MOST_ALTERNATIVES: usize = 64;

/// The alternatives of an operation, its own or the document's; the one without credentials last.
pub(super) fn requirements(
    own: Option<&[openapiv3::SecurityRequirement]>,
    openapi: &OpenAPI,
    schemes: &IndexMap<String, SecurityScheme>,
) -> Vec<SecurityRequirement> {
    let listed = own.or(openapi.security.as_deref()).unwrap_or_default();
    let known = |requirement: &&openapiv3::SecurityRequirement| {
        requirement.keys().all(|key| schemes.contains_key(key))
    };
    let mut found: Vec<SecurityRequirement> = listed
        .iter()
        .filter(known)
        .take(MOST_ALTERNATIVES)
        .map(|it| SecurityRequirement(it.keys().cloned().collect()))
        .collect();
    found.sort_by_key(|requirement| requirement.0.is_empty());
    if found.iter().all(|requirement| requirement.0.is_empty()) { Vec::new() } else { found }
}
