// @generated from the OpenAPI document. Do not edit.

//! The value that stands for one that is not there: a server did not send it, or a test does not care about it.

use std::cell::Cell;

use super::Wire;
use super::leniency::Leniency;

/// What comes closest to nothing, in the order in which a type is asked for it.
const LEAST: [&[u8]; 6] = [b"null", b"\"\"", b"0", b"false", b"[]", b"{}"];

/// How deep values that stand for what is missing may be in one another: a type may require one of its own kind.
const DEEPEST: u32 = 64;

/// How many of them there may be in one that a server left out.
const MOST: u32 = 64;

/// How many of them there may be in one that a test left out.
const MOST_IN_TESTS: u32 = 1 << 16;

/// Those that there are already in the one that is being made.
#[derive(Clone, Copy, Default)]
struct Made {
    depth: u32,
    count: u32,
}

thread_local! {
    /// Nothing outside of one.
    static MADE: Cell<Option<Made>> = const { Cell::new(None) };
}

/// The least value of a type: null, an empty text, zero, `false`, an empty list, or an object in which all that is
/// required is the least in turn. There is none for a tuple, nor while a union compares types.
#[cold]
pub(super) fn least<T: Wire>() -> Option<T> {
    let most = match Leniency::now() {
        Leniency::Exact => return None,
        Leniency::Partial => MOST_IN_TESTS,
        Leniency::Usual | Leniency::Rescue => MOST,
    };
    let before = MADE.get();
    let Made { depth, count } = before.unwrap_or_default();
    if depth >= DEEPEST || count >= most {
        return None;
    }
    MADE.set(Some(Made { depth: depth + 1, count: count + 1 }));
    let found = LEAST.iter().find_map(|text| T::decode(&mut serde_json::Deserializer::from_slice(text)).ok());
    let after = MADE.get().unwrap_or_default();
    MADE.set(before.map(|_| Made { depth, count: after.count }));
    found
}

/// The least value of a type of which a test says nothing.
#[cold]
pub(super) fn least_in_tests<T: Wire>() -> Option<T> {
    if Leniency::is_partial() { least() } else { None }
}
