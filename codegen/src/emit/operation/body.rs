//! The bodies of requests: as a whole, and property by property.

use super::Emitter;
use super::arguments::with;
use crate::emit::file::{literal, quoted};
use crate::emit::parameter::{Argument, argument};
use crate::emit::{codec, structs};
use crate::ir::{
    Body, BodyContent, Content, Field, Given, Presence, Property, PropertyPlace, StringFormat, Type,
};

impl Emitter<'_> {
    /// What the argument for a whole body is called: `body`, unless a parameter is an argument of that name.
    pub(super) fn body_argument(&self) -> String {
        let parameters = self.operation.parameters.iter().filter(|it| it.required);
        let names: Vec<&str> = parameters.map(|it| it.name.rust.as_str()).collect();
        let mut name = "body".to_owned();
        while names.contains(&name.as_str()) {
            name.insert_str(0, "request_");
        }
        name
    }

    /// The type of the argument for a whole body, and the statements that put it onto the call.
    pub(super) fn whole_body(&self, call: &str, name: &str, content: &BodyContent) -> (String, Vec<String>) {
        let into = self.scope.std("Into");
        match &content.content {
            Content::Json(ty) => {
                let argument = argument(ty, self.scope);
                let apply = with(argument.convert(name), format!("{call}.json(&{name});"));
                (argument.ty, apply)
            }
            Content::Form(form) => (self.scope.ty(&form.ty), vec![format!("{call}.form(&{name});")]),
            Content::Text => {
                (format!("impl {into}<{}>", self.scope.std("String")), vec![format!("{call}.text({name});")])
            }
            Content::Base64 => {
                let base64 = self.scope.ty(&Type::String(StringFormat::Base64));
                (
                    format!("impl {into}<{base64}>"),
                    vec![format!("{call}.text({into}::<{base64}>::into({name}));")],
                )
            }
            Content::JsonLines(item) => {
                let ty = format!(
                    "impl {into}<{}<{}>>",
                    self.scope.runtime("JsonLines"),
                    self.scope.ty(item.unboxed())
                );
                (ty, vec![format!("{call}.json_lines({}, {name});", quoted(&content.media_type))])
            }
            Content::Bytes | Content::Multipart(_) => {
                let ty = format!("impl {into}<{}>", self.scope.runtime("Upload"));
                (ty, vec![format!("{call}.upload({}, {name});", quoted(&accepted(content)))])
            }
        }
    }

    /// The statements that say what the body is, whatever is set in it afterwards.
    pub(super) fn body_format(&self) -> Vec<String> {
        let (Some(body), Some(content)) = (&self.operation.body, self.content) else { return Vec::new() };
        let usual = match &content.content {
            Content::Json(_) => content.codec.as_ref().map_or("application/json", codec::media_type),
            Content::Form(_) => "application/x-www-form-urlencoded",
            Content::Multipart(_) => "multipart/form-data",
            Content::Text | Content::Base64 => "text/plain",
            // Each upload says what it is, and so do lines.
            Content::Bytes | Content::JsonLines(_) => content.media_type.as_str(),
        };
        let mut statements = Vec::new();
        if let Some(codec) = &content.codec {
            let codec = codec::of_body(self.scope, self.operation, content, codec);
            statements.push(format!("call.codec(&{codec});"));
        }
        if content.media_type != usual {
            statements.push(format!("call.content_type({});", quoted(&content.media_type)));
        }
        if let Content::Multipart(multipart) = &content.content
            && multipart.order.len() > 1
        {
            let names: Vec<String> = multipart.order.iter().map(|name| quoted(name)).collect();
            statements.push(format!("call.part_order(&[{}]);", names.join(", ")));
        }
        statements.extend(self.presets(body, content));
        statements
    }

    /// The statements that put onto the call what a body has before anything is set in it: an object or parts, constants,
    /// the tags by which unions know the body's type, and null where it stands for nothing.
    fn presets(&self, body: &Body, content: &BodyContent) -> Vec<String> {
        if let Content::Multipart(_) = &content.content {
            // A body that must be there is, even when nothing is set in it (OpenAPI 3.1, section 4.8.13).
            return if body.required { vec!["call.multipart();".to_owned()] } else { Vec::new() };
        }
        let Some(properties) = self.properties() else { return Vec::new() };
        let put = |wire: &str, value: &str| {
            let method = match (body.required, &content.content) {
                (false, _) => "preset",
                (true, Content::Form(_)) => "form_property",
                (true, _) => "property",
            };
            format!("call.{method}({}, &{value});", quoted(wire))
        };
        let object = content.content.object(&self.scope.api.types);
        let constants = object.into_iter().flat_map(|it| &it.constants);
        let mut statements: Vec<String> = constants.map(|it| put(&it.wire, &sized(&it.value))).collect();
        let mut has_arguments = false;
        for (property, field) in properties {
            let tag = field.preset.as_ref().and_then(|it| structs::tag(&field.ty, it, self.scope));
            let value = match (property.place, tag) {
                (PropertyPlace::Argument, _) => {
                    has_arguments = true;
                    continue;
                }
                (PropertyPlace::Switch, _) => "false".to_owned(),
                (PropertyPlace::Setter, Some(tag)) => tag,
                (PropertyPlace::Setter, None) => "()".to_owned(),
            };
            if field.presence == Presence::Required || field.preset.is_some() {
                statements.push(put(&field.name.wire, &value));
            }
        }
        if body.required && statements.is_empty() && !has_arguments {
            statements.push(match &content.content {
                Content::Form(_) => "call.form_object();".to_owned(),
                _ => "call.json_object();".to_owned(),
            });
        }
        statements
    }

    /// The properties of a body that are given one by one, with the fields that they are.
    pub(super) fn properties(&self) -> Option<impl Iterator<Item = (&Property, &Field)>> {
        let content = self.content?;
        let Given::Properties(properties) = &content.given else { return None };
        let object = content.content.object(&self.scope.api.types)?;
        Some(properties.iter().zip(&object.fields))
    }

    /// The statements that put a property of the body onto the call, of what is passed for its argument.
    pub(super) fn apply_property(&self, call: &str, property: &Property, argument: &Argument) -> Vec<String> {
        let name = &property.name.rust;
        with(argument.convert(name), self.put_property(call, property, &format!("&{name}")))
    }

    /// The statement that sets a property of the body.
    pub(super) fn put_property(&self, call: &str, property: &Property, value: &str) -> String {
        let wire = quoted(&property.name.wire);
        match self.content.map(|it| &it.content) {
            Some(Content::Form(_)) => format!("{call}.form_property({wire}, {value});"),
            _ => format!("{call}.property({wire}, {value});"),
        }
    }
}

/// A literal that needs no type around it.
fn sized(value: &serde_json::Value) -> String {
    match (value.as_i64(), value.as_u64()) {
        (Some(number), _) if i32::try_from(number).is_ok() => number.to_string(),
        (Some(number), _) => format!("{number}_i64"),
        (None, Some(number)) => format!("{number}_u64"),
        (None, None) => literal(value),
    }
}

/// The media types that a body of bytes may have, with commas between them.
fn accepted(content: &BodyContent) -> String {
    let all: Vec<&str> =
        std::iter::once(&content.media_type).chain(&content.further).map(String::as_str).collect();
    all.join(", ")
}
