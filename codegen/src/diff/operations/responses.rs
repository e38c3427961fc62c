//! Changes of what calls return: results, errors, headers, streams, pages.

use super::{Comparison, pairs};
use crate::diff::Level;
use crate::diff::effect::{Effect, NONE, RECEIVED, breaking, compatible};
use crate::diff::fit::Fit;
use crate::ir::{
    Api, Errors, Header, Items, Operation, Pagination, Response, ResponseContent, StatusRole, StatusSet,
    StatusSetId, StatusVariant, Streamed, Success, Types,
};
use crate::text::code_span as code;

const OTHER_ERROR: Effect =
    compatible("an error whose body running programs cannot read is an error nevertheless");

impl Comparison<'_> {
    pub(super) fn results(&mut self, was: &Operation, is: &Operation) {
        let said = (success(was, self.old), success(is, self.new));
        let effect = match (&was.success, &is.success) {
            (Success::One(was) | Success::Optional(was), Success::One(is) | Success::Optional(is)) => {
                self.received(&was.content, &is.content)
            }
            (Success::ByStatus(_), Success::ByStatus(_)) => NONE,
            _ => breaking("running programs read the other results"),
        };
        self.differs(Level::Major, effect, "the result", (&said.0, &said.1));
        match (&was.success, &is.success) {
            (Success::ByStatus(before), Success::ByStatus(after)) => {
                self.redefined("the result", &said, *before, *after);
                self.statuses("the result", *before, *after);
            }
            (
                Success::One(before) | Success::Optional(before),
                Success::One(after) | Success::Optional(after),
            ) => {
                self.response("the result", before, after);
            }
            _ => {}
        }
        let said = (errors(was, self.old), errors(is, self.new));
        let effect = match (&was.errors, &is.errors) {
            (Errors::One(was), Errors::One(is)) if self.versions.fit(was, is) == Fit::Same => NONE,
            (Errors::ByStatus(_), Errors::ByStatus(_)) => NONE,
            _ => OTHER_ERROR,
        };
        self.differs(Level::Major, effect, "the error", (&said.0, &said.1));
        if let (Errors::ByStatus(before), Errors::ByStatus(after)) = (&was.errors, &is.errors) {
            self.redefined("the error", &said, *before, *after);
            self.statuses("the error", *before, *after);
        }
    }

    /// What travels as one response; what callers get of it is compared in words.
    fn response(&mut self, what: &str, was: &Response, is: &Response) {
        let Response { docs, media_type, content } = was;
        self.media_types(what, media_type.as_deref(), is.media_type.as_deref());
        self.docs(&format!("{what} "), RECEIVED, docs, &is.docs);
        self.contents(what, content, &is.content);
    }

    /// What a request says in `Accept`.
    fn media_types(&mut self, what: &str, was: Option<&str>, is: Option<&str>) {
        let said = |it: Option<&str>| it.map_or_else(|| "none".to_owned(), code);
        let effect = breaking("running programs ask for a media type that may not be offered any more");
        let what = format!("the media type of {what}");
        self.differs(Level::Patch, effect, &what, (&said(was), &said(is)));
    }

    /// How the same type comes in both versions.
    fn contents(&mut self, what: &str, was: &ResponseContent, is: &ResponseContent) {
        match (was, is) {
            (ResponseContent::Json(was), ResponseContent::JsonOrText(is))
            | (ResponseContent::JsonOrText(was), ResponseContent::Json(is))
                if self.versions.fit(was, is) == Fit::Same =>
            {
                let effect = breaking("running programs expect the other one");
                self.push(Level::Patch, effect, format!("{what} is JSON or text, as the document says now"));
            }
            (ResponseContent::EventStream(was), ResponseContent::EventStream(is))
            | (ResponseContent::JsonLines(was), ResponseContent::JsonLines(is)) => self.items(what, was, is),
            _ => {}
        }
    }

    fn items(&mut self, what: &str, was: &Items, is: &Items) {
        let Items {
            // It is in the words for the content.
            ty: _,
            form,
            has_errors,
        } = was;
        if *form != is.form {
            let effect = breaking("running programs read items of the other form");
            self.push(Level::Patch, effect, format!("the items of {what} have another form"));
        }
        if *has_errors != is.has_errors {
            let effect = compatible("running programs take an item with an error as before");
            self.push(Level::Patch, effect, format!("an item of {what} may tell of an error, or none does"));
        }
    }

    fn received(&self, was: &ResponseContent, is: &ResponseContent) -> Effect {
        use ResponseContent::{Bytes, Empty, EventStream, Json, JsonLines, JsonOrText, Redirect, Text};
        match (was, is) {
            (Json(was) | JsonOrText(was), Json(is) | JsonOrText(is)) => {
                RECEIVED.fit(self.versions.fit(was, is))
            }
            (EventStream(was), EventStream(is)) | (JsonLines(was), JsonLines(is)) => {
                RECEIVED.fit(self.versions.fit(&was.ty, &is.ty))
            }
            (Empty, Empty) | (Text, Text) | (Bytes, Bytes) | (Redirect, Redirect) => NONE,
            (Empty, _) => compatible("running programs do not read what comes"),
            _ => breaking("running programs cannot read what comes"),
        }
    }

    /// One enum over statuses may have several names, one of which it is defined by.
    fn redefined(&mut self, what: &str, known: &(String, String), before: StatusSetId, after: StatusSetId) {
        let name =
            |api: &Api, id: StatusSetId| api.status_sets.get(id.0 as usize).map(|it| it.name.rust.clone());
        if let (Some(was), Some(is)) = (name(self.old, before), name(self.new, after))
            && known.0 == known.1
            && was != is
        {
            let detail = format!("{what} is defined as {}, was as {}", code(&is), code(&was));
            self.push(Level::Patch, NONE, detail);
        }
    }

    /// The variants of an enum over statuses, which is open.
    fn statuses(&mut self, what: &str, before: StatusSetId, after: StatusSetId) {
        let (old, new) = (self.old, self.new);
        let sets = (old.status_sets.get(before.0 as usize), new.status_sets.get(after.0 as usize));
        let (Some(before), Some(after)) = sets else { return };
        let StatusSet {
            role,
            need: _,
            // The operation says what callers know it by.
            name: _,
            users: _,
            variants,
            is_open,
        } = before;
        if *is_open != after.is_open {
            let detail = if after.is_open {
                format!("{what} has a variant for statuses that are not declared")
            } else {
                format!("{what} has no variant for statuses that are not declared any more")
            };
            let level = if after.is_open { Level::Minor } else { Level::Major };
            self.push(level, NONE, detail);
        }
        let same_name = |was: &StatusVariant, is: &StatusVariant| was.name.rust == is.name.rust;
        let same_status = |was: &StatusVariant, is: &StatusVariant| was.status == is.status;
        for pair in pairs(variants, &after.variants, &[&same_status, &same_name]) {
            match pair {
                (Some(was), Some(is)) => self.status(what, *role, was, is),
                (Some(was), None) => {
                    let effect = compatible("running programs do not see it any more");
                    let detail = format!("{what} of status {} is gone", code(&was.name.wire));
                    self.push(Level::Major, effect, detail);
                }
                (None, Some(is)) => {
                    let effect = compatible("running programs take it as one that is not declared");
                    let detail = format!("{what} has a new status, {}", code(&is.name.wire));
                    self.push(Level::Minor, effect, detail);
                }
                (None, None) => {}
            }
        }
    }

    fn status(&mut self, what: &str, role: StatusRole, was: &StatusVariant, is: &StatusVariant) {
        let StatusVariant { name, status, response } = was;
        let what = format!("{what} of status {}", code(&name.wire));
        self.differs(
            Level::Major,
            NONE,
            &format!("the variant for {what}"),
            (&code(&name.rust), &code(&is.name.rust)),
        );
        if *status != is.status {
            let effect = breaking("running programs know it by the other status");
            self.push(Level::Patch, effect, format!("{what} is of status {} now", code(&is.name.wire)));
        }
        let said =
            (content(&response.content, self.versions.old), content(&is.response.content, self.versions.new));
        let effect = match role {
            StatusRole::Response => self.received(&response.content, &is.response.content),
            StatusRole::Error => OTHER_ERROR,
        };
        self.differs(Level::Major, effect, &what, (&said.0, &said.1));
        self.response(&what, response, &is.response);
    }

    /// The fields of the struct for the response's headers.
    pub(super) fn headers(&mut self, before: &[Header], after: &[Header]) {
        let same_wire = |was: &Header, is: &Header| was.name.wire.eq_ignore_ascii_case(&is.name.wire);
        let same_name = |was: &Header, is: &Header| was.name.rust == is.name.rust;
        for pair in pairs(before, after, &[&same_wire, &same_name]) {
            match pair {
                (Some(was), Some(is)) => self.header(was, is),
                (Some(was), None) => {
                    let effect = compatible("running programs see that it is not there");
                    let detail = format!("the response header {} is gone", code(&was.name.rust));
                    self.push(Level::Major, effect, detail);
                }
                (None, Some(is)) => {
                    let effect = compatible("running programs do not look for it");
                    let detail = format!("a new response header {}", code(&is.name.rust));
                    self.push(Level::Minor, effect, detail);
                }
                (None, None) => {}
            }
        }
    }

    fn header(&mut self, was: &Header, is: &Header) {
        let Header { name, origin: _, docs, ty, format } = was;
        let what = format!("the response header {}", code(&name.rust));
        if name.rust != is.name.rust {
            self.push(Level::Major, NONE, format!("{what} is called {} now", code(&is.name.rust)));
        }
        let effect = compatible("running programs look for the other one, which need not be there");
        let names = (code(&name.wire), code(&is.name.wire));
        self.differs(Level::Patch, effect, &format!("{what} on the wire"), (&names.0, &names.1));
        self.types_differ(RECEIVED.fit(self.versions.fit_as_text(ty, &is.ty)), &what, ty, &is.ty);
        if *format != is.format {
            let effect = breaking("running programs read it in the other way");
            self.push(Level::Patch, effect, format!("{what} is written in another way"));
        }
        self.docs(&format!("{what} "), RECEIVED, docs, &is.docs);
    }

    /// The method that reads the response as a stream.
    pub(super) fn streamed(&mut self, was: Option<&Streamed>, is: Option<&Streamed>) {
        let (was, is) = match (was, is) {
            (Some(was), Some(is)) => (was, is),
            (None, None) => return,
            (Some(_), None) => {
                let effect = breaking("running programs ask for a stream");
                return self.push(
                    Level::Major,
                    effect,
                    "cannot be read as a stream any more (`send_stream`)",
                );
            }
            (None, Some(_)) => {
                return self.push(Level::Minor, NONE, "can be read as a stream (`send_stream`)");
            }
        };
        let Streamed { media_type, content } = was;
        let said = (self::content(content, self.versions.old), self::content(&is.content, self.versions.new));
        let effect = self.received(content, &is.content);
        self.differs(Level::Major, effect, "the stream", (&said.0, &said.1));
        self.media_types("the stream", Some(media_type), Some(&is.media_type));
        self.contents("the stream", content, &is.content);
    }

    pub(super) fn pagination(&mut self, was: Option<&Pagination>, is: Option<&Pagination>) {
        let (was, is) = match (was, is) {
            (Some(was), Some(is)) => (was, is),
            (None, None) => return,
            (Some(_), None) => {
                let effect = breaking("running programs ask for further pages");
                return self.push(Level::Major, effect, "is no longer paginated");
            }
            (None, Some(_)) => return self.push(Level::Minor, NONE, "is paginated now"),
        };
        let Pagination { items, item, kind, ends } = was;
        let effect = RECEIVED.fit(self.versions.fit(item, &is.item));
        self.types_differ(effect, "an item of its pages", item, &is.item);
        if (items, kind) != (&is.items, &is.kind) {
            let effect = breaking("running programs look for items and further pages in the other way");
            let detail = format!("has other pages: {}", code(&is.to_string()));
            self.push(Level::Patch, effect, detail);
        } else if *ends != is.ends {
            let effect = compatible("running programs find the last page as before");
            self.push(Level::Patch, effect, format!("has other last pages: {}", code(&is.to_string())));
        }
    }
}

pub(super) fn success(operation: &Operation, api: &Api) -> String {
    match &operation.success {
        Success::One(response) => content(&response.content, &api.types),
        Success::Optional(response) => format!("optional {}", content(&response.content, &api.types)),
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
    let module = match set.role {
        StatusRole::Response => "responses",
        StatusRole::Error => "errors",
    };
    // The variants are compared one by one.
    code(&format!("{module}::{}", known_as.map_or(&set.name.rust, |user| &user.rust)))
}

pub(super) fn content(content: &ResponseContent, types: &Types) -> String {
    match content {
        ResponseContent::Empty => "nothing".to_owned(),
        ResponseContent::Json(ty) | ResponseContent::JsonOrText(ty) => code(&ty.describe(types)),
        ResponseContent::Text => "text".to_owned(),
        ResponseContent::Bytes => "bytes".to_owned(),
        ResponseContent::EventStream(items) => format!("events of {}", code(&items.ty.describe(types))),
        ResponseContent::JsonLines(items) => format!("lines of {}", code(&items.ty.describe(types))),
        ResponseContent::Redirect => "a redirect".to_owned(),
    }
}
