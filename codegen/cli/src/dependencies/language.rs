//! The language that a manifest says a package is written in.

use anyhow::{Result, bail};
use semver::Version;
use toml_edit::{DocumentMut, Item};

/// The edition of a package that says none.
const FIRST_EDITION: &str = "2015";

/// An edition, and the least version of Rust.
pub(super) struct Language {
    /// Nothing where the package inherits it.
    edition: Option<String>,
    rust: Option<Version>,
}

impl Language {
    /// What a manifest says itself.
    pub(super) fn of(manifest: &DocumentMut) -> Self {
        let said = |key: &str| manifest.get("package").and_then(|it| it.get(key));
        let edition = said("edition")
            .map_or_else(|| Some(FIRST_EDITION.to_owned()), |edition| edition.as_str().map(str::to_owned));
        // It is written with two numbers, mostly.
        let rust = said("rust-version").and_then(Item::as_str).map(|it| {
            let missing = 2_usize.saturating_sub(it.matches('.').count());
            it.to_owned() + &".0".repeat(missing)
        });
        Self { edition, rust: rust.and_then(|it| Version::parse(&it).ok()) }
    }

    /// Whether code that is written in this language can be a part of a package.
    ///
    /// # Errors
    /// When the package is of an older edition, or for an older Rust.
    pub(super) fn fits_into(&self, package: &Self) -> Result<()> {
        if let (Some(is), Some(needed)) = (&package.edition, &self.edition)
            && is < needed
        {
            bail!(
                "it is of edition {is}, and the SDK's code is of edition {needed}: write `edition = \"{needed}\"` into [package]"
            );
        }
        if let (Some(is), Some(needed)) = (&package.rust, &self.rust)
            && is < needed
        {
            bail!("its `rust-version` is {is}, and the SDK needs Rust {needed}");
        }
        Ok(())
    }
}
