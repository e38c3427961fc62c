//! The setters of a request builder: what may be given.

use std::collections::BTreeSet;

use super::{Emitter, without_null};
use crate::emit::docs;
use crate::emit::file::quoted;
use crate::emit::layout::Function;
use crate::emit::parameter::argument;
use crate::emit::structs;
use crate::ir::{
    Body, BodyContent, Content, Docs, Field, Form, Location, Parameter, Presence, Struct, SwitchPlace, Type,
    TypeKind,
};
use crate::name::{ident, reserved};

/// The call, as a setter gets at it.
const CALL: &str = "self.call";

impl Emitter<'_> {
    /// The struct of a body whose properties become setters: nothing in it must be given.
    pub(super) fn flattened(&self) -> Option<(&Struct, &BodyContent)> {
        let content = self.content?;
        let (Content::Json(ty) | Content::Form(Form { ty, .. })) = &content.content else { return None };
        let Type::Named(id) = self.scope.resolve(ty) else { return None };
        let TypeKind::Struct(object) = &self.scope.api.types[*id].kind else { return None };
        let is_free = object.fields.iter().all(|field| field.presence == Presence::Optional)
            && object.flattened.is_empty()
            && object.constants.is_empty();
        is_free.then_some((object, content))
    }

    /// The statements that put the tags onto the call by which unions know the body's type, and which the document lets
    /// be left out; none where the body is given as a whole, since a new instance has them.
    pub(super) fn tags(&self, call: &str) -> Vec<String> {
        let Some((object, content)) = self.flattened() else { return Vec::new() };
        let put = |field: &Field| {
            let tag = structs::tag(&field.ty, field.preset.as_ref()?, self.scope)?;
            Some(put_property(call, content, field, &format!("&{tag}")))
        };
        object.fields.iter().filter_map(put).collect()
    }

    /// The functions, laid out.
    pub(super) fn setters(&self) -> Vec<String> {
        let mut setters = Vec::new();
        let parameters = self.operation.parameters.iter();
        for parameter in parameters.filter(|it| !it.required && !self.is_switch(it)) {
            let argument = argument(without_null(&parameter.ty), self.scope);
            let apply = self.apply_parameter(CALL, parameter, &argument);
            setters.push(self.setter(
                &parameter.name.rust,
                &docs_of(&parameter.docs, &parameter.name.wire),
                &argument.ty,
                apply,
            ));
        }
        let (Some(body), Some(content)) = (&self.operation.body, self.content) else { return setters };
        match (&content.content, self.flattened()) {
            (Content::Multipart(multipart), _) => {
                let parts = multipart.parts.iter();
                for part in parts.filter(|it| !it.required && !self.is_body_switch(&it.name.wire)) {
                    let (ty, apply) = self.part(CALL, part);
                    setters.push(self.setter(
                        &part.name.rust,
                        &docs_of(&part.docs, &part.name.wire),
                        &ty,
                        apply,
                    ));
                }
                setters.extend(multipart.further.then(|| self.further_parts()));
            }
            (_, Some((object, content))) => {
                // What is not sent needs no tag.
                let tags = if body.required { Vec::new() } else { self.tags(CALL) };
                let fields = object.fields.iter().zip(self.property_names(object));
                for (field, names) in fields.filter(|(field, _)| !self.is_body_switch(&field.name.wire)) {
                    let tags = if field.preset.is_none() { tags.as_slice() } else { &[] };
                    setters.extend(self.property_setters(field, content, &names, tags));
                }
                setters.push(self.body_setter(body, content));
            }
            _ if !body.required => setters.push(self.body_setter(body, content)),
            _ => {}
        }
        setters
    }

    /// Whether a parameter is what asks for a stream: the method that reads the response sets it.
    pub(super) fn is_switch(&self, parameter: &Parameter) -> bool {
        let switch = self.operation.switch.as_ref();
        parameter.location == Location::Query
            && switch.is_some_and(|it| it.place == SwitchPlace::Query && it.name == parameter.name.wire)
    }

    /// Whether a property or a part of the body is what asks for a stream.
    pub(super) fn is_body_switch(&self, name: &str) -> bool {
        let switch = self.operation.switch.as_ref();
        switch.is_some_and(|it| it.place == SwitchPlace::Body && it.name == name)
    }

    fn setter(&self, name: &str, docs: &[String], ty: &str, apply: Vec<String>) -> String {
        self.setter_of(name, docs, vec![(name, ty)], apply)
    }

    /// A setter that does not take one argument of its name.
    fn setter_of(
        &self,
        name: &str,
        docs: &[String],
        arguments: Vec<(&str, &str)>,
        mut apply: Vec<String>,
    ) -> String {
        apply.push("self".to_owned());
        let attributes = self.file.docs_line(docs);
        let receiver = Some("mut self");
        Function { attributes, name, receiver, arguments, output: "Self", body: apply }.layout()
    }

    /// The setter for parts that the document has no names for.
    fn further_parts(&self) -> String {
        let (into, string) = (self.scope.std("Into"), self.scope.std("String"));
        let name = format!("impl {into}<{string}>");
        let parts = format!("impl {into}<{}>", self.scope.runtime("Uploads"));
        self.setter_of(
            "with_part",
            &["Adds parts under a name of the caller's choice.".to_owned()],
            vec![("name", &name), ("parts", &parts)],
            vec![format!("{CALL}.part_files(name.into(), parts);")],
        )
    }

    fn body_setter(&self, body: &Body, content: &BodyContent) -> String {
        let (ty, apply) = self.whole_body(CALL, content);
        self.setter("body", &docs_of(&body.docs, "body"), &ty, apply)
    }

    /// The names of each property's setter, and of the one that sets it to null.
    fn property_names(&self, object: &Struct) -> Vec<(String, String)> {
        // What a builder has anyway, and the parameters, keep their names.
        let mut taken: BTreeSet<String> = reserved::BUILDER.map(str::to_owned).into();
        taken.extend(self.operation.parameters.iter().map(|it| it.name.rust.clone()));
        // Properties that keep their names come first, and all of them before the setters for null.
        let kept: Vec<bool> =
            object.fields.iter().map(|field| taken.insert(field.name.rust.clone())).collect();
        let names: Vec<String> = object
            .fields
            .iter()
            .zip(kept)
            .map(|(field, kept)| {
                if kept {
                    field.name.rust.clone()
                } else {
                    claim(&mut taken, &ident::around("body_", &field.name.rust, ""))
                }
            })
            .collect();
        names
            .into_iter()
            .zip(&object.fields)
            .map(|(name, field)| {
                let null = match field.ty {
                    Type::Nullable(_) => {
                        let stem = name.trim_end_matches('_');
                        claim(&mut taken, &ident::around("", stem, "_null"))
                    }
                    _ => String::new(),
                };
                (name, null)
            })
            .collect()
    }

    fn property_setters(
        &self,
        field: &Field,
        content: &BodyContent,
        (name, null): &(String, String),
        tags: &[String],
    ) -> Vec<String> {
        let put = |value: &str| put_property(CALL, content, field, value);
        let argument = argument(without_null(&field.ty), self.scope);
        let docs = docs_of(&field.docs, &field.name.wire);
        let value = argument.convert(name).into_iter().chain([put(&format!("&{name}"))]);
        let apply = tags.iter().cloned().chain(value).collect();
        let mut setters = vec![self.setter(name, &docs, &argument.ty, apply)];
        if matches!(field.ty, Type::Nullable(_)) {
            let name = docs::code(&field.name.wire);
            let docs = [match &content.content {
                Content::Form(_) => format!("Sets {name} to null, which is an empty value in a form."),
                _ => format!("Sets {name} to null."),
            }];
            setters.push(self.setter_of(null, &docs, Vec::new(), [tags, &[put("&()")]].concat()));
        }
        setters
    }
}

/// The statement that puts a property of the body onto the call.
fn put_property(call: &str, content: &BodyContent, field: &Field, value: &str) -> String {
    let wire = quoted(&field.name.wire);
    match &content.content {
        Content::Form(_) => format!("{call}.form_property({wire}, {value});"),
        _ => format!("{call}.property({wire}, {value});"),
    }
}

/// The name, or the name with a number where it is taken.
fn claim(taken: &mut BTreeSet<String>, name: &str) -> String {
    let numbered = (2..).map(|number| ident::around("", name, &format!("_{number}")));
    let free = std::iter::once(name.to_owned()).chain(numbered).find(|name| !taken.contains(name));
    let free = free.unwrap_or_default();
    taken.insert(free.clone());
    free
}

fn docs_of(docs: &Docs, wire: &str) -> Vec<String> {
    docs::lines(docs, &format!("Sets {}.", docs::code(wire)))
}
