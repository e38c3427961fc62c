//! Request bodies.

use openapiv3::{MediaType, ReferenceOr, RequestBody};

use super::media_type::{self, Codec};
use super::{Context, lookup, name_path, shared_path};
use crate::diagnostic::Code;
use crate::ir::{Body, BodyContent, Content, Docs, Multipart, NamePath, OperationId, Type};
use crate::pointer::Pointer;

impl<'a> Context<'a, '_> {
    /// The body, with the media types in the order of preference; nothing when it has none.
    pub(super) fn body(
        &mut self,
        id: OperationId,
        reference: &'a ReferenceOr<RequestBody>,
        operation: &Pointer,
    ) -> Option<Body> {
        let openapi = self.openapi;
        let body = lookup::follow(reference, |key| openapi.components.as_ref()?.request_bodies.get(key))?;
        let origin = lookup::origin(reference, "requestBodies", &operation.join("requestBody"));
        let mut media_types: Vec<(&String, &'a MediaType)> = body.content.iter().collect();
        media_types.sort_by_key(|(name, _)| media_type::codec(name));
        let mut contents: Vec<BodyContent> = Vec::new();
        for (name, media) in media_types {
            let here = origin.join("content").join(name);
            let path = shared_path(reference, "body", name_path(id, &["body"]));
            let content = self.content(path, name, media, &here);
            if !contents.iter().any(|it| it.content == content) {
                let media_type = if media_type::is_valid(name) && !name.contains('*') {
                    name.clone()
                } else {
                    "application/octet-stream".to_owned()
                };
                contents.push(BodyContent { media_type, content });
            }
        }
        if let [sent, further @ ..] = contents.as_slice() {
            for content in further {
                let message = format!(
                    "the body may be sent as `{}` too; it is sent as `{}`",
                    content.media_type, sent.media_type
                );
                let here = origin.join("content").join(&content.media_type);
                self.report(Code::FurtherMediaType, &here, message);
            }
        }
        let docs = Docs { description: body.description.clone(), ..Docs::default() };
        (!contents.is_empty()).then_some(Body { required: body.required, docs, contents })
    }

    fn content(&mut self, path: NamePath, name: &str, media: &'a MediaType, here: &Pointer) -> Content {
        let place = here.join("schema");
        let codec = media_type::codec(name);
        let Some(schema) = &media.schema else {
            return match codec {
                Codec::Multipart => Content::Multipart(Multipart { parts: Vec::new(), further: true }),
                Codec::Json => Content::Json(Type::Any),
                Codec::Text => Content::Text,
                _ => Content::Bytes,
            };
        };
        match codec {
            Codec::Json => Content::Json(self.schemas.schema(schema, &place, path)),
            Codec::Form => Content::Form(self.form(path, media, schema, here)),
            Codec::Multipart => Content::Multipart(self.multipart(path, media, schema, here)),
            Codec::Text => {
                let ty = self.schemas.schema(schema, &place, path);
                if ty != Type::Any && !self.is_scalar(&ty) {
                    let message = format!("there is no codec for `{name}`; the body is sent as text");
                    self.report(Code::UnsupportedMediaType, here, message);
                }
                Content::Text
            }
            Codec::JsonLines | Codec::EventStream | Codec::Bytes => {
                if !matches!(self.schemas.schema(schema, &place, path), Type::String(_) | Type::Any) {
                    let message = format!("there is no codec for `{name}`; the body is sent as bytes");
                    self.report(Code::UnsupportedMediaType, here, message);
                }
                Content::Bytes
            }
        }
    }
}
