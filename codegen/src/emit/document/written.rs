//! How values are written in URLs, headers and forms, as far as they can be read back.

use serde::Serialize;

use crate::ir::{
    Api, ArrayFormat, EnumRepr, ExternalKind, Form, Location, Parameter, ParameterEncoding, PartContent,
    Style, Type, TypeKind,
};

/// How a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(super) enum Written {
    /// A text, as it is.
    Text,
    /// A number or a boolean.
    Scalar,
    /// A list of texts: with what is between them, or one pair for each.
    Texts(Option<char>),
    /// A list of numbers or booleans.
    Scalars(Option<char>),
    /// JSON.
    Json,
    /// In a way that is not read back.
    Other,
}

pub(super) fn of_parameter(api: &Api, parameter: &Parameter) -> Written {
    match parameter.location {
        Location::QueryString => Written::Other,
        Location::Path | Location::Query | Location::Header | Location::Cookie => {
            let written = of(api, &parameter.ty, parameter.encoding);
            let is_text = matches!(written, Written::Text | Written::Texts(_));
            // The server for tests decodes cookies, and these are not encoded.
            if is_text && is_raw_cookie(parameter.encoding) { Written::Other } else { written }
        }
    }
}

fn is_raw_cookie(encoding: ParameterEncoding) -> bool {
    matches!(encoding, ParameterEncoding::Style { style: Style::Cookie, .. })
}

/// The properties of a form; those that are not listed have any name.
pub(super) fn of_form<'a>(api: &'a Api, form: &'a Form) -> Vec<(&'a str, Written)> {
    let fields = api.types.structure(&form.ty).map(|object| &object.fields);
    let field = |field: &'a crate::ir::Field| {
        let name = field.name.wire.as_str();
        let encoding = form.encodings.get(name).copied().unwrap_or(form.others);
        (name, of(api, &field.ty, encoding))
    };
    fields.into_iter().flatten().map(field).collect()
}

/// The parts of a value in a multipart body (OpenAPI 3.1, section 4.8.14.4).
pub(super) fn of_part(api: &Api, content: &PartContent) -> Written {
    match content {
        PartContent::File | PartContent::FileList | PartContent::Pairs(..) => Written::Other,
        PartContent::Json(_) => Written::Json,
        PartContent::Value(ty) => match plain(api, ty) {
            Type::Map(..) => Written::Json,
            Type::Named(id) if matches!(api.types[*id].kind, TypeKind::Struct(_)) => Written::Json,
            ty => of(api, ty, REPEATED),
        },
    }
}

/// Whether a value is always one part: a list may be none, and so is null.
pub(super) fn is_one_part(api: &Api, content: &PartContent) -> bool {
    match content {
        PartContent::File | PartContent::Json(_) => true,
        PartContent::FileList | PartContent::Pairs(..) => false,
        PartContent::Value(ty) => match api.types.unwrapped(ty) {
            Type::Boolean | Type::Integer(_) | Type::Number | Type::String(_) => true,
            Type::Named(id) => matches!(api.types[*id].kind, TypeKind::Struct(_) | TypeKind::Enum(_)),
            _ => false,
        },
    }
}

/// A pair, or a part, for each item.
const REPEATED: ParameterEncoding = ParameterEncoding::Style {
    style: Style::Form,
    explode: true,
    allow_reserved: false,
    lists: ArrayFormat::Repeat,
    inner_lists: ArrayFormat::Repeat,
};

fn of(api: &Api, ty: &Type, encoding: ParameterEncoding) -> Written {
    let (style, explode, lists) = match encoding {
        ParameterEncoding::Json => return Written::Json,
        ParameterEncoding::Style { style, explode, lists, .. } => (style, explode, lists),
    };
    if matches!(style, Style::Label | Style::Matrix) {
        return Written::Other;
    }
    let ty = plain(api, ty);
    if let Some(is_text) = is_text(api, ty) {
        return if is_text { Written::Text } else { Written::Scalar };
    }
    let Type::List(item) = ty else { return Written::Other };
    let between = match (style, explode, lists) {
        (
            Style::Form
            | Style::DeepObject
            | Style::SpaceDelimited
            | Style::TabDelimited
            | Style::PipeDelimited
            | Style::Cookie,
            true,
            ArrayFormat::Repeat,
        ) => None,
        (Style::Form | Style::Cookie, false, _)
        | (Style::Form, true, ArrayFormat::Comma)
        | (Style::Simple, ..) => Some(','),
        (Style::SpaceDelimited, false, _) => Some(' '),
        (Style::TabDelimited, false, _) => Some('\t'),
        (Style::PipeDelimited, false, _) => Some('|'),
        _ => return Written::Other,
    };
    match is_text(api, plain(api, item)) {
        Some(true) => Written::Texts(between),
        Some(false) => Written::Scalars(between),
        None => Written::Other,
    }
}

/// The type behind its names, and without null.
fn plain<'a>(api: &'a Api, ty: &'a Type) -> &'a Type {
    match api.types.unwrapped(ty) {
        Type::Nullable(inner) => api.types.unwrapped(inner),
        ty => ty,
    }
}

/// Whether a scalar is a text; nothing for what is no scalar.
fn is_text(api: &Api, ty: &Type) -> Option<bool> {
    match ty {
        Type::String(_) => Some(true),
        Type::Boolean | Type::Integer(_) | Type::Number => Some(false),
        Type::External(external) => match external.kind {
            ExternalKind::Text => Some(true),
            ExternalKind::Number => Some(false),
            ExternalKind::Any => None,
        },
        Type::Named(id) => match &api.types[*id].kind {
            TypeKind::Enum(values) => match values.repr {
                EnumRepr::String => Some(true),
                EnumRepr::Integer => Some(false),
                EnumRepr::Value => None,
            },
            _ => None,
        },
        _ => None,
    }
}
