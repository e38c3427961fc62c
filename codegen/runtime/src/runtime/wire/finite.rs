//! Writing values whose numbers are all finite: `serde_json` writes NaN and infinities as null, which is another value, and
//! JSON has no way to write them (RFC 8259, section 6).

use std::fmt;

use serde::ser::{
    Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};
use serde_json::Value;

/// The JSON value of something.
///
/// # Errors
/// When it cannot be written, or has a number that is not finite; the message says in which properties it stands.
pub(in crate::runtime) fn to_value<T: Serialize + ?Sized>(value: &T) -> Result<Value, serde_json::Error> {
    serde_json::to_value(Finite(value))
}

/// A value that is written with finite numbers only; and the serializers, for the whole and for its parts, that see to it.
pub(in crate::runtime) struct Finite<T>(pub(in crate::runtime) T);

impl<T: Serialize> Serialize for Finite<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(Finite(serializer))
    }
}

#[cold]
fn not_finite<E: Error>(number: impl fmt::Display) -> E {
    E::custom(format_args!("{number} is not a finite number"))
}

/// A JSON value has room for 64 bits.
#[cold]
fn too_long<E: Error>(number: impl fmt::Display) -> E {
    E::custom(format_args!(
        "{number} has more than 64 bits, which needs the feature `arbitrary_precision` of `serde_json`"
    ))
}

/// Says in which property something went wrong.
#[cold]
fn within<E: Error>(key: &(impl Serialize + ?Sized), error: E) -> E {
    match serde_json::to_value(key) {
        Ok(Value::String(key)) => E::custom(format_args!("in `{key}`: {error}")),
        _ => error,
    }
}

/// Methods that hand a scalar on as it is.
macro_rules! scalars {
    ($($method:ident: $ty:ty,)*) => {$(
        fn $method(self, value: $ty) -> Result<S::Ok, S::Error> {
            self.0.$method(value)
        }
    )*};
}

impl<S: Serializer> Serializer for Finite<S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Finite<S::SerializeSeq>;
    type SerializeTuple = Finite<S::SerializeTuple>;
    type SerializeTupleStruct = Finite<S::SerializeTupleStruct>;
    type SerializeTupleVariant = Finite<S::SerializeTupleVariant>;
    type SerializeMap = Finite<S::SerializeMap>;
    type SerializeStruct = Finite<S::SerializeStruct>;
    type SerializeStructVariant = Finite<S::SerializeStructVariant>;

    fn serialize_f32(self, value: f32) -> Result<S::Ok, S::Error> {
        if value.is_finite() { self.0.serialize_f32(value) } else { Err(not_finite(value)) }
    }

    fn serialize_f64(self, value: f64) -> Result<S::Ok, S::Error> {
        if value.is_finite() { self.0.serialize_f64(value) } else { Err(not_finite(value)) }
    }

    fn serialize_i128(self, value: i128) -> Result<S::Ok, S::Error> {
        self.0.serialize_i128(value).map_err(|_| too_long(value))
    }

    fn serialize_u128(self, value: u128) -> Result<S::Ok, S::Error> {
        self.0.serialize_u128(value).map_err(|_| too_long(value))
    }

    scalars! {
        serialize_bool: bool,
        serialize_i8: i8,
        serialize_i16: i16,
        serialize_i32: i32,
        serialize_i64: i64,
        serialize_u8: u8,
        serialize_u16: u16,
        serialize_u32: u32,
        serialize_u64: u64,
        serialize_char: char,
        serialize_str: &str,
        serialize_bytes: &[u8],
        serialize_unit_struct: &'static str,
    }

    fn serialize_none(self) -> Result<S::Ok, S::Error> {
        self.0.serialize_none()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<S::Ok, S::Error> {
        self.0.serialize_some(&Finite(value))
    }

    fn serialize_unit(self) -> Result<S::Ok, S::Error> {
        self.0.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
    ) -> Result<S::Ok, S::Error> {
        self.0.serialize_unit_variant(name, index, variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        self.0.serialize_newtype_struct(name, &Finite(value))
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        self.0.serialize_newtype_variant(name, index, variant, &Finite(value))
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Self::SerializeSeq, S::Error> {
        self.0.serialize_seq(length).map(Finite)
    }

    fn serialize_tuple(self, length: usize) -> Result<Self::SerializeTuple, S::Error> {
        self.0.serialize_tuple(length).map(Finite)
    }

    fn serialize_tuple_struct(
        self,
        name: &'static str,
        length: usize,
    ) -> Result<Self::SerializeTupleStruct, S::Error> {
        self.0.serialize_tuple_struct(name, length).map(Finite)
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Self::SerializeTupleVariant, S::Error> {
        self.0.serialize_tuple_variant(name, index, variant, length).map(Finite)
    }

    fn serialize_map(self, length: Option<usize>) -> Result<Self::SerializeMap, S::Error> {
        self.0.serialize_map(length).map(Finite)
    }

    fn serialize_struct(self, name: &'static str, length: usize) -> Result<Self::SerializeStruct, S::Error> {
        self.0.serialize_struct(name, length).map(Finite)
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Self::SerializeStructVariant, S::Error> {
        self.0.serialize_struct_variant(name, index, variant, length).map(Finite)
    }

    fn is_human_readable(&self) -> bool {
        self.0.is_human_readable()
    }
}

/// The serializers of what has items.
macro_rules! items {
    ($($of:ident :: $method:ident,)*) => {$(
        impl<S: $of> $of for Finite<S> {
            type Ok = S::Ok;
            type Error = S::Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
                self.0.$method(&Finite(value))
            }

            fn end(self) -> Result<S::Ok, S::Error> {
                self.0.end()
            }
        }
    )*};
}

items! {
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field,
}

/// The serializers of what has fields with names.
macro_rules! fields {
    ($($of:ident,)*) => {$(
        impl<S: $of> $of for Finite<S> {
            type Ok = S::Ok;
            type Error = S::Error;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                key: &'static str,
                value: &T,
            ) -> Result<(), S::Error> {
                self.0.serialize_field(key, &Finite(value)).map_err(|error| within(key, error))
            }

            fn end(self) -> Result<S::Ok, S::Error> {
                self.0.end()
            }
        }
    )*};
}

fields! { SerializeStruct, SerializeStructVariant, }

impl<S: SerializeMap> SerializeMap for Finite<S> {
    type Ok = S::Ok;
    type Error = S::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), S::Error> {
        self.0.serialize_key(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
        self.0.serialize_value(&Finite(value))
    }

    fn serialize_entry<K: Serialize + ?Sized, V: Serialize + ?Sized>(
        &mut self,
        key: &K,
        value: &V,
    ) -> Result<(), S::Error> {
        self.0.serialize_entry(key, &Finite(value)).map_err(|error| within(key, error))
    }

    fn end(self) -> Result<S::Ok, S::Error> {
        self.0.end()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;

    use super::*;

    #[derive(serde::Serialize)]
    struct Place {
        name: &'static str,
        at: Vec<Option<f64>>,
    }

    #[derive(serde::Serialize)]
    enum Shape {
        Empty,
        Circle(f32),
        Line(f64, f64),
        Box { width: f64 },
    }

    #[test]
    fn finite_numbers_are_written_as_ever() {
        let place = Place { name: "here", at: vec![Some(1.5), None] };
        assert_eq!(to_value(&place).expect("JSON"), json!({ "name": "here", "at": [1.5, null] }));
        let shapes = [Shape::Empty, Shape::Circle(0.5), Shape::Line(0.0, 1.0), Shape::Box { width: 2.0 }];
        assert_eq!(
            to_value(&shapes).expect("JSON"),
            json!(["Empty", { "Circle": 0.5 }, { "Line": [0.0, 1.0] }, { "Box": { "width": 2.0 } }])
        );
        let value = json!({ "a": [1, -1, u64::MAX, true, null, { "b": "c" }] });
        assert_eq!(to_value(&value).expect("JSON"), value);
    }

    #[test]
    fn integers_of_more_than_64_bits_are_refused_with_the_reason() {
        for (number, fits) in [(i128::from(u64::MAX), true), (i128::from(u64::MAX) + 1, false)] {
            let error = to_value(&number).err().map(|error| error.to_string());
            assert_eq!(error.is_none(), fits, "{number}");
            assert!(
                error.is_none_or(|error| error.starts_with("18446744073709551616 has more than 64 bits"))
            );
        }
        let lines = serde_json::to_string(&Finite(i128::MAX)).expect("text has room for all digits");
        assert_eq!(lines, i128::MAX.to_string());
    }

    #[test]
    fn others_are_refused_wherever_they_stand() {
        let refused = |value: &dyn Fn() -> Result<Value, serde_json::Error>| {
            value().expect_err("it is not finite").to_string()
        };
        assert_eq!(refused(&|| to_value(&f64::NAN)), "NaN is not a finite number");
        let places = BTreeMap::from([("x", Place { name: "there", at: vec![Some(f64::INFINITY)] })]);
        assert_eq!(refused(&|| to_value(&places)), "in `x`: in `at`: inf is not a finite number");
        for shape in [
            Shape::Circle(f32::NEG_INFINITY),
            Shape::Line(0.0, f64::NEG_INFINITY),
            Shape::Box { width: f64::NEG_INFINITY },
        ] {
            let error = refused(&|| to_value(&(1, &shape)));
            assert!(error.ends_with("-inf is not a finite number"), "{error}");
        }
    }
}
