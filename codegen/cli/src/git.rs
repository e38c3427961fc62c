//! What git is asked.

use std::fs;
use std::io::{BufRead, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::{ChildStdin, Command, Stdio};
use std::thread;

use anyhow::{Context, Result, bail, ensure};

/// What a git command prints.
///
/// # Errors
/// When git cannot be started, or the command fails.
pub(crate) fn run(folder: &Path, arguments: &[&str]) -> Result<Vec<u8>> {
    let output =
        Command::new("git").current_dir(folder).args(arguments).output().context("git cannot be started")?;
    if !output.status.success() {
        bail!("git says: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(output.stdout)
}

/// Writes the files that a revision has below a folder of the repository into another folder, under their paths in the
/// repository. Two processes do that, however many files there are.
///
/// # Errors
/// When git does not know the revision, or a file cannot be read or written.
pub(crate) fn extract(repository: &Path, revision: &str, folder: &str, into: &Path) -> Result<()> {
    let list = run(repository, &["ls-tree", "-r", "--full-tree", "-z", revision, "--", folder])?;
    let list = String::from_utf8_lossy(&list);
    let files: Vec<(&str, &str)> = list.split('\0').filter_map(blob).collect();
    if files.is_empty() {
        return Ok(());
    }
    let mut git = Command::new("git")
        .current_dir(repository)
        .args(["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("git cannot be started")?;
    let (Some(asked), Some(answers)) = (git.stdin.take(), git.stdout.take()) else {
        bail!("git cannot be talked to")
    };
    // Git answers while it is asked; whoever asks for all first may wait for ever.
    let copied = thread::scope(|scope| {
        let asking = scope.spawn(|| ask(asked, &files));
        let copied = copy(BufReader::new(answers), &files, into);
        asking.join().map_err(|_| anyhow::anyhow!("git cannot be asked"))?.and(copied)
    });
    // Git ends when nobody asks or listens any more.
    git.wait().context("git does not end")?;
    copied
}

/// The object and the path of an entry that is a file.
fn blob(entry: &str) -> Option<(&str, &str)> {
    let (facts, path) = entry.split_once('\t')?;
    let mut facts = facts.split(' ').skip(1);
    (facts.next()? == "blob").then_some((facts.next()?, path))
}

fn ask(mut git: ChildStdin, files: &[(&str, &str)]) -> Result<()> {
    for (object, _) in files {
        writeln!(git, "{object}").context("git cannot be asked")?;
    }
    Ok(())
}

/// Each answer is a line with the object, its type and its size, then the object and a line break.
fn copy(mut answers: impl BufRead, files: &[(&str, &str)], into: &Path) -> Result<()> {
    for (object, path) in files {
        let mut head = String::new();
        answers.read_line(&mut head).context("git does not answer")?;
        let size = head.trim_end().rsplit_once(' ').and_then(|(_, size)| size.parse().ok());
        let size: u64 = size.with_context(|| format!("git does not have {path}: {}", head.trim_end()))?;
        let mut bytes = Vec::new();
        answers.by_ref().take(size).read_to_end(&mut bytes).context("git breaks off")?;
        ensure!(bytes.len() as u64 == size && head.starts_with(object), "git breaks off in {path}");
        answers.read_exact(&mut [0]).context("git breaks off")?;
        let target = into.join(path);
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&target, bytes).with_context(|| format!("cannot write {}", target.display()))?;
    }
    Ok(())
}
