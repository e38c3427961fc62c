//! The modules of a crate as its files declare them, and what a path in one of them leads to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::{Attribute, Expr, ExprLit, Item, Lit, Meta, MetaNameValue, UseTree, Visibility};

/// The place of a module in [`Modules`].
pub(crate) type ModuleId = usize;

/// The modules of one crate; the first one is the root.
pub(crate) struct Modules {
    pub(crate) all: Vec<Module>,
}

/// A module: a file, or a part of one.
pub(crate) struct Module {
    /// The file that the module stands in.
    pub(crate) file: PathBuf,
    parent: Option<ModuleId>,
    children: BTreeMap<String, ModuleId>,
    /// The names of the items that are defined here.
    items: BTreeSet<String>,
    imports: Vec<Import>,
    /// The tokens of all items but `use`, `mod` and tests.
    pub(crate) code: Vec<TokenStream>,
}

/// One name that a `use` brings into a module.
pub(crate) struct Import {
    pub(crate) path: Vec<String>,
    /// The name in this module; nothing where all names of the path are imported.
    name: Option<String>,
    /// Whether the name can be found here by others: it then says where something is found, not that this file needs it.
    pub(crate) is_re_export: bool,
}

/// What a path leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    Module(ModuleId),
    /// An item of this module.
    Item(ModuleId),
}

impl Modules {
    /// Reads a crate from its root file.
    pub(crate) fn read(root: &Path) -> Self {
        let mut modules = Self { all: Vec::new() };
        let folder = root.parent().expect("a file is in a folder").to_owned();
        modules.file(root, &folder, None);
        modules
    }

    /// Whether a module is another one or stands inside of it, in a file of its own or not.
    pub(crate) fn is_within(&self, inner: ModuleId, outer: ModuleId) -> bool {
        let mut above = Some(inner);
        while let Some(at) = above {
            if at == outer || (self.all[at].file == self.all[outer].file && at != inner) {
                return true;
            }
            above = self.all[at].parent;
        }
        false
    }

    fn file(&mut self, path: &Path, children: &Path, parent: Option<ModuleId>) -> ModuleId {
        let text = std::fs::read_to_string(path)
            .unwrap_or_else(|error| panic!("{} cannot be read: {error}", path.display()));
        let file =
            syn::parse_file(&text).unwrap_or_else(|error| panic!("{} is no Rust: {error}", path.display()));
        self.module(path, children, parent, file.items)
    }

    fn module(&mut self, file: &Path, folder: &Path, parent: Option<ModuleId>, items: Vec<Item>) -> ModuleId {
        let id = self.all.len();
        self.all.push(Module {
            file: file.to_owned(),
            parent,
            children: BTreeMap::new(),
            items: BTreeSet::new(),
            imports: Vec::new(),
            code: Vec::new(),
        });
        for item in items {
            if is_test(attributes(&item)) {
                continue;
            }
            match item {
                Item::Mod(child) => {
                    let name = plain(&child.ident);
                    let below = folder.join(&name);
                    let child = match child.content {
                        Some((_, items)) => self.module(file, &below, Some(id), items),
                        None => {
                            let flat = folder.join(format!("{name}.rs"));
                            let path = match elsewhere(&child.attrs) {
                                Some(path) => file.parent().expect("a file is in a folder").join(path),
                                None if flat.exists() => flat,
                                None => below.join("mod.rs"),
                            };
                            // A crate without a feature need not have the files that the feature is for.
                            if !path.exists() && child.attrs.iter().any(|it| it.path().is_ident("cfg")) {
                                continue;
                            }
                            self.file(&path, &below, Some(id))
                        }
                    };
                    self.all[id].children.insert(name, child);
                }
                Item::Use(it) => {
                    let is_re_export = !matches!(it.vis, Visibility::Inherited);
                    imports(&it.tree, &mut Vec::new(), is_re_export, &mut self.all[id].imports);
                }
                item => {
                    self.all[id].items.extend(name(&item));
                    self.all[id].code.push(item.into_token_stream());
                }
            }
        }
        id
    }

    /// What a path in a module leads to; nothing where it leads out of the crate.
    pub(crate) fn resolve(&self, from: ModuleId, path: &[String]) -> Option<Target> {
        self.resolve_within(from, path, &mut BTreeSet::new())
    }

    fn resolve_within(
        &self,
        from: ModuleId,
        path: &[String],
        asked: &mut BTreeSet<(ModuleId, String)>,
    ) -> Option<Target> {
        let (mut at, mut rest) = match path.split_first()? {
            (first, rest) if first == "crate" => (0, rest),
            (first, rest) if first == "self" => (from, rest),
            (first, rest) if first == "super" => (self.all[from].parent?, rest),
            _ => (from, path),
        };
        while let Some((name, below)) = rest.split_first() {
            if name == "super" {
                at = self.all[at].parent?;
            } else {
                match self.find(at, name, below.is_empty(), asked)? {
                    Target::Module(module) => at = module,
                    item @ Target::Item(_) => return Some(item),
                }
            }
            rest = below;
        }
        Some(Target::Module(at))
    }

    /// What a name stands for in a module. A module and an item may have the same name: the path goes on behind a module.
    fn find(
        &self,
        at: ModuleId,
        name: &str,
        is_last: bool,
        asked: &mut BTreeSet<(ModuleId, String)>,
    ) -> Option<Target> {
        let module = &self.all[at];
        let child = module.children.get(name).map(|child| Target::Module(*child));
        if !is_last && child.is_some() {
            return child;
        }
        if module.items.contains(name) {
            return Some(Target::Item(at));
        }
        // Modules may import everything of one another.
        if !asked.insert((at, name.to_owned())) {
            return child;
        }
        let named = module.imports.iter().filter(|it| it.name.as_deref() == Some(name));
        let mut named = named.filter(|it| it.path[..] != [name.to_owned()]);
        let imported = named.find_map(|it| self.resolve_within(at, &it.path, asked));
        imported.or(child).or_else(|| {
            let mut everything = module.imports.iter().filter(|it| it.name.is_none());
            everything.find_map(|it| match self.resolve_within(at, &it.path, asked)? {
                Target::Module(other) if other != at => self.find(other, name, is_last, asked),
                _ => None,
            })
        })
    }
}

impl Module {
    /// What `use` brings in.
    pub(crate) fn imports(&self) -> &[Import] {
        &self.imports
    }
}

fn imports(tree: &UseTree, path: &mut Vec<String>, is_re_export: bool, found: &mut Vec<Import>) {
    match tree {
        UseTree::Path(it) => {
            path.push(plain(&it.ident));
            imports(&it.tree, path, is_re_export, found);
            path.pop();
        }
        UseTree::Group(it) => it.items.iter().for_each(|tree| imports(tree, path, is_re_export, found)),
        UseTree::Glob(_) => found.push(Import { path: path.clone(), name: None, is_re_export }),
        UseTree::Name(it) if it.ident == "self" => {
            found.push(Import { path: path.clone(), name: path.last().cloned(), is_re_export });
        }
        UseTree::Name(it) => {
            let name = plain(&it.ident);
            let path = path.iter().chain([&name]).cloned().collect();
            found.push(Import { path, name: Some(name), is_re_export });
        }
        UseTree::Rename(it) => {
            let mut path = path.clone();
            if it.ident != "self" {
                path.push(plain(&it.ident));
            }
            found.push(Import { path, name: Some(plain(&it.rename)), is_re_export });
        }
    }
}

/// The file that `#[path = "…"]` names.
fn elsewhere(attributes: &[Attribute]) -> Option<String> {
    attributes.iter().find(|it| it.path().is_ident("path")).and_then(|it| match &it.meta {
        Meta::NameValue(MetaNameValue { value: Expr::Lit(ExprLit { lit: Lit::Str(text), .. }), .. }) => {
            Some(text.value())
        }
        _ => None,
    })
}

/// A name without the mark of a raw identifier.
pub(crate) fn plain(ident: &proc_macro2::Ident) -> String {
    let text = ident.to_string();
    text.strip_prefix("r#").map_or(text.clone(), str::to_owned)
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|it| {
        it.path().is_ident("cfg") && it.meta.to_token_stream().to_string().replace(' ', "") == "cfg(test)"
    })
}

fn name(item: &Item) -> Option<String> {
    let ident = match item {
        Item::Const(it) => &it.ident,
        Item::Enum(it) => &it.ident,
        Item::Fn(it) => &it.sig.ident,
        Item::Macro(it) => it.ident.as_ref()?,
        Item::Static(it) => &it.ident,
        Item::Struct(it) => &it.ident,
        Item::Trait(it) => &it.ident,
        Item::TraitAlias(it) => &it.ident,
        Item::Type(it) => &it.ident,
        Item::Union(it) => &it.ident,
        _ => return None,
    };
    Some(plain(ident))
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(it) => &it.attrs,
        Item::Enum(it) => &it.attrs,
        Item::Fn(it) => &it.attrs,
        Item::Impl(it) => &it.attrs,
        Item::Macro(it) => &it.attrs,
        Item::Mod(it) => &it.attrs,
        Item::Static(it) => &it.attrs,
        Item::Struct(it) => &it.attrs,
        Item::Trait(it) => &it.attrs,
        Item::Type(it) => &it.attrs,
        Item::Use(it) => &it.attrs,
        _ => &[],
    }
}
