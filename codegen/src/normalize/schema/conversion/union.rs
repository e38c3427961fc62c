//! `oneOf` and `anyOf`: one of several types, reduced where a simpler type holds the same values.

use std::{collections::HashMap, rc::Rc};

use super::Context;
use super::branches::Branch;
use super::convert::Reduced;
use super::discriminator::Tags;
use super::enums::FALLBACK;
use super::job::{Job, Role};
use crate::ir::{Docs, Name, TagCarrier, Type, TypeKind, Union, UnionDispatch, UnionVariant, VariantKind};
use crate::normalize::schema::reading::kinds::Kinds;
use crate::normalize::schema::reading::literals::Literal;
use crate::normalize::schema::reading::merged::{Alternatives, Merged};
use crate::normalize::schema::reading::source::below;
use crate::text::unquoted;

/// A branch with the type that it became.
struct Variant<'a> {
    branch: Branch<'a>,
    merged: Rc<Merged<'a>>,
    tags: Vec<serde_json::Value>,
    further_tags: Vec<serde_json::Value>,
    word: String,
    content: Content,
}

/// What a branch became.
enum Content {
    Type(Type),
    Constant(Box<Literal>),
}

impl Content {
    fn ty(&self) -> Option<&Type> {
        match self {
            Self::Type(ty) => Some(ty),
            Self::Constant(_) => None,
        }
    }
}

impl<'a> Context<'a> {
    /// The type for branches, any of which may fit. `alternatives` is where they come from, for its discriminator.
    pub(super) fn union(
        &mut self,
        job: &Job<'a>,
        branches: Vec<Branch<'a>>,
        alternatives: Option<&Alternatives<'a>>,
    ) -> Type {
        match branches.as_slice() {
            [] => return Type::Any,
            [only] => return self.only_branch(job, only),
            _ => {}
        }
        if let Some(ty) = self.scalars(job, &branches) {
            return ty;
        }
        let tags = self.tags(&branches, alternatives);
        let mut branches = branches;
        if tags.is_none() {
            // Of several branches that fit a value equally well the first is taken, and so those that inherit from a base
            // come before it: they have all of its properties, and more.
            branches.sort_by_key(|branch| !branch.is_base);
        }
        let id = self.slot(job);
        let mut variants = self.variants(job, branches, tags.as_ref());
        self.join_scalars(job, &mut variants);
        Self::join_equal(&mut variants);
        let dispatch = match tags {
            Some(tags) => UnionDispatch::Tag { property: tags.property, is_hint: tags.is_hint },
            None => {
                let types = variants.iter().filter(|variant| variant.content.ty().is_some());
                self.report_overlaps(
                    job,
                    &types.map(|variant| Rc::clone(&variant.merged)).collect::<Vec<_>>(),
                );
                UnionDispatch::Evidence
            }
        };
        let property = match &dispatch {
            UnionDispatch::Tag { property, .. } => Some(property.as_str()),
            UnionDispatch::Evidence => None,
        };
        let variants =
            variants.into_iter().flat_map(|variant| self.finish_variant(variant, property)).collect();
        let docs = self.type_docs(job);
        let kind = TypeKind::Union(Union {
            variants,
            dispatch,
            fallback: FALLBACK.to_owned(),
            fallback_stem: String::new(),
        });
        self.fill(id, docs, kind);
        Type::Named(id)
    }

    /// A union of one branch is that branch, under the union's own name.
    fn only_branch(&mut self, job: &Job<'a>, branch: &Branch<'a>) -> Type {
        let (path, kinds) = (if branch.named { &branch.path } else { &job.path }, branch.kinds);
        if branch.component.is_some() || job.component.is_none() {
            return self.branch_type(branch, path, job);
        }
        if let (Reduced::Component(_), None) = (self.reduce(&branch.sources, None), kinds) {
            return self.branch_type(branch, path, job);
        }
        let merged = self.reading.merged(&branch.sources, kinds);
        let ty = self.convert(&Job { sources: branch.sources.clone(), kinds, merged, ..job.clone() });
        if let (Type::Named(id), true) = (&ty, job.component.is_some()) {
            // What the union says of itself counts for the type that it turned out to be.
            let outer = self.type_docs(job);
            let docs = &mut self.types[*id].docs;
            docs.title = outer.title.or_else(|| docs.title.take());
            docs.description = outer.description.or_else(|| docs.description.take());
            docs.deprecated |= outer.deprecated;
        }
        ty
    }

    /// The type of a branch without `null`, which is the union's.
    fn branch_type(&mut self, branch: &Branch<'a>, path: &crate::ir::NamePath, job: &Job<'a>) -> Type {
        let mut branch = branch.clone();
        if let [source] = branch.sources.as_mut_slice() {
            // The word for the branch is known only here.
            if source.component().is_none() {
                source.path = path.clone();
            }
        }
        let origin = branch.own.as_ref().map_or(&job.origin, |own| &own.origin).clone();
        match self.type_of(&branch.sources, branch.kinds, path, &origin) {
            Type::Nullable(inner) => *inner,
            ty => ty,
        }
    }

    fn variants(
        &mut self,
        job: &Job<'a>,
        branches: Vec<Branch<'a>>,
        tags: Option<&Tags>,
    ) -> Vec<Variant<'a>> {
        let words = self.variant_words(&branches, tags);
        let constants =
            if tags.is_none() { self.constants(&branches) } else { vec![Vec::new(); branches.len()] };
        let mut variants = Vec::with_capacity(branches.len());
        for (index, ((branch, word), constants)) in branches.into_iter().zip(words).zip(constants).enumerate()
        {
            let merged = self.reading.merged(&branch.sources, branch.kinds);
            if !constants.is_empty() {
                variants.extend(constants.into_iter().map(|literal| Variant {
                    branch: branch.clone(),
                    merged: Rc::clone(&merged),
                    tags: Vec::new(),
                    further_tags: Vec::new(),
                    word: literal.variant_phrase(),
                    content: Content::Constant(Box::new(literal)),
                }));
                continue;
            }
            let path = if branch.named { branch.path.clone() } else { below(&branch.path, &word) };
            let ty = self.branch_type(&branch, &path, job);
            if ty == Type::Null {
                continue;
            }
            let further_tags = tags.map(|tags| tags.component_names[index].clone()).unwrap_or_default();
            let tags = tags.map(|tags| tags.values[index].clone()).unwrap_or_default();
            variants.push(Variant { branch, merged, tags, further_tags, word, content: Content::Type(ty) });
        }
        variants
    }

    /// Joins what is left of strings and numbers beside other variants: one variant for each JSON type.
    fn join_scalars(&mut self, job: &Job<'a>, variants: &mut Vec<Variant<'a>>) {
        for kinds in [Kinds::STRING, Kinds::NUMBER] {
            let is_scalar = |variant: &Variant<'a>| {
                variant.content.ty().is_some()
                    && variant.merged.alternatives.is_empty()
                    && variant.merged.effective_kinds().is_some_and(|own| kinds.contains(own))
            };
            let places: Vec<usize> =
                (0..variants.len()).filter(|index| is_scalar(&variants[*index])).collect();
            let [first, rest @ ..] = places.as_slice() else { continue };
            if rest.is_empty() {
                continue;
            }
            let branches: Vec<_> = places.iter().map(|index| variants[*index].branch.clone()).collect();
            let word = if kinds == Kinds::STRING { "text" } else { "number" };
            let sources = branches.iter().flat_map(|branch| branch.sources.clone()).collect();
            let inner = Job {
                sources,
                role: Role::Union(word),
                path: below(&job.path, word),
                component: None,
                ..job.clone()
            };
            if let Some(ty) = self.scalars(&inner, &branches) {
                variants[*first].content = Content::Type(ty);
                word.clone_into(&mut variants[*first].word);
                for index in rest.iter().rev() {
                    variants.remove(*index);
                }
            }
        }
    }

    /// Variants of one type are one variant.
    fn join_equal(variants: &mut Vec<Variant<'a>>) {
        let mut places: HashMap<Type, usize> = HashMap::new();
        let mut joined: Vec<Variant<'a>> = Vec::with_capacity(variants.len());
        for variant in variants.drain(..) {
            match variant.content.ty().and_then(|ty| places.get(ty)) {
                Some(place) => {
                    joined[*place].tags.extend(variant.tags);
                    joined[*place].further_tags.extend(variant.further_tags);
                }
                None => {
                    places.extend(variant.content.ty().map(|ty| (ty.clone(), joined.len())));
                    joined.push(variant);
                }
            }
        }
        *variants = joined;
    }

    /// The IR of a variant; several if the union has to write one of several tags by itself.
    fn finish_variant(&mut self, variant: Variant<'a>, property: Option<&str>) -> Vec<UnionVariant> {
        let Variant { branch, mut tags, mut further_tags, word, content, .. } = variant;
        let ty = match content {
            Content::Type(ty) => ty,
            Content::Constant(literal) => return vec![constant(&branch, *literal)],
        };
        let docs = match (branch.component, &branch.own) {
            (None, Some(own)) => {
                let merged = self.reading.merged(std::slice::from_ref(own), None);
                let docs = self.docs(std::slice::from_ref(own), &merged, None);
                Docs {
                    title: docs.title,
                    description: docs.description,
                    deprecated: docs.deprecated,
                    ..Docs::default()
                }
            }
            _ => Docs::default(),
        };
        let carrier = match property {
            // Without a tag a value is the default as well, so that nobody has to write one.
            Some(property) if !branch.is_default && !self.reading.declares(&branch.sources, property) => {
                TagCarrier::Union
            }
            _ => TagCarrier::Payload,
        };
        let is_base = branch.is_base && property.is_some();
        let is_default = branch.is_default && property.is_some();
        if carrier == TagCarrier::Union && is_base {
            // Its other tags are kept with what is not declared.
            tags.truncate(1);
        }
        if carrier == TagCarrier::Union && tags.len() > 1 {
            let variant = |tag: serde_json::Value| UnionVariant {
                name: Name::undecided(unquoted(&tag)),
                origin: branch.origin.clone(),
                docs: docs.clone(),
                kind: VariantKind::Payload(ty.clone()),
                tags: vec![tag],
                // The first one has them.
                further_tags: std::mem::take(&mut further_tags),
                carrier,
                is_base,
                is_default,
                stem: String::new(),
                conversions: Vec::new(),
            };
            return tags.into_iter().map(variant).collect();
        }
        let name = Name::undecided(word);
        let (origin, stem, conversions) = (branch.origin, String::new(), Vec::new());
        vec![UnionVariant {
            name,
            origin,
            docs,
            kind: VariantKind::Payload(ty),
            tags,
            further_tags,
            carrier,
            is_base,
            is_default,
            stem,
            conversions,
        }]
    }
}

/// The variant of a constant.
fn constant(branch: &Branch<'_>, literal: Literal) -> UnionVariant {
    UnionVariant {
        name: Name::undecided(literal.variant_phrase()),
        // What was merged from several schemas is listed nowhere as a whole.
        origin: if literal.origin.is_root() { branch.origin.clone() } else { literal.origin },
        docs: literal.docs,
        kind: VariantKind::Constant(literal.value),
        tags: Vec::new(),
        further_tags: Vec::new(),
        carrier: TagCarrier::Payload,
        is_base: false,
        is_default: false,
        stem: String::new(),
        conversions: Vec::new(),
    }
}
