// @generated from the OpenAPI document. Do not edit.

//! Absent, null, or a value.

use std::ops::{Deref, DerefMut};

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

/// A property that may be missing, and may be `null`, which is something else.
///
/// In a request body, [`Nullable::Absent`] leaves a value as it is and [`Nullable::Null`] clears it. In a response both
/// mean that there is no value; they are told apart all the same, so that a value that is read can be written as it came.
///
/// Most of what [`Option`] does is here as well. What borrows ([`as_ref`](Self::as_ref), [`as_deref`](Self::as_deref),
/// [`iter`](Self::iter)) is for reading and has an [`Option`], in which absent and null are both `None`; what changes a
/// value ([`map`](Self::map), [`filter`](Self::filter), [`or`](Self::or)) keeps the two apart. Like a value of `T`, a
/// `Nullable<T>` can be compared with a `T` and with an `Option<T>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nullable<T> {
    /// The property is not there.
    #[default]
    Absent,
    /// The property is `null`.
    Null,
    /// The property has a value.
    Value(T),
}

/// What there is.
impl<T> Nullable<T> {
    /// Whether the property is not there.
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether the property is `null`.
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// Whether the property has a value.
    pub const fn is_value(&self) -> bool {
        matches!(self, Self::Value(_))
    }

    /// Whether the property has a value for which the condition holds.
    #[allow(clippy::wrong_self_convention, reason = "`Option::is_some_and` takes it, too")]
    pub fn is_value_and(self, condition: impl FnOnce(T) -> bool) -> bool {
        self.into_value().is_some_and(condition)
    }
}

/// Reading: absent and null are both `None`.
impl<T> Nullable<T> {
    /// The value, where there is one.
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// The value, where there is one, by the name that [`Option`] has for it.
    pub const fn as_ref(&self) -> Option<&T> {
        self.value()
    }

    /// The value, where there is one, to be changed in place.
    pub const fn as_mut(&mut self) -> Option<&mut T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// What the value derefs to, where there is one: the `&str` of a `String`.
    pub fn as_deref(&self) -> Option<&T::Target>
    where
        T: Deref,
    {
        self.value().map(T::deref)
    }

    /// What the value derefs to, where there is one, to be changed in place.
    pub fn as_deref_mut(&mut self) -> Option<&mut T::Target>
    where
        T: DerefMut,
    {
        self.as_mut().map(T::deref_mut)
    }

    /// The value, where there is one.
    pub fn into_value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// The value, or another one where there is none.
    pub fn unwrap_or(self, other: T) -> T {
        self.into_value().unwrap_or(other)
    }

    /// The value, or one that is made where there is none.
    pub fn unwrap_or_else(self, other: impl FnOnce() -> T) -> T {
        self.into_value().unwrap_or_else(other)
    }

    /// The value, or its type's default where there is none.
    pub fn unwrap_or_default(self) -> T
    where
        T: Default,
    {
        self.into_value().unwrap_or_default()
    }

    /// What is made of the value, or something else where there is none.
    pub fn map_or<U>(self, other: U, change: impl FnOnce(T) -> U) -> U {
        self.into_value().map_or(other, change)
    }

    /// What is made of the value, or something else that is made where there is none.
    pub fn map_or_else<U>(self, other: impl FnOnce() -> U, change: impl FnOnce(T) -> U) -> U {
        self.into_value().map_or_else(other, change)
    }

    /// The value.
    ///
    /// # Errors
    /// The one given, where there is no value.
    pub fn ok_or<E>(self, error: E) -> Result<T, E> {
        self.into_value().ok_or(error)
    }

    /// The value.
    ///
    /// # Errors
    /// The one that is made, where there is no value.
    pub fn ok_or_else<E>(self, error: impl FnOnce() -> E) -> Result<T, E> {
        self.into_value().ok_or_else(error)
    }

    /// The value once, or nothing.
    pub fn iter(&self) -> std::option::IntoIter<&T> {
        self.value().into_iter()
    }

    /// The value once, to be changed in place, or nothing.
    pub fn iter_mut(&mut self) -> std::option::IntoIter<&mut T> {
        self.as_mut().into_iter()
    }
}

/// Changing: absent stays absent and null stays null.
impl<T> Nullable<T> {
    /// Changes the value, where there is one.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Nullable<U> {
        self.and_then(|value| Nullable::Value(change(value)))
    }

    /// Makes something else of the value that may be absent or null itself.
    pub fn and_then<U>(self, change: impl FnOnce(T) -> Nullable<U>) -> Nullable<U> {
        match self {
            Self::Absent => Nullable::Absent,
            Self::Null => Nullable::Null,
            Self::Value(value) => change(value),
        }
    }

    /// Leaves out a value for which the condition does not hold: it is absent then.
    #[must_use]
    pub fn filter(self, condition: impl FnOnce(&T) -> bool) -> Self {
        self.and_then(|value| if condition(&value) { Self::Value(value) } else { Self::Absent })
    }

    /// This, if it is a value, and the other one if it is not.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        if self.is_value() { self } else { other }
    }

    /// This, if it is a value, and another one that is made if it is not.
    #[must_use]
    pub fn or_else(self, other: impl FnOnce() -> Self) -> Self {
        if self.is_value() { self } else { other() }
    }

    /// Takes what is there; what stays is absent.
    pub const fn take(&mut self) -> Self {
        std::mem::replace(self, Self::Absent)
    }

    /// Puts a value in, and returns what was there.
    pub const fn replace(&mut self, value: T) -> Self {
        std::mem::replace(self, Self::Value(value))
    }

    /// Puts a value in, and borrows it.
    pub fn insert(&mut self, value: T) -> &mut T {
        *self = Self::Absent;
        self.get_or_insert(value)
    }

    /// The value; where there is none, the given one is put in.
    pub fn get_or_insert(&mut self, value: T) -> &mut T {
        self.get_or_insert_with(|| value)
    }

    /// The value; where there is none, one is made and put in.
    pub fn get_or_insert_with(&mut self, value: impl FnOnce() -> T) -> &mut T {
        if !self.is_value() {
            *self = Self::Value(value());
        }
        match self {
            Self::Value(value) => value,
            Self::Absent | Self::Null => unreachable!("a value has been put in"),
        }
    }
}

impl<T: Clone> Nullable<&T> {
    /// Clones the value that is borrowed.
    pub fn cloned(self) -> Nullable<T> {
        self.map(T::clone)
    }

    /// Copies the value that is borrowed.
    pub fn copied(self) -> Nullable<T>
    where
        T: Copy,
    {
        self.map(|value| *value)
    }
}

impl<T, E> Nullable<Result<T, E>> {
    /// Takes the result out.
    ///
    /// # Errors
    /// The value, if it is an error.
    pub fn transpose(self) -> Result<Nullable<T>, E> {
        match self {
            Self::Absent => Ok(Nullable::Absent),
            Self::Null => Ok(Nullable::Null),
            Self::Value(value) => value.map(Nullable::Value),
        }
    }
}

impl<T> From<T> for Nullable<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

impl From<&str> for Nullable<String> {
    fn from(value: &str) -> Self {
        Self::Value(value.to_owned())
    }
}

/// `None` is `null`, not absent.
impl<T> From<Option<T>> for Nullable<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Value)
    }
}

/// Absent and null are both `None`.
impl<T> From<Nullable<T>> for Option<T> {
    fn from(value: Nullable<T>) -> Self {
        value.into_value()
    }
}

impl<T> IntoIterator for Nullable<T> {
    type Item = T;
    type IntoIter = std::option::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.into_value().into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Nullable<T> {
    type Item = &'a T;
    type IntoIter = std::option::IntoIter<&'a T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, T> IntoIterator for &'a mut Nullable<T> {
    type Item = &'a mut T;
    type IntoIter = std::option::IntoIter<&'a mut T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}

impl<T: PartialEq> PartialEq<T> for Nullable<T> {
    fn eq(&self, other: &T) -> bool {
        self.value() == Some(other)
    }
}

// There is no `PartialEq<Nullable<T>> for Option<T>`: with a second implementation for `Option`, the compiler no longer infers
// what others compare their options with.
/// Absent and null are both `None`.
impl<T: PartialEq> PartialEq<Option<T>> for Nullable<T> {
    fn eq(&self, other: &Option<T>) -> bool {
        self.value() == other.as_ref()
    }
}

impl PartialEq<str> for Nullable<String> {
    fn eq(&self, other: &str) -> bool {
        self.as_deref() == Some(other)
    }
}

impl PartialEq<&str> for Nullable<String> {
    fn eq(&self, other: &&str) -> bool {
        self == *other
    }
}

impl<T: Serialize> Serialize for Nullable<T> {
    /// A property that is absent is left out by its object; on its own it can only be `null`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent | Self::Null => serializer.serialize_none(),
            Self::Value(value) => serializer.serialize_some(value),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Nullable<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(Self::from)
    }
}
