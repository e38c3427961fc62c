//! Types as the generator writes them, for bodies of the kind that well-known services send.

mod charge;
mod event;
mod other;
mod repository;

pub use charge::*;
pub use event::*;
pub use other::*;
pub use repository::*;
