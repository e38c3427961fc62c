//! The document stage: YAML or JSON text, of any dialect, to one typed [`openapiv3::OpenAPI`].
//!
//! [`read`] parses the text into an untyped tree, settles references (`reference`), makes OpenAPI 3.0 of 2.0
//! (`swagger2`), looks at what contradicts itself (`check`), lowers what OpenAPI 3.0 has no word for and repairs what is
//! nearly valid (`lower`), and only then reads the typed model. What was lowered is carried in extensions that begin with
//! `x-lowered-`; the normaliser reads them back.

mod as_written;
mod check;
mod described;
mod examples;
mod foreign;
pub(crate) mod hoisted;
mod input;
mod lower;
pub(crate) mod media_name;
mod media_types;
mod methods;
mod more_paths;
mod overlay;
mod prune;
mod reference;
mod request;
mod salvage;
mod sequential;
mod swagger2;
mod syntax;
mod trail;
mod tree;
mod version;
mod walk;
mod webhooks;

use std::collections::BTreeSet;

use serde::Deserialize as _;
use serde_json::Value;

pub(crate) use check::api::{foreign_scheme, forgotten_scheme};
pub use described::Descriptions;
pub use input::{Input, Sources};
pub(crate) use lower::api::is_balanced;
pub(crate) use lower::describe::{TAG_KIND, TAG_PARENT};
pub(crate) use lower::parameter::{
    ALLOW_RESERVED, COOKIE_STYLE, DEFAULT_EXPLODE, Delimiter, SENT_AS_DECLARED, WHOLE_QUERY,
};
pub(crate) use lower::schema::DEFAULT_MAPPING;
pub(crate) use lower::security::{
    DEPRECATED, DEVICE_URL, FAULTY, METADATA_URL, TOKEN_SCOPES, TOKEN_URL, USER_FLOWS,
};
pub use methods::MethodOperation;
pub(crate) use sequential::is_json_sequence;
pub use version::SpecVersion;
pub use webhooks::Webhook;

use crate::Failure;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::history::History;
use crate::places::Places;
use crate::pointer::Pointer;
use crate::stack::on_large_stack;

/// A document, read and lowered.
#[derive(Clone, Debug)]
pub struct Document {
    /// The typed model. Every reference in it is `#/components/<kind>/<key>` and resolves.
    pub openapi: openapiv3::OpenAPI,
    /// What the API sends by itself.
    pub webhooks: Vec<Webhook>,
    /// The operations with methods that the typed model has no fields for, in document order.
    pub methods: Vec<MethodOperation>,
    /// What references say of what they refer to.
    pub descriptions: Descriptions,
    /// The dialect it was written in.
    pub version: SpecVersion,
    /// Where in the texts the parts of the model stand, as far as that is somewhere else.
    pub places: Places,
    /// The texts it was read from.
    pub sources: Sources,
    /// What was found on the way.
    pub diagnostics: Diagnostics,
}

impl Document {
    /// Where a component stands. The keys of hoisted reference targets are pointers themselves.
    pub fn component_origin(kind: &str, key: &str) -> Pointer {
        if hoisted::is_hoisted(key) {
            Pointer::parse(key)
        } else {
            Pointer::root().join("components").join(kind).join(key)
        }
    }

    /// Where the entries of a map stand, by their keys: components by themselves, others below the map.
    pub(crate) fn entries_of(map: &Pointer) -> impl Fn(&str) -> Pointer {
        let components = map.parent().filter(|it| it.as_str() == "/components").and_then(|_| map.last());
        move |key| match &components {
            Some(kind) => Self::component_origin(kind, key),
            None => map.join(key),
        }
    }
}

/// Reads a document.
///
/// # Errors
/// When the file cannot be read, is neither YAML nor JSON, nests too deep, or is not OpenAPI 2.0 or 3.x.
pub fn read(input: &Input) -> Result<Document, Box<Failure>> {
    on_large_stack(|| read_here(input, &[], &BTreeSet::new(), &mut History::default()))
}

/// Reads a document and applies overlays to it, on the caller's own stack, which has to be a large one. `formats` are those
/// that the configuration knows.
pub(crate) fn read_here(
    input: &Input,
    overlays: &[Input],
    formats: &BTreeSet<String>,
    history: &mut History,
) -> Result<Document, Box<Failure>> {
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    match pipeline(input, overlays, formats, &mut sources, &mut diagnostics, history) {
        Ok((Typed { openapi, methods, webhooks, descriptions }, version, places)) => {
            Ok(Document { openapi, webhooks, methods, descriptions, version, places, sources, diagnostics })
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

/// What the typed model holds, and what it has no place for.
struct Typed {
    openapi: openapiv3::OpenAPI,
    methods: Vec<MethodOperation>,
    webhooks: Vec<Webhook>,
    descriptions: Descriptions,
}

fn pipeline(
    input: &Input,
    overlays: &[Input],
    formats: &BTreeSet<String>,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
    history: &mut History,
) -> Result<(Typed, SpecVersion, Places), Diagnostic> {
    let mut before = sources.clone();
    let (mut tree, version, places) = lowered(input, overlays, formats, sources, diagnostics, history)?;
    // The model takes the tree's texts over. Only a document that it refuses is worth a second tree.
    let descriptions = Descriptions::of(&tree, version);
    let methods = methods::read(methods::take(&mut tree));
    if let (Some(methods), Ok(mut openapi)) = (methods, openapiv3::OpenAPI::deserialize(tree))
        && let Some(webhooks) = webhooks::take(&mut openapi)
    {
        return Ok((Typed { openapi, methods, webhooks, descriptions }, version, places));
    }
    let (tree, version, mut places) =
        lowered(input, overlays, formats, &mut before, &mut Diagnostics::default(), &mut History::default())?;
    let typed = salvaged(tree, version, &mut places, diagnostics, history)?;
    Ok((typed, version, places))
}

/// The tree, ready for the typed model.
fn lowered(
    input: &Input,
    overlays: &[Input],
    formats: &BTreeSet<String>,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
    history: &mut History,
) -> Result<(Value, SpecVersion, Places), Diagnostic> {
    let text = sources.add_root(input)?;
    let mut tree = tree::parse(&text, diagnostics)?;
    history.tree("as written", &tree);
    overlay::apply(&mut tree, overlays, sources, diagnostics)?;
    history.tree("overlays", &tree);
    lower::webhook::listed(&mut tree);
    more_paths::take_in(&mut tree, sources, diagnostics);
    let version = SpecVersion::of(&tree).map_err(|refusal| {
        let foreign = foreign::of_text(&text).filter(|_| refusal.code == Code::InvalidDocument);
        foreign.unwrap_or(refusal)
    })?;
    as_written::restore(&mut tree, version, &text, diagnostics);
    reference::settle(&mut tree, version, sources, diagnostics);
    media_types::inline(&mut tree, diagnostics);
    history.tree("references", &tree);
    let mut places = match version {
        SpecVersion::V2_0 => swagger2::convert(&mut tree, diagnostics),
        SpecVersion::V3_0 | SpecVersion::V3_1 | SpecVersion::V3_2 => Places::default(),
    };
    // From here on a place is one in the converted document.
    diagnostics.convert_places(&places);
    history.convert_places(&places);
    history.tree("OpenAPI 3.0 of 2.0", &tree);
    reference::break_cycles(&mut tree, diagnostics);
    history.tree("circles of references", &tree);
    check::check(&tree, version, formats, diagnostics).put(&mut tree);
    places.follow(lower::lower(&mut tree, version, diagnostics, history));
    diagnostics.convert_places(&places);
    prune::prune(&mut tree, &mut places, diagnostics);
    history.convert_places(&places);
    Ok((tree, version, places))
}

/// The typed model without the parts that it refuses.
fn salvaged(
    mut tree: Value,
    version: SpecVersion,
    places: &mut Places,
    diagnostics: &mut Diagnostics,
    history: &mut History,
) -> Result<Typed, Diagnostic> {
    places.follow(salvage::salvage(&mut tree, diagnostics));
    diagnostics.convert_places(places);
    prune::prune(&mut tree, places, diagnostics);
    history.convert_places(places);
    history.tree("what the typed model can hold", &tree);
    let descriptions = Descriptions::of(&tree, version);
    // Salvaging has tried each operation by itself.
    let methods = methods::read(methods::take(&mut tree)).unwrap_or_default();
    let mut openapi: openapiv3::OpenAPI = serde_path_to_error::deserialize(&tree).map_err(|error| {
        let message = format!("the document cannot be read: {error}");
        Diagnostic::new(Code::InvalidSyntax, &Pointer::root(), message)
    })?;
    let webhooks = webhooks::take(&mut openapi).unwrap_or_default();
    Ok(Typed { openapi, methods, webhooks, descriptions })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn places_are_followed_when_the_typed_model_refuses_a_part() {
        let parameter = |name: &str, place: &str| json!({ "name": name, "in": place, "schema": {} });
        let webhook = json!({ "post": { "parameters": [parameter("c", "nowhere")], "responses": {} } });
        let tree = json!({
            "openapi": "3.0.3",
            "info": { "title": "", "version": "" },
            "paths": { "/a": { "parameters": [parameter("a", "nowhere"), parameter("b", "query")] } },
            "x-lowered-webhooks": { "w": webhook },
        });
        let second = Pointer::parse("/paths/~1a/parameters/1");
        let mut history = History::of(std::slice::from_ref(&second));
        let (mut places, mut diagnostics) = (Places::default(), Diagnostics::default());
        let typed = salvaged(tree, SpecVersion::V3_0, &mut places, &mut diagnostics, &mut history);
        assert_eq!(typed.expect("the rest is read").openapi.paths.paths.len(), 1);
        let found: Vec<_> = diagnostics.iter().map(|it| (it.code, it.pointer.as_str())).collect();
        let webhook = "/webhooks/w/post/parameters/0";
        let expected = [(Code::IncompleteRequest, "/paths/~1a/parameters/0"), (Code::InvalidValue, webhook)];
        assert_eq!(found, expected);
        let steps = history.into_steps();
        assert_eq!(steps[0].last().map(|it| &it.value), Some(&parameter("b", "query")));
    }
}
