//! The values of discriminators. They are the names of definitions (section "Models with Polymorphism Support"), unless
//! an extension of one of the tools says otherwise.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Conversion, Members, key_of};
use crate::document::reference;

/// What tools call the value of a definition: `AutoRest`, swagger-core and go-swagger.
const VALUES: [&str; 3] = ["x-ms-discriminator-value", "x-discriminator-value", "x-class"];

const PREFIX: &str = "#/components/schemas/";

impl Conversion<'_> {
    /// Writes the values that definitions give themselves into the mappings of the bases that they are kinds of.
    pub(super) fn name_tags(&mut self) {
        let value =
            |schema: &Value| VALUES.iter().find_map(|key| schema.get(*key)?.as_str()).map(str::to_owned);
        let named: Vec<(String, String)> =
            self.schemas.iter().filter_map(|(key, schema)| Some((key.clone(), value(schema)?))).collect();
        for (key, tag) in named {
            let target = json!(reference::component("schemas", &key));
            for base in bases(&self.schemas, &key) {
                let target = self.copy(&target);
                let discriminator = self.schemas.get_mut(&base).and_then(|it| it.get_mut("discriminator"));
                let Some(Value::Object(discriminator)) = discriminator else { continue };
                let mapping = discriminator.entry("mapping").or_insert_with(|| json!({}));
                if let Value::Object(mapping) = mapping {
                    mapping.entry(tag.clone()).or_insert(target);
                }
            }
            if self.is_too_complex() {
                return;
            }
        }
    }
}

/// The definition itself and all that it takes in by `allOf`.
fn bases(schemas: &Members, key: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::from([key.to_owned()]);
    let mut pending = vec![key.to_owned()];
    while let Some(key) = pending.pop() {
        let members = schemas.get(&key).and_then(|it| it.get("allOf")).and_then(Value::as_array);
        for base in members.into_iter().flatten().filter_map(|it| key_of(it, PREFIX)) {
            if found.insert(base.clone()) {
                pending.push(base);
            }
        }
    }
    found
}
