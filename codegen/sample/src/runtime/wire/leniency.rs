// @generated from the OpenAPI document. Do not edit.

//! How much is forgiven while a value is read: nothing while a union finds out which variant a value is, most when all
//! else has failed.

use std::cell::Cell;

thread_local! {
    static LENIENCY: Cell<Leniency> = const { Cell::new(Leniency::Usual) };
}

/// What is forgiven.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leniency {
    /// Nothing: the value must be what its type says, since a union compares types.
    Exact,
    #[allow(dead_code, reason = "only tests make values of their own")]
    /// Whatever is required, of every type: a test says no more than it cares about. What it says must fit all the same.
    Partial,
    /// Properties that a server has to send and does not have their type's default, where the type is only received.
    Usual,
    #[allow(dead_code, reason = "only clients read whole responses")]
    /// In addition, a variant of a union that does not decode is kept as JSON.
    Rescue,
}

impl Leniency {
    /// What is forgiven now.
    pub fn now() -> Self {
        LENIENCY.get()
    }

    /// Whether values are read of which a test says no more than it cares about.
    pub fn is_partial() -> bool {
        Self::now() == Self::Partial
    }

    /// What is forgiven while a union compares its variants with a value.
    pub fn of_comparisons() -> Self {
        if Self::is_partial() { Self::Partial } else { Self::Exact }
    }

    /// Reads something with this leniency; while a union compares types, there is none.
    pub fn during<T>(self, read: impl FnOnce() -> T) -> T {
        /// Goes back to what was before, also when reading panics.
        struct Before(Leniency);

        impl Drop for Before {
            fn drop(&mut self) {
                LENIENCY.set(self.0);
            }
        }

        let before = Before(LENIENCY.get());
        if before.0 != Self::Exact {
            LENIENCY.set(self);
        }
        read()
    }
}
