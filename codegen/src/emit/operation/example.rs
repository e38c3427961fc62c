//! Calls as examples show them: they compile, whatever the operation takes.

use std::fmt::Write as _;

use serde_json::Value;

use super::arguments::Required;
use super::{BODY_SETTER, Emitter, without_null};
use crate::emit::examples::{Examples, is_tame};
use crate::emit::file::quoted;
use crate::emit::layout;
use crate::ir::{
    BodyContent, Content, Docs, Given, Location, Operation, PagePlace, PaginationKind, Part, PartContent,
    PropertyPlace, ResponseContent, StringFormat, Success, Type,
};
use crate::name::ident::plain;

/// How many optional parameters and properties an example sets because they have examples of their own.
const MOST_SET: usize = 3;

/// How many properties an example sets because the body has an example.
const MOST_OF_BODY: usize = 6;

/// A call in an example.
#[derive(Clone)]
pub(in crate::emit) struct ExampleCall {
    /// What the function around the call takes, the client first: what takes more than an expression to make is given.
    pub(in crate::emit) parameters: Vec<String>,
    /// The names of those that are files.
    files: Vec<String>,
    /// The request, such as `client.pets().get("rex")`.
    pub(in crate::emit) request: String,
    /// What is set on it, such as `.verbose(true)`.
    pub(in crate::emit) settings: String,
}

impl ExampleCall {
    /// The head of a function around the call.
    pub(in crate::emit) fn function(&self) -> String {
        let parameters = self.parameters.join(", ");
        format!("async fn example({parameters}) -> Result<(), Box<dyn std::error::Error>> {{")
    }

    /// The statements that open the files that the call takes; the function around it takes them no more.
    pub(in crate::emit) fn open_files(&mut self) -> Vec<String> {
        let files = std::mem::take(&mut self.files);
        let is_file = |it: &String| files.iter().any(|name| it.starts_with(&format!("{name}: ")));
        self.parameters.retain(|it| !is_file(it));
        files.iter().map(|name| open(name)).collect()
    }

    /// The statements that go through the items of all pages.
    pub(in crate::emit) fn items(&self) -> Vec<String> {
        let mut lines =
            layout::statement(&format!("let mut items = {}.into_stream();", self.with_settings()));
        let rest = ["while let Some(item) = items.try_next().await? {", "    println!(\"{item:?}\");", "}"];
        lines.extend(rest.map(str::to_owned));
        lines
    }

    /// The request with what is set on it.
    pub(in crate::emit) fn with_settings(&self) -> String {
        format!("{}{}", self.request, self.settings)
    }
}

/// The statement that opens a file to send it.
pub(in crate::emit) fn open(name: &str) -> String {
    format!("let {name} = Upload::file(\"path/to/file\").await?;")
}

/// How a file is given to an operation.
pub(in crate::emit) enum File<'a> {
    /// As an argument, or as the whole body.
    Argument,
    /// By the setter of this name.
    Setter(&'a str),
}

/// The file that a body of an operation has, if it has one.
pub(in crate::emit) fn file_of<'a>(operation: &Operation, content: &'a BodyContent) -> Option<File<'a>> {
    match &content.content {
        Content::Bytes => {
            let is_required = operation.body.as_ref().is_some_and(|it| it.required);
            Some(if is_required { File::Argument } else { File::Setter(BODY_SETTER) })
        }
        Content::Multipart(multipart) => {
            let is_file = |it: &&Part| matches!(it.content, PartContent::File | PartContent::FileList);
            let files = || multipart.parts.iter().filter(is_file);
            // Arguments are opened whatever else is.
            let part = files().find(|it| it.required).or_else(|| files().next())?;
            Some(if part.required { File::Argument } else { File::Setter(&part.name.rust) })
        }
        _ => None,
    }
}

impl<'a> Emitter<'a> {
    /// The call with the document's own examples as arguments.
    pub(in crate::emit) fn example(&self) -> ExampleCall {
        self.example_with(&self.required())
    }

    fn example_with(&self, required: &[Required]) -> ExampleCall {
        let krate = &self.package.library;
        let mut parameters = vec![format!("client: {krate}::Client")];
        let (mut arguments, mut files) = (Vec::new(), Vec::new());
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
                    files.extend(it.is_file.then(|| it.name.clone()));
                }
            }
        }
        let request = format!("{}.{}({})", self.path, self.name, arguments.join(", "));
        ExampleCall { parameters, files, request, settings: self.settings().concat() }
    }

    /// What writes values.
    pub(super) fn examples(&self) -> Examples<'a> {
        Examples::new(self.scope, &self.package.library)
    }

    /// The document's example of the body, where that is an object.
    pub(super) fn body_example(&self) -> Option<&Value> {
        self.examples_of(self.content?).find(|it| it.is_object())
    }

    /// The document's examples of a body: its own, and those of its type.
    fn examples_of<'c>(&'c self, content: &'c BodyContent) -> impl Iterator<Item = &'c Value> {
        let of_type = content.content.ty().and_then(|it| self.scope.api.types.documented(it));
        content.examples.iter().chain(of_type.into_iter().flat_map(|it| &it.docs.examples))
    }

    /// A body that is given as a whole, as the document has it in an example.
    pub(super) fn whole_body_example(&self, content: &BodyContent) -> Option<String> {
        let given = self.examples_of(content);
        match &content.content {
            Content::Json(ty) => self.examples().setting(ty, given),
            Content::Form(form) => self.examples().setting(&form.ty, given.filter(|it| it.is_object())),
            Content::Text => {
                let text = content.examples.iter().filter_map(Value::as_str).find(|it| is_tame(it))?;
                Some(quoted(text))
            }
            Content::Base64 => self.examples().setting(&Type::String(StringFormat::Base64), given),
            Content::JsonLines(item) => {
                let item = item.unboxed();
                let listed =
                    |it: &Value| if it.is_array() { it.clone() } else { Value::Array(vec![it.clone()]) };
                let examples = self.examples();
                let of_item = examples.of_type(item).map(|it| Value::Array(vec![it.clone()]));
                let given: Vec<Value> = content.examples.iter().map(listed).chain(of_item).collect();
                examples.setting(&Type::List(Box::new(item.clone())), &given)
            }
            Content::Bytes | Content::Multipart(_) => None,
        }
    }

    /// A body that is given as a whole, where the document has no example that fits.
    pub(super) fn made_up_body(&self, content: &BodyContent, name: &str) -> Option<String> {
        match &content.content {
            Content::Json(ty) => self.examples().argument(ty, &Docs::default(), name, None),
            Content::Text => Some(quoted(plain(name))),
            Content::Base64 => {
                self.examples().argument(&Type::String(StringFormat::Base64), &Docs::default(), name, None)
            }
            Content::Form(_) | Content::JsonLines(_) | Content::Bytes | Content::Multipart(_) => None,
        }
    }

    /// The setters of what the document has examples for.
    fn settings(&self) -> Vec<String> {
        let mut settings = self.query_settings();
        let Some(content) = self.content else { return settings };
        let examples = self.examples();
        let whole = self.body_example();
        let most = if whole.is_some() { MOST_OF_BODY } else { MOST_SET };
        let of_body: Vec<String> = match (&content.content, &content.given) {
            (Content::Multipart(multipart), _) => {
                let parts = multipart.parts.iter();
                let optional = parts.filter(|it| !it.required && !self.is_body_switch(&it.name.wire));
                let setting = |part: &crate::ir::Part| {
                    let given = whole.map(|it| it.get(&part.name.wire));
                    let given = given.unwrap_or(part.docs.examples.first());
                    Some(format!(".{}({})", part.name.rust, examples.setting(part.content.value()?, given)?))
                };
                optional.filter_map(setting).take(most).collect()
            }
            (_, Given::Properties(_)) if self.has_body_setter() => {
                let properties = self.properties().into_iter().flatten();
                let optional = properties.filter(|(property, _)| property.place == PropertyPlace::Setter);
                let setting = |(property, field): (&crate::ir::Property, &crate::ir::Field)| {
                    let ty = without_null(&field.ty);
                    let own = || field.docs.examples.first().or_else(|| examples.of_type(ty).next());
                    let given = whole.map_or_else(own, |it| it.get(&property.name.wire));
                    Some(format!(".{}({})", property.name.rust, examples.setting(ty, given)?))
                };
                optional.filter_map(setting).take(most).collect()
            }
            (_, Given::Whole) if self.operation.body.as_ref().is_some_and(|it| !it.required) => {
                let body = self.whole_body_example(content);
                body.map(|it| format!(".{BODY_SETTER}({it})")).into_iter().collect()
            }
            _ => Vec::new(),
        };
        settings.extend(of_body);
        settings
    }

    /// The setters of query parameters with examples; the one that asks for a page is not for callers.
    fn query_settings(&self) -> Vec<String> {
        let page = self.operation.pagination.as_ref().and_then(|it| match &it.kind {
            PaginationKind::Cursor { place, .. }
            | PaginationKind::LastItem { place, .. }
            | PaginationKind::PageNumber { place, .. }
            | PaginationKind::Offset { place, .. } => Some(place),
            PaginationKind::NextUrl { .. } | PaginationKind::LinkHeader => None,
        });
        let optional = self.operation.parameters.iter().filter(|it| {
            let asks_for_page = matches!(page, Some(PagePlace::Query(name)) if *name == it.name.wire);
            !it.required && it.location == Location::Query && !self.is_switch(it) && !asks_for_page
        });
        let setting = |parameter: &crate::ir::Parameter| {
            let ty = without_null(&parameter.ty);
            let value = self.examples().setting(ty, &parameter.docs.examples)?;
            Some(format!(".{}({value})", parameter.name.rust))
        };
        optional.filter_map(setting).take(MOST_SET).collect()
    }

    /// The example of the method's documentation.
    pub(super) fn example_lines(&self, required: &[Required]) -> Vec<String> {
        let mut example = self.example_with(required);
        let mut opened = example.open_files();
        let is_free = example.parameters.iter().all(|it| !it.starts_with("file: "));
        if let Some(File::Setter(setter)) = self.content.and_then(|it| file_of(self.operation, it))
            && is_free
        {
            opened.push(open("file"));
            let _ = write!(example.settings, ".{setter}(file)");
        }
        let mut lines = vec![self.package.fence().to_owned(), format!("# {}", example.function())];
        let is_paged = self.pagination().is_some();
        let mut imports = Vec::new();
        imports.extend(is_paged.then(|| "use futures_util::TryStreamExt as _;".to_owned()));
        let krate = &self.package.library;
        let types = format!("{krate}::types::");
        if example.request.contains(&types) || example.settings.contains(&types) {
            for text in [&mut example.request, &mut example.settings] {
                *text = text.replace(&types, "types::");
            }
            imports.push(format!("use {krate}::types;"));
        }
        imports.extend((!opened.is_empty()).then(|| format!("use {krate}::Upload;")));
        if !imports.is_empty() {
            imports.push(String::new());
        }
        lines.extend(imports);
        lines.extend(opened);
        if is_paged {
            lines.extend(example.items());
        } else {
            lines.extend(layout::statement(&self.awaited(&example.with_settings())));
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
    for name in ["types::", "JsonLines", "Uploads", "Upload"] {
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
