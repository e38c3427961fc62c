//! Which of a response's media types is offered, and which stream beside it.

use openapiv3::{
    MediaType, OpenAPI, Response, Schema, SchemaKind, StringFormat, Type as Kind, VariantOrUnknownOrEmpty,
};

use super::super::lookup;
use super::super::media_type::{self, BodyFormat};
use crate::normalize::xml;

/// What a media type is to the others of the same response; the order is the order of preference.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// JSON, or the file that a mere text in JSON stands beside.
    First,
    /// A whole value: text, bytes, XML that has a type.
    Whole,
    /// A stream of values, which can be had beside a whole one.
    Stream,
    /// Something that there is no codec for.
    Opaque,
}

/// What the schema of a media type says without the media type.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    /// Any text, in no format.
    Text,
    /// Bytes.
    Binary,
    /// Text of a kind.
    Formatted,
    /// No schema.
    Nothing,
    /// Something else.
    Structure,
}

impl Said {
    fn of(openapi: &OpenAPI, media: &MediaType) -> Self {
        let Some(reference) = &media.schema else { return Self::Nothing };
        let components = openapi.components.as_ref();
        match lookup::follow(reference, |key| components?.schemas.get(key)) {
            Some(Schema { schema_kind: SchemaKind::Type(Kind::String(string)), .. }) => {
                match &string.format {
                    VariantOrUnknownOrEmpty::Item(StringFormat::Binary) => Self::Binary,
                    VariantOrUnknownOrEmpty::Empty if string.enumeration.is_empty() => Self::Text,
                    _ => Self::Formatted,
                }
            }
            _ => Self::Structure,
        }
    }
}

/// The media type of a response that is offered.
///
/// JSON is, but text in JSON that nothing more is said of is how many documents put an error, or a file, beside the file
/// that comes: then the file is.
pub(super) fn preferred<'a>(
    openapi: &OpenAPI,
    response: &'a Response,
) -> Option<(&'a String, &'a MediaType)> {
    let said: Vec<(BodyFormat, Said)> = response
        .content
        .iter()
        .map(|(name, media)| (media_type::format(name), Said::of(openapi, media)))
        .collect();
    let is_mere_text = |it: (BodyFormat, Said)| it == (BodyFormat::Json, Said::Text);
    let is_file = |name: &str, (format, said): (BodyFormat, Said)| {
        format == BodyFormat::Bytes && !name.contains('*') && matches!(said, Said::Binary | Said::Nothing)
    };
    let of_each = || response.content.keys().zip(&said);
    let is_text_and_file =
        said.iter().any(|it| is_mere_text(*it)) && of_each().any(|(name, it)| is_file(name, *it));
    let is_xml =
        |media: &MediaType| media.schema.as_ref().is_some_and(|it| xml::document(openapi, it).is_some());
    let rank = |name: &str, media: &MediaType, it: (BodyFormat, Said)| match it {
        _ if is_text_and_file && is_file(name, it) => Rank::First,
        _ if is_text_and_file && is_mere_text(it) => Rank::Whole,
        (BodyFormat::Json, _) => Rank::First,
        (BodyFormat::JsonLines | BodyFormat::EventStream, _) => Rank::Stream,
        (BodyFormat::Xml, Said::Structure) if is_xml(media) => Rank::Whole,
        (
            BodyFormat::Multipart | BodyFormat::Form | BodyFormat::Xml | BodyFormat::Text | BodyFormat::Bytes,
            said,
        ) => match said {
            Said::Structure => Rank::Opaque,
            Said::Text | Said::Binary | Said::Formatted | Said::Nothing => Rank::Whole,
        },
    };
    let ranked = response.content.iter().zip(&said);
    ranked.min_by_key(|((name, media), it)| (rank(name, media, **it), it.0)).map(|(found, _)| found)
}

/// Whether a response is a list in JSON.
pub(super) fn is_list(openapi: &OpenAPI, response: &Response) -> bool {
    let components = openapi.components.as_ref();
    let schema = preferred(openapi, response)
        .filter(|(name, _)| media_type::format(name) == BodyFormat::Json)
        .and_then(|(_, media)| media.schema.as_ref())
        .and_then(|schema| lookup::follow(schema, |key| components?.schemas.get(key)));
    schema.is_some_and(|it| matches!(it.schema_kind, SchemaKind::Type(Kind::Array(_))))
}

/// The stream of values among a response's media types, where another one is preferred.
pub(super) fn further_stream<'a>(
    openapi: &OpenAPI,
    response: &'a Response,
) -> Option<(&'a String, &'a MediaType)> {
    let is_stream =
        |name: &str| matches!(media_type::format(name), BodyFormat::EventStream | BodyFormat::JsonLines);
    let (offered, _) = preferred(openapi, response)?;
    let mut found = response.content.iter().filter(|(name, _)| is_stream(name));
    found.next().filter(|_| !is_stream(offered))
}
