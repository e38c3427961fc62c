//! The module `types`: one file while it is small, several otherwise.

use std::collections::BTreeMap;

use quote::quote;

use super::conversion::Conversions;
use super::features::Features;
use super::file::{SourceFile, ident, quoted, tokens};
use super::manifest::Package;
use super::scope::Scope;
use super::type_files::{self, MOST_LINES, Measured, Module};
use super::{derives, docs, enums, schemas, structs, unions};
use crate::Files;
use crate::config::Config;
use crate::ir::{Api, Need, TypeDef, TypeId, TypeKind};
use crate::name::ident::plain;

/// A type as it is written, with what it imports.
struct Written<'a> {
    def: &'a TypeDef,
    file: SourceFile,
    lines: usize,
    imports: Vec<&'static str>,
}

/// Types that are needed by the same; one that has got its file is taken out.
type Group<'a> = Vec<Option<Written<'a>>>;

/// Writes all types.
pub(super) fn write(api: &Api, package: &Package, config: &Config) -> Files {
    let scope = Scope::types(api);
    let mut written: Vec<Written<'_>> = Vec::new();
    let conversions = Conversions::of(api);
    for id in order(api) {
        let (file, def) = (SourceFile::default(), &api.types[id]);
        definition(&file, def, &scope);
        if let Some(place) = schemas::validated(def, api, config) {
            let place = quoted(place.as_str());
            file.add_lines(format!("crate::schemas::validate! {{ {}: {place} }}", def.name.rust));
        }
        if schemas::tells_schema(def) {
            let place = quoted(def.origin.as_str());
            file.add_lines(format!(
                "#[cfg(feature = \"schemars\")]\ncrate::schemas::json_schema! {{ {}: {place} }}",
                def.name.rust
            ));
        }
        conversions.write(&file, id, &package.features, &scope);
        let lines = file.line_count();
        written.push(Written { def, file, lines, imports: scope.take_imports().into_iter().collect() });
    }
    let root = SourceFile::new(&["The types of the API.".to_owned()]);
    let lines: usize = written.iter().map(|it| it.lines).sum();
    let mut files = Files::new();
    if lines <= MOST_LINES && package.features.is_empty() {
        let is_gated = |it: &Written<'_>| package.features.of(it.def.need).is_some();
        let (gated, written): (Vec<_>, Vec<_>) = written.into_iter().partition(is_gated);
        root.add_lines(imports(written.iter().flat_map(|it| &it.imports)));
        if !gated.is_empty() {
            add_group(api, package, &root, Need::Events, gated.into_iter().map(Some).collect(), &mut files);
        }
        written.into_iter().for_each(|it| root.append(it.file));
        root.append(nullable(api, &package.features));
        files.insert("src/types.rs".to_owned(), root.finish());
        return files;
    }
    let mut by_need: BTreeMap<Need, Group<'_>> = BTreeMap::new();
    for it in written {
        by_need.entry(it.def.need).or_default().push(Some(it));
    }
    for (need, group) in by_need {
        add_group(api, package, &root, need, group, &mut files);
    }
    root.append(nullable(api, &package.features));
    files.insert("src/types.rs".to_owned(), root.finish());
    files
}

/// Adds the module for the types that are needed by the same.
fn add_group(
    api: &Api,
    package: &Package,
    root: &SourceFile,
    need: Need,
    mut group: Group<'_>,
    files: &mut Files,
) {
    let sized = group.iter().flatten().map(|it| Measured { name: &it.def.name.rust, lines: it.lines });
    let sized: Vec<Measured<'_>> = sized.collect();
    let module = type_files::module(type_files::of_need(api, need), &sized);
    add(root, module, &package.features.line(need), "src/types", &mut group, files);
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
                let docs = docs::single(&docs::shared(def, ty, scope.api)).into_owned();
                file.add_lines(format!("/// {docs}\npub type {} = {};", def.name.rust, scope.ty(ty)));
                return;
            }
            let (attributes, ty) = (lines(), tokens(&scope.ty(ty)));
            file.add_tokens(quote!(#attributes pub type #name = #ty;));
        }
        TypeKind::Newtype(ty) => {
            let (attributes, text) = (lines(), scope.ty(ty));
            let ty = tokens(&text);
            let comparison = tokens(&derives::comparison(def));
            file.add_tokens(
                quote!(#attributes #[derive(Clone, Debug, #comparison)] pub struct #name(pub #ty);),
            );
            let call = scope.wire_macro("newtype");
            file.add_lines(format!("{call}! {{ {}({}) }}", def.name.rust, text));
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
        file.add_tokens(quote!(#docs pub mod nullable { #(#aliases)* }));
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

/// Adds a module to the file that it is declared in, and the module's own files.
fn add(
    parent: &SourceFile,
    module: Module,
    condition: &str,
    folder: &str,
    group: &mut Group<'_>,
    files: &mut Files,
) {
    let Module { name, title, types, families } = module;
    parent.add_lines(format!("{condition}mod {name};\n{condition}pub use {name}::*;"));
    let file = SourceFile::new(&[title]);
    let body = SourceFile::default();
    let path = format!("{folder}/{}", plain(&name));
    // Whatever leads to a family has the condition already.
    families.into_iter().for_each(|family| add(&body, family, "", &path, group, files));
    let own: Vec<Written<'_>> = types.into_iter().filter_map(|index| group[index].take()).collect();
    let needed = imports(own.iter().flat_map(|it| &it.imports));
    file.add_lines(format!("#[allow(unused_imports)]\nuse super::*;\n{needed}").trim_end());
    file.append(body);
    own.into_iter().for_each(|it| file.append(it.file));
    files.insert(format!("{path}.rs"), file.finish());
}
