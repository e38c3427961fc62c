//! `emitted.toml` says of features and dependencies what this package's manifest says.

use std::fs;
use std::path::Path;

use toml::{Table, Value};

/// The features of this package that emitted crates do not have.
const OWN: [&str; 3] = ["code", "external", "sources"];

fn read(name: &str) -> Table {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    fs::read_to_string(path).expect("the file is there").parse().expect("it is TOML")
}

/// The names behind `dep:` in a feature.
fn dependencies_of(features: &Table, feature: &str) -> Vec<String> {
    let needs = features[feature].as_array().expect("a feature is a list");
    needs.iter().filter_map(|it| it.as_str()?.strip_prefix("dep:")).map(str::to_owned).collect()
}

/// The dependencies as emitted crates have them: what belongs to `code` is not optional.
fn emitted(dependencies: &Table, code: &[String], own: &[String]) -> Table {
    let wanted = dependencies.iter().filter(|(name, _)| !own.contains(name));
    wanted
        .map(|(name, value)| {
            let mut value = value.clone();
            if let Some(table) = value.as_table_mut().filter(|_| code.contains(name)) {
                assert_eq!(
                    table.remove("optional"),
                    Some(Value::Boolean(true)),
                    "{name} is a part of `code`"
                );
                if let ["version"] = table.keys().map(String::as_str).collect::<Vec<_>>()[..] {
                    value = table["version"].clone();
                }
            }
            (name.clone(), value)
        })
        .collect()
}

#[test]
fn the_features_and_dependencies_of_emitted_crates_are_those_that_are_tested() {
    let manifest = read("Cargo.toml");
    let table = |of: &Table, key: &str| of[key].as_table().expect("a table").clone();
    let mut features = table(&manifest, "features");
    let [code, _, mut own] = OWN.map(|feature| dependencies_of(&features, feature));
    // What the generator needs as well is a dependency of emitted crates all the same.
    own.retain(|name| !code.contains(name));
    for feature in OWN {
        features.remove(feature);
    }
    for needs in features.iter_mut().filter_map(|(_, needs)| needs.as_array_mut()) {
        needs.retain(|it| it.as_str().is_none_or(|it| !OWN.contains(&it)));
    }
    let mut expected = Table::new();
    expected.insert("features".to_owned(), features.into());
    let dependencies = emitted(&table(&manifest, "dependencies"), &code, &own);
    expected.insert("dependencies".to_owned(), dependencies.into());
    let targets = table(&manifest, "target").into_iter().map(|(target, tables)| {
        let dependencies = emitted(&table(tables.as_table().expect("a table"), "dependencies"), &code, &own);
        (target, Value::Table(Table::from_iter([("dependencies".to_owned(), dependencies.into())])))
    });
    expected.insert("target".to_owned(), Value::Table(targets.collect()));
    let (is, should_be) = (toml::to_string(&read("emitted.toml")), toml::to_string(&expected));
    assert_eq!(is, should_be, "`emitted.toml` is to say what `Cargo.toml` says");
}
