//! Changes of operations.

use std::collections::BTreeMap;

use super::types::docs_changed;
use super::{Action, Change, Level, push};
use crate::ir::{
    Api, Body, BodyContent, Content, Errors, Form, Given, Header, Name, Operation, Parameter, Part,
    PartContent, PropertyPlace, Response, ResponseContent, Retry, StatusSetId, Success, Type, Types,
};
use crate::pointer::Pointer;
use crate::text::code_span as code;

/// Compares all operations of two versions.
pub(super) fn compare(old: &Api, new: &Api, changes: &mut Vec<Change>) {
    let before = by_call(old);
    let after = by_call(new);
    for (call, was) in &before {
        if let Some(is) = after.get(call) {
            Comparison { old, new, item: call, pointer: &is.origin, changes }.operation(was, is);
        } else if let Some((other, is)) =
            after.iter().find(|(other, is)| is.origin == was.origin && !before.contains_key(*other))
        {
            let detail = format!("is now {}", code(other));
            push(changes, Level::Major, Action::Renamed, call, detail, &is.origin);
        } else {
            let detail = format!("{} is gone", endpoint(was));
            push(changes, Level::Major, Action::Removed, call, detail, &was.origin);
        }
    }
    for (call, is) in &after {
        if !before.contains_key(call) && !before.values().any(|was| was.origin == is.origin) {
            push(changes, Level::Minor, Action::Added, call, format!("calls {}", endpoint(is)), &is.origin);
        }
    }
}

/// Which failed attempts are made again.
fn retry(operation: &Operation) -> &'static str {
    match operation.retry {
        None => "the client's",
        Some(Retry::Safe) => "`safe`",
        Some(Retry::Always) => "`always`",
        Some(Retry::Never) => "`never`",
    }
}

fn endpoint(operation: &Operation) -> String {
    code(&operation.method_and_path())
}

/// Operations by what a caller writes, such as `client.beta().skills().create()`.
fn by_call(api: &Api) -> BTreeMap<String, &Operation> {
    let call =
        |operation: &Operation| format!("{}.{}()", api.accessor(operation.resource), operation.name.rust);
    api.operations.iter().map(|operation| (call(operation), operation)).collect()
}

struct Comparison<'a> {
    old: &'a Api,
    new: &'a Api,
    item: &'a str,
    pointer: &'a Pointer,
    changes: &'a mut Vec<Change>,
}

impl Comparison<'_> {
    fn push(&mut self, level: Level, action: Action, detail: impl Into<String>) {
        push(self.changes, level, action, self.item, detail.into(), self.pointer);
    }

    fn differs(&mut self, level: Level, what: &str, was: &str, is: &str) {
        if was != is {
            self.push(level, Action::Changed, format!("{what} was {was}, is {is}"));
        }
    }

    fn operation(&mut self, was: &Operation, is: &Operation) {
        self.parameters(&was.parameters, &is.parameters);
        let (before, after) =
            (body(was.body.as_ref(), &self.old.types), body(is.body.as_ref(), &self.new.types));
        self.differs(Level::Major, "the request body", &before, &after);
        if before == after {
            self.differs(Level::Patch, "the body's media type", &media_type(was), &media_type(is));
        }
        if let (Some(before), Some(after)) = (form(was), form(is))
            && (before.others != after.others || before.encodings != after.encodings)
        {
            let detail = "properties of the form are written in another way";
            self.push(Level::Patch, Action::Changed, detail);
        }
        if let (Some(before), Some(after)) = (own(was), own(is)) {
            self.parts(parts(before), parts(after));
            self.properties("", before, after);
        }
        self.further_contents(was, is);
        self.differs(Level::Major, "the result", &success(was, self.old), &success(is, self.new));
        if let (Success::ByStatus(before), Success::ByStatus(after)) = (&was.success, &is.success) {
            self.statuses("the result", *before, *after);
        }
        self.differs(Level::Major, "the error", &errors(was, self.old), &errors(is, self.new));
        if let (Errors::ByStatus(before), Errors::ByStatus(after)) = (&was.errors, &is.errors) {
            self.statuses("the error", *before, *after);
        }
        self.headers(&was.headers, &is.headers);
        self.differs(Level::Patch, "the endpoint", &endpoint(was), &endpoint(is));
        match (&was.pagination, &is.pagination) {
            (Some(_), None) => self.push(Level::Major, Action::Changed, "is no longer paginated"),
            (None, Some(_)) => self.push(Level::Minor, Action::Changed, "is paginated now"),
            _ => {}
        }
        self.differs(Level::Patch, "the rule for retries", retry(was), retry(is));
        if was.security != is.security {
            self.push(Level::Patch, Action::Changed, "needs other credentials");
        }
        if was.docs != is.docs {
            let (level, detail) = docs_changed(was.docs.deprecated, is.docs.deprecated);
            self.push(level, Action::Changed, detail);
        }
    }

    /// The parts of a multipart body: arguments where they are required, setters otherwise.
    fn parts(&mut self, before: &[Part], after: &[Part]) {
        self.matched(
            (before, after),
            |part| &part.name,
            |part| format!("the part {}", code(&part.name.rust)),
            |this, what, was, is| {
                this.differs(Level::Major, what, &part(was, &this.old.types), &part(is, &this.new.types));
            },
            |part| a_new("part", &part.name, part.required),
        );
    }

    /// The properties of a body that are given one by one: arguments of the method, and setters.
    fn properties(&mut self, method: &str, before: &BodyContent, after: &BodyContent) {
        let (was, is) = (Inputs::new(before, &self.old.types), Inputs::new(after, &self.new.types));
        self.differs(
            Level::Major,
            &format!("what{method} is given of the body"),
            &was.arguments,
            &is.arguments,
        );
        for (name, ty) in &was.setters {
            let what = format!("the setter {}{method}", code(name));
            match is.setters.get(name) {
                None => self.push(Level::Major, Action::Changed, format!("{what} is gone")),
                Some(now) => self.differs(Level::Major, &what, &code(ty), &code(now)),
            }
        }
        for name in is.setters.keys().filter(|name| !was.setters.contains_key(*name)) {
            self.push(Level::Minor, Action::Changed, format!("a new setter {}{method}", code(name)));
        }
    }

    /// The methods that send the body as something else.
    fn further_contents(&mut self, was: &Operation, is: &Operation) {
        let (before, after) = (further(was), further(is));
        for content in before {
            let what = format!("{}, which sends {}", code(&content.name.rust), code(&content.media_type));
            match after.iter().find(|it| it.name.rust == content.name.rust) {
                None => self.push(Level::Major, Action::Changed, format!("the method {what}, is gone")),
                Some(now) => {
                    let (old, new) = (kind(content, &self.old.types), kind(now, &self.new.types));
                    self.differs(
                        Level::Major,
                        &format!("the body of {}", code(&content.name.rust)),
                        &old,
                        &new,
                    );
                    self.differs(
                        Level::Patch,
                        &format!("the media type of {}", code(&content.name.rust)),
                        &code(&content.media_type),
                        &code(&now.media_type),
                    );
                    self.parts(parts(content), parts(now));
                    self.properties(&format!(" of {}", code(&content.name.rust)), content, now);
                }
            }
        }
        for content in after.iter().filter(|it| before.iter().all(|was| was.name.rust != it.name.rust)) {
            let detail = format!(
                "a new method {}, which sends {}",
                code(&content.name.rust),
                code(&content.media_type)
            );
            self.push(Level::Minor, Action::Changed, detail);
        }
    }

    /// The variants of an enum over statuses, which is open.
    fn statuses(&mut self, what: &str, before: StatusSetId, after: StatusSetId) {
        let (old, new) = (self.old, self.new);
        let sets = (old.status_sets.get(before.0 as usize), new.status_sets.get(after.0 as usize));
        let (Some(before), Some(after)) = sets else { return };
        self.matched(
            (&before.variants, &after.variants),
            |variant| &variant.name,
            |variant| format!("{what} of status {}", code(&variant.name.wire)),
            |this, what, was, is| {
                let (was, is) = (content(&was.response, &old.types), content(&is.response, &new.types));
                this.differs(Level::Major, what, &was, &is);
            },
            |variant| (Level::Minor, format!("{what} has a new status, {}", code(&variant.name.wire))),
        );
    }

    /// The fields of the struct for the response's headers.
    fn headers(&mut self, before: &[Header], after: &[Header]) {
        self.matched(
            (before, after),
            |header| &header.name,
            |header| format!("the response header {}", code(&header.name.rust)),
            |this, what, was, is| this.types_differ(what, &was.ty, &is.ty),
            |header| (Level::Minor, format!("a new response header {}", code(&header.name.rust))),
        );
    }

    fn parameters(&mut self, before: &[Parameter], after: &[Parameter]) {
        self.matched(
            (before, after),
            |parameter| &parameter.name,
            |parameter| format!("the parameter {}", code(&parameter.name.rust)),
            |this, what, was, is| {
                this.types_differ(what, &was.ty, &is.ty);
                if was.encoding != is.encoding {
                    let detail = format!("{what} is written in another way");
                    this.push(Level::Patch, Action::Changed, detail);
                }
                if was.required != is.required {
                    let now = if is.required { "required" } else { "optional" };
                    this.push(Level::Major, Action::Changed, format!("{what} is {now} now"));
                }
            },
            |parameter| a_new("parameter", &parameter.name, parameter.required),
        );
    }

    fn types_differ(&mut self, what: &str, was: &Type, is: &Type) {
        let (was, is) = (was.describe(&self.old.types), is.describe(&self.new.types));
        self.differs(Level::Major, what, &code(&was), &code(&is));
    }

    /// Compares what has the same name in both versions, and says what is there in one of them only.
    fn matched<T>(
        &mut self,
        (before, after): (&[T], &[T]),
        name: impl Fn(&T) -> &Name,
        what: impl Fn(&T) -> String,
        compare: impl Fn(&mut Self, &str, &T, &T),
        added: impl Fn(&T) -> (Level, String),
    ) {
        let find = |list: &'_ [T], wanted: &T| list.iter().position(|it| name(it).rust == name(wanted).rust);
        for was in before {
            match find(after, was) {
                Some(index) => compare(self, &what(was), was, &after[index]),
                None => self.push(Level::Major, Action::Changed, format!("{} is gone", what(was))),
            }
        }
        for is in after.iter().filter(|is| find(before, is).is_none()) {
            let (level, detail) = added(is);
            self.push(level, Action::Changed, detail);
        }
    }
}

/// What callers have to give is new, or what they may give.
fn a_new(what: &str, name: &Name, required: bool) -> (Level, String) {
    let (level, kind) = if required { (Level::Major, "required") } else { (Level::Minor, "optional") };
    (level, format!("a new {kind} {what} {}", code(&name.rust)))
}

fn body(body: Option<&Body>, types: &Types) -> String {
    let Some((body, content)) = body.and_then(|body| Some((body, body.contents.first()?))) else {
        return "nothing".to_owned();
    };
    let content = kind(content, types);
    if body.required { content } else { format!("optional {content}") }
}

fn form(operation: &Operation) -> Option<&Form> {
    let contents = operation.body.iter().flat_map(|body| &body.contents);
    contents.into_iter().find_map(|it| match &it.content {
        Content::Form(form) => Some(form),
        _ => None,
    })
}

/// What a body is, in words.
fn kind(content: &BodyContent, types: &Types) -> String {
    match &content.content {
        Content::Json(ty) => format!("JSON of {}", code(&ty.describe(types))),
        Content::Form(form) => format!("a form of {}", code(&form.ty.describe(types))),
        // The parts are compared one by one.
        Content::Multipart(multipart) if multipart.further => "multipart".to_owned(),
        Content::Multipart(_) => "multipart without further parts".to_owned(),
        Content::Text => "text".to_owned(),
        Content::Bytes => "bytes".to_owned(),
    }
}

/// The contents that have methods beside the operation's own.
fn further(operation: &Operation) -> &[BodyContent] {
    operation.body.as_ref().and_then(|body| body.contents.get(1..)).unwrap_or_default()
}

/// The content that the operation's own method sends.
fn own(operation: &Operation) -> Option<&BodyContent> {
    operation.body.as_ref().and_then(|body| body.contents.first())
}

fn media_type(operation: &Operation) -> String {
    own(operation).map_or_else(String::new, |it| code(&it.media_type))
}

fn parts(content: &BodyContent) -> &[Part] {
    match &content.content {
        Content::Multipart(multipart) => &multipart.parts,
        _ => &[],
    }
}

/// How a body is given, as callers write it.
struct Inputs<'a> {
    /// The arguments of the method, in words.
    arguments: String,
    /// The setters with what they take.
    setters: BTreeMap<&'a str, String>,
}

impl<'a> Inputs<'a> {
    fn new(content: &'a BodyContent, types: &Types) -> Self {
        let mut setters = BTreeMap::new();
        let object = content.content.object(types);
        let (Given::Properties(properties), Some(object)) = (&content.given, object) else {
            return Self { arguments: "the whole".to_owned(), setters };
        };
        let mut arguments = Vec::new();
        for (property, field) in properties.iter().zip(&object.fields) {
            // Null has a setter of its own.
            let ty = match field.ty.unboxed() {
                Type::Nullable(inner) => inner.unboxed(),
                ty => ty,
            };
            let ty = ty.describe(types);
            match property.place {
                PropertyPlace::Argument => {
                    arguments.push(code(&format!("{}: {ty}", property.name.rust)));
                }
                PropertyPlace::Setter => {
                    setters.insert(&property.name.rust, ty);
                }
                PropertyPlace::Switch => {}
            }
            setters.extend(property.null.iter().map(|null| (null.as_str(), "nothing".to_owned())));
        }
        let arguments = if arguments.is_empty() { "nothing".to_owned() } else { arguments.join(", ") };
        Self { arguments, setters }
    }
}

fn part(part: &Part, types: &Types) -> String {
    let kind = match &part.content {
        PartContent::Value(ty) => code(&ty.describe(types)),
        PartContent::Json(ty) => format!("{} in JSON", code(&ty.describe(types))),
        PartContent::Pairs(ty, _) => format!("{} in pairs of names and values", code(&ty.describe(types))),
        PartContent::File => "a file".to_owned(),
        PartContent::FileList => "files".to_owned(),
    };
    if part.required { kind } else { format!("optional {kind}") }
}

fn success(operation: &Operation, api: &Api) -> String {
    match &operation.success {
        Success::One(response) => content(response, &api.types),
        Success::Optional(response) => format!("optional {}", content(response, &api.types)),
        Success::ByStatus(id) => by_status(*id, operation, api),
    }
}

fn errors(operation: &Operation, api: &Api) -> String {
    match &operation.errors {
        Errors::Undeclared => "undeclared".to_owned(),
        Errors::One(ty) => code(&ty.describe(&api.types)),
        Errors::ByStatus(id) => by_status(*id, operation, api),
    }
}

fn by_status(id: StatusSetId, operation: &Operation, api: &Api) -> String {
    let Some(set) = api.status_sets.get(id.0 as usize) else { return "undeclared".to_owned() };
    let known_as = set.users.iter().find(|user| {
        api.operations.get(user.operation.0 as usize).is_some_and(|it| it.origin == operation.origin)
    });
    // The variants are compared one by one.
    code(known_as.map_or(&set.name.rust, |user| &user.rust))
}

fn content(response: &Response, types: &Types) -> String {
    match &response.content {
        ResponseContent::Empty => "nothing".to_owned(),
        ResponseContent::Json(ty) | ResponseContent::JsonOrText(ty) => code(&ty.describe(types)),
        ResponseContent::Text => "text".to_owned(),
        ResponseContent::Bytes => "bytes".to_owned(),
        ResponseContent::EventStream(items) => format!("events of {}", code(&items.ty.describe(types))),
        ResponseContent::JsonLines(items) => format!("lines of {}", code(&items.ty.describe(types))),
        ResponseContent::Redirect => "a redirect".to_owned(),
    }
}
