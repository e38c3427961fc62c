// @generated from the OpenAPI document. Do not edit.

//! The properties of a struct, as the macro hands them over to be written: all at once, so that the compiler looks at one call
//! for each struct instead of one for each property.

use serde::ser::Serializer;

use super::entries::{Entries, Names};
use super::fields::{Constant, sizes};
use super::property::{Declared, Presence, Property};
use super::wire_type::Wire;
use super::writer::Writer;

/// What is written of a struct: a reference to a field, or a tuple of these of which the last may be a tuple again.
pub trait Views {
    /// Writes it, as the first of these properties.
    fn write<S: Serializer>(self, writer: &mut Writer<'_, S>, properties: &'static [Property]);
}

/// Writes a struct: what it declares and what stands beside that.
///
/// # Errors
/// When something of it cannot be written.
pub fn views<T: Declared, S: Serializer>(
    serializer: S,
    rest: &(impl Entries + Names),
    views: impl Views,
) -> Result<S::Ok, S::Error> {
    let mut writer = Writer::new(serializer);
    writer.beside(T::KEYS, rest);
    views.write(&mut writer, T::PROPERTIES);
    writer.rest(rest);
    writer.end()
}

impl<T: Wire> Views for &T {
    #[inline(always)]
    fn write<S: Serializer>(self, writer: &mut Writer<'_, S>, properties: &'static [Property]) {
        match properties.first() {
            Some((Presence::Optional, _)) if self.is_absent() => {}
            Some((_, key)) => writer.write(key, self),
            None => {}
        }
    }
}

impl Views for Constant {
    #[inline(always)]
    fn write<S: Serializer>(self, writer: &mut Writer<'_, S>, properties: &'static [Property]) {
        if let Some((Presence::Constant(constant), key)) = properties.first() {
            writer.constant(key, constant.tag());
        }
    }
}

impl Views for () {
    fn write<S: Serializer>(self, _: &mut Writer<'_, S>, _: &'static [Property]) {}
}

macro_rules! tuple {
    ($($name:ident $place:tt,)+) => {
        impl<$($name: Views),+> Views for ($($name,)+) {
            #[inline(always)]
            fn write<X: Serializer>(self, writer: &mut Writer<'_, X>, properties: &'static [Property]) {
                $(self.$place.write(writer, properties.get($place..).unwrap_or_default());)+
            }
        }
    };
}

sizes! { tuple }
