//! A document with all files that it refers to.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use codegen::document::{self, Input, Sources};

use super::address::Address;
use super::client::{Answer, Bounds, Client};
use super::{Fetched, Rules};
use crate::location::{self, MAX_SIZE};
use crate::terminal;

/// How many files a document may have.
const MAX_FILES: usize = 10_000;
/// How long fetching all of them may take.
const TIME_OF_ALL: Duration = Duration::from_secs(600);
/// How many files are fetched at the same time.
const AT_ONCE: usize = 8;

/// Fetches the document at a URL, with the files below its folder that it refers to.
///
/// # Errors
/// When the URL is not one to fetch, something cannot be fetched within bounds, or what comes is no OpenAPI document.
pub(crate) fn document(url: &str, rules: &Rules) -> Result<Fetched> {
    let bounds = Bounds { bytes: MAX_SIZE, files: MAX_FILES, time: rules.time, time_of_all: TIME_OF_ALL };
    within(url, &Client::new(&rules.hosts, bounds))
}

fn within(url: &str, client: &Client<'_>) -> Result<Fetched> {
    let asked = Address::parse(url)?;
    let Answer::File { bytes, address } = client.get(&asked)? else { bail!("there is nothing at {asked}") };
    let text = String::from_utf8(bytes).with_context(|| format!("{asked} is not UTF-8"))?;
    let name = asked.file_name().or_else(|| address.file_name());
    let root = name.unwrap_or_else(|| location::default_name(&text).to_owned());
    let folder = tempfile::tempdir().context("cannot make a folder for what is fetched")?;
    let base = folder.path().join(&root);
    fs::write(&base, &text).with_context(|| format!("cannot write {}", base.display()))?;
    let is_page = text.trim_start().starts_with('<');
    let input = Input::text_at(asked.as_str(), text, &base);

    let mut known = BTreeSet::new();
    let parts = loop {
        // What is no document is known for sure when all of its files are there.
        let (sources, failure) = match document::read(&input) {
            Ok(document) => (document.sources, None),
            Err(failure) => (failure.sources.clone(), Some(failure)),
        };
        let new = unknown(&sources, &mut known, &address);
        if new.is_empty() {
            if let Some(failure) = failure {
                let hint = if is_page { ", but a page for people" } else { "" };
                terminal::rendered(&failure.to_string());
                bail!("what {asked} has is no OpenAPI document{hint}");
            }
            break sources.parts().map(str::to_owned).collect();
        }
        ensure!(known.len() < client.bounds().files, "{asked} has more than {} files", client.bounds().files);
        fetch_into(folder.path(), &new, client)?;
    };
    Ok(Fetched { folder, url: asked.to_string(), root, parts })
}

/// The files that are missing and that nobody has asked for yet, with their addresses.
fn unknown(sources: &Sources, known: &mut BTreeSet<String>, base: &Address) -> BTreeMap<String, Address> {
    let mut new = BTreeMap::new();
    for path in sources.missing_parts() {
        if !known.insert(path.to_owned()) {
            continue;
        }
        match base.part(path) {
            Ok(address) => drop(new.insert(path.to_owned(), address)),
            Err(reason) => terminal::error_line(format_args!("warning: {path} is not fetched: {reason}")),
        }
    }
    new
}

/// Fetches files into a folder, several at a time. One that is not there is left out: a reference to it is reported by
/// whoever reads the document.
fn fetch_into(folder: &Path, files: &BTreeMap<String, Address>, client: &Client<'_>) -> Result<()> {
    let queue = Mutex::new(files.iter());
    let next = || queue.lock().ok()?.next();
    let work = || -> Result<()> {
        while let Some((path, address)) = next() {
            let Answer::File { bytes, .. } = client.get(address)? else {
                terminal::error_line(format_args!("warning: there is nothing at {address}"));
                continue;
            };
            let place = codegen::output::resolve(folder, path)?;
            if let Some(parent) = place.parent() {
                fs::create_dir_all(parent).with_context(|| format!("cannot create {}", parent.display()))?;
            }
            fs::write(&place, bytes).with_context(|| format!("cannot write {}", place.display()))?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..AT_ONCE.min(files.len())).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| match worker.join() {
            Ok(done) => done,
            Err(panic) => std::panic::resume_unwind(panic),
        })
    })
}

#[cfg(test)]
mod tests;
