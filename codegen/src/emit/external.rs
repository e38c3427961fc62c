//! Types of other crates: how they are read, and the wrappers for those that are written in another way than their own.

use std::collections::BTreeSet;

use super::file::SourceFile;
use crate::ir::{Api, ExternalCodec};

/// Writes `external.rs`; nothing where there is nothing of another crate.
pub(super) fn write(api: &Api) -> Option<String> {
    if api.externals.is_empty() {
        return None;
    }
    let file = SourceFile::new(&["Types of other crates, and wrappers around some of them.".to_owned()]);
    let mut macros = BTreeSet::new();
    let mut calls = Vec::new();
    let mut read = Vec::new();
    for external in &api.externals {
        match external.codec {
            ExternalCodec::Serde => read.push(format!("    by_serde {},", external.path)),
            ExternalCodec::DateTime => read.push(format!("    date_time {},", external.path)),
            ExternalCodec::TimeDateTime => calls.push(("offset_date_time", String::new())),
            ExternalCodec::TimeDate => calls.push(("date", String::new())),
            ExternalCodec::DecimalNumber => calls.push(("decimal", String::new())),
            ExternalCodec::UnixTime { library, unit } => {
                let arguments = format!(" {}: {} as {} ", external.name(), library.name(), unit.word());
                calls.push(("unix_time", arguments));
            }
        }
    }
    macros.extend(calls.iter().map(|(name, _)| *name));
    if !read.is_empty() {
        macros.insert("external");
    }
    let macros: Vec<&str> = macros.into_iter().collect();
    let imported =
        if let [one] = macros.as_slice() { (*one).to_owned() } else { format!("{{{}}}", macros.join(", ")) };
    file.text(format!("use crate::runtime::wire::{imported};"));
    for (call, arguments) in calls {
        file.text(format!("{call}! {{{arguments}}}"));
    }
    if !read.is_empty() {
        file.text(format!("external! {{\n{}\n}}", read.join("\n")));
    }
    Some(file.finish())
}
