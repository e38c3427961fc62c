// @generated from the OpenAPI document. Do not edit.

//! The method `validate` of types.

/// Lets types be validated: each beside the place of its schema.
#[allow(unused_macros, reason = "a document need not have types")]
macro_rules! validate {
    ($($name:ident: $place:literal),+ $(,)?) => {
        $(
            impl $name {
                /// Checks the value, and all values in it, against what the document says of them.
                ///
                /// # Errors
                /// When the document does not allow it, with all that is wrong.
                pub fn validate(&self) -> ::core::result::Result<(), $crate::schemas::validation::ValidationError> {
                    $crate::schemas::VALIDATOR.check($place, self)
                }
            }
        )+
    };
}

#[allow(unused_imports, reason = "a document need not have types")]
pub(crate) use validate;
