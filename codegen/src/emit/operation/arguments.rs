//! The arguments of an operation's method: what must be given.

use super::{Emitter, without_null};
use crate::emit::file::quoted;
use crate::emit::parameter::{Argument, argument, encoding};
use crate::ir::{
    Body, Content, Field, Location, Parameter, Part, PartContent, Property, PropertyPlace, Type,
};

/// An argument of an operation's method.
pub(super) struct Required {
    pub(super) name: String,
    pub(super) ty: String,
    /// The statements that put it onto the call.
    pub(super) apply: Vec<String>,
    /// What stands for it in an example; nothing when the example takes it as an argument.
    pub(super) example: Option<String>,
    /// Whether it is a file that is sent.
    pub(super) is_file: bool,
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
        let example = self.examples().argument(ty, &parameter.docs, &parameter.name.rust, None);
        Required { name, ty: argument.ty, apply, example, is_file: false }
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
            Location::QueryString => "query_string",
        };
        with(argument.convert(name), format!("{call}.{method}({wire}, {encoding}, &{name});"))
    }

    fn required_body(&self, body: &Body) -> Vec<Required> {
        let Some(content) = self.content else { return Vec::new() };
        if let Content::Multipart(multipart) = &content.content {
            let parts = multipart.parts.iter().filter(|part| part.required);
            return parts.map(|part| self.required_part(part)).collect();
        }
        match self.properties() {
            Some(properties) => properties
                .filter(|(property, _)| property.place == PropertyPlace::Argument)
                .map(|(property, field)| self.required_property(property, field))
                .collect(),
            None if body.required => {
                let name = self.body_argument();
                let (ty, apply) = self.whole_body("call", &name, content);
                let example = self.whole_body_example(content).or_else(|| self.made_up_body(content, &name));
                let is_file = matches!(content.content, Content::Bytes);
                vec![Required { name, ty, apply, example, is_file }]
            }
            None => Vec::new(),
        }
    }

    fn required_property(&self, property: &Property, field: &Field) -> Required {
        let name = property.name.rust.clone();
        let argument = argument(&field.ty, self.scope);
        let apply = self.apply_property("call", property, &argument);
        let given = self.body_example().and_then(|it| it.get(&property.name.wire));
        let example = self.examples().argument(&field.ty, &field.docs, &name, given);
        Required { name, ty: argument.ty, apply, example, is_file: false }
    }

    fn required_part(&self, part: &Part) -> Required {
        let (ty, apply) = self.part("call", part);
        let name = part.name.rust.clone();
        let given = self.body_example().and_then(|it| it.get(&part.name.wire));
        let value = part.content.value();
        let example = value.and_then(|it| self.examples().argument(it, &part.docs, &name, given));
        let is_file = matches!(part.content, PartContent::File | PartContent::FileList);
        Required { name, ty, apply, example, is_file }
    }

    /// The argument for a part, and the statements that put it onto the call.
    pub(super) fn part(&self, call: &str, part: &Part) -> (String, Vec<String>) {
        let (name, wire) = (&part.name.rust, quoted(&part.name.wire));
        let header = |header: &str, value: &str| {
            format!("{call}.part_header({wire}, {}, {});", quoted(header), quoted(value))
        };
        let value = |method: &str, ty: &Type, usual: &str| {
            let argument = argument(ty, self.scope);
            let mut apply = with(argument.convert(name), format!("{call}.{method}({wire}, &{name});"));
            let content_type = part.content_type.as_deref().filter(|it| *it != usual);
            apply.extend(content_type.map(|it| header("content-type", it)));
            (argument.ty, apply)
        };
        let accepted = part.content_type.as_deref().map(|it| format!(".or_content_type({})", quoted(it)));
        let apply = format!("{call}.part_files({wire}, {name});");
        let (ty, mut apply) = match &part.content {
            PartContent::Value(ty) => value("part", ty, ""),
            PartContent::Json(ty) => value("part_json", ty, "application/json"),
            PartContent::Pairs(ty, style) => {
                let argument = argument(ty, self.scope);
                let style = encoding(*style, self.scope);
                let apply = format!("{call}.part_pairs({wire}, {style}, &{name});");
                (argument.ty.clone(), with(argument.convert(name), apply))
            }
            PartContent::File => {
                let convert = accepted.map(|accepted| format!("let {name} = {name}{accepted};"));
                (self.scope.runtime("Upload").into_owned(), with(convert, apply))
            }
            PartContent::FileList => {
                let uploads = self.scope.runtime("Uploads");
                let convert =
                    accepted.map(|accepted| format!("let {name}: {uploads} = {name}.into(){accepted};"));
                (format!("impl {}<{uploads}>", self.scope.std("Into")), with(convert, apply))
            }
        };
        apply.extend(part.headers.iter().map(|it| header(&it.name, &it.value)));
        (ty, apply)
    }
}

/// The statements, the first of which may not be needed.
pub(super) fn with(convert: Option<String>, apply: String) -> Vec<String> {
    convert.into_iter().chain([apply]).collect()
}
