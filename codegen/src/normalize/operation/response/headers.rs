//! The headers of responses.

use openapiv3::ParameterSchemaOrContent;

use super::super::media_type::{self, BodyFormat};
use super::super::{Context, below, lookup, shared_path};
use crate::diagnostic::Code;
use crate::document::Delimiter;
use crate::ir::{Docs, Header, HeaderFormat, Name, NamePath, StringFormat, Type};
use crate::pointer::Pointer;

impl<'a> Context<'a, '_> {
    /// Adds the headers that no response before this one declares.
    pub(super) fn headers(
        &mut self,
        response: &'a openapiv3::Response,
        origin: &Pointer,
        path: &NamePath,
        headers: &mut Vec<Header>,
    ) {
        let openapi = self.openapi;
        let mut here: Vec<&str> = Vec::new();
        for (name, reference) in &response.headers {
            let found = lookup::follow(reference, |key| openapi.components.as_ref()?.headers.get(key));
            let Some(header) = found.filter(|_| !name.eq_ignore_ascii_case("content-type")) else { continue };
            if here.iter().any(|known| known.eq_ignore_ascii_case(name)) {
                let message = format!("names of headers have no case; `{name}` is declared twice");
                self.report(Code::IgnoredParameter, &origin.join("headers").join(name), message);
                continue;
            }
            here.push(name);
            if headers.iter().any(|known| known.name.wire.eq_ignore_ascii_case(name)) {
                continue;
            }
            let at = origin.join("headers").join(name);
            let said = lookup::description(self.descriptions, reference, "headers", &at, |key| {
                openapi.components.as_ref()?.headers.get(key)
            });
            let place = lookup::origin(reference, "headers", &at);
            let path = shared_path(reference, "header", below(path, &["header", name]));
            let (ty, format) = match &header.format {
                ParameterSchemaOrContent::Schema(schema) => {
                    let format = match Delimiter::stated(&header.extensions) {
                        None => HeaderFormat::Simple,
                        Some(Delimiter::Space) => HeaderFormat::SpaceDelimited,
                        Some(Delimiter::Tab) => HeaderFormat::TabDelimited,
                        Some(Delimiter::Pipe) => HeaderFormat::PipeDelimited,
                    };
                    (self.schemas.schema(schema, &place.join("schema"), path), format)
                }
                ParameterSchemaOrContent::Content(content) => self.header_content(content, &place, path),
            };
            let deprecated = header.deprecated.unwrap_or_default();
            let docs = Docs {
                description: said.or_else(|| header.description.clone()),
                deprecated,
                ..Docs::default()
            };
            headers.push(Header { name: Name::undecided(name), origin: place, docs, ty, format });
        }
    }

    /// What a header holds that is described by its media type: a value in JSON, or text.
    fn header_content(
        &mut self,
        content: &'a openapiv3::Content,
        place: &Pointer,
        path: NamePath,
    ) -> (Type, HeaderFormat) {
        let text = (Type::String(StringFormat::Plain), HeaderFormat::Simple);
        let Some((name, media)) = content.first() else { return text };
        let place = place.join("content").join(name);
        match (media_type::format(name), &media.schema) {
            (BodyFormat::Json, Some(schema)) => {
                (self.schemas.schema(schema, &place.join("schema"), path), HeaderFormat::Json)
            }
            (BodyFormat::Json, None) => (Type::Any, HeaderFormat::Json),
            (BodyFormat::Text | BodyFormat::Xml, _) => text,
            _ => {
                let message = format!("there is no codec for `{name}` in a header, which is text");
                self.report(Code::UnsupportedMediaType, &place, message);
                text
            }
        }
    }
}
