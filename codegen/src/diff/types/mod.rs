//! Changes of types.

mod enums;
mod names;
mod structs;
mod unions;

use std::collections::HashMap;

use super::definitions::{defined, kind};
use super::effect::{Effect, NONE, Travel};
use super::fit::Versions;
use super::report::{Item, Report};
use super::{Action, Level, docs};
use crate::ir::{Docs, Type, TypeDef, TypeId, TypeKind};
use crate::pointer::Pointer;
use crate::text::code_span as code;
use names::Names;

/// Compares all types of two versions.
pub(super) fn compare(versions: Versions<'_>, report: &mut Report) {
    let names = Names::new(versions);
    let Versions { old, new, pairs, .. } = versions;
    for &(was, is) in &pairs.both {
        let (before, after) = (&old[was], &new[is]);
        let name = format!("types::{}", before.name.rust);
        if before.name.rust != after.name.rust {
            let item = Item { name: &name, pointer: &after.origin };
            let detail = format!("is now {}", code(&after.name.rust));
            report.push(Level::Major, NONE, Action::Renamed, item, detail);
        }
        let travel = Travel::of(before, after);
        Comparison { names: &names, versions, name: &name, travel, report }.item(was, is);
    }
    for was in pairs.gone.iter().map(|id| &old[*id]) {
        let name = format!("types::{}", was.name.rust);
        let item = Item { name: &name, pointer: &was.origin };
        report.push(Level::Major, NONE, Action::Removed, item, format!("the {} is gone", kind(&was.kind)));
    }
    for is in pairs.added.iter().map(|id| &new[*id]) {
        let name = format!("types::{}", is.name.rust);
        let item = Item { name: &name, pointer: &is.origin };
        report.push(Level::Minor, NONE, Action::Added, item, format!("a new {}", kind(&is.kind)));
    }
}

/// The kind as a sentence has it: "a struct", "an enum".
fn with_article(of: &TypeKind) -> String {
    let kind = kind(of);
    format!("{} {kind}", if kind.starts_with(['a', 'e']) { "an" } else { "a" })
}

/// One type of both versions.
struct Comparison<'a> {
    names: &'a Names<'a>,
    versions: Versions<'a>,
    name: &'a str,
    /// In which directions its values travel.
    travel: Travel,
    report: &'a mut Report,
}

impl Comparison<'_> {
    /// Reports a change of a member, or of the type itself where the member has no name.
    fn push(
        &mut self,
        level: Level,
        effect: Effect,
        action: Action,
        (member, pointer): (&str, &Pointer),
        detail: impl Into<String>,
    ) {
        let name = self.member(member);
        self.report.push(level, effect, action, Item { name: &name, pointer }, detail);
    }

    fn member(&self, member: &str) -> String {
        if member.is_empty() { self.name.to_owned() } else { format!("{}::{member}", self.name) }
    }

    fn docs(&mut self, (member, pointer): (&str, &Pointer), was: &Docs, is: &Docs) {
        let name = self.member(member);
        docs::compare(self.report, Item { name: &name, pointer }, "", self.travel, (was, is));
    }

    /// Names for one type are each compared by what they stand for, unless that has a name in both versions by which it is
    /// compared anyway.
    fn item(&mut self, was: TypeId, is: TypeId) {
        let Versions { old, new, pairs, .. } = self.versions;
        let (defined_before, defined_after) = (defined(old, was), defined(new, is));
        let (was, is) = (&old[was], &new[is]);
        let (before, after) = (&old[defined_before], &new[defined_after]);
        let at = ("", &is.origin);
        match (was.is_shared(), is.is_shared()) {
            (true, true) if pairs.are_one(defined_before, defined_after) => return,
            (true, false) => {
                let detail = format!(
                    "is a type of its own: it and {} were two names for one type",
                    code(&before.name.rust)
                );
                self.push(Level::Minor, NONE, Action::Changed, at, detail);
            }
            (false, true) => {
                let detail = format!("is the same type as {} now", code(&after.name.rust));
                self.push(Level::Patch, NONE, Action::Changed, at, detail);
            }
            _ => {}
        }
        self.definition(before, after);
        // Names for one type have documentation at their places only.
        if before.origin == after.origin || !(was.is_shared() || is.is_shared()) {
            self.docs(at, &before.docs, &after.docs);
        }
    }

    fn definition(&mut self, was: &TypeDef, is: &TypeDef) {
        let at = ("", &is.origin);
        let TypeDef {
            // Where it stands says nothing to callers; its name is compared by who pairs the types.
            origin: _,
            path: _,
            name: _,
            // It is compared where it is known whether they are names for one type.
            docs: _,
            usage: _,
            received,
            nullable,
            derives,
            // Which features switch it on follows from the operations that mention it.
            need: _,
            has_double,
            kind: before,
        } = was;
        match (before, &is.kind) {
            (TypeKind::Alias(before), TypeKind::Alias(after))
            | (TypeKind::Newtype(before), TypeKind::Newtype(after)) => {
                self.type_changed(at, before, after);
            }
            (TypeKind::Struct(before), TypeKind::Struct(after)) => {
                self.structs(before, after, was.is_made() || is.is_made(), &is.origin);
                if before.is_default() && !after.is_default() {
                    self.push(Level::Major, NONE, Action::Changed, at, "it has no `Default` any more");
                }
            }
            (TypeKind::Enum(before), TypeKind::Enum(after)) => self.enums(before, after, &is.origin),
            (TypeKind::Union(before), TypeKind::Union(after)) => self.unions(before, after, &is.origin),
            (before, after) => {
                let effect = self.travel.fit(self.versions.kinds_fit(was, is));
                let detail = format!("was {}, is {}", with_article(before), with_article(after));
                self.push(Level::Major, effect, Action::Changed, at, detail);
            }
        }
        self.made(was, is);
        let compares = |def: &TypeDef| !matches!(def.kind, TypeKind::Alias(_) | TypeKind::Enum(_));
        if compares(was) && compares(is) && *has_double != is.has_double {
            let (level, detail) = if is.has_double {
                (Level::Major, "it has no `Eq` and no `Hash` any more, for there may be a double in it")
            } else {
                (Level::Minor, "it has `Eq` and `Hash`")
            };
            self.push(level, NONE, Action::Changed, at, detail);
        }
        match (received, is.received) {
            (Some(_), None) => {
                let detail = "responses hold the same type: nothing is made `From` what they held";
                self.push(Level::Major, NONE, Action::Changed, at, detail);
            }
            (None, Some(_)) => {
                let detail = "responses hold a type of their own, from which it may be made";
                self.push(Level::Minor, NONE, Action::Changed, at, detail);
            }
            _ => {}
        }
        match (nullable, is.nullable) {
            (true, false) => {
                let detail = "there is no alias in `types::nullable` any more";
                self.push(Level::Major, NONE, Action::Changed, at, detail);
            }
            (false, true) => {
                let detail = "null is one of its values, which `types::nullable` has an alias for";
                self.push(Level::Minor, NONE, Action::Changed, at, detail);
            }
            _ => {}
        }
        for gone in derives.iter().filter(|it| !is.derives.contains(it)) {
            let detail = format!("it does not derive {} any more", code(gone));
            self.push(Level::Major, NONE, Action::Changed, at, detail);
        }
        for new in is.derives.iter().filter(|it| !derives.contains(it)) {
            self.push(Level::Minor, NONE, Action::Changed, at, format!("it derives {}", code(new)));
        }
    }

    /// Whether callers make values of it.
    fn made(&mut self, was: &TypeDef, is: &TypeDef) {
        if !matches!((&was.kind, &is.kind), (TypeKind::Struct(_), TypeKind::Struct(_))) {
            return;
        }
        let at = ("", &is.origin);
        match (was.is_made(), is.is_made()) {
            (true, false) => {
                let detail = "the constructor and the setters are gone";
                self.push(Level::Major, NONE, Action::Removed, at, detail);
            }
            (false, true) => {
                self.push(Level::Minor, NONE, Action::Added, at, "it has a constructor and setters");
            }
            _ => {}
        }
    }

    fn type_changed(&mut self, at: (&str, &Pointer), before: &Type, after: &Type) {
        let is_same = self.names.are_same(before, after);
        let described = (before.describe(self.versions.old), after.describe(self.versions.new));
        if !is_same && (described.0 != described.1 || self.versions.are_namesakes(before, after)) {
            let effect = self.travel.fit(self.versions.fit_at(at.1, before, after));
            let detail = was_and_is(&described.0, &described.1);
            self.push(Level::Major, effect, Action::Changed, at, detail);
        }
    }

    /// What a member is called by its users: another name is another member to them.
    fn renamed(&mut self, at: (&str, &Pointer), what: &str, was: &str, is: &str) {
        if was != is && !was.is_empty() {
            let detail = match is {
                "" => format!("{what} {} is gone", code(was)),
                _ => format!("{what} {} is now {}", code(was), code(is)),
            };
            self.push(Level::Major, NONE, Action::Renamed, at, detail);
        }
    }
}

/// What something was and is. Another type may have the name that was its own.
fn was_and_is(was: &str, is: &str) -> String {
    let another = if was == is { ", which is another type now" } else { "" };
    format!("was {}, is {}{another}", code(was), code(is))
}

/// Whether what both versions have stands in another order in them.
fn is_reordered(was: &[String], is: &[String]) -> bool {
    let places: HashMap<&String, usize> = is.iter().zip(0..).collect();
    !was.iter().filter_map(|it| places.get(it)).is_sorted()
}
