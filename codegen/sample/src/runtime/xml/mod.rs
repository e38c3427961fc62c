// @generated from the OpenAPI document. Do not edit.

//! XML bodies (OpenAPI 3.1, section 4.8.26): a table says which element or attribute is which property, and the value in
//! JSON that comes of it is what the types read and write.

#[cfg(feature = "xml")]
mod read;
mod shape;
#[cfg(feature = "xml")]
mod write;

use std::fmt;

use serde_json::Value;

use super::codec::Codec;

pub use shape::{Field, Name, Place, Shape};

/// A whole document: what its root is called, and what it holds.
pub struct Document {
    name: Name,
    shape: &'static Shape,
}

impl Document {
    /// A document with this root. Any root is read.
    pub const fn new(name: Name, shape: &'static Shape) -> Self {
        Self { name, shape }
    }
}

/// Shows the root alone: what it holds may lead back to itself.
impl fmt::Debug for Document {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Document").field(&self.name.local).finish()
    }
}

impl Codec for Document {
    fn media_type(&self) -> &'static str {
        "application/xml"
    }

    /// The encoding of the XML declaration (XML 1.0, section 4.3.3), as far as it is written in ASCII.
    fn charset(&self, body: &[u8]) -> Option<String> {
        let head = body.strip_prefix(b"<?xml")?;
        let end = head.windows(2).position(|it| it == b"?>")?;
        let declaration = std::str::from_utf8(&head[..end]).ok()?;
        let (_, rest) = declaration.split_once("encoding")?;
        let rest = rest.trim_start().strip_prefix('=')?.trim_start();
        let quote = rest.chars().next().filter(|it| matches!(it, '"' | '\''))?;
        let (label, _) = rest[1..].split_once(quote)?;
        // What could be read so far has units of one byte, whatever .NET's `StringWriter` says.
        let is_wide = ["utf-16", "utf-32", "ucs-", "iso-10646-ucs-"]
            .iter()
            .any(|it| label.to_ascii_lowercase().starts_with(it));
        (!is_wide).then(|| label.to_owned())
    }

    #[cfg(feature = "xml")]
    fn read(&self, body: &[u8]) -> Result<Value, String> {
        let text = std::str::from_utf8(body).map_err(|_| "the XML is not in UTF-8".to_owned())?;
        read::value(text, self.shape)
    }

    #[cfg(feature = "xml")]
    fn write(&self, value: &Value) -> Result<String, String> {
        write::document(&self.name, self.shape, value)
    }

    #[cfg(not(feature = "xml"))]
    fn read(&self, _: &[u8]) -> Result<Value, String> {
        Err("XML is read with the feature `xml` only".to_owned())
    }

    #[cfg(not(feature = "xml"))]
    fn write(&self, _: &Value) -> Result<String, String> {
        Err("XML is written with the feature `xml` only".to_owned())
    }
}
