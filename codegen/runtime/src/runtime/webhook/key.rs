//! HMAC-SHA-256 (RFC 2104, FIPS 180-4) over several pieces.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use hmac::{Hmac, KeyInit as _, Mac as _};
use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret as _, SecretSlice, SecretString};
use sha2::Sha256;
use subtle::ConstantTimeEq as _;

use super::error::InvalidSecret;

/// How long a code is, in bytes.
pub(super) const CODE: usize = 32;

/// A message authentication code. Comparing two takes the same time whatever they hold.
#[derive(Clone, Copy, Debug)]
pub(super) struct Code(pub(super) [u8; CODE]);

impl Code {
    pub(super) fn is(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

/// Base64 with or without padding: both are met in secrets and in signatures.
pub(super) const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// A secret as bytes. `Debug` shows nothing of it.
#[derive(Clone, Debug)]
pub(in crate::runtime) struct Key(SecretSlice<u8>);

impl Key {
    /// The bytes of the text itself.
    pub(super) fn plain(secret: &SecretString) -> Result<Self, InvalidSecret> {
        Self::new(secret.expose_secret().as_bytes())
    }

    /// The bytes that the text has in base64.
    pub(super) fn base64(secret: &str) -> Result<Self, InvalidSecret> {
        let bytes = Zeroizing::new(BASE64.decode(secret).map_err(|_| InvalidSecret)?);
        Self::new(&bytes)
    }

    fn new(bytes: &[u8]) -> Result<Self, InvalidSecret> {
        if bytes.is_empty() { Err(InvalidSecret) } else { Ok(Self(bytes.to_vec().into())) }
    }

    /// The code for a message that consists of several pieces.
    pub(super) fn code(&self, message: &[&[u8]]) -> Code {
        // A key of HMAC has any length (RFC 2104, section 2).
        let mut mac = Hmac::<Sha256>::new_from_slice(self.0.expose_secret()).expect("a key has any length");
        message.iter().for_each(|piece| mac.update(piece));
        Code(mac.finalize().into_bytes().into())
    }
}
