//! Doing something again whenever documents change.

use crate::terminal;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result, bail};
use codegen::document::Sources;
use notify_debouncer_mini::new_debouncer;
use notify_debouncer_mini::notify::RecursiveMode;

/// Editors write a file in several steps; what comes within this time is one change.
const QUIET: Duration = Duration::from_millis(200);
/// How often files that were missing are looked for: nobody tells of a file in a folder that has just been made.
const LOOK: Duration = Duration::from_secs(1);

/// Calls `again` after every change to a document or a configuration in the folders of these files, or to a file that was
/// read or looked for there, until the process is stopped. `read` is what the first time read; each time tells its own.
///
/// # Errors
/// When a folder cannot be watched.
pub(crate) fn forever(files: &[PathBuf], mut read: Read, mut again: impl FnMut() -> Read) -> Result<()> {
    let (sender, changes) = mpsc::channel();
    let mut debouncer = new_debouncer(QUIET, sender).context("the system has no watches left")?;
    let folders: BTreeSet<PathBuf> = files.iter().map(|file| folder(file)).collect();
    for folder in &folders {
        let watch = debouncer.watcher().watch(folder, RecursiveMode::Recursive);
        watch.with_context(|| format!("cannot watch {}", folder.display()))?;
    }
    // The times of files come from a clock that lags a little.
    let since = SystemTime::now().checked_sub(QUIET / 4).unwrap_or(SystemTime::UNIX_EPOCH);
    let mut seen = Seen { since, times: BTreeMap::new() };
    terminal::error_line(format_args!("watching for changes"));
    loop {
        let events = match changes.recv_timeout(LOOK) {
            Ok(Ok(events)) => events,
            Err(RecvTimeoutError::Timeout) => Vec::new(),
            Ok(Err(_)) | Err(RecvTimeoutError::Disconnected) => bail!("the watch ended"),
        };
        let is_input = |path: &Path| is_document(path) || read.files.contains(&same(path));
        let news = events.iter().filter(|event| is_input(&event.path) && seen.is_news(&event.path));
        // All of them are looked at: what is known of each is brought up to date.
        if news.count() > 0 || read.missing.iter().any(|file| file.exists()) {
            read = again();
        }
    }
}

/// The files that were read or looked for.
#[derive(Default)]
pub(crate) struct Read {
    files: BTreeSet<PathBuf>,
    /// Those that were not there when they were looked for.
    missing: Vec<PathBuf>,
}

impl Read {
    pub(crate) fn of(sources: &Sources) -> Self {
        let files = sources.files().iter().map(|file| same(file)).collect();
        Self { files, missing: sources.missing_files().collect() }
    }
}

/// When files changed. Being read is an event as well, and every run reads its input.
struct Seen {
    since: SystemTime,
    times: BTreeMap<PathBuf, Option<SystemTime>>,
}

impl Seen {
    fn is_news(&mut self, path: &Path) -> bool {
        let now = fs::metadata(path).and_then(|it| it.modified()).ok();
        match self.times.insert(path.to_owned(), now) {
            Some(before) => before != now,
            None => now.is_none_or(|it| it >= self.since),
        }
    }
}

fn folder(file: &Path) -> PathBuf {
    match file.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// The path of a file that may be gone, however its folder is written.
fn same(file: &Path) -> PathBuf {
    let folder = folder(file);
    let folder = folder.canonicalize().unwrap_or(folder);
    folder.join(file.file_name().unwrap_or_default())
}

/// Whether a changed file may be a document, an overlay or a configuration, by its name. Others that a document refers to,
/// such as texts, have names of any kind.
fn is_document(path: &Path) -> bool {
    path.extension().is_some_and(|it| ["yaml", "yml", "json", "toml"].iter().any(|known| it == *known))
        && path.file_name().is_some_and(|name| name != "Cargo.toml")
}
