//! The module `types`: one file while it is small, several otherwise.

use std::collections::BTreeMap;

use quote::quote;

use super::conversion::Conversions;
use super::features::{self, Features};
use super::file::{SourceFile, ident, quoted, tokens};
use super::manifest::Package;
use super::scope::Scope;
use super::{derives, docs, enums, structs, unions};
use crate::Files;
use crate::ir::{Api, TypeDef, TypeId, TypeKind};

/// A file with more lines is split.
const MOST_LINES: usize = 4_000;

/// A type as it is written, with what it imports.
struct Written<'a> {
    def: &'a TypeDef,
    file: SourceFile,
    lines: usize,
    imports: Vec<&'static str>,
}

/// Writes all types.
pub(super) fn write(api: &Api, package: &Package) -> Files {
    let scope = Scope::types(api);
    let mut written: Vec<Written<'_>> = Vec::new();
    let conversions = Conversions::of(api);
    for id in order(api) {
        let (file, def) = (SourceFile::default(), &api.types[id]);
        definition(&file, def, &scope);
        conversions.write(&file, id, &package.features, &scope);
        let lines = file.lines();
        written.push(Written { def, file, lines, imports: scope.take_imports().into_iter().collect() });
    }
    let root = SourceFile::new(&["The types of the API.".to_owned()]);
    let lines: usize = written.iter().map(|it| it.lines).sum();
    if lines <= MOST_LINES && package.features.is_empty() {
        root.text(imports(written.iter().flat_map(|it| &it.imports)));
        written.into_iter().for_each(|it| root.append(it.file));
        root.append(nullable(api, &package.features));
        return Files::from([("src/types.rs".to_owned(), root.finish())]);
    }
    let mut files = Files::new();
    let mut by_feature: BTreeMap<Option<&str>, Vec<Written<'_>>> = BTreeMap::new();
    for it in written {
        by_feature.entry(package.features.of(it.def.need)).or_default().push(it);
    }
    for (feature, written) in by_feature {
        let line = feature.map_or_else(String::new, |name| format!("#[cfg(feature = {})]\n", quoted(name)));
        for (module, text) in split(written, feature) {
            root.text(format!("{line}mod {module};\n{line}pub use {module}::*;"));
            files.insert(format!("src/types/{module}.rs"), text);
        }
    }
    root.append(nullable(api, &package.features));
    files.insert("src/types.rs".to_owned(), root.finish());
    files
}

/// The types in the order of the document, each before its counterpart for requests.
fn order(api: &Api) -> Vec<TypeId> {
    let mut ids: Vec<TypeId> = api.types.iter().map(|(id, _)| id).collect();
    ids.sort_by_key(|id| (api.types[*id].received.unwrap_or(*id), *id));
    ids
}

fn definition(file: &SourceFile, def: &TypeDef, scope: &Scope<'_>) {
    let name = ident(&def.name.rust);
    let lines = || file.docs(&docs::definition(def, scope.api));
    match &def.kind {
        TypeKind::Alias(ty) => {
            if def.is_shared() {
                // The name says where it stands, and the definition what it is: silence says as much.
                file.text(format!("pub type {} = {};", def.name.rust, scope.ty(ty)));
                return;
            }
            let (attributes, ty) = (lines(), tokens(&scope.ty(ty)));
            file.items(quote!(#attributes pub type #name = #ty;));
        }
        TypeKind::Newtype(ty) => {
            let (attributes, text) = (lines(), scope.ty(ty));
            let ty = tokens(&text);
            let comparison = tokens(derives::comparison(def));
            file.items(quote!(#attributes #[derive(Clone, Debug, #comparison)] pub struct #name(pub #ty);));
            let call = scope.wire_macro("newtype");
            file.text(format!("{call}! {{ {}({}) }}", def.name.rust, text));
        }
        TypeKind::Struct(object) => structs::write(file, def, object, scope),
        TypeKind::Enum(values) => enums::write(file, def, values, scope),
        TypeKind::Union(union) => unions::write(file, def, union, scope),
    }
}

/// The module of aliases for the schemas that have `null` as a value of their own.
fn nullable(api: &Api, features: &Features) -> SourceFile {
    let file = SourceFile::default();
    let aliases: Vec<_> = api
        .types
        .iter()
        .filter(|(_, def)| def.nullable)
        .map(|(_, def)| {
            let name = ident(&def.name.rust);
            let docs = file.docs(&[format!("[`{0}`](super::{0}), or null.", def.name.rust)]);
            let feature = features.attribute(def.need);
            quote!(#feature #docs pub type #name = ::core::option::Option<super::#name>;)
        })
        .collect();
    if !aliases.is_empty() {
        let docs = file.docs(&["Whole values of the schemas that allow null by themselves.".to_owned()]);
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

/// The files by module: by the first letter of the types' names, or more letters where one is not enough. Where a
/// type is does not depend on the others for long, and is easy to guess.
fn split(written: Vec<Written<'_>>, feature: Option<&str>) -> BTreeMap<String, String> {
    let key = |def: &TypeDef, letters: usize| -> String {
        let name = def.name.rust.chars().filter(char::is_ascii_alphanumeric).take(letters);
        let letters: String = name.map(|it| it.to_ascii_lowercase()).collect();
        if letters.is_empty() { "other".to_owned() } else { letters }
    };
    let whole: usize = written.iter().map(|it| it.lines).sum();
    let is_whole = whole <= MOST_LINES && feature.is_some();
    let mut lines: BTreeMap<String, usize> = BTreeMap::new();
    for it in &written {
        for letters in 1..=12 {
            let key = key(it.def, letters);
            if key.len() == letters || letters == 1 {
                *lines.entry(key).or_default() += it.lines;
            }
        }
    }
    let place = |def: &TypeDef| {
        if is_whole {
            return String::new();
        }
        (1..=12)
            .map(|letters| key(def, letters))
            .find(|key| lines.get(key).is_none_or(|it| *it <= MOST_LINES))
            .unwrap_or_else(|| key(def, 12))
    };
    let mut groups: BTreeMap<String, Vec<Written<'_>>> = BTreeMap::new();
    for it in written {
        groups.entry(place(it.def)).or_default().push(it);
    }
    let mut files = BTreeMap::new();
    for (key, parts) in groups {
        let words = |feature: &str| match feature {
            features::ALL => "Types that no operation needs".to_owned(),
            name => format!("Types that only `{name}` needs"),
        };
        let (module, title) = match feature {
            None => (format!("types_{key}"), format!("Types whose names begin with `{key}`.")),
            Some(name) if key.is_empty() => {
                (format!("of_{}", name.replace('-', "_")), format!("{}.", words(name)))
            }
            Some(name) => (
                format!("of_{}_{key}", name.replace('-', "_")),
                format!("{}, with names that begin with `{key}`.", words(name)),
            ),
        };
        let file = SourceFile::new(&[title]);
        let needed = imports(parts.iter().flat_map(|it| &it.imports));
        file.text(format!("#[allow(unused_imports)]\nuse super::*;\n{needed}"));
        parts.into_iter().for_each(|it| file.append(it.file));
        files.insert(module, file.finish());
    }
    files
}
