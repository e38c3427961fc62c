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
        match text.split_once(['e', 'E']) {
            // Reading it alone would round the digits.
            Some((digits, _)) => {
                rust_decimal::Decimal::from_str_exact(digits)?;
                rust_decimal::Decimal::from_scientific(text)
            }
            None => rust_decimal::Decimal::from_str_exact(text),
        }
    }
}
