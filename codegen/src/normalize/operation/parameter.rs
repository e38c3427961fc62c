//! Parameters.

use http::HeaderName;
use indexmap::IndexMap;
use openapiv3::{
    OpenAPI, ParameterData, ParameterSchemaOrContent, PathItem, PathStyle, QueryStyle, ReferenceOr,
};
use serde_json::Value;

use super::encoding::{default_encoding, default_style, usual};
use super::media_type::{self, BodyFormat};
use super::{Context, lookup, name_path, shared_path};
use crate::config::Config;
use crate::config::headers::is_framing;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::{
    ALLOW_RESERVED, COOKIE_STYLE, DEFAULT_EXPLODE, Delimiter, SENT_AS_DECLARED, WHOLE_QUERY, is_balanced,
};
use crate::ir::{
    ApiKeyLocation, Docs, Location, Name, NamePath, OperationId, Parameter, ParameterEncoding, PathTemplate,
    SecurityKind, SecurityRequirement, SecurityScheme, StringFormat, Style, Type,
};
use crate::pointer::Pointer;

/// How many undeclared parameters of one path are reported each by itself: each finding has the path in it.
const MOST_UNDECLARED: usize = 20;

/// Headers that have places of their own (OpenAPI 3.1, section 4.8.12.1).
const IGNORED: [&str; 3] = ["accept", "authorization", "content-type"];

/// Further headers of a connection (RFC 9110, section 7.6.1), which a caller can only get wrong.
const OF_CONNECTIONS: [&str; 2] = ["keep-alive", "proxy-connection"];

/// The headers that the client sets by itself, in lower case: callers are not asked for them.
pub(super) fn supplied(
    config: &Config,
    security: &[SecurityRequirement],
    schemes: &IndexMap<String, SecurityScheme>,
) -> Vec<String> {
    let used = security.iter().flat_map(|requirement| &requirement.0).filter_map(|key| schemes.get(key));
    let keys = used.filter_map(|scheme| match &scheme.kind {
        SecurityKind::ApiKey { location: ApiKeyLocation::Header, parameter } => Some(parameter),
        _ => None,
    });
    config.client.headers.keys().chain(keys).map(|name| name.to_ascii_lowercase()).collect()
}

/// A style of a query parameter, which properties of forms have as well.
fn query_style(style: &QueryStyle) -> Style {
    match style {
        QueryStyle::Form => Style::Form,
        QueryStyle::SpaceDelimited => Style::SpaceDelimited,
        QueryStyle::PipeDelimited => Style::PipeDelimited,
        QueryStyle::DeepObject => Style::DeepObject,
    }
}

/// The style of a property in a form, where one is stated.
pub(super) fn stated_style(encoding: &openapiv3::Encoding) -> Option<Style> {
    delimited(&encoding.extensions).or_else(|| encoding.style.as_ref().map(query_style))
}

/// The style of a list with separators that OpenAPI 2.0 alone has at its place.
fn delimited(extensions: &IndexMap<String, Value>) -> Option<Style> {
    Delimiter::stated(extensions).map(|delimiter| match delimiter {
        Delimiter::Space => Style::SpaceDelimited,
        Delimiter::Tab => Style::TabDelimited,
        Delimiter::Pipe => Style::PipeDelimited,
    })
}

impl<'a> Context<'a, '_> {
    /// The declared parameters of an operation, in their order.
    pub(super) fn parameters(
        &mut self,
        id: OperationId,
        item: &'a PathItem,
        operation: &'a openapiv3::Operation,
        supplied: &[String],
        (item_origin, origin): (&Pointer, &Pointer),
    ) -> Vec<Parameter> {
        let mut found: Vec<(&Pointer, Parameter)> = Vec::new();
        let inherited = item.parameters.iter().enumerate().map(|(index, it)| (item_origin, index, it));
        let own = operation.parameters.iter().enumerate().map(|(index, it)| (origin, index, it));
        for (list, index, reference) in inherited.chain(own) {
            let here = list.join("parameters").join(index);
            let Some(parameter) = lookup::follow(reference, |key| component(self.openapi, key)) else {
                continue;
            };
            let place = lookup::origin(reference, "parameters", &here);
            let data = parameter.parameter_data_ref();
            let path = shared_path(reference, "parameter", name_path(id, &[&data.name]));
            let Some(mut parameter) = self.parameter(path, parameter, &place) else { continue };
            let said = lookup::description(self.descriptions, reference, "parameters", &here, |key| {
                component(self.openapi, key)
            });
            parameter.docs.description = said.or(parameter.docs.description);
            if parameter.location == Location::Header
                && supplied.contains(&parameter.name.wire.to_ascii_lowercase())
            {
                continue;
            }
            // An operation's own parameter overrides the path item's; in one list there must be none twice.
            match found.iter_mut().find(|(_, it)| is_same(it, &parameter)) {
                Some((level, _)) if *level == list => {
                    let message =
                        format!("`{}` is declared twice; the first one counts", parameter.name.wire);
                    self.report(Code::IgnoredParameter, &here, message);
                }
                Some(before) => *before = (list, parameter),
                None => found.push((list, parameter)),
            }
        }
        found.into_iter().map(|(_, parameter)| parameter).collect()
    }

    /// The parameters as they are emitted: those of the path in its order, then the others. `query` are the ones that
    /// the path's key has in its query.
    pub(super) fn in_order(
        &mut self,
        path: &PathTemplate,
        query: &[(String, String)],
        mut found: Vec<Parameter>,
        origin: &Pointer,
    ) -> Vec<Parameter> {
        let mut undeclared_ones = Vec::new();
        for (wire, name) in query {
            undeclared_ones.extend(in_query(wire, name, &mut found, origin));
        }
        let missing =
            |name: &str| !found.iter().any(|it| it.location == Location::Path && it.name.wire == name);
        let undeclared_count = path.parameters().into_iter().filter(|name| missing(name)).count();
        let mut misnamed = Vec::new();
        let mut ordered = Vec::new();
        for name in path.parameters() {
            let declared = found.iter().position(|it| it.location == Location::Path && it.name.wire == name);
            ordered.push(match declared {
                Some(index) => found.remove(index),
                None => {
                    let message = format!("nobody declares the path parameter `{name}`; it takes a string");
                    let mut finding =
                        Diagnostic::new(Code::UndeclaredPathParameter, origin, message).at_key();
                    let unused = found.iter().filter(|it| it.location == Location::Path);
                    let unused: Vec<&str> = unused.map(|it| it.name.wire.as_str()).collect();
                    let only = unused.first().filter(|_| undeclared_count == 1 && unused.len() == 1).copied();
                    let meant = only.or_else(|| self.diagnostics.nearest(name, unused));
                    finding.hint =
                        meant.map(|near| format!("`{near}` is declared, which the path does not have"));
                    misnamed.extend(meant.map(str::to_owned));
                    undeclared_ones.push(finding);
                    undeclared(name, Location::Path, origin)
                }
            });
        }
        self.report_undeclared(undeclared_ones, origin);
        found.retain(|parameter| {
            let (unused, name) = (parameter.location == Location::Path, &parameter.name.wire);
            // What was said of the name that the path has instead, or of a brace that is missing, is enough.
            if unused && !misnamed.contains(name) && is_balanced(&path.raw) {
                let message = format!("the path has no parameter `{name}`; it is left out");
                let mut finding = Diagnostic::new(Code::UnusedPathParameter, &parameter.origin, message);
                finding.hint = [format!(":{name}"), format!("<{name}>")]
                    .into_iter()
                    .find(|written| path.raw.split('/').any(|segment| segment == written))
                    .map(|written| format!("write `{{{name}}}` in the path, not `{written}`"));
                self.diagnostics.push(finding);
            }
            !unused
        });
        ordered.append(&mut found);
        ordered
    }

    /// Reports the parameters of a path that nobody declares; of a path with very many the first ones are enough.
    fn report_undeclared(&mut self, mut findings: Vec<Diagnostic>, origin: &Pointer) {
        let further = findings.len().saturating_sub(MOST_UNDECLARED);
        findings.truncate(MOST_UNDECLARED);
        self.diagnostics.extend(findings);
        if further > 0 {
            let message =
                format!("nobody declares {further} more of the path's parameters; they take strings");
            self.diagnostics.push(Diagnostic::new(Code::UndeclaredPathParameter, origin, message).at_key());
        }
    }

    fn parameter(
        &mut self,
        path: NamePath,
        parameter: &'a openapiv3::Parameter,
        origin: &Pointer,
    ) -> Option<Parameter> {
        let (data, location, style, allow_reserved) = match parameter {
            openapiv3::Parameter::Query { parameter_data, style, allow_reserved, .. } => {
                let is_whole = parameter_data.extensions.contains_key(WHOLE_QUERY);
                let location = if is_whole { Location::QueryString } else { Location::Query };
                (parameter_data, location, query_style(style), *allow_reserved)
            }
            openapiv3::Parameter::Path { parameter_data, style } => {
                let style = match style {
                    PathStyle::Simple => Style::Simple,
                    PathStyle::Label => Style::Label,
                    PathStyle::Matrix => Style::Matrix,
                };
                (
                    parameter_data,
                    Location::Path,
                    style,
                    parameter_data.extensions.contains_key(ALLOW_RESERVED),
                )
            }
            openapiv3::Parameter::Header { parameter_data, .. } => {
                (parameter_data, Location::Header, default_style(Location::Header), false)
            }
            openapiv3::Parameter::Cookie { parameter_data, .. } => {
                let is_raw = parameter_data.extensions.contains_key(COOKIE_STYLE);
                let style = if is_raw { Style::Cookie } else { default_style(Location::Cookie) };
                (parameter_data, Location::Cookie, style, false)
            }
        };
        let style = delimited(&data.extensions).unwrap_or(style);
        let lower = data.name.to_ascii_lowercase();
        let is_ignored = IGNORED.contains(&lower.as_str()) && !data.extensions.contains_key(SENT_AS_DECLARED);
        if location == Location::Header && is_ignored {
            let message = format!("OpenAPI ignores header parameters named `{}`", data.name);
            self.report(Code::IgnoredParameter, origin, message);
            return None;
        }
        if location == Location::Header && (is_framing(&lower) || OF_CONNECTIONS.contains(&lower.as_str())) {
            let message =
                format!("the HTTP client sends `{}` by itself, as the connection needs it", data.name);
            self.report(Code::IgnoredParameter, origin, message);
            return None;
        }
        if location == Location::Header && HeaderName::from_bytes(data.name.as_bytes()).is_err() {
            let message = format!("no header can have the name `{}`; the parameter is left out", data.name);
            self.report(Code::InvalidValue, &origin.join("name"), message);
            return None;
        }
        let encoding = match location {
            Location::Query => self.pairs_by_style(style, self.stated_explode(data)).reserved(allow_reserved),
            Location::Path | Location::Header | Location::Cookie | Location::QueryString => {
                usual(style, data.explode.unwrap_or(matches!(style, Style::Form | Style::Cookie)))
                    .reserved(allow_reserved)
            }
        };
        let (ty, docs, encoding) = self.value_of(path, data, encoding, origin);
        let encoding = self.fitted(&ty, encoding);
        self.report_nesting(&format!("`{}`", data.name), &ty, location, encoding, origin);
        Some(Parameter {
            name: Name::undecided(&data.name),
            origin: origin.clone(),
            docs,
            location,
            encoding,
            required: data.required,
            ty,
        })
    }

    /// `explode`, as far as it is stated: what the document leaves open is the configuration's.
    fn stated_explode(&self, data: &ParameterData) -> Option<bool> {
        let is_open = self.array_format().is_some() && data.extensions.contains_key(DEFAULT_EXPLODE);
        data.explode.filter(|_| !is_open)
    }

    pub(super) fn value_of(
        &mut self,
        path: NamePath,
        data: &'a ParameterData,
        style: ParameterEncoding,
        origin: &Pointer,
    ) -> (Type, Docs, ParameterEncoding) {
        let (schema, place, encoding) = match &data.format {
            ParameterSchemaOrContent::Schema(schema) => (Some(schema), origin.join("schema"), style),
            ParameterSchemaOrContent::Content(content) => match content.first() {
                Some((media_type, content)) => {
                    let place = origin.join("content").join(media_type).join("schema");
                    let encoding = match media_type::format(media_type) {
                        BodyFormat::Text | BodyFormat::Xml => style,
                        BodyFormat::Json => ParameterEncoding::Json,
                        BodyFormat::JsonLines
                        | BodyFormat::EventStream
                        | BodyFormat::Multipart
                        | BodyFormat::Form
                        | BodyFormat::Bytes => {
                            let message = format!(
                                "there is no codec for `{media_type}` in parameters; it is sent as JSON"
                            );
                            let place = origin.join("content").join(media_type);
                            self.report(Code::UnsupportedEncoding, &place, message);
                            ParameterEncoding::Json
                        }
                    };
                    (content.schema.as_ref(), place, encoding)
                }
                None => (None, origin.clone(), style),
            },
        };
        let (ty, mut docs) = match schema {
            Some(schema) => (self.schemas.schema(schema, &place, path), self.schemas.docs(schema, &place)),
            None => (Type::String(StringFormat::Plain), Docs::default()),
        };
        docs.description = data.description.clone().or(docs.description);
        docs.deprecated |= data.deprecated.unwrap_or(false);
        docs.title = None;
        if let Some(example) = &data.example {
            docs.examples = vec![example.clone()];
        }
        (ty, docs, encoding)
    }
}

/// A parameter that stands in the query of the path's key: declared for the query, or for the path. What there is to
/// say when it is neither.
fn in_query(wire: &str, name: &str, found: &mut Vec<Parameter>, origin: &Pointer) -> Option<Diagnostic> {
    if found.iter().any(|it| it.location == Location::Query && it.name.wire == wire) {
        return None;
    }
    if let Some(parameter) = found.iter_mut().find(|it| it.location == Location::Path && it.name.wire == name)
    {
        parameter.location = Location::Query;
        parameter.name = Name::undecided(wire);
        parameter.encoding = default_encoding(Location::Query);
        return None;
    }
    let message = format!("nobody declares the query parameter `{wire}`; it takes a string");
    found.push(Parameter { required: false, ..undeclared(wire, Location::Query, origin) });
    Some(Diagnostic::new(Code::UndeclaredPathParameter, origin, message).at_key())
}

/// Whether two parameters are one: by name and location, names of headers without regard to case (RFC 9110, section
/// 5.1).
fn is_same(one: &Parameter, other: &Parameter) -> bool {
    one.location == other.location
        && match one.location {
            Location::Header => one.name.wire.eq_ignore_ascii_case(&other.name.wire),
            // There is one query.
            Location::QueryString => true,
            Location::Path | Location::Query | Location::Cookie => one.name.wire == other.name.wire,
        }
}

fn component<'a>(openapi: &'a OpenAPI, key: &str) -> Option<&'a ReferenceOr<openapiv3::Parameter>> {
    openapi.components.as_ref()?.parameters.get(key)
}

fn undeclared(name: &str, location: Location, origin: &Pointer) -> Parameter {
    Parameter {
        name: Name::undecided(name),
        origin: origin.clone(),
        docs: Docs::default(),
        location,
        encoding: default_encoding(location),
        required: true,
        ty: Type::String(StringFormat::Plain),
    }
}
