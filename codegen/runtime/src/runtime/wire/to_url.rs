//! Text with `format: uri`.

/// Converts text to `url::Url`. A property with `format: uri` keeps its text, so that what came is written back to the
/// letter.
pub trait ToUrl {
    /// The address (RFC 3986) that the text is.
    ///
    /// # Errors
    /// When it is none, or is relative to another one.
    fn to_url(&self) -> Result<url::Url, url::ParseError>;
}

impl ToUrl for str {
    fn to_url(&self) -> Result<url::Url, url::ParseError> {
        url::Url::parse(self)
    }
}
