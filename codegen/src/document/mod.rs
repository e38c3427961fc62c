//! The document stage: YAML or JSON text, of any 3.x dialect, to one typed [`openapiv3::OpenAPI`].
//!
//! [`read`] parses the text into an untyped tree, settles references (`reference`), lowers what OpenAPI 3.0
//! has no word for and repairs what is nearly valid (`lower`), and only then reads the typed model. What
//! was lowered is carried in extensions that begin with `x-lowered-`; the normaliser reads them back.

mod input;
mod lower;
mod overlay;
mod prune;
mod reference;
mod salvage;
mod tree;

use std::fmt;

use serde::Deserialize as _;
use serde_json::Value;

pub use input::{Input, Sources};
pub(crate) use lower::security::TOKEN_URL;

use crate::Failure;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::history::History;
use crate::pointer::Pointer;
use crate::stack::on_large_stack;

/// The dialect a document is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SpecVersion {
    /// OpenAPI 3.0.
    V3_0,
    /// OpenAPI 3.1.
    V3_1,
    /// OpenAPI 3.2.
    V3_2,
}

impl fmt::Display for SpecVersion {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::V3_0 => "3.0",
            Self::V3_1 => "3.1",
            Self::V3_2 => "3.2",
        })
    }
}

/// A document, read and lowered.
#[derive(Clone, Debug)]
pub struct Document {
    /// The typed model. Every reference in it is `#/components/<kind>/<key>` and resolves.
    pub openapi: openapiv3::OpenAPI,
    /// What the API sends by itself.
    pub webhooks: Vec<Webhook>,
    /// The dialect it was written in.
    pub version: SpecVersion,
    /// The texts it was read from.
    pub sources: Sources,
    /// What was found on the way.
    pub diagnostics: Diagnostics,
}

/// A webhook (OpenAPI 3.1, section 4.8.1): requests that the API makes to whoever has asked for them.
#[derive(Clone, Debug)]
pub struct Webhook {
    /// Its key.
    pub name: String,
    /// Where it stands.
    pub origin: Pointer,
    /// The requests; references to it have been replaced.
    pub item: openapiv3::PathItem,
}

/// What the tree becomes.
struct Typed {
    openapi: openapiv3::OpenAPI,
    webhooks: Vec<Webhook>,
    version: SpecVersion,
}

impl Document {
    /// Where a component stands. The keys of hoisted reference targets are pointers themselves.
    pub fn component_origin(kind: &str, key: &str) -> Pointer {
        if key.starts_with('/') || key.contains('#') {
            Pointer::parse(key)
        } else {
            Pointer::root().join("components").join(kind).join(key)
        }
    }
}

/// Reads a document.
///
/// # Errors
/// When the file cannot be read, is neither YAML nor JSON, nests too deep, or is not OpenAPI 3.x.
pub fn read(input: &Input) -> Result<Document, Box<Failure>> {
    on_large_stack(|| read_here(input, &[], &mut History::default()))
}

/// The same with overlays, on the caller's own stack, which has to be a large one.
pub(crate) fn read_here(
    input: &Input,
    overlays: &[Input],
    history: &mut History,
) -> Result<Document, Box<Failure>> {
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    match pipeline(input, overlays, &mut sources, &mut diagnostics, history) {
        Ok(Typed { openapi, webhooks, version }) => {
            Ok(Document { openapi, webhooks, version, sources, diagnostics })
        }
        Err(error) => {
            diagnostics.push(error);
            Err(Box::new(Failure { diagnostics, sources }))
        }
    }
}

/// The untyped tree of a document as it is written, before anything is lowered.
///
/// # Errors
/// As [`read`], for what concerns the text.
pub fn parse(input: &Input) -> Result<Value, Box<Failure>> {
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let tree = sources.add_root(input).and_then(|text| tree::parse(&text, &mut diagnostics));
    tree.map_err(|error| {
        diagnostics.push(error);
        Box::new(Failure { diagnostics, sources })
    })
}

fn pipeline(
    input: &Input,
    overlays: &[Input],
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
    history: &mut History,
) -> Result<Typed, Diagnostic> {
    let mut before = sources.clone();
    let (tree, version) = lowered(input, overlays, sources, diagnostics, history)?;
    // The model takes the tree's texts over. Only a document that it refuses is worth a second tree.
    if let Ok((openapi, webhooks)) = typed(tree) {
        return Ok(Typed { openapi, webhooks, version });
    }
    let (tree, version) =
        lowered(input, overlays, &mut before, &mut Diagnostics::default(), &mut History::default())?;
    let (openapi, webhooks) = salvaged(tree, diagnostics)?;
    Ok(Typed { openapi, webhooks, version })
}

/// The tree, ready for the typed model.
fn lowered(
    input: &Input,
    overlays: &[Input],
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
    history: &mut History,
) -> Result<(Value, SpecVersion), Diagnostic> {
    let text = sources.add_root(input)?;
    let mut tree = tree::parse(&text, diagnostics)?;
    history.tree("as written", &tree);
    overlay::apply(&mut tree, overlays, sources, diagnostics)?;
    history.tree("overlays", &tree);
    lower::webhook::listed(&mut tree);
    let version = version(&tree)?;
    reference::settle(&mut tree, version, sources, diagnostics);
    history.tree("references", &tree);
    lower::lower(&mut tree, version, diagnostics, history);
    prune::prune(&mut tree, diagnostics);
    Ok((tree, version))
}

fn version(tree: &Value) -> Result<SpecVersion, Diagnostic> {
    let root = Pointer::root();
    let unsupported =
        |pointer: &Pointer, message: String| Diagnostic::new(Code::UnsupportedVersion, pointer, message);
    let invalid = |message: &str| {
        Diagnostic::new(Code::InvalidDocument, &root, message)
            .hint("the first line of an OpenAPI document is `openapi: 3.1.0` or the like")
    };
    let Value::Object(members) = tree else {
        return Err(invalid(match tree {
            Value::Null => "the document is empty",
            _ => "an OpenAPI document is a mapping, this is not",
        }));
    };
    let Some(version) = members.get("openapi") else {
        return Err(match members.get("swagger") {
            Some(version) => {
                let version = version.as_str().map_or_else(|| version.to_string(), str::to_owned);
                unsupported(
                    &root.join("swagger"),
                    format!("this is a Swagger {version} document, not OpenAPI 3.x"),
                )
                .hint("convert it to OpenAPI 3 first, for instance with the Swagger converter")
            }
            None => invalid("the document has no `openapi` key"),
        });
    };
    let text = version.as_str().map_or_else(|| version.to_string(), str::to_owned);
    match text.split('.').take(2).collect::<Vec<_>>()[..] {
        ["3", "0"] | ["3"] => Ok(SpecVersion::V3_0),
        ["3", "1"] => Ok(SpecVersion::V3_1),
        ["3", "2"] => Ok(SpecVersion::V3_2),
        _ => Err(unsupported(&root.join("openapi"), format!("OpenAPI {text} is not supported"))
            .hint("OpenAPI 3.0, 3.1 and 3.2 are")),
    }
}

/// The tree as the typed model has it, and the webhooks, for which that has no place.
fn typed(tree: Value) -> Result<(openapiv3::OpenAPI, Vec<Webhook>), serde_json::Error> {
    let mut openapi = openapiv3::OpenAPI::deserialize(tree)?;
    let mut webhooks = Vec::new();
    for (carried, written) in [("x-lowered-webhooks", "webhooks"), ("x-webhooks", "x-webhooks")] {
        let Some(Value::Object(items)) = openapi.extensions.shift_remove(carried) else { continue };
        for (name, item) in items {
            let origin = Pointer::root().join(written).join(&name);
            webhooks.push(Webhook { name, origin, item: serde_json::from_value(item)? });
        }
    }
    Ok((openapi, webhooks))
}

/// The typed model without the parts that it refuses.
fn salvaged(
    mut tree: Value,
    diagnostics: &mut Diagnostics,
) -> Result<(openapiv3::OpenAPI, Vec<Webhook>), Diagnostic> {
    salvage::salvage(&mut tree, diagnostics);
    prune::prune(&mut tree, diagnostics);
    typed(tree.clone()).map_err(|error| {
        let placed = serde_path_to_error::deserialize::<_, openapiv3::OpenAPI>(&tree).err();
        let error = placed.map_or_else(|| error.to_string(), |placed| placed.to_string());
        let message = format!("the document cannot be read: {error}");
        Diagnostic::new(Code::InvalidSyntax, &Pointer::root(), message)
    })
}
