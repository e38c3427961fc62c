//! The operations that the README shows things with.

use crate::emit::file::SourceFile;
use crate::emit::manifest::Package;
use crate::emit::operation::{self, Emitter, ExampleCall, File};
use crate::emit::scope::Scope;
use crate::ir::{
    Api, BodyContent, Content, Errors, Method, Operation, OperationId, ResponseContent, Success,
};

/// An operation, and the call of it that is shown.
pub(super) struct Shown<'a> {
    pub(super) operation: &'a Operation,
    pub(super) call: ExampleCall,
    /// The request as a statement that sends it.
    pub(super) statement: String,
    /// The path of the request's type inside the crate.
    pub(super) builder: String,
}

/// For each thing the operation that shows it with the least beside it; nothing where the API does not have the thing.
pub(super) struct Calls<'a> {
    /// Something that is read.
    pub(super) reading: Option<Shown<'a>>,
    /// Something that is sent, with things that may be set.
    pub(super) sending: Option<Shown<'a>>,
    /// A list that comes in pages.
    pub(super) paged: Option<Shown<'a>>,
    /// An operation that goes on after its first answer.
    pub(super) polled: Option<Shown<'a>>,
    /// A response that is read value by value.
    pub(super) streamed: Option<Shown<'a>>,
    /// A file that is sent.
    pub(super) upload: Option<Shown<'a>>,
    /// Something that may not be there.
    pub(super) missing: Option<Shown<'a>>,
}

impl<'a> Calls<'a> {
    /// Looks for them.
    pub(super) fn new(api: &'a Api, package: &'a Package) -> Self {
        let best = |fits: &dyn Fn(&Operation) -> bool| {
            let all = (0..).map(OperationId).zip(&api.operations);
            let fitting = all.filter(|(_, it)| !it.docs.deprecated && fits(it));
            let (id, _) = fitting.min_by_key(|(_, it)| cost(it))?;
            Some(shown(api, package, id))
        };
        let is_get = |it: &Operation| it.method == Method::Get && it.body.is_none();
        Self {
            reading: best(&|it| is_get(it) && returns_json(it) && it.streamed.is_none()),
            sending: best(&|it| sends_json(it) && it.streamed.is_none() && !streams(it)),
            paged: best(&|it| it.pagination.is_some()),
            polled: best(&|it| it.polling.is_some()),
            streamed: best(&|it| it.streamed.is_some() || streams(it)),
            upload: best(&|it| file_of(it).is_some()),
            missing: best(&|it| is_get(it) && returns_json(it) && it.parameters.iter().any(|it| it.required)),
        }
    }

    /// The one to begin with.
    pub(super) fn first(&self) -> Option<&Shown<'a>> {
        self.reading.as_ref().or(self.sending.as_ref()).or(self.missing.as_ref()).or(self.paged.as_ref())
    }
}

/// How much there is beside the thing itself.
fn cost(operation: &Operation) -> usize {
    let required = operation.parameters.iter().filter(|it| it.required).count();
    let body = operation.body.iter().filter(|it| it.required).count();
    required + body
}

fn shown<'a>(api: &'a Api, package: &'a Package, id: OperationId) -> Shown<'a> {
    let operation = &api.operations[id.0 as usize];
    let (scope, file, path) =
        (Scope::elsewhere(api, []), SourceFile::default(), api.accessor(operation.resource));
    let (content, name, builder) = operation::first_content(operation);
    let emitter =
        Emitter { scope: &scope, file: &file, id, operation, content, name, builder, package, path: &path };
    let call = emitter.example();
    let statement = emitter.awaited(&call.request);
    let modules = api.path_to(operation.resource).into_iter().map(|it| it.module.as_str());
    let path: Vec<&str> = std::iter::once("resources").chain(modules).chain([builder]).collect();
    Shown { operation, call, statement, builder: path.join("::") }
}

fn returns_json(operation: &Operation) -> bool {
    matches!(&operation.success, Success::One(response) if matches!(response.content, ResponseContent::Json(_)))
}

fn sends_json(operation: &Operation) -> bool {
    let first = first_body(operation);
    first.is_some_and(|it| matches!(it.content, Content::Json(_)))
}

/// Whether the response itself comes value by value.
pub(super) fn streams(operation: &Operation) -> bool {
    let is_stream = |content: &ResponseContent| {
        matches!(content, ResponseContent::EventStream(_) | ResponseContent::JsonLines(_))
    };
    matches!(&operation.success, Success::One(response) if is_stream(&response.content))
}

/// Whether an error of the operation has a body of its own type.
pub(super) fn has_typed_errors(operation: &Operation) -> bool {
    !matches!(operation.errors, Errors::Undeclared)
}

fn first_body(operation: &Operation) -> Option<&BodyContent> {
    operation.body.as_ref()?.contents.first()
}

/// The file that an operation sends, if it sends one.
pub(super) fn file_of(operation: &Operation) -> Option<File<'_>> {
    operation::file_of(operation, first_body(operation)?)
}
