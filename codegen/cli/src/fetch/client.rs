//! Requests within bounds.

use std::io::{self, Read as _};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use ureq::Agent;
use ureq::http::header::{ACCEPT, CONTENT_ENCODING, LOCATION};
use ureq::tls::{RootCerts, TlsConfig};

use super::address::Address;

/// How many redirects in a row are followed.
const MAX_REDIRECTS: usize = 5;
/// What is asked for: servers that have a page for people as well send the document then.
const ACCEPTED: &str = "application/yaml, application/json, text/yaml, */*;q=0.5";

/// How much all files of a document may take.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    /// Their bytes, decompressed.
    pub(super) bytes: u64,
    /// How many there may be.
    pub(super) files: usize,
    /// How long one may take.
    pub(super) time: Duration,
    /// How long all may take.
    pub(super) time_of_all: Duration,
}

/// Fetches the files of one document.
pub(super) struct Client<'a> {
    proxied: Agent,
    direct: Agent,
    hosts: &'a [String],
    bounds: Bounds,
    bytes_left: AtomicU64,
    end: Instant,
}

/// What a server has at an address.
pub(super) enum Answer {
    /// A file, and where it was in the end.
    File { bytes: Vec<u8>, address: Address },
    /// Nothing (404 or 410).
    Nothing,
}

impl<'a> Client<'a> {
    pub(super) fn new(hosts: &'a [String], bounds: Bounds) -> Self {
        let config = || {
            Agent::config_builder()
                .http_status_as_error(false)
                .max_redirects(0)
                .user_agent(concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")))
                .tls_config(TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build())
        };
        Self {
            proxied: config().build().into(),
            // What is for this machine does not leave it.
            direct: config().proxy(None).build().into(),
            hosts,
            bounds,
            bytes_left: AtomicU64::new(bounds.bytes),
            end: Instant::now() + bounds.time_of_all,
        }
    }

    pub(super) fn bounds(&self) -> &Bounds {
        &self.bounds
    }

    /// Fetches a file.
    ///
    /// # Errors
    /// When the server cannot be reached, answers with anything but a file, or goes beyond the bounds.
    pub(super) fn get(&self, address: &Address) -> Result<Answer> {
        let end = self.end.min(Instant::now() + self.bounds.time);
        let mut address = address.clone();
        for _ in 0..=MAX_REDIRECTS {
            match self.attempt(&address, end)? {
                Attempt::Done(answer) => return Ok(answer),
                Attempt::Redirect(next) => address = next,
            }
        }
        bail!("{address} redirects again and again")
    }

    fn attempt(&self, address: &Address, end: Instant) -> Result<Attempt> {
        let time = end.saturating_duration_since(Instant::now());
        ensure!(!time.is_zero(), "{address} is not there in time");
        let agent = if address.is_loopback() { &self.direct } else { &self.proxied };
        let request = agent.get(address.as_str()).header(ACCEPT, ACCEPTED);
        let request = request.config().timeout_global(Some(time)).build();
        let mut response =
            request.call().map_err(readable).with_context(|| format!("cannot fetch {address}"))?;
        let status = response.status();
        match status.as_u16() {
            200 | 203 => {}
            301 | 302 | 303 | 307 | 308 => {
                let location = response.headers().get(LOCATION).and_then(|it| it.to_str().ok());
                let location = location.with_context(|| format!("{address} redirects to nowhere"))?;
                return Ok(Attempt::Redirect(address.redirected(location, self.hosts)?));
            }
            404 | 410 => return Ok(Attempt::Done(Answer::Nothing)),
            _ => bail!("{address} answers with {status}"),
        }
        // The client has taken the one away that it undoes.
        let encoding = response.headers().get(CONTENT_ENCODING).and_then(|it| it.to_str().ok());
        if let Some(encoding) = encoding.filter(|it| !it.eq_ignore_ascii_case("identity")) {
            bail!("{address} comes in the encoding {encoding}, which was not asked for");
        }
        let mut bytes = Vec::new();
        let mut reader = response.body_mut().as_reader();
        let mut buffer = vec![0; 64 << 10];
        loop {
            let count = match reader.read(&mut buffer) {
                Ok(0) => break,
                Ok(count) => count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => {
                    return Err(readable(ureq::Error::from(error)))
                        .with_context(|| format!("cannot fetch {address}"));
                }
            };
            let size = count as u64;
            let taken = self
                .bytes_left
                .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(size));
            ensure!(taken.is_ok(), "{address}: the document has more than {} bytes", self.bounds.bytes);
            bytes.extend_from_slice(&buffer[..count]);
        }
        Ok(Attempt::Done(Answer::File { bytes, address: address.clone() }))
    }
}

/// What one request brings.
enum Attempt {
    Done(Answer),
    Redirect(Address),
}

/// The error in words for whoever waits at a terminal.
fn readable(error: ureq::Error) -> anyhow::Error {
    match error {
        ureq::Error::Timeout(_) => anyhow::anyhow!("it does not answer in time"),
        error => error.into(),
    }
}
