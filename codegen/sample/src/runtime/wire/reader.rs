// @generated from the OpenAPI document. Do not edit.

//! Reading structs: what does not depend on the struct is here, so that the macro's expansion stays small.

use std::marker::PhantomData;

use serde::de::{Deserializer, Error, MapAccess};
use serde_json::Value;

use super::buffered::{Buffered, Node};
use super::content::Content;
use super::decode::Decode;
use super::entries::Entries;
use super::leniency::Leniency;
use super::property::{Key, Keys, Presence};
use super::wire_type::Wire;

/// Reads a struct, by way of the heap: what puts it together does not pass it on.
///
/// # Errors
/// When it does not decode.
pub fn object<'de, T: Wire, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    T::decode_boxed(deserializer).map(|value| *value)
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
    /// The keys of the declared ones.
    keys: &'static Keys,
    /// The property that is expected: the one after the one that came last.
    expected: usize,
    /// The name of an entry that is not declared.
    other: String,
    overridden: Option<Vec<(String, Value)>>,
    error: Option<A::Error>,
    from: PhantomData<&'de ()>,
}

impl<'de, A: MapAccess<'de>> Reader<'de, A> {
    /// Reads an object.
    pub fn new(map: A, keys: &'static Keys) -> Self {
        Self {
            map,
            keys,
            expected: 0,
            other: String::new(),
            overridden: None,
            error: None,
            from: PhantomData,
        }
    }

    /// Goes to the next declared property; others on the way go to the rest.
    #[inline(never)]
    pub fn advance(&mut self, rest: &mut impl Entries) -> Option<Turn> {
        if self.error.is_some() {
            return None;
        }
        loop {
            let key = Key { keys: self.keys, expected: self.expected, other: &mut self.other };
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

    /// Reads a constant: any value will do, another one than declared is kept.
    #[inline(never)]
    pub fn read_constant(&mut self) -> bool {
        let property = self.expected.checked_sub(1).and_then(|last| self.keys.property(last));
        match (self.map.next_value::<Content<'de>>(), property) {
            // Another spelling of the same number is kept as well.
            (Ok(found), Some((Presence::Constant(constant), _))) if found.tag() == Some(constant.tag()) => {}
            (Ok(found), Some((_, key))) => {
                self.overridden.get_or_insert_default().push((key.to_string(), found.into_value()));
            }
            (Ok(_), None) => {}
            (Err(error), _) => self.error = Some(error),
        }
        true
    }

    /// The end: all is read, unless something failed.
    ///
    /// # Errors
    /// The first failure.
    pub fn finish(self, rest: &mut impl Entries) -> Result<(), A::Error> {
        if let Some(overridden) = self.overridden {
            rest.keep(overridden);
        }
        self.error.map_or(Ok(()), Err)
    }
}
