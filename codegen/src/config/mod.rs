//! `sdk.toml`: the choices a person makes for an SDK, which a document cannot say.

mod client;
pub(crate) mod external;
mod headers;
mod names;
mod operations;
mod package;
mod pagination;
mod types;
mod webhooks;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use indexmap::IndexMap;
use serde::Deserialize;

pub use client::Client;
pub use operations::{BodyKind, OperationRule, Operations, Selection};
pub use package::{Contents, Package};
pub use pagination::{OperationPagination, Pagination, PaginationKind};
pub use types::{Integers, Missing, Types};
pub use webhooks::Webhooks;

use crate::Failure;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Position, did_you_mean};
use crate::document::{Input, Sources};
use crate::places::Places;
use crate::pointer::Pointer;

/// The whole file. Every part may be left out.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Config {
    /// The URL that the document comes from. Only commands that fetch it look at it; the generator itself uses no network.
    pub spec: Option<String>,
    /// Other hosts that the URL may redirect to.
    pub spec_hosts: Vec<String>,
    /// Overlays for the document, applied in this order; paths are relative to this file's folder.
    pub overlays: Vec<PathBuf>,
    /// The emitted package.
    pub package: Package,
    /// The client.
    pub client: Client,
    /// Which operations are emitted, and what single ones really are.
    pub operations: Operations,
    /// Which component schemas are emitted, and how types are read.
    pub types: Types,
    /// What the API sends by itself.
    pub webhooks: Webhooks,
    /// Resources by dotted path (`"beta.skills"`); each maps method names to operationIds or `METHOD /path`.
    /// Empty: resources come from tags or paths.
    pub resources: IndexMap<String, IndexMap<String, String>>,
    /// Pagination rules; the first one whose properties and parameter an operation has applies to it.
    pub pagination: Vec<Pagination>,
    /// Rust names by JSON pointer (`"#/components/schemas/Foo" = "Bar"`): types, properties, parameters, enum values.
    pub names: IndexMap<String, String>,
    /// Wire names of multipart parts by the JSON pointer of the property.
    pub parts: IndexMap<String, String>,
    /// Where it was read from.
    #[serde(skip)]
    source: Option<Source>,
    /// Where the places of the document stand in its text, which is what entries name.
    #[serde(skip)]
    places: Places,
}

/// The file that a configuration was read from.
#[derive(Clone, Debug, PartialEq)]
struct Source {
    name: String,
    text: Arc<String>,
}

impl Config {
    /// The overlays as files, for a configuration that was read from `input`.
    pub fn overlay_inputs(&self, input: Option<&Input>) -> Vec<Input> {
        let folder = match input {
            Some(Input::Path(path)) => path.parent().unwrap_or(Path::new("")),
            _ => Path::new(""),
        };
        self.overlays.iter().map(|path| Input::path(folder.join(path))).collect()
    }

    /// The same, in which each schema is what the document says.
    pub(crate) fn without_replacements(&self) -> Self {
        let types = Types { replace: IndexMap::new(), ..self.types.clone() };
        Self { types, ..self.clone() }
    }

    /// The document is a converted one, while entries name places of its text.
    pub(crate) fn convert_places(&mut self, places: &Places) {
        self.places = places.clone();
    }

    /// Where a place of the document stands in its text.
    pub(crate) fn written(&self, place: &Pointer) -> Pointer {
        self.places.written(place)
    }

    /// The entry that a place of the document has, such as `#/components/schemas/Pet`.
    pub(crate) fn key_of(&self, place: &Pointer) -> String {
        format!("#{}", self.written(place))
    }

    /// The place of the document that an entry names.
    pub(crate) fn place_of(&self, key: &str) -> Pointer {
        let written = Pointer::parse(key.strip_prefix('#').unwrap_or(key));
        self.places.converted(&written).into_iter().next().unwrap_or(written)
    }

    /// Whether a name was chosen for something at a place or below it.
    pub(crate) fn has_names_in(&self, place: &Pointer) -> bool {
        if self.names.is_empty() {
            return false;
        }
        let place = self.key_of(place);
        let is_in = |key: &String| {
            let rest = key.strip_prefix(place.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.names.keys().any(is_in)
    }

    /// What the emitted crate has the document's schemas for.
    pub(crate) fn schema_uses(&self) -> SchemaUses {
        let derives = self.types.derive.values().flatten();
        SchemaUses {
            validation: self.types.validate || self.client.validate_requests,
            requests: self.client.validate_requests,
            descriptions: derives.into_iter().any(|it| external::is_json_schema(it)),
        }
    }

    /// Lets findings about the configuration be shown with its lines.
    pub(crate) fn add_to(&self, sources: &mut Sources) {
        if let Some(source) = &self.source {
            sources.add_text(&source.name, &source.text);
        }
    }

    /// A finding about the value of an entry, at the value.
    pub(crate) fn finding_at_value(&self, code: Code, key: &str, message: String) -> Diagnostic {
        let mut finding = self.finding(code, key, message);
        let Some(source) = &self.source else { return finding };
        let places = [format!("\"{key}\""), format!("'{key}'")].into_iter();
        let ends = places.filter_map(|it| source.text.find(&it).map(|start| start + it.len()));
        let value = ends.min().and_then(|end| {
            let rest = &source.text[end..];
            let skipped = rest.len() - rest.trim_start_matches([' ', '\t', '=']).len();
            rest[skipped..].starts_with(['"', '\'']).then_some(end + skipped)
        });
        if let Some(start) = value {
            finding.position = Some(Position::of_byte(&source.text, start));
        }
        finding
    }

    /// A finding about something that the configuration says, where it says so.
    pub(crate) fn finding(&self, code: Code, said: &str, message: String) -> Diagnostic {
        let Some(source) = &self.source else { return Diagnostic::new(code, &Pointer::root(), message) };
        let mut finding = Diagnostic::new(code, &Pointer::parse(&format!("/{}#", source.name)), message);
        let quoted = [format!("\"{said}\""), format!("'{said}'")];
        let quoted = quoted.into_iter().filter_map(|it| source.text.find(&it)).map(|start| start + 1).min();
        finding.position = quoted
            .or_else(|| bare_key(&source.text, said))
            .map(|start| Position::of_byte(&source.text, start));
        finding
    }
}

/// What an emitted crate has the document's schemas for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SchemaUses {
    /// Values are checked against them.
    pub(crate) validation: bool,
    /// Requests are checked before they are sent.
    pub(crate) requests: bool,
    /// Types tell their schema (`schemars`), with all that describes it.
    pub(crate) descriptions: bool,
}

impl SchemaUses {
    /// Whether there are any.
    pub(crate) fn any(self) -> bool {
        self.validation || self.descriptions
    }
}

/// Where a text has a key that is written without quotes.
fn bare_key(text: &str, key: &str) -> Option<usize> {
    let mut start = 0;
    text.split_inclusive('\n').find_map(|line| {
        let here = start + line.len() - line.trim_start().len();
        start += line.len();
        let rest = line.trim_start().strip_prefix(key)?;
        rest.trim_start().starts_with(['=', '.']).then_some(here)
    })
}

/// Reads `sdk.toml`; without one, everything has its default.
///
/// # Errors
/// When the file cannot be read or is not what [`Config`] describes; the diagnostic has the line and column.
pub fn load(input: Option<&Input>) -> Result<Config, Box<Failure>> {
    let Some(input) = input else { return Ok(Config::default()) };
    let fail = |diagnostic: Diagnostic, text: String| {
        let mut diagnostics = Diagnostics::default();
        diagnostics.push(diagnostic);
        Box::new(Failure { diagnostics, sources: Sources::single(input.name(), text) })
    };
    let text = input.read().map_err(|diagnostic| fail(diagnostic, String::new()))?;
    let config = toml::from_str::<Config>(&text).map_err(|error| {
        let mut diagnostic =
            Diagnostic::new(Code::InvalidConfig, &Pointer::root(), error.message().to_owned());
        diagnostic.position = error.span().map(|span| Position::of_byte(&text, span.start));
        diagnostic.hint = meant(error.message());
        fail(diagnostic, text.clone())
    })?;
    let text = Arc::new(text);
    let config = Config { source: Some(Source { name: input.name(), text: Arc::clone(&text) }), ..config };
    let mut diagnostics = Diagnostics::default();
    diagnostics.extend(overlays_by_url(&config));
    diagnostics.extend(missing_overlays(&config, input));
    diagnostics.extend(package::invalid(&config));
    diagnostics.extend(headers::invalid(&config));
    diagnostics.extend(external::invalid(&config));
    diagnostics.extend(names::invalid(&config));
    if diagnostics.is_empty() {
        return Ok(config);
    }
    let mut sources = Sources::single(input.name(), &**text);
    config.add_to(&mut sources);
    Err(Box::new(Failure { diagnostics, sources }))
}

/// Overlays are a person's own files; nothing fetches them.
fn overlays_by_url(config: &Config) -> Vec<Diagnostic> {
    let texts = config.overlays.iter().map(|path| path.to_string_lossy());
    let urls = texts.filter(|text| text.contains("://"));
    urls.map(|url| {
        let message = format!("the overlay {url} is not read: overlays are files, nothing fetches them");
        config.finding(Code::InvalidConfig, &url, message)
    })
    .collect()
}

/// Overlays that are not there.
fn missing_overlays(config: &Config, input: &Input) -> Vec<Diagnostic> {
    let Input::Path(_) = input else { return Vec::new() };
    let inputs = config.overlay_inputs(Some(input));
    let named = config.overlays.iter().zip(inputs);
    let missing = named.filter(|(_, input)| matches!(input, Input::Path(path) if !path.exists()));
    missing
        .filter(|(path, _)| !path.to_string_lossy().contains("://"))
        .map(|(path, _)| {
            let message = format!("there is no overlay {}; paths are relative to this file", path.display());
            config.finding(Code::UnreadableFile, &path.to_string_lossy(), message)
        })
        .collect()
}

/// What was meant by a key or a value that does not exist: serde names it first, then those that do.
fn meant(message: &str) -> Option<String> {
    let mut names = message.split('`').skip(1).step_by(2);
    let wanted = names.next().filter(|_| message.starts_with("unknown "))?;
    did_you_mean(wanted, names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_does_not_exist_is_told_which_one_was_meant() {
        let said = |text: &str| load(Some(&Input::text("sdk.toml", text))).unwrap_err().to_string();
        let key = said("[client]\nbase-url-enf = \"URL\"\n");
        assert!(key.contains("sdk.toml:2:1") && key.contains("did you mean `base-url-env`?"), "{key}");
        let table = said("[clint]\n");
        assert!(table.contains("did you mean `client`?"), "{table}");
        let header = said("[client.headers]\nx-a = \"é\"\n");
        assert!(header.contains("sdk.toml:2:8") && header.contains("the header `x-a`"), "{header}");
        for (line, place) in [
            ("headers = { \"x a\" = \"b\" }", "2:14"),
            ("headers = { x-a = \"a\\nb\" }", ""),
            ("joined-headers = { x-a = \"\\u0000\" }", ""),
            ("idempotency-header = \"Idempotency Key\"", "2:23"),
            ("request-id-headers = [\"x-id\", \"é\"]", "2:32"),
        ] {
            let text = said(&format!("[client]\n{line}\n"));
            assert!(text.starts_with("error[invalid-config]") && text.contains(place), "{line}: {text}");
        }
        let overlay = said("overlays = [\"a.yaml\", \"https://example.com/b.yaml\"]\n");
        assert!(overlay.contains("sdk.toml:1:24") && overlay.contains("overlays are files"), "{overlay}");
        let far = said("[something-else]\n");
        assert!(far.contains("expected one of") && !far.contains("did you mean"), "{far}");
        for (line, place, complaint) in [
            ("name = \"1 x\"", "2:9", "is no name of a package"),
            ("name = \"crate\"", "2:9", "is no name of a package"),
            ("version = \"one\"", "2:12", "is no version"),
            ("license = \"foo bar\"", "2:12", "is no SPDX expression"),
            ("repository = \"not a url\"", "2:15", "is no URL"),
        ] {
            let text = said(&format!("[package]\n{line}\n"));
            assert!(
                text.contains(&format!("sdk.toml:{place}")) && text.contains(complaint),
                "{line}: {text}"
            );
        }
    }
}
