//! The setters of a request builder: what may be given.

use super::{BODY_SETTER, Emitter, without_null};
use crate::emit::docs;
use crate::emit::layout::Function;
use crate::emit::parameter::argument;
use crate::ir::{
    Body, BodyContent, Content, Docs, Field, Given, Location, Parameter, Presence, Property, PropertyPlace,
    SwitchPlace,
};

/// The call, as a setter gets at it.
const CALL: &str = "self.call";

impl Emitter<'_> {
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
        if let Content::Multipart(multipart) = &content.content {
            let parts = multipart.parts.iter();
            for part in parts.filter(|it| !it.required && !self.is_body_switch(&it.name.wire)) {
                let (ty, apply) = self.part(CALL, part);
                setters.push(self.setter(&part.name.rust, &docs_of(&part.docs, &part.name.wire), &ty, apply));
            }
            return setters;
        }
        let properties = self.properties();
        if self.has_body_setter() {
            let properties = properties.into_iter().flatten();
            let set = properties.filter(|(property, _)| property.place == PropertyPlace::Setter);
            setters.extend(set.flat_map(|(property, field)| self.property_setters(property, field, content)));
            setters.push(self.body_setter(body, content));
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

    /// Whether the whole body has a setter: it may be left out, or it is an object, all of which can be replaced.
    pub(super) fn has_body_setter(&self) -> bool {
        let is_optional = self.operation.body.as_ref().is_some_and(|body| !body.required);
        let is_object = self.content.is_some_and(|it| it.content.object(&self.scope.api.types).is_some());
        let is_multipart = matches!(self.content.map(|it| &it.content), Some(Content::Multipart(_)));
        !is_multipart && (is_optional || is_object)
    }

    fn body_setter(&self, body: &Body, content: &BodyContent) -> String {
        let (ty, apply) = self.whole_body(CALL, "body", content);
        let what = match content.given {
            Given::Whole if !body.required => "Sets the body.",
            _ => "Sets the whole body, in place of what was set in it.",
        };
        let mut docs = vec![what.to_owned()];
        let more = docs::lines(&body.docs, "");
        if more.iter().any(|line| !line.is_empty()) {
            docs.push(String::new());
            docs.extend(more);
        }
        self.setter_of(BODY_SETTER, &docs, vec![("body", &ty)], apply)
    }

    fn property_setters(&self, property: &Property, field: &Field, content: &BodyContent) -> Vec<String> {
        let name = &property.name.rust;
        let argument = argument(without_null(&field.ty), self.scope);
        let apply = self.apply_property(CALL, property, &argument);
        let mut docs = docs_of(&field.docs, &field.name.wire);
        if field.presence == Presence::Required {
            docs.extend(["", "Null unless it is set."].map(str::to_owned));
        }
        let mut setters = vec![self.setter(name, &docs, &argument.ty, apply)];
        if let Some(null) = &property.null {
            let name = docs::code(&field.name.wire);
            let docs = [match &content.content {
                Content::Form(_) => format!("Sets {name} to null, which is an empty value in a form."),
                _ => format!("Sets {name} to null."),
            }];
            let apply = vec![self.put_property(CALL, property, "&()")];
            setters.push(self.setter_of(null, &docs, Vec::new(), apply));
        }
        setters
    }
}

fn docs_of(docs: &Docs, wire: &str) -> Vec<String> {
    docs::lines(docs, &format!("Sets {}.", docs::code(wire)))
}
