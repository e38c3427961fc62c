//! What a request can say: its query parameters and the properties of its body, by name.

use super::class::{Class, fields};
use crate::ir::{
    Content, Docs, Location, Method, Operation, PagePlace, Parameter, ParameterEncoding, Style, Type,
};
use crate::normalize::schema::SchemaNormalizer;
use crate::text::folded;

/// Objects in a body that say which page is asked for.
const ENVELOPES: [&str; 6] = ["page", "pagination", "paging", "pageinfo", "options", "pageoptions"];

/// Something that a request can say.
pub(super) struct Input<'a> {
    pub(super) place: PagePlace,
    /// The name, as [`folded`] writes it.
    pub(super) name: String,
    pub(super) class: Class,
    pub(super) ty: &'a Type,
    pub(super) docs: &'a Docs,
}

/// All inputs, parameters first.
pub(super) fn of<'a>(operation: &'a Operation, schemas: &'a SchemaNormalizer<'a>) -> Vec<Input<'a>> {
    let mut found = Vec::new();
    let in_query = operation.parameters.iter().filter(|it| it.location == Location::Query);
    for parameter in in_query {
        add_parameter(schemas, parameter, &mut found);
    }
    if matches!(operation.method, Method::Post | Method::Query) {
        let body = operation.body.iter().filter_map(|body| body.contents.first());
        for content in body {
            if let Content::Json(ty) = &content.content {
                add_properties(schemas, ty, &[], &mut found);
            }
        }
    }
    found
}

fn add_parameter<'a>(
    schemas: &'a SchemaNormalizer<'a>,
    parameter: &'a Parameter,
    found: &mut Vec<Input<'a>>,
) {
    let ParameterEncoding::Style { style, explode, .. } = parameter.encoding else { return };
    let class = Class::of(schemas, &parameter.ty);
    let mut add = |wire: String, class: Class, ty: &'a Type, docs: &'a Docs| {
        let name = folded(&wire);
        found.push(Input { place: PagePlace::Query(wire), name, class, ty, docs });
    };
    let name = &parameter.name.wire;
    if class != Class::Object {
        return add(name.clone(), class, &parameter.ty, &parameter.docs);
    }
    // The properties of an object are parameters of their own (OpenAPI 3.1, section 4.8.12.4).
    for (field, ty, docs) in fields(schemas, &parameter.ty) {
        match style {
            Style::DeepObject => add(format!("{name}[{field}]"), Class::of(schemas, ty), ty, docs),
            Style::Form if explode => add(field.to_owned(), Class::of(schemas, ty), ty, docs),
            _ => {}
        }
    }
}

fn add_properties<'a>(
    schemas: &'a SchemaNormalizer<'a>,
    ty: &'a Type,
    above: &[String],
    found: &mut Vec<Input<'a>>,
) {
    for (name, ty, docs) in fields(schemas, ty) {
        let path: Vec<String> = above.iter().cloned().chain([name.to_owned()]).collect();
        let class = Class::of(schemas, ty);
        if class == Class::Object && above.is_empty() && ENVELOPES.contains(&folded(name).as_str()) {
            add_properties(schemas, ty, &path, found);
        }
        found.push(Input { name: folded(name), class, ty, docs, place: PagePlace::Body(path) });
    }
}
