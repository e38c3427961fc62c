//! Changes of operations.

use std::collections::BTreeMap;

use super::types::docs_changed;
use super::{Action, Change, Level};
use crate::ir::{
    Api, Body, Content, Errors, Header, Operation, Parameter, Part, PartContent, ResourceId, Response,
    ResponseContent, StatusSetId, Success, Types,
};
use crate::pointer::Pointer;

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
            let detail = format!("is now `{other}`");
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

fn push(
    changes: &mut Vec<Change>,
    level: Level,
    action: Action,
    item: &str,
    detail: String,
    pointer: &Pointer,
) {
    changes.push(Change { level, action, item: item.to_owned(), detail, pointer: pointer.clone() });
}

fn endpoint(operation: &Operation) -> String {
    format!("`{:?} {}`", operation.method, operation.path.raw)
}

/// Operations by what a caller writes, such as `client.beta().skills().create()`.
fn by_call(api: &Api) -> BTreeMap<String, &Operation> {
    let call =
        |operation: &Operation| format!("{}.{}()", accessor(api, operation.resource), operation.name.rust);
    api.operations.iter().map(|operation| (call(operation), operation)).collect()
}

fn accessor(api: &Api, id: ResourceId) -> String {
    match api.resources.get(id.0 as usize).and_then(|resource| Some((resource.parent?, &resource.name.rust)))
    {
        Some((parent, name)) => format!("{}.{name}()", accessor(api, parent)),
        None => "client".to_owned(),
    }
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
        self.parts(parts(was), parts(is));
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
        for was in before {
            let what = format!("the part `{}`", was.name.rust);
            let Some(is) = after.iter().find(|is| is.name.rust == was.name.rust) else {
                self.push(Level::Major, Action::Changed, format!("{what} is gone"));
                continue;
            };
            self.differs(Level::Major, &what, &part(was, &self.old.types), &part(is, &self.new.types));
        }
        for is in after.iter().filter(|is| !before.iter().any(|was| was.name.rust == is.name.rust)) {
            let (level, kind) =
                if is.required { (Level::Major, "required") } else { (Level::Minor, "optional") };
            self.push(level, Action::Changed, format!("a new {kind} part `{}`", is.name.rust));
        }
    }

    /// The variants of an enum over statuses, which is open.
    fn statuses(&mut self, what: &str, before: StatusSetId, after: StatusSetId) {
        let (old, new) = (self.old, self.new);
        let sets = (old.status_sets.get(before.0 as usize), new.status_sets.get(after.0 as usize));
        let (Some(before), Some(after)) = sets else { return };
        for was in &before.variants {
            let status = format!("{what} of status {}", was.name.wire);
            match after.variants.iter().find(|is| is.name.rust == was.name.rust) {
                Some(is) => {
                    let (was, is) = (content(&was.response, &old.types), content(&is.response, &new.types));
                    self.differs(Level::Major, &status, &was, &is);
                }
                None => self.push(Level::Major, Action::Changed, format!("{status} is gone")),
            }
        }
        for is in &after.variants {
            if !before.variants.iter().any(|was| was.name.rust == is.name.rust) {
                let detail = format!("{what} has a new status, {}", is.name.wire);
                self.push(Level::Minor, Action::Changed, detail);
            }
        }
    }

    /// The fields of the struct for the response's headers.
    fn headers(&mut self, before: &[Header], after: &[Header]) {
        for was in before {
            let what = format!("the response header `{}`", was.name.rust);
            match after.iter().find(|is| is.name.rust == was.name.rust) {
                Some(is) => {
                    let (was, is) = (was.ty.describe(&self.old.types), is.ty.describe(&self.new.types));
                    self.differs(Level::Major, &what, &format!("`{was}`"), &format!("`{is}`"));
                }
                None => self.push(Level::Major, Action::Changed, format!("{what} is gone")),
            }
        }
        for is in after.iter().filter(|is| !before.iter().any(|was| was.name.rust == is.name.rust)) {
            self.push(Level::Minor, Action::Changed, format!("a new response header `{}`", is.name.rust));
        }
    }

    fn parameters(&mut self, before: &[Parameter], after: &[Parameter]) {
        for was in before {
            let name = &was.name.rust;
            let Some(is) = after.iter().find(|is| is.name.rust == *name) else {
                self.push(Level::Major, Action::Changed, format!("the parameter `{name}` is gone"));
                continue;
            };
            let (ty_was, ty_is) = (was.ty.describe(&self.old.types), is.ty.describe(&self.new.types));
            self.differs(
                Level::Major,
                &format!("the parameter `{name}`"),
                &format!("`{ty_was}`"),
                &format!("`{ty_is}`"),
            );
            match (was.required, is.required) {
                (false, true) => self.push(
                    Level::Major,
                    Action::Changed,
                    format!("the parameter `{name}` is required now"),
                ),
                (true, false) => self.push(
                    Level::Major,
                    Action::Changed,
                    format!("the parameter `{name}` is optional now"),
                ),
                _ => {}
            }
        }
        for is in after.iter().filter(|is| !before.iter().any(|was| was.name.rust == is.name.rust)) {
            let (level, kind) =
                if is.required { (Level::Major, "required") } else { (Level::Minor, "optional") };
            self.push(level, Action::Changed, format!("a new {kind} parameter `{}`", is.name.rust));
        }
    }
}

fn body(body: Option<&Body>, types: &Types) -> String {
    let Some(body) = body else { return "nothing".to_owned() };
    let content = match body.contents.first().map(|it| &it.content) {
        Some(Content::Json(ty)) => format!("JSON of `{}`", ty.describe(types)),
        Some(Content::Form(ty)) => format!("a form of `{}`", ty.describe(types)),
        // The parts are compared one by one.
        Some(Content::Multipart(multipart)) if multipart.further => "multipart of any parts".to_owned(),
        Some(Content::Multipart(_)) => "multipart".to_owned(),
        Some(Content::Text) => "text".to_owned(),
        Some(Content::Bytes) => "bytes".to_owned(),
        None => "nothing".to_owned(),
    };
    if body.required { content } else { format!("optional {content}") }
}

fn parts(operation: &Operation) -> &[Part] {
    let content = operation.body.as_ref().and_then(|body| body.contents.first());
    match content.map(|it| &it.content) {
        Some(Content::Multipart(multipart)) => &multipart.parts,
        _ => &[],
    }
}

fn part(part: &Part, types: &Types) -> String {
    let kind = match &part.content {
        PartContent::Text(ty) | PartContent::Json(ty) => format!("`{}`", ty.describe(types)),
        PartContent::TextList(ty) => format!("a list of `{}`", ty.describe(types)),
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
        Errors::One(ty) => format!("`{}`", ty.describe(&api.types)),
        Errors::ByStatus(id) => by_status(*id, operation, api),
    }
}

fn by_status(id: StatusSetId, operation: &Operation, api: &Api) -> String {
    let Some(set) = api.status_sets.get(id.0 as usize) else { return "undeclared".to_owned() };
    let known_as = set.users.iter().find(|user| {
        api.operations.get(user.operation.0 as usize).is_some_and(|it| it.origin == operation.origin)
    });
    // The variants are compared one by one.
    format!("`{}`", known_as.map_or(&set.name.rust, |user| &user.rust))
}

fn content(response: &Response, types: &Types) -> String {
    match &response.content {
        ResponseContent::Empty => "nothing".to_owned(),
        ResponseContent::Json(ty) => format!("`{}`", ty.describe(types)),
        ResponseContent::Text => "text".to_owned(),
        ResponseContent::Bytes => "bytes".to_owned(),
        ResponseContent::EventStream(ty) => format!("events of `{}`", ty.describe(types)),
        ResponseContent::JsonLines(ty) => format!("lines of `{}`", ty.describe(types)),
    }
}
