//! The library of a crate, or a module, in one file, for build scripts: what they write has to be included as a whole.

use syn::{AttrStyle, Attribute, Item, ItemMod, parse_quote};

use crate::Files;

/// The library of an emitted crate, or an emitted module, as one file with all of its modules in place.
///
/// That of a crate is to be included by the root of a library, that of a module by the module whose path the configuration
/// says: their paths begin there. [`build_script`](crate::build_script) does all that a build script has to.
///
/// # Panics
/// When the files are not those of an emitted crate or module.
pub fn single_file(files: &Files) -> String {
    let (folder, root) = if files.contains_key("mod.rs") { ("", "mod.rs") } else { ("src/", "src/lib.rs") };
    let mut root = file(files, root);
    // Attributes of the whole file cannot be included; what they allow is allowed for each item.
    let allowed: Vec<Attribute> = root
        .attrs
        .drain(..)
        .filter(|attribute| attribute.path().is_ident("allow"))
        .map(|attribute| Attribute { style: AttrStyle::Outer, ..attribute })
        .collect();
    for item in &mut root.items {
        let attributes = match item {
            Item::Mod(module) => {
                fill(files, folder, module);
                // The including file's lints do not know that nobody wrote this by hand.
                module.attrs.push(parse_quote!(#[allow(clippy::all, clippy::pedantic)]));
                &mut module.attrs
            }
            Item::Use(import) => &mut import.attrs,
            _ => continue,
        };
        attributes.extend(allowed.iter().cloned());
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
    let inner = format!("{folder}{name}/");
    let plain = format!("{folder}{name}.rs");
    let path = if files.contains_key(&plain) { plain } else { format!("{inner}mod.rs") };
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
