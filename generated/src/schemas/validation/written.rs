// @generated from the OpenAPI document. Do not edit.

//! The JSON that a value is written as.

use std::io;

use serde::Serialize;
use serde_json::Value;
use serde_json::ser::{Formatter, Serializer};

use super::error::Violation;

/// How many lists and objects may be inside of one another: as many as can be read back.
pub(super) const DEEPEST: usize = 127;

/// The JSON of a value; a violation where it has none, or nests too deep.
pub(super) fn value<T: Serialize + ?Sized>(value: &T) -> Result<Value, Violation> {
    let mut text = Vec::new();
    let mut serializer = Serializer::with_formatter(&mut text, Bounded { depth: 0 });
    let written = value.serialize(&mut serializer);
    written.and_then(|()| serde_json::from_slice(&text)).map_err(|error| {
        let message =
            if error.is_io() { TOO_DEEP.to_owned() } else { format!("must be written as JSON: {error}") };
        Violation::new(String::new(), "type", message)
    })
}

pub(super) const TOO_DEEP: &str = "must not nest deeper than 127 levels";

/// Writes as `serde_json` does, and no deeper than it reads.
struct Bounded {
    depth: usize,
}

impl Bounded {
    fn enter(&mut self) -> io::Result<()> {
        self.depth += 1;
        if self.depth > DEEPEST { Err(io::Error::other(TOO_DEEP)) } else { Ok(()) }
    }

    fn leave(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }
}

impl Formatter for Bounded {
    fn begin_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.enter()?;
        writer.write_all(b"[")
    }

    fn end_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.leave();
        writer.write_all(b"]")
    }

    fn begin_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.enter()?;
        writer.write_all(b"{")
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.leave();
        writer.write_all(b"}")
    }
}
