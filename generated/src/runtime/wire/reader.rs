// @generated from the OpenAPI document. Do not edit.

//! Reading structs: what does not depend on the struct is here, so that the macro's expansion stays small.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde_json::Value;

use super::Wire;
use super::ahead::Ahead;
use super::buffered::{Buffered, Node};
use super::content::Content;
use super::decode::Decode;
use super::entries::Entries;
use super::leniency::Leniency;
use super::literal::{Literal, Tag};
use super::property::{Declared, Key, Keys};

/// A struct that reads itself from an object's entries.
pub trait FromMap: Declared + Sized {
    /// The struct's name, for error messages.
    const NAME: &'static str;

    /// Reads all entries, and hands over the struct: values on their way through the layers of a deserializer are copied in
    /// each of them, and structs within structs would multiply that.
    ///
    /// # Errors
    /// When a required property is missing or a property does not decode.
    fn from_map<'de, A: MapAccess<'de>>(map: A, keep: &mut dyn FnMut(Self)) -> Result<(), A::Error>;
}

/// Reads a struct, for something to keep.
///
/// # Errors
/// When it does not decode.
pub fn object_with<'de, T: FromMap, D: Deserializer<'de>, R>(
    deserializer: D,
    keep: impl FnOnce(T) -> R,
) -> Result<R, D::Error> {
    handed_over(keep, |keep| deserializer.deserialize_map(Object(keep)))
}

/// Reads a struct onto the heap.
///
/// # Errors
/// When it does not decode.
pub fn object<'de, T: FromMap, D: Deserializer<'de>>(deserializer: D) -> Result<Box<T>, D::Error> {
    object_with(deserializer, Box::new)
}

/// Reads a struct from an object of which some entries have been read already, for something to keep.
///
/// # Errors
/// When it does not decode.
pub fn object_ahead<'de, T: FromMap, A: MapAccess<'de>, R>(
    map: Ahead<'de, A>,
    keep: impl FnOnce(T) -> R,
) -> Result<R, A::Error> {
    handed_over(keep, |keep| T::from_map(map, keep))
}

/// What is made of a struct that is handed over once.
fn handed_over<T: FromMap, R, E: Error>(
    keep: impl FnOnce(T) -> R,
    read: impl FnOnce(&mut dyn FnMut(T)) -> Result<(), E>,
) -> Result<R, E> {
    let (mut keep, mut kept) = (Some(keep), None);
    read(&mut |value| kept = keep.take().map(|keep| keep(value)))?;
    // A format that has read an object has called its visitor.
    kept.ok_or_else(|| E::custom(format_args!("there is no object for {}", T::NAME)))
}

/// A struct that reads itself from a whole object, since what stands beside its own properties looks at all of them.
pub trait FromWhole: Sized {
    /// The struct's name, for error messages.
    const NAME: &'static str;

    /// Reads it, onto the heap.
    ///
    /// # Errors
    /// When a required property is missing or something does not decode.
    fn from_whole(whole: Node<'_, '_>) -> Result<Box<Self>, serde_json::Error>;
}

/// Reads a struct that looks at all entries of its object.
///
/// # Errors
/// When it does not decode.
pub fn whole_object<'de, T: FromWhole, D: Deserializer<'de>>(deserializer: D) -> Result<Box<T>, D::Error> {
    let input = Buffered::read(deserializer)?;
    let whole = input.node();
    if whole.object().is_none() {
        return Err(D::Error::custom(format_args!("invalid type: expected an object for {}", T::NAME)));
    }
    T::from_whole(whole).map_err(D::Error::custom)
}

/// The error of a required property that is not there.
///
/// # Errors
/// Always.
#[cold]
pub fn missing<T, E: Error>(key: &'static str) -> Result<T, E> {
    Err(E::missing_field(key))
}

/// The visitor of all structs.
struct Object<'k, T>(&'k mut dyn FnMut(T));

impl<'de, T: FromMap> Visitor<'de> for Object<'_, T> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an object for {}", T::NAME)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        T::from_map(map, self.0)
    }
}

/// Which of the properties an entry is; each of them asks in turn.
#[derive(Clone, Copy)]
pub struct Turn(usize);

impl Turn {
    /// Whether it is that of the one that asks. (Where this is part of the function that asks, the compiler makes a jump
    /// table of all questions.)
    #[inline(always)]
    pub fn comes(&mut self) -> bool {
        let comes = self.0 == 0;
        self.0 = self.0.wrapping_sub(1);
        comes
    }
}

/// An object's entries, one after the other. The first failure ends it, and stays here until the end.
pub struct Reader<'de, A: MapAccess<'de>> {
    map: A,
    /// The property after the one that came last.
    expected: usize,
    /// The name of an entry that is not declared.
    other: String,
    overridden: Option<Vec<(String, Value)>>,
    error: Option<A::Error>,
    from: PhantomData<&'de ()>,
}

impl<'de, A: MapAccess<'de>> Reader<'de, A> {
    /// Reads an object.
    pub fn new(map: A) -> Self {
        Self { map, expected: 0, other: String::new(), overridden: None, error: None, from: PhantomData }
    }

    /// Goes to the next declared property; others on the way go to the rest.
    #[inline(never)]
    pub fn advance(&mut self, keys: Keys, rest: &mut impl Entries) -> Option<Turn> {
        if self.error.is_some() {
            return None;
        }
        loop {
            let key = Key { keys: keys.expecting(self.expected), other: &mut self.other };
            let done = match self.map.next_key_seed(key) {
                Ok(Some(Key::OTHER)) => rest.read(std::mem::take(&mut self.other), &mut self.map),
                Ok(Some(index)) => {
                    self.expected = index + 1;
                    return Some(Turn(index));
                }
                Ok(None) => return None,
                Err(error) => Err(error),
            };
            if let Err(error) = done {
                self.error = Some(error);
                return None;
            }
        }
    }

    /// Reads the entry's value. It is not part of the functions that read structs, which would become as large as all of
    /// their properties.
    #[inline(never)]
    pub fn read<T: Wire>(&mut self, slot: &mut Option<T>) -> bool {
        match self.map.next_value_seed(Decode::new()) {
            Ok(value) => *slot = Some(value),
            Err(error) => self.error = Some(error),
        }
        true
    }

    /// The same, where null is no value.
    #[inline(never)]
    pub fn read_nullable<T: Wire>(&mut self, slot: &mut Option<T>) -> bool {
        match self.map.next_value_seed(Decode::new()) {
            Ok(value) => *slot = value,
            Err(error) => self.error = Some(error),
        }
        true
    }

    /// The same, where null is no value unless a test says so.
    pub fn read_defaulted<T: Wire>(&mut self, slot: &mut Option<T>) -> bool {
        if Leniency::is_partial() { self.read(slot) } else { self.read_nullable(slot) }
    }

    /// Reads a constant, if it is its turn: any value will do, another one than declared is kept.
    pub fn constant(&mut self, turn: &mut Turn, key: &str, constant: &impl Literal) -> bool {
        turn.comes() && self.read_constant(key, constant.tag())
    }

    #[inline(never)]
    fn read_constant(&mut self, key: &str, constant: Tag<'_>) -> bool {
        match self.map.next_value::<Content<'de>>() {
            // Another spelling of the same number is kept as well.
            Ok(found) if found.tag() == Some(constant) => {}
            Ok(found) => {
                self.overridden.get_or_insert_default().push((key.to_owned(), found.into_value()));
            }
            Err(error) => self.error = Some(error),
        }
        true
    }

    /// The end: all is read, unless something failed.
    ///
    /// # Errors
    /// The first failure.
    pub fn finish(self, rest: &mut impl Entries) -> Result<(), A::Error> {
        rest.keep(self.overridden);
        self.error.map_or(Ok(()), Err)
    }
}
