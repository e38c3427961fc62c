//! The JSON Schema of `sdk.toml`, by which editors complete it.

/// The schema of `sdk.toml` (JSON Schema draft 7, which editors know best). It is made from the types of this module, and
/// their documentation.
pub static SCHEMA: &str = include_str!("schema.json");

#[cfg(test)]
mod tests {
    use std::borrow::Cow;
    use std::fs;
    use std::path::Path;

    use schemars::generate::SchemaSettings;
    use schemars::transform::{Transform, transform_subschemas};
    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
    use serde_json::{Value, json};

    use super::SCHEMA;
    use crate::config::{
        Config, FetchedResult, OperationPagination, OperationPolling, OperationRule, Operations, Pagination,
        Polling, PollingResult, load,
    };
    use crate::document::Input;

    /// `include` and `exclude` are lists of patterns, every other key is a pattern.
    impl JsonSchema for Operations {
        fn schema_name() -> Cow<'static, str> {
            "Operations".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let patterns = |description: &str| json!({"description": description, "type": "array", "items": {"type": "string"}});
            json_schema!({
                "description": "Which operations are emitted, and rules for single ones by pattern.",
                "type": "object",
                "properties": {
                    "include": patterns("What is chosen; everything when empty."),
                    "exclude": patterns("What is not."),
                },
                "additionalProperties": generator.subschema_for::<OperationRule>(),
            })
        }
    }

    /// `false`, or a rule.
    impl JsonSchema for OperationPagination {
        fn schema_name() -> Cow<'static, str> {
            "OperationPagination".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "description": "`false` where the list has no pages, or how they are asked for.",
                "anyOf": [{"const": false}, generator.subschema_for::<Pagination>()],
            })
        }
    }

    /// `false`, or a rule.
    impl JsonSchema for OperationPolling {
        fn schema_name() -> Cow<'static, str> {
            "OperationPolling".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "description": "`false` where there is nothing to wait for, or how the progress is asked for.",
                "anyOf": [{"const": false}, generator.subschema_for::<Polling>()],
            })
        }
    }

    /// The path of a member, or a table.
    impl JsonSchema for PollingResult {
        fn schema_name() -> Cow<'static, str> {
            "PollingResult".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "description": "Dotted path of a member of the last answer, or how the result is fetched.",
                "anyOf": [{"type": "string"}, generator.subschema_for::<FetchedResult>()],
            })
        }
    }

    /// TOML has no null.
    #[derive(Clone, Debug)]
    struct WithoutNull;

    impl Transform for WithoutNull {
        fn transform(&mut self, schema: &mut Schema) {
            let is_null = |it: &Value| *it == json!("null") || *it == json!({"type": "null"});
            let sole = |list: &mut Value| {
                let list = list.as_array_mut()?;
                list.retain(|it| !is_null(it));
                if let [one] = list.as_slice() { Some(one.clone()) } else { None }
            };
            if let Some(ty) = schema.get_mut("type").and_then(sole) {
                schema.insert("type".to_owned(), ty);
            }
            if let Some(branch) = schema.get_mut("anyOf").and_then(sole) {
                schema.remove("anyOf");
                schema.insert("allOf".to_owned(), json!([branch]));
            }
            if schema.get("default").is_some_and(Value::is_null) {
                schema.remove("default");
            }
            transform_subschemas(self, schema);
        }
    }

    fn generated() -> Value {
        let settings = SchemaSettings::draft07().with_transform(WithoutNull);
        let mut schema = settings.into_generator().into_root_schema_for::<Config>();
        schema.insert("title".to_owned(), json!("sdk.toml"));
        schema.to_value()
    }

    fn schema() -> Value {
        serde_json::from_str(SCHEMA).expect("the schema is JSON")
    }

    #[test]
    fn the_schema_is_that_of_the_types() {
        let text = format!("{:#}\n", generated());
        if text.replace("\r\n", "\n") != SCHEMA.replace("\r\n", "\n") {
            let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/config/schema.json");
            fs::write(place, text).expect("it is written");
            panic!("src/config/schema.json was stale and has been written anew");
        }
    }

    /// Every property below a schema that has no description, by its place.
    fn undescribed(schema: &Value, place: &str, found: &mut Vec<String>) {
        if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
            let missing = properties.iter().filter(|(_, property)| property.get("description").is_none());
            found.extend(missing.map(|(name, _)| format!("{place}/{name}")));
        }
        let definitions = schema.get("definitions").and_then(Value::as_object).into_iter().flatten();
        definitions.for_each(|(name, schema)| undescribed(schema, &format!("{place}/{name}"), found));
    }

    #[test]
    fn every_key_is_described() {
        let mut found = Vec::new();
        undescribed(&schema(), "", &mut found);
        assert!(found.is_empty(), "{found:?}");
    }

    /// Configurations that the generator takes, and some that it does not.
    const RIGHT: [&str; 9] = [
        "[operations.a.polling]\nkind = \"operation\"\noperation = \"b\"\nparameters = { id = \"id\" }\nstate = \"status\"\nsucceeded = [\"done\"]\nresult = { kind = \"original\" }\n[operations.c]\npolling = false\n",
        "",
        "spec = \"https://example.com/a.yaml\"\nspec-hosts = [\"b.example.com\"]\noverlays = [\"a.yaml\"]\n",
        "[package]\nname = \"pets\"\nversion = \"1.2.3-rc.1\"\nlicense = \"MIT\"\nkeywords = [\"api\"]\ncategories = [\"api-bindings\"]\ncontents = \"module\"\nmodule = \"vendors::pets\"\n[package.dev-dependencies]\ntokio = { version = \"1\" }\n",
        "[operations]\ninclude = [\"a*\"]\n[operations.\"files.download\"]\nresponse = \"bytes\"\nretry = \"never\"\npagination = false\n",
        "[operations.search]\npagination = { kind = \"offset\", items = \"hits\", parameter = \"from\" }\n[[pagination]]\nkind = \"cursor\"\nparameter = \"after\"\nvalue = \"next\"\n",
        "[types]\nmissing = \"error\"\nintegers = \"by-bounds\"\n[types.formats]\ndate = \"jiff\"\n[types.derive]\nall = [\"PartialOrd\"]\n",
        "[client]\nretry = \"always\"\narray-format = \"brackets\"\nvalidate-requests = true\n[client.headers]\nx-a = \"b\"\n[webhooks]\nsignature = \"github\"\n",
        "[resources.\"beta.skills\"]\nget = \"getSkill\"\n[names]\n\"#/a\" = \"r#type\"\n[parts]\n\"#/b\" = \"files[]\"\n",
    ];
    const WRONG: [&str; 18] = [
        "[operations.a.polling]\nkind = \"guess\"\n",
        "[operations.a]\npolling = { kind = \"header\", result = 3 }\n",
        "specs = \"https://example.com\"\n",
        "overlays = \"a.yaml\"\n",
        "[package]\nname = \"1 x\"\n",
        "[package]\nname = 1\n",
        "[package]\nversion = \"one\"\n",
        "[package]\nhomepage = \"no url\"\n",
        "[package]\nkeywords = [\"two words\"]\n",
        "[package]\ncategories = [\"A\"]\n",
        "[package]\ncontents = \"server\"\n",
        "[package]\nmodule = \"a-b\"\n",
        "[operations.a]\nresponse = \"xml\"\n",
        "[operations.a]\npagination = true\n",
        "[[pagination]]\nitems = \"data\"\n",
        "[types]\nmissing = \"ignore\"\n",
        "[client]\nretry = \"sometimes\"\n",
        "[names]\n\"#/a\" = \"a-b\"\n",
    ];

    #[test]
    fn the_schema_takes_what_the_generator_takes() {
        let validator = jsonschema::validator_for(&schema()).expect("it is a schema");
        for (texts, is_right) in [(&RIGHT[..], true), (&WRONG[..], false)] {
            for text in texts {
                let value: toml::Table = text.parse().expect("it is TOML");
                let value = serde_json::to_value(value).expect("it is JSON as well");
                assert_eq!(validator.is_valid(&value), is_right, "{text}");
                let config: Result<Config, _> = toml::from_str(text);
                let loads = load(Some(&Input::text("sdk.toml", *text)));
                // Files that are not there are no concern of the schema.
                assert_eq!(
                    config.is_ok() && (loads.is_ok() || text.contains("overlays")),
                    is_right,
                    "{text}"
                );
            }
        }
    }
}
