//! Inheritance: a base schema with a discriminator, and components that take it in by `allOf` (OpenAPI 3.0,
//! section 4.7.25). The base stands for any of its children; a child takes the base's own properties only.

use std::collections::{HashMap, HashSet};

use openapiv3::ReferenceOr;

use super::Reading;
use super::view::View;
use crate::diagnostic::Code;
use crate::pointer::Pointer;

/// Which components are bases, and of which.
#[derive(Debug, Default)]
pub(in crate::normalize::schema) struct Hierarchy {
    /// The variants of each base that lists none in a `oneOf` or `anyOf` of its own.
    variants: HashMap<usize, Vec<usize>>,
    /// The bases whose union lists components that inherit from them.
    listed: HashSet<usize>,
    /// The components that each component takes in by `allOf`.
    parents: HashMap<usize, Vec<usize>>,
}

impl Hierarchy {
    pub(in crate::normalize::schema) fn of(reading: &mut Reading<'_>) -> Self {
        let mut hierarchy = Self::default();
        let mut children: HashMap<usize, Vec<usize>> = HashMap::new();
        for index in 0..reading.components.len() {
            let parents = parents(reading, index);
            for parent in &parents {
                children.entry(*parent).or_default().push(index);
            }
            if !parents.is_empty() {
                hierarchy.parents.insert(index, parents);
            }
        }
        for index in 0..reading.components.len() {
            let schema = reading.components[index].schema;
            let ReferenceOr::Item(schema) = schema else { continue };
            let view = reading.view(schema);
            if view.one_of.is_empty() && view.any_of.is_empty() {
                let variants = variants(reading, index, &view, &children);
                if variants.is_empty() {
                    reading.report_unknown_targets(index, &view);
                } else {
                    hierarchy.variants.insert(index, variants);
                }
            } else if children.contains_key(&index) {
                let branches = view.one_of.iter().chain(view.any_of);
                let listed: Vec<usize> = branches.filter_map(|branch| reading.referenced(branch)).collect();
                let below = descendants(index, &children, |_| true);
                if listed.iter().any(|branch| below.contains(branch)) {
                    hierarchy.listed.insert(index);
                }
            }
        }
        hierarchy
    }

    /// The variants of a base without a union of its own.
    pub(in crate::normalize::schema) fn variants(&self, base: usize) -> Option<&[usize]> {
        self.variants.get(&base).map(Vec::as_slice)
    }

    /// Whether the component stands for any of the components that inherit from it.
    pub(in crate::normalize::schema) fn is_base(&self, component: usize) -> bool {
        self.variants.contains_key(&component) || self.listed.contains(&component)
    }

    /// The components that a component takes in by `allOf`, directly.
    pub(in crate::normalize::schema) fn parents(&self, component: usize) -> &[usize] {
        self.parents.get(&component).map_or(&[], Vec::as_slice)
    }

    /// Whether the component takes in the base by `allOf`, directly.
    pub(in crate::normalize::schema) fn inherits(&self, component: usize, base: usize) -> bool {
        self.is_base(base) && self.parents.get(&component).is_some_and(|parents| parents.contains(&base))
    }
}

impl Reading<'_> {
    /// Reports what the mapping of a base names that nothing is there for; with variants, their union does.
    fn report_unknown_targets(&mut self, base: usize, view: &View<'_>) {
        let origin = self.components[base].origin.clone();
        let mapping = view.data.discriminator.iter().flat_map(|discriminator| &discriminator.mapping);
        for (tag, target) in mapping {
            if self.mapped(target).is_none() {
                self.report_unknown_target(&origin, tag, target);
            }
        }
    }

    /// Reports a target of the mapping of the schema at `owner` that does not exist.
    pub(in crate::normalize::schema) fn report_unknown_target(
        &mut self,
        owner: &Pointer,
        tag: &str,
        target: &str,
    ) {
        let name = target.rsplit('/').next().unwrap_or(target);
        let keys = self.components.iter().map(|component| component.key);
        let hint = self.diagnostics.did_you_mean(name, keys).unwrap_or_default();
        self.report(
            Code::UnknownDiscriminatorTarget,
            &owner.join("discriminator").join("mapping").join(tag),
            format!("the mapping names `{target}`, which does not exist; `{tag}` is an unknown tag"),
            &hint,
        );
    }

    fn referenced(&self, schema: &ReferenceOr<openapiv3::Schema>) -> Option<usize> {
        match schema {
            ReferenceOr::Reference { reference } => self.find(reference),
            ReferenceOr::Item(_) => None,
        }
    }

    /// The component that a discriminator's mapping names: by key, by reference or by file.
    pub(in crate::normalize::schema) fn mapped(&self, target: &str) -> Option<usize> {
        let file = target.strip_prefix("./").unwrap_or(target);
        self.find_key(target)
            .or_else(|| self.find(target))
            .or_else(|| self.find_key(target.strip_prefix('#')?))
            .or_else(|| self.find_key(file))
            .or_else(|| self.find_key(&format!("{file}#")))
            .or_else(|| {
                let name = file.rsplit('/').next()?;
                self.find_key(name.split(['.', '#']).next()?)
            })
    }
}

/// The components that a component's `allOf` refers to, seen through nested inline members.
fn parents(reading: &mut Reading<'_>, index: usize) -> Vec<usize> {
    let ReferenceOr::Item(schema) = reading.components[index].schema else { return Vec::new() };
    let mut parents = Vec::new();
    let mut pending = vec![schema];
    while let Some(schema) = pending.pop() {
        let view = reading.view(schema);
        for member in view.all_of {
            match member {
                ReferenceOr::Reference { reference } => parents.extend(reading.find(reference)),
                ReferenceOr::Item(schema) => pending.push(schema),
            }
        }
    }
    if is_overlay(reading, index, &parents) { Vec::new() } else { parents }
}

/// Whether a component only annotates the one that it refers to, as `nullable` does, and is no kind of it.
fn is_overlay(reading: &mut Reading<'_>, index: usize, parents: &[usize]) -> bool {
    let ([parent], ReferenceOr::Item(schema)) = (parents, reading.components[index].schema) else {
        return false;
    };
    let parent = reading.components[*parent].schema;
    let view = reading.view(schema);
    if view.all_of.len() != 1 || view.shapes() || !view.required.is_empty() {
        return false;
    }
    let ReferenceOr::Item(parent) = parent else { return view.nullable() };
    let mapping = parent.schema_data.discriminator.as_ref().map(|discriminator| &discriminator.mapping);
    let mapped = mapping.is_some_and(|mapping| mapping.values().any(|to| reading.mapped(to) == Some(index)));
    !mapped && (view.nullable() || mapping.is_some_and(|mapping| !mapping.is_empty()))
}

/// The variants of a base: what its mapping names, then whoever inherits from it. A variant that is a base
/// itself stands for those below it.
fn variants(
    reading: &Reading<'_>,
    base: usize,
    view: &View<'_>,
    children: &HashMap<usize, Vec<usize>>,
) -> Vec<usize> {
    let Some(discriminator) = &view.data.discriminator else { return Vec::new() };
    let mut variants = Vec::new();
    let mut seen = HashSet::from([base]);
    for target in discriminator.mapping.values().filter_map(|target| reading.mapped(target)) {
        if seen.insert(target) {
            variants.push(target);
        }
    }
    let is_base = |index: usize| match reading.components[index].schema {
        ReferenceOr::Item(schema) => schema.schema_data.discriminator.is_some(),
        ReferenceOr::Reference { .. } => false,
    };
    // What is below a variant that is a base itself is told apart there, unless the mapping names it here.
    for index in descendants(base, children, |index| !is_base(index)) {
        if seen.insert(index) {
            variants.push(index);
        }
    }
    variants
}

/// Everyone below a component, nearest first, without looking below those that `open` turns down.
fn descendants(
    base: usize,
    children: &HashMap<usize, Vec<usize>>,
    open: impl Fn(usize) -> bool,
) -> Vec<usize> {
    let mut found = Vec::new();
    let mut seen = HashSet::from([base]);
    let mut next = 0;
    found.push(base);
    while let Some(index) = found.get(next).copied() {
        next += 1;
        if index != base && !open(index) {
            continue;
        }
        for child in children.get(&index).into_iter().flatten() {
            if seen.insert(*child) {
                found.push(*child);
            }
        }
    }
    found.remove(0);
    found
}
