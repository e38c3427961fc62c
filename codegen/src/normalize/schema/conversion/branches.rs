//! The branches of a union, made flat: nested unions without a name, branches of several JSON types, `null`.

use std::collections::HashSet;

use openapiv3::Discriminator;

use super::Context;
use super::job::Job;
use crate::normalize::schema::reading::Reading;
use crate::normalize::schema::reading::kinds::Kinds;
use crate::normalize::schema::reading::merged::{Alternatives, Merged};
use crate::normalize::schema::reading::source::{Key, Part, Source, Target, below};
use crate::{diagnostic::Code, document::DEFAULT_MAPPING, ir::NamePath, pointer::Pointer};

/// One branch of a union: schemas that apply together.
#[derive(Clone, Debug)]
pub(super) struct Branch<'a> {
    pub(super) sources: Vec<Source<'a>>,
    pub(super) kinds: Option<Kinds>,
    /// What a type for the branch is named after; the word for the branch comes behind it, unless it is `named`.
    pub(super) path: NamePath,
    /// Whether `path` ends with the word for the branch already.
    pub(super) named: bool,
    /// The branch as the document has it, without the schemas beside the union that hold for each branch.
    pub(super) own: Option<Source<'a>>,
    /// The component that the branch refers to. A discriminator knows the branch by that component's name.
    pub(super) component: Option<usize>,
    /// Where the union lists it.
    pub(super) origin: Pointer,
    /// Whether the other branches inherit from it.
    pub(super) is_base: bool,
    /// Whether it is for values whose tag is missing or unknown.
    pub(super) is_default: bool,
}

impl<'a> Branch<'a> {
    /// Whether it takes values whose tag no other branch has, so that it needs no tag itself.
    pub(super) fn takes_unknown_tags(&self) -> bool {
        self.is_base || self.is_default
    }

    /// A part of a schema that allows several JSON types.
    pub(super) fn new(sources: Vec<Source<'a>>, kinds: Option<Kinds>, path: NamePath) -> Self {
        let origin = sources.first().map(|source| source.origin.clone()).unwrap_or_default();
        Self {
            sources,
            kinds,
            path,
            named: true,
            own: None,
            component: None,
            origin,
            is_base: false,
            is_default: false,
        }
    }
}

impl<'a> Context<'a> {
    /// The unions of a job that have a say in its type. A union whose branches only restrict the values of the
    /// schema they stand in, such as `anyOf` over lists of required properties, is a constraint.
    pub(super) fn real_alternatives(&mut self, job: &Job<'a>) -> Vec<Alternatives<'a>> {
        let mut real: Vec<Alternatives<'a>> = Vec::new();
        for alternatives in &job.merged.alternatives {
            if self.is_constraint(alternatives, &job.merged) {
                self.reading.report(
                    Code::UncheckedKeyword,
                    &alternatives.owner.origin.join(alternatives.keyword),
                    format!("`{}` only restricts the values of the schema beside it", alternatives.keyword),
                    "the restriction is left to the server",
                );
                continue;
            }
            // The same union twice, by way of two members.
            if !self.reading.spend(real.len()) {
                break;
            }
            let repeated = real.iter().any(|known| {
                known.branches.len() == alternatives.branches.len()
                    && known
                        .branches
                        .iter()
                        .zip(&alternatives.branches)
                        .all(|(one, other)| Reading::same(one, other))
            });
            if !repeated {
                real.push(alternatives.clone());
            }
        }
        real
    }

    fn is_constraint(&mut self, alternatives: &Alternatives<'a>, owner: &Merged<'a>) -> bool {
        let mut meaningful = 0;
        for branch in &alternatives.branches {
            if branch.component().is_some() {
                return false;
            }
            let merged = self.reading.merged(std::slice::from_ref(branch), None);
            if merged.is_null() {
                continue;
            }
            if !merged.alternatives.is_empty() || merged.enumeration.is_some() || merged.prefix.is_some() {
                return false;
            }
            let kinds = match (merged.kinds, owner.effective_kinds()) {
                (Some(kinds), Some(owner)) => kinds == owner,
                (Some(_), None) => false,
                (None, _) => true,
            };
            let items = merged.items.is_empty() && merged.rest.is_empty() && merged.patterns.is_empty();
            let format = merged.format.is_none() || merged.format == owner.format;
            let names_only = kinds && items && format && self.repeats(&merged, owner);
            if !names_only || merged.impossible {
                return false;
            }
            meaningful += 1;
        }
        // `{}` among nothing else is no constraint of an object, it is a union that allows everything.
        meaningful > 0
            && (owner.effective_kinds().is_some() || alternatives.branches.len() > 1)
            && (owner.effective_kinds().is_some()
                || owner.has_properties()
                || self.all_required_only(alternatives))
    }

    fn all_required_only(&mut self, alternatives: &Alternatives<'a>) -> bool {
        alternatives.branches.iter().all(|branch| {
            let merged = self.reading.merged(std::slice::from_ref(branch), None);
            merged.is_null() || (!merged.required.is_empty() && merged.kinds.is_none())
        })
    }

    /// Whether the properties of a branch are all declared by its owner, which says as much about them.
    fn repeats(&mut self, branch: &Merged<'a>, owner: &Merged<'a>) -> bool {
        branch.properties.iter().all(|(name, sources)| {
            owner.properties.get(name).is_some_and(|known| self.says_no_more(sources, known))
        })
    }

    /// Whether schemas add nothing to what others say, as far as types go.
    pub(super) fn says_no_more(&mut self, new: &[Source<'a>], known: &[Source<'a>]) -> bool {
        let all_known = new.iter().all(|source| known.iter().any(|other| Reading::same(source, other)));
        if all_known {
            return true;
        }
        let (new, known) = (self.reading.merged(new, None), self.reading.merged(known, None));
        let plain = new.enumeration.is_none()
            && !new.has_properties()
            && new.items.is_empty()
            && new.prefix.is_none()
            && new.alternatives.is_empty()
            && !new.impossible;
        let kinds = match (new.effective_kinds(), known.effective_kinds()) {
            (None, _) => true,
            (Some(new), Some(known)) => new.contains(known),
            (Some(_), None) => false,
        };
        plain && kinds && (new.format.is_none() || new.format == known.format)
    }

    /// The flat branches of a union, without `null` and `false`.
    pub(super) fn branches(&mut self, job: &Job<'a>, alternatives: &Alternatives<'a>) -> Vec<Branch<'a>> {
        // Of the schema that has the keyword, only the type reaches into the branches here.
        let kinds = job.merged.kinds;
        let mut branches = self.nested_branches(alternatives, kinds, &job.path);
        if !(alternatives.inherited && alternatives.keyword == "discriminator") {
            self.add_mapped(alternatives, job, &mut branches);
        }
        self.mark_default(alternatives, &mut branches);
        branches
    }

    /// Marks the branch for values whose tag is missing or unknown.
    fn mark_default(&mut self, alternatives: &Alternatives<'a>, branches: &mut [Branch<'a>]) {
        let Some(target) = alternatives.discriminator.and_then(default_mapping) else { return };
        let place = alternatives.owner.origin.join("discriminator").join("defaultMapping");
        let Some(component) = self.reading.mapped(target) else {
            let message = format!("`{target}` does not exist; values without a known tag stay JSON");
            return self.reading.report(Code::UnknownDiscriminatorTarget, &place, message, "");
        };
        if branches.iter().any(|branch| branch.is_base) {
            let message = "where others inherit from the schema, the base holds what has no known tag";
            return self.reading.report(Code::UncheckedKeyword, &place, message, "");
        }
        let component = self.reading.canonical(component);
        for branch in branches {
            branch.is_default = branch.component.is_some_and(|it| self.reading.canonical(it) == component);
        }
    }

    /// The flat branches of a union inside another one.
    pub(super) fn nested_branches(
        &mut self,
        alternatives: &Alternatives<'a>,
        kinds: Option<Kinds>,
        path: &NamePath,
    ) -> Vec<Branch<'a>> {
        let mut branches = Vec::new();
        self.flatten(alternatives, kinds, path, &mut branches, &mut HashSet::new());
        if alternatives.inherited && alternatives.keyword == "discriminator" {
            Self::add_base(alternatives, path, &mut branches);
        }
        branches
    }

    /// Adds the branches of a union and those of the unnamed unions among them. Each union is opened once (`opened`),
    /// so that one that is a branch of itself has an end.
    fn flatten(
        &mut self,
        alternatives: &Alternatives<'a>,
        kinds: Option<Kinds>,
        path: &NamePath,
        branches: &mut Vec<Branch<'a>>,
        opened: &mut HashSet<(Key, &'static str)>,
    ) {
        if !opened.insert((alternatives.owner.key(), alternatives.keyword)) {
            return;
        }
        let sources = &alternatives.branches;
        let listed = alternatives.owner.origin.join(alternatives.keyword);
        for (index, source) in sources.iter().enumerate() {
            let merged = self.reading.merged(std::slice::from_ref(source), None);
            if merged.is_null() || (merged.impossible && !merged.conflict) {
                continue;
            }
            let inline = source.component().is_none();
            if inline && self.spells_null(source, sources) {
                continue;
            }
            let wrapper = inline && !merged.has_properties() && merged.required.is_empty();
            if let ([nested], true) = (merged.alternatives.as_slice(), wrapper) {
                let unnamed = nested.discriminator.is_none()
                    && nested.component.is_none()
                    && merged.kinds.is_none()
                    && merged.enumeration.is_none();
                if unnamed {
                    let nested = nested.clone();
                    self.flatten(&nested, kinds, path, branches, opened);
                    continue;
                }
            }
            // The type beside the keyword holds for a branch too, unless the branch says nothing else anyway.
            let own = merged.effective_kinds();
            let narrowed = match (own, kinds) {
                (Some(own), Some(outer)) if outer.contains(own) => None,
                (_, outer) => outer,
            };
            let left = match (own, kinds) {
                (Some(own), Some(outer)) => Some(own.intersection(outer)),
                (own, outer) => own.or(outer),
            };
            if left.is_some_and(Kinds::is_empty) {
                continue;
            }
            let split =
                left.filter(|left| inline && left.members().count() > 1 && merged.alternatives.is_empty());
            let parts: Vec<Option<Kinds>> = match split {
                Some(left) if merged.enumeration.is_none() => left.members().map(Some).collect(),
                _ => vec![narrowed],
            };
            for kinds in parts {
                if inline && self.is_repeated(source, kinds, branches) {
                    continue;
                }
                branches.push(Branch {
                    sources: vec![source.clone()],
                    kinds,
                    path: path.clone(),
                    named: false,
                    own: Some(source.clone()),
                    component: source.component(),
                    origin: listed.join(index),
                    is_base: false,
                    is_default: false,
                });
            }
        }
    }

    /// Whether a schema in place says what a branch before it does.
    fn is_repeated(&mut self, source: &Source<'a>, kinds: Option<Kinds>, before: &[Branch<'a>]) -> bool {
        self.reading.spend(before.len())
            && before.iter().any(|known| {
                known.kinds == kinds && matches!(&known.sources[..], [only] if Reading::same(only, source))
            })
    }

    /// Whether a branch is how `OData` documents spell null: any object or null, beside the one schema that is meant,
    /// when that has room for any object.
    fn spells_null(&mut self, source: &Source<'a>, all: &[Source<'a>]) -> bool {
        let Target::Inline(schema) = source.target else { return false };
        let view = self.reading.view(schema);
        let bare = view.kinds == Some(Kinds::OBJECT)
            && view.nullable()
            && !view.shapes()
            && view.required.is_empty()
            && view.all_of.is_empty()
            && view.data.title.is_none()
            && view.data.description.is_none();
        if !bare {
            return false;
        }
        let mut others = all.iter().filter(|other| other.key() != source.key());
        let (Some(other), None) = (others.next(), others.next()) else { return false };
        let merged = self.reading.merged(std::slice::from_ref(other), None);
        merged.effective_kinds() == Some(Kinds::OBJECT) && merged.required.is_empty() && !merged.forbids_rest
    }

    /// Adds the components that a discriminator's mapping names although the union does not list them.
    fn add_mapped(&mut self, alternatives: &Alternatives<'a>, job: &Job<'a>, branches: &mut Vec<Branch<'a>>) {
        let Some(discriminator) = alternatives.discriminator else { return };
        let components = branches.iter().filter_map(|branch| branch.component);
        let mut listed: HashSet<usize> = components.map(|index| self.reading.canonical(index)).collect();
        let default = default_mapping(discriminator).map(|target| (None, target));
        let mapped = discriminator.mapping.iter().map(|(tag, target)| (Some(tag), target.as_str()));
        for (tag, target) in mapped.chain(default) {
            let Some(index) = self.reading.mapped(target) else { continue };
            let index = self.reading.canonical(index);
            let itself = matches!(alternatives.owner.target, Target::Component(owner) if owner == index);
            let source = self.reading.component_source(index);
            if itself
                || listed.contains(&index)
                || !self.reading.is_object(std::slice::from_ref(&source), None)
            {
                continue;
            }
            let place = alternatives.owner.origin.join("discriminator");
            self.reading.report(
                Code::UnknownDiscriminatorTarget,
                &match tag {
                    Some(tag) => place.join("mapping").join(tag),
                    None => place.join("defaultMapping"),
                },
                format!(
                    "the mapping names `{}`, which the union does not list",
                    self.reading.components[index].key
                ),
                "it is taken as one more branch; add it to the union",
            );
            listed.insert(index);
            branches.push(Branch {
                sources: vec![source.clone()],
                kinds: None,
                path: job.path.clone(),
                named: false,
                origin: source.origin.clone(),
                own: Some(source),
                component: Some(index),
                is_base: false,
                is_default: false,
            });
        }
    }

    /// Adds the base that the branches inherit from: its own instances, and those of heirs that came later, have its
    /// properties and no more that the document knows of.
    fn add_base(alternatives: &Alternatives<'a>, path: &NamePath, branches: &mut Vec<Branch<'a>>) {
        let Target::Component(base) = alternatives.owner.target else { return };
        let path = below(path, "base");
        let source = Source { path: path.clone(), ..alternatives.owner.part(Part::WithoutUnions) };
        branches.push(Branch {
            sources: vec![source.clone()],
            kinds: None,
            path,
            named: true,
            origin: source.origin.clone(),
            own: Some(source),
            component: Some(base),
            is_base: true,
            is_default: false,
        });
    }
}

/// The schema for values whose tag is missing or unknown.
fn default_mapping(discriminator: &Discriminator) -> Option<&str> {
    discriminator.extensions.get(DEFAULT_MAPPING)?.as_str()
}
