//! What the SDK lacks because types of other crates stand for schemas that something looks into.
//!
//! What is inside of such a type nobody knows: a list of it has no pages, a body of it no setters. The API is compared with
//! what it would be without the replacements, so that whatever is lost is found, whichever rule has looked for it.

use std::collections::BTreeMap;

use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{
    Api, BodyContent, Content, FirstPage, Given, Operation, PageEnd, PagePlace, Pagination, PaginationKind,
    PartContent, ResponseContent, Success, TagCarrier, Type, TypeDef, TypeKind, UnionDispatch, UnionVariant,
};
use crate::pointer::Pointer;

/// How many places a finding names.
const MOST_NAMED: usize = 3;

/// Something that is looked for inside of a type and not found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Loss {
    Pages,
    Setters,
    Stream,
    Part,
    WholeBody,
    Variants,
    Tag,
    Events,
}

impl Loss {
    fn in_words(self) -> &'static str {
        match self {
            Self::Pages => "of which pages are made by what is inside",
            Self::Setters => "whose properties would be arguments and setters, and which is given as a whole",
            Self::Stream => "inside of which a flag asks for a stream, which nothing sets now",
            Self::Part => "which is a file of a multipart body, given as an upload and not as the type",
            Self::WholeBody => "whose properties are parts, which the type does not stand for",
            Self::Variants => "by which variants are told apart, each of which is tried now",
            Self::Tag => "that a tag tells from others, which the type has to read and write itself",
            Self::Events => "by which events are told apart, which only the receiver knows now",
        }
    }

    fn hint(self) -> &'static str {
        match self {
            Self::Pages => "let the type stand for an item, or say `pagination = false` for the operation",
            Self::WholeBody => "let types stand for the properties",
            Self::Setters | Self::Stream => "let types stand for single properties, if setters are wanted",
            Self::Part => "take the entry out: nothing is made of it",
            Self::Tag => "the type needs a field for the tag, or the schema around it has to be replaced",
            Self::Variants | Self::Events => {
                "the type has to refuse what is none of it, or the schema around it has to be replaced"
            }
        }
    }
}

/// A finding for each replacement and each kind of thing that is lost by it. `without` is the API as it would be without
/// replacements.
pub(crate) fn findings(api: &Api, without: &Api, config: &Config) -> Vec<Diagnostic> {
    let mut search = Search { without, config, found: BTreeMap::new() };
    for (now, before) in api.operations.iter().zip(&without.operations) {
        search.operation(now, before);
    }
    search.unions(api);
    for (now, before) in api.event_sets.iter().zip(&without.event_sets) {
        if now.dispatch != before.dispatch {
            for event in &before.events {
                let keys = event.payload.ty().map(|ty| search.below(ty, &event.origin)).unwrap_or_default();
                search.lost(Loss::Events, &keys, &event.name.wire);
            }
        }
    }
    search.report()
}

/// The search for what is lost.
struct Search<'a> {
    /// The API without replacements.
    without: &'a Api,
    config: &'a Config,
    /// Who lacks something, by the key of the replacement and by what is lacked.
    found: BTreeMap<(String, Loss), Vec<String>>,
}

impl Search<'_> {
    fn report(self) -> Vec<Diagnostic> {
        let finding = |((key, loss), who): ((String, Loss), Vec<String>)| {
            let path = self.config.types.replace.get(&key).map_or("", String::as_str);
            let mut names: Vec<String> = who.iter().take(MOST_NAMED).map(|it| format!("`{it}`")).collect();
            if who.len() > MOST_NAMED {
                names.push(format!("{} more", who.len() - MOST_NAMED));
            }
            let message = format!("`{path}` stands for a schema {}: {}", loss.in_words(), names.join(", "));
            self.config.finding(Code::ReplacedType, &key, message).hint(loss.hint())
        };
        self.found.into_iter().map(finding).collect()
    }

    fn lost(&mut self, loss: Loss, keys: &[String], who: &str) {
        for key in keys {
            let all = self.found.entry((key.clone(), loss)).or_default();
            if !all.iter().any(|it| it == who) {
                all.push(who.to_owned());
            }
        }
    }

    fn operation(&mut self, now: &Operation, before: &Operation) {
        let who = &before.id;
        if let Some(pages) = &before.pagination
            && now.pagination.as_ref().is_none_or(|it| !is_same(it, pages))
        {
            let mut keys = self.of_pages(before, pages);
            if keys.is_empty() {
                keys = self.keys_below(&before.origin.join("responses"));
            }
            self.lost(Loss::Pages, &keys, who);
        }
        for (now, before) in contents(now).iter().zip(contents(before)) {
            self.content(now, before, who);
        }
        if before.switch.is_some() && now.switch.is_none() {
            for content in contents(before) {
                let place = content.origin.join("schema");
                let keys = content.content.ty().map(|ty| self.below(ty, &place)).unwrap_or_default();
                self.lost(Loss::Stream, &keys, who);
            }
        }
    }

    fn content(&mut self, now: &BodyContent, before: &BodyContent, who: &str) {
        let place = before.origin.join("schema");
        if let (Given::Whole, Given::Properties(_), Some(ty)) =
            (&now.given, &before.given, before.content.ty())
        {
            let keys = self.at(ty, &place);
            self.lost(Loss::Setters, &keys, who);
        }
        let Content::Multipart(before) = &before.content else { return };
        let files =
            before.parts.iter().filter(|it| matches!(it.content, PartContent::File | PartContent::FileList));
        for part in files {
            let places = [part.origin.clone(), part.origin.join("items")];
            let keys: Vec<String> = places.iter().filter_map(|it| self.key(it)).collect();
            self.lost(Loss::Part, &keys, who);
        }
        let keys: Vec<String> = before.schemas.iter().chain([&place]).filter_map(|it| self.key(it)).collect();
        self.lost(Loss::WholeBody, &keys, who);
    }

    /// The replacements on the way to what pages are made of.
    fn of_pages(&self, operation: &Operation, pages: &Pagination) -> Vec<String> {
        let mut keys = Vec::new();
        if let Success::One(response) | Success::Optional(response) = &operation.success
            && let ResponseContent::Json(page) = &response.content
        {
            let paths = [Some(&pages.items), in_page(&pages.kind)].into_iter().flatten();
            let ends = pages.ends.iter().map(|end| match end {
                PageEnd::HasMore(path)
                | PageEnd::IsLast(path)
                | PageEnd::Total(path)
                | PageEnd::Pages(path) => path,
            });
            for path in paths.chain(ends) {
                keys.extend(self.along(page, &Pointer::root(), path));
            }
        }
        let place = match &pages.kind {
            PaginationKind::Cursor { place, .. }
            | PaginationKind::PageNumber { place, .. }
            | PaginationKind::Offset { place, .. } => Some(place),
            PaginationKind::LastItem { id, place } => {
                keys.extend(self.along(&pages.item, &Pointer::root(), id));
                Some(place)
            }
            PaginationKind::NextUrl { .. } | PaginationKind::LinkHeader => None,
        };
        match place {
            Some(PagePlace::Body(path)) => {
                let content = operation.body.iter().flat_map(|it| &it.contents).next();
                if let Some((content, ty)) = content.and_then(|it| Some((it, it.content.ty()?))) {
                    keys.extend(self.along(ty, &content.origin.join("schema"), path));
                }
            }
            Some(PagePlace::Query(name)) => {
                let is_meant = |it: &str| name == it || name.starts_with(&format!("{it}["));
                for parameter in operation.parameters.iter().filter(|it| is_meant(&it.name.wire)) {
                    keys.extend(self.at(&parameter.ty, &parameter.origin.join("schema")));
                }
            }
            None => {}
        }
        keys.sort();
        keys.dedup();
        keys
    }

    /// The replacements at a type and at the properties of a path from there, the last one included.
    fn along(&self, ty: &Type, place: &Pointer, path: &[String]) -> Vec<String> {
        let mut keys = self.at(ty, place);
        let mut ty = ty;
        for name in path {
            let Some(field) = self
                .without
                .types
                .structure(without_null(ty, self.without))
                .and_then(|object| object.fields.iter().find(|field| field.name.wire == *name))
            else {
                break;
            };
            keys.extend(self.at(&field.ty, &field.origin));
            ty = &field.ty;
        }
        keys
    }

    /// The replacements of a type that stands at a place, and of the types that it is a name for.
    fn at(&self, ty: &Type, place: &Pointer) -> Vec<String> {
        let mut keys: Vec<String> = self.key(place).into_iter().collect();
        let mut ty = ty;
        // Aliases do not lead to themselves once the passes have run.
        for _ in 0..=self.without.types.0.len() {
            ty = match ty {
                Type::Boxed(inner) | Type::Nullable(inner) => inner,
                Type::Named(id) => {
                    let def = &self.without.types[*id];
                    keys.extend(self.key(&def.origin));
                    match &def.kind {
                        TypeKind::Alias(inner) => inner,
                        _ => break,
                    }
                }
                _ => break,
            };
        }
        keys.sort();
        keys.dedup();
        keys
    }

    /// The same, and of what an object has as properties and a union as variants.
    fn below(&self, ty: &Type, place: &Pointer) -> Vec<String> {
        let mut keys = self.at(ty, place);
        if let Some(id) = self.without.types.behind_aliases(without_null(ty, self.without)) {
            match &self.without.types[id].kind {
                TypeKind::Struct(object) => {
                    keys.extend(object.fields.iter().flat_map(|it| self.at(&it.ty, &it.origin)));
                }
                TypeKind::Union(union) => {
                    keys.extend(union.variants.iter().flat_map(|it| self.of_variant(it)))
                }
                _ => {}
            }
        }
        keys.sort();
        keys.dedup();
        keys
    }

    fn of_variant(&self, variant: &UnionVariant) -> Vec<String> {
        variant.payload().map(|ty| self.at(ty, &variant.origin)).unwrap_or_default()
    }

    /// Unions whose variants are told apart in another way than they would be.
    fn unions(&mut self, api: &Api) {
        let now: BTreeMap<&Pointer, &TypeDef> = api.types.iter().map(|(_, def)| (&def.origin, def)).collect();
        for (_, def) in self.without.types.iter() {
            let TypeKind::Union(before) = &def.kind else { continue };
            let Some(TypeKind::Union(union)) = now.get(&def.origin).map(|it| &it.kind) else { continue };
            let is_tagged = matches!(before.dispatch, UnionDispatch::Tag { .. });
            let (loss, who) = match (union.dispatch == before.dispatch, &before.dispatch) {
                // Values of each are tried, whatever they are.
                (true, UnionDispatch::Evidence) => continue,
                (true, UnionDispatch::Tag { property, .. }) => {
                    (Loss::Tag, format!("{}.{property}", def.name.rust))
                }
                (false, _) => (Loss::Variants, def.name.rust.clone()),
            };
            let variants =
                before.variants.iter().filter(|it| !is_tagged || it.carrier == TagCarrier::Payload);
            let keys: Vec<String> = variants.flat_map(|it| self.of_variant(it)).collect();
            self.lost(loss, &keys, &who);
        }
    }

    /// The replacements below a place: those of inline schemas that are no types by themselves.
    fn keys_below(&self, place: &Pointer) -> Vec<String> {
        let start = format!("{}/", self.config.key_of(place));
        self.config.types.replace.keys().filter(|key| key.starts_with(&start)).cloned().collect()
    }

    /// The replacement that stands at a place.
    fn key(&self, place: &Pointer) -> Option<String> {
        let key = self.config.key_of(place);
        self.config.types.replace.contains_key(&key).then_some(key)
    }
}

fn contents(operation: &Operation) -> &[BodyContent] {
    operation.body.as_ref().map_or(&[], |body| &body.contents)
}

/// Whether pages are found in the same way; the type of an item may be another one.
fn is_same(one: &Pagination, other: &Pagination) -> bool {
    (&one.items, &one.kind, &one.ends) == (&other.items, &other.kind, &other.ends)
}

/// Where a page has what asks for the next one.
fn in_page(kind: &PaginationKind) -> Option<&Vec<String>> {
    match kind {
        PaginationKind::Cursor { cursor: path, .. }
        | PaginationKind::PageNumber { first: FirstPage::Said(path), .. }
        | PaginationKind::NextUrl { url: path } => Some(path),
        PaginationKind::LastItem { .. }
        | PaginationKind::PageNumber { .. }
        | PaginationKind::Offset { .. }
        | PaginationKind::LinkHeader => None,
    }
}

fn without_null<'a>(ty: &'a Type, api: &'a Api) -> &'a Type {
    match api.types.unwrapped(ty) {
        Type::Nullable(inner) => inner,
        other => other,
    }
}
