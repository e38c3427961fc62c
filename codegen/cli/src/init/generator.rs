//! How the commands of a new repository depend on the generator.

use std::path::{Component, Path, PathBuf};

use super::Arguments;

/// The dependency as it stands in the manifest of `xtask/`: what the command line says, or what is running, which is a
/// checkout or a version from a registry.
pub(super) fn dependency(arguments: &Arguments) -> String {
    if let Some(generator) = &arguments.generator {
        return generator.clone();
    }
    let checkout = Path::new(env!("CARGO_MANIFEST_DIR"));
    let in_registry = checkout.components().any(|it| it.as_os_str() == "registry");
    if checkout.join("Cargo.toml").exists() && !in_registry {
        let xtask = absolute(&arguments.folder.join("xtask"));
        let path = relative(&xtask, &absolute(checkout)).unwrap_or_else(|| checkout.to_owned());
        let path = path.to_string_lossy().replace('\\', "/");
        return format!("{{ path = {} }}", toml::Value::String(path));
    }
    toml::Value::String(env!("CARGO_PKG_VERSION").to_owned()).to_string()
}

/// The path without links, as far as it is there.
fn absolute(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let there = path.ancestors().find_map(|it| Some((it, it.canonicalize().ok()?)));
    match there {
        Some((there, real)) => path.strip_prefix(there).map_or_else(|_| path.clone(), |rest| real.join(rest)),
        None => path,
    }
}

/// The way from a folder to another one. Nothing where they have only the root in common: whoever moves the one will not
/// move the other.
fn relative(from: &Path, to: &Path) -> Option<PathBuf> {
    let shared = from.components().zip(to.components()).take_while(|(a, b)| a == b).map(|(it, _)| it);
    let shared: Vec<Component<'_>> = shared.collect();
    if !shared.iter().any(|it| matches!(it, Component::Normal(_))) {
        return None;
    }
    let up = from.components().skip(shared.len()).map(|_| Component::ParentDir);
    Some(up.chain(to.components().skip(shared.len())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_with_something_in_common_are_related() {
        let way = |from: &str, to: &str| {
            relative(Path::new(from), Path::new(to)).map(|it| it.to_string_lossy().replace('\\', "/"))
        };
        assert_eq!(way("/home/a/sdk/xtask", "/home/a/generator/cli").as_deref(), Some("../../generator/cli"));
        assert_eq!(way("/src/generator/sdk/xtask", "/src/generator").as_deref(), Some("../.."));
        assert_eq!(way("/tmp/sdk/xtask", "/srv/generator"), None);
    }
}
