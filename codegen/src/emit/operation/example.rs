//! Calls as examples show them: they compile, whatever the operation takes.

use super::Emitter;
use super::arguments::Required;
use crate::ir::{ResponseContent, Success};

/// A call in an example.
pub(in crate::emit) struct ExampleCall {
    /// What the function around the call takes, the client first: what takes more than an expression to make is given.
    pub(in crate::emit) parameters: Vec<String>,
    /// The request, such as `client.pets().get("rex")`.
    pub(in crate::emit) request: String,
}

impl ExampleCall {
    /// The head of a function around the call.
    pub(in crate::emit) fn function(&self) -> String {
        let parameters = self.parameters.join(", ");
        format!("async fn example({parameters}) -> Result<(), Box<dyn std::error::Error>> {{")
    }

    /// The statements that go through the items of all pages.
    pub(in crate::emit) fn items(&self) -> Vec<String> {
        vec![
            format!("let mut items = {}.into_stream();", self.request),
            "while let Some(item) = items.try_next().await? {".to_owned(),
            "    println!(\"{item:?}\");".to_owned(),
            "}".to_owned(),
        ]
    }
}

impl Emitter<'_> {
    /// The call with the document's own examples as arguments.
    pub(in crate::emit) fn example(&self) -> ExampleCall {
        self.example_with(&self.required())
    }

    fn example_with(&self, required: &[Required]) -> ExampleCall {
        let krate = &self.package.library;
        let mut parameters = vec![format!("client: {krate}::Client")];
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
                    parameters.push(format!("{}: {ty}", it.name));
                    arguments.push(it.name.clone());
                }
            }
        }
        let request = format!("{}.{}({})", self.path, self.name, arguments.join(", "));
        ExampleCall { parameters, request }
    }

    /// The example of the method's documentation.
    pub(super) fn example_lines(&self, required: &[Required]) -> Vec<String> {
        let example = self.example_with(required);
        let mut lines = vec![self.package.fence().to_owned(), format!("# {}", example.function())];
        if self.pagination().is_some() {
            lines.extend(["use futures_util::TryStreamExt as _;".to_owned(), String::new()]);
            lines.extend(example.items());
        } else {
            lines.push(self.awaited(&example.request));
        }
        lines.extend(["# Ok(())", "# }", "```"].map(str::to_owned));
        lines
    }

    /// A call that is awaited, with a name for what comes back.
    pub(in crate::emit) fn awaited(&self, request: &str) -> String {
        let is_unit = matches!(&self.operation.success, Success::One(response) if response.content == ResponseContent::Empty);
        let binding = if is_unit { "" } else { "let response = " };
        format!("{binding}{request}.await?;")
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
            .replace(&format!("({name}"), &format!("({krate}::{name}"))
            .replace(&format!(" = {name}"), &format!(" = {krate}::{name}"));
        text = text.replace(&format!(", {name}"), &format!(", {krate}::{name}"));
    }
    text
}
