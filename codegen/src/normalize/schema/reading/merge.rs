//! How schemas that apply together become one: `allOf`, references, and what stands beside them.

use std::collections::HashSet;
use std::rc::Rc;

use serde_json::Value;

use super::Reading;
use super::conditions::IF;
use super::kinds::Kinds;
use super::merged::{Alternatives, Merged, Unevaluated, set_key};
use super::source::{Key, Part, Source, Target, below};
use super::view::{Bound, Rest, View};
use crate::diagnostic::Code;

/// A step of the walk over nested `allOf`s.
enum Step<'a> {
    /// Look into a schema; the component whose `allOf` leads here, if one does.
    Enter(Source<'a>, Option<usize>),
    /// Take in its own keywords; its `allOf` is entered right after that. The unions count where the schema is taken whole.
    Apply { view: Rc<View<'a>>, source: Source<'a>, has_unions: bool },
}

impl<'a> Reading<'a> {
    /// The facts of schemas that apply together, with the JSON types narrowed to `kinds`.
    pub(in crate::normalize::schema) fn merged(
        &mut self,
        sources: &[Source<'a>],
        kinds: Option<Kinds>,
    ) -> Rc<Merged<'a>> {
        let key = set_key(sources, kinds);
        if let Some(merged) = self.merges.get(&key) {
            return Rc::clone(merged);
        }
        let mut merged = Merged { kinds, ..Merged::default() };
        let mut steps: Vec<_> =
            sources.iter().rev().map(|source| Step::Enter(source.clone(), source.component())).collect();
        let mut seen = HashSet::new();
        // A schema is entered once for each way in which it counts, and the document's share of work is finite.
        while let Some(step) = steps.pop() {
            if !self.spend(1) {
                merged = Merged::default();
                break;
            }
            match step {
                Step::Enter(source, within) => self.enter(source, within, &mut seen, &mut steps),
                Step::Apply { view, source, has_unions } => {
                    if has_unions {
                        self.apply_unions(&mut merged, &view, &source);
                    }
                    self.apply(&mut merged, view, source);
                }
            }
        }
        if merged.kinds.is_some_and(Kinds::is_empty) {
            merged.impossible = true;
        }
        if !merged.unevaluated.is_empty() && self.has_a_branch_that_evaluates_all(&merged) {
            merged.unevaluated.push(Unevaluated::Nothing);
        }
        merged.settle_unevaluated();
        self.settle_conditions(&mut merged);
        let merged = Rc::new(merged);
        self.merges.insert(key, Rc::clone(&merged));
        merged
    }

    /// Whether a branch of a union has a keyword for all properties, or for names that only a pattern tells, so that it cannot be
    /// known which properties are unevaluated.
    fn has_a_branch_that_evaluates_all(&mut self, merged: &Merged<'a>) -> bool {
        let is_for_all = |rest: Option<Rest<'_>>| matches!(rest, Some(Rest::Allowed | Rest::Schema(_)));
        merged.alternatives.iter().flat_map(|it| &it.branches).any(|branch| {
            // Without unions, since this may be asked while those of the same schema are read.
            let branch = self.merged(&[branch.part(Part::WithoutUnions)], None);
            let mut members = branch.members.iter();
            members.any(|(view, _)| {
                is_for_all(view.rest) || is_for_all(view.unevaluated) || !view.patterns.is_empty()
            })
        })
    }

    /// Puts the steps for a schema onto the stack: for its own keywords, and for the members of its `allOf`.
    fn enter(
        &mut self,
        source: Source<'a>,
        within: Option<usize>,
        seen: &mut HashSet<Key>,
        steps: &mut Vec<Step<'a>>,
    ) {
        if !seen.insert(source.key()) {
            return;
        }
        let Some(schema) = self.definition(&source) else { return };
        let schema = match schema {
            openapiv3::ReferenceOr::Item(schema) => schema,
            openapiv3::ReferenceOr::Reference { reference } => {
                if let Some(index) = self.find(&reference) {
                    let end = self.canonical(index);
                    steps.push(Step::Enter(self.component_source(end).part(source.part), within));
                }
                return;
            }
        };
        let view = self.view(schema);
        // A component that inherits from this one takes its properties, not the union over its heirs.
        let inherited = match (source.target, within) {
            (Target::Component(base), Some(heir)) => self.hierarchy.inherits(heir, base),
            _ => false,
        };
        let has_unions = source.part == Part::Whole && !inherited;
        steps.push(Step::Apply { view: Rc::clone(&view), source: source.clone(), has_unions });
        let within = match source.target {
            Target::Component(index) if source.part == Part::Whole => Some(index),
            Target::Component(_) | Target::Missing => None,
            Target::Inline(_) => within,
        };
        for (index, member) in view.all_of.iter().enumerate().rev() {
            let origin = source.origin.join("allOf").join(index);
            let member = self.source(member, origin, source.path.clone());
            steps.push(Step::Enter(member.part(source.part), within));
        }
    }

    /// Takes in the unions of a schema, and its `if`, which may become one.
    fn apply_unions(&mut self, merged: &mut Merged<'a>, view: &Rc<View<'a>>, source: &Source<'a>) {
        self.collect_alternatives(merged, view, source);
        if view.extension(IF).is_some() {
            merged.conditions.push((Rc::clone(view), source.clone()));
        }
    }

    /// Takes in what else a schema says by itself.
    fn apply(&mut self, merged: &mut Merged<'a>, view: Rc<View<'a>>, source: Source<'a>) {
        merged.required.extend(view.required.iter().map(String::as_str));
        if source.part == Part::Required {
            return;
        }
        if view.is_false() {
            merged.impossible = true;
        } else if view.not.is_some() {
            self.report_unchecked(&source, "not");
        }
        if let Some(kinds) = view.kinds {
            merged.kinds = Some(merged.kinds.map_or(kinds, |known| {
                let both = known.intersection(kinds);
                merged.conflict |= both.is_empty() && !known.is_empty();
                both
            }));
        }
        if let Some(kinds) = view.implied_kinds() {
            merged.implied = Some(merged.implied.map_or(kinds, |known| known.union(kinds)));
        }
        if let Some(values) = &view.enumeration {
            self.spend(values.len());
            let values = match merged.enumeration.take() {
                None => values.clone(),
                Some(known) => self.intersect_values(known, values, &source),
            };
            merged.enumeration = Some(values);
        }
        merged.format = merged.format.or(view.format);
        merged.minimum = tighter(merged.minimum, view.minimum, |new, old| new > old);
        merged.maximum = tighter(merged.maximum, view.maximum, |new, old| new < old);
        self.apply_object(merged, &view, &source);
        self.apply_array(merged, &view, &source);
        merged.members.push((view, source));
    }

    /// Reports `propertyNames` where no type expresses it.
    pub(in crate::normalize::schema) fn report_unchecked_names(&mut self, merged: &Merged<'a>) {
        for (_, source) in merged.members.iter().filter(|(view, _)| view.names.is_some()) {
            self.report_unchecked(source, "propertyNames");
        }
    }

    /// Reports a keyword of a schema that no type expresses.
    pub(super) fn report_unchecked(&mut self, source: &Source<'a>, keyword: &str) {
        self.report(
            Code::UncheckedKeyword,
            &source.origin.join(keyword),
            format!("`{keyword}` restricts values in a way that types do not express"),
            "the restriction is left to the server",
        );
    }

    fn apply_object(&mut self, merged: &mut Merged<'a>, view: &View<'a>, source: &Source<'a>) {
        for (name, schema) in view.properties.into_iter().flatten() {
            let origin = source.origin.join("properties").join(name);
            let property = self.boxed_source(schema, origin, below(&source.path, name));
            let sources = merged.properties.entry(name).or_default();
            self.spend(1 + sources.len());
            if !sources.iter().any(|known| Self::same(known, &property)) {
                sources.push(property);
            }
        }
        match view.rest {
            Some(Rest::Forbidden) => merged.forbids_rest = true,
            Some(Rest::Schema(schema)) => {
                let origin = source.origin.join("additionalProperties");
                merged.rest.push(self.source(schema, origin, below(&source.path, "value")));
            }
            Some(Rest::Allowed) => merged.unevaluated.push(Unevaluated::Nothing),
            None => {}
        }
        match view.unevaluated {
            Some(Rest::Forbidden) => merged.unevaluated.push(Unevaluated::Forbidden),
            Some(Rest::Schema(schema)) => {
                let origin = source.origin.join("unevaluatedProperties");
                let source = self.source(schema, origin, below(&source.path, "value"));
                merged.unevaluated.push(Unevaluated::Schema(source));
            }
            Some(Rest::Allowed) => merged.unevaluated.push(Unevaluated::Nothing),
            None => {}
        }
        for (pattern, schema) in &view.patterns {
            let origin = source.origin.join("patternProperties").join(pattern);
            merged.patterns.push((*pattern, self.source(schema, origin, below(&source.path, "value"))));
        }
        if let Some(names) = view.names {
            let origin = source.origin.join("propertyNames");
            merged.names.push(self.source(names, origin, below(&source.path, "key")));
        }
    }

    fn apply_array(&mut self, merged: &mut Merged<'a>, view: &View<'a>, source: &Source<'a>) {
        if let Some(items) = view.items {
            let items = self.boxed_source(items, source.origin.join("items"), below(&source.path, "item"));
            self.spend(merged.items.len());
            if !merged.items.iter().any(|known| Self::same(known, &items)) {
                merged.items.push(items);
            }
        }
        merged.item_count.0 = merged.item_count.0.max(view.item_count.0);
        merged.item_count.1 = match (merged.item_count.1, view.item_count.1) {
            (Some(known), Some(new)) => Some(known.min(new)),
            (known, new) => known.or(new),
        };
        if !view.prefix_items.is_empty() && merged.prefix.is_none() {
            let place = |(index, schema): (usize, &&'a openapiv3::ReferenceOr<openapiv3::Schema>)| {
                let origin = source.origin.join("prefixItems").join(index);
                self.source(schema, origin, below(&source.path, format!("item {}", index + 1)))
            };
            let items = view.prefix_items.iter().enumerate().map(place).collect();
            merged.prefix = Some((items, view.closed_tuple));
        }
    }

    fn collect_alternatives(&mut self, merged: &mut Merged<'a>, view: &View<'a>, source: &Source<'a>) {
        let component = match source.target {
            Target::Component(index) => Some(index),
            _ => None,
        };
        let inherited = component.is_some_and(|index| self.hierarchy.is_base(index));
        let alone = view.all_of.is_empty()
            && (inherited || (!view.shapes_beside_unions() && view.required.is_empty()))
            && (view.one_of.is_empty() || view.any_of.is_empty());
        let component = component.filter(|_| alone);
        let mut discriminator = view.data.discriminator.as_ref();
        for (keyword, branches) in [("oneOf", view.one_of), ("anyOf", view.any_of)] {
            if branches.is_empty() {
                continue;
            }
            let place = |(index, branch): (usize, &'a openapiv3::ReferenceOr<openapiv3::Schema>)| {
                self.source(branch, source.origin.join(keyword).join(index), source.path.clone())
            };
            merged.alternatives.push(Alternatives {
                owner: source.clone(),
                keyword,
                branches: branches.iter().enumerate().map(place).collect(),
                discriminator: discriminator.take(),
                component,
                inherited,
            });
        }
        let heirs = match source.target {
            Target::Component(index) => self.hierarchy.variants(index),
            _ => None,
        };
        if let Some(heirs) = heirs {
            merged.alternatives.push(Alternatives {
                owner: source.clone(),
                keyword: "discriminator",
                branches: heirs.iter().map(|heir| self.component_source(*heir)).collect(),
                discriminator,
                component,
                inherited: true,
            });
        }
    }

    /// The values that both lists have. Documents that repeat an `enum` in an `allOf` with other values mean
    /// either, so that when nothing is left all of them stay.
    fn intersect_values(&mut self, known: Vec<Value>, new: &[Value], source: &Source<'a>) -> Vec<Value> {
        let (of_known, of_new): (HashSet<&Value>, HashSet<&Value>) =
            (known.iter().collect(), new.iter().collect());
        let both: Vec<Value> = known.iter().filter(|value| of_new.contains(value)).cloned().collect();
        if !both.is_empty() {
            return both;
        }
        self.report(
            Code::ConflictingAllOf,
            &source.origin,
            "the members of `allOf` have enums without a common value; all values are kept",
            "list the values that are allowed in one place",
        );
        let more: Vec<Value> = new.iter().filter(|value| !of_known.contains(value)).cloned().collect();
        known.into_iter().chain(more).collect()
    }

    /// Whether two schemas are the same one, or say the same.
    pub(in crate::normalize::schema) fn same(one: &Source<'a>, other: &Source<'a>) -> bool {
        if one.key() == other.key() {
            return true;
        }
        match (one.target, other.target) {
            (Target::Inline(one), Target::Inline(other)) => one == other,
            _ => false,
        }
    }

    /// The schema of a source.
    pub(in crate::normalize::schema) fn definition(
        &self,
        source: &Source<'a>,
    ) -> Option<openapiv3::ReferenceOr<&'a openapiv3::Schema>> {
        use openapiv3::ReferenceOr;
        match source.target {
            Target::Inline(schema) => Some(ReferenceOr::Item(schema)),
            Target::Missing => None,
            Target::Component(index) => Some(match self.components[index].schema {
                ReferenceOr::Item(schema) => ReferenceOr::Item(schema),
                ReferenceOr::Reference { reference } => {
                    ReferenceOr::Reference { reference: reference.clone() }
                }
            }),
        }
    }
}

/// The bound that allows less.
fn tighter(old: Option<Bound>, new: Option<Bound>, is_tighter: impl Fn(f64, f64) -> bool) -> Option<Bound> {
    match (old, new) {
        (Some(old), Some(new)) if is_tighter(new.value, old.value) => Some(new),
        (Some(old), _) => Some(old),
        (None, new) => new,
    }
}
