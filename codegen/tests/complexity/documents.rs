//! Documents that repeat one construct, however often: what costs more than in proportion to its size shows in them.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

/// A document in which a construct stands a number of times.
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    pub(crate) document: fn(usize) -> String,
}

impl Kind {
    /// The document of about as many bytes.
    pub(crate) fn of_size(&self, bytes: usize) -> String {
        let small = 200;
        let each = ((self.document)(2 * small).len() - (self.document)(small).len()).max(1);
        (self.document)((bytes * small / each).max(1))
    }
}

macro_rules! kinds {
    ($($name:ident: $document:expr;)*) => {
        /// All kinds.
        pub(crate) const KINDS: &[Kind] = &[$(Kind { name: stringify!($name), document: $document }),*];
    };
}

kinds! {
    // Intersections.
    chain_of_all_of: |n| schemas(linked(n, |_, next| json!({ "allOf": [next] })));
    chain_of_all_of_with_text: |n| schemas(linked(n, |_, next| json!({ "allOf": [next], "description": "more" })));
    chain_of_all_of_with_properties: |n| schemas(linked(n, |at, next| {
        json!({ "allOf": [next, { "properties": { format!("p{at}"): { "type": "string" } } }] })
    }));
    chain_of_all_of_over_an_enum: |n| {
        let mut all = linked(n / 2, |_, next| json!({ "allOf": [next] }));
        all.insert("End".to_owned(), json!({ "enum": (0..n).map(|at| format!("value {at}")).collect::<Vec<_>>() }));
        schemas(all)
    };
    members_of_all_of: |n| one(json!({ "allOf": (0..n).map(|at| json!({ "properties": { format!("p{at}"): {} } })).collect::<Vec<_>>() }));
    members_of_all_of_with_one_property: |n| one(json!({ "allOf": (0..n).map(|at| json!({ "properties": { "p": { "maxLength": at } } })).collect::<Vec<_>>() }));
    members_of_all_of_with_items: |n| one(json!({ "allOf": (0..n).map(|at| json!({ "items": { "maxLength": at } })).collect::<Vec<_>>() }));
    members_of_all_of_with_patterns: |n| one(json!({ "allOf": (0..n).map(|at| json!({ "pattern": format!("a{at}") })).collect::<Vec<_>>() }));
    unions_that_apply_together: |n| one(json!({ "allOf": (0..n).map(|at| json!({ "oneOf": [{ "properties": { format!("a{at}"): {} } }, { "properties": { format!("b{at}"): {} } }] })).collect::<Vec<_>>() }));
    enums_that_apply_together: |n| one(json!({ "allOf": (0..2).map(|_| json!({ "enum": (0..n).map(|at| format!("v{at}")).collect::<Vec<_>>() })).collect::<Vec<_>>() }));
    // Unions.
    union_of_structs: |n| one(json!({ "oneOf": (0..n).map(|at| json!({ "type": "object", "required": [format!("p{at}")], "properties": { format!("p{at}"): {} } })).collect::<Vec<_>>() }));
    union_of_overlapping_structs: |n| one(json!({ "oneOf": (0..n).map(|at| json!({ "type": "object", "properties": { "p": { "maxLength": at } } })).collect::<Vec<_>>() }));
    union_of_wide_structs: |n| {
        let wide = |at: usize| (0..n / 40).map(|it| (format!("p{it}"), json!({ "maxLength": at }))).collect::<Map<_, _>>();
        one(json!({ "oneOf": (0..40).map(|at| json!({ "type": "object", "required": wide(at).keys().collect::<Vec<_>>(), "properties": wide(at) })).collect::<Vec<_>>() }))
    };
    union_of_scalars: |n| one(json!({ "anyOf": (0..n).map(|at| json!({ "type": "string", "maxLength": at })).collect::<Vec<_>>() }));
    union_of_constants: |n| one(json!({ "anyOf": (0..n).map(|at| json!({ "const": format!("c{at}") })).collect::<Vec<_>>() }));
    union_of_constants_beside_an_object: |n| {
        let constants = (0..n).map(|at| json!({ "const": format!("c{at}") }));
        one(json!({ "anyOf": constants.chain([json!({ "type": "object" })]).collect::<Vec<_>>() }))
    };
    union_of_constants_beside_their_kind: |n| {
        let constants = (0..n).map(|at| json!({ "const": if at < n / 2 { json!(at) } else { json!(format!("c{at}")) } }));
        let types = ["object", "string"].map(|it| json!({ "type": it }));
        one(json!({ "anyOf": constants.chain(types).collect::<Vec<_>>() }))
    };
    union_of_lists: |n| one(json!({ "anyOf": (0..n).map(|at| json!({ "items": { "const": at } })).collect::<Vec<_>>() }));
    union_with_tags: |n| {
        let mut all = numbered(n, |at| json!({ "type": "object", "required": ["kind"], "properties": { "kind": { "const": format!("k{at}") } } }));
        let branches: Vec<Value> = all.keys().map(|key| component(key)).collect();
        all.insert("Union".to_owned(), json!({ "oneOf": branches }));
        schemas(all)
    };
    union_with_a_mapping: |n| {
        let mut all = numbered(n, |_| json!({ "type": "object", "properties": { "kind": { "type": "string" } } }));
        let branches: Vec<Value> = all.keys().map(|key| component(key)).collect();
        let mapping: Map<String, Value> = all.keys().map(|key| (key.to_lowercase(), component(key)["$ref"].clone())).collect();
        all.insert("Union".to_owned(), json!({ "oneOf": branches, "discriminator": { "propertyName": "kind", "mapping": mapping } }));
        schemas(all)
    };
    mapping_beside_a_union: |n| {
        let mut all = numbered(n, |_| json!({ "type": "object", "properties": { "kind": { "type": "string" } } }));
        let mapping: Map<String, Value> = all.keys().map(|key| (key.to_lowercase(), component(key)["$ref"].clone())).collect();
        all.insert("Union".to_owned(), json!({ "oneOf": [component("S0"), component("S1")], "discriminator": { "propertyName": "kind", "mapping": mapping } }));
        schemas(all)
    };
    mapping_to_nothing: |n| {
        let mapping: Map<String, Value> = (0..n).map(|at| (format!("t{at}"), json!(format!("Schema{at}")))).collect();
        let mut all = numbered(n, |_| json!({}));
        all.insert("Union".to_owned(), json!({ "oneOf": [component("S0"), component("S1")], "discriminator": { "propertyName": "kind", "mapping": mapping } }));
        schemas(all)
    };
    chain_of_unions: |n| schemas(linked(n, |_, next| json!({ "oneOf": [next, { "type": "string" }] })));
    chain_of_wrapped_unions: |n| schemas(linked(n, |_, next| json!({ "anyOf": [{ "allOf": [next] }, { "type": "null" }] })));
    chain_of_unions_with_properties: |n| schemas(linked(n, |at, next| json!({ "properties": { format!("p{at}"): {} }, "anyOf": [next, { "required": ["a"] }] })));
    circle_of_unions: |n| {
        let mut all = linked(n, |_, next| json!({ "oneOf": [next, { "type": "string" }] }));
        all.insert("End".to_owned(), component("S0"));
        schemas(all)
    };
    union_beside_properties: |n| {
        let properties: Map<String, Value> = (0..n).map(|at| (format!("p{at}"), json!({}))).collect();
        let branches: Vec<Value> = (0..n).map(|at| json!({ "properties": { format!("p{at}"): { "const": at } } })).collect();
        one(json!({ "properties": properties, "oneOf": branches }))
    };
    // Inheritance.
    heirs_of_one_base: |n| {
        let mut all = numbered(n, |_| json!({ "allOf": [component("Base"), { "properties": { "own": {} } }] }));
        all.insert("Base".to_owned(), json!({ "required": ["kind"], "discriminator": { "propertyName": "kind" }, "properties": { "kind": { "type": "string" } } }));
        schemas(all)
    };
    chain_of_bases: |n| schemas(linked(n, |_, next| json!({ "allOf": [next], "discriminator": { "propertyName": "kind" }, "properties": { "kind": { "type": "string" } } })));
    chain_of_bases_with_unions: |n| schemas(linked(n, |_, next| json!({ "allOf": [next], "oneOf": [next] })));
    // Several ways lead through these; values and properties are looked for along them.
    diamonds_of_all_of_beside_an_example: |n| {
        let mut all = linked(n, |_, next| json!({ "allOf": [next, next] }));
        all["S0"]["example"] = json!({ "end": "there" });
        schemas(all)
    };
    diamonds_of_any_of_beside_an_example: |n| {
        let mut all = linked(n, |_, next| json!({ "anyOf": [{ "allOf": [next] }, next] }));
        all["S0"]["example"] = json!({ "end": ["there"] });
        schemas(all)
    };
    diamonds_of_bases_with_a_discriminator: |n| {
        let mut all = linked(n, |_, next| json!({ "allOf": [next, { "allOf": [next] }] }));
        all.insert("Union".to_owned(), json!({ "oneOf": [component("S0")], "discriminator": { "propertyName": "kind" } }));
        schemas(all)
    };
    wide_example_beside_members_of_all_of: |n| one(json!({
        "allOf": (0..n).map(|at| json!({ "required": [format!("p{at}")], "properties": { format!("p{at}"): {} } })).collect::<Vec<_>>(),
        "example": (0..n).map(|at| (format!("q{at}"), json!(at))).collect::<Map<_, _>>(),
    }));
    conditions_over_the_values_of_a_property: |n| {
        let conditions = (0..n).map(|at| json!({ "if": { "properties": { "kind": { "const": format!("k{at}") } } }, "then": { "properties": { format!("p{at}"): { "type": "string" } }, "required": [format!("p{at}")] } }));
        one(json!({ "type": "object", "required": ["kind"], "properties": { "kind": { "enum": (0..n).map(|at| format!("k{at}")).collect::<Vec<_>>() } }, "allOf": conditions.collect::<Vec<_>>() }))
    };
    // Types.
    structs: |n| schemas(numbered(n, |at| json!({ "type": "object", "properties": { "a": { "type": "string" }, "next": component(&format!("S{}", at / 2)) } })));
    circle_of_structs: |n| {
        let mut all = linked(n, |_, next| json!({ "type": "object", "properties": { "next": next } }));
        all.insert("End".to_owned(), component("S0"));
        schemas(all)
    };
    aliases: |n| schemas(linked(n, |_, next| next));
    lists_of_lists: |n| schemas(linked(n, |_, next| json!({ "items": next })));
    properties: |n| one(json!({ "properties": (0..n).map(|at| (format!("p{at}"), json!({}))).collect::<Map<_, _>>() }));
    properties_of_one_name: |n| one(json!({ "properties": spellings(n).map(|name| (name, json!({}))).collect::<Map<_, _>>() }));
    required_properties: |n| one(json!({ "type": "object", "required": (0..n).map(|at| format!("p{at}")).collect::<Vec<_>>() }));
    nullable_properties: |n| one(json!({ "properties": (0..n).map(|at| (format!("p{at}"), json!({ "type": ["string", "null"] }))).collect::<Map<_, _>>() }));
    patterns_of_properties: |n| one(json!({ "patternProperties": (0..n).map(|at| (format!("p{at}"), json!({ "const": at }))).collect::<Map<_, _>>() }));
    patterns_and_required_names: |n| one(json!({
        "patternProperties": (0..n).map(|at| (format!("^p{at}$"), json!({ "type": "integer" }))).collect::<Map<_, _>>(),
        "required": (0..n).map(|at| format!("p{at}")).collect::<Vec<_>>(),
    }));
    required_names_beside_a_costly_pattern: |n| one(json!({
        "patternProperties": { "^.{1,4000}$": { "type": "integer" } },
        "required": (0..n).map(|at| format!("p{at}")).collect::<Vec<_>>(),
    }));
    positions_of_a_tuple: |n| one(json!({ "prefixItems": (0..n).map(|at| json!({ "const": at })).collect::<Vec<_>>() }));
    values: |n| one(json!({ "enum": (0..n).map(|at| format!("value {at}")).collect::<Vec<_>>() }));
    values_with_names: |n| one(json!({ "enum": (0..n).collect::<Vec<_>>(), "x-enum-varnames": (0..n).map(|at| format!("n{at}")).collect::<Vec<_>>(), "x-enum-descriptions": (0..n).map(|at| format!("d{at}")).collect::<Vec<_>>() }));
    values_that_are_numbers: |n| one(json!({ "type": "integer", "enum": (0..n).collect::<Vec<_>>() }));
    values_of_all_types: |n| one(json!({ "enum": (0..n).map(|at| if at % 2 == 0 { json!(at) } else { json!([at]) }).collect::<Vec<_>>() }));
    values_of_one_name: |n| one(json!({ "enum": spellings(n).collect::<Vec<_>>() }));
    identical_values: |n| one(json!({ "enum": vec!["a"; n] }));
    types_of_one_name: |n| schemas(spellings(n).map(|name| (name, json!({ "type": "object" }))).collect());
    identical_inline_types: |n| schemas(numbered(n, |_| json!({ "properties": { "inner": { "properties": { "a": { "enum": ["x", "y"] } } } } })));
    inline_types: |n| schemas(numbered(n, |at| json!({ "properties": { "inner": { "properties": { format!("p{at}"): { "enum": [at] } } } } })));
    deep_types: |n| {
        let deep = |at: usize| (0..80).fold(json!({ "const": at }), |inner, _| json!({ "properties": { "a": inner } }));
        schemas(numbered(n / 40 + 1, deep))
    };
    empty_schemas: |n| schemas(numbered(n, |_| json!({})));
    examples: |n| one(json!({ "type": "string", "examples": (0..n).map(|at| format!("e{at}")).collect::<Vec<_>>() }));
    huge_number: |n| one(json!({ "type": "integer" })).replace(r#""integer""#, &format!(r#""integer","maximum":{}"#, "9".repeat(n)));
    // Names.
    long_key_of_a_schema: |n| schemas(Map::from_iter([("k".repeat(10 * n), json!({ "properties": (0..n).map(|at| (format!("p{at}"), json!({}))).collect::<Map<_, _>>() }))]));
    long_key_of_a_property: |n| one(json!({ "properties": { "k".repeat(n): { "enum": ["a", "b"] } } }));
    long_value: |n| one(json!({ "enum": ["v".repeat(n), "V".repeat(n)] }));
    long_path: |n| paths(Map::from_iter([(format!("/{}", "a/".repeat(n)), json!({ "get": operation() }))]));
    long_operation_id: |n| paths(Map::from_iter([("/a".to_owned(), json!({ "get": { "operationId": "long Id ".repeat(n), "responses": {} } }))]));
    long_symbols: |n| one(json!({ "enum": ["🦀".repeat(n), "+-*/".repeat(n), "\u{301}".repeat(n)] }));
    // Texts.
    long_text: |n| described("word ".repeat(n));
    long_word: |n| described("w".repeat(n));
    lines_of_text: |n| described("line\n".repeat(n));
    text_of_brackets: |n| described("[".repeat(n));
    text_of_links: |n| described("[a](".repeat(n));
    text_of_images: |n| described("![".repeat(n));
    text_of_stars: |n| described("*a **a _a ".repeat(n));
    text_of_quotes: |n| described("> ".repeat(n) + "text");
    text_of_lists: |n| described("- ".repeat(n) + "text");
    text_of_backticks: |n| described((0..n).map(|at| format!("{} ", "`".repeat(at % 50 + 1))).collect());
    text_of_html: |n| described("<a <!-- <![CDATA[ ".repeat(n));
    text_of_entities: |n| described("&amp;&#38;&".repeat(n));
    text_of_tables: |n| described(format!("|a|b|\n|-|-|\n{}", "|x|y|\n".repeat(n)));
    text_of_indents: |n| described((0..n).map(|at| format!("{}- a\n", " ".repeat(at % 200))).collect());
    text_of_references: |n| described((0..n).map(|at| format!("[r{at}]: u\n[r{at}]\n")).collect());
    text_of_addresses: |n| described("https://a.example/_ ".repeat(n));
    text_of_other_scripts: |n| described("日本語 नमस्ते ".repeat(n));
    text_of_code: |n| described("```\ncode\n```\n".repeat(n));
    long_default: |n| one(json!({ "type": "string", "default": "d".repeat(n) }));
    long_pattern: |n| one(json!({ "type": "string", "pattern": "(a*)*".repeat(n) }));
    long_pattern_of_braces: |n| one(json!({ "type": "string", "pattern": "a{".repeat(n) }));
    long_pattern_of_brackets: |n| one(json!({ "type": "string", "pattern": "[a-".repeat(n) }));
    long_pattern_of_escapes: |n| one(json!({ "type": "string", "pattern": "\\u{6".repeat(n) }));
    long_pattern_of_groups: |n| one(json!({ "type": "string", "pattern": "(?<a".repeat(n) }));
    costly_patterns: |n| schemas((0..n).map(|at| (format!("S{at}"), json!({ "type": "string", "pattern": format!("^.{{1,4000}}x{at}$") }))).collect());
    costly_patterns_of_properties: |n| schemas((0..n).map(|at| (format!("S{at}"), json!({ "patternProperties": { format!(r"\p{{L}}{{60}}{at}"): { "const": at } } }))).collect());
    deep_pattern: |n| one(json!({ "type": "string", "pattern": format!("{}{}", "(".repeat(n), ")*".repeat(n)) }));
    // Operations.
    operations: |n| paths((0..n).map(|at| (format!("/p{at}"), json!({ "get": { "operationId": format!("get{at}"), "responses": {} } }))).collect());
    operations_without_ids: |n| paths((0..n).map(|at| (format!("/p/{{id}}/{at}"), json!({ "get": operation() }))).collect());
    operations_with_one_id: |n| paths((0..n).map(|at| (format!("/p{at}"), json!({ "get": { "operationId": "same", "responses": {} } }))).collect());
    operations_of_one_name: |n| paths(spellings(n).enumerate().map(|(at, name)| (format!("/p{at}"), json!({ "get": { "operationId": name, "tags": ["one"], "responses": {} } }))).collect());
    operations_with_answers: |n| paths((0..n).map(|at| (format!("/p{at}"), json!({ "get": { "operationId": format!("get{at}"), "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "properties": { "a": { "const": at } } } } } }, "4XX": { "description": "" } } } }))).collect());
    answers_that_hold_themselves: |n| {
        let names: Vec<String> = (0..n).map(|at| format!("p{at}")).collect();
        let node = json!({ "type": "object", "required": names, "properties": names.iter().map(|name| (name.clone(), json!({ "oneOf": [component("Node"), { "type": "null" }] }))).collect::<Map<_, _>>() });
        let answer = json!({ "get": { "responses": { "200": { "description": "", "content": { "application/json": { "schema": component("Node") } } } } } });
        document(json!({ "paths": { "/a": answer }, "components": { "schemas": { "Node": node } } }))
    };
    segments_of_a_path: |n| paths(Map::from_iter([((0..n).map(|at| format!("/s{at}")).collect::<String>(), json!({ "get": operation() }))]));
    undeclared_path_parameters: |n| paths(Map::from_iter([((0..n).map(|at| format!("/{{p{at}}}")).collect::<String>(), json!({ "get": operation() }))]));
    unused_path_parameters: |n| with_parameters(n, |at| json!({ "name": format!("p{at}"), "in": "path", "required": true, "schema": {} }));
    path_parameters: |n| paths(Map::from_iter([((0..n).map(|at| format!("/{{p{at}}}")).collect::<String>(), json!({ "get": { "parameters": (0..n).map(|at| json!({ "name": format!("p{at}"), "in": "path", "required": true, "schema": { "type": "string" } })).collect::<Vec<_>>(), "responses": {} } }))]));
    query_in_a_path: |n| paths(Map::from_iter([(format!("/a?{}", (0..n).map(|at| format!("q{at}={{q{at}}}&")).collect::<String>()), json!({ "get": operation() }))]));
    parameters: |n| with_parameters(n, |at| json!({ "name": format!("p{at}"), "in": "query", "schema": { "type": "string" } }));
    required_parameters: |n| with_parameters(n, |at| json!({ "name": format!("p{at}"), "in": "query", "required": true, "schema": { "type": "string" } }));
    identical_parameters: |n| with_parameters(n, |_| json!({ "name": "p", "in": "query", "schema": { "type": "string" } }));
    parameters_of_one_name: |n| { let names: Vec<String> = spellings(n).collect(); paths(Map::from_iter([("/a".to_owned(), json!({ "get": { "parameters": names.iter().map(|name| json!({ "name": name, "in": "query", "schema": {} })).collect::<Vec<_>>(), "responses": {} } }))])) };
    statuses: |n| paths((0..=n / 20).map(|at| (format!("/a{at}"), json!({ "get": { "responses": (200..250).map(|status| (status.to_string(), json!({ "description": "" }))).collect::<Map<_, _>>() } }))).collect());
    media_types: |n| paths(Map::from_iter([("/a".to_owned(), json!({ "post": { "requestBody": { "content": (0..n).map(|at| (format!("application/x{at}"), json!({}))).collect::<Map<_, _>>() }, "responses": { "200": { "description": "", "content": (0..n).map(|at| (format!("application/y{at}"), json!({}))).collect::<Map<_, _>>() } } } }))]));
    response_headers: |n| paths(Map::from_iter([("/a".to_owned(), json!({ "get": { "responses": { "200": { "description": "", "headers": (0..n).map(|at| (format!("X-{at}"), json!({ "schema": { "type": "string" } }))).collect::<Map<_, _>>() } } } }))]));
    parts_of_a_body: |n| with_body("multipart/form-data", json!({ "type": "object", "properties": (0..n).map(|at| (format!("p{at}"), json!({ "type": "string" }))).collect::<Map<_, _>>() }));
    branches_of_a_multipart_body: |n| with_body("multipart/form-data", json!({ "oneOf": (0..n).map(|at| json!({ "properties": { format!("p{at}"): {} } })).collect::<Vec<_>>() }));
    fields_of_a_form: |n| with_body("application/x-www-form-urlencoded", json!({ "type": "object", "properties": (0..n).map(|at| (format!("p{at}"), json!({ "type": ["string", "null"] }))).collect::<Map<_, _>>() }));
    chain_in_bodies: |n| bodies(linked(n, |_, next| json!({ "properties": { "x": next, "y": { "anyOf": [next, { "type": "null" }] } } })));
    chain_of_unions_in_bodies: |n| bodies(linked(n, |_, next| json!({ "properties": { "x": { "oneOf": [next, { "type": "string" }] }, "y": { "oneOf": [{ "type": "integer" }, next] } } })));
    fields_of_one_name_in_a_form: |n| with_body("application/json", json!({ "type": "object", "properties": spellings(n).map(|name| (name, json!({ "type": ["string", "null"] }))).collect::<Map<_, _>>() }));
    tags: |n| document(json!({
        "tags": (0..n).map(|at| json!({ "name": format!("t{at}") })).collect::<Vec<_>>(),
        "paths": (0..n).map(|at| (format!("/p{at}"), json!({ "get": { "tags": [format!("t{at}")], "responses": {} } }))).collect::<Map<_, _>>(),
    }));
    chain_of_tags: |n| document(json!({
        "tags": (0..n).map(|at| json!({ "name": format!("t{at}"), "parent": format!("t{}", at + 1) })).collect::<Vec<_>>(),
        "paths": (0..n).map(|at| (format!("/p{at}"), json!({ "get": { "tags": [format!("t{at}")], "responses": {} } }))).collect::<Map<_, _>>(),
    }));
    methods_of_its_own: |n| paths(Map::from_iter([("/a".to_owned(), json!({ "additionalOperations": (0..n).map(|at| (format!("M{at}"), operation())).collect::<Map<_, _>>() }))]));
    tags_of_one_name: |n| paths(spellings(n).enumerate().map(|(at, tag)| (format!("/p{at}"), json!({ "get": { "tags": [tag], "responses": {} } }))).collect());
    servers: |n| document(json!({ "servers": (0..n).map(|at| json!({ "url": format!("https://s{at}.example") })).collect::<Vec<_>>() }));
    variables_of_a_server: |n| document(json!({ "servers": [{ "url": (0..n).map(|at| format!("/{{v{at}}}")).collect::<String>(), "variables": (0..n).map(|at| (format!("v{at}"), json!({ "default": "d" }))).collect::<Map<_, _>>() }] }));
    security_schemes: |n| document(json!({
        "security": (0..n).map(|at| json!({ format!("s{at}"): [] })).collect::<Vec<_>>(),
        "paths": { "/a": { "get": operation() } },
        "components": { "securitySchemes": (0..n).map(|at| (format!("s{at}"), json!({ "type": "apiKey", "in": "header", "name": format!("X-{at}") }))).collect::<Map<_, _>>() },
    }));
    undeclared_security: |n| document(json!({
        "security": (0..n).map(|at| json!({ format!("s{at}"): [] })).collect::<Vec<_>>(),
        "paths": (0..n).map(|at| (format!("/{at}"), json!({ "get": operation() }))).collect::<Map<_, _>>(),
    }));
    callbacks: |n| paths(Map::from_iter([("/a".to_owned(), json!({ "get": { "callbacks": (0..n).map(|at| (format!("c{at}"), json!({}))).collect::<Map<_, _>>(), "responses": {} } }))]));
    // References.
    references_to_nothing: |n| schemas(numbered(n, |at| component(&format!("Missing{at}"))));
    references_into_schemas: |n| schemas(numbered(n, |at| json!({ "properties": { "a": { "type": "object" }, "b": component(&format!("S{}/properties/a", at / 2)) } })));
    references_to_anchors: |n| schemas(numbered(n, |at| json!({ "$anchor": format!("a{at}"), "items": { "$ref": format!("#a{}", at / 2) } })));
    references_to_one_anchor: |n| schemas(numbered(n, |_| json!({ "$dynamicAnchor": "node", "items": { "$dynamicRef": "#node" } })));
    references_to_identifiers: |n| schemas(numbered(n, |at| json!({ "$id": format!("https://a.example/s{at}"), "items": { "$ref": format!("s{}", at / 2) } })));
    references_to_path_items: |n| {
        let big: Map<String, Value> = (0..n).map(|at| (format!("x-{at}"), json!(at))).chain([("get".to_owned(), json!({ "parameters": (0..n).map(|at| json!({ "name": format!("p{at}"), "in": "query", "schema": {} })).collect::<Vec<_>>(), "responses": {} }))]).collect();
        let mut all: Map<String, Value> = (0..n).map(|at| (format!("/p{at}"), json!({ "$ref": "#/paths/~1big" }))).collect();
        all.insert("/big".to_owned(), Value::Object(big));
        paths(all)
    };
    chain_of_path_items: |n| paths((0..n).map(|at| (format!("/p{at}"), json!({ "$ref": format!("#/paths/~1p{}", at + 1), format!("x-{at}"): 1 }))).collect());
    chain_of_media_types: |n| document(json!({
        "paths": (0..n).map(|at| (format!("/p{at}"), json!({ "get": { "responses": { "200": { "content": { "application/json": { "$ref": format!("#/components/mediaTypes/M{at}") } } } } } }))).collect::<Map<_, _>>(),
        "components": { "mediaTypes": (0..n).map(|at| (format!("M{at}"), json!({ "$ref": format!("#/components/mediaTypes/M{}", at + 1) }))).collect::<Map<_, _>>() },
    }));
    references_to_a_media_type: |n| document(json!({
        "paths": (0..n).map(|at| (format!("/p{at}"), json!({ "get": { "responses": { "200": { "content": { "application/json": { "$ref": "#/components/mediaTypes/M" } } } } } }))).collect::<Map<_, _>>(),
        "components": { "mediaTypes": { "M": { "schema": { "type": "object" }, "encoding": (0..n).map(|at| (format!("p{at}"), json!({}))).collect::<Map<_, _>>() } } },
    }));
    chain_of_responses: |n| document(json!({
        "paths": { "/a": { "get": { "responses": { "200": { "$ref": "#/components/responses/R0" } } } } },
        "components": { "responses": (0..n).map(|at| (format!("R{at}"), json!({ "$ref": format!("#/components/responses/R{}", at + 1) }))).collect::<Map<_, _>>() },
    }));
    webhooks: |n| sent((0..n).map(|at| (format!("w{at}"), json!({ "post": received(&json!({ "properties": { "type": { "const": at } } })) }))).collect());
    webhooks_of_one_list: |n| {
        let list = json!({ "properties": { "type": { "enum": (0..n).map(|at| format!("a.w{at}")).collect::<Vec<_>>() } } });
        let mut document: Value = serde_json::from_str(&sent((0..n).map(|at| (format!("w{at}"), json!({ "post": received(&json!({ "$ref": "#/components/schemas/List" })) }))).collect())).unwrap_or_default();
        document["components"] = json!({ "schemas": { "List": list } });
        document.to_string()
    };
    webhook_with_headers: |n| {
        let headers: Vec<Value> = (0..n / 2).map(|at| json!({ "name": format!("X-{at}"), "in": "header", "schema": { "type": "string" } })).collect();
        sent(["a", "b"].map(|name| (name.to_owned(), json!({ "parameters": headers, "post": received(&json!({})) }))).into_iter().collect())
    };
    callbacks_of_one_name: |n| paths(Map::from_iter([("/a".to_owned(), json!({ "get": { "callbacks": { "c": (0..n).map(|at| (format!("{{$url}}/{at}"), json!({ "post": { "responses": {} } }))).collect::<Map<_, _>>() }, "responses": {} } }))]));
    misspelled_keys: |n| paths((0..n).map(|at| (format!("/p{at}"), json!({ "gets": operation() }))).collect());
    long_misspelled_key: |n| paths(Map::from_iter([("/a".to_owned(), json!({ "get": { "operationid ".repeat(n): "a", "responses": {} } }))]));
    wrong_values: |n| schemas(numbered(n, |_| json!({ "type": "strin", "maxLength": "5" })));
    required_properties_that_nobody_declares: |n| one(json!({
        "type": "object",
        "required": (0..n).map(|at| format!("p{at}x")).collect::<Vec<_>>(),
        "properties": (0..n).map(|at| (format!("p{at}"), json!({}))).collect::<Map<_, _>>(),
    }));
    dynamic_anchors: |n| schemas(numbered(n, |at| json!({
        "$id": format!("https://a.test/{at}"), "$dynamicAnchor": format!("a{at}"), "type": "object",
        "properties": { "own": { "$dynamicRef": format!("#a{at}") }, "next": { "$ref": format!("https://a.test/{}", at + 1) } },
    })));
    dynamic_anchors_of_one_name: |n| schemas(numbered(n, |at| json!({
        "$id": format!("https://a.test/{at}"), "$dynamicAnchor": "a", "type": "object",
        "properties": { "own": { "$dynamicRef": "#a" }, "next": { "$ref": format!("https://a.test/{}", at + 1) } },
    })));
    bodies_in_xml: |n| with_xml(numbered(n, |at| json!({ "type": "object", "properties": { "next": component(&format!("S{}", (at + 1) % n)) } })));
    operations_without_names: |n| paths((0..n).map(|at| (format!("/p{at}"), json!({ "get": { "responses": {} } }))).collect());
    chain_of_tags: |n| document(json!({ "openapi": "3.2.0", "tags": (0..n).map(|at| json!({ "name": format!("t{at}"), "parent": format!("t{}", at + 1) })).collect::<Vec<_>>() }));
    // Syntax.
    json_brackets: |n| format!("[{}", "[".repeat(n));
    json_braces: |n| r#"{"a":"#.repeat(n);
    json_that_does_not_end: |n| schemas(numbered(n, |_| json!({}))).trim_end_matches('}').to_owned();
    json_with_repeated_keys: |n| format!(r#"{{"openapi":"3.1.0",{}"x-a":1}}"#, r#""x-a":1,"#.repeat(n));
    yaml_brackets: |n| format!("a: {}", "[".repeat(n));
    yaml_braces: |n| format!("a: {}", "{a: ".repeat(n));
    yaml_closed_brackets: |n| format!("openapi: 3.1.0\na: {}{}", "[".repeat(n), "]".repeat(n));
    yaml_dashes: |n| "- ".repeat(n);
    yaml_questions: |n| "? ".repeat(n);
    yaml_pairs: |n| format!("a: [{}", "a: [".repeat(n));
    yaml_indents: |n| { let mut text = String::new(); let depth = n.isqrt(); for at in 0..depth { let _ = writeln!(text, "{}a:", " ".repeat(at)); } text };
    yaml_lines: |n| format!("openapi: 3.1.0\n{}", yaml_lines(n, |at| format!("x-{at}: [a, 'b', \"c\"]")));
    yaml_repeated_keys: |n| format!("openapi: 3.1.0\n{}", yaml_lines(n, |_| "x-a: 1".to_owned()));
    yaml_anchors: |n| format!("openapi: 3.1.0\n{}", yaml_lines(n, |at| format!("x-{at}: &a{at} 1")));
    yaml_aliases: |n| format!("openapi: 3.1.0\nx-a: &a [1, 2, 3, 4]\n{}", yaml_lines(n, |at| format!("x-{at}: *a")));
    yaml_aliases_of_a_large_value: |n| format!("openapi: 3.1.0\nx-a: &a [{}]\n{}", "1,".repeat(n), yaml_lines(n, |at| format!("x-{at}: *a")));
    yaml_chain_of_aliases: |n| format!("openapi: 3.1.0\nx-0: &a0 [1]\n{}", yaml_lines(n, |at| format!("x-{}: &a{} [*a{at}]", at + 1, at + 1)));
    yaml_chain_of_merge_keys: |n| format!("openapi: 3.1.0\nx-0: &a0 {{k: 1}}\n{}", yaml_lines(n, |at| format!("x-{}: &a{} {{<<: *a{at}, k{at}: 1}}", at + 1, at + 1)));
    yaml_documents: |n| "---\na: 1\n".repeat(n);
    yaml_comments: |n| format!("openapi: 3.1.0\n{}", "# comment\n".repeat(n));
    yaml_tags: |n| format!("openapi: 3.1.0\nx-a: [{}]", "!t a,".repeat(n));
    yaml_escapes: |n| format!("openapi: 3.1.0\nx-a: \"{}\"", "\\u0041".repeat(n));
    yaml_folded_text: |n| format!("openapi: 3.1.0\nx-a: >\n{}", "  a\n\n".repeat(n));
    yaml_plain_text: |n| format!("openapi: 3.1.0\nx-a: a\n{}", "  b\n".repeat(n));
    yaml_open_quote: |n| format!("openapi: 3.1.0\nx-a: \"{}", "a\n ".repeat(n));
    yaml_keys_without_colons: |n| yaml_lines(n, |at| format!("k{at}"));
    yaml_findings: |n| format!("openapi: 3.1.0\ncomponents: {{schemas: {{{}}}}}\n", (0..n).map(|at| format!("S{at}: {{type: strin}}, ")).collect::<String>());
}

fn document(members: Value) -> String {
    let mut document = json!({ "openapi": "3.1.0", "info": { "title": "Sizes", "version": "1.0.0" } });
    if let (Value::Object(document), Value::Object(members)) = (&mut document, members) {
        document.extend(members);
    }
    document.to_string()
}

fn schemas(schemas: Map<String, Value>) -> String {
    document(json!({ "paths": {}, "components": { "schemas": schemas } }))
}

fn one(schema: Value) -> String {
    schemas(Map::from_iter([("One".to_owned(), schema)]))
}

fn described(text: String) -> String {
    document(
        json!({ "info": { "title": "Sizes", "version": "1", "description": text }, "components": { "schemas": { "One": { "type": "object", "description": text } } } }),
    )
}

/// A body in XML for each schema.
fn with_xml(schemas: Map<String, Value>) -> String {
    let body = |key: &String| {
        let content = json!({ "application/xml": { "schema": component(key) } });
        (
            format!("/{key}"),
            json!({ "put": { "operationId": key, "requestBody": { "content": content }, "responses": {} } }),
        )
    };
    let paths: Map<String, Value> = schemas.keys().map(body).collect();
    document(json!({ "paths": paths, "components": { "schemas": schemas } }))
}

fn component(key: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{key}") })
}

fn numbered(count: usize, schema: impl Fn(usize) -> Value) -> Map<String, Value> {
    (0..count).map(|at| (format!("S{at}"), schema(at))).collect()
}

/// Schemas that each lead to the next one, and to `End` at last.
fn linked(count: usize, schema: impl Fn(usize, Value) -> Value) -> Map<String, Value> {
    let next = |at: usize| if at + 1 < count { component(&format!("S{}", at + 1)) } else { component("End") };
    let mut all = numbered(count, |at| schema(at, next(at)));
    all.insert("End".to_owned(), json!({ "type": "object", "properties": { "end": { "type": "string" } } }));
    all
}

/// Texts that become one and the same name in Rust.
fn spellings(count: usize) -> impl Iterator<Item = String> {
    (0..count).map(|at| {
        (0..10).fold("a".to_owned(), |name, place| {
            let mark = ['-', '_', '.', ' '][(at >> (2 * place)) & 3];
            format!("{name}{mark}b")
        })
    })
}

/// A document with webhooks.
fn sent(webhooks: Map<String, Value>) -> String {
    json!({ "openapi": "3.1.0", "info": { "title": "Webhooks", "version": "1.0.0" }, "webhooks": webhooks })
        .to_string()
}

/// An operation whose body has a schema.
fn received(schema: &Value) -> Value {
    json!({ "requestBody": { "content": { "application/json": { "schema": schema } } }, "responses": {} })
}

fn operation() -> Value {
    json!({ "responses": { "204": { "description": "" } } })
}

fn paths(paths: Map<String, Value>) -> String {
    document(json!({ "paths": paths }))
}

fn with_parameters(count: usize, parameter: impl Fn(usize) -> Value) -> String {
    let parameters: Vec<Value> = (0..count).map(parameter).collect();
    paths(Map::from_iter([(
        "/a".to_owned(),
        json!({ "get": { "parameters": parameters, "responses": {} } }),
    )]))
}

fn with_body(media_type: &str, schema: Value) -> String {
    let content = Map::from_iter([(media_type.to_owned(), json!({ "schema": schema }))]);
    let operation = json!({ "requestBody": { "content": content }, "responses": {} });
    paths(Map::from_iter([("/a".to_owned(), json!({ "post": operation }))]))
}

/// A document whose first schema is the body of an operation in each format.
fn bodies(schemas: Map<String, Value>) -> String {
    let formats = [
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/x-ndjson",
    ];
    let body =
        |format: &str| json!({ "content": { format: { "schema": component("S0") } }, "description": "" });
    let operation = |format: &str| json!({ "post": { "requestBody": body(format), "responses": { "200": body(format) } } });
    let paths: Map<String, Value> =
        formats.iter().enumerate().map(|(at, format)| (format!("/{at}"), operation(format))).collect();
    document(json!({ "paths": paths, "components": { "schemas": schemas } }))
}

fn yaml_lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).fold(String::new(), |mut text, at| {
        text.push_str(&line(at));
        text.push('\n');
        text
    })
}
