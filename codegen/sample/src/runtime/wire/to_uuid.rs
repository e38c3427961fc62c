// @generated from the OpenAPI document. Do not edit.

//! Text with `format: uuid`.

/// Converts text to `uuid::Uuid`. A property with `format: uuid` keeps its text, so that what came is written back to the
/// letter.
pub trait ToUuid {
    /// The UUID (RFC 9562) that the text is.
    ///
    /// # Errors
    /// When it is none.
    fn to_uuid(&self) -> Result<uuid::Uuid, uuid::Error>;
}

impl ToUuid for str {
    fn to_uuid(&self) -> Result<uuid::Uuid, uuid::Error> {
        uuid::Uuid::parse_str(self.trim())
    }
}
