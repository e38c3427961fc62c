//! What the tests of commands share.
#![allow(dead_code, reason = "every test binary uses a part of it")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Output;

/// The exit code of a command.
pub(crate) fn code(output: &Output) -> i32 {
    output.status.code().expect("the command ends by itself")
}

/// Every file below a folder, with what is read of it.
pub(crate) fn files<T>(folder: &Path, read: impl Fn(&Path) -> T) -> BTreeMap<String, T> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("below").display().to_string();
                found.insert(name, read(&path));
            }
        }
    }
    found
}
