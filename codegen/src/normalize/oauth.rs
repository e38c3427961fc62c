//! Where OAuth 2 gives tokens, and asks users (OpenAPI 3.1, section 4.8.29).

use openapiv3::SecurityScheme as Scheme;
use serde_json::Value;
use url::Url;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::{TOKEN_SCOPES, TOKEN_URL, USER_FLOWS, forgotten_scheme};
use crate::ir::{Server, TokenSource, UserFlows};
use crate::pointer::Pointer;

/// Reads the URLs of a scheme's flows. One that is relative is so to the server of the document (OpenAPI 3.1, section 4.6),
/// the first one that is not relative itself, with its variables' defaults.
pub(super) struct FlowUrls<'a> {
    base: Option<Url>,
    origin: &'a Pointer,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> FlowUrls<'a> {
    /// Of the scheme at a place.
    pub(super) fn new(servers: &[Server], origin: &'a Pointer, diagnostics: &'a mut Diagnostics) -> Self {
        // As with paths, the whole URL of the server counts, whether it ends with a slash or not; by RFC 3986, section 5.2.3, the
        // last segment of one without a slash would not.
        let base = servers.first().and_then(|server| Url::parse(&format!("{}/", server.default_url())).ok());
        Self { base, origin, diagnostics }
    }

    /// Where a client gets tokens by itself.
    pub(super) fn tokens(&mut self, scheme: &Scheme) -> Option<TokenSource> {
        let url = self.url("tokenUrl", extension(scheme, TOKEN_URL)?)?;
        let scopes = texts(extension(scheme, TOKEN_SCOPES));
        Some(TokenSource { url, scopes, setter: String::new() })
    }

    /// Where users are asked, if it is known where tokens are given to them.
    pub(super) fn users(&mut self, scheme: &Scheme) -> Option<UserFlows> {
        let flows = extension(scheme, USER_FLOWS)?;
        let mut url = |field: &str| self.url(field, flows.get(field)?);
        let (authorization_url, device_url) = (url("authorizationUrl"), url("deviceAuthorizationUrl"));
        let token_url = url("tokenUrl")?;
        Some(UserFlows {
            refresh_url: url("refreshUrl").filter(|it| *it != token_url),
            token_url,
            authorization_url,
            device_url,
            scopes: texts(flows.get("scopes")),
            constructor: String::new(),
        })
        .filter(|it| it.authorization_url.is_some() || it.device_url.is_some())
    }

    /// The absolute URL of a flow's field: what the flow is called, and what stands there.
    fn url(&mut self, field: &str, said: &Value) -> Option<String> {
        let (flow, written) = (said.get("flow")?.as_str()?, said.get("url")?.as_str()?.trim());
        let origin = self.origin.join("flows").join(flow).join(field);
        let (code, message) = match Url::parse(written) {
            _ if written.is_empty() => (Code::InvalidValue, "the URL of the flow is empty".to_owned()),
            _ if written.contains(['{', '}']) => (
                Code::InvalidValue,
                format!("`{written}` is a template, which only the URLs of servers can be"),
            ),
            Ok(url) if ["https", "http"].contains(&url.scheme()) => return Some(written.to_owned()),
            Err(url::ParseError::RelativeUrlWithoutBase) if forgotten_scheme(written).is_none() => {
                let base = self.base.as_ref();
                if let Some(url) = base.and_then(|base| base.join(written).ok()) {
                    return Some(url.into());
                }
                let message = "is relative, and the document has no server with an absolute URL";
                (Code::RelativeServer, format!("`{written}` {message}"))
            }
            _ => (Code::InvalidValue, format!("`{written}` is no URL of HTTP")),
        };
        let hint = forgotten_scheme(written).map_or_else(
            || "callers of the SDK give the whole URL to `ClientCredentials` or `oauth::App`".to_owned(),
            |url| format!("did you mean `{url}`?"),
        );
        self.diagnostics.push(Diagnostic::new(code, &origin, message).hint(hint));
        None
    }
}

/// What lowering kept of a scheme under a name.
pub(super) fn extension<'a>(scheme: &'a Scheme, name: &str) -> Option<&'a Value> {
    let (Scheme::APIKey { extensions, .. }
    | Scheme::HTTP { extensions, .. }
    | Scheme::OAuth2 { extensions, .. }
    | Scheme::OpenIDConnect { extensions, .. }) = scheme;
    extensions.get(name)
}

fn texts(list: Option<&Value>) -> Vec<String> {
    let items = list.and_then(Value::as_array).into_iter().flatten();
    items.filter_map(|it| it.as_str().map(str::to_owned)).collect()
}
