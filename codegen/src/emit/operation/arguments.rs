//! The arguments of an operation's method: what must be given.

use super::{Emitter, without_null};
use crate::emit::examples;
use crate::emit::file::quoted;
use crate::emit::parameter::{Argument, argument, encoding};
use crate::ir::{Body, BodyContent, Content, Location, Parameter, Part, PartContent, Type};

/// An argument of an operation's method.
pub(super) struct Required {
    pub(super) name: String,
    pub(super) ty: String,
    /// The statements that put it onto the call.
    pub(super) apply: Vec<String>,
    /// What stands for it in an example; nothing when the example takes it as an argument.
    pub(super) example: Option<String>,
}

impl Emitter<'_> {
    /// Parameters that must be given and a body that must be given as a whole.
    pub(super) fn required(&self) -> Vec<Required> {
        let mut found: Vec<Required> = self
            .operation
            .parameters
            .iter()
            .filter(|it| it.required)
            .map(|it| self.required_parameter(it))
            .collect();
        if let Some(body) = &self.operation.body {
            found.extend(self.required_body(body));
        }
        found
    }

    fn required_parameter(&self, parameter: &Parameter) -> Required {
        let name = parameter.name.rust.clone();
        let ty = without_null(&parameter.ty);
        let argument = argument(ty, self.scope);
        let apply = self.apply_parameter("call", parameter, &argument);
        let example = examples::expression(
            ty,
            &parameter.docs,
            &parameter.name.rust,
            &self.package.library,
            self.scope,
        );
        Required { name, ty: argument.ty, apply, example }
    }

    /// What puts a parameter onto the call.
    pub(super) fn apply_parameter(
        &self,
        call: &str,
        parameter: &Parameter,
        argument: &Argument,
    ) -> Vec<String> {
        let (wire, encoding) = (quoted(&parameter.name.wire), encoding(parameter.encoding, self.scope));
        let name = &parameter.name.rust;
        let method = match parameter.location {
            Location::Path => "path",
            Location::Query => "query",
            Location::Header => "header",
            Location::Cookie => "cookie",
        };
        with(argument.convert(name), format!("{call}.{method}({wire}, {encoding}, &{name});"))
    }

    fn required_body(&self, body: &Body) -> Vec<Required> {
        let Some(content) = body.contents.first() else { return Vec::new() };
        match &content.content {
            Content::Multipart(multipart) => multipart
                .parts
                .iter()
                .filter(|part| part.required)
                .map(|part| self.required_part(part))
                .collect(),
            _ if !body.required || self.flattened().is_some() => Vec::new(),
            _ => {
                let (ty, apply) = self.whole_body("call", content);
                vec![Required { name: "body".to_owned(), ty, apply, example: None }]
            }
        }
    }

    /// The argument for a whole body, and the statements that put it onto the call.
    pub(super) fn whole_body(&self, call: &str, content: &BodyContent) -> (String, Vec<String>) {
        let media_type = quoted(&content.media_type);
        match &content.content {
            Content::Json(ty) => {
                let argument = argument(ty, self.scope);
                let apply = with(argument.convert("body"), format!("{call}.json({media_type}, &body);"));
                (argument.ty, apply)
            }
            Content::Form(form) => (self.scope.ty(&form.ty), vec![format!("{call}.form(&body);")]),
            Content::Text => {
                let (into, string) = (self.scope.std("Into"), self.scope.std("String"));
                let convert = format!("let body: {string} = body.into();");
                (
                    format!("impl {into}<{string}>"),
                    vec![convert, format!("{call}.bytes({media_type}, body);")],
                )
            }
            Content::Bytes | Content::Multipart(_) => {
                let ty = format!("impl {}<crate::Bytes>", self.scope.std("Into"));
                (ty, vec![format!("{call}.bytes({media_type}, body);")])
            }
        }
    }

    fn required_part(&self, part: &Part) -> Required {
        let (ty, apply) = self.part("call", part);
        Required { name: part.name.rust.clone(), ty, apply, example: None }
    }

    /// The argument for a part, and the statements that put it onto the call.
    pub(super) fn part(&self, call: &str, part: &Part) -> (String, Vec<String>) {
        let (name, wire) = (&part.name.rust, quoted(&part.name.wire));
        let value = |method: &str, ty: &Type| {
            let argument = argument(ty, self.scope);
            let apply = with(argument.convert(name), format!("{call}.{method}({wire}, &{name});"));
            (argument.ty, apply)
        };
        let typed = part.content_type.as_deref().map(|it| format!(".or_content_type({})", quoted(it)));
        let apply = format!("{call}.part_files({wire}, {name});");
        match &part.content {
            PartContent::Text(ty) => value("part_text", ty),
            PartContent::TextList(item) => value("part_text", &Type::List(Box::new(item.clone()))),
            PartContent::Json(ty) => value("part_json", ty),
            PartContent::File => {
                let convert = typed.map(|typed| format!("let {name} = {name}{typed};"));
                (self.scope.runtime("Upload").into_owned(), with(convert, apply))
            }
            PartContent::FileList => {
                let uploads = self.scope.runtime("Uploads");
                let convert = typed.map(|typed| format!("let {name}: {uploads} = {name}.into(){typed};"));
                (format!("impl {}<{uploads}>", self.scope.std("Into")), with(convert, apply))
            }
        }
    }
}

/// The statements, the first of which may not be needed.
fn with(convert: Option<String>, apply: String) -> Vec<String> {
    convert.into_iter().chain([apply]).collect()
}
