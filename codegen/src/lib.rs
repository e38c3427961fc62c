//! Reads an OpenAPI document, normalises its schemas into an IR and emits a Rust SDK crate.
//!
//! [`generate`] is the whole pipeline: document → IR → names → files. It neither prints nor writes, uses no
//! network, and gives the same files for the same input. [`output::Plan`] writes them to a folder, [`build_script`] does
//! what a build script has to.
//!
//! ```no_run
//! use codegen::output::Plan;
//! use codegen::{Options, generate};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let options = Options::new("spec/skills.yaml").with_config("spec/sdk.toml");
//! let generated = generate(&options)?;
//! Plan::new("generated".as_ref(), &generated.files)?.apply()?;
//! # Ok(())
//! # }
//! ```

pub mod build_script;
pub mod config;
pub mod diagnostic;
pub mod diff;
pub mod document;
pub mod emit;
pub mod facts;
pub mod ir;
pub mod name;
pub mod normalize;
pub mod output;
pub mod places;
pub mod pointer;
pub mod select;
pub mod text;

mod failure;
mod generated;
mod history;
mod options;
mod pattern;
mod replaced;
mod single_file;
mod stack;

pub use failure::Failure;
pub use generated::{Files, Generated, Surroundings};
pub use history::{Stage, Step};
pub use options::{Options, Policy, Warnings};
pub use single_file::single_file;

use diagnostic::Diagnostics;
use history::History;
use pointer::Pointer;

/// Reads the document and the configuration and emits the crate.
///
/// # Errors
/// When the document or the configuration cannot be read, or when the policy makes an error of a finding.
pub fn generate(options: &Options) -> Result<Generated, Box<Failure>> {
    stack::on_large_stack(|| pipeline(options, &mut History::default()))
}

/// What each rule makes of the schema or the operation at a place, in the order of the rules; those that leave it as it
/// is are left out.
///
/// # Errors
/// As [`generate`].
pub fn history(options: &Options, place: &Pointer) -> Result<Vec<Step>, Box<Failure>> {
    Ok(histories(options, std::slice::from_ref(place))?.pop().unwrap_or_default())
}

/// The [`history`] of several places, in their order. The document is read once for all of them.
///
/// # Errors
/// As [`generate`].
pub fn histories(options: &Options, places: &[Pointer]) -> Result<Vec<Vec<Step>>, Box<Failure>> {
    stack::on_large_stack(|| {
        let mut history = History::of(places);
        pipeline(options, &mut history)?;
        Ok(history.into_steps())
    })
}

fn pipeline(options: &Options, history: &mut History) -> Result<Generated, Box<Failure>> {
    let mut config = config::load(options.config.as_ref())?;
    let overlays = [config.overlay_inputs(options.config.as_ref()), options.overlays.clone()].concat();
    let mut document = document::read_here(&options.document, &overlays, &config.formats(), history)?;
    config.add_to(&mut document.sources);
    config.convert_places(&document.places);
    let mut diagnostics = std::mem::take(&mut document.diagnostics);
    diagnostics.extend(config::notes(&config, &options.policy));
    select::operations(&mut document, &config, &mut diagnostics);
    let api = named(&document, &config, &mut diagnostics, history);
    if !config.types.replace.is_empty() {
        let plain = config.without_replacements();
        let without = named(&document, &plain, &mut Diagnostics::default(), &mut History::default());
        diagnostics.extend(replaced::findings(&api, &without, &config));
    }
    let (sources, places) = (document.sources, document.places);
    // The typed model is the largest thing in memory, and the emitter does not need it.
    drop((document.openapi, document.methods));
    let diagnostics = options.policy.apply(&diagnostics);
    if diagnostics.has_errors() {
        return Err(Box::new(Failure { diagnostics, sources }));
    }
    let (files, surroundings) = emit::emit(&api, &config);
    Ok(Generated { files, surroundings, api, diagnostics, sources, places, config: Box::new(config) })
}

/// The IR of a document, with all names.
fn named(
    document: &document::Document,
    config: &config::Config,
    diagnostics: &mut Diagnostics,
    history: &mut History,
) -> ir::Api {
    let mut api = normalize::watched(document, config, diagnostics, history);
    name::assign(&mut api, config, diagnostics);
    history.api(Stage::Name, "names", &api);
    let optional = select::optional_properties(&mut api, config, diagnostics);
    normalize::json_schema::relaxed::run(&mut api.schemas, &optional);
    normalize::json_schema::relaxed::run(&mut api.request_schemas, &optional);
    history.api(Stage::Name, "properties that may be left out", &api);
    name::assign_setters(&mut api, config);
    history.api(Stage::Name, "setters", &api);
    api
}
