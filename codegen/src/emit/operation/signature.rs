//! How an operation is called, for those who write calls.

use super::{BODY_SETTER, Emitter, without_null};
use crate::ir::{Content, Form, Multipart, OperationId, PartContent, PropertyPlace, StringFormat, Type};

/// How an operation is called.
#[derive(Clone, Debug)]
pub struct Signature {
    /// The path to the method, such as `client.pets().list`.
    pub call: String,
    /// The operation.
    pub operation: OperationId,
    /// The index of what it sends in [`Body::contents`](crate::ir::Body::contents).
    pub content: usize,
    /// What the method takes, in order.
    pub arguments: Vec<Input>,
    /// What may be set on the request afterwards.
    pub setters: Vec<Input>,
}

/// An argument or a setter.
#[derive(Clone, Debug)]
pub struct Input {
    /// The name of the argument or the setter.
    pub name: String,
    /// What it stands for.
    pub meaning: Meaning,
    /// The type that is meant, as it is written outside the crate; it fits where `impl Into` of it is asked for. For
    /// files and bodies of bytes there is none.
    pub ty: Option<String>,
}

/// What an argument or a setter stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The parameter with this index in [`Operation::parameters`](crate::ir::Operation::parameters).
    Parameter(usize),
    /// The whole body.
    Body,
    /// The property of the body with this index in [`Struct::fields`](crate::ir::Struct::fields).
    Property(usize),
    /// The part with this index in [`Multipart::parts`].
    Part(usize),
}

impl Emitter<'_> {
    /// The signature; the scope is one outside the crate.
    pub(in crate::emit) fn signature(&self) -> Signature {
        let mut signature = Signature {
            call: format!("{}.{}", self.path, self.name),
            operation: self.id,
            content: self.content_index(),
            arguments: Vec::new(),
            setters: Vec::new(),
        };
        let mut add = |is_required: bool, name: &str, meaning: Meaning, ty: Option<String>| {
            let list = if is_required { &mut signature.arguments } else { &mut signature.setters };
            list.push(Input { name: name.to_owned(), meaning, ty });
        };
        for (index, parameter) in self.operation.parameters.iter().enumerate() {
            if !parameter.required && self.is_switch(parameter) {
                continue;
            }
            let ty = self.scope.ty(without_null(&parameter.ty).unboxed());
            add(parameter.required, &parameter.name.rust, Meaning::Parameter(index), Some(ty));
        }
        if let (Some(body), Some(content)) = (&self.operation.body, self.content) {
            if let Content::Multipart(Multipart { parts, .. }) = &content.content {
                for (index, part) in parts.iter().enumerate() {
                    if !part.required && self.is_body_switch(&part.name.wire) {
                        continue;
                    }
                    let ty = match &part.content {
                        PartContent::Value(ty) | PartContent::Json(ty) | PartContent::Pairs(ty, _) => {
                            Some(self.scope.ty(ty.unboxed()))
                        }
                        PartContent::File | PartContent::FileList => None,
                    };
                    add(part.required, &part.name.rust, Meaning::Part(index), ty);
                }
            } else {
                let properties = self.properties().map(Iterator::collect::<Vec<_>>);
                for (index, (property, field)) in properties.iter().flatten().enumerate() {
                    let is_argument = match property.place {
                        PropertyPlace::Argument => true,
                        PropertyPlace::Setter => false,
                        PropertyPlace::Switch => continue,
                    };
                    let ty = self.scope.ty(without_null(&field.ty).unboxed());
                    add(is_argument, &property.name.rust, Meaning::Property(index), Some(ty));
                }
                let ty = match &content.content {
                    Content::Json(ty) | Content::Form(Form { ty, .. }) => Some(self.scope.ty(ty.unboxed())),
                    Content::Text => Some(self.scope.std("String").to_owned()),
                    Content::Base64 => Some(self.scope.ty(&Type::String(StringFormat::Base64))),
                    Content::JsonLines(_) | Content::Bytes | Content::Multipart(_) => None,
                };
                if body.required && properties.is_none() {
                    add(true, &self.body_argument(), Meaning::Body, ty.clone());
                }
                if self.has_body_setter() {
                    add(false, BODY_SETTER, Meaning::Body, ty);
                }
            }
        }
        signature
    }

    fn content_index(&self) -> usize {
        let contents = self.operation.body.iter().flat_map(|body| &body.contents);
        contents.into_iter().position(|it| Some(it) == self.content).unwrap_or_default()
    }
}
