// @generated from the OpenAPI document. Do not edit.

//! The fields of a struct, as the macro hands them over: all at once, each with its presence, so that the compiler looks at one
//! call for each struct instead of several for each property.

use serde::de::{Error, MapAccess};

use super::entries::Entries;
use super::property::{Declared, Property};
use super::reader::{Reader, Turn};

/// A field, or a tuple of fields of which the last may be a tuple again: what an object's properties are read into.
pub trait Fields: Sized {
    /// Where values are put until all is read.
    type Slots: Default;

    /// Reads the entry whose turn it is.
    fn read<'de, A: MapAccess<'de>>(
        slots: &mut Self::Slots,
        turn: &mut Turn,
        reader: &mut Reader<'de, A>,
    ) -> bool;

    /// The fields, when all is read.
    ///
    /// # Errors
    /// When one is missing that has to be there.
    fn finish<E: Error>(slots: &mut Self::Slots, properties: &'static [Property]) -> Result<Self, E>;
}

/// Reads all entries of an object, and builds a struct of its fields.
///
/// # Errors
/// When a required property is missing or a property does not decode.
pub fn fields<'de, T: Declared, F: Fields, R: Entries + Default, A: MapAccess<'de>>(
    map: A,
    build: impl FnOnce(F, R),
) -> Result<(), A::Error> {
    let mut reader = Reader::new(map, T::KEYS);
    let mut slots = F::Slots::default();
    let mut rest = R::default();
    while let Some(mut turn) = reader.advance(&mut rest) {
        F::read(&mut slots, &mut turn, &mut reader);
    }
    reader.finish(&mut rest)?;
    built::<T, F, R, _>(&mut slots, rest, build)
}

/// Builds a struct. What that takes of the stack is not there while the values inside are read.
#[inline(never)]
fn built<T: Declared, F: Fields, R, E: Error>(
    slots: &mut F::Slots,
    rest: R,
    build: impl FnOnce(F, R),
) -> Result<(), E> {
    build(F::finish(slots, T::PROPERTIES)?, rest);
    Ok(())
}

/// What has been read of a required property, the first of these.
///
/// # Errors
/// When it is not there.
pub fn there<T, E: Error>(value: Option<T>, properties: &'static [Property]) -> Result<T, E> {
    value.ok_or_else(|| missing(properties))
}

#[cold]
fn missing<E: Error>(properties: &'static [Property]) -> E {
    E::missing_field(properties.first().map_or("", |(_, key)| key))
}

impl Fields for () {
    type Slots = ();

    #[inline(always)]
    fn read<'de, A: MapAccess<'de>>(_: &mut (), _: &mut Turn, _: &mut Reader<'de, A>) -> bool {
        false
    }

    #[inline(always)]
    fn finish<E: Error>(_: &mut (), _: &'static [Property]) -> Result<Self, E> {
        Ok(())
    }
}

/// A property that has one value only.
pub struct Constant;

impl Fields for Constant {
    type Slots = ();

    #[inline(always)]
    fn read<'de, A: MapAccess<'de>>(_: &mut (), turn: &mut Turn, reader: &mut Reader<'de, A>) -> bool {
        turn.comes() && reader.read_constant()
    }

    #[inline(always)]
    fn finish<E: Error>(_: &mut (), _: &'static [Property]) -> Result<Self, E> {
        Ok(Self)
    }
}

/// Calls a macro for each size of the tuples that `object!` makes of properties, with a name and a place for each.
macro_rules! sizes {
    ($implement:ident) => {
        $implement! { A 0, }
        $implement! { A 0, B 1, }
        $implement! { A 0, B 1, C 2, }
        $implement! { A 0, B 1, C 2, D 3, }
        $implement! { A 0, B 1, C 2, D 3, E 4, }
        $implement! { A 0, B 1, C 2, D 3, E 4, F 5, }
        $implement! { A 0, B 1, C 2, D 3, E 4, F 5, G 6, }
        $implement! { A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, }
        $implement! { A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, }
        $implement! { A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, }
        $implement! { A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, }
        $implement! { A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11, }
    };
}

pub(super) use sizes;

macro_rules! tuple {
    ($($name:ident $place:tt,)+) => {
        impl<$($name: Fields),+> Fields for ($($name,)+) {
            type Slots = ($($name::Slots,)+);

            #[inline(always)]
            fn read<'de, Y: MapAccess<'de>>(
                slots: &mut Self::Slots,
                turn: &mut Turn,
                reader: &mut Reader<'de, Y>,
            ) -> bool {
                $($name::read(&mut slots.$place, turn, reader))||+
            }

            #[inline(always)]
            fn finish<X: Error>(
                slots: &mut Self::Slots,
                properties: &'static [Property],
            ) -> Result<Self, X> {
                Ok(($($name::finish(&mut slots.$place, properties.get($place..).unwrap_or_default())?,)+))
            }
        }
    };
}

sizes! { tuple }
