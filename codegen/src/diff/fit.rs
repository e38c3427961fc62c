//! Whether the values of a type are those of another one in the other version.

use std::collections::HashSet;

use super::pairs::Pairs;
use crate::ir::{
    Additional, Enum, ExternalKind, IntegerType, Presence, StringFormat, Struct, Type, TypeDef, TypeId,
    TypeKind, Types, Union,
};
use crate::pointer::Pointer;

/// Types that hold one another more often than this are not looked into.
const MAX_DEPTH: usize = 64;

/// The valid values now beside the valid values before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// They are the same ones, as far as the type says.
    Same,
    /// What is new or gone are properties that need not be there.
    Alike,
    /// There are more.
    Wider,
    /// There are fewer.
    Narrower,
    /// Some are new and some are gone.
    Other,
}

impl Fit {
    /// The fit of what consists of both.
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Same, fit) | (fit, Self::Same) => fit,
            (left, right) if left == Self::Alike || left == right => right,
            (left, Self::Alike) => left,
            _ => Self::Other,
        }
    }

    fn reversed(self) -> Self {
        match self {
            Self::Wider => Self::Narrower,
            Self::Narrower => Self::Wider,
            fit => fit,
        }
    }
}

/// The types of both versions.
#[derive(Clone, Copy, Debug)]
pub(super) struct Versions<'a> {
    pub(super) old: &'a Types,
    pub(super) new: &'a Types,
    /// Which types are the same ones.
    pub(super) pairs: &'a Pairs,
    /// The places in the new version where schemas allow something else, whatever their types say.
    pub(super) contrary: &'a HashSet<Pointer>,
}

impl Versions<'_> {
    /// Compares the values of two types. Types that are one in both versions count as the same: they are compared by
    /// themselves.
    pub(super) fn fit(self, was: &Type, is: &Type) -> Fit {
        Walk::new(self).types(was, is)
    }

    /// Compares the values of two types at a place: where a type says less than its schema does, that counts.
    pub(super) fn fit_at(self, place: &Pointer, was: &Type, is: &Type) -> Fit {
        if self.contrary.contains(place) { Fit::Other } else { self.fit(was, is) }
    }

    /// Whether what restricts values is said at another place: of a component, and not where it is used, or the reverse.
    pub(super) fn are_restricted_elsewhere(self, was: &Type, is: &Type) -> bool {
        let named = |types: &Types, mut ty: &Type| loop {
            match ty {
                Type::Nullable(inner) | Type::Boxed(inner) => ty = inner,
                Type::Named(id) => break Some((*id, types[*id].is_component())),
                _ => break None,
            }
        };
        match (named(self.old, was), named(self.new, is)) {
            (None, None) => false,
            (Some((was, was_component)), Some((is, is_component))) => {
                !self.pairs.are_one(was, is) || was_component != is_component
            }
            _ => true,
        }
    }

    /// Whether types that are written alike are different ones: a name may have passed to another type.
    pub(super) fn are_namesakes(self, was: &Type, is: &Type) -> bool {
        match (was, is) {
            (Type::Named(was), Type::Named(is)) => {
                self.old[*was].name.rust == self.new[*is].name.rust && !self.pairs.are_one(*was, *is)
            }
            (Type::Map(_, was), Type::Map(_, is))
            | (Type::List(was), Type::List(is))
            | (Type::Nullable(was), Type::Nullable(is))
            | (Type::Boxed(was), Type::Boxed(is)) => self.are_namesakes(was, is),
            (Type::Tuple(was), Type::Tuple(is)) => {
                was.iter().zip(is).any(|(was, is)| self.are_namesakes(was, is))
            }
            _ => false,
        }
    }

    /// Compares the values of two types that are written as text, where a number or a date is a text like others.
    pub(super) fn fit_as_text(self, was: &Type, is: &Type) -> Fit {
        let is_text = |types: &Types, ty: &Type| {
            matches!(types.unwrapped(ty), Type::String(StringFormat::Plain | StringFormat::Binary))
        };
        match (is_text(self.old, was), is_text(self.new, is)) {
            (false, true) if is_scalar(self.old, was) => Fit::Wider,
            (true, false) if is_scalar(self.new, is) => Fit::Narrower,
            _ => match (self.old.unwrapped(was), self.new.unwrapped(is)) {
                (Type::List(was), Type::List(is)) => self.fit_as_text(was, is),
                (was, is) => self.fit(was, is),
            },
        }
    }

    /// Compares the values of two definitions that are not of one kind.
    pub(super) fn kinds_fit(self, was: &TypeDef, is: &TypeDef) -> Fit {
        let use_of = |types: &Types, def: &TypeDef| match &def.kind {
            TypeKind::Alias(ty) | TypeKind::Newtype(ty) => Some(ty.clone()),
            _ => types.iter().find(|(_, it)| std::ptr::eq(*it, def)).map(|(id, _)| Type::Named(id)),
        };
        match (use_of(self.old, was), use_of(self.new, is)) {
            (Some(Type::Named(was)), Some(Type::Named(is))) => Walk::new(self).definitions(was, is),
            (Some(was), Some(is)) => self.fit(&was, &is),
            _ => Fit::Other,
        }
    }
}

/// A comparison on its way into types.
struct Walk<'a> {
    versions: Versions<'a>,
    /// The pairs that are being compared, or were: circles end here.
    assumed: HashSet<(TypeId, TypeId)>,
    depth: usize,
}

impl<'a> Walk<'a> {
    fn new(versions: Versions<'a>) -> Self {
        Self { versions, assumed: HashSet::new(), depth: 0 }
    }

    fn types(&mut self, was: &Type, is: &Type) -> Fit {
        let (was, is) = (self.versions.old.unwrapped(was), self.versions.new.unwrapped(is));
        match (was, is) {
            (Type::Any, Type::Any)
            | (Type::Null, Type::Null)
            | (Type::Boolean, Type::Boolean)
            | (Type::Number, Type::Number) => Fit::Same,
            (Type::Any, _) | (Type::Nullable(_), Type::Null) | (Type::Number, Type::Integer(_)) => {
                Fit::Narrower
            }
            (_, Type::Any) | (Type::Null, Type::Nullable(_)) | (Type::Integer(_), Type::Number) => Fit::Wider,
            (Type::Nullable(was), Type::Nullable(is)) | (Type::List(was), Type::List(is)) => {
                self.types(was, is)
            }
            (Type::Map(was_keys, was), Type::Map(is_keys, is)) => {
                self.types(&was_keys.ty(), &is_keys.ty()).and(self.types(was, is))
            }
            (Type::Nullable(was), is) => Fit::Narrower.and(self.types(was, is)),
            (was, Type::Nullable(is)) => Fit::Wider.and(self.types(was, is)),
            (Type::Integer(was), Type::Integer(is)) => integers(*was, *is),
            (Type::String(was), Type::String(is)) => strings(*was, *is),
            (Type::Tuple(was), Type::Tuple(is)) if was.len() == is.len() => {
                was.iter().zip(is).fold(Fit::Same, |fit, (was, is)| fit.and(self.types(was, is)))
            }
            (Type::External(was), Type::External(is)) if was.kind == is.kind => Fit::Same,
            // Which Rust type stands for a format is a matter of the configuration.
            (Type::External(external), Type::String(_)) | (Type::String(_), Type::External(external))
                if external.kind == ExternalKind::Text =>
            {
                Fit::Same
            }
            (Type::External(external), Type::Number | Type::Integer(_))
            | (Type::Number | Type::Integer(_), Type::External(external))
                if external.kind == ExternalKind::Number =>
            {
                Fit::Same
            }
            (Type::Named(was), Type::Named(is)) => self.named(*was, *is),
            (Type::Named(was), is) => {
                one_of_many(&self.versions.old[*was].kind, is, |variant, is| self.types(variant, is))
                    .reversed()
            }
            (was, Type::Named(is)) => {
                one_of_many(&self.versions.new[*is].kind, was, |variant, was| self.types(was, variant))
            }
            _ => Fit::Other,
        }
    }

    fn named(&mut self, was: TypeId, is: TypeId) -> Fit {
        if self.versions.pairs.are_one(was, is) || !self.assumed.insert((was, is)) {
            return Fit::Same;
        }
        if self.depth == MAX_DEPTH {
            return Fit::Other;
        }
        self.depth += 1;
        let fit = self.definitions(was, is);
        self.depth -= 1;
        fit
    }

    fn definitions(&mut self, was: TypeId, is: TypeId) -> Fit {
        let Versions { old, new, .. } = self.versions;
        let (before, after) = (&old[was], &new[is]);
        match (&before.kind, &after.kind) {
            (TypeKind::Struct(was), TypeKind::Struct(is)) => self.structs(was, is),
            (TypeKind::Enum(was), TypeKind::Enum(is)) => enums(was, is),
            (TypeKind::Union(was), TypeKind::Union(is)) => self.unions(was, is),
            (TypeKind::Newtype(was), TypeKind::Newtype(is)) => self.types(was, is),
            (TypeKind::Union(_), _) => {
                one_of_many(&before.kind, &Type::Named(is), |variant, is| self.types(variant, is)).reversed()
            }
            (_, TypeKind::Union(_)) => {
                one_of_many(&after.kind, &Type::Named(was), |variant, was| self.types(was, variant))
            }
            _ => Fit::Other,
        }
    }

    /// The rules for objects, taken together: what may be left out or added makes none of the values unreadable.
    fn structs(&mut self, was: &Struct, is: &Struct) -> Fit {
        let named = |object: &Struct| -> HashSet<String> {
            let fields = object.fields.iter().map(|it| it.name.wire.clone());
            fields.chain(object.constants.iter().map(|it| it.wire.clone())).collect()
        };
        let (before, after) = (named(was), named(is));
        let are_strangers = !before.is_empty() && !after.is_empty() && before.is_disjoint(&after);
        if are_strangers || was.flattened.len() != is.flattened.len() {
            return Fit::Other;
        }
        let mut fit = self.further(&was.additional, &is.additional);
        for constant in &was.constants {
            fit = fit.and(match is.constants.iter().find(|it| it.wire == constant.wire) {
                Some(now) if now.value == constant.value => Fit::Same,
                Some(_) => Fit::Other,
                None if after.contains(&constant.wire) => Fit::Wider,
                None => gone(is),
            });
        }
        if is.constants.iter().any(|now| was.constants.iter().all(|it| it.wire != now.wire)) {
            fit = fit.and(Fit::Narrower);
        }
        for field in &was.fields {
            let Some(now) = is.fields.iter().find(|it| it.name.wire == field.name.wire) else {
                let needed = if field.presence == Presence::Required { Fit::Wider } else { Fit::Same };
                fit =
                    fit.and(if after.contains(&field.name.wire) { Fit::Same } else { gone(is).and(needed) });
                continue;
            };
            fit = fit.and(self.types(&field.ty, &now.ty)).and(match (field.presence, now.presence) {
                (Presence::Optional, Presence::Required) => Fit::Narrower,
                (Presence::Required, Presence::Optional) if was.is_lenient => Fit::Alike,
                (Presence::Required, Presence::Optional) => Fit::Wider,
                _ => Fit::Same,
            });
        }
        for now in is.fields.iter().filter(|it| !before.contains(&it.name.wire)) {
            fit = fit.and(if now.presence == Presence::Required { Fit::Narrower } else { Fit::Alike });
        }
        for (was, is) in was.flattened.iter().zip(&is.flattened) {
            fit = fit.and(self.types(&was.ty, &is.ty));
        }
        fit
    }

    fn further(&mut self, was: &Additional, is: &Additional) -> Fit {
        match (was, is) {
            (Additional::Typed(was), Additional::Typed(is)) => self.types(was, is),
            (was, is) if was == is => Fit::Same,
            (Additional::Any, _) | (_, Additional::Forbidden) => Fit::Narrower,
            (Additional::Typed(_), _) => Fit::Wider,
            (Additional::Forbidden, _) => Fit::Alike,
        }
    }

    fn unions(&mut self, was: &Union, is: &Union) -> Fit {
        if was.variants.len() != is.variants.len() || was.dispatch != is.dispatch {
            return Fit::Other;
        }
        was.variants.iter().zip(&is.variants).fold(Fit::Same, |fit, (was, is)| {
            fit.and(match (was.payload(), is.payload()) {
                (Some(before), Some(after)) if was.tags == is.tags && was.further_tags == is.further_tags => {
                    self.types(before, after)
                }
                (None, None) if was.kind == is.kind => Fit::Same,
                _ => Fit::Other,
            })
        })
    }
}

/// A property that is sent and has no meaning any more is allowed, unless all others are forbidden.
fn gone(is: &Struct) -> Fit {
    if is.additional == Additional::Forbidden { Fit::Narrower } else { Fit::Alike }
}

/// Whether a type that is one of several is wider than another one that is not.
fn one_of_many(many: &TypeKind, one: &Type, mut fit: impl FnMut(&Type, &Type) -> Fit) -> Fit {
    match many {
        TypeKind::Union(union) => {
            let mut payloads = union.variants.iter().filter_map(|it| it.payload());
            let has_it = payloads.any(|payload| fit(payload, one) == Fit::Same);
            if has_it { Fit::Wider } else { Fit::Other }
        }
        // There the enum is the narrower one.
        TypeKind::Enum(_) if matches!(one, Type::String(_) | Type::Integer(_) | Type::Number) => {
            Fit::Narrower
        }
        _ => Fit::Other,
    }
}

fn integers(was: IntegerType, is: IntegerType) -> Fit {
    let range = |ty: IntegerType| match ty {
        IntegerType::I32 => (i128::from(i32::MIN), i128::from(i32::MAX)),
        IntegerType::I64 => (i128::from(i64::MIN), i128::from(i64::MAX)),
        IntegerType::U32 => (0, i128::from(u32::MAX)),
        IntegerType::U64 => (0, i128::from(u64::MAX)),
        IntegerType::I128 => (i128::MIN, i128::MAX),
    };
    let ((least, most), (now_least, now_most)) = (range(was), range(is));
    match (now_least <= least && now_most >= most, now_least >= least && now_most <= most) {
        (true, true) => Fit::Same,
        (true, false) => Fit::Wider,
        (false, true) => Fit::Narrower,
        (false, false) => Fit::Other,
    }
}

fn strings(was: StringFormat, is: StringFormat) -> Fit {
    let is_free = |format: StringFormat| matches!(format, StringFormat::Plain | StringFormat::Binary);
    match (is_free(was), is_free(is)) {
        (true, true) => Fit::Same,
        (true, false) => Fit::Narrower,
        (false, true) => Fit::Wider,
        (false, false) if was == is => Fit::Same,
        (false, false) => Fit::Other,
    }
}

fn enums(was: &Enum, is: &Enum) -> Fit {
    let values = |it: &Enum| it.variants.iter().map(|it| it.value.to_string()).collect::<HashSet<_>>();
    let (before, after) = (values(was), values(is));
    let (gone, new) = (!before.is_subset(&after), !after.is_subset(&before));
    match (was.repr == is.repr, gone, new) {
        (false, ..) | (true, true, true) => Fit::Other,
        (true, true, false) => Fit::Narrower,
        (true, false, true) => Fit::Wider,
        (true, false, false) => Fit::Same,
    }
}

/// Whether values of a type are neither lists nor objects.
pub(super) fn is_scalar(types: &Types, ty: &Type) -> bool {
    *types.unwrapped(ty) == Type::Null || types.is_scalar(ty)
}
