//! Bodies: the parameters in `body` and in `formData` of an operation (section "Parameter Object").

use serde_json::{Value, json};

use super::media::{MediaTypes, without_forms};
use super::parameter;
use super::response::Holds;
use super::{Conversion, Members, Spot, folder_of, spot_of};
use crate::diagnostic::Code;
use crate::document::reference;
use crate::pointer::Pointer;

/// A parameter that is a body, or a part of one, with the place where it is defined.
#[derive(Clone, Debug)]
pub(super) struct BodyParameter {
    pub(super) definition: Definition,
    pub(super) written: Pointer,
    name: String,
}

/// Where the members of a parameter are.
#[derive(Clone, Debug)]
pub(super) enum Definition {
    /// In place.
    Own(Members),
    /// In the component with this key.
    Shared(String),
}

impl BodyParameter {
    pub(super) fn new(definition: Definition, name: &str, written: Pointer) -> Self {
        Self { definition, name: name.to_owned(), written }
    }
}

/// The parameters of an operation that are sent in its body.
#[derive(Clone, Debug, Default)]
pub(super) struct BodyParameters {
    bodies: Vec<BodyParameter>,
    fields: Vec<BodyParameter>,
}

impl BodyParameters {
    pub(super) fn is_empty(&self) -> bool {
        self.bodies.is_empty() && self.fields.is_empty()
    }

    pub(super) fn add_body(&mut self, body: BodyParameter) {
        self.bodies.push(body);
    }

    pub(super) fn add_field(&mut self, field: BodyParameter) {
        self.fields.push(field);
    }

    /// Adds those of the path item that the operation has none of its own for.
    pub(super) fn inherit(&mut self, inherited: &Self) {
        if self.is_empty() {
            self.bodies.extend(inherited.bodies.iter().cloned());
        }
        let is_new = |field: &&BodyParameter| self.fields.iter().all(|own| own.name != field.name);
        let new: Vec<BodyParameter> = inherited.fields.iter().filter(is_new).cloned().collect();
        if self.bodies.is_empty() {
            self.fields.splice(0..0, new);
        }
    }

    pub(super) fn places(&self) -> impl Iterator<Item = &Pointer> {
        self.bodies.iter().chain(&self.fields).map(|it| &it.written)
    }
}

impl Conversion<'_> {
    /// The request body of an operation; `operation` is where the operation stands. There is one body, or one form.
    pub(super) fn request_body(
        &mut self,
        parameters: &BodyParameters,
        consumes: &MediaTypes,
        operation: &Spot,
    ) -> Option<Value> {
        let (bodies, mut fields) = (&parameters.bodies, parameters.fields.clone());
        let are_forms = consumes.or(&self.consumes).are_forms();
        if !bodies.is_empty() && !fields.is_empty() {
            // What the operation says that it takes tells which of them is meant.
            let (kept, left) = if are_forms { ("formData", "body") } else { ("body", "formData") };
            let message = format!("an operation has a body or a form; `{kept}` counts, `{left}` is ignored");
            let dropped = if kept == "body" { &fields } else { bodies };
            for place in dropped.iter().map(|it| it.written.join("in")).collect::<Vec<_>>() {
                self.report(Code::InvalidValue, &place, message.clone());
            }
        }
        let converted = operation.converted.join("requestBody");
        let body = bodies.first().filter(|_| fields.is_empty() || !are_forms);
        for further in bodies.iter().skip(1) {
            let message = "an operation has one body; the first one counts, this one is ignored";
            self.report(Code::InvalidValue, &further.written.join("in"), message);
        }
        if let Some(body) = body {
            let shared = std::mem::take(&mut self.parameters);
            let converted = self.request_body_of(body, &shared, consumes, converted);
            self.parameters = shared;
            return Some(converted);
        }
        if fields.is_empty() {
            return None;
        }
        fields = self.once_each(fields);
        Some(self.form(fields, consumes, operation, converted))
    }

    fn request_body_of(
        &mut self,
        body: &BodyParameter,
        shared: &Members,
        consumes: &MediaTypes,
        converted: Pointer,
    ) -> Value {
        let (members, key) = match &body.definition {
            Definition::Own(members) => (Some(members), None),
            Definition::Shared(key) => (shared.get(key).and_then(Value::as_object), Some(key)),
        };
        let Some(members) = members else { return Value::Null };
        let media_types = self.body_media_types(members, consumes);
        if let Some(key) = key
            && media_types == self.body_media_types(members, &MediaTypes::default())
        {
            return json!({ "$ref": reference::component("requestBodies", key) });
        }
        let spot = Spot { written: body.written.clone(), converted };
        let members = self.copied(members);
        self.body(members, &media_types, &spot)
    }

    /// The media types of a body in an operation that `consumes` these.
    fn body_media_types(&self, parameter: &Members, consumes: &MediaTypes) -> Vec<String> {
        let listed = consumes.or(&self.consumes);
        match parameter.get("schema").map(|schema| self.holds(schema)) {
            Some(Holds::Structure) => listed.of_structure(),
            Some(Holds::List) => without_forms(listed.of_structure()),
            Some(Holds::Scalar) => without_forms(listed.of_scalar()),
            Some(Holds::Bytes) | None => listed.of_scalar(),
        }
    }

    /// A body in all of its media types.
    fn body(&mut self, mut parameter: Members, media_types: &[String], spot: &Spot) -> Value {
        self.moves(spot);
        let in_place = parameter::value_schema(&mut parameter);
        let (schema, is_in_place) = match parameter.remove("schema") {
            Some(schema) => (schema, false),
            None => {
                let assumed = if in_place.is_empty() { "any value is assumed" } else { "its type is read" };
                self.report(Code::RepairedValue, &spot.written, format!("a body has a `schema`; {assumed}"));
                (Value::Object(in_place), true)
            }
        };
        let mut content = Members::new();
        for name in media_types {
            let converted = spot.converted.join("content").join(name);
            let media = spot.moved_to(converted);
            self.moves(&media);
            if is_in_place {
                self.moves(&spot.moved_to(media.converted.join("schema")));
            }
            let copy = self.copy(&schema);
            content.insert(name.clone(), json!({ "schema": copy }));
        }
        let mut body = Members::new();
        for key in ["description", "required"] {
            if let Some(value) = parameter.remove(key) {
                body.insert(key.to_owned(), value);
            }
        }
        body.insert("content".to_owned(), Value::Object(content));
        Value::Object(body)
    }

    /// Fields with one name are one; the first one counts.
    fn once_each(&mut self, fields: Vec<BodyParameter>) -> Vec<BodyParameter> {
        let mut found: Vec<BodyParameter> = Vec::new();
        for field in fields {
            if field.name.is_empty() {
                self.report(Code::IncompleteRequest, &field.written, "a parameter without a name is ignored");
            } else if found.iter().any(|it| it.name == field.name) {
                let message = format!("`{}` is declared twice; the first one counts", field.name);
                self.report(Code::IgnoredParameter, &field.written, message);
            } else {
                found.push(field);
            }
        }
        found
    }

    /// A form: an object with a property for each field.
    fn form(
        &mut self,
        fields: Vec<BodyParameter>,
        consumes: &MediaTypes,
        operation: &Spot,
        converted: Pointer,
    ) -> Value {
        let fields: Vec<(String, Members, Pointer)> =
            fields.into_iter().map(|field| self.field(field)).collect();
        let has_files = fields.iter().any(|(_, members, _)| is_file(members));
        let consumes = consumes.or(&self.consumes);
        let media_types = if has_files { consumes.of_form_with_files() } else { consumes.of_form() };
        // What is said of the form as a whole is said of its fields.
        self.moves(&Spot { written: operation.written.join("parameters"), converted: converted.clone() });
        let (mut properties, mut required, mut formats) = (Members::new(), Vec::new(), Vec::new());
        for (name, mut members, written) in fields {
            let spot = Spot { written, converted: converted.clone() };
            for media_type in &media_types {
                let here = converted.join("content").join(media_type);
                self.moves(&spot.moved_to(here.join("schema").join("properties").join(&name)));
                self.moves(&spot.moved_to(here.join("encoding").join(&name)));
            }
            let format = self.collection_format(&mut members, &spot);
            let is_list_of_files = is_file(&members);
            formats.extend(format.filter(|_| !is_list_of_files).map(|it| (name.clone(), it.format())));
            if members.get("required").is_some_and(|it| *it == json!(true) || *it == json!("true")) {
                required.push(json!(name));
            }
            properties.insert(name, property(members));
        }
        let is_required = !required.is_empty();
        let mut schema = json!({ "type": "object", "properties": properties });
        if is_required {
            schema["required"] = Value::Array(required);
        }
        let mut content = Members::new();
        for media_type in &media_types {
            self.moves(&Spot {
                written: operation.written.join("parameters"),
                converted: converted.join("content").join(media_type).join("schema"),
            });
            let mut encoding = Members::new();
            for (name, format) in &formats {
                let (style, explode) = format.of_pairs();
                encoding.insert(name.clone(), json!({ "style": style, "explode": explode }));
            }
            let mut media = json!({ "schema": self.copy(&schema) });
            if !encoding.is_empty() {
                media["encoding"] = Value::Object(encoding);
            }
            content.insert(media_type.clone(), media);
        }
        json!({ "required": is_required, "content": content })
    }

    /// Name, members and place of a field.
    fn field(&mut self, field: BodyParameter) -> (String, Members, Pointer) {
        let members = match field.definition {
            Definition::Own(members) => members,
            Definition::Shared(key) => {
                let shared = std::mem::take(&mut self.parameters);
                let members = shared.get(&key).and_then(Value::as_object);
                let members = members.map(|it| self.copied(it)).unwrap_or_default();
                self.parameters = shared;
                members
            }
        };
        (field.name, members, field.written)
    }

    /// The components that are parameters, apart from those that are bodies or parts of such.
    pub(super) fn shared_parameters(&mut self) -> (Members, Members) {
        let (mut parameters, mut bodies) = (Members::new(), Members::new());
        for (key, mut value) in std::mem::take(&mut self.parameters) {
            let spot = spot_of("parameters", &key);
            match value.as_object().map(parameter::location) {
                Some("body") => {
                    let Value::Object(members) = value else { continue };
                    let spot = spot.moved_to(folder_of("requestBodies").join(&key));
                    let media_types = self.body_media_types(&members, &MediaTypes::default());
                    let body = self.body(members, &media_types, &spot);
                    bodies.insert(key, body);
                }
                // They are parts of the operations that refer to them.
                Some("formData") => {}
                _ => {
                    self.parameter(&mut value, &spot);
                    parameters.insert(key, value);
                }
            }
        }
        (parameters, bodies)
    }
}

/// Whether a field is a file, or a list of these.
fn is_file(field: &Members) -> bool {
    let is = |members: &Members| members.get("type").and_then(Value::as_str) == Some("file");
    is(field) || field.get("items").and_then(Value::as_object).is_some_and(is)
}

/// The schema of a field.
fn property(mut field: Members) -> Value {
    let description = field.remove("description");
    let example = field.remove("x-example").or_else(|| field.remove("example"));
    let mut schema = match field.remove("schema") {
        Some(Value::Object(schema)) => schema,
        _ => parameter::value_schema(&mut field),
    };
    if schema.is_empty() {
        schema.insert("type".to_owned(), json!("string"));
    }
    for (key, value) in [("description", description), ("example", example)] {
        if let Some(value) = value {
            schema.entry(key).or_insert(value);
        }
    }
    Value::Object(schema)
}
