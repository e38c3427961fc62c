//! Changes of types.

use std::collections::BTreeMap;

use super::{Action, Change, Level, push};
use crate::ir::{
    Additional, Api, Conversion, Enum, Field, Presence, Struct, Type, TypeDef, TypeKind, Types, Union,
    UnionVariant, VariantKind,
};
use crate::pointer::Pointer;
use crate::text::code_span as code;

/// Compares all types of two versions.
pub(super) fn compare(old: &Api, new: &Api, changes: &mut Vec<Change>) {
    let before = by_name(&old.types);
    let after = by_name(&new.types);
    let mut renamed_to = Vec::new();
    for (name, was) in &before {
        let item = format!("types::{name}");
        if let Some(is) = after.get(name) {
            let same = Names { old: &old.types, new: &new.types, before: &before, after: &after };
            Comparison { same, item: &item, changes }.item(was, is);
        } else if let Some((name, is)) =
            after.iter().find(|(name, is)| is.origin == was.origin && !before.contains_key(**name))
        {
            let detail = format!("is now {}", code(name));
            renamed_to.push(*name);
            push(changes, Level::Major, Action::Renamed, &item, detail, &is.origin);
        } else {
            let detail = format!("the {} is gone", kind(&was.kind));
            push(changes, Level::Major, Action::Removed, &item, detail, &was.origin);
        }
    }
    for (name, is) in
        after.iter().filter(|(name, _)| !before.contains_key(**name) && !renamed_to.contains(name))
    {
        let detail = format!("a new {}", kind(&is.kind));
        push(changes, Level::Minor, Action::Added, &format!("types::{name}"), detail, &is.origin);
    }
}

fn by_name(types: &Types) -> BTreeMap<&str, &TypeDef> {
    types.iter().map(|(_, def)| (def.name.rust.as_str(), def)).collect()
}

fn kind(kind: &TypeKind) -> &'static str {
    match kind {
        TypeKind::Alias(_) => "alias",
        TypeKind::Newtype(_) => "wrapper",
        TypeKind::Struct(_) => "struct",
        TypeKind::Enum(_) => "enum",
        TypeKind::Union(_) => "union",
    }
}

/// The names of both versions, and what they stand for.
#[derive(Clone, Copy)]
struct Names<'a> {
    old: &'a Types,
    new: &'a Types,
    before: &'a BTreeMap<&'a str, &'a TypeDef>,
    after: &'a BTreeMap<&'a str, &'a TypeDef>,
}

impl<'a> Names<'a> {
    /// Whether what was written in one way is the same type as what is written in the other: the names may be two for one
    /// type, in either version.
    fn are_same(&self, was: &Type, is: &Type) -> bool {
        match (was, is) {
            (Type::Named(was), Type::Named(is)) => {
                let (was, is) = (self.old[*was].name.rust.as_str(), self.new[*is].name.rust.as_str());
                let is_one = |types: &'a Types, names: &BTreeMap<&str, &'a TypeDef>| {
                    let definition = |name: &str| Some(defined(types, names.get(name).copied()?));
                    let (was, is) = (definition(was), definition(is));
                    was.zip(is).is_some_and(|(was, is)| std::ptr::eq(was, is))
                };
                was == is || is_one(self.old, self.before) || is_one(self.new, self.after)
            }
            (Type::List(was), Type::List(is))
            | (Type::Map(was), Type::Map(is))
            | (Type::Nullable(was), Type::Nullable(is))
            | (Type::Boxed(was), Type::Boxed(is)) => self.are_same(was, is),
            (Type::Tuple(was), Type::Tuple(is)) => {
                was.len() == is.len() && was.iter().zip(is).all(|(was, is)| self.are_same(was, is))
            }
            (was, is) => was == is,
        }
    }
}

/// The definition that an inline type shares with others, or the type itself.
fn defined<'a>(types: &'a Types, def: &'a TypeDef) -> &'a TypeDef {
    match &def.kind {
        TypeKind::Alias(ty) if def.is_shared() => types.behind_aliases(ty).map_or(def, |id| &types[id]),
        _ => def,
    }
}

/// One item of both versions.
struct Comparison<'a> {
    same: Names<'a>,
    item: &'a str,
    changes: &'a mut Vec<Change>,
}

impl Comparison<'_> {
    fn push(
        &mut self,
        level: Level,
        action: Action,
        member: &str,
        detail: impl Into<String>,
        pointer: &Pointer,
    ) {
        let item = if member.is_empty() { self.item.to_owned() } else { format!("{}::{member}", self.item) };
        push(self.changes, level, action, &item, detail.into(), pointer);
    }

    /// Names for one type are each compared by what they stand for, unless that has a name in both versions by which it is
    /// compared anyway.
    fn item(&mut self, was: &TypeDef, is: &TypeDef) {
        let (before, after) = (defined(self.same.old, was), defined(self.same.new, is));
        match (was.is_shared(), is.is_shared()) {
            (true, true) if before.name.rust == after.name.rust => return,
            (true, false) => {
                let detail = format!(
                    "is a type of its own: it and {} were two names for one type",
                    code(&before.name.rust)
                );
                self.push(Level::Minor, Action::Changed, "", detail, &is.origin);
            }
            (false, true) => {
                let detail = format!("is the same type as {} now", code(&after.name.rust));
                self.push(Level::Patch, Action::Changed, "", detail, &is.origin);
            }
            _ => {}
        }
        self.definition(before, after);
    }

    fn definition(&mut self, was: &TypeDef, is: &TypeDef) {
        let origin = &is.origin;
        match (&was.kind, &is.kind) {
            (TypeKind::Alias(before), TypeKind::Alias(after))
            | (TypeKind::Newtype(before), TypeKind::Newtype(after)) => {
                self.type_changed("", before, after, origin);
            }
            (TypeKind::Struct(before), TypeKind::Struct(after)) => {
                self.structs(before, after, was.is_made() || is.is_made(), origin);
                if was.is_made() && !is.is_made() {
                    let detail = "the constructor and the setters are gone";
                    self.push(Level::Major, Action::Removed, "new", detail, origin);
                }
                if before.is_default() && !after.is_default() {
                    self.push(Level::Major, Action::Changed, "", "it has no `Default` any more", origin);
                }
            }
            (TypeKind::Enum(before), TypeKind::Enum(after)) => self.enums(before, after, origin),
            (TypeKind::Union(before), TypeKind::Union(after)) => self.unions(before, after, origin),
            (before, after) => {
                let detail = format!("was a {}, is a {}", kind(before), kind(after));
                self.push(Level::Major, Action::Changed, "", detail, origin);
            }
        }
        let compares = |def: &TypeDef| !matches!(def.kind, TypeKind::Alias(_) | TypeKind::Enum(_));
        if compares(was) && compares(is) && was.has_double != is.has_double {
            let (level, detail) = if is.has_double {
                (Level::Major, "it has no `Eq` and no `Hash` any more, for there may be a double in it")
            } else {
                (Level::Minor, "it has `Eq` and `Hash`")
            };
            self.push(level, Action::Changed, "", detail, origin);
        }
        self.derives(was, is);
        // Names for one type have documentation at their places only.
        if was.docs != is.docs && was.origin == is.origin {
            let (level, detail) = docs_changed(was.docs.deprecated, is.docs.deprecated);
            self.push(level, Action::Changed, "", detail, origin);
        }
    }

    /// The traits that types derive because a person said so.
    fn derives(&mut self, was: &TypeDef, is: &TypeDef) {
        for gone in was.derives.iter().filter(|it| !is.derives.contains(it)) {
            let detail = format!("it does not derive {} any more", code(gone));
            self.push(Level::Major, Action::Changed, "", detail, &is.origin);
        }
        for new in is.derives.iter().filter(|it| !was.derives.contains(it)) {
            self.push(Level::Minor, Action::Changed, "", format!("it derives {}", code(new)), &is.origin);
        }
    }

    fn type_changed(&mut self, member: &str, before: &Type, after: &Type, pointer: &Pointer) {
        let is_same = self.same.are_same(before, after);
        let (before, after) = (before.describe(self.same.old), after.describe(self.same.new));
        if before != after && !is_same {
            self.push(
                Level::Major,
                Action::Changed,
                member,
                format!("was {}, is {}", code(&before), code(&after)),
                pointer,
            );
        }
    }

    fn structs(&mut self, before: &Struct, after: &Struct, constructed: bool, origin: &Pointer) {
        for was in &before.fields {
            match after.fields.iter().find(|is| is.name.rust == was.name.rust) {
                Some(is) => self.fields(was, is),
                None => match after.fields.iter().find(|is| is.name.wire == was.name.wire) {
                    Some(is) => {
                        let detail = format!("is now {}", code(&is.name.rust));
                        self.push(Level::Major, Action::Renamed, &was.name.rust, detail, &is.origin);
                    }
                    None => self.push(
                        Level::Major,
                        Action::Removed,
                        &was.name.rust,
                        "the field is gone",
                        &was.origin,
                    ),
                },
            }
        }
        for is in &after.fields {
            if before.fields.iter().any(|was| was.name.rust == is.name.rust || was.name.wire == is.name.wire)
            {
                continue;
            }
            let ty = is.describe(self.same.new);
            let (level, detail) = match (constructed, is.presence) {
                (true, Presence::Required) => {
                    (Level::Major, format!("a new required field {}, so `new` takes one more", code(&ty)))
                }
                _ => (Level::Minor, format!("a new field {}", code(&ty))),
            };
            self.push(level, Action::Added, &is.name.rust, detail, &is.origin);
        }
        for was in &before.flattened {
            match after.flattened.iter().find(|is| is.name.rust == was.name.rust) {
                Some(is) => self.type_changed(&is.name.rust, &was.ty, &is.ty, origin),
                None => self.push(Level::Major, Action::Removed, &was.name.rust, "the field is gone", origin),
            }
        }
        self.additional(before, after, origin);
        if before.is_lenient != after.is_lenient {
            let detail = if after.is_lenient {
                "a required property that a server leaves out is its type's least value"
            } else {
                "a required property that is missing is an error"
            };
            self.push(Level::Patch, Action::Changed, "", detail, origin);
        }
        if before.constants != after.constants {
            self.push(Level::Patch, Action::Changed, "", "its constant properties are other ones", origin);
        }
    }

    fn additional(&mut self, before: &Struct, after: &Struct, origin: &Pointer) {
        let text = |additional: &Additional, types: &Types| match additional {
            Additional::Any => "any value".to_owned(),
            Additional::Forbidden => "nothing".to_owned(),
            Additional::Typed(ty) => code(&ty.describe(types)),
        };
        let is_same = match (&before.additional, &after.additional) {
            (Additional::Typed(was), Additional::Typed(is)) => self.same.are_same(was, is),
            (was, is) => was == is,
        };
        let (was, is) = (text(&before.additional, self.same.old), text(&after.additional, self.same.new));
        if was != is && !is_same {
            let level = if before.additional == Additional::Forbidden { Level::Minor } else { Level::Major };
            self.push(
                level,
                Action::Changed,
                "",
                format!("additional properties were {was}, are {is}"),
                origin,
            );
        }
    }

    fn fields(&mut self, was: &Field, is: &Field) {
        let member = &is.name.rust;
        let (before, after) = (was.describe(self.same.old), is.describe(self.same.new));
        let is_same = was.presence == is.presence && self.same.are_same(&was.ty, &is.ty);
        if before != after && !is_same {
            let detail = match (was.presence, is.presence) {
                (Presence::Required, Presence::Optional) => {
                    format!("became optional: was {}, is {}", code(&before), code(&after))
                }
                (Presence::Optional, Presence::Required) => {
                    format!("became required: was {}, is {}", code(&before), code(&after))
                }
                _ => format!("was {}, is {}", code(&before), code(&after)),
            };
            self.push(Level::Major, Action::Changed, member, detail, &is.origin);
        }
        if was.name.wire != is.name.wire {
            let detail = format!("is {} on the wire, was {}", code(&is.name.wire), code(&was.name.wire));
            self.push(Level::Patch, Action::Changed, member, detail, &is.origin);
        }
        if was.preset != is.preset {
            let detail = match &is.preset {
                Some(tag) => format!("is `{tag}` in new instances, which are sent with it"),
                None => "is absent in new instances".to_owned(),
            };
            self.push(Level::Patch, Action::Changed, member, detail, &is.origin);
        }
        if was.docs != is.docs && was.origin == is.origin {
            let (level, detail) = docs_changed(was.docs.deprecated, is.docs.deprecated);
            self.push(level, Action::Changed, member, detail, &is.origin);
        }
    }

    fn enums(&mut self, before: &Enum, after: &Enum, origin: &Pointer) {
        if before.repr != after.repr {
            self.push(Level::Major, Action::Changed, "", "its values have another type", origin);
        }
        for was in &before.variants {
            match after.variants.iter().find(|is| is.name.rust == was.name.rust) {
                Some(is) if is.value != was.value => {
                    let detail = format!(
                        "stands for {}, stood for {}",
                        code(&is.value.to_string()),
                        code(&was.value.to_string())
                    );
                    self.push(Level::Patch, Action::Changed, &is.name.rust, detail, origin);
                }
                Some(_) => {}
                None => match after.variants.iter().find(|is| is.value == was.value) {
                    Some(is) => {
                        let detail = format!("is now {}", code(&is.name.rust));
                        self.push(Level::Major, Action::Renamed, &was.name.rust, detail, origin);
                    }
                    None => {
                        let detail = format!("the value {} is gone", code(&was.value.to_string()));
                        self.push(Level::Major, Action::Removed, &was.name.rust, detail, origin);
                    }
                },
            }
        }
        for is in &after.variants {
            if !before.variants.iter().any(|was| was.name.rust == is.name.rust || was.value == is.value) {
                let detail = format!("a new value {}", code(&is.value.to_string()));
                self.push(Level::Minor, Action::Added, &is.name.rust, detail, origin);
            }
        }
    }

    fn unions(&mut self, before: &Union, after: &Union, origin: &Pointer) {
        for was in &before.variants {
            match after.variants.iter().find(|is| is.name.rust == was.name.rust) {
                Some(is) => {
                    self.variant_changed(was, is, origin);
                    self.conversions(was, is, origin);
                }
                None => {
                    self.push(Level::Major, Action::Removed, &was.name.rust, "the variant is gone", origin)
                }
            }
        }
        for is in &after.variants {
            if !before.variants.iter().any(|was| was.name.rust == is.name.rust) {
                let detail = format!("a new variant of {}", code(&is.describe(self.same.new)));
                self.push(Level::Minor, Action::Added, &is.name.rust, detail, origin);
            }
        }
        if before.dispatch != after.dispatch {
            self.push(
                Level::Patch,
                Action::Changed,
                "",
                "its variants are told apart in another way",
                origin,
            );
        }
    }

    fn variant_changed(&mut self, was: &UnionVariant, is: &UnionVariant, origin: &Pointer) {
        match (&was.kind, &is.kind) {
            (VariantKind::Payload(before), VariantKind::Payload(after)) => {
                self.type_changed(&is.name.rust, before, after, origin);
            }
            (before, after) if before == after => {}
            (before, after) => {
                let level = match (before, after) {
                    (VariantKind::Constant(_), VariantKind::Constant(_)) => Level::Patch,
                    _ => Level::Major,
                };
                let (before, after) = (was.describe(self.same.old), is.describe(self.same.new));
                let detail = format!("stands for {}, stood for {}", code(&after), code(&before));
                self.push(level, Action::Changed, &is.name.rust, detail, origin);
            }
        }
    }

    /// What becomes a variant by itself, and did not or does not.
    fn conversions(&mut self, was: &UnionVariant, is: &UnionVariant, origin: &Pointer) {
        for conversion in [Conversion::Payload, Conversion::Text] {
            let what = match conversion {
                Conversion::Payload => "what it holds",
                Conversion::Text => "text",
            };
            let (level, detail) =
                match (was.conversions.contains(&conversion), is.conversions.contains(&conversion)) {
                    (true, false) => (Level::Major, format!("{what} no longer becomes the union (`From`)")),
                    (false, true) => (Level::Minor, format!("{what} becomes the union (`From`)")),
                    _ => continue,
                };
            self.push(level, Action::Changed, &is.name.rust, detail, origin);
        }
    }
}

pub(super) fn docs_changed(was_deprecated: bool, is_deprecated: bool) -> (Level, &'static str) {
    match (was_deprecated, is_deprecated) {
        (false, true) => (Level::Minor, "is deprecated"),
        (true, false) => (Level::Patch, "is no longer deprecated"),
        _ => (Level::Patch, "has other documentation"),
    }
}
