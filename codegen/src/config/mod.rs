//! `sdk.toml`: the choices a person makes for an SDK, which a document cannot say.

mod client;
mod environment;
pub(crate) mod external;
pub(crate) mod headers;
mod load;
mod manifest;
mod module_path;
mod names;
mod operations;
mod package;
mod pagination;
mod polling;
mod requirement;
mod schema;
mod schema_uses;
mod short;
mod types;
mod webhooks;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use indexmap::IndexMap;
use serde::Deserialize;

pub use client::{Client, ClientParameter, ParameterPlace};
pub use load::load;
pub(crate) use manifest::{RUNTIME_CRATE, dependencies, notes, taken_by};
pub use module_path::ModulePath;
pub use operations::{BodyKind, OperationRule, Operations, Selection};
pub use package::{Contents, Package, Runtime};
pub use pagination::{OperationPagination, Pagination, PaginationKind};
pub use polling::{FetchedKind, FetchedResult, OperationPolling, Polling, PollingKind, PollingResult};
pub(crate) use requirement::both_requirements;
pub use requirement::requirements_overlap;
pub use schema::SCHEMA;
pub(crate) use schema_uses::{RequestChecks, SchemaUses, is_json_schema};
pub use types::{Integers, Missing, Types};
pub use webhooks::Webhooks;

use crate::diagnostic::{Code, Diagnostic, Position};
use crate::document::{Input, Sources};
use crate::places::Places;
use crate::pointer::{Pointer, way};

/// The whole file. Every part may be left out.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
    #[cfg_attr(
        test,
        schemars(extend("additionalProperties" = { "type": "string", "pattern": "^(r#)?[A-Za-z_][A-Za-z0-9_]*$" }))
    )]
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

/// What a finding about a rule points at.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Said<'a> {
    /// A key.
    Key(&'a str),
    /// A text that is the value of a key, or in a list.
    Value(&'a str),
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
            Some(Input::Path(path) | Input::Text { base: Some(path), .. }) => {
                path.parent().unwrap_or(Path::new(""))
            }
            _ => Path::new(""),
        };
        self.overlays.iter().map(|path| Input::path(folder.join(with_slashes(path)))).collect()
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

    /// The place of the document that an entry names, or the nearest one around it that was not left out.
    pub(crate) fn place_of(&self, key: &str) -> Pointer {
        let written = Pointer::parse(key.strip_prefix('#').unwrap_or(key));
        self.places.nearest(&written).into_iter().next().unwrap_or(written)
    }

    /// Whether a name was chosen for something at a place or below it.
    pub(crate) fn has_names_in(&self, place: &Pointer) -> bool {
        if self.names.is_empty() {
            return false;
        }
        let place = self.key_of(place);
        self.names.keys().any(|key| way(&place, key).is_some())
    }

    /// The formats that types were chosen for.
    pub(crate) fn formats(&self) -> BTreeSet<String> {
        self.types.formats.keys().cloned().collect()
    }

    /// What the emitted crate has the document's schemas for.
    pub(crate) fn schema_uses(&self) -> SchemaUses {
        SchemaUses::of(self.package.contents, &self.types, &self.client)
    }

    /// What the file is called that it was read from.
    pub(crate) fn file_name(&self) -> Option<&str> {
        self.source.as_ref().map(|it| it.name.as_str())
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

    /// A finding about something that the rule of `[operations]` for a pattern says, where the rule says so.
    pub(crate) fn finding_in_rule(
        &self,
        code: Code,
        pattern: &str,
        said: Said<'_>,
        message: String,
    ) -> Diagnostic {
        let finding = self.finding(code, pattern, message);
        let text = self.source.as_ref().map_or("", |source| source.text.as_str());
        let heads = ["\"", "'", ""].map(|quote| format!("operations.{quote}{pattern}{quote}"));
        let quoted = ["\"", "'"].map(|quote| format!("{quote}{pattern}{quote}"));
        let find =
            |texts: &[String]| texts.iter().filter_map(|it| text.find(it).map(|at| at + it.len())).min();
        self.moved(finding, find(&heads).or_else(|| find(&quoted)), said)
    }

    /// A finding about something that one of the rules of `[[pagination]]` says, counted from 0.
    pub(crate) fn finding_in_page_rule(
        &self,
        code: Code,
        index: usize,
        said: Said<'_>,
        message: String,
    ) -> Diagnostic {
        const HEAD: &str = "[[pagination]]";
        let finding = self.finding(code, HEAD, message);
        let text = self.source.as_ref().map_or("", |source| source.text.as_str());
        self.moved(finding, text.match_indices(HEAD).nth(index).map(|(at, _)| at + HEAD.len()), said)
    }

    /// The finding where something is said after a place of the text; at the place where it is not.
    fn moved(&self, mut finding: Diagnostic, start: Option<usize>, said: Said<'_>) -> Diagnostic {
        let (Some(Source { text, .. }), Some(start)) = (&self.source, start) else { return finding };
        let rest = &text[start..];
        let at = match said {
            Said::Key(key) => word_key(rest, key),
            Said::Value(value) => {
                let quoted = [format!("\"{value}\""), format!("'{value}'")];
                quoted.iter().filter_map(|it| rest.find(it)).map(|at| at + 1).min()
            }
        };
        if let Some(at) = at {
            finding.position = Some(Position::of_byte(text, start + at));
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
            .or_else(|| word_key(&source.text, said))
            .map(|start| Position::of_byte(&source.text, start));
        finding
    }
}

/// A path of the configuration, which is the same file on every system: `\` separates its parts as `/` does.
pub fn with_slashes(path: &Path) -> PathBuf {
    path.to_str().map_or_else(|| path.to_owned(), |text| PathBuf::from(text.replace('\\', "/")))
}

/// Where a text has a word that is followed by `=`: a key, also in an inline table.
fn word_key(text: &str, key: &str) -> Option<usize> {
    let is_word = |it: char| it.is_alphanumeric() || it == '_' || it == '-';
    let mut found = text.match_indices(key);
    let is_key = |at: usize| {
        let rest = &text[at + key.len()..];
        !text[..at].ends_with(is_word) && rest.trim_start().starts_with('=')
    };
    found.find(|(at, _)| is_key(*at)).map(|(at, _)| at)
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
