//! Transport and wire format of the SDK.
