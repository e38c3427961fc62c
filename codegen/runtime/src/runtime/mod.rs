//! The support code of the SDK: the wire format and the transport.

pub mod wire;
