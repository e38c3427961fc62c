//! From facts to a type: which of the rules applies to a set of schemas.

use std::rc::Rc;

use openapiv3::ReferenceOr;

use super::Context;
use super::Progress;
use super::branches::Branch;
use super::job::{Job, Role};
use super::numbers;
use super::open::Entry;
use crate::normalize::schema::reading::conditions::says_more;
use crate::normalize::schema::reading::kinds::Kinds;
use crate::normalize::schema::reading::merged::set_key;
use crate::normalize::schema::reading::source::{Part, Source, below};
use crate::{
    diagnostic::Code,
    ir::{ExternalKind as Kind, NamePath, Type, TypeId, TypeKind},
    pointer::Pointer,
};

/// What is left of a set when wrappers that only annotate are taken off.
pub(super) enum Reduced<'a> {
    Component(usize),
    Set(Vec<Source<'a>>),
}

impl<'a> Context<'a> {
    /// Makes the type of a component.
    pub(in crate::normalize::schema) fn define(&mut self, index: usize) {
        let id = TypeId(u32::try_from(index).unwrap_or(u32::MAX));
        let source = self.reading.component_source(index);
        let sources = vec![source.clone()];
        if let Some(external) = self.replacement(&source.origin) {
            let merged = self.reading.merged(&sources, None);
            let docs = self.docs(&sources, &merged, Some(index));
            self.types[id].nullable = self.reading.allows_null(&sources);
            self.fill(id, docs, TypeKind::Alias(external));
            return;
        }
        let nullable = source.path.words.is_empty() && self.reading.allows_null(&sources);
        let merged = self.reading.merged(&sources, None);
        let job = Job {
            sources,
            kinds: None,
            merged,
            path: source.path,
            origin: source.origin,
            component: Some(id),
            role: Role::Whole,
        };
        let ty = match self.reduce(&job.sources, Some(index)) {
            Reduced::Component(other) if other != index => self.component_type(other),
            _ => self.convert(&job),
        };
        if ty != Type::Named(id) {
            let docs = self.type_docs(&job);
            self.fill(id, docs, TypeKind::Alias(ty));
        } else if matches!(self.types[id].kind, TypeKind::Alias(_)) {
            self.report_circle(&job.origin);
        }
        let def = &mut self.types[id];
        def.nullable =
            nullable && !matches!(def.kind, TypeKind::Alias(Type::Any | Type::Null | Type::Nullable(_)));
    }

    /// The type of schemas that apply together, `null` included. It is named after its own place when it is one
    /// inline schema, else after `path`.
    pub(in crate::normalize::schema) fn type_of(
        &mut self,
        sources: &[Source<'a>],
        kinds: Option<Kinds>,
        path: &NamePath,
        origin: &Pointer,
    ) -> Type {
        let nullable = self.reading.allows_null(sources);
        if let Some(external) = self.replacement(origin) {
            return Self::or_null(external, nullable);
        }
        let ty = match self.reduce(sources, None) {
            Reduced::Component(index) if kinds.is_none() => {
                let nullable = nullable || self.reading.allows_null(&[self.reading.component_source(index)]);
                return Self::or_null(self.component_type(index), nullable);
            }
            Reduced::Component(index) => {
                self.set_type(vec![self.reading.component_source(index)], kinds, path, origin)
            }
            Reduced::Set(sources) => self.set_type(sources, kinds, path, origin),
        };
        Self::or_null(ty, nullable)
    }

    /// The use of a component without regard to `null`.
    pub(in crate::normalize::schema) fn component_type(&mut self, index: usize) -> Type {
        let merged = self.reading.merged(&[self.reading.component_source(index)], None);
        if merged.is_any() {
            Type::Any
        } else if merged.is_null() {
            Type::Null
        } else {
            Type::Named(TypeId(u32::try_from(index).unwrap_or(u32::MAX)))
        }
    }

    fn set_type(
        &mut self,
        sources: Vec<Source<'a>>,
        kinds: Option<Kinds>,
        path: &NamePath,
        origin: &Pointer,
    ) -> Type {
        let key = (set_key(&sources, kinds), Role::Whole);
        match self.progress.get_mut(&key) {
            Some(Progress::Done(ty)) => return ty.clone(),
            Some(Progress::Started(Some(id))) => return Type::Named(*id),
            Some(Progress::Started(None)) => {
                let id = self.reserve(origin, path);
                self.progress.insert(key, Progress::Started(Some(id)));
                return Type::Named(id);
            }
            None => {}
        }
        self.progress.insert(key.clone(), Progress::Started(None));
        let merged = self.reading.merged(&sources, kinds);
        let (path, origin) = match sources.as_slice() {
            [source] if source.component().is_none() => (source.path.clone(), source.origin.clone()),
            _ => (path.clone(), origin.clone()),
        };
        let job = Job { sources, kinds, merged, path, origin, component: None, role: Role::Whole };
        let ty = self.convert(&job);
        let id = match self.progress.insert(key, Progress::Done(ty.clone())) {
            Some(Progress::Started(Some(id))) if ty != Type::Named(id) => id,
            _ => return ty,
        };
        let docs = self.type_docs(&job);
        self.fill(id, docs, TypeKind::Alias(ty.clone()));
        ty
    }

    /// The type for values that may be `null` as well.
    pub(super) fn or_null(ty: Type, nullable: bool) -> Type {
        match ty {
            Type::Any | Type::Null | Type::Nullable(_) => ty,
            ty if nullable => Type::Nullable(Box::new(ty)),
            ty => ty,
        }
    }

    /// The id of the named type that a job makes.
    pub(super) fn slot(&mut self, job: &Job<'a>) -> TypeId {
        if let Some(id) = job.component {
            return id;
        }
        let key = job.key();
        if let Some(Progress::Started(Some(id))) = self.progress.get(&key) {
            return *id;
        }
        let id = self.reserve(&job.origin, &job.path);
        self.progress.insert(key, Progress::Started(Some(id)));
        id
    }

    /// The type of a job without `null`.
    ///
    /// Every rule that makes the types of inner schemas comes back here. That ends because the jobs under way are
    /// different ones, and no more than a fixed number.
    pub(super) fn convert(&mut self, job: &Job<'a>) -> Type {
        let key = job.key();
        match self.open.begin(&key) {
            Entry::Opened => {}
            Entry::Circle => {
                self.report_circle(&job.origin);
                return Type::Any;
            }
            Entry::TooDeep => {
                self.reading.report(
                    Code::UntypedSchema,
                    &job.origin,
                    "the intersection of schemas has no end",
                    "",
                );
                return Type::Any;
            }
        }
        let ty = self.by_facts(job);
        self.open.end(&key);
        ty
    }

    /// Reports a schema that leads back to itself and says nothing else.
    fn report_circle(&mut self, origin: &Pointer) {
        self.reading.report(
            Code::CircularBranch,
            origin,
            "this schema leads back to itself and says nothing else; any value is assumed",
            "",
        );
    }

    /// The type by what the schemas say together: the first rule that fits.
    fn by_facts(&mut self, job: &Job<'a>) -> Type {
        let merged = Rc::clone(&job.merged);
        self.reading.report_unchecked_conditions(&merged);
        if merged.is_null() {
            return Type::Null;
        }
        if merged.impossible {
            return self.impossible(job);
        }
        if merged.enumeration.is_some() {
            return self.enumeration(job);
        }
        let alternatives = self.real_alternatives(job);
        if !alternatives.is_empty() {
            return self.alternatives(job, &alternatives);
        }
        self.plain(job)
    }

    /// The type of a job whose unions have been dealt with.
    pub(super) fn plain(&mut self, job: &Job<'a>) -> Type {
        let Some(kinds) = job.merged.effective_kinds() else {
            self.reading.report_unchecked_names(&job.merged);
            if job.merged.members.iter().any(|(view, _)| view.format.is_some() || view.pattern.is_some()) {
                self.reading.report(
                    Code::UntypedSchema,
                    &job.origin,
                    "a schema without `type` allows every JSON value",
                    "add the `type` that its format or pattern is for",
                );
            }
            return Type::Any;
        };
        let mut members = kinds.members();
        match (members.next(), members.next()) {
            (None, _) => Type::Null,
            (Some(kind), None) => self.type_of_kind(job, kind),
            _ => self.by_kind(job, kinds),
        }
    }

    /// The type for values of one JSON type.
    fn type_of_kind(&mut self, job: &Job<'a>, kind: Kinds) -> Type {
        match kind {
            Kinds::BOOLEAN => Type::Boolean,
            Kinds::INTEGER => {
                let own = Type::Integer(numbers::integer(&job.merged, self.integers()));
                self.chosen(job.merged.format, Kind::Number).unwrap_or(own)
            }
            Kinds::NUMBER => self.chosen(job.merged.format, Kind::Number).unwrap_or(Type::Number),
            Kinds::STRING => self.text(job.merged.format),
            Kinds::ARRAY => self.array(job),
            Kinds::OBJECT => self.object(job),
            _ => Type::Any,
        }
    }

    /// The type where no value is valid, which is reported.
    fn impossible(&mut self, job: &Job<'a>) -> Type {
        if job.merged.conflict {
            let places: Vec<String> = job
                .merged
                .members
                .iter()
                .filter(|(view, _)| view.kinds.is_some())
                .map(|(_, source)| format!("`{}`", self.written(source)))
                .collect();
            self.reading.report(
                Code::ConflictingAllOf,
                &job.origin,
                format!("schemas that apply together have no type in common: {}", places.join(", ")),
                "no value can be valid; the type is any JSON value",
            );
        } else {
            self.reading.report(
                Code::UntypedSchema,
                &job.origin,
                "no value is valid here; the type is any JSON value",
                "",
            );
        }
        Type::Any
    }

    /// Takes off wrappers: a schema with nothing but `allOf` and annotations is its members, and a reference with
    /// nothing beside it that matters for a type is the component. `open` is the component that is being defined: it is looked
    /// into, and does not stand for itself.
    pub(super) fn reduce(&mut self, sources: &[Source<'a>], open: Option<usize>) -> Reduced<'a> {
        let mut shapes: Vec<Source<'a>> = Vec::new();
        let mut refinements: Vec<Kinds> = Vec::new();
        let mut required: Vec<&'a String> = Vec::new();
        // Wrappers with more to say than types express.
        let mut saying_more: Vec<Source<'a>> = Vec::new();
        let mut pending: Vec<Source<'a>> = sources.iter().rev().cloned().collect();
        let mut seen = std::collections::HashSet::new();
        while let Some(source) = pending.pop() {
            if !seen.insert(source.key()) {
                continue;
            }
            if source.component().is_some_and(|index| open != Some(index)) {
                shapes.push(source);
                continue;
            }
            let schema = match self.reading.definition(&source) {
                None => continue,
                Some(ReferenceOr::Reference { reference }) => {
                    pending.extend(
                        self.reading.find(&reference).map(|index| self.reading.component_source(index)),
                    );
                    continue;
                }
                Some(ReferenceOr::Item(schema)) => schema,
            };
            let view = self.reading.view(schema);
            if source.part != Part::Whole || view.shapes() {
                shapes.push(source);
                continue;
            }
            refinements.extend(view.kinds);
            required.extend(view.required);
            if says_more(&view) {
                saying_more.push(source.clone());
            }
            for (index, member) in view.all_of.iter().enumerate().rev() {
                let origin = source.origin.join("allOf").join(index);
                pending.push(self.reading.source(member, origin, source.path.clone()));
            }
        }
        let only = match shapes.as_slice() {
            [only] => only.component(),
            _ => None,
        };
        if let Some(index) = only {
            let merged = self.reading.merged(&shapes, None);
            let kinds = merged.effective_kinds();
            let refined = refinements.iter().any(|refinement| match kinds {
                Some(kinds) => !refinement.contains(kinds),
                None => merged.alternatives.is_empty(),
            });
            let inherits = open.is_some_and(|open| self.reading.hierarchy.inherits(open, index));
            let adds = !saying_more.is_empty() && self.reading.have_a_union_of_conditions(sources, &merged);
            let lacks = !required.iter().all(|name| merged.required.contains(name.as_str()));
            if !refined && !inherits && !lacks && !adds {
                saying_more.iter().for_each(|it| self.reading.report_unchecked_wrapper(it));
                return Reduced::Component(index);
            }
        }
        if open.is_none() && refinements.is_empty() && required.is_empty() && shapes.len() == 1 {
            return Reduced::Set(shapes);
        }
        Reduced::Set(sources.to_vec())
    }

    /// A union over the JSON types of a schema that has several.
    fn by_kind(&mut self, job: &Job<'a>, kinds: Kinds) -> Type {
        let branches = kinds
            .members()
            .map(|kind| Branch::new(job.sources.clone(), Some(kind), below(&job.path, kind.word())));
        let branches = branches.collect();
        self.union(job, branches, None)
    }
}
