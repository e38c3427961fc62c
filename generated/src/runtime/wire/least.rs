// @generated from the OpenAPI document. Do not edit.

//! The value that stands for one that a server did not send.

use std::cell::Cell;

use super::Wire;
use super::leniency::Leniency;

/// What comes closest to nothing, in the order in which a type is asked for it.
const LEAST: [&[u8]; 6] = [b"null", b"\"\"", b"0", b"false", b"[]", b"{}"];

/// How many values may stand for what is missing in one that does itself: a type may require one of its own kind.
const MOST: u32 = 64;

thread_local! {
    /// How many there are already; nothing outside of one.
    static COUNT: Cell<Option<u32>> = const { Cell::new(None) };
}

/// The least value of a type: null, an empty text, zero, `false`, an empty list, or an object in which all that is
/// required is the least in turn. There is none for a tuple, nor while a union compares types.
#[cold]
pub(super) fn least<T: Wire>() -> Option<T> {
    if Leniency::now() == Leniency::Exact {
        return None;
    }
    let before = COUNT.get();
    let count = before.unwrap_or(0);
    if count >= MOST {
        return None;
    }
    COUNT.set(Some(count + 1));
    let found = LEAST.iter().find_map(|text| T::decode(&mut serde_json::Deserializer::from_slice(text)).ok());
    if before.is_none() {
        COUNT.set(None);
    }
    found
}
