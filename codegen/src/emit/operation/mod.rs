//! Operations: the method on the resource, the endpoint, the request builder.

mod arguments;
mod body;
mod endpoint;
mod example;
mod pages;
mod polling;
mod request;
mod rustdoc;
mod setters;
mod signature;

pub(in crate::emit) use example::{ExampleCall, File, file_of, open};
pub use signature::{Input, Meaning, Signature};

use super::docs;
use super::file::SourceFile;
use super::layout::{self, Function, struct_expression};
use super::manifest::Package;
use super::scope::Scope;
use crate::ir::{BodyContent, Operation, OperationId, Type};
use crate::name::ident::constant;

/// What sets a body as a whole.
const BODY_SETTER: &str = "with_body";

/// What is emitted for an operation.
pub(in crate::emit) struct Emitter<'a> {
    pub(in crate::emit) scope: &'a Scope<'a>,
    /// Where the items go.
    pub(in crate::emit) file: &'a SourceFile,
    pub(in crate::emit) id: OperationId,
    pub(in crate::emit) operation: &'a Operation,
    /// What the method sends; one of the body's contents.
    pub(in crate::emit) content: Option<&'a BodyContent>,
    /// The method that sends it.
    pub(in crate::emit) name: &'a str,
    /// The request builder.
    pub(in crate::emit) builder: &'a str,
    pub(in crate::emit) package: &'a Package,
    /// What comes before the method in an example, such as `client.beta().skills()`.
    pub(in crate::emit) path: &'a str,
}

/// What an operation can send, each with the names of the method and of the builder: the contents of its body, or no
/// body at all.
pub(in crate::emit) fn contents(operation: &Operation) -> Vec<(Option<&BodyContent>, &str, &str)> {
    let contents = operation.body.iter().flat_map(|body| &body.contents);
    let further = contents.skip(1).map(|it| (Some(it), it.name.rust.as_str(), it.type_name.as_str()));
    std::iter::once(first_content(operation)).chain(further).collect()
}

/// What the operation's own method sends, with the names of the method and of the builder.
pub(in crate::emit) fn first_content(operation: &Operation) -> (Option<&BodyContent>, &str, &str) {
    let content = operation.body.as_ref().and_then(|body| body.contents.first());
    (content, operation.name.rust.as_str(), operation.type_name.as_str())
}

impl Emitter<'_> {
    /// The name of the static that describes the endpoint.
    fn endpoint_name(&self) -> String {
        constant(&self.operation.type_name)
    }

    /// The method on the resource, laid out; `client` is how it gets at the client.
    pub(in crate::emit) fn method(&self, client: &str) -> String {
        let operation = self.operation;
        let required = self.required();
        let new = format!("{}::new", self.scope.runtime("Call"));
        let endpoint = format!("&{}", self.endpoint_name());
        let new = |around: &str| layout::call(&new, &[client, &endpoint], around.len());
        let applied = required.iter().flat_map(|it| it.apply.iter().cloned());
        let changes: Vec<String> = self.body_format().into_iter().chain(applied).collect();
        let body = if changes.is_empty() {
            vec![struct_expression(self.builder, &[format!("call: {}", new("            call: "))])]
        } else {
            let value = struct_expression(self.builder, &["call".to_owned()]);
            [vec![format!("let mut call = {};", new("        let mut call = ;"))], changes, vec![value]]
                .concat()
        };
        let mut attributes = self.file.docs_line(&self.method_docs(&required));
        if operation.docs.deprecated {
            attributes.push_str("#[deprecated]\n");
        }
        if required.len() > 6 {
            attributes.push_str("#[allow(clippy::too_many_arguments)]\n");
        }
        let function = Function {
            attributes,
            name: self.name,
            receiver: Some("&self"),
            arguments: required.iter().map(|it| (it.name.as_str(), it.ty.as_str())).collect(),
            output: self.builder,
            body,
        };
        function.layout()
    }

    /// Whether this is the operation's own method, not one for a further content.
    fn is_own(&self) -> bool {
        self.builder == self.operation.type_name
    }

    /// A link to the method, for the documentation of its request.
    fn method_link(&self) -> String {
        let resource = &self.scope.api.resources[self.operation.resource.0 as usize];
        let method = self.name.trim_start_matches("r#");
        if resource.parent.is_none() {
            return format!("[`Client::{method}`](crate::Client::{method})");
        }
        format!("[`{}::{method}`]", resource.type_name)
    }

    /// The endpoint, the builder with its setters, and the macro calls that make it a request.
    pub(in crate::emit) fn builder_items(&self) {
        let file = self.file;
        let builder = self.builder;
        let wire = format!("{} {}", self.operation.method.token(), self.operation.path.raw);
        let setters = self.setters();
        if self.is_own() {
            file.add_lines(self.endpoint());
        }
        file.add_lines(format!(
            "/// The request of {}, made by {}.\n\
             #[derive(Clone, Debug)]\n\
             #[must_use = \"a request is sent when it is awaited\"]\n\
             pub struct {builder} {{\n    call: {},\n}}",
            docs::code(&wire),
            self.method_link(),
            self.scope.runtime("Call")
        ));
        if !setters.is_empty() {
            file.add_impl(builder, &setters);
        }
        file.add_lines(self.request_call());
        file.add_lines(self.open_body_call());
        file.add_lines(self.multipart_call());
        file.add_lines(self.idempotency_call());
        file.add_lines(self.stream_call());
        file.add_lines(self.pagination_call());
        file.add_lines(self.polling_call());
    }
}

/// The type of what is given, where nothing is given for null.
pub(in crate::emit) fn without_null(ty: &Type) -> &Type {
    match ty {
        Type::Nullable(inner) => inner,
        other => other,
    }
}
