// @generated from the OpenAPI document. Do not edit.

//! Files that bodies are written into.

use std::fs::Permissions;
use std::io;
use std::path::{Path, PathBuf};

use tokio::fs::{self, File, OpenOptions};

/// A file that takes the place of another one when it is complete, and is gone where it never is.
pub(super) struct Replacement {
    pub(super) file: File,
    /// Nothing where the other one itself is written into.
    part: Option<Part>,
}

/// What is written meanwhile.
struct Part {
    path: PathBuf,
    target: PathBuf,
    /// Those of the file that is there.
    permissions: Option<Permissions>,
}

impl Replacement {
    /// For the file at a path. What is no file, such as a pipe, is written into, and so is a file in a folder that takes no others.
    pub(super) async fn of(path: &Path) -> io::Result<Self> {
        let there = fs::metadata(path).await.ok();
        if there.as_ref().is_none_or(|it| it.is_file()) {
            // A link stays one.
            let target = fs::canonicalize(path).await.unwrap_or_else(|_| path.to_owned());
            if let Some(name) = target.file_name() {
                let name = format!(".{}.{:016x}.part", name.to_string_lossy(), fastrand::u64(..));
                let path = target.with_file_name(name);
                if let Ok(file) = OpenOptions::new().write(true).create_new(true).open(&path).await {
                    let permissions = there.map(|it| it.permissions());
                    return Ok(Self { file, part: Some(Part { path, target, permissions }) });
                }
            }
        }
        Ok(Self { file: File::create(path).await?, part: None })
    }

    /// Puts it in the place of the other one.
    pub(super) async fn complete(mut self) -> io::Result<()> {
        let Some(part) = &self.part else { return Ok(()) };
        if let Some(permissions) = part.permissions.clone() {
            self.file.set_permissions(permissions).await?;
        }
        fs::rename(&part.path, &part.target).await?;
        self.part = None;
        Ok(())
    }
}

impl Drop for Replacement {
    fn drop(&mut self) {
        if let Some(part) = &self.part {
            // There is nobody to tell.
            let _ = std::fs::remove_file(&part.path);
        }
    }
}
