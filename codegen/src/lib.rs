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
pub mod ir;
pub mod name;
pub mod normalize;
pub mod output;
pub mod places;
pub mod pointer;
pub mod select;
pub mod text;

mod history;
mod options;
mod single_file;
mod stack;

use std::collections::BTreeMap;
use std::fmt;

pub use history::{Stage, Step};
pub use options::{Options, Policy, Warnings};
pub use single_file::single_file;

use diagnostic::Diagnostics;
use document::Sources;
use history::History;
use places::Places;
use pointer::Pointer;

/// The emitted files: contents by path relative to the crate's folder, with `/` as separator.
pub type Files = BTreeMap<String, String>;

/// What came of a document.
#[derive(Clone, Debug)]
pub struct Generated {
    /// The crate, or the module that the configuration wants in its place.
    pub files: Files,
    /// Where the files belong.
    pub surroundings: Surroundings,
    /// The IR that the crate was written from.
    pub api: ir::Api,
    /// Everything worth saying about the document, with severities as the policy has them; no errors.
    pub diagnostics: Diagnostics,
    /// The texts that the diagnostics point into.
    pub sources: Sources,
    /// Where in the texts the places of the IR are, as far as that is somewhere else.
    pub places: Places,
}

/// Where emitted files belong, and what has to be around them.
#[derive(Clone, Debug)]
pub struct Surroundings {
    /// The manifest: the crate's, or one with what the crate around the module has to have.
    pub manifest: String,
    /// The path that users write before the crate's items, such as `pets` or, of a module, `crate::api`.
    pub library: String,
    /// The module that was emitted; nothing where it is a crate.
    pub module: Option<config::ModulePath>,
    /// The recursion limit that the crate around the module has to say, where the compiler's own may be too small.
    pub recursion_limit: Option<usize>,
}

/// Why nothing came of a document. `Display` shows every diagnostic with its place.
#[derive(Clone, Debug)]
pub struct Failure {
    /// At least one error, and all else that was found until then.
    pub diagnostics: Diagnostics,
    /// The texts that the diagnostics point into.
    pub sources: Sources,
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&diagnostic::render(&self.diagnostics, &self.sources))
    }
}

impl std::error::Error for Failure {}

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
    stack::on_large_stack(|| {
        let mut history = History::of(place);
        pipeline(options, &mut history)?;
        Ok(history.into_steps())
    })
}

fn pipeline(options: &Options, history: &mut History) -> Result<Generated, Box<Failure>> {
    let mut config = config::load(options.config.as_ref())?;
    let overlays = [config.overlay_inputs(options.config.as_ref()), options.overlays.clone()].concat();
    let mut document = document::read_here(&options.document, &overlays, history)?;
    config.add_to(&mut document.sources);
    config.convert_places(&document.places);
    let mut diagnostics = std::mem::take(&mut document.diagnostics);
    diagnostics.extend(config.notes());
    select::operations(&mut document, &config, &mut diagnostics);
    let mut api = normalize::watched(&document, &config, &mut diagnostics, history);
    let (sources, places) = (document.sources, document.places);
    // The typed model is the largest thing in memory, and the emitter does not need it.
    drop((document.openapi, document.methods));
    name::assign(&mut api, &config, &mut diagnostics);
    select::optional_properties(&mut api, &config, &mut diagnostics);
    name::bodies(&mut api);
    history.api(Stage::Name, "names", &api);
    let diagnostics = options.policy.apply(&diagnostics);
    if diagnostics.has_errors() {
        return Err(Box::new(Failure { diagnostics, sources }));
    }
    let emitted = emit::emit(&api, &config);
    Ok(Generated {
        files: emitted.files,
        surroundings: Surroundings {
            manifest: emitted.manifest,
            library: emitted.library,
            module: config.package.as_module(),
            recursion_limit: emitted.recursion_limit,
        },
        api,
        diagnostics,
        sources,
        places,
    })
}
