//! Prism: installed by npm into the work folder, started for a document, started again when it dies.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, mpsc};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::program::stop;

/// The package, in a version that is known to work.
const PACKAGE: &str = "@stoplight/prism-cli@5.14.2";
/// How long it may take to start, with a document of some size.
const PATIENCE: Duration = Duration::from_secs(60);

/// Where Prism is.
#[derive(Debug)]
pub(super) struct Installation {
    program: PathBuf,
}

impl Installation {
    /// Finds Prism in the work folder, or installs it there; nothing when npm cannot.
    ///
    /// # Errors
    /// When the log cannot be written.
    pub(super) fn get(work: &Path) -> Result<Option<Self>> {
        let folder = work.join("prism");
        let program = folder.join("node_modules/.bin/prism");
        if !program.exists() {
            let log = File::create(work.join("npm.log")).context("cannot write npm's log")?;
            let installed = Command::new("npm")
                .args(["install", "--no-audit", "--no-fund", "--prefix"])
                .arg(&folder)
                .arg(PACKAGE)
                .stdin(Stdio::null())
                .stdout(log.try_clone()?)
                .stderr(log)
                .status();
            if !installed.is_ok_and(|status| status.success()) {
                return Ok(None);
            }
        }
        Ok(program.exists().then_some(Self { program }))
    }
}

/// A running Prism.
pub(super) struct Prism<'a> {
    installation: &'a Installation,
    document: PathBuf,
    child: Child,
    url: String,
    log: Log,
}

/// What Prism found wrong with requests.
type Log = Arc<Mutex<Vec<String>>>;

impl<'a> Prism<'a> {
    /// Starts it on a free port of the loopback interface.
    ///
    /// # Errors
    /// When it does not start, for instance because it cannot read the document.
    pub(super) fn start(installation: &'a Installation, document: &Path) -> Result<Self> {
        let document = document.canonicalize().context("the document is not there")?;
        let log = Log::default();
        let (child, url) = spawn(installation, &document, &log)?;
        Ok(Self { installation, document, child, url, log })
    }

    /// Its address.
    pub(super) fn url(&self) -> &str {
        &self.url
    }

    /// What it found wrong with requests since it was asked last, as its log has it.
    pub(super) fn take_log(&self) -> Vec<String> {
        self.log.lock().map(|mut log| std::mem::take(&mut *log)).unwrap_or_default()
    }

    /// Starts it again, when it has died or is about to: some requests make it do so.
    ///
    /// # Errors
    /// When it does not start.
    pub(super) fn restart(&mut self) -> Result<()> {
        stop(&mut self.child);
        (self.child, self.url) = spawn(self.installation, &self.document, &self.log)?;
        Ok(())
    }
}

impl Drop for Prism<'_> {
    fn drop(&mut self) {
        stop(&mut self.child);
    }
}

fn spawn(installation: &Installation, document: &Path, log: &Log) -> Result<(Child, String)> {
    let port =
        TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).context("no port is free")?.port();
    let mut child = Command::new(&installation.program)
        .args(["mock", "--host", "127.0.0.1", "--port", &port.to_string()])
        .arg(document)
        .env("NO_COLOR", "1")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("Prism cannot be started")?;
    let output = child.stdout.take().context("Prism has an output")?;
    let (sender, receiver) = mpsc::channel();
    let log = Arc::clone(log);
    thread::spawn(move || {
        // Reading goes on for as long as Prism writes: it stops when nobody reads.
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            if line.contains("listening on") || line.contains("fatal") {
                let _ = sender.send(line);
            } else if let Some(finding) = finding(&line)
                && let Ok(mut log) = log.lock()
            {
                log.push(finding);
            }
        }
    });
    match receiver.recv_timeout(PATIENCE) {
        Ok(line) if line.contains("listening on") => Ok((child, format!("http://127.0.0.1:{port}"))),
        other => {
            stop(&mut child);
            let why = other.unwrap_or_else(|_| "it says nothing".to_owned());
            bail!("Prism does not start: {why}");
        }
    }
}

/// What a line of the log says of a request, if it says something.
fn finding(line: &str) -> Option<String> {
    let (_, rest) = line.split_once("[VALIDATOR]")?;
    let (_, finding) = rest.split_once("error")?;
    let finding = finding.trim();
    (!finding.starts_with("Violation:")).then(|| finding.to_owned())
}
