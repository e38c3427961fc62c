//! `host`, `basePath` and `schemes`: the URLs of the API (section "Swagger Object").

use serde_json::{Value, json};

use super::{Conversion, Members, Spot};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::pointer::Pointer;

/// What a URL is made of.
#[derive(Clone, Debug, Default)]
pub(super) struct Servers {
    host: Option<String>,
    base_path: Option<String>,
    schemes: Vec<String>,
}

impl Servers {
    /// Takes the parts of the URLs out of the document.
    pub(super) fn take(root: &mut Members, diagnostics: &mut Diagnostics) -> Self {
        let origin = Pointer::root();
        let mut schemes = schemes(root, &origin, diagnostics).unwrap_or_default();
        let host = text(root, "host", diagnostics).map(|host| {
            let place = origin.join("host");
            let (scheme, rest) =
                host.split_once("://").map_or((None, host.as_str()), |(it, rest)| (Some(it), rest));
            let rest = rest.trim_start_matches('/').trim_end_matches('/');
            if scheme.is_some() || rest.contains('/') {
                let message = "`host` is a name, perhaps with a port; scheme and path have keys of their own";
                diagnostics.push(Diagnostic::new(Code::RepairedValue, &place, message));
            }
            if let (Some(scheme), true) = (scheme, schemes.is_empty()) {
                schemes.push(scheme.to_ascii_lowercase());
            }
            rest.to_owned()
        });
        let base_path = text(root, "basePath", diagnostics).map(|path| {
            let path = match path.split_once("://") {
                Some((_, rest)) if host.is_none() => rest.find('/').map_or("", |at| &rest[at..]).to_owned(),
                _ => path,
            };
            if !path.starts_with('/') && !path.is_empty() {
                let message = format!("`basePath` begins with `/`; it is read as `/{path}`");
                diagnostics.push(Diagnostic::new(Code::RepairedValue, &origin.join("basePath"), message));
            }
            path.trim_matches('/').to_owned()
        });
        Self {
            host: host.filter(|it| !it.is_empty()),
            base_path: base_path.filter(|it| !it.is_empty()),
            schemes,
        }
    }

    /// Where the API is. Without a host that is on the server that the document comes from.
    fn urls(&self, schemes: &[String]) -> Vec<String> {
        let path = self.base_path.as_ref().map_or_else(String::new, |path| format!("/{path}"));
        let Some(host) = &self.host else {
            return if path.is_empty() { Vec::new() } else { vec![path] };
        };
        // Calls are encrypted where the API offers it: credentials travel with them.
        let mut usable: Vec<&str> =
            ["https", "http"].into_iter().filter(|it| schemes.iter().any(|scheme| scheme == it)).collect();
        if usable.is_empty() {
            let name = host.split(':').next().unwrap_or_default();
            let is_local = ["localhost", "127.0.0.1", "0.0.0.0", "[", ""].contains(&name);
            usable.push(if is_local { "http" } else { "https" });
        }
        usable.into_iter().map(|scheme| format!("{scheme}://{host}{path}")).collect()
    }
}

impl Conversion<'_> {
    /// Puts the servers into the document.
    pub(super) fn servers(&mut self, root: &mut Members) {
        let urls = self.servers.urls(&self.servers.schemes);
        if urls.is_empty() {
            return;
        }
        let key = if self.servers.host.is_some() { "host" } else { "basePath" };
        let spot = Spot { written: Pointer::root().join(key), converted: Pointer::root().join("servers") };
        self.moves(&spot);
        for index in 0..urls.len() {
            self.moves(&spot.moved_to(spot.converted.join(index)));
            self.moves(&spot.moved_to(spot.converted.join(index).join("url")));
        }
        root.insert("servers".to_owned(), listed(&urls));
    }

    /// The servers of an operation that has schemes of its own.
    pub(super) fn own_servers(&mut self, operation: &mut Members, spot: &Spot) {
        let Some(schemes) = schemes(operation, &spot.written, self.diagnostics) else { return };
        let own = self.servers.urls(&schemes);
        // Whoever is called with the document's own scheme has no need of another.
        let is_offered =
            self.servers.urls(&self.servers.schemes).first().is_none_or(|usual| own.contains(usual));
        if is_offered || self.servers.host.is_none() {
            return;
        }
        let schemes =
            Spot { written: spot.written.join("schemes"), converted: spot.converted.join("servers") };
        self.moves(&schemes);
        self.moves(&schemes.moved_to(schemes.converted.join(0)));
        self.moves(&schemes.moved_to(schemes.converted.join(0).join("url")));
        operation.insert("servers".to_owned(), listed(&own));
    }
}

fn listed(urls: &[String]) -> Value {
    urls.iter().map(|url| json!({ "url": url })).collect()
}

fn text(root: &mut Members, key: &str, diagnostics: &mut Diagnostics) -> Option<String> {
    match root.remove(key)? {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Null => None,
        _ => {
            let message = "this should be a string; it is ignored";
            diagnostics.push(Diagnostic::new(Code::InvalidValue, &Pointer::root().join(key), message));
            None
        }
    }
}

/// Takes the schemes out of an object. Those of web sockets are not called by a client of requests.
fn schemes(members: &mut Members, origin: &Pointer, diagnostics: &mut Diagnostics) -> Option<Vec<String>> {
    let place = origin.join("schemes");
    let items = match members.remove("schemes")? {
        Value::Array(items) => items,
        Value::Null => return None,
        single => vec![single],
    };
    let mut found = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let scheme = item.as_str().unwrap_or_default().trim().trim_end_matches("://").to_ascii_lowercase();
        match scheme.as_str() {
            "http" | "https" => found.push(scheme),
            "ws" | "wss" => {
                let message = format!("`{scheme}` is for web sockets, which are not part of the client");
                diagnostics.push(Diagnostic::new(Code::IgnoredConstruct, &place.join(index), message));
            }
            _ => {
                let message = "a scheme is `http`, `https`, `ws` or `wss`; this is ignored";
                diagnostics.push(Diagnostic::new(Code::InvalidValue, &place.join(index), message));
            }
        }
    }
    Some(found)
}
