//! Objects: structs where properties are declared, maps where not.

use std::collections::HashMap;
use std::rc::Rc;

use serde_json::Value;

use super::Context;
use super::job::Job;
use crate::normalize::schema::reading::dependents as reading;
use crate::normalize::schema::reading::literals;
use crate::normalize::schema::reading::merged::Merged;
use crate::normalize::schema::reading::source::{Part, Source, Target, below};
use crate::{
    diagnostic::Code,
    ir::{
        Access, Additional, Condition, Constant, Dependent, Docs, Field, Flatten, Keys, Name, NamePath,
        Presence, Struct, Type, TypeKind,
    },
    pointer::Pointer,
};

/// A property, before it is decided whether it becomes a field.
pub(in crate::normalize::schema) struct Property<'a> {
    pub(in crate::normalize::schema) name: &'a str,
    pub(in crate::normalize::schema) sources: Vec<Source<'a>>,
    pub(in crate::normalize::schema) merged: Rc<Merged<'a>>,
    pub(in crate::normalize::schema) required: bool,
    pub(super) access: Access,
}

impl<'a> Context<'a> {
    /// The type for the objects of a job, without regard to its unions.
    pub(super) fn object(&mut self, job: &Job<'a>) -> Type {
        if job.merged.properties.is_empty() { self.map(job) } else { self.structure(job, &[], Vec::new()) }
    }

    fn map(&mut self, job: &Job<'a>) -> Type {
        let value = match self.additional(job) {
            Additional::Typed(value) => value,
            Additional::Any | Additional::Forbidden => Type::Any,
        };
        let keys = self.keys(job);
        if keys == Keys::Text {
            self.reading.report_unchecked_names(&job.merged);
        }
        Type::Map(keys, Box::new(value))
    }

    /// A struct of the job's properties, except for those that the variants of a union beside them have (`elsewhere`).
    pub(super) fn structure(
        &mut self,
        job: &Job<'a>,
        elsewhere: &[&'a str],
        flattened: Vec<Flatten>,
    ) -> Type {
        let id = self.slot(job);
        self.reading.report_unchecked_names(&job.merged);
        let mut structure = Struct { flattened, ..Struct::default() };
        let path = self.members_path(job);
        for (name, sources) in &job.merged.properties {
            if elsewhere.contains(name) {
                continue;
            }
            let property = self.property(&job.merged, name, sources);
            if property.merged.impossible && !property.merged.conflict {
                continue;
            }
            if let Some(value) = self.constant(&property) {
                structure.constants.push(Constant { wire: property.name.to_owned(), value });
                continue;
            }
            let sources = job.renamed_below(sources, &below(&path, *name));
            let field = self.field(&Property { sources, ..property }, &path, &job.origin);
            structure.fields.push(field);
        }
        structure.additional = self.additional(job);
        if structure.flattened.is_empty() {
            let is_declared =
                |name: &&&str| job.merged.properties.contains_key(**name) || elsewhere.contains(*name);
            let names: Vec<&str> =
                job.merged.required.iter().filter(|name| !is_declared(name)).copied().collect();
            self.report_undeclared(&names, job, &structure.additional);
            structure.fields.extend(names.iter().map(|name| undeclared(name, job, &structure.additional)));
        }
        let has_variant = structure.flattened.iter().any(Flatten::is_needed);
        if has_variant && structure.additional == Additional::Any {
            // The variants of the union keep the properties that nothing declares.
            structure.additional = Additional::Forbidden;
        }
        structure.dependents = self.dependents(job);
        let docs = self.type_docs(job);
        self.fill(id, docs, TypeKind::Struct(structure));
        Type::Named(id)
    }

    /// What the job requires where other properties are there.
    fn dependents(&mut self, job: &Job<'a>) -> Vec<Dependent> {
        let condition = |it: reading::Condition| Condition { property: it.property, values: it.values };
        let dependent = |it: reading::Dependent| Dependent {
            when: it.when.into_iter().map(condition).collect(),
            required: it.required,
        };
        self.reading.dependents(&job.merged).into_iter().map(dependent).collect()
    }

    /// Reports required properties that no schema declares, unless `additionalProperties` has a schema: that describes them.
    fn report_undeclared(&mut self, names: &[&str], job: &Job<'a>, additional: &Additional) {
        if names.is_empty() || matches!(additional, Additional::Typed(_)) {
            return;
        }
        let mut places = HashMap::new();
        for (view, source) in &job.merged.members {
            for (index, name) in view.required.iter().enumerate() {
                places.entry(name.as_str()).or_insert((source, index));
            }
        }
        for name in names {
            let place = places.get(name).map(|(source, index)| source.origin.join("required").join(*index));
            let origin = place.unwrap_or_else(|| job.origin.join("required"));
            let message = format!("nobody declares the required property `{name}`; it takes any value");
            let known = job.merged.properties.keys().copied();
            let near = self.reading.diagnostics.did_you_mean(name, known);
            self.reading.report(Code::UndeclaredProperty, &origin, message, &near.unwrap_or_default());
        }
    }

    /// What the types of a job's properties are named after. Those of a base are named after its component: they are types of
    /// the schemas that inherit from it as well.
    fn members_path(&self, job: &Job<'a>) -> NamePath {
        match job.sources.as_slice() {
            [Source { target: Target::Component(index), part: Part::WithoutUnions, .. }] => {
                self.reading.components[*index].path.clone()
            }
            _ => job.path.clone(),
        }
    }

    /// The facts of a property.
    pub(in crate::normalize::schema) fn property(
        &mut self,
        owner: &Merged<'a>,
        name: &'a str,
        sources: &[Source<'a>],
    ) -> Property<'a> {
        let merged = self.reading.merged(sources, None);
        let flags = merged.members.iter().map(|(view, _)| (view.data.read_only, view.data.write_only));
        let (read_only, write_only) = flags.fold((false, false), |all, one| (all.0 | one.0, all.1 | one.1));
        let access = match (read_only, write_only) {
            (true, false) => Access::ReadOnly,
            (false, true) => Access::WriteOnly,
            _ => Access::ReadWrite,
        };
        let required = owner.required.contains(name);
        Property { name, sources: sources.to_vec(), merged, required, access }
    }

    /// The value of a required property that has only one.
    pub(super) fn constant(&mut self, property: &Property<'a>) -> Option<Value> {
        if !property.required || property.access != Access::ReadWrite || property.merged.impossible {
            return None;
        }
        property.merged.enumeration.as_ref()?;
        let [literal] = <[_; 1]>::try_from(literals::literals(&property.merged)).ok()?;
        let simple = literal.value.is_string() || literal.value.is_boolean() || literal.value.is_i64();
        (simple && !self.reading.allows_null(&property.sources)).then_some(literal.value)
    }

    pub(in crate::normalize::schema) fn field(
        &mut self,
        property: &Property<'a>,
        path: &NamePath,
        origin: &Pointer,
    ) -> Field {
        let path = below(path, property.name);
        let place = match property.sources.as_slice() {
            // Where the property is written, which for a reference is not where its schema stands.
            [source] if source.component().is_none() => source.origin.clone(),
            _ => origin.join("properties").join(property.name),
        };
        let ty = self.type_of(&property.sources, None, &path, &place);
        Field {
            name: Name::undecided(property.name),
            origin: place,
            docs: self.docs(&property.sources, &property.merged, None),
            ty,
            presence: if property.required { Presence::Required } else { Presence::Optional },
            access: property.access,
            preset: None,
            setter: None,
        }
    }
}

/// A property that is required but declared nowhere.
fn undeclared(name: &str, job: &Job<'_>, additional: &Additional) -> Field {
    Field {
        name: Name::undecided(name),
        origin: job.origin.join("required"),
        docs: Docs::default(),
        ty: match additional {
            Additional::Typed(ty) => ty.clone(),
            Additional::Any | Additional::Forbidden => Type::Any,
        },
        presence: Presence::Required,
        access: Access::ReadWrite,
        preset: None,
        setter: None,
    }
}
