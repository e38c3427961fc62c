//! Types of other crates: how they are read, and the wrappers for those that are written in another way than their own.

use std::collections::BTreeSet;

use super::file::SourceFile;
use crate::config::Runtime;
use crate::ir::{Api, External, ExternalCodec};

/// Whether something has to be said of types of other crates. Of those that are read by their own traits, the crate says it which
/// has the trait for it.
pub(super) fn is_used(api: &Api, runtime: Runtime) -> bool {
    let is_wrapped = |it: &External| !matches!(it.codec, ExternalCodec::Serde | ExternalCodec::DateTime);
    match runtime {
        Runtime::Embedded => !api.externals.is_empty(),
        Runtime::Crate => api.externals.iter().any(is_wrapped),
    }
}

/// Writes `external.rs`; nothing where there is nothing to say.
pub(super) fn write(api: &Api, runtime: Runtime) -> Option<String> {
    if !is_used(api, runtime) {
        return None;
    }
    let file = SourceFile::new(&["Types of other crates, and wrappers around some of them.".to_owned()]);
    let mut macros = BTreeSet::new();
    let mut calls = Vec::new();
    let mut read = Vec::new();
    for external in &api.externals {
        match external.codec {
            ExternalCodec::Serde | ExternalCodec::DateTime if runtime == Runtime::Crate => {}
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
    file.add_lines(format!("use crate::runtime::wire::{imported};"));
    for (call, arguments) in calls {
        file.add_lines(format!("{call}! {{{arguments}}}"));
    }
    if !read.is_empty() {
        file.add_lines(format!("external! {{\n{}\n}}", read.join("\n")));
    }
    Some(file.finish())
}
