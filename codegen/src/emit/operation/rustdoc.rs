//! What an operation's method says of itself.

use super::arguments::Required;
use super::{Emitter, method};
use crate::emit::{docs, headers, status_set};
use crate::ir::{Errors, ResponseContent, Success, Type};

impl Emitter<'_> {
    pub(super) fn method_docs(&self, required: &[Required]) -> Vec<String> {
        let operation = self.operation;
        let endpoint = docs::code(&format!("{} {}", method(operation.method), operation.path.raw));
        let mut lines = docs::operation(&operation.docs, "");
        // Without a word on what it does, where it goes has to do.
        let place = docs::code(&format!("#{}", operation.origin));
        if lines.iter().all(String::is_empty) {
            lines = docs::wrapped(&format!("Calls {endpoint}, {place} in the document."));
        } else {
            lines.push(String::new());
            lines.extend(docs::wrapped(&format!("{endpoint}, {place} in the document.")));
        }
        if operation.streamed.is_some() {
            let link = format!("[`send_stream`]({}::send_stream)", operation.type_name);
            lines.extend([String::new(), format!("{link} returns the response value by value.")]);
        }
        if operation.pagination.is_some() {
            let link = format!("[`into_stream`]({}::into_stream)", operation.type_name);
            lines.push(String::new());
            lines.extend(docs::wrapped(&format!(
                "The list comes in pages; {link} goes through the items of all of them."
            )));
        }
        lines.extend(self.further_bodies());
        lines.extend(self.headers());
        lines.extend(self.errors());
        lines.extend(["", "# Examples", ""].map(str::to_owned));
        lines.extend(self.example(required));
        lines
    }

    /// The media types that the request does not send by itself.
    fn further_bodies(&self) -> Vec<String> {
        let contents = self.operation.body.iter().flat_map(|body| &body.contents).skip(1);
        let names: Vec<String> = contents.map(|it| docs::code(&it.media_type)).collect();
        if names.is_empty() {
            return Vec::new();
        }
        let text =
            format!("The API takes the body as {} too; this method does not send it so.", names.join(" or "));
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
        let link = format!("[`{}`](crate::{carried})", carried.rsplit("::").next().unwrap_or(&carried));
        let text = format!("[`Error::Api`](crate::Error::Api) carries {link}.");
        ["", "# Errors", "", &text].map(str::to_owned).into()
    }

    /// A call that compiles; what takes more than an expression is an argument of the hidden function around it.
    fn example(&self, required: &[Required]) -> Vec<String> {
        let krate = &self.package.library;
        let mut hidden = vec![format!("client: {krate}::Client")];
        let mut arguments = Vec::new();
        for it in required {
            match &it.example {
                Some(example) => arguments.push(example.clone()),
                None => {
                    // What the runtime has for users, the crate has at its root.
                    let ty = it
                        .ty
                        .replace("crate::runtime::", "crate::")
                        .replace("crate::", &format!("{krate}::"));
                    let ty = qualified(&ty, krate);
                    hidden.push(format!("{}: {ty}", it.name));
                    arguments.push(it.name.clone());
                }
            }
        }
        let call = format!("{}.{}({})", self.path, self.operation.name.rust, arguments.join(", "));
        let hidden = hidden.join(", ");
        let is_unit = matches!(&self.operation.success, Success::One(response) if response.content == ResponseContent::Empty);
        let binding = if is_unit { "" } else { "let response = " };
        vec![
            "```no_run".to_owned(),
            format!("# async fn example({hidden}) -> Result<(), Box<dyn std::error::Error>> {{"),
            format!("{binding}{call}.await?;"),
            "# Ok(())".to_owned(),
            "# }".to_owned(),
            "```".to_owned(),
        ]
    }
}

/// A type as it is written outside the crate.
fn qualified(ty: &str, krate: &str) -> String {
    let mut text = ty.to_owned();
    for name in ["types::", "Uploads", "Upload"] {
        if text.starts_with(name) {
            text.insert_str(0, &format!("{krate}::"));
            break;
        }
        text = text
            .replace(&format!("<{name}"), &format!("<{krate}::{name}"))
            .replace(&format!("({name}"), &format!("({krate}::{name}"));
        text = text.replace(&format!(", {name}"), &format!(", {krate}::{name}"));
    }
    text
}
