//! The documents below some folders.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// A document of the corpus.
#[derive(Debug)]
pub(crate) struct Document {
    /// The file's name without extension; the folder of its crate.
    pub(crate) name: String,
    /// Where it is.
    pub(crate) path: PathBuf,
}

/// Every document below the folders in the order of their paths, then the wanted ones of them.
pub(crate) fn find(folders: &[PathBuf], only: Option<&str>, sample: Option<usize>) -> Result<Vec<Document>> {
    let mut paths = Vec::new();
    for folder in folders {
        collect(folder, &mut paths)?;
    }
    paths.sort();
    paths.dedup();
    paths.retain(|path| only.is_none_or(|text| path.to_string_lossy().contains(text)));
    if let Some(sample) = sample {
        paths = spread(paths, sample);
    }
    let mut documents: Vec<Document> = Vec::with_capacity(paths.len());
    for path in paths {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let taken =
            documents.iter().filter(|it| it.name == stem || it.name.starts_with(&format!("{stem}~"))).count();
        let name = if taken == 0 { stem } else { format!("{stem}~{}", taken + 1) };
        documents.push(Document { name, path });
    }
    Ok(documents)
}

fn collect(path: &Path, paths: &mut Vec<PathBuf>) -> Result<()> {
    if path.is_dir() {
        let entries = fs::read_dir(path).with_context(|| format!("cannot read {}", path.display()))?;
        for entry in entries {
            collect(&entry.with_context(|| format!("cannot read {}", path.display()))?.path(), paths)?;
        }
    } else if matches!(path.extension().and_then(|it| it.to_str()), Some("yaml" | "yml" | "json")) {
        paths.push(path.to_owned());
    } else {
        path.metadata().with_context(|| format!("cannot read {}", path.display()))?;
    }
    Ok(())
}

/// So many of the items, spread evenly.
fn spread<T>(items: Vec<T>, count: usize) -> Vec<T> {
    let total = items.len();
    if count >= total {
        return items;
    }
    let mut due = 0;
    items
        .into_iter()
        .filter(|_| {
            due += count;
            let take = due >= total;
            if take {
                due -= total;
            }
            take
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_is_spread_over_all() {
        assert_eq!(spread((1..=10).collect(), 5), [2, 4, 6, 8, 10]);
        assert_eq!(spread((1..=10).collect(), 3).len(), 3);
        assert_eq!(spread(vec![1, 2], 5), [1, 2]);
        assert!(spread(vec![1, 2], 0).is_empty());
    }

    #[test]
    fn documents_of_the_same_name_get_folders_of_their_own() {
        let folder = tempfile::tempdir().unwrap();
        for path in ["a/api.yaml", "b/api.json", "b/readme.md"] {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        let found = find(&[folder.path().to_owned()], None, None).unwrap();
        assert_eq!(found.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["api", "api~2"]);
    }
}
