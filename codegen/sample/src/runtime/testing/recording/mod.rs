// @generated from the OpenAPI document. Do not edit.

//! Recordings: what a client and the real API have said to one another, kept in a file that tests are answered from.
//!
//! [`Recorder`] writes down each exchange that a client makes, and [`Replay`] answers from the file, without a network.
//! Secrets are taken out before anything is written: the credentials of a request and whatever repeats them there and in its
//! response, headers such as `Authorization` and `Set-Cookie`, and whatever is called `password`, `new_password`,
//! `access_token` or the like in JSON, XML, forms, multipart bodies and queries. `REDACTED` stands in the place of a text, and
//! 0 in that of a number, so that what is replayed still has its type.
//!
//! ```ignore
//! let recorder = Recorder::new();
//! let client = Client::from_env()?.to_builder().record(&recorder).build()?;
//! // … calls of the real API …
//! recorder.save("tests/recordings/pets.json")?;
//!
//! let replay = Replay::open("tests/recordings/pets.json")?;
//! let client = Client::builder().replay(&replay).build()?;
//! // … the same calls …
//! replay.verify();
//! ```
//!
//! # The file
//! It is JSON: an object with the `version` of the format, which is 1, and the `exchanges` in the order in which responses came.
//! Each has the `operation` (its `operationId`, where it has one), a `request` and a `response`:
//!
//! | member | of | is |
//! |---|---|---|
//! | `method`, `url` | `request` | as they were sent |
//! | `status` | `response` | a number |
//! | `headers` | both | an object; a header that comes several times has a list |
//! | `json`, `text` or `base64` | both | the body: as it was but for secrets, where it is JSON; as text; or in base64. None of them where it is empty |
//! | `is_cut` | `response` | `true` where the body ended before its end |
//!
//! An attempt without a response, such as one that timed out, is not written down.

mod exchange;
mod file;
mod recorder;
mod redact;
mod replay;

pub use file::RecordingError;
pub use recorder::Recorder;
pub use replay::Replay;
