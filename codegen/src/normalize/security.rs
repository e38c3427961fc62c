//! Servers and security schemes.

use indexmap::IndexMap;
use openapiv3::{APIKeyLocation, OpenAPI, SecurityScheme as Scheme};

use super::operation::lookup;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::Document;
use crate::ir::{
    ApiKeyLocation, Docs, Name, SecurityKind, SecurityRequirement, SecurityScheme, Server, ServerVariable,
};

/// The servers that have a URL of their own; what is relative to the document's place has to be given by the caller.
pub(super) fn servers(servers: &[openapiv3::Server]) -> Vec<Server> {
    let absolute = servers.iter().filter(|server| server.url.contains("://"));
    absolute
        .map(|server| Server {
            url: server.url.trim().trim_end_matches('/').to_owned(),
            description: server.description.clone(),
            variables: server
                .variables
                .iter()
                .flatten()
                .map(|(name, variable)| (name.clone(), self::variable(name, variable)))
                .collect(),
        })
        .collect()
}

fn variable(name: &str, variable: &openapiv3::ServerVariable) -> ServerVariable {
    ServerVariable {
        name: Name::undecided(name),
        default: variable.default.clone(),
        values: variable.enumeration.clone(),
        description: variable.description.clone(),
    }
}

/// The security schemes of the components.
pub(super) fn schemes(openapi: &OpenAPI, diagnostics: &mut Diagnostics) -> IndexMap<String, SecurityScheme> {
    let Some(components) = &openapi.components else { return IndexMap::new() };
    let mut found = IndexMap::new();
    for (key, scheme) in &components.security_schemes {
        let Some(scheme) = lookup::follow(scheme, |key| components.security_schemes.get(key)) else {
            continue;
        };
        let (kind, description) = kind(scheme);
        if kind == SecurityKind::Unsupported {
            let pointer = Document::component_origin("securitySchemes", key);
            let message = format!("the SDK cannot apply the security scheme `{key}` by itself");
            diagnostics.push(
                Diagnostic::new(Code::UnsupportedSecurityScheme, &pointer, message)
                    .hint("callers set its headers or certificates themselves")
                    .at_key(),
            );
        }
        let docs = Docs { description, ..Docs::default() };
        found.insert(key.clone(), SecurityScheme { name: Name::undecided(key), docs, kind });
    }
    found
}

fn kind(scheme: &Scheme) -> (SecurityKind, Option<String>) {
    match scheme {
        Scheme::APIKey { location, name, description, .. } => {
            let location = match location {
                APIKeyLocation::Query => ApiKeyLocation::Query,
                APIKeyLocation::Header => ApiKeyLocation::Header,
                APIKeyLocation::Cookie => ApiKeyLocation::Cookie,
            };
            (SecurityKind::ApiKey { location, parameter: name.clone() }, description.clone())
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
    let mut found: Vec<SecurityRequirement> =
        listed.iter().filter(known).map(|it| SecurityRequirement(it.keys().cloned().collect())).collect();
    found.sort_by_key(|requirement| requirement.0.is_empty());
    if found.iter().all(|requirement| requirement.0.is_empty()) { Vec::new() } else { found }
}
