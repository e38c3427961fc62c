//! The headers of responses.

use openapiv3::ParameterSchemaOrContent;

use super::super::{Context, below, lookup, shared_path};
use crate::diagnostic::Code;
use crate::ir::{Docs, Header, Name, NamePath, StringFormat, Type};
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
            let place =
                lookup::origin(reference, "headers", &origin.join("headers").join(name)).join("schema");
            let ty = match &header.format {
                ParameterSchemaOrContent::Schema(schema) => {
                    let path = shared_path(reference, "header", below(path, &["header", name]));
                    self.schemas.schema(schema, &place, path)
                }
                ParameterSchemaOrContent::Content(_) => Type::String(StringFormat::Plain),
            };
            let docs = Docs { description: header.description.clone(), ..Docs::default() };
            headers.push(Header { name: Name::undecided(name), docs, ty });
        }
    }
}
