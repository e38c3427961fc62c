//! What an operation's method says of itself.

use super::Emitter;
use super::arguments::Required;
use crate::emit::{docs, headers, status_set};
use crate::ir::{Content, Errors, ResponseContent, Retry, Success, Type};
use crate::name::ident::plain;

impl Emitter<'_> {
    pub(super) fn method_docs(&self, required: &[Required]) -> Vec<String> {
        let operation = self.operation;
        let endpoint = docs::code(&format!("{} {}", operation.method.token(), operation.path.raw));
        let mut lines = docs::operation(&operation.docs, "");
        // Without a word on what it does, where it goes has to do.
        let place = docs::code(&format!("#{}", operation.origin));
        if lines.iter().all(String::is_empty) {
            lines = docs::wrapped(&format!("Calls {endpoint}, {place} in the document."));
        } else {
            lines.push(String::new());
            lines.extend(docs::wrapped(&format!("{endpoint}, {place} in the document.")));
        }
        lines.extend(docs::further(&operation.docs));
        lines.extend(self.returned());
        if operation.streamed.is_some() {
            let link = format!("[`send_stream`]({}::send_stream)", self.builder);
            lines.extend([String::new(), format!("{link} returns the response value by value.")]);
        }
        lines.extend(self.form_values());
        if self.pagination().is_some() {
            let link = format!("[`into_stream`]({}::into_stream)", self.builder);
            lines.push(String::new());
            lines.extend(docs::wrapped(&format!(
                "The list comes in pages; {link} goes through the items of all of them."
            )));
        }
        lines.extend(self.polling_docs());
        lines.extend(self.further_bodies());
        lines.extend(self.retries());
        lines.extend(self.headers());
        lines.extend(self.errors());
        lines.extend(["", "# Examples", ""].map(str::to_owned));
        lines.extend(self.example_lines(required));
        lines
    }

    /// What a successful call returns. The method itself returns a request, which says it only on a page of its own.
    fn returned(&self) -> Vec<String> {
        let text = match &self.operation.success {
            Success::One(response) => self.content_phrase(&response.content),
            Success::Optional(response) => {
                self.content_phrase(&response.content).map(|phrase| format!("{phrase}, or nothing"))
            }
            Success::ByStatus(id) => {
                let path = status_set::path(self.scope.api, *id, self.id);
                Some(format!("{}, by the status of the response", link(&path)))
            }
        };
        let text = text.map(|text| match &self.operation.success {
            Success::One(response) | Success::Optional(response)
                if matches!(response.content, ResponseContent::Bytes) =>
            {
                let raw = format!("[`send_raw`]({}::send_raw)", self.builder);
                format!("Returns {text}. {raw} reads them as a stream or into a file, and not into memory.")
            }
            _ => format!("Returns {text}."),
        });
        let lines = text.map(|text| docs::wrapped(&text));
        lines.into_iter().flat_map(|lines| std::iter::once(String::new()).chain(lines)).collect()
    }

    /// What a body becomes, in a phrase.
    pub(super) fn content_phrase(&self, content: &ResponseContent) -> Option<String> {
        match content {
            ResponseContent::Json(ty) => self.phrase(ty),
            ResponseContent::JsonOrText(ty) => Some(self.phrase(ty)? + ", from JSON or text"),
            ResponseContent::EventStream(item) | ResponseContent::JsonLines(item) => {
                Some(format!("a stream of {}", self.phrase(&item.ty)?))
            }
            ResponseContent::Text => Some("text".to_owned()),
            ResponseContent::Bytes => Some("bytes".to_owned()),
            ResponseContent::Redirect => Some(format!("where the response leads, a {}", link("Redirect"))),
            ResponseContent::Empty => None,
        }
    }

    /// A type in a phrase, where it has a name to link to.
    fn phrase(&self, ty: &Type) -> Option<String> {
        match ty {
            Type::Named(id) => Some(link(&format!("types::{}", self.scope.api.types[*id].name.rust))),
            Type::Boxed(inner) => self.phrase(inner),
            Type::Nullable(inner) => Some(format!("{}, or null", self.phrase(inner)?)),
            Type::List(item) => Some(format!("a list of {}", self.phrase(item)?)),
            Type::Map(_, value) => Some(format!("a map of {}", self.phrase(value)?)),
            _ => None,
        }
    }

    /// What a form makes of values that other bodies have words for.
    fn form_values(&self) -> Vec<String> {
        if !matches!(self.content.map(|it| &it.content), Some(Content::Form(_))) {
            return Vec::new();
        }
        let text = "The body is a form, in which null and empty lists are empty values.";
        std::iter::once(String::new()).chain(docs::wrapped(text)).collect()
    }

    /// What else the API takes as the body, and who sends it.
    fn further_bodies(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let mut say = |text: String| {
            lines.push(String::new());
            lines.extend(docs::wrapped(&text));
        };
        let Some(content) = self.content else { return lines };
        if !self.is_own() {
            say(format!("The body is sent as {}.", docs::code(&content.media_type)));
        }
        let names: Vec<String> = content.further.iter().map(|it| docs::code(it)).collect();
        if !names.is_empty() {
            let names = names.join(" or ");
            say(match content.content {
                Content::Bytes => format!("The API takes {names} too: the upload's content type counts."),
                _ => format!(
                    "The API takes the same as {names} too: `with_header(\"content-type\", …)` says so."
                ),
            });
        }
        if !self.is_own() {
            return lines;
        }
        let others: Vec<String> = super::contents(self.operation)
            .into_iter()
            .filter(|(_, name, _)| *name != self.name)
            .filter_map(|(other, name, _)| {
                let link = format!("[`{}`](Self::{name})", plain(name));
                Some(format!("{link} sends {}", docs::code(&other?.media_type)))
            })
            .collect();
        if !others.is_empty() {
            say(format!("The API takes other bodies too: {}.", others.join(", ")));
        }
        lines
    }

    /// Which failed attempts are repeated, where that is not as with all operations.
    fn retries(&self) -> Vec<String> {
        let what = match self.operation.retry {
            None => return Vec::new(),
            Some(Retry::Safe) => "are made again only where that cannot make the API do something twice",
            Some(Retry::Always) => "are made again whenever that may help: the API may get the request twice",
            Some(Retry::Never) => "are not made again",
        };
        let text = format!("Failed attempts of this call {what} ([`crate::Retry`]).");
        std::iter::once(String::new()).chain(docs::wrapped(&text)).collect()
    }

    /// What the headers of responses become.
    fn headers(&self) -> Vec<String> {
        if self.operation.headers.is_empty() {
            return Vec::new();
        }
        let name = headers::name(self.operation);
        let text = format!("The headers of the response are [`{name}`](crate::headers::{name}).");
        std::iter::once(String::new()).chain(docs::wrapped(&text)).collect()
    }

    /// What the API's errors carry, where the document says it.
    fn errors(&self) -> Vec<String> {
        let api = self.scope.api;
        let carried = match &self.operation.errors {
            Errors::One(Type::Named(id)) => format!("types::{}", api.types[*id].name.rust),
            Errors::Undeclared | Errors::One(_) => return Vec::new(),
            Errors::ByStatus(id) => status_set::path(api, *id, self.id),
        };
        let text = format!("[`Error::Api`](crate::Error::Api) carries {}.", link(&carried));
        ["", "# Errors", "", &text].map(str::to_owned).into()
    }
}

/// A link to an item of the crate, by its path.
fn link(path: &str) -> String {
    format!("[`{}`](crate::{path})", path.rsplit("::").next().unwrap_or(path))
}
