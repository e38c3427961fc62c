//! Text with `format: decimal`.

/// Converts text to `rust_decimal::Decimal`. A property with `format: decimal` keeps its text, so that what came is written
/// back to the letter.
pub trait ToDecimal {
    /// The decimal number that the text is, in the usual or in scientific notation.
    ///
    /// # Errors
    /// When it is none, or has more than 28 digits.
    fn to_decimal(&self) -> Result<rust_decimal::Decimal, rust_decimal::Error>;
}

impl ToDecimal for str {
    fn to_decimal(&self) -> Result<rust_decimal::Decimal, rust_decimal::Error> {
        let text = self.trim();
        let is_scientific = text.contains(['e', 'E']);
        if is_scientific {
            rust_decimal::Decimal::from_scientific(text)
        } else {
            rust_decimal::Decimal::from_str_exact(text)
        }
    }
}
