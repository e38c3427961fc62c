//! Changes of request bodies.

use std::collections::BTreeMap;

use super::Comparison;
use crate::diff::effect::{Effect, NONE, SENT, breaking, compatible};
use crate::diff::{Level, xml as xml_changes};
use crate::ir::{Body, BodyCodec, BodyContent, Content, Form, Given, Property, PropertyPlace, Type, Types};
use crate::pointer::Pointer;
use crate::text::code_span as code;

impl Comparison<'_> {
    pub(super) fn bodies(&mut self, was: Option<&Body>, is: Option<&Body>) {
        let (was, is) = match (was, is) {
            (Some(was), Some(is)) => (was, is),
            (None, None) => return,
            (None, Some(is)) => {
                let effect = if is.required {
                    breaking("running programs send no body")
                } else {
                    compatible("running programs send no body, and need not")
                };
                let level = if is.required { Level::Major } else { Level::Minor };
                let now = is.contents.first().map_or_else(String::new, |it| kind(it, self.versions.new));
                return self.push(level, effect, format!("takes a body: {now}"));
            }
            (Some(was), None) => {
                let effect = compatible("running programs send what has no meaning any more");
                let before = was.contents.first().map_or_else(String::new, |it| kind(it, self.versions.old));
                return self.push(Level::Major, effect, format!("takes no body any more, was {before}"));
            }
        };
        let Body { required, docs, contents } = was;
        self.required("the body", *required, is.required);
        self.docs("the body ", SENT, docs, &is.docs);
        let still_taken: Vec<&str> = is
            .contents
            .iter()
            .flat_map(|it| std::iter::once(&it.media_type).chain(&it.further))
            .map(String::as_str)
            .collect();
        // The operation's own method sends the first content; the methods beside it are known by their names.
        if let (Some(before), Some(after)) = (contents.first(), is.contents.first()) {
            self.content("", before, after, &still_taken);
        }
        let (before, after) =
            (contents.get(1..).unwrap_or_default(), is.contents.get(1..).unwrap_or_default());
        for content in before {
            match after.iter().find(|it| it.name.rust == content.name.rust) {
                Some(now) => {
                    let method = format!(" of {}", code(&content.name.rust));
                    self.content(&method, content, now, &still_taken);
                }
                None => {
                    let effect = media_type_effect(&content.media_type, &still_taken);
                    self.push(Level::Major, effect, format!("the method {} is gone", method(content)));
                }
            }
        }
        for content in after.iter().filter(|it| before.iter().all(|was| was.name.rust != it.name.rust)) {
            self.push(Level::Minor, NONE, format!("a new method {}", method(content)));
        }
    }

    /// One content; `method` says which one, unless it is that of the operation's own method.
    fn content(&mut self, method: &str, was: &BodyContent, is: &BodyContent, still_taken: &[&str]) {
        let BodyContent {
            origin: _,
            media_type,
            further,
            content,
            // Which values items have is told by their type.
            has_item_schema: _,
            examples,
            name: _,
            type_name,
            given: _,
            codec,
        } = was;
        let kinds = (kind(was, self.versions.old), kind(is, self.versions.new));
        let effect = match (codec, &is.codec) {
            // What was JSON and is XML, or the other way round, is of another media type, which is compared below.
            (None | Some(BodyCodec::Xml(_)), None | Some(BodyCodec::Xml(_)))
            | (Some(BodyCodec::PlainText), Some(BodyCodec::PlainText)) => {
                self.content_effect(content, &is.content, &is.origin.join("schema"))
            }
            (None | Some(BodyCodec::Xml(_)), Some(BodyCodec::PlainText))
            | (Some(BodyCodec::PlainText), None | Some(BodyCodec::Xml(_))) => {
                breaking("running programs send something else")
            }
        };
        self.differs(Level::Major, effect, &format!("the body{method}"), (&kinds.0, &kinds.1));
        let effect = media_type_effect(media_type, still_taken);
        let types = (code(media_type), code(&is.media_type));
        self.differs(Level::Patch, effect, &format!("the body's media type{method}"), (&types.0, &types.1));

        if let (Some(was), Some(is)) =
            (codec.as_ref().and_then(BodyCodec::xml), is.codec.as_ref().and_then(BodyCodec::xml))
            && xml_changes::is_rewritten(was, is)
        {
            let effect = breaking("running programs write the XML that was");
            self.push(
                Level::Patch,
                effect,
                format!("the XML of the body{method} has other elements or attributes"),
            );
        }
        if *examples != is.examples {
            self.push(Level::Patch, NONE, format!("the body{method} has other examples"));
        }
        if *further != is.further {
            self.push(Level::Patch, NONE, format!("the body{method} is taken in other media types, too"));
        }
        if !method.is_empty() {
            let what = format!("the request's type{method}");
            self.differs(Level::Major, NONE, &what, (&code(type_name), &code(&is.type_name)));
        }
        match (content, &is.content) {
            (Content::Multipart(was), Content::Multipart(is)) => self.multipart(was, is),
            (Content::Form(was), Content::Form(is)) => self.form(was, is),
            _ => {}
        }
        self.given(method, was, is);
    }

    fn form(&mut self, was: &Form, is: &Form) {
        let Form { ty, others, encodings } = was;
        self.encodings("what is a property of the form", &Type::Any, *others, is.others);
        let object = Content::Form(was.clone());
        let fields = object.object(self.versions.old).map(|it| it.fields.as_slice()).unwrap_or_default();
        let names = encodings.keys().chain(is.encodings.keys().filter(|it| !encodings.contains_key(*it)));
        for name in names {
            let before = encodings.get(name).copied().unwrap_or(*others);
            let after = is.encodings.get(name).copied().unwrap_or(is.others);
            let field = fields.iter().find(|it| it.name.wire == *name);
            let field_type = field.map_or(ty, |it| &it.ty);
            let what = format!("the property {} of the form", code(name));
            self.encodings(&what, field_type, before, after);
        }
    }

    /// What is given property by property: arguments of the method, and setters.
    fn given(&mut self, method: &str, before: &BodyContent, after: &BodyContent) {
        let (was, is) = (Inputs::new(before, self.versions.old), Inputs::new(after, self.versions.new));
        let what = format!("what{method} is given of the body");
        self.differs(Level::Major, NONE, &what, (&was.arguments, &is.arguments));
        for (name, ty) in &was.setters {
            let what = format!("the setter {}{method}", code(name));
            match is.setters.get(name) {
                None => self.push(Level::Major, NONE, format!("{what} is gone")),
                Some(now) => self.differs(Level::Major, NONE, &what, (&code(ty), &code(now))),
            }
        }
        for name in is.setters.keys().filter(|name| !was.setters.contains_key(*name)) {
            self.push(Level::Minor, NONE, format!("a new setter {}{method}", code(name)));
        }
    }

    fn content_effect(&self, was: &Content, is: &Content, schema: &Pointer) -> Effect {
        match (was, is) {
            (Content::Json(was), Content::Json(is))
            | (Content::JsonLines(was), Content::JsonLines(is))
            | (Content::Form(Form { ty: was, .. }), Content::Form(Form { ty: is, .. })) => {
                SENT.fit(self.versions.fit_at(schema, was, is))
            }
            (Content::Multipart(_), Content::Multipart(_))
            | (Content::Text, Content::Text)
            | (Content::Base64, Content::Base64)
            | (Content::Bytes, Content::Bytes) => NONE,
            _ => breaking("running programs send something else"),
        }
    }
}

/// What it means that a body is said to be something else.
fn media_type_effect(was: &str, still_taken: &[&str]) -> Effect {
    if still_taken.contains(&was) {
        compatible("the server takes what running programs send as well")
    } else {
        breaking("the server may refuse the media type that running programs send")
    }
}

/// A method beside the operation's own.
fn method(content: &BodyContent) -> String {
    format!("{}, which sends {}", code(&content.name.rust), code(&content.media_type))
}

/// What a body is, in words.
fn kind(content: &BodyContent, types: &Types) -> String {
    match &content.content {
        Content::Json(ty) => {
            let format = match content.codec {
                // The type is the same in both, and so is what callers write.
                None | Some(BodyCodec::Xml(_)) => "JSON",
                Some(BodyCodec::PlainText) => "text",
            };
            format!("{format} of {}", code(&ty.describe(types)))
        }
        Content::JsonLines(ty) => format!("JSON texts of {}", code(&ty.describe(types))),
        Content::Form(form) => format!("a form of {}", code(&form.ty.describe(types))),
        // The parts are compared one by one.
        Content::Multipart(_) => "multipart".to_owned(),
        Content::Text => "text".to_owned(),
        Content::Base64 => "Base64".to_owned(),
        Content::Bytes => "bytes".to_owned(),
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
            let Property { name, place, null } = property;
            // Null has a setter of its own.
            let ty = match field.ty.unboxed() {
                Type::Nullable(inner) => inner.unboxed(),
                ty => ty,
            };
            let ty = ty.describe(types);
            match place {
                PropertyPlace::Argument => arguments.push(code(&format!("{}: {ty}", name.rust))),
                PropertyPlace::Setter => drop(setters.insert(name.rust.as_str(), ty)),
                PropertyPlace::Switch => {}
            }
            setters.extend(null.iter().map(|null| (null.as_str(), "nothing".to_owned())));
        }
        let arguments = if arguments.is_empty() { "nothing".to_owned() } else { arguments.join(", ") };
        Self { arguments, setters }
    }
}
