//! Rules for security schemes and requirements.

use std::collections::BTreeSet;

use indexmap::IndexSet;
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};
use url::Url;

use super::{Lowering, Members, Verdict};
use crate::diagnostic::{Code, Diagnostic, did_you_mean};
use crate::pointer::Pointer;

/// The security schemes that a document declares, and what it calls itself.
#[derive(Default)]
pub(super) struct Schemes {
    own: Option<String>,
    declared: BTreeSet<String>,
}

impl Schemes {
    pub(super) fn of(tree: &Value) -> Self {
        let own = tree.get("$self").and_then(Value::as_str).map(|own| own.trim_end_matches('#').to_owned());
        let declared = tree.pointer("/components/securitySchemes").and_then(Value::as_object);
        Self { own, declared: declared.into_iter().flat_map(|it| it.keys().cloned()).collect() }
    }

    /// The name of the scheme that a URI is of (OpenAPI 3.2, section 4.30.1), in a requirement that is not the name of one itself.
    pub(super) fn key(&self, name: &str) -> Option<String> {
        let (base, fragment) = name.split_once('#').filter(|_| !self.declared.contains(name))?;
        let own = self.own.as_deref();
        let joined = || Url::parse(own?).ok()?.join(base).ok();
        if !base.is_empty() && own != Some(base) && joined().as_ref().map(Url::as_str) != own {
            return None;
        }
        let fragment = percent_decode_str(fragment).decode_utf8().ok()?;
        let key =
            fragment.strip_prefix("/components/securitySchemes/")?.replace("~1", "/").replace("~0", "~");
        self.declared.contains(&key).then_some(key)
    }
}

/// Where a client gets tokens by itself, and the name of the flow: the typed model would want the flows in full.
pub(crate) const TOKEN_URL: &str = "x-lowered-token-url";

/// What such tokens can be good for: the names of the scopes.
pub(crate) const TOKEN_SCOPES: &str = "x-lowered-token-scopes";

/// Where users say that a program may act for them: an object with the URLs of both flows, each with the name of
/// its flow, and the names of the scopes.
pub(crate) const USER_FLOWS: &str = "x-lowered-user-flows";

/// That people should use another scheme (OpenAPI 3.2, section 4.27.1).
pub(crate) const DEPRECATED: &str = "x-lowered-deprecated";

/// Where the authorization server describes itself (RFC 8414; OpenAPI 3.2, section 4.27.1).
pub(crate) const METADATA_URL: &str = "x-lowered-metadata-url";

/// Where a device without a browser asks for a code (RFC 8628; OpenAPI 3.2, section 4.29.1).
pub(crate) const DEVICE_URL: &str = "x-lowered-device-url";

/// Marks a scheme that lacks something, which has been reported.
pub(crate) const FAULTY: &str = "x-lowered-faulty";

/// The types of security schemes (OpenAPI 3.1, section 4.8.27), and OpenAPI 2.0's name for one of them.
const TYPES: [&str; 6] = ["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS", "basic"];

/// A scheme that lacks what its type needs is one that the SDK cannot apply.
///
/// The typed model knows OAuth flows only in full; what the SDK needs of them, as of OpenID Connect, is that a
/// bearer token is sent (RFC 6750), and where a client gets one.
pub(super) fn scheme(lowering: &mut Lowering<'_>, members: &mut Members, pointer: &Pointer) -> Verdict {
    let has = |field: &str| members.get(field).is_some_and(Value::is_string);
    let location = members.get("in").and_then(Value::as_str).map(str::to_ascii_lowercase);
    let location = location.filter(|it| ["query", "header", "cookie"].contains(&it.as_str()));
    let kind = members.get("type").and_then(Value::as_str).unwrap_or_default().to_owned();
    let kind = TYPES.into_iter().find(|it| it.eq_ignore_ascii_case(&kind)).unwrap_or_default();
    let usable = match kind {
        "apiKey" => has("name") && location.is_some(),
        "http" => has("scheme"),
        "" => false,
        _ => true,
    };
    if !usable {
        let message = match kind {
            "apiKey" => "an API key has a `name` and is `in` the query, a header or a cookie",
            "http" => "an HTTP security scheme names its `scheme`, such as `basic` or `bearer`",
            _ => {
                "the `type` of a security scheme is `apiKey`, `http`, `oauth2`, `openIdConnect` or `mutualTLS`"
            }
        };
        let mut finding = Diagnostic::new(Code::UnsupportedSecurityScheme, pointer, message);
        let written = members.get("type").and_then(Value::as_str).unwrap_or_default().to_owned();
        finding.hint = match written.to_ascii_lowercase().as_str() {
            word @ ("bearer" | "digest") => Some(format!("write `type: http` and `scheme: {word}`")),
            "jwt" => Some("write `type: http` and `scheme: bearer`".to_owned()),
            _ if kind.is_empty() => did_you_mean(&written, TYPES),
            _ => None,
        };
        lowering.diagnostics.push(finding.at_key());
    }
    let scheme = |name: &str| {
        Members::from_iter([("type".to_owned(), json!("http")), ("scheme".to_owned(), json!(name))])
    };
    let description = members.remove("description");
    let deprecated = members.remove("deprecated").filter(|it| *it == json!(true));
    let metadata = members.remove("oauth2MetadataUrl").filter(|_| kind == "oauth2");
    let device =
        members.get("flows").and_then(|it| it.pointer("/deviceAuthorization/deviceAuthorizationUrl"));
    let device = device.cloned().filter(|_| kind == "oauth2");
    match kind {
        "apiKey" if usable => {
            members.insert("type".to_owned(), json!(kind));
            members.insert("in".to_owned(), json!(location));
        }
        "http" if usable => {
            members.insert("type".to_owned(), json!(kind));
        }
        "oauth2" | "openIdConnect" => {
            let flow = members.get("flows").and_then(|it| it.pointer("/clientCredentials"));
            let url = members.get("flows").and_then(|it| flow_url(it, &["clientCredentials"], "tokenUrl"));
            let scopes = flow.and_then(|it| it.get("scopes")?.as_object());
            let scopes: Option<Value> = scopes.map(|scopes| scopes.keys().map(|it| json!(it)).collect());
            let users = members.get("flows").and_then(user_flows);
            *members = scheme("bearer");
            members.extend(users.map(|users| (USER_FLOWS.to_owned(), users)));
            members.extend(url.map(|url| (TOKEN_URL.to_owned(), url)));
            members.extend(scopes.map(|scopes| (TOKEN_SCOPES.to_owned(), scopes)));
        }
        // Swagger 2's name for it.
        "basic" => *members = scheme("basic"),
        _ => *members = scheme("unsupported"),
    }
    if !usable {
        members.insert(FAULTY.to_owned(), json!(true));
    }
    members.extend(description.map(|text| ("description".to_owned(), text)));
    let said = [(DEPRECATED, deprecated), (METADATA_URL, metadata), (DEVICE_URL, device)];
    members.extend(said.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))));
    Verdict::Keep
}

/// What the flows in a user's name say (OpenAPI 3.1, section 4.8.29; 3.2, section 4.29): where users are sent, where tokens are
/// given, and which scopes there are.
fn user_flows(flows: &Value) -> Option<Value> {
    let names = ["authorizationCode", "deviceAuthorization"];
    let url = |field: &str| flow_url(flows, &names, field);
    let scopes = names.iter().filter_map(|it| flows.get(it)?.get("scopes")?.as_object());
    let scopes: IndexSet<&String> = scopes.flat_map(Members::keys).collect();
    Some(json!({
        "tokenUrl": url("tokenUrl")?,
        "refreshUrl": url("refreshUrl"),
        "authorizationUrl": url("authorizationUrl"),
        "deviceAuthorizationUrl": url("deviceAuthorizationUrl"),
        "scopes": scopes,
    }))
}

/// The URL in a field of the first flow that has one, with the flow's name, by which findings have a place.
fn flow_url(flows: &Value, names: &[&str], field: &str) -> Option<Value> {
    names.iter().find_map(|flow| {
        let url = flows.get(flow)?.get(field)?.as_str()?;
        Some(json!({ "flow": flow, "url": url }))
    })
}

impl Lowering<'_> {
    /// A requirement: an object of schemes with their scopes (OpenAPI 3.1, section 4.8.30).
    pub(super) fn requirement(&mut self, value: &mut Value, pointer: &Pointer) -> Verdict {
        if let Value::String(name) = value {
            let message = "a security requirement is an object; it is read as one without scopes".to_owned();
            self.report(Code::RepairedValue, pointer, message);
            *value = Value::Object(Members::from_iter([(std::mem::take(name), json!([]))]));
        }
        let Value::Object(schemes) = value else {
            let message = "this should be a security requirement; it is ignored".to_owned();
            self.report(Code::InvalidValue, pointer, message);
            return Verdict::Drop;
        };
        // A scheme must stay whatever its scopes look like: without it the requirement would ask for less.
        let named = std::mem::take(schemes).into_iter();
        schemes.extend(named.map(|(name, scopes)| (self.schemes.key(&name).unwrap_or(name), scopes)));
        for scopes in schemes.values_mut() {
            let texts = match scopes.take() {
                Value::Array(items) => items,
                Value::String(scope) => vec![Value::String(scope)],
                _ => Vec::new(),
            };
            *scopes = texts.into_iter().filter(Value::is_string).collect();
        }
        Verdict::Keep
    }
}
