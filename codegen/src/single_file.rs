//! The library of a crate in one file, for build scripts: what they write has to be included as a whole.

use syn::{AttrStyle, Attribute, Item, ItemMod, parse_quote};

use crate::Files;

/// The library of an emitted crate as one file with all modules in place, to be included by the root of a library:
/// its paths begin with `crate`.
///
/// ```no_run
/// // build.rs
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let generated = codegen::generate(&codegen::Options::new("api/pets.yaml"))?;
/// let sdk = std::path::Path::new(&std::env::var("OUT_DIR")?).join("sdk.rs");
/// std::fs::write(sdk, codegen::single_file(&generated.files))?;
/// // src/lib.rs: include!(concat!(env!("OUT_DIR"), "/sdk.rs"));
/// println!("cargo::rerun-if-changed=api");
/// # Ok(())
/// # }
/// ```
///
/// # Panics
/// When the files are not those of an emitted crate.
pub fn single_file(files: &Files) -> String {
    let mut root = file(files, "src/lib.rs");
    // Attributes of the whole file cannot be included; what they allow is allowed for each item.
    let allowed: Vec<Attribute> = root
        .attrs
        .drain(..)
        .filter(|attribute| attribute.path().is_ident("allow"))
        .map(|attribute| Attribute { style: AttrStyle::Outer, ..attribute })
        .collect();
    for item in &mut root.items {
        let Item::Mod(module) = item else { continue };
        fill(files, "src", module);
        module.attrs.extend(allowed.iter().cloned());
        // The including file's lints do not know that nobody wrote this by hand.
        module.attrs.push(parse_quote!(#[allow(clippy::all, clippy::pedantic)]));
    }
    prettyplease::unparse(&root)
}

/// Puts a module's file, which is in a folder, and those of its own modules in its place.
fn fill(files: &Files, folder: &str, module: &mut ItemMod) {
    if module.content.is_some() {
        return;
    }
    let name = module.ident.to_string();
    let name = name.strip_prefix("r#").unwrap_or(&name);
    let inner = format!("{folder}/{name}");
    let plain = format!("{inner}.rs");
    let path = if files.contains_key(&plain) { plain } else { format!("{inner}/mod.rs") };
    let mut text = file(files, &path);
    for item in &mut text.items {
        if let Item::Mod(module) = item {
            fill(files, &inner, module);
        }
    }
    module.attrs.append(&mut text.attrs);
    module.content = Some((syn::token::Brace::default(), text.items));
    module.semi = None;
}

fn file(files: &Files, path: &str) -> syn::File {
    let text = files.get(path).expect("every module of an emitted crate has its file");
    syn::parse_file(text).expect("the emitter writes Rust")
}
