//! The module `types`: one file while it is small, several otherwise.

use std::collections::BTreeMap;

use quote::quote;

use super::file::{SourceFile, ident};
use super::scope::Scope;
use super::{docs, enums, structs, unions};
use crate::Files;
use crate::ir::{Api, TypeDef, TypeKind};

/// A file with more lines is split.
const MOST_LINES: usize = 4_000;

/// Writes all types.
pub(super) fn write(api: &Api) -> Files {
    let scope = Scope::types(api);
    let mut written: Vec<(&TypeDef, SourceFile, Vec<&'static str>)> = Vec::new();
    for (_, def) in api.types.iter() {
        let mut file = SourceFile::default();
        definition(&mut file, def, &scope);
        written.push((def, file, scope.take_imports().into_iter().collect()));
    }
    let lines: usize = written.iter().map(|(_, file, _)| file.lines()).sum();
    if lines <= MOST_LINES {
        let mut file = SourceFile::new(&["The types of the API.".to_owned()]);
        file.text(imports(written.iter().flat_map(|(_, _, imports)| imports)));
        written.into_iter().for_each(|(_, part, _)| file.append(part));
        file.append(nullable(api));
        return Files::from([("src/types.rs".to_owned(), file.finish())]);
    }
    split(written, nullable(api))
}

fn definition(file: &mut SourceFile, def: &TypeDef, scope: &Scope<'_>) {
    let name = ident(&def.name.rust);
    let lines = || docs::attributes(&docs::lines(&def.docs, &docs::place(def, scope.api)));
    match &def.kind {
        TypeKind::Alias(ty) => {
            let (attributes, ty) = (lines(), scope.ty(ty));
            file.items(quote!(#attributes pub type #name = #ty;));
        }
        TypeKind::Newtype(ty) => {
            let (attributes, ty) = (lines(), scope.ty(ty));
            file.items(quote!(#attributes #[derive(Clone, Debug, PartialEq)] pub struct #name(pub #ty);));
            let call = scope.wire_macro("newtype");
            file.text(format!("{call}! {{ {}({}) }}", def.name.rust, unions::one_line(&ty)));
        }
        TypeKind::Struct(object) => structs::write(file, def, object, scope),
        TypeKind::Enum(values) => enums::write(file, def, values, scope),
        TypeKind::Union(union) => unions::write(file, def, union, scope),
    }
}

/// The module of aliases for the schemas that have `null` as a value of their own.
fn nullable(api: &Api) -> SourceFile {
    let mut file = SourceFile::default();
    let aliases: Vec<_> = api
        .types
        .iter()
        .filter(|(_, def)| def.nullable)
        .map(|(_, def)| {
            let name = ident(&def.name.rust);
            let docs = docs::attributes(&[format!("[`{0}`](super::{0}), or null.", def.name.rust)]);
            quote!(#docs pub type #name = ::core::option::Option<super::#name>;)
        })
        .collect();
    if !aliases.is_empty() {
        let docs =
            docs::attributes(&["Whole values of the schemas that allow null by themselves.".to_owned()]);
        file.items(quote!(#docs pub mod nullable { #(#aliases)* }));
    }
    file
}

fn imports<'a>(names: impl Iterator<Item = &'a &'static str>) -> String {
    let names: std::collections::BTreeSet<&str> = names.copied().collect();
    match names.len() {
        0 => String::new(),
        1 => format!("use crate::runtime::wire::{};", names.into_iter().collect::<String>()),
        _ => format!("use crate::runtime::wire::{{{}}};", names.into_iter().collect::<Vec<_>>().join(", ")),
    }
}

/// By the first letter of their names, or more letters where one is not enough: where a type is does not
/// depend on the others for long, and is easy to guess.
fn split(written: Vec<(&TypeDef, SourceFile, Vec<&'static str>)>, nullable: SourceFile) -> Files {
    let key = |def: &TypeDef, letters: usize| -> String {
        let name = def.name.rust.to_lowercase();
        let letters: String = name.chars().filter(char::is_ascii_alphanumeric).take(letters).collect();
        if letters.is_empty() { "other".to_owned() } else { letters }
    };
    let mut lines: BTreeMap<String, usize> = BTreeMap::new();
    for (def, file, _) in &written {
        for letters in 1..=12 {
            let key = key(def, letters);
            if key.len() == letters || letters == 1 {
                *lines.entry(key).or_default() += file.lines();
            }
        }
    }
    let place = |def: &TypeDef| {
        (1..=12)
            .map(|letters| key(def, letters))
            .find(|key| lines.get(key).is_none_or(|it| *it <= MOST_LINES))
            .unwrap_or_else(|| key(def, 12))
    };
    let mut groups: BTreeMap<String, Vec<(SourceFile, Vec<&'static str>)>> = BTreeMap::new();
    for (def, file, imports) in written {
        groups.entry(place(def)).or_default().push((file, imports));
    }
    let mut files = Files::new();
    let mut root = SourceFile::new(&["The types of the API.".to_owned()]);
    let module = |key: &String| format!("types_{key}");
    root.text(groups.keys().map(|key| format!("mod {};", module(key))).collect::<Vec<_>>().join("\n"));
    root.text(groups.keys().map(|key| format!("pub use {}::*;", module(key))).collect::<Vec<_>>().join("\n"));
    root.append(nullable);
    files.insert("src/types.rs".to_owned(), root.finish());
    for (key, parts) in groups {
        let mut file = SourceFile::new(&[format!("Types whose names begin with `{key}`.")]);
        let needed = imports(parts.iter().flat_map(|(_, imports)| imports));
        file.text(format!("#[allow(unused_imports)]\nuse super::*;\n{needed}"));
        parts.into_iter().for_each(|(part, _)| file.append(part));
        files.insert(format!("src/types/{}.rs", module(&key)), file.finish());
    }
    files
}
