//! Small programs around an emitted crate, which are built, started, and answer line by line.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::project;

/// A running program. It ends when it is dropped.
pub(crate) struct Program {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Program {
    /// Builds the package in a folder and starts the program of that name.
    ///
    /// # Errors
    /// When it does not build, with the compiler's first error.
    pub(crate) fn start(folder: &Path, target: &Path, name: &str) -> Result<Self> {
        share_lock(folder)?;
        let output = cargo()
            .args(["build", "--quiet", "--color", "never", "--manifest-path"])
            .arg(folder.join("Cargo.toml"))
            .env("CARGO_TARGET_DIR", target)
            .env("CARGO_INCREMENTAL", "0")
            .stdin(Stdio::null())
            .output()
            .context("cargo cannot be started")?;
        if !output.status.success() {
            let messages = String::from_utf8_lossy(&output.stderr);
            let first = messages.lines().find(|line| line.starts_with("error")).unwrap_or_default();
            bail!("the program in {} does not build: {first}", folder.display());
        }
        let mut child = Command::new(target.join("debug").join(name))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("the program in {} cannot be started", folder.display()))?;
        let input = child.stdin.take().context("the program has an input")?;
        let output = BufReader::new(child.stdout.take().context("the program has an output")?);
        Ok(Self { child, input, output })
    }

    /// Sends a line and returns the one that comes back.
    ///
    /// # Errors
    /// When the program died.
    pub(crate) fn ask(&mut self, line: &str) -> Result<String> {
        writeln!(self.input, "{line}")?;
        self.input.flush()?;
        let mut answer = String::new();
        if self.output.read_line(&mut answer)? == 0 {
            bail!("the program died of {line}");
        }
        answer.truncate(answer.trim_end().len());
        Ok(answer)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // The program ends with its input; this only makes sure.
        stop(&mut self.child);
    }
}

/// The cargo that runs this program, or else the one that is found.
pub(crate) fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Stops a program that may have ended already.
pub(crate) fn stop(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

/// Gives a crate the versions of all dependencies that the repository has, unless it has some of its own: they are
/// compiled once for all crates then.
///
/// # Errors
/// When the file cannot be copied.
pub(crate) fn share_lock(folder: &Path) -> Result<()> {
    let (lock, own) = (project().root().join("Cargo.lock"), folder.join("Cargo.lock"));
    if !own.exists() && lock.exists() {
        fs::copy(lock, own).context("cannot copy Cargo.lock")?;
    }
    Ok(())
}

/// Writes a file where it is not so yet, so that cargo does not build anew what is as it was.
pub(crate) fn write_if_changed(path: &Path, contents: &str) -> Result<()> {
    if fs::read_to_string(path).is_ok_and(|old| old == contents) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    }
    fs::write(path, contents).with_context(|| format!("cannot write {}", path.display()))
}

/// A package's name with the name of a crate's folder in it: programs share a folder for what is built.
pub(crate) fn package_name(prefix: &str, crate_dir: &Path) -> String {
    let folder = crate_dir.file_name().unwrap_or_default().to_string_lossy();
    let plain = |it: char| if it.is_ascii_alphanumeric() { it } else { '-' };
    format!("{prefix}-{}", folder.chars().map(plain).collect::<String>())
}
