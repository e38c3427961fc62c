//! Finite sets of values: `enum` and `const`.

use super::Context;
use super::job::Job;
use crate::diagnostic::Code;
use crate::ir::{Enum, EnumRepr, EnumVariant, Name, Type, TypeKind};
use crate::normalize::schema::reading::kinds::Kinds;
use crate::normalize::schema::reading::literals::{Literal, literals, uneven_lists};

/// The variant for values that are not known.
pub(super) const FALLBACK: &str = "Unknown";

impl<'a> Context<'a> {
    /// The type for the values of a job.
    pub(super) fn enumeration(&mut self, job: &Job<'a>) -> Type {
        for (pointer, message) in uneven_lists(&job.merged) {
            self.reading.report(
                Code::InvalidValue,
                &pointer,
                message,
                "it is ignored: write one entry for each value",
            );
        }
        let literals = literals(&job.merged);
        let whole = job.merged.kinds.is_none_or(|kinds| !kinds.contains(Kinds::NUMBER));
        self.literal_type(job, literals, whole)
    }

    /// The type for the values that schemas list. `whole` says that numbers which are not listed are integers as well.
    pub(super) fn literal_type(&mut self, job: &Job<'a>, literals: Vec<Literal>, whole: bool) -> Type {
        if literals.is_empty() {
            return Type::Null;
        }
        if literals.iter().all(|literal| literal.value.is_boolean()) {
            return Type::Boolean;
        }
        let repr = if literals.iter().all(|literal| literal.value.is_string()) {
            EnumRepr::String
        } else if whole && literals.iter().all(|literal| literal.value.is_i64()) {
            EnumRepr::Integer
        } else {
            EnumRepr::Value
        };
        let variants = literals
            .into_iter()
            .map(|literal| EnumVariant {
                name: Name::undecided(literal.variant_phrase()),
                value: literal.value,
                origin: literal.origin,
                docs: literal.docs,
            })
            .collect();
        let id = self.slot(job);
        let docs = self.type_docs(job);
        self.fill(id, docs, TypeKind::Enum(Enum { repr, variants, fallback: FALLBACK.to_owned() }));
        Type::Named(id)
    }
}
