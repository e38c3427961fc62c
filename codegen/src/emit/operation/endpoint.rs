//! The static description of an operation.

use super::Emitter;
use crate::config::RequestChecks;
use crate::emit::codec;
use crate::emit::file::quoted;
use crate::emit::parameter::{encoding, is_form_property};
use crate::emit::schemas;
use crate::ir::{
    Api, Content, ItemForm, Items, Method, Operation, ResponseContent, Retry, Success, Switch, SwitchPlace,
};

/// A longer line is broken.
const LONGEST_LINE: usize = 100;
const INDENT: &str = "    ";
/// A longer list has each entry on a line of its own.
const LONGEST_LIST: usize = 80;

/// What is asked for where nothing else is said.
const JSON: &str = "application/json";

impl Emitter<'_> {
    /// The static, as text: with one for each operation, taking it for tokens would cost more than all that it says.
    pub(super) fn endpoint(&self) -> String {
        let operation = self.operation;
        let endpoint = self.scope.runtime("Endpoint");
        let query = operation.path.query.iter();
        let query = query.map(|(name, value)| format!("({}, {})", quoted(name), quoted(value))).collect();
        let server = operation.server.as_ref();
        let server = server.map(|server| quoted(&server.url));
        let results = operation.results.iter().map(u16::to_string);
        let accept = accept(operation, self.scope.api);
        let (form, form_properties) = self.form();
        let fields = [
            ("parameters", parameters(operation)),
            ("query", (!operation.path.query.is_empty()).then(|| list(query))),
            ("accept", (accept != JSON).then(|| quoted(&accept))),
            ("security", (!operation.security.is_empty()).then(|| list(security(operation)))),
            ("server", server),
            ("retry", operation.retry.map(|it| format!("{}::{}", self.scope.runtime("Retry"), retry(it)))),
            ("form", form),
            ("form_properties", form_properties),
            ("results", (!operation.results.is_empty()).then(|| list(results.collect()))),
            ("items", self.items()),
            ("error_items", self.stream().filter(|it| it.has_errors).map(|_| String::new())),
            ("switch", self.switch()),
            ("streams_by_default", operation.switch.as_ref().filter(|it| it.default).map(|_| String::new())),
            ("codecs", (!operation.codecs.is_empty()).then(|| list(self.codecs()))),
            (
                "checks",
                schemas::checks(operation, self.scope.api)
                    .filter(|_| self.package.schemas.requests == RequestChecks::Always),
            ),
        ];
        let calls = fields.into_iter().filter_map(|(name, value)| Some(format!(".{name}({})", value?)));
        let calls: Vec<String> = calls.collect();
        let head = format!("static {}: {endpoint} =", self.endpoint_name());
        let (id, path, token) =
            (quoted(&operation.id), quoted(&operation.path.raw), operation.method.token());
        let new = match &operation.method {
            // The oldest release of the crate `http` that the SDK takes has no constants for these.
            Method::Query | Method::Other(_) => {
                format!("{endpoint}::with_method({id}, {}, {path})", quoted(token))
            }
            _ => format!("{endpoint}::new({id}, {}::{token}, {path})", self.scope.runtime("Method")),
        };
        let short = format!("{new}{};", calls.concat());
        let fits = |before: usize| before + short.len() <= LONGEST_LINE && !short.contains('\n');
        if fits(head.len() + 1) {
            return format!("{head} {short}");
        }
        if fits(INDENT.len()) {
            return format!("{head}\n{INDENT}{short}");
        }
        let calls: String = calls.iter().map(|it| format!("\n{it}").replace('\n', "\n        ")).collect();
        format!("{head}\n{INDENT}{new}{calls};")
    }
}

/// The alternatives of security schemes that are used together.
fn security(operation: &Operation) -> Vec<String> {
    let alternatives = operation.security.iter().map(|requirement| {
        let names: Vec<String> = requirement.0.iter().map(|name| quoted(name)).collect();
        format!("&[{}]", names.join(", "))
    });
    alternatives.collect()
}

/// The parameters that come from the client: those that the operation needs, and those that it takes.
fn parameters(operation: &Operation) -> Option<String> {
    let named = |required: bool| {
        let names = operation.client_parameters.iter().filter(|it| it.required == required);
        format!("&[{}]", names.map(|it| quoted(&it.name)).collect::<Vec<_>>().join(", "))
    };
    (!operation.client_parameters.is_empty()).then(|| format!("{}, {}", named(true), named(false)))
}

impl Emitter<'_> {
    /// How the properties of a form are written: all of them where that is not as usual, and single ones.
    fn form(&self) -> (Option<String>, Option<String>) {
        let contents = self.operation.body.iter().flat_map(|body| &body.contents);
        let form = contents.into_iter().find_map(|it| match &it.content {
            Content::Form(form) => Some(form),
            _ => None,
        });
        let Some(form) = form else { return (None, None) };
        let others = (!is_form_property(form.others)).then(|| encoding(form.others, self.scope));
        let properties = form.encodings.iter();
        let properties: Vec<String> = properties
            .map(|(name, it)| format!("({}, {})", quoted(name), encoding(*it, self.scope)))
            .collect();
        (others, (!properties.is_empty()).then(|| list(properties)))
    }

    /// The statuses of the responses that are not JSON, each with how its value is read.
    fn codecs(&self) -> Vec<String> {
        let responses = self.operation.codecs.iter().map(|(status, codec)| {
            let codec = codec::of_response(self.scope, self.operation, status, codec);
            format!("({}, &{codec})", quoted(status))
        });
        responses.collect()
    }

    /// What a stream consists of, where the operation returns one.
    fn stream(&self) -> Option<&Items> {
        let streamed = self.operation.streamed.as_ref().map(|it| &it.content);
        let content = streamed.or(match &self.operation.success {
            Success::One(response) => Some(&response.content),
            Success::Optional(_) | Success::ByStatus(_) => None,
        })?;
        match content {
            ResponseContent::EventStream(items) | ResponseContent::JsonLines(items) => Some(items),
            _ => None,
        }
    }

    /// What the items are made of, where that is not JSON.
    fn items(&self) -> Option<String> {
        let form = match self.stream()?.form {
            ItemForm::Json => return None,
            ItemForm::Text => "Text",
            ItemForm::JsonEvent => "JsonEvent",
            ItemForm::TextEvent => "TextEvent",
        };
        Some(format!("{}::{form}", self.scope.runtime("Items")))
    }

    /// What asks for a stream besides the media type.
    fn switch(&self) -> Option<String> {
        let Switch { name, place, .. } = self.operation.switch.as_ref()?;
        let (switch, name) = (self.scope.runtime("Switch"), quoted(name));
        let kind = match (place, self.content.map(|it| &it.content)) {
            (SwitchPlace::Query, _) => "Query",
            (SwitchPlace::Body, Some(Content::Form(_))) => "FormProperty",
            (SwitchPlace::Body, Some(Content::Multipart(_))) => "Part",
            (SwitchPlace::Body, _) => "Property",
        };
        Some(format!("{switch}::{kind}({name})"))
    }
}

fn retry(retry: Retry) -> &'static str {
    match retry {
        Retry::Safe => "Safe",
        Retry::Always => "Always",
        Retry::Never => "Never",
    }
}

/// A slice, as the formatter would break it.
fn list(entries: Vec<String>) -> String {
    let short = entries.join(", ");
    if short.len() <= LONGEST_LIST {
        format!("&[{short}]")
    } else {
        format!("&[\n    {},\n]", entries.join(",\n    "))
    }
}

/// The media types to ask for; errors are JSON nearly everywhere.
fn accept(operation: &Operation, api: &Api) -> String {
    let mut types: Vec<&str> = Vec::new();
    match &operation.success {
        Success::One(response) | Success::Optional(response) => types.extend(response.media_type.as_deref()),
        Success::ByStatus(id) => {
            let variants = &api.status_sets[id.0 as usize].variants;
            types.extend(variants.iter().filter_map(|variant| variant.response.media_type.as_deref()));
        }
    }
    let mut unique: Vec<&str> = Vec::new();
    types.into_iter().filter(|it| !it.is_empty()).for_each(|it| {
        if !unique.contains(&it) {
            unique.push(it)
        }
    });
    if unique.is_empty() { JSON.to_owned() } else { unique.join(", ") }
}
