//! The same types as a person writes them with the derives of `serde`. They do not keep undeclared properties.

mod charge;
mod event;
mod other;
mod repository;

pub use charge::*;
pub use event::*;
pub use other::*;
pub use repository::*;
